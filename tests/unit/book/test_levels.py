"""Levels: what a reader of an age can take."""

from itertools import pairwise

import pytest

from aibook_desktop.book.levels import (
    LEVELS,
    level_for,
    sentences_of,
    violations,
    words_of,
)


def test_a_page_within_its_level_is_clean() -> None:
    """A storyteller would throw away good pages if the checker were too strict."""
    assert violations("토끼 보미가 숲속에 살았어요. 깡충깡충, 신이 났어요.", "ko", 3) == []
    assert violations("In the forest lived Pip the rabbit.", "en", 3) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("보미는 아침에 일어나서 친구와 함께 숲으로 갔어요.", "sentence of 7 words"),
        ("보미는 숲으로 갔어요.", "3 words on the page"),
        ("가요. 와요. 자요. 먹고 또 먹어요.", "4 sentences on the page"),
    ],
)
def test_every_kind_of_breach_is_named(text: str, found: str) -> None:
    """A three-year-old would be handed a page that is too hard, and nobody would know."""
    assert any(found in each for each in violations(text, "ko", 3))


def test_speech_ends_a_sentence_too() -> None:
    """A reader stops for breath after “가자!”; counting must not join it to what follows."""
    assert sentences_of("“같이 가자!” 보미가 말했어요. 끝…") == [
        "“같이 가자!”",
        "보미가 말했어요.",
        "끝…",
    ]


def test_marks_alone_are_no_words() -> None:
    """A dash or a lone quotation mark would count as a word and make pages too short."""
    assert words_of("보미 – 토끼 “ ”") == ["보미", "토끼"]


def test_ages_outside_the_table_get_the_nearest() -> None:
    """A child of two or nine would crash the storyteller."""
    assert level_for(1).age == 3
    assert level_for(9).age == 6


def test_levels_grow() -> None:
    """A higher level that asks less of a reader is a slip in the table."""
    rows = [LEVELS[age] for age in sorted(LEVELS)]
    for younger, older in pairwise(rows):
        assert younger.pages < older.pages
        for low, high in ((younger.ko, older.ko), (younger.en, older.en)):
            assert low.sentence_words < high.sentence_words
            assert low.page_words[1] < high.page_words[1]
