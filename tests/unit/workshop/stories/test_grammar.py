"""The judge of grammar finds what is wrong and leaves alone what is right."""

from __future__ import annotations

from functools import cache

import pytest

from aibook_desktop.workshop.stories.grammar import KoreanGrammar, english_faults

RIGHT = (
    "보미는 토리에게 공 한 개를 주었어요.",
    "보미가 몽실이를 꼭 안아 줬어요.",
    "“내가 도와줄게!” 몽실이가 외쳤어요.",
    "누가 모래밭에 성을 지어 놓았어요.",
    "커다란 게 있었지만 너무 무거웠어요.",
    "보미는 용기 내어 어둠을 바라봤어요.",
    "다음 날, 보미는 노느라 깜빡했어요.",
    "“내 차례는 언제일까?”",
)
WRONG = (
    "보미이 왔어요.",
    "몽실이은 뱅그르르 돌았어요.",
    "보미가 열쇠을 잃어버렸어요.",
    "“오늘은 무엇를 만날까?”",
    "거기서 토리과 놀았어요.",
    "보미가 친구를 돕었어요.",
    "골목에 물웅덩이가 있았어요.",
    "보미가 소리를 듣었어요.",
    "고양이가 토리를 찾아오았어요.",
    "보미는 선물을 깜빡 잊았어요.",
)


@cache
def judge() -> KoreanGrammar:
    return KoreanGrammar({"보미", "몽실", "토리"})


@pytest.mark.parametrize("sentence", RIGHT)
def test_what_is_right_is_left_alone(sentence: str) -> None:
    """A false alarm would have the writers mend sentences that children love."""
    assert judge().faults(sentence) == []


@pytest.mark.parametrize("sentence", WRONG)
def test_what_is_wrong_is_found(sentence: str) -> None:
    """A judge that sees nothing would pass a book that no parent reads to the end."""
    assert judge().faults(sentence)


def test_plain_endings_are_found_outside_of_speech() -> None:
    """Books for small children are told in 해요체; the friends in them may talk as they like."""
    assert judge().impolite("보미가 말했다. 토리는 웃었어요.") == ["보미가 말했다."]
    assert judge().impolite("“나도 갈래!” 보미가 말했어요.") == []


@pytest.mark.parametrize(
    "text", ["She saw a apple.", "Then the the bear ran.", "It was dark. she ran.", "No end"]
)
def test_english_slips_are_found(text: str) -> None:
    """The least that anybody would mark in red."""
    assert english_faults(text)


def test_english_speech_and_sounds_are_no_slips() -> None:
    """Said after a quote is small, and hop hop is meant."""
    assert english_faults("“Wait!” said Otto. Hop hop, went an old owl.") == []
