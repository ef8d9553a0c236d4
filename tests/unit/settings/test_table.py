"""The table of settings is complete and means what it says."""

from __future__ import annotations

from dataclasses import fields

import pytest

from aibook_desktop.book.strings import tables
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.settings.table import STYLES, TABLE, Setting, Settings, language_of

ROWS = {row.key: row for row in TABLE}


def test_every_setting_has_its_row() -> None:
    """A field without a row would never be saved, a row without a field never be read."""
    assert [field.name for field in fields(Settings)] == [row.key for row in TABLE]


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.key)
def test_every_row_has_its_sentences(row: Setting) -> None:
    """A grown-up would meet a key instead of a label."""
    for key in (row.label, row.help):
        assert all(tables()[key].values())


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.key)
def test_every_default_is_allowed(row: Setting) -> None:
    """A first start would otherwise save what it refuses to read."""
    assert row.default is None or row.allows(row.default)


def test_no_sentence_without_a_row() -> None:
    """Sentences of settings that are gone mislead translators."""
    keys = {key for key in tables() if key.startswith("setting.")}
    assert keys == {key for row in TABLE for key in (row.label, row.help)}


@pytest.mark.parametrize(
    ("key", "good", "bad"),
    [
        ("language", ["ko", "en"], ["fr", "", None, 1]),
        ("level", [3, 6], [2, 7, "4", 4.0, True, None]),
        ("volume", [0, 100], [-1, 101, 50.0, "80", True, None]),
        ("auto_play", [True, False], [0, 1, "yes", None]),
        ("voice_ko", ["", "ko+f3"], ["../x", "a b", "x" * 65, None, 3]),
        ("microphone", ["", "마이크 (hw:1,0) · ALSA"], ["two\nlines", "x" * 257, None, 3]),
        ("storyteller_model", ["", "미듬, 2.0 (mini)"], ["two\nlines", "x" * 257, None, 3]),
        ("narrator", ["auto", "espeak"], ["", "rm -rf", "-x", None]),
    ],
)
def test_what_is_allowed(key: str, good: list[object], bad: list[object]) -> None:
    """A value typed into the file by hand must not reach a slider or a command line."""
    assert all(ROWS[key].allows(value) for value in good)
    assert not any(ROWS[key].allows(value) for value in bad)


def test_styles_are_those_of_the_vocabulary() -> None:
    """A look that no illustrator knows would be cut paper without a word."""
    assert set(STYLES) == set(standard().scene["style"])


@pytest.mark.parametrize(
    ("locale", "language"),
    [("ko_KR.UTF-8", "ko"), ("ko", "ko"), ("KO-kr", "ko"), ("en_US.UTF-8", "en"), ("", "en")],
)
def test_the_language_of_a_computer(locale: str, language: str) -> None:
    """A Korean family's first screen is Korean without any choice."""
    assert language_of(locale) == language
