"""Who makes a book, whether it may still be one today, and whether a grown-up looks at it first.

A child of the class list is counted over the day, from the library. A guest is counted over a
visit: in a kiosk many children are guests one after the other, and each begins afresh.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from aibook_desktop.book.problems import Problem
from aibook_desktop.library.lines import ShelfQuery
from aibook_desktop.library.shelf import Library
from aibook_desktop.settings.table import Settings


@dataclass(frozen=True, slots=True)
class Maker:
    """Who makes books now: the id of a child, None for a guest, and a guest's books so far."""

    child: str | None = None
    as_guest: int = 0

    def after_a_book(self) -> Maker:
        """The same one, a book later."""
        return self if self.child is not None else replace(self, as_guest=self.as_guest + 1)


def check_allowance(maker: Maker, settings: Settings, library: Library, now: datetime) -> None:
    """Raise `Problem` enough_for_today when a child has made all the books of its day.

    `now` carries the local time zone.
    """
    most = settings.books_a_day
    if most and made_so_far(maker, library, now) >= most:
        raise Problem("enough_for_today", count=str(most))


def made_so_far(maker: Maker, library: Library, now: datetime) -> int:
    """How many books count for this child today, or for this guest's visit."""
    if maker.child is None:
        return maker.as_guest
    lines = library.shelf(ShelfQuery(child=maker.child))
    days = (datetime.fromisoformat(line.made_at).astimezone(now.tzinfo).date() for line in lines)
    return sum(day == now.date() for day in days)
