"""The question on the confirm card."""

from __future__ import annotations

import pytest

from aibook_desktop.book.understanding import doing, echo, interpret, understand


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("토끼가 우주에 가는 거", "토끼가 우주에 가는 이야기 맞아?"),
        ("공룡이랑 토끼가 바다에서 노는 거", "공룡이랑 토끼가 바다에서 노는 이야기 맞아?"),
        ("아기 코끼리가 코가 길어서 슬펐어", "코가 긴 코끼리 이야기 맞아?"),
        ("곰을 무서워하는 토끼", "토끼가 곰 무서워하는 이야기 맞아?"),
        ("숲에 간 뽀로로 말고 고양이", "고양이가 숲에 가는 이야기 맞아? 뽀로로 빼고!"),
        ("친구가 없는 외로운 늑대", "친구가 없는 여우 이야기 맞아?"),
        ("코가 긴 코끼리가 놀이터에서 노는 거", "코가 긴 코끼리가 놀이터에 가는 이야기 맞아?"),
    ],
)
def test_a_korean_wish_is_said_back(words: str, question: str) -> None:
    """A child can only correct what it hears."""
    assert echo(understand(words, "ko", 4)) == question


def test_an_english_wish_is_said_back() -> None:
    """The same for an English wish."""
    wish = understand("a bunny and a bear who fly to the moon, no cats", "en", 4)
    assert echo(wish) == (
        "A story about a rabbit and a bear flying to the moon, is that right? And no cats!"
    )


def test_a_chosen_hero_is_offered_not_claimed() -> None:
    """A child who said nothing must not be told that it asked for a car."""
    assert echo(understand("", "ko", 4)).endswith("이야기는 어때?")
    assert echo(understand("", "en", 4)).startswith("How about")


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("도끼가 우두에 가떠", "토끼 맞아? 토끼가 우주에 가는 이야기."),
        ("토끼가 바당에 가떠", "바다? 꽃밭? 어디야?"),
        ("a fwog on the moon", "Frog, is that right? A story about a frog going to the moon."),
    ],
)
def test_what_is_doubtful_is_asked(words: str, question: str) -> None:
    """A claim would be nodded through; a question is answered."""
    understood = interpret(words, None, 4)
    assert echo(understood.wish, understood.doubts) == question


def test_what_is_done_is_named_for_a_card() -> None:
    """The third card says what the child asked for, not only a virtue."""
    assert doing(understand("토끼가 축구하는 거", "ko", 4)) == "축구하기"
    assert doing(understand("a bear playing football", "en", 4)) == "playing football"
    assert doing(understand("토끼", "ko", 4)) == ""
