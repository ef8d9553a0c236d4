"""The library as the studio, the window and the command line use it."""

from __future__ import annotations

import dataclasses
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from aibook_desktop.book.model import Wish
from aibook_desktop.book.problems import Problem
from aibook_desktop.library.shelf import open_library
from tests.unit.library import samples


def test_a_book_comes_back_whole(tmp_path: Path) -> None:
    """Without this a child's book would look different tomorrow."""
    with open_library(tmp_path) as library:
        bound = samples.bound_book(library)
    with open_library(tmp_path) as library:
        assert library.book(bound.id) == bound
        assert library.is_bound(bound.id)
        assert library.unfinished() == ()
        picture = bound.pages[1].picture
        assert picture is not None
        assert library.asset_path(picture).read_bytes() == samples.picture(2).image
    assert [part for part, _ in bound.made_with] == [
        *("story", "picture 1", "voice 1", "picture 2", "voice 2")
    ]
    assert bound.pages[0].word_times == samples.narration(1).words
    made = datetime.fromisoformat(bound.made_at)
    assert made.utcoffset() == timedelta(0)


def test_an_unfinished_book_says_what_it_needs(tmp_path: Path) -> None:
    """Without seed and engines the other half of a book would be another story."""
    with open_library(tmp_path) as library:
        book_id = samples.begin_book(library)
        samples.keep_whole_page(library, book_id, 1)
        library.keep_page(book_id, samples.page(2))
        samples.bound_book(library)
    with open_library(tmp_path) as library:
        (unfinished,) = library.unfinished()
        assert unfinished.book.id == book_id
        assert (unfinished.seed, unfinished.engines) == (7, samples.ENGINES)
        assert unfinished.book.pages[0].voice is not None
        assert unfinished.book.pages[1].picture is None


def test_only_a_whole_book_is_bound(tmp_path: Path) -> None:
    """A reader would meet a blank page."""
    with open_library(tmp_path) as library:
        book_id = samples.begin_book(library)
        with pytest.raises(ValueError, match="every page"):
            library.bind(book_id)
        samples.keep_whole_page(library, book_id, 1)
        samples.keep_whole_page(library, book_id, 3)
        with pytest.raises(ValueError, match="every page"):
            library.bind(book_id)
        library.keep_page(book_id, samples.page(2))
        library.keep_picture(book_id, 2, samples.picture(2), samples.PAPERCUT)
        with pytest.raises(ValueError, match="every page"):
            library.bind(book_id)
        library.keep_voice(book_id, 2, samples.narration(2), samples.ESPEAK)
        library.bind(book_id)


def test_the_story_of_a_bound_book_stays(tmp_path: Path) -> None:
    """A late storyteller must not change a book that a child has already read."""
    with open_library(tmp_path) as library:
        book = samples.bound_book(library)
        with pytest.raises(ValueError, match="bound"):
            library.keep_page(book.id, samples.page(1, "다른 이야기"))
        with pytest.raises(ValueError, match="bound"):
            library.keep_opening(book.id, samples.OPENING, samples.GRAMMAR)
        assert library.book(book.id) == book


def test_a_page_told_again(tmp_path: Path) -> None:
    """Going on after a power cut must not draw pages anew, nor keep a picture of another text."""
    with open_library(tmp_path) as library:
        book_id = samples.begin_book(library)
        samples.keep_whole_page(library, book_id, 1)
        library.keep_page(book_id, samples.page(1))
        assert library.book(book_id).pages[0].picture is not None
        library.keep_page(book_id, samples.page(1, "곰이 왔어요."))
        (page,) = library.book(book_id).pages
        assert (page.text, page.picture, page.voice) == ("곰이 왔어요.", None, None)
        assert page.word_times == ()


def test_a_picture_needs_its_page(tmp_path: Path) -> None:
    """A picture of a page that was never told would be lost without a word."""
    with open_library(tmp_path) as library:
        book_id = samples.begin_book(library)
        with pytest.raises(ValueError, match="page 1"):
            library.keep_picture(book_id, 1, samples.picture(1), samples.PAPERCUT)


def test_a_page_drawn_again_keeps_the_book_bound(tmp_path: Path) -> None:
    """A repainted page must show the new picture and name what made it, also after a restore."""
    with open_library(tmp_path) as library:
        book = samples.bound_book(library)
        library.keep_picture(book.id, 1, samples.picture(99), samples.GRAMMAR)
        again = library.book(book.id)
    assert again.pages[0].picture != book.pages[0].picture
    assert dict(again.made_with)["picture 1"] == samples.GRAMMAR
    assert [part for part, _ in again.made_with] == [part for part, _ in book.made_with]
    (tmp_path / "library.sqlite").unlink()
    with open_library(tmp_path) as library:
        assert library.book(book.id) == again


def test_equal_bytes_are_stored_once(tmp_path: Path) -> None:
    """Ten thousand books with the same silence would fill a school's disk."""
    with open_library(tmp_path) as library:
        samples.bound_book(library)
        before = samples.contents(tmp_path / "assets")
        samples.bound_book(library)
        assert samples.contents(tmp_path / "assets") == before


def test_the_shelf_shows_the_newest_first(tmp_path: Path) -> None:
    """The book just made is the one a child looks for."""
    with open_library(tmp_path) as library:
        first = samples.bound_book(library)
        second = samples.begin_book(library, dataclasses.replace(samples.WISH, hero=None))
        lines = library.shelf()
    assert [line.id for line in lines] == [second, first.id]
    assert sorted(line.id for line in lines) == [first.id, second]
    new, old = lines
    assert (new.state, new.pages, new.hero, new.cover) == ("unfinished", 0, None, None)
    assert (old.state, old.pages, old.hero, old.place) == ("bound", 2, "rabbit", "space")
    assert (old.title, old.level, old.language, old.theme) == (first.title, 4, "ko", "courage")
    assert (old.cover, old.made_at) == (first.pages[0].picture, first.made_at)


@pytest.mark.parametrize("name", ["", "nobody", "../../etc", "'; drop table book", "\udcff", "책"])
def test_an_unknown_book_is_a_problem(tmp_path: Path, name: str) -> None:
    """A mistyped id on the command line would end in a traceback."""
    with open_library(tmp_path) as library, pytest.raises(Problem) as caught:
        library.book(name)
    assert caught.value.kind == "book_unknown"
    caught.value.details["book"].encode("ascii")


def test_many_threads_write_at_once(tmp_path: Path) -> None:
    """Pictures and voices come from different lanes while the window looks at the shelf."""
    with open_library(tmp_path) as library:
        book_id = samples.begin_book(library)
        for number in range(1, 9):
            library.keep_page(book_id, samples.page(number))
        with ThreadPoolExecutor(4) as lanes:
            for number in range(1, 9):
                lanes.submit(
                    library.keep_picture, book_id, number, samples.picture(1), samples.PAPERCUT
                )
                lanes.submit(
                    library.keep_voice, book_id, number, samples.narration(1), samples.ESPEAK
                )
                lanes.submit(library.shelf)
        assert len(library.bind(book_id).pages) == 8
        assert library.verify().sound


def test_nothing_is_left_running(tmp_path: Path) -> None:
    """A thread that stays would keep a closed program alive."""
    library = open_library(tmp_path)
    assert any(thread.name.startswith("library") for thread in threading.enumerate())
    library.close()
    assert not any(thread.name.startswith("library") for thread in threading.enumerate())


def test_words_that_no_disk_has_seen_before(tmp_path: Path) -> None:
    """Emoji, NUL, quotes and half characters in a wish must not cost the book."""
    words = "🐰\0'\"; drop table book; --\udcff" + "가" * 5000
    wish = Wish(words, "ko", 4, 4, action=words)
    with open_library(tmp_path) as library:
        book_id = library.begin(wish, 2**62, ())
        assert library.book(book_id).wish == wish
        assert library.unfinished()[0].seed == 2**62
