"""Emoji and other languages."""

from __future__ import annotations

import pytest

from aibook_desktop.book.understanding import elsewhere


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        ("🐰🚀", ["rabbit", "space"]),
        ("un conejo en la luna", ["rabbit", "moon"]),
        ("うさぎが月に行く", ["rabbit", "moon"]),
        ("una lunares", []),
        ("小猫在海边", ["cat", "sea"]),
    ],
)
def test_heroes_and_places_are_found(text: str, symbols: list[str]) -> None:
    """A child of another language finds its rabbit in the book."""
    assert [mention.symbol for mention in elsewhere.read(text).mentions] == symbols
