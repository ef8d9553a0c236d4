"""Finding a book again by whatever a child or a teacher remembers of it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aibook_desktop.book.model import Character, Look, Opening, Wish
from aibook_desktop.library.shelf import Library, open_library
from tests.unit.library import samples

RABBIT = "별을 찾은 토끼"
BEAR = "곰의 생일"
PIRATE = "The Pirate's Map"
LOOK = Look("#f7efe6", "#e4574c", "scarf")
WISHES = {
    RABBIT: dataclasses.replace(samples.WISH, companion=None),
    BEAR: Wish("", "ko", 4, 4, "bear", None, "forest", "sharing"),
    PIRATE: Wish("", "en", 4, 4, "fox", None, "sea", "courage"),
}
STORIES = {
    RABBIT: ("토끼가 우주에 갔어요.", "토끼는 반짝이는 별을 보았어요."),
    BEAR: ("곰이 케이크를 나누었어요.", "친구들이 노래했어요. 토끼도 왔어요."),
    PIRATE: ("A fox found a map.", "She was not afraid of the sea."),
}
NAMES = {RABBIT: "보미", BEAR: "하루", PIRATE: "Ruby"}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with open_library(tmp_path_factory.mktemp("home")) as library:
        for title, wish in WISHES.items():
            kind = wish.hero or ""
            opening = Opening(title, (Character("hero", NAMES[title], kind, LOOK),))
            book_id = samples.begin_book(library, wish, opening)
            for number, text in enumerate(STORIES[title], start=1):
                library.keep_page(book_id, samples.page(number, text))
        yield library


@pytest.mark.parametrize(
    ("typed", "titles"),
    [
        ("토끼", [RABBIT, BEAR]),
        ("토끼는", [RABBIT, BEAR]),
        ("토끼랑", [RABBIT, BEAR]),
        ("끼", [RABBIT, BEAR]),
        ("곰", [BEAR]),
        ("곰이", [BEAR]),
        ("곰은", [BEAR]),
        ("우주", [RABBIT]),
        ("토끼 우주", [RABBIT]),
        ("토끼 케이크", [BEAR]),
        ("반짝", [RABBIT]),
        ("보미", [RABBIT]),
        ("하루가", [BEAR]),
        ("숲", [BEAR]),
        ("용기", [RABBIT]),
        ("별을찾은", []),
        ("호랑이", []),
        ("pirate", [PIRATE]),
        ("PIRATE MAP", [PIRATE]),
        ("afra", [PIRATE]),
        ("ruby", [PIRATE]),
        ("beach", [PIRATE]),
        ("\u1110\u1169\u1101\u1175", [RABBIT, BEAR]),
        ("", []),
        ("🐰", []),
        ("토끼🐰", [RABBIT, BEAR]),
    ],
)
def test_what_is_found(library: Library, typed: str, titles: list[str]) -> None:
    """The best match first; syllables, particles, names, places and themes all lead there."""
    assert [line.title for line in library.search(typed)] == titles


@pytest.mark.parametrize(
    "typed",
    [
        *('"', "*", "토끼*", '"토끼', "NEAR(a b)", "title:토끼", "a AND", "-토끼", "^토끼", "()"),
        *("'; drop table book; --", "가" * 5000, "x" * 5000, "토끼 " * 2000, "\0", "\udcff"),
        " ".join(chr(0xAC00 + each) for each in range(3000)),
    ],
)
def test_whatever_is_typed(library: Library, typed: str) -> None:
    """A search box takes everything; none of it may be an error."""
    library.search(typed)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text())
def test_whatever_could_be_typed(library: Library, typed: str) -> None:
    """The same for what no tester thinks of."""
    library.search(typed)


@settings(deadline=None)
@given(st.data())
def test_any_piece_of_a_korean_word_finds_it(library: Library, data: st.DataObject) -> None:
    """Children remember pieces of words."""
    title = data.draw(st.sampled_from([RABBIT, BEAR]))
    word = data.draw(st.sampled_from("".join(STORIES[title]).replace(".", " ").split()))
    start = data.draw(st.integers(0, len(word) - 1))
    end = data.draw(st.integers(start + 1, len(word)))
    assert title in [line.title for line in library.search(word[start:end])]


def test_words_that_are_gone_find_nothing(tmp_path: Path) -> None:
    """A page told otherwise after a power cut must not be found by its old words."""
    with open_library(tmp_path) as library:
        book_id = samples.begin_book(library, dataclasses.replace(samples.WISH, theme=None))
        library.keep_page(book_id, samples.page(1, "고래가 노래해요."))
        assert len(library.search("고래")) == 1
        library.keep_page(book_id, samples.page(1, "여우가 노래해요."))
        assert library.search("고래") == ()
        assert len(library.search("여우 노래")) == 1
