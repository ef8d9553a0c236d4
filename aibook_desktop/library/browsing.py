"""The part of the library that only looks: lists, questions, and what is in them."""

from __future__ import annotations

from aibook_desktop.library import finding, household, reading
from aibook_desktop.library.connection import LibraryThread
from aibook_desktop.library.lines import (
    BookLine,
    Child,
    KnownHero,
    Piece,
    ShelfQuery,
    UnfinishedBook,
)

EVERYTHING = ShelfQuery()


class Browsing:
    """What can be asked about the books of a home, from any thread."""

    def __init__(self, thread: LibraryThread) -> None:
        self._thread = thread
        self._finder = finding.Finder()

    def shelf(
        self, query: ShelfQuery = EVERYTHING, start: int = 0, count: int | None = None
    ) -> tuple[BookLine, ...]:
        """The books that answer a question, or a piece of them.

        The newest first; with a text those first that have it in their title, then in their names
        (hero, place, theme), then in their story. Of a book with editions only the newest is shown.
        """
        return self.piece(query, start, count).lines

    def piece(self, query: ShelfQuery, start: int, count: int | None) -> Piece:
        """The same, with how many books there are; one walk to the library instead of two."""
        return self._thread.run(self._finder.piece, query, start, count)

    def count(self, query: ShelfQuery = EVERYTHING) -> int:
        """How many books answer a question."""
        return self._thread.run(self._finder.count, query)

    def search(self, text: str) -> tuple[BookLine, ...]:
        """The books with all the words of a text (whatever was typed), best first."""
        return self.shelf(ShelfQuery(text=text)) if text.strip() else ()

    def months(self) -> tuple[str, ...]:
        """The months in which books were made, as "2026-11" in local time, newest first."""
        return self._thread.run(finding.months)

    def themes(self) -> tuple[str, ...]:
        """The themes that books of the shelf have, the most frequent first."""
        return self._thread.run(finding.themes)

    def heroes(self, count: int) -> tuple[KnownHero, ...]:
        """Who played the hero in bound books: the newest first, nobody twice."""
        return self._thread.run(finding.heroes, count)

    def removed(self) -> tuple[BookLine, ...]:
        """The books in the bin, the last removed first."""
        return self._thread.run(finding.removed)

    def waiting(self) -> tuple[BookLine, ...]:
        """The bound books that no grown-up has approved, the oldest first."""
        return self._thread.run(finding.waiting)

    def editions(self, book_id: str) -> tuple[BookLine, ...]:
        """All bound editions of a book, the oldest first; raises `Problem` book_unknown."""
        return self._thread.run(finding.editions, book_id)

    def unfinished(self) -> tuple[UnfinishedBook, ...]:
        """The books in the making, the oldest first."""
        return self._thread.run(reading.read_unfinished)

    def last_seed(self) -> int | None:
        """The seed of the newest book that was made here; None where there is none."""
        return self._thread.run(reading.last_seed)

    def children(self) -> tuple[Child, ...]:
        """The children of this home, in the order they came."""
        return self._thread.run(household.children)
