"""Whose books they are, which are loved, what waits for a grown-up, and what lies in the bin."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from aibook_desktop.book.model import Book, Page
from aibook_desktop.book.problems import Problem
from aibook_desktop.library.exchange import export_book, import_book
from aibook_desktop.library.lines import Child, ShelfQuery
from aibook_desktop.library.shelf import Library, open_library
from tests.unit.library import samples

LATER = datetime(2100, 1, 1, tzinfo=UTC)


def ids(library: Library, query: ShelfQuery = ShelfQuery()) -> list[str]:  # noqa: B008 - frozen
    return [line.id for line in library.shelf(query)]


def relevelled(library: Library, book: Book, level: int, *, whole: bool = True) -> Book:
    """Keep another edition of a book, with its pictures and with or without its voices."""
    wish = dataclasses.replace(book.wish, level=level)
    pages = tuple(
        page if whole else dataclasses.replace(page, voice=None, word_times=())
        for page in book.pages
    )
    return library.keep_edition(dataclasses.replace(book, wish=wish, pages=pages), book.id)


def test_a_heart_stays(tmp_path: Path) -> None:
    """A child's favourites are gone after a night."""
    with open_library(tmp_path) as library:
        loved, other = samples.bound_book(library), samples.bound_book(library)
        library.favour(loved.id, favourite=True)
        library.favour(other.id, favourite=True)
        library.favour(other.id, favourite=False)
    with open_library(tmp_path) as library:
        assert ids(library, ShelfQuery(favourites=True)) == [loved.id]
        assert [line.favourite for line in library.shelf()] == [False, True]


def test_each_child_finds_its_own_books(tmp_path: Path) -> None:
    """In a class of thirty nobody would find the own book again."""
    with open_library(tmp_path) as library:
        minji, leo = library.add_child("민지", "fox"), library.add_child("Leo", "bear")
        assert library.children() == (minji, leo)
        own = library.begin(samples.WISH, 1, (), child=minji.id)
        library.begin(samples.WISH, 1, (), child=leo.id)
        library.begin(samples.WISH, 1, ())
        assert ids(library, ShelfQuery(child=minji.id)) == [own]
        renamed = Child(minji.id, "김민지", "rabbit")
        library.change_child(renamed)
        library.remove_child(leo.id)
        assert library.children() == (renamed,)
        assert len(ids(library)) == 3
        library.change_child(leo)
        assert library.children() == (renamed, leo)


def test_what_nobody_has_looked_through_waits(tmp_path: Path) -> None:
    """With review on, children would see a book before the teacher does."""
    with open_library(tmp_path) as library:
        seen = samples.bound_book(library)
        waiting = library.begin(samples.WISH, 1, (), approved=False)
        assert library.waiting() == ()
        library.keep_opening(waiting, samples.OPENING, samples.GRAMMAR)
        samples.keep_whole_page(library, waiting, 1)
        library.bind(waiting)
        assert [line.id for line in library.waiting()] == [waiting]
        assert ids(library, ShelfQuery(approved_only=True)) == [seen.id]
        library.approve(waiting)
        assert library.waiting() == ()
        assert ids(library, ShelfQuery(approved_only=True)) == [waiting, seen.id]


def test_a_removed_book_comes_back_whole(tmp_path: Path) -> None:
    """Undo must bring back exactly what was there, also after the program was closed."""
    with open_library(tmp_path) as library:
        book = samples.bound_book(library)
        library.favour(book.id, favourite=True)
        (before,) = library.shelf()
        library.remove(book.id)
        assert library.shelf() == library.search("토끼") == ()
        assert library.count() == 0
        assert library.book(book.id) == book
    with open_library(tmp_path) as library:
        assert [line.id for line in library.removed()] == [book.id]
        library.restore(book.id)
        assert library.shelf() == (before,)
        assert library.removed() == ()
        assert library.verify().sound


def test_a_removed_book_is_not_finished(tmp_path: Path) -> None:
    """A book that was thrown away half-made would come back whole."""
    with open_library(tmp_path) as library:
        book_id = samples.begin_book(library)
        library.remove(book_id)
        assert library.unfinished() == ()
        library.restore(book_id)
        assert len(library.unfinished()) == 1


def test_an_emptied_bin_is_empty_for_ever(tmp_path: Path) -> None:
    """A family deletes a child's book; neither copy nor picture may stay, and others lose none."""
    with open_library(tmp_path) as library:
        kept = samples.bound_book(library, "하나", "둘")
        gone = samples.bound_book(library, "하나")
        alone = library.keep_picture(gone.id, 1, samples.picture(200), samples.PAPERCUT)
        library.remove(gone.id)
        assert library.empty_bin(datetime.now(UTC) - timedelta(days=30)) == 0
        assert library.asset_path(alone).exists()
        assert library.empty_bin(LATER) == 1
        assert library.removed() == ()
        assert not library.asset_path(alone).exists()
        assert not (tmp_path / "books" / f"{gone.id}.json").exists()
        with pytest.raises(Problem):
            library.book(gone.id)
    with open_library(tmp_path) as library:
        assert ids(library) == [kept.id]
        assert library.verify().sound


def test_only_the_newest_edition_stands_on_the_shelf(tmp_path: Path) -> None:
    """A book at two levels would stand there twice, and one tap would find the wrong one."""
    with open_library(tmp_path) as library:
        child = library.add_child("민지", "fox")
        first = samples.bound_book(library)
        library.favour(first.id, favourite=True)
        edition = relevelled(library, first, 3)
        again = relevelled(library, edition, 6)
        assert ids(library) == [again.id]
        assert [line.level for line in library.editions(first.id)] == [4, 3, 6]
        assert library.shelf()[0].favourite
        assert child.id not in ids(library)
        assert library.book(edition.id).pages == first.pages
        library.remove(edition.id)
        assert ids(library) == []
        assert [line.id for line in library.removed()] == [again.id]
        library.restore(first.id)
        assert ids(library) == [again.id]
        assert library.empty_bin(LATER) == 0


def test_an_edition_waits_for_its_voices(tmp_path: Path) -> None:
    """While the new voices are read the old book must stay to be read, and a kill costs neither."""
    with open_library(tmp_path) as library:
        first = samples.bound_book(library)
        edition = relevelled(library, first, 3, whole=False)
        assert ids(library) == [first.id]
        assert edition.pages[0].picture == first.pages[0].picture
    with open_library(tmp_path) as library:
        (unfinished,) = library.unfinished()
        assert (unfinished.book.id, unfinished.seed) == (edition.id, 7)
        assert unfinished.engines == samples.ENGINES
        for number in (1, 2):
            library.keep_voice(edition.id, number, samples.narration(50), samples.ESPEAK)
        library.bind(edition.id)
        assert ids(library) == [edition.id]
        assert library.verify().sound


def test_heroes_come_back_once(tmp_path: Path) -> None:
    """The row of old friends would show the same rabbit five times."""
    with open_library(tmp_path) as library:
        samples.bound_book(library)
        newest = samples.bound_book(library)
        samples.begin_book(library)
        (hero,) = library.heroes(5)
        assert (hero.character, hero.book_id, hero.seed) == (samples.CAST[0], newest.id, 7)
        assert library.heroes(0) == ()


def test_months_and_themes(tmp_path: Path) -> None:
    """The shelf could not be sorted by them."""
    with open_library(tmp_path) as library:
        book = samples.bound_book(library)
        samples.bound_book(library, wish=dataclasses.replace(samples.WISH, theme="sharing"))
        (month,) = library.months()
        assert library.themes() == ("courage", "sharing")
        assert library.count(ShelfQuery(month=month)) == 2
        assert library.count(ShelfQuery(month="1999-01")) == 0
        assert ids(library, ShelfQuery(theme="courage")) == [book.id]


def test_pieces_of_the_shelf(tmp_path: Path) -> None:
    """A window that leafs through the shelf must meet every book once, and changes at once."""
    with open_library(tmp_path) as library:
        books = [samples.bound_book(library).id for _ in range(7)]
        pieces = [line.id for start in (0, 3, 6) for line in library.shelf(start=start, count=3)]
        assert pieces == books[::-1]
        library.remove(books[0])
        assert (library.count(), len(library.shelf())) == (6, 6)


def test_what_a_home_says_does_not_travel(tmp_path: Path) -> None:
    """A heart and a child's name are nobody's business in the next town."""
    package = tmp_path / "book.aibook"
    with open_library(tmp_path / "one") as one, open_library(tmp_path / "two") as two:
        child = one.add_child("민지", "fox")
        book_id = one.begin(samples.WISH, 1, (), child=child.id, approved=False)
        one.keep_opening(book_id, samples.OPENING, samples.GRAMMAR)
        one.keep_page(book_id, dataclasses.replace(samples.page(1), second="A rabbit."))
        one.keep_picture(book_id, 1, samples.picture(1), samples.PAPERCUT)
        one.keep_voice(book_id, 1, samples.narration(1), samples.ESPEAK)
        one.bind(book_id)
        one.favour(book_id, favourite=True)
        export_book(one, book_id, package)
        assert "민지".encode() not in package.read_bytes()
        import_book(two, package)
        (line,) = two.shelf()
        assert (line.child, line.favourite, line.approved) == (None, False, True)
        assert two.book(book_id).pages[0].second == "A rabbit."
        two.remove(book_id)
        import_book(two, package)
        assert ids(two) == [book_id]


def test_a_changed_second_text_is_found(tmp_path: Path) -> None:
    """The other language of a page can rot on a disk like the first."""
    with open_library(tmp_path) as library:
        book_id = samples.begin_book(library)
        page: Page = dataclasses.replace(samples.page(1), second="The rabbit hops.")
        library.keep_page(book_id, page)
        assert library.book(book_id).pages == (page,)
    file = tmp_path / "library.sqlite"
    file.write_bytes(file.read_bytes().replace(b"The rabbit hops.", b"The rabbit hots."))
    with open_library(tmp_path) as library:
        assert [fault.part for fault in library.verify().faults] == ["page 1"]


def test_many_books_at_once(tmp_path: Path) -> None:
    """The shelf could not be tried with as many books as a school has."""
    with open_library(tmp_path / "one") as one, open_library(tmp_path / "two") as two:
        book = samples.bound_book(one)
        many = [dataclasses.replace(book, id=f"many{number}") for number in range(20)]
        two.adopt_all(many, samples.parts_of(book, one))
        assert two.count() == 20
        assert two.verify().sound
