"""What the library hands out besides whole books."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from aibook_desktop.book.model import Asset, Book, Character, Craft, Language

State = Literal["bound", "unfinished"]


@dataclass(frozen=True, slots=True)
class BookLine:
    """A book as a list shows it.

    `pages` counts the pages told so far, `ready` those with picture and voice, `planned` those that
    were wished for; `cover` is the picture of page 1; the title is empty until the opening is told.
    `child` is the id of who made it; what is not `approved` waits for a grown-up's look.
    """

    id: str
    title: str
    state: State
    pages: int
    level: int
    language: Language
    hero: str | None
    place: str | None
    theme: str | None
    made_at: str
    cover: Asset | None
    favourite: bool
    child: str | None
    approved: bool
    ready: int
    planned: int


@dataclass(frozen=True, slots=True)
class ShelfQuery:
    """Which books to show; every condition that is given must hold.

    `text` is whatever was typed, `child` an id, `theme` a vocabulary symbol, `month` "2026-11" in
    local time.
    """

    text: str = ""
    favourites: bool = False
    child: str | None = None
    theme: str | None = None
    month: str | None = None
    approved_only: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of an answer: some lines of all the books that fit."""

    total: int
    lines: tuple[BookLine, ...]


@dataclass(frozen=True, slots=True)
class Child:
    """Somebody who makes books here; `picture` is a hero symbol, the sign to log in with."""

    id: str
    name: str
    picture: str


@dataclass(frozen=True, slots=True)
class KnownHero:
    """The hero of a bound book, with what is needed to draw the same one again."""

    character: Character
    book_id: str
    seed: int


@dataclass(frozen=True, slots=True)
class UnfinishedBook:
    """A book in the making with all that is needed to go on with it."""

    book: Book
    seed: int
    engines: tuple[tuple[Craft, str], ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """A part of a book ("story", "page 3", "picture 3", "voice 3") that is not what was kept."""

    book_id: str
    part: str
    what: Literal["missing", "damaged"]


@dataclass(frozen=True, slots=True)
class Verification:
    """The answer of a complete check; `database_sound` is SQLite's own opinion of its file."""

    books: int
    parts: int
    database_sound: bool
    faults: tuple[Fault, ...]

    @property
    def sound(self) -> bool:
        """Whether nothing at all is wrong."""
        return self.database_sound and not self.faults
