"""Loops of a transcriber."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aibook_desktop.engines.transcriber.loops import is_loop, without_repeats


@pytest.mark.parametrize(
    "text",
    [
        "토끼 토끼 토끼",
        "공룡이 좋아 공룡이 좋아",
        "no no no I want a bear",
        "",
        "깡충깡충 깡충깡충",
    ],
)
def test_what_children_repeat_stays(text: str) -> None:
    """A child who says a word three times would not be heard."""
    assert without_repeats(text) == text
    assert not is_loop(text)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("토끼 " * 5, "토끼"),
        ("a bear " * 9, "a bear"),
        ("곰이 " + "숲에 가는 이야기 " * 6 + "끝", "곰이 숲에 가는 이야기 끝"),
    ],
)
def test_a_group_of_words_that_never_ends_is_cut(text: str, kept: str) -> None:
    """A story would be asked for with a hundred bears."""
    assert without_repeats(text) == kept


def test_a_long_loop_is_thrown_away() -> None:
    """Noise would become a wish."""
    assert is_loop("시청해주셔서 감사합니다" * 8)


@given(st.lists(st.sampled_from(["a", "b", "c"]), max_size=30))
def test_cutting_only_ever_removes_words_and_needs_no_second_time(words: list[str]) -> None:
    """Words could be invented, or the same text come out differently twice."""
    once = without_repeats(" ".join(words))
    rest = iter(words)
    assert all(word in rest for word in once.split())
