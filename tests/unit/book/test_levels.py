"""Levels: what a reader of an age can take."""

from itertools import pairwise
from pathlib import Path

import pytest

from aibook_desktop.book.levels import (
    LEVELS,
    book_violations,
    different_words,
    level_for,
    read_levels,
    sentences_of,
    violations,
    word_length,
    words_of,
)
from aibook_desktop.book.resources import RESOURCES


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
        ("보미는 알록달록울긋불긋해졌어요. 참 좋아요.", "word of 12"),
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


def test_a_word_is_known_again_with_another_particle() -> None:
    """보미는 and 보미를 would be two new words to learn."""
    assert different_words("보미는 “보미를!” 보미에게는…") == {"보미"}
    assert different_words("Hop, hop! HOP.") == {"hop"}


def test_long_words_are_measured_as_they_are_read() -> None:
    """`hop-hop-hop` is no long word; 들여다보았어요 is one."""
    assert word_length("들여다보았어요.", "ko") == 7
    assert word_length("“hop-hop-hop!”", "en") == 3


def test_a_book_has_bounds_beyond_its_pages() -> None:
    """Every page may be easy, and the book still full of new words."""
    page = "보미는 숲으로 갔어요. 깡충깡충, 신이 났어요."
    assert book_violations([page] * 6, "ko", 3) == []
    other = "사자가 들판에서 물을 마셨어요. 꿀꺽, 시원했어요."
    assert book_violations([page, other], "ko", 3) == [
        "page 2: 1.00 of its words are new, at most 0.9"
    ]
    many = [" ".join(f"{one}{other}" for other in "하거저버서머터") for one in "고노두로모보"]
    assert "42 different words in the book, at most 40" in book_violations(many, "ko", 3)


def test_a_page_that_breaks_its_level_is_named_with_its_number() -> None:
    """A teacher could not find the page."""
    assert book_violations(["보미는 숲으로 아주 빨리 갔어요.", "숲."], "ko", 3) == [
        "page 2: 1 words on the page, 5 to 10"
    ]


def test_a_school_may_set_its_own(tmp_path: Path) -> None:
    """The limits of a school for the blind, or of one with beginners of ten."""
    rows = (RESOURCES / "levels.csv").read_text(encoding="utf-8").splitlines()
    table = tmp_path / "levels.csv"
    table.write_text("\n".join([rows[0], *rows[1:3]]).replace("3,ko,6,5", "3,ko,6,4"), "utf-8")
    assert {age: level.ko.sentence_words for age, level in read_levels(table).items()} == {3: 4}
