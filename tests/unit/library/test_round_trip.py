"""Whatever a book may hold comes back as it went in: through the rows and through a package."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aibook_desktop.book.model import (
    Actor,
    Book,
    Character,
    Look,
    MadeWith,
    Narration,
    Opening,
    Page,
    Prop,
    Scene,
    Wish,
    WordTime,
)
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.library.exchange import export_book, import_book
from aibook_desktop.library.shelf import Library, open_library
from tests.unit.library import samples

KNOWN = standard()
TEXT = st.text(max_size=40)
NUMBERS = st.integers(0, 2**31 - 1)


def one_of(symbols: Any) -> st.SearchStrategy[str]:
    return st.sampled_from(sorted(symbols))


def maybe(symbols: Any) -> st.SearchStrategy[str | None]:
    return st.none() | one_of(symbols)


LOOKS = st.builds(
    Look,
    coat=st.from_regex(r"#[0-9a-f]{6}", fullmatch=True),
    accent=st.just("#e4574c"),
    accessory=one_of(KNOWN.scene["accessory"]),
)
CHARACTERS = st.builds(Character, id=TEXT, name=TEXT, kind=one_of(KNOWN.heroes), look=LOOKS)
CASTS = st.lists(CHARACTERS, max_size=3).map(tuple)
ACTORS = st.builds(
    Actor,
    character=TEXT,
    pose=one_of(KNOWN.scene["pose"]),
    emotion=one_of(KNOWN.scene["emotion"]),
    where=one_of(KNOWN.scene["where"]),
    looks_at=st.none() | TEXT,
)
SCENES = st.builds(
    Scene,
    place=one_of(KNOWN.places),
    actors=st.lists(ACTORS, max_size=2).map(tuple),
    props=st.lists(
        st.builds(Prop, kind=one_of(KNOWN.props), count=st.integers(1, 9)), max_size=2
    ).map(tuple),
    **{name: one_of(KNOWN.scene[name]) for name in ("time", "weather", "season", "camera")},
    palette=one_of(KNOWN.scene["palette"]),
)
WISHES = st.builds(
    Wish,
    words=TEXT,
    language=st.sampled_from(["ko", "en"]),
    level=st.integers(3, 6),
    pages=st.integers(4, 16),
    hero=maybe(KNOWN.heroes),
    companion=maybe(KNOWN.heroes),
    place=maybe(KNOWN.places),
    theme=maybe(KNOWN.themes),
    action=st.none() | TEXT,
    without=st.none() | TEXT,
    chosen=st.lists(st.sampled_from(["hero", "place"]), unique=True).map(tuple),
    again=st.none() | CHARACTERS,
    style=one_of(KNOWN.scene["style"]),
    bilingual=st.booleans(),
)
TOLD = st.builds(
    Page,
    number=st.just(1),
    text=TEXT,
    beat=TEXT,
    scene=SCENES,
    picture=st.none(),
    voice=st.none(),
    word_times=st.just(()),
    second=TEXT,
)
MADE = st.builds(MadeWith, engine=TEXT, weights=TEXT, seed=st.integers(-(2**63), 2**63 - 1))


@pytest.fixture(scope="module")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Library, Library]]:
    with (
        open_library(tmp_path_factory.mktemp("one")) as one,
        open_library(tmp_path_factory.mktemp("two")) as two,
    ):
        yield one, two


@settings(deadline=None, max_examples=25)
@given(st.data())
def test_a_book_comes_back(libraries: tuple[Library, Library], data: st.DataObject) -> None:
    """One symbol or letter lost on the way and a hero looks different in the next town."""
    one, two = libraries
    book = made(one, data)
    assert one.book(book.id) == book
    with tempfile.TemporaryDirectory() as folder:
        package = Path(folder) / "책.aibook"
        export_book(one, book.id, package)
        assert import_book(two, package) == book.id
    assert two.book(book.id) == book


def made(library: Library, data: st.DataObject) -> Book:
    """Make a book of drawn parts, and say what should come back."""
    wish, made_with = data.draw(WISHES), data.draw(MADE)
    opening = Opening(data.draw(st.text(min_size=1, max_size=40)), data.draw(CASTS))
    pages = tuple(
        replace(data.draw(TOLD), number=number)
        for number in range(1, data.draw(st.integers(1, 2)) + 1)
    )
    book_id = library.begin(wish, 1, ())
    library.keep_opening(book_id, opening, made_with)
    expected = []
    for page in pages:
        library.keep_page(book_id, page)
        picture = library.keep_picture(book_id, page.number, samples.picture(1), made_with)
        end = len(page.text)
        words = (WordTime(0, end, *sorted(data.draw(st.tuples(NUMBERS, NUMBERS)))),)
        sound = samples.narration(1).sound
        voice = library.keep_voice(
            book_id, page.number, Narration(sound, "audio/wav", words), made_with
        )
        expected.append(replace(page, picture=picture, voice=voice, word_times=words))
    parts = ["story", *(f"{k} {p.number}" for p in pages for k in ("picture", "voice"))]
    bound = library.bind(book_id)
    return Book(
        id=book_id,
        title=opening.title,
        wish=wish,
        cast=opening.cast,
        pages=tuple(expected),
        made_with=tuple((part, made_with) for part in parts),
        made_at=bound.made_at,
    )
