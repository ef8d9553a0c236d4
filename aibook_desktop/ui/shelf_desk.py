"""What the shelf asks of the library, as one protocol that the application fulfils.

Ten thousand books come in pieces, and only those that are on the screen. Everything here is called
on a lane, never on the window's own thread.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from aibook_desktop.book.model import Language
from aibook_desktop.library.lines import Child, ShelfQuery


@dataclass(frozen=True, slots=True)
class Spine:
    """A book as the shelf shows it; `cover` is a picture file once its first page is drawn.

    Of a book in the making `ready` of `planned` pages are done.
    """

    id: str
    title: str
    language: Language
    cover: Path | None
    finished: bool
    favourite: bool = False
    ready: int = 0
    planned: int = 0


@dataclass(frozen=True, slots=True)
class ShelfPart:
    """A piece of an answer: the spines from `start` on, of `total` books."""

    total: int
    start: int
    spines: tuple[Spine, ...]


@dataclass(frozen=True, slots=True)
class ShelfViews:
    """By what the books can be sorted: children, themes (symbols) and months ("2026-11")."""

    children: tuple[Child, ...] = ()
    themes: tuple[str, ...] = ()
    months: tuple[str, ...] = ()


class ShelfDesk(Protocol):
    """The library as the shelf needs it. All may raise `Problem`."""

    def shelf_part(self, query: ShelfQuery, start: int, count: int) -> ShelfPart:
        """Return a piece of the books that answer a question, in the order of the shelf."""
        ...

    def binned(self) -> ShelfPart:
        """Return the books in the bin."""
        ...

    def shelf_views(self) -> ShelfViews:
        """Say by what the books can be sorted."""
        ...

    def favour(self, book_id: str, favourite: bool) -> None:  # noqa: FBT001 - what is said of it
        """Keep that a book is a favourite, or no longer."""
        ...

    def remove(self, book_id: str) -> None:
        """Put a book into the bin."""
        ...

    def restore(self, book_id: str) -> None:
        """Put a book from the bin back on the shelf."""
        ...
