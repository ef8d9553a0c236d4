"""The shape of a turning leaf, as pure geometry.

A bend travels through the leaf from its free edge to the spine: what it has not reached lies flat
on the right, what it has passed lies turned over, above it. One corner may lead; the rows behind it
lag, and the bend runs aslant. Along `s` (the way from the spine, less what the row lags) the leaf
has the same profile in every row, so that a frame needs only a few upright strips of an image whose
rows were shifted, and the flat parts of it are copied. A board does not bend: it swings.

Lengths are in page widths from the spine (left of it negative), heights above the book too; a row's
`share` of the lag is 0 at the leading corner and 1 at the other.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

BEND_WIDTH: Final = 0.62
"""How much paper the bend takes; picture books are printed on paper too stiff for a tight roll."""
BEND_RADIUS: Final = BEND_WIDTH / math.pi
CURVED_STRIPS: Final = 20
BOARD_STRIPS: Final = 14
PERSPECTIVE: Final = 0.15
"""How much larger paper looks for each page width that it stands above the book."""
STEEPEST: Final = 0.42
"""The most that the trailing corner lags behind the leading one."""
STRAIGHTENS: Final = 0.75
"""The bend is upright when it reaches the spine, and begins to straighten when it is so near."""


@dataclass(frozen=True, slots=True)
class Bend:
    """A leaf at one moment: the bend begins at `start`, the last row lags by `lag`.

    A board has an angle to which it has swung instead (0 lies right, pi lies left).
    """

    start: float
    lag: float
    swung: float | None = None

    def angle(self, s: float) -> float:
        """How far the paper is turned over there, 0 to pi."""
        if self.swung is not None:
            return self.swung
        return math.pi * min(1.0, max(0.0, (s - self.start) / BEND_WIDTH))

    def height(self, s: float) -> float:
        """How high the paper stands there."""
        return self.look(s)[1] / PERSPECTIVE

    def rise(self, s: float) -> float:
        """How much larger the paper looks there (0 is as the resting page)."""
        return self.look(s)[1]

    def seen(self, s: float) -> float:
        """Where it is seen from above, without the row's own shift."""
        return self.look(s)[0]

    def look(self, s: float) -> tuple[float, float]:
        """Return where it is seen, and its rise."""
        if self.swung is not None:
            rise = PERSPECTIVE * s * math.sin(self.swung)
            return s * math.cos(self.swung) * (1.0 + rise), rise
        start = self.start
        across, high = (s, 0.0) if s <= start else _bent(s - start, start)
        if start < 0.0:
            across_foot, high_foot = _bent(-start, start)
            across, high = across - across_foot, max(0.0, high - high_foot)
        rise = PERSPECTIVE * high
        return across * (1.0 + rise), rise

    def place(self, x: float, share: float) -> float:
        """Where a point of the paper is seen: `x` from the spine, in a row with a share of lag."""
        return self.seen(x - self.lag * share) + self.lag * share

    @property
    def limb(self) -> float:
        """Where the paper stands upright and its back begins to be seen."""
        if self.swung is not None:
            return 1.0 if self.swung < math.pi / 2 else 0.0
        return self.start + BEND_WIDTH / 2

    @property
    def flat_end(self) -> float:
        """Up to where the leaf still lies flat on the right."""
        return max(0.0, min(1.0, self.start)) if self.swung is None else 0.0

    def cuts(self) -> tuple[float, ...]:
        """Where to cut the leaf into strips, the spine's side first."""
        if self.swung is not None:
            return tuple(n / BOARD_STRIPS for n in range(BOARD_STRIPS + 1))
        first = min(1.0, max(self.start, -self.lag))
        last = min(1.0, max(self.start + BEND_WIDTH, -self.lag))
        count = max(1, math.ceil(CURVED_STRIPS * (last - first) / BEND_WIDTH))
        within = (first + (last - first) * n / count for n in range(count + 1))
        return _distinct((-self.lag, *within, 1.0))


def _bent(past: float, start: float) -> tuple[float, float]:
    """How far across and how high paper leads that has gone so far past the bend's beginning.

    These are the integrals of its angle's cosine and sine.
    """
    if past >= BEND_WIDTH:
        return start + BEND_WIDTH - past, 2.0 * BEND_RADIUS
    angle = past / BEND_RADIUS
    return start + BEND_RADIUS * math.sin(angle), BEND_RADIUS * (1.0 - math.cos(angle))


def bend_at(progress: float, slant: float = 0.0) -> Bend:
    """Return a leaf of paper between lying right (progress 0) and lying left (1).

    `slant` (0 to 1) says how much one corner leads.
    """
    start = 1.0 - progress * (1.0 + BEND_WIDTH)
    return Bend(start, STEEPEST * slant * _eased(start / STRAIGHTENS))


def swing_at(progress: float) -> Bend:
    """Return a board between lying right (progress 0) and lying left (1)."""
    return Bend(1.0, 0.0, math.pi * progress)


def progress_under(x: float, seen: float, share: float, slant: float) -> float:
    """Tell how far a leaf must turn for a point of the paper to be seen at a place."""
    low, high = 0.0, 1.0
    for _ in range(20):
        middle = (low + high) / 2
        if bend_at(middle, slant).place(x, share) > seen:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def swing_under(x: float, seen: float) -> float:
    """Tell how far a board must swing for a point of it to be seen at a place."""
    return math.acos(min(1.0, max(-1.0, seen / x))) / math.pi


def _distinct(cuts: tuple[float, ...]) -> tuple[float, ...]:
    """Leave out what is as good as its neighbour; the first and the last stay."""
    first, *between, last = cuts
    kept = [first]
    for cut in between:
        if cut - kept[-1] > 1e-6 and last - cut > 1e-6:
            kept.append(cut)
    return (*kept, last)


def _eased(share: float) -> float:
    bounded = min(1.0, max(0.0, share))
    return bounded * bounded * (3.0 - 2.0 * bounded)
