"""What leads to a child is taken out before a wish is kept; stories stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aibook_desktop.safety.personal import scrub


@pytest.mark.parametrize(
    ("words", "secret"),
    [
        ("전화번호는 010-1234-5678 토끼", "1234"),
        ("01012345678 곰", "010"),
        ("010 1234 5678 곰", "1234"),
        ("0 1 0 1 2 3 4 5 6 7 8 곰", "5"),
        ("02-345-6789 곰", "345"),
        ("+82 10-1234-5678 곰", "1234"),
        ("공일공 일이삼사 오육칠팔 곰", "오육칠팔"),
        ("공일공에 구구일이에 삼사오육이야 곰", "구구일이"),
        ("구공오삼일삼이래요 곰", "구공오삼"),
        ("900513-1234567 공룡", "900513"),
        ("160102 3234567 공룡", "160102"),
        ("minji.kim@naver.com 고양이", "minji"),
        ("민지 골뱅이 네이버 점 컴 고양이", "네이버"),
        ("bear123 at gmail dot com", "gmail"),
        ("우리 집은 서울시 강남구 역삼동 12-3이야", "역삼"),
        ("경기도 성남시 분당구 정자동에 사는 토끼", "분당"),
        ("테헤란로 152번길 3 토끼", "테헤란"),
        ("래미안아파트 101동 1203호에 사는 고양이", "1203"),
        ("나는 101동 302호 살아", "302"),
        ("행복유치원 햇님반 토끼", "햇님"),
        ("나는 한빛초등학교 2학년 3반 이야", "한빛"),
        ("2학년 3반 15번", "3반"),
        ("나는 별빛유치원에 다녀 토끼 이야기", "별빛"),
        ("내 이름은 김민준이야 공룡 이야기", "민준"),
        ("제 이름은 박서연입니다", "서연"),
        ("my name is Tom Smith and I want a cat", "Tom"),
        ("12 Maple Street a dog", "Maple"),
        ("call 555-123-4567 a bear", "4567"),
        ("five five five one two three four bear", "five"),
        ("i go to sunny hill elementary school grade 2", "sunny"),
        ("grade 2 class 3 dragon", "class"),
    ],
)
def test_what_leads_to_a_child_goes(words: str, secret: str) -> None:
    """A stored wish must not tell a stranger where a child can be found."""
    assert secret not in scrub(words)


@pytest.mark.parametrize(
    "words",
    [
        "토끼 이름은 보미야",
        "하늘이랑 별이가 바다에 가는 이야기",
        "1 2 3 4 5 6 7 8 세는 토끼",
        "일이삼사오육칠팔 세는 곰",
        "one two three four five six seven little ducks",
        "3 rabbits on the road",
        "토끼 3마리가 숲으로 3번 갔어",
        "공룡 유치원에 간 토끼",
        "100층 아파트에 사는 고양이",
        "공이 굴러가는 이야기",
        "엘사 공주님이 숲에서 길을 잃어버렸는데",
        "사이좋은 오리 이야기",
        "a dragon named Ruby lives on a hill",
        "서울에 간 시골쥐",
        "101마리 강아지",
        "학교에 다니는 여우",
        "동쪽으로 가는 길에 5명을 만났어",
        "a bear at school",
        "",
    ],
)
def test_stories_stay_as_they_were(words: str) -> None:
    """A hero keeps its name and a counting story its numbers."""
    assert scrub(words) == words


def test_the_rest_of_the_wish_stays() -> None:
    """The child still gets its story."""
    assert scrub("내 전화번호는 010-1234-5678 이야 토끼가 바다에") == "내 전화번호는 토끼가 바다에"


@given(st.text(max_size=300))
def test_scrubbing_never_fails_and_never_adds(words: str) -> None:
    """Whatever is typed, nothing but removal may happen."""
    assert len(scrub(words)) <= len(words)
