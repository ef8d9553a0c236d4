"""Figures as a Korean grown-up reads them to a child."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aibook_desktop.book.language.numbers import native, native_count, sino, spell_figures


@pytest.mark.parametrize(
    ("n", "read"),
    [
        (0, "영"),
        (1, "일"),
        (10, "십"),
        (16, "십육"),
        (100, "백"),
        (111, "백십일"),
        (1_004, "천사"),
        (10_000, "만"),
        (20_260, "이만 이백육십"),
        (100_000_000, "일억"),
    ],
)
def test_sino_korean(n: int, read: str) -> None:
    """Else a date or a floor is read as no grown-up would."""
    assert sino(n) == read


def test_a_number_without_a_name_is_refused() -> None:
    """Else a silly number would be read as another one."""
    with pytest.raises(ValueError, match="cannot read"):
        sino(10**16)


@pytest.mark.parametrize(
    ("n", "counted"),
    [
        (1, "하나"),
        (12, "열둘"),
        (20, "스물"),
        (21, "스물하나"),
        (99, "아흔아홉"),
        (100, "백"),
        (101, "백하나"),
    ],
)
def test_native(n: int, counted: str) -> None:
    """Else counting apples sounds like reading a date."""
    assert native(n) == counted


@pytest.mark.parametrize(
    ("n", "counter", "said"),
    [
        (1, "마리", "한 마리"),
        (3, "개", "세 개"),
        (20, "살", "스무 살"),
        (21, "살", "스물한 살"),
        (120, "마리", "백스무 마리"),
        (100, "개", "백 개"),
        (1, "번째", "첫 번째"),
        (2, "번째", "두 번째"),
    ],
)
def test_native_count(n: int, counter: str, said: str) -> None:
    """Else a story says 도토리 삼 개, and every child laughs."""
    assert native_count(n, counter) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("3마리가", "세 마리가"),
        ("5개", "다섯 개"),
        ("20살", "스무 살"),
        ("10월", "시월"),
        ("6월", "유월"),
        ("12월", "십이 월"),
        ("3쪽", "삼 쪽"),
        ("3분", "삼 분"),
        ("1시", "한 시"),
        ("2시간", "두 시간"),
        ("3개월", "삼 개월"),
        ("1번째", "첫 번째"),
        ("3째", "셋째"),
        ("12째", "열두째"),
        ("1,000원", "천 원"),
        ("3.5킬로", "삼 점 오 킬로"),
        ("50%", "오십 퍼센트"),
        ("010", "영일영"),
        ("119", "일일구"),
        ("0개", "영 개"),
        ("4월5일", "사 월 오 일"),
        ("1~2마리", "일에서 두 마리"),
        ("“3개!”", "“세 개!”"),
        ("７", "칠"),
        ("토끼", "토끼"),
    ],
)
def test_a_figure_is_read_by_its_counter(written: str, said: str) -> None:
    """Else the voice reads 3마리 as 삼 마리."""
    assert spell_figures(written) == said


def test_a_counter_may_stand_apart() -> None:
    """Else `3 마리` is read otherwise than `3마리`."""
    assert spell_figures("3", "마리가") == "세"
    assert spell_figures("3", "분") == "삼"


@given(st.text(max_size=30), st.text(max_size=5))
def test_no_figure_is_left_and_nothing_breaks(word: str, following: str) -> None:
    """Else the voice falls back into its own, wrong, way of counting."""
    spelled = spell_figures(word, following)
    assert not any(character.isdecimal() for character in spelled)
