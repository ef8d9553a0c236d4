"""How far each page is, when an illustrator that draws several counts its steps over all of them.

Some draw all pages half way before they finish the first, so what a page has had is counted from
the steps that were told while it was in hand.
"""

from __future__ import annotations

from dataclasses import dataclass

from aibook_desktop.engines.progress import Progress


@dataclass(frozen=True, slots=True)
class PageStep:
    """Step `done` of `of` (0 where nobody knows) of one page."""

    number: int
    done: int
    of: int


class PageSteps:
    """Counts for the pages that were handed to an illustrator together."""

    def __init__(self, pages: tuple[int, ...]) -> None:
        self._waiting = set(pages)
        self._had: dict[int, int] = {}
        self._together = max(1, len(pages))
        self._told = 0

    def drawn(self, number: int) -> None:
        """A page has its picture."""
        self._waiting.discard(number)

    def after(self, progress: Progress) -> PageStep | None:
        """What a progress says of one page; None where that is nothing new.

        Whoever counts from the beginning again draws what is still waiting.
        """
        if progress.done < self._told:
            self._told, self._had = 0, {}
            self._together = max(1, len(self._waiting))
        only = next(iter(self._waiting)) if len(self._waiting) == 1 else 0
        number = progress.page or only
        fresh = progress.done - self._told
        if fresh <= 0 or number not in self._waiting:
            return None
        self._told = progress.done
        of = -(-progress.of // self._together)
        had = self._had.get(number, 0) + fresh
        self._had[number] = min(had, of) if of else had
        return PageStep(number, self._had[number], of)
