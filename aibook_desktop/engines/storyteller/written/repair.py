"""Tries twice, and says when it was in vain: then the built-in storyteller tells the page.

Not the whole book: a child who has seen two pages of a story keeps that story.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from aibook_desktop.book.model import Page
from aibook_desktop.engines.storyteller.written.checks import Checked, Fault
from aibook_desktop.engines.storyteller.written.plan import BookPlan

TRIES: Final = 2
HOPELESS: Final[frozenset[Fault]] = frozenset(("empty", "script", "loop"))
"""Faults of a writer that can't write at all, not of one that only misses the measure."""


def tried(attempt: Callable[[Fault], Checked]) -> Checked:
    """Return the first good attempt, or the last one that was anything.

    An attempt is told what was wrong with the one before it, "" at first.
    """
    checked = attempt("")
    for _ in range(TRIES - 1):
        if not checked.text:
            again = attempt(checked.fault)
            checked = checked if again.fault == "empty" else again
    return checked


def stand_in(book: BookPlan, told: Sequence[Page]) -> Page:
    """Tell the next page by the tables: the same people, the same beat, the same place."""
    before = told[-1].scene if told else None
    return book.plan.page(book.play, len(told) + 1, book.elsewhere(told), before)
