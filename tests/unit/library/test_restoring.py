"""Nothing that was bound is ever lost, whatever happens to the database."""

from __future__ import annotations

import json
import logging
import shutil
from pathlib import Path

import pytest

from aibook_desktop.book.problems import Problem
from aibook_desktop.library.plain_copies import keep_copy
from aibook_desktop.library.shelf import open_library
from tests.unit.library import samples


def test_a_destroyed_database_comes_back(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A rotten disk eats the file; all bound books are there at the next start."""
    with open_library(tmp_path) as library:
        books = [samples.bound_book(library) for _ in range(3)]
    (tmp_path / "library.sqlite").write_bytes(b"ruin" * 5000)
    with pytest.raises(Problem) as caught:
        open_library(tmp_path, read_only=True)
    assert caught.value.kind == "library_damaged"
    with caplog.at_level(logging.WARNING), open_library(tmp_path) as library:
        assert [library.book(book.id) for book in books] == books
        assert len(library.search("토끼")) == 3
        assert library.verify().sound
    (aside,) = (tmp_path / "damaged").glob("*/library.sqlite")
    assert aside.read_bytes() == b"ruin" * 5000
    assert "restored" in caplog.text
    assert "토끼" not in caplog.text


@pytest.mark.parametrize("empty", [True, False])
def test_a_lost_database_comes_back(tmp_path: Path, *, empty: bool) -> None:
    """A file that is gone or of zero length must not look like a new, empty library."""
    with open_library(tmp_path) as library:
        book = samples.bound_book(library)
    (tmp_path / "library.sqlite").unlink()
    if empty:
        (tmp_path / "library.sqlite").touch()
    with pytest.raises(Problem) as caught:
        open_library(tmp_path, read_only=True)
    assert caught.value.kind == "library_damaged"
    with open_library(tmp_path) as library:
        assert library.book(book.id) == book


def test_backup_and_copies_together(tmp_path: Path) -> None:
    """The backup brings the unfinished books, the copies what was bound since."""
    with open_library(tmp_path) as library:
        old = samples.bound_book(library)
        going_on = samples.begin_book(library)
        samples.keep_whole_page(library, going_on, 1)
        waiting = samples.begin_book(library)
    with open_library(tmp_path) as library:
        new = samples.bound_book(library)
        finished = library.bind(going_on)
    assert len(list((tmp_path / "backup").glob("*.sqlite"))) == 1
    (tmp_path / "library.sqlite").write_bytes(b"ruin")
    with open_library(tmp_path) as library:
        for book in (old, new, finished):
            assert library.book(book.id) == book
            assert library.is_bound(book.id)
        assert [each.book.id for each in library.unfinished()] == [waiting]


def test_a_ruined_backup_is_passed_over(tmp_path: Path) -> None:
    """A backup on the same rotten disk may be rotten too."""
    with open_library(tmp_path) as library:
        book = samples.bound_book(library)
    open_library(tmp_path).close()
    (backup,) = (tmp_path / "backup").glob("*.sqlite")
    backup.write_bytes(backup.read_bytes()[:5000])
    (tmp_path / "library.sqlite").write_bytes(b"ruin")
    copy = (tmp_path / "books" / f"{book.id}.json").read_bytes()
    (tmp_path / "books" / "broken.json").write_bytes(b"{")
    huge = copy.replace(book.id.encode(), b"0other").replace(b'"seed": 7', b'"seed": 1%030d' % 0)
    (tmp_path / "books" / "0other.json").write_bytes(huge)
    with open_library(tmp_path) as library:
        assert library.book(book.id) == book
        assert len(library.shelf()) == 1


def test_a_restore_that_was_interrupted_is_done_again(tmp_path: Path) -> None:
    """A power cut between setting the old file aside and putting the new one in its place."""
    with open_library(tmp_path) as library:
        book = samples.bound_book(library)
    (tmp_path / "library.sqlite").unlink()
    (tmp_path / "library.sqlite.part").write_bytes(b"half a file")
    with open_library(tmp_path) as library:
        assert library.book(book.id) == book


def test_a_copy_with_lost_pictures_still_tells_its_story(tmp_path: Path) -> None:
    """Text without a picture is better than nothing, and verify names what is missing."""
    with open_library(tmp_path) as library:
        book = samples.bound_book(library)
        picture = book.pages[0].picture
        assert picture is not None
        library.asset_path(picture).unlink()
    (tmp_path / "library.sqlite").unlink()
    with open_library(tmp_path) as library:
        assert library.book(book.id) == book
        assert [fault.part for fault in library.verify().faults] == ["picture 1"]


def test_copies_are_plain_text(tmp_path: Path) -> None:
    """In ten years somebody without this program must be able to read a book."""
    with open_library(tmp_path) as library:
        book = samples.bound_book(library)
    found = json.loads((tmp_path / "books" / f"{book.id}.json").read_bytes())
    assert found["book"]["title"] == book.title


def test_a_broken_log_costs_no_bound_book(tmp_path: Path) -> None:
    """SQLite drops a damaged log without a word; the books of that evening come back."""
    with open_library(tmp_path) as library:
        old = samples.bound_book(library)
    home = tmp_path / "cut off"
    with open_library(tmp_path) as library:
        new = samples.bound_book(library)
        shutil.copytree(tmp_path, home, ignore=shutil.ignore_patterns("cut off"))
    (home / "library.sqlite-wal").write_bytes(b"\0" * 5000)
    with open_library(home) as library:
        assert [library.book(book.id) for book in (old, new)] == [old, new]
        assert library.verify().sound
        assert len(library.shelf()) == 2


def test_a_kill_while_binding(tmp_path: Path) -> None:
    """The copy is written before the row: the book is simply bound at the next start."""
    with open_library(tmp_path) as library:
        book_id = samples.begin_book(library)
        samples.keep_whole_page(library, book_id, 1)
        keep_copy(tmp_path, library.book(book_id))
    with open_library(tmp_path) as library:
        assert library.is_bound(book_id)
        assert library.unfinished() == ()
        assert len(library.search("토끼")) == 1
