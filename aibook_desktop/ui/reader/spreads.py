"""Which two faces lie open at each place of a book, from the closed cover to the closed back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from aibook_desktop.ui.open_book import OpenBook


class Side(Enum):
    """What one face shows."""

    NOTHING = auto()
    COVER = auto()
    ENDPAPER = auto()
    PICTURE = auto()
    WORDS = auto()
    THE_END = auto()
    BACK = auto()
    COMING = auto()


@dataclass(frozen=True, slots=True)
class Face:
    """One face; `number` is the page it belongs to, 0 for none."""

    side: Side
    number: int = 0


@dataclass(frozen=True, slots=True)
class Spread:
    """Two facing pages."""

    left: Face
    right: Face

    @property
    def number(self) -> int:
        """The page that is read here, 0 for none."""
        return self.right.number


def spreads(book: OpenBook) -> tuple[Spread, ...]:
    """Lay a book out; one that is still made ends with a place where the next page will come."""
    pages = tuple(
        Spread(Face(Side.PICTURE, leaf.number), Face(Side.WORDS, leaf.number))
        for leaf in book.leaves
    )
    closed = Spread(Face(Side.NOTHING), Face(Side.COVER))
    if not book.bound:
        return (closed, *pages, Spread(Face(Side.COMING), Face(Side.ENDPAPER)))
    return (
        closed,
        *pages,
        Spread(Face(Side.THE_END), Face(Side.ENDPAPER)),
        Spread(Face(Side.BACK), Face(Side.NOTHING)),
    )
