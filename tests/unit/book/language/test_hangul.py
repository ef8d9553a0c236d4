"""Hangul syllables and their letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aibook_desktop.book.language import hangul
from aibook_desktop.book.language.hangul import Syllable, syllable


@given(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3))
def test_taken_apart_and_put_together_it_is_the_same(character: str) -> None:
    """Else words change their letters while they are read or inflected."""
    assert hangul.is_syllable(character)
    assert str(syllable(character)) == character


def test_the_letters_of_a_syllable() -> None:
    """Else sound rules look at the wrong consonant."""
    assert syllable("닭") == Syllable("ㄷ", "ㅏ", "ㄺ")
    assert syllable("가") == Syllable("ㄱ", "ㅏ")


@pytest.mark.parametrize("other", ["a", "ㄱ", "漢", " "])
def test_anything_else_is_refused(other: str) -> None:
    """Else a letter of another script turns into a wrong syllable."""
    with pytest.raises(ValueError, match="not a Hangul syllable"):
        syllable(other)


def test_finals_are_read_and_replaced() -> None:
    """Endings are chosen by the final consonant, so it must be read right."""
    assert hangul.coda_of("곰") == "ㅁ"
    assert hangul.coda_of("토끼") == ""
    assert hangul.coda_of("cat") == ""
    assert hangul.with_coda("놀", "") == "노"
    assert hangul.with_coda("가", "ㄴ") == "간"
    assert hangul.with_vowel("꾸", "ㅝ") == "꿔"


def test_hangul_is_noticed() -> None:
    """The language of a wish is found by its letters."""
    assert hangul.has_hangul("the 토끼")
    assert hangul.has_hangul("ㅋㅋ")
    assert not hangul.has_hangul("うさぎ rabbit")
