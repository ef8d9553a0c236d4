"""A class's own words are kept, and a broken entry costs nothing but itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from aibook_desktop.settings.class_words import (
    FILE,
    ClassWords,
    OwnWord,
    is_word,
    read_class_words,
    save_class_words,
)

WORDS = ClassWords(
    frozenset({("hero", "ghost"), ("place", "cave")}),
    (OwnWord("뽀삐", "hero", "dog"), OwnWord("Sunny Hall", "place", "kindergarten")),
)


def test_what_is_saved_comes_back(tmp_path: Path) -> None:
    """A teacher must not type the names of the class every morning."""
    assert read_class_words(tmp_path) == ClassWords()
    save_class_words(tmp_path / "home", WORDS)
    assert read_class_words(tmp_path / "home") == WORDS


@pytest.mark.parametrize("text", ["", "[]", "null", "{", '{"hidden": 3, "own": "x"}', "[" * 9999])
def test_rubbish_hides_nothing(tmp_path: Path, text: str) -> None:
    """A file that an editor has spoiled must not keep the program from starting."""
    (tmp_path / FILE).write_text(text)
    assert read_class_words(tmp_path) == ClassWords()


def test_a_broken_entry_is_passed_over(tmp_path: Path) -> None:
    """One slip by hand must not bring back the ghosts that were hidden."""
    (tmp_path / FILE).write_text(
        '{"hidden": [["hero", "ghost"], ["time", "night"], 3],'
        ' "own": [{"word": "뽀삐", "field": "hero", "symbol": "dog"}, {"word": "x"},'
        ' {"word": "<b>", "field": "hero", "symbol": "dog"}]}'
    )
    expected = ClassWords(frozenset({("hero", "ghost")}), (OwnWord("뽀삐", "hero", "dog"),))
    assert read_class_words(tmp_path) == expected


@pytest.mark.parametrize("word", ["", " 뽀삐", "뽀삐!", "a\nb", "x" * 25, "<b>"])
def test_what_is_no_word(tmp_path: Path, word: str) -> None:
    """A name goes into sentences and on covers; marks and breaks would spoil them."""
    assert not is_word(word)
    with pytest.raises(ValueError, match="word"):
        save_class_words(tmp_path, ClassWords(own=(OwnWord(word, "hero", "dog"),)))
