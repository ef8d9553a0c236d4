"""The narrator without a voice."""

from __future__ import annotations

import pytest

from aibook_desktop.book.model import Language
from aibook_desktop.engines.narrator.quiet import build
from tests.unit.engines.narrator.narrations import check, samples_of


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ko", "옛날에 아기 토끼가 살았어요. 토끼는 별을 좋아했지요!"),
        ("en", "Once upon a time, a rabbit lived in the forest."),
        ("ko", "🎈 ★ 토끼"),
        ("ko", ""),
    ],
)
def test_it_takes_the_time_of_a_reading(language: Language, text: str) -> None:
    """Else pages flip at once where there is no voice."""
    narration = build(None).read(text, language, "")
    check(narration, text)
    samples = samples_of(narration)
    assert not any(samples)
    assert len(samples) / 22_050 >= 0.3
    if text:
        assert 2 <= len(samples) / 22_050 / len(text.split()) * 5 <= 6
