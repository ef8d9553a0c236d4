"""What the workshop for pictures tells people to type."""

from __future__ import annotations

import shlex

import pytest

from aibook_desktop.book.model import LANGUAGES, Language
from aibook_desktop.book.strings import say


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_style_whose_name_has_a_space_is_installed_as_told(language: Language) -> None:
    """A class called its style by two words, and the command that it was told knew only one."""
    folder = "/styles/our class"
    told = say("style.finished", language, folder=folder)
    assert shlex.split(told[told.index("aibook ") :])[-1] == folder
