"""Korean text is cut so that a piece of a word finds the whole."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aibook_desktop.library import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("토끼가", "토끼 끼가 가"),
        ("곰", "곰"),
        ("토끼 3마리", "토끼 끼 3 마리 리"),
        ("The Rabbit's 2nd hat", "the rabbit s 2nd hat"),
        ("\u1110\u1169\u1101\u1175", "토끼 끼"),
        ("ＡＢＣ", "abc"),
        ("🐰!?\0\udcff", ""),
    ],
)
def test_tokens(text: str, expected: str) -> None:
    """A Mac's decomposed Hangul, full-width letters and emoji must not hide a book."""
    assert words.tokens(text) == expected


@pytest.mark.parametrize("text", ["", "   ", "🐰🐰", "\"'*()-^:", "\0", "\udcff"])
def test_nothing_to_find(text: str) -> None:
    """An expression without a word is a syntax error in SQLite."""
    assert words.query(text) == ""


def test_particles() -> None:
    """Whoever types 토끼는 looks for a rabbit."""
    assert words.query("토끼는") == '("토끼 끼는" OR "토끼")'
    assert words.query("곰이") == '("곰이")'
    assert words.query("곰이", stems_of_one=True) == '("곰이" OR "곰"*)'
    assert words.query("rabbit") == '("rabbit"*)'


@settings(deadline=None)
@given(st.text())
def test_a_query_is_made_of_quoted_words(text: str) -> None:
    """Anything unquoted could be an operator of FTS5."""
    inside = words.query(text).split('"')[1::2]
    assert all(character.isalnum() or character == " " for word in inside for character in word)
    outside = "".join(words.query(text).split('"')[0::2])
    assert set(outside.replace("AND", "").replace("OR", "")) <= set("()* ")
