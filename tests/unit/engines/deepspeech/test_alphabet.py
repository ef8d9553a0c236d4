"""Hangul letter by letter."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as some

from aibook_desktop.engines.deepspeech.alphabet import (
    BLANK,
    LETTERS,
    OUTPUTS,
    frames_needed,
    read,
    spell,
)

SYLLABLES = some.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3)
WORDS = some.lists(some.text(SYLLABLES, min_size=1, max_size=4), max_size=4)


@given(WORDS)
def test_every_syllable_can_be_written_and_read(words: list[str]) -> None:
    """A word that no training had could never be heard."""
    text = " ".join(words)
    assert read(spell(text)) == text


def test_letters_are_those_of_korean_and_english() -> None:
    """A network would have answers that mean nothing, or miss a letter."""
    assert OUTPUTS == 19 + 21 + 27 + 1 + 26 + 1 + 1
    assert len(set(LETTERS)) == len(LETTERS)
    assert BLANK not in spell("토끼 it's")


@pytest.mark.parametrize(
    ("text", "read_again"),
    [
        ("  Tom's   토끼!\n", "tom's 토끼"),
        ("토끼 3마리?", "토끼 마리"),
        ("…", ""),
        (unicodedata.normalize("NFD", "공룡"), "공룡"),
    ],
)
def test_what_has_no_letter_is_left_out(text: str, read_again: str) -> None:
    """A question mark in a transcript would end a training of days."""
    assert read(spell(text)) == read_again


def test_letters_without_a_syllable_stay_as_they_are() -> None:
    """An error of the network would be hidden from its score."""
    loose = "\u1100\u1100\u1161 \u11a8 \u1161"
    assert read(spell(loose)) == "\u1100\uac00 \u11a8 \u1161"


def test_equal_neighbours_need_a_blank_between_them() -> None:
    """A clip that CTC can't write would be learnt as an infinite loss."""
    assert frames_needed(spell("bee")) == 4
    assert frames_needed(spell("be")) == 2
    assert frames_needed(()) == 0
