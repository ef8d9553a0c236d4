"""Spaces put back into words that were run together."""

from __future__ import annotations

import pytest

from aibook_desktop.book.understanding.korean_spacing import spaced


@pytest.mark.parametrize(
    ("run", "words"),
    [
        ("토끼가우주에가는거", ["토끼가", "우주에", "가는거"]),
        ("하늘을나는코끼리", ["하늘을", "나는", "코끼리"]),
        ("뽀로로말고고양이이야기해줘", ["뽀로로말고", "고양이", "이야기해줘"]),
        ("크리스토프를", ["크리스토프를"]),
        ("곰", ["곰"]),
    ],
)
def test_a_run_is_cut_where_its_words_end(run: str, words: list[str]) -> None:
    """A transcriber that writes no spaces must not cost a child its story."""
    assert spaced(run) == words
