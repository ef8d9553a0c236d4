"""Heroes of earlier books come back, but for those whom a grown-up keeps away."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from aibook_desktop.book.model import Wish
from aibook_desktop.settings.class_words import ClassWords, save_class_words
from aibook_desktop.settings.store import read_settings
from aibook_desktop.studio.bookmaking import make_book
from aibook_desktop.studio.engine_choice import EngineChoice
from aibook_desktop.studio.events import Bound
from aibook_desktop.studio.old_friends import old_friends
from aibook_desktop.studio.wishing import wish_from
from aibook_desktop.studio.workplace import Studio, open_studio


@pytest.fixture
def studio(tmp_path: Path) -> Iterator[Studio]:
    choice = EngineChoice(narrator="quiet")
    with closing(open_studio(tmp_path, read_settings(tmp_path, "ko"), choice)) as studio:
        yield studio


def wish(words: str) -> Wish:
    return wish_from(words, "ko", level=4, seed=1, pages=4)


def kinds(studio: Studio) -> list[str]:
    return [friend.character.kind for friend in old_friends(studio, 3)]


def test_the_newest_come_first_and_those_hidden_stay_away(studio: Studio, tmp_path: Path) -> None:
    """A child that is afraid of foxes must not find one beside the bear."""
    for words in ("여우가 숲에 갔어", "토끼가 바다에 갔어"):
        list(make_book(wish(words), 1, studio))
    assert kinds(studio) == ["rabbit", "fox"]
    assert all(friend.path.stat().st_size for friend in old_friends(studio, 3))
    save_class_words(tmp_path, ClassWords(frozenset({("hero", "fox")})))
    assert kinds(studio) == ["rabbit"]


def test_the_hero_of_a_waiting_book_waits_too(studio: Studio) -> None:
    """What a grown-up sees first is not shown by its hero either."""
    strict = replace(studio, settings=replace(studio.settings, review=True))
    *_, bound = make_book(wish("여우가 숲에 갔어"), 1, strict)
    assert isinstance(bound, Bound)
    assert kinds(strict) == []
    strict.library.approve(bound.book.id)
    assert kinds(strict) == ["fox"]
