"""Misspoken words."""

from __future__ import annotations

import pytest

from aibook_desktop.book.understanding.child_speech import meant


@pytest.mark.parametrize(
    ("said", "field", "symbol"),
    [
        ("토찌", "hero", "rabbit"),
        ("코끼디", "hero", "elephant"),
        ("따자", "hero", "lion"),
        ("호당이", "hero", "tiger"),
        ("공뇽", "hero", "dinosaur"),
        ("거부기", "hero", "turtle"),
        ("우두", "place", "space"),
        ("놀이텨", "place", "playground"),
    ],
)
def test_a_small_childs_word_is_recognised(said: str, field: str, symbol: str) -> None:
    """A three-year-old says 토찌 and means 토끼."""
    found = meant(said, field)
    assert found is not None
    assert found.meaning.symbol == symbol


@pytest.mark.parametrize(
    "word", ["조끼", "노래", "기타", "타자", "보물", "악당", "시금치", "가", ""]
)
def test_another_word_is_left_alone(word: str) -> None:
    """A vest (조끼) must not become a rabbit (토끼)."""
    assert meant(word, "hero") is None
