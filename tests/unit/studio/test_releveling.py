"""A finished book at another level: other words and voices, the pictures it has."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from aibook_desktop.book.levels import book_violations
from aibook_desktop.book.model import Book
from aibook_desktop.book.problems import Problem
from aibook_desktop.library.lines import ShelfQuery
from aibook_desktop.settings.store import read_settings
from aibook_desktop.studio.bookmaking import finish_unfinished, make_book
from aibook_desktop.studio.engine_choice import EngineChoice
from aibook_desktop.studio.events import Bound, Event, PageDrawn, PageVoiced
from aibook_desktop.studio.releveling import can_relevel, relevel
from aibook_desktop.studio.wishing import wish_from
from aibook_desktop.studio.workplace import Studio, open_studio

WISH = wish_from("여우가 숲에서 노는 이야기", "ko", level=4, seed=1, pages=4)


@pytest.fixture
def studio(tmp_path: Path) -> Iterator[Studio]:
    choice = EngineChoice(narrator="quiet")
    with closing(open_studio(tmp_path, read_settings(tmp_path, "ko"), choice)) as studio:
        yield studio


def made(studio: Studio) -> Book:
    return bound(list(make_book(WISH, 1, studio)))


def bound(events: list[Event]) -> Book:
    last = events[-1]
    assert isinstance(last, Bound)
    return last.book


def test_pictures_stay_and_words_and_voices_are_new(studio: Studio) -> None:
    """One tap must not cost a child the pictures that it loves, nor minutes of drawing."""
    book = made(studio)
    assert can_relevel(book)
    events = list(relevel(book.id, 6, studio))
    edition = bound(events)
    assert not any(isinstance(event, PageDrawn) for event in events)
    assert sum(isinstance(event, PageVoiced) for event in events) == len(book.pages)
    assert [page.picture for page in edition.pages] == [page.picture for page in book.pages]
    assert all(one.text != two.text for one, two in zip(book.pages, edition.pages, strict=True))
    assert book_violations([page.text for page in edition.pages], "ko", 6) == []
    assert (edition.wish.level, edition.title, edition.cast) == (6, book.title, book.cast)


def test_the_shelf_shows_the_new_edition_only(studio: Studio) -> None:
    """Each tap would put one more copy of the book on the shelf."""
    book = made(studio)
    edition = bound(list(relevel(book.id, 3, studio)))
    again = bound(list(relevel(edition.id, 5, studio)))
    assert [line.id for line in studio.library.shelf(ShelfQuery())] == [again.id]
    assert len(studio.library.editions(book.id)) == 3


def test_an_interrupted_one_is_finished_at_the_next_start(studio: Studio) -> None:
    """A pulled plug while the voices are read must not lose the edition."""
    book = made(studio)
    events = relevel(book.id, 6, studio)
    for event in events:
        if isinstance(event, PageVoiced):
            break
    events.close()  # type: ignore[attr-defined]
    finished = bound(list(finish_unfinished(studio)))
    assert finished.wish.level == 6
    assert all(page.voice and page.picture for page in finished.pages)


def test_a_book_of_another_storyteller_is_refused(studio: Studio) -> None:
    """The built-in storyteller does not know the story of a language model."""
    book = made(studio)
    other = tuple(
        (part, replace(made_with, engine="llama")) if part == "story" else (part, made_with)
        for part, made_with in book.made_with
    )
    assert not can_relevel(replace(book, made_with=other))


def test_an_unknown_book_is_a_problem(studio: Studio) -> None:
    """Not a traceback."""
    with pytest.raises(Problem, match="book_unknown"):
        list(relevel("nothing", 4, studio))
