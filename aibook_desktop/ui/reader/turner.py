"""One leaf at a time: lifted by a finger, a key or by itself, moved, and laid down.

Knows places in the book and shapes of paper, but neither widgets nor clocks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from aibook_desktop.ui.reader.curl import (
    Bend,
    bend_at,
    progress_under,
    swing_at,
    swing_under,
)
from aibook_desktop.ui.reader.falling import Falling

BY_ITSELF_S: Final = 0.72
"""How long a leaf takes that nobody holds."""
BY_ITSELF_SLANT: Final = 0.45
LEAST_HELD: Final = 0.35
"""A finger near the spine holds the leaf no nearer to it than this (page widths)."""


@dataclass(slots=True)
class Turn:
    """A leaf between two places of the book (`low` lies under it on the left when it has turned).

    `origin` is the place that was open when it was lifted. A finger holds it `held_at` page widths
    from the spine in a `row` (0 at the top, 1 at the bottom), seen at `held_from` when it began.
    """

    low: int
    high: int
    origin: int
    board: bool
    slant: float
    top_leads: bool
    fall: Falling
    held_at: float = 1.0
    held_from: float = 1.0
    row: float = 1.0

    @property
    def bend(self) -> Bend:
        """Its shape now."""
        if self.board:
            return swing_at(self.fall.progress)
        return bend_at(self.fall.progress, self.slant)

    @property
    def openness(self) -> float:
        """How far the book is open (0 to 1): with its cover it opens or closes, else it is open."""
        return _eased(self.fall.progress) if self.low == 0 else 1.0

    @property
    def target(self) -> int:
        """The place that will be open once it lies where it goes to."""
        return self.high if self.fall.goal > 0.5 else self.low

    def take(self, at: float, row: float) -> None:
        """A finger takes it at a place from the spine, in a row; the nearer corner will lead."""
        self.row = min(1.0, max(0.0, row))
        self.top_leads = self.row < 0.5
        self.slant = abs(self.row - 0.5) * 2
        self.held_at = min(1.0, max(LEAST_HELD, abs(at)))
        self.held_from = self.held_at if self.origin == self.low else -self.held_at

    def hold(self, seen: float) -> None:
        """A finger holds it at a place from the spine, in page widths."""
        if self.board:
            self.fall.follow(swing_under(self.held_at, seen))
        else:
            share = self.row if self.top_leads else 1.0 - self.row
            self.fall.follow(progress_under(self.held_at, seen, share, self.slant))


class ByItself:
    """The motion of a leaf that a key or a tap turns: an unseen hand lifts it and lets it fall."""

    def __init__(self, start: float, goal: float) -> None:
        self._start, self._goal = start, goal
        self._passed = 0.0

    def step(self, seconds: float) -> float:
        """Let time pass; returns where the leaf is."""
        self._passed = min(BY_ITSELF_S, self._passed + min(seconds, 0.05))
        share = self._passed / BY_ITSELF_S
        return self._start + (self._goal - self._start) * _eased(share)


def lifted(place: int, to: int, *, last_closes: bool, last: int) -> Turn:
    """Lift the leaf between two places, lying where it lies now."""
    low, high = min(place, to), max(place, to)
    board = low == 0 or (last_closes and high == last)
    fall = Falling(0.0 if to > place else 1.0, goal=1.0 if to > place else 0.0)
    return Turn(low, high, place, board, BY_ITSELF_SLANT, top_leads=False, fall=fall)


def _eased(share: float) -> float:
    return share * share * (3.0 - 2.0 * share)
