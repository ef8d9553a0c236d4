"""What the library hands out besides whole books."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from aibook_desktop.book.model import Asset, Book, Craft, Language

State = Literal["bound", "unfinished"]


@dataclass(frozen=True, slots=True)
class BookLine:
    """A book as a list shows it.

    `pages` counts the pages told so far, `cover` is the picture of page 1; the title is empty until
    the opening is told.
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
