"""Which books a question to the shelf means, answered once and leafed through many times.

The window asks for ten thousand books in pieces, and again at every key stroke; so the rows that
answer a question are kept until the file changes, and what the books are called stays in memory.
Lives on the library's thread, like the connection it looks at.
"""

from __future__ import annotations

from typing import Final

from aibook_desktop.book.model import Character
from aibook_desktop.library.codec import from_text
from aibook_desktop.library.lines import BookLine, KnownHero, Piece, ShelfQuery
from aibook_desktop.library.reading import family_of, read_lines, serial_of
from aibook_desktop.library.search import in_stories
from aibook_desktop.library.sql import Database
from aibook_desktop.library.typed import IN_NAMES, IN_TITLE, Typed
from aibook_desktop.library.words import has_short_stems

HERO: Final = "hero"
"""The id of who plays the hero, in every cast."""
ON_THE_SHELF: Final = "removed_at is null and superseded = 0"
NEWEST_FIRST: Final = "order by made_at desc, serial desc"
MOST_HEROES: Final = 500
"""Of so many books the heroes are looked at."""
_MONTH: Final = "strftime('%Y-%m', made_at, 'localtime')"
_SERIALS: Final = "select serial from book where "
_MONTHS: Final = """
    select distinct strftime('%Y-%m', made_at, 'localtime') as month from book
    where removed_at is null and superseded = 0 order by month desc"""
_THEMES: Final = """
    select theme from book where removed_at is null and superseded = 0 and theme is not null
    group by theme order by count(*) desc, theme"""
_CASTS: Final = """
    select id, seed, "cast" from book where removed_at is null and superseded = 0 and bound
    order by made_at desc, serial desc limit ?"""


class Finder:
    """Answers questions to the shelf; one for each connection."""

    def __init__(self) -> None:
        self._stamp = (-1, -1)
        self._called: dict[int, str] = {}
        self._asked: ShelfQuery | None = None
        self._found: tuple[int, ...] = ()

    def piece(self, db: Database, asked: ShelfQuery, start: int, count: int | None) -> Piece:
        """A piece of the answer, as lines."""
        found = self._answer(db, asked)
        end = None if count is None else start + count
        return Piece(len(found), read_lines(db, found[start:end]))

    def count(self, db: Database, asked: ShelfQuery) -> int:
        """How many books answer."""
        return len(self._answer(db, asked))

    def _answer(self, db: Database, asked: ShelfQuery) -> tuple[int, ...]:
        self._forget_if_changed(db)
        if asked != self._asked:
            found = _filtered(db, asked)
            self._found = self._sought(db, found, asked.text) if asked.text.strip() else found
            self._asked = asked
        return self._found

    def _forget_if_changed(self, db: Database) -> None:
        (version,) = db.execute("pragma data_version").fetchone()
        stamp = (version, db.conn.total_changes)
        if stamp != self._stamp:
            self._stamp, self._asked = stamp, None
            self._called.clear()

    def _sought(self, db: Database, among: tuple[int, ...], text: str) -> tuple[int, ...]:
        """By title first, then by name, then by story; within each in the order of the shelf."""
        if not self._called:
            self._called = dict(db.execute("select serial, called from book").fetchall())
        for stems_of_one in (False, True):
            rank = Typed(text, stems_of_one=stems_of_one).rank
            told = in_stories(db, text, stems_of_one=stems_of_one)
            ranked: dict[int | None, list[int]] = {IN_TITLE: [], IN_NAMES: [], None: []}
            for serial in among:
                ranked[rank(self._called[serial])].append(serial)
            by_story = (serial for serial in ranked[None] if serial in told)
            found = (*ranked[IN_TITLE], *ranked[IN_NAMES], *by_story)
            if found or not has_short_stems(text):
                return found
        return ()


def months(db: Database) -> tuple[str, ...]:
    """The months ("2026-11") in which the books of the shelf were made, newest first."""
    return tuple(month for (month,) in db.execute(_MONTHS))


def themes(db: Database) -> tuple[str, ...]:
    """The themes of the books of the shelf, the most frequent first."""
    return tuple(theme for (theme,) in db.execute(_THEMES))


def removed(db: Database) -> tuple[BookLine, ...]:
    """The books in the bin, the last removed first."""
    binned = "removed_at is not null and superseded = 0"
    return _lines(db, f"{binned} order by removed_at desc, serial desc")


def waiting(db: Database) -> tuple[BookLine, ...]:
    """The bound books of the shelf that nobody has approved, the oldest first."""
    return _lines(db, f"{ON_THE_SHELF} and not approved and bound order by serial")


def editions(db: Database, book_id: str) -> tuple[BookLine, ...]:
    """All bound editions of a book, the oldest first."""
    lines = read_lines(db, family_of(db, serial_of(db, book_id)))
    return tuple(line for line in lines if line.state == "bound")


def heroes(db: Database, count: int) -> tuple[KnownHero, ...]:
    """The heroes of bound books, the newest first, each once."""
    found: dict[Character, KnownHero] = {}
    for row in db.query(_CASTS, [MOST_HEROES]):
        cast = from_text(tuple[Character, ...], row["cast"])
        for hero in (each for each in cast if each.id == HERO):
            found.setdefault(hero, KnownHero(hero, row["id"], row["seed"]))
        if len(found) >= count:
            break
    return tuple(found.values())[:count]


def _lines(db: Database, condition: str) -> tuple[BookLine, ...]:
    rows = db.execute(_SERIALS + condition)
    return read_lines(db, [serial for (serial,) in rows])


def _filtered(db: Database, asked: ShelfQuery) -> tuple[int, ...]:
    conditions = [ON_THE_SHELF]
    values: list[str] = []
    if asked.favourites:
        conditions.append("favourite = 1")
    if asked.approved_only:
        conditions.append("approved = 1")
    for column, value in (("child", asked.child), ("theme", asked.theme), (_MONTH, asked.month)):
        if value is not None:
            conditions.append(f"{column} = ?")
            values.append(value)
    found = db.execute(f"{_SERIALS}{' and '.join(conditions)} {NEWEST_FIRST}", values)
    return tuple(serial for (serial,) in found)
