"""When a worker with weights ends by itself, to give memory back that nothing else gives back.

Native libraries keep what they once had, and some leak with every picture; only the end of the
process surely frees it. The next question starts it again.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.model_card import read_card

IDLE_S: Final = 300.0
"""So long a heavy one waits for the next question (seconds)."""
HEAVY: Final = 1024**3
"""Weights from this size on (bytes) are worth loading anew; a light listener should stay ready."""
MOST_ANSWERS: Final = 400
MOST_GROWTH: Final = 2 * 1024**3
"""How much larger than after its first answer it may become (bytes)."""
_STATM: Final = Path("/proc/self/statm")


@dataclass(frozen=True, slots=True)
class Rest:
    """When a worker ends by itself: after so many idle seconds (None: never), and when it tires."""

    idle_s: float | None = None
    tires: bool = False


RESTLESS: Final = Rest()


def rest_for(weights: Path | None) -> Rest:
    """The rest of an engine with these weights; one without any needs none."""
    if weights is None:
        return RESTLESS
    return Rest(IDLE_S if weight_of(weights) >= HEAVY else None, tires=True)


def weight_of(weights: Path | None) -> int:
    """How large the weights in a model folder are (bytes), by its card; 0 where nobody knows."""
    if weights is None:
        return 0
    try:
        return sum(file.size for file in read_card(weights).files)
    except Problem:
        return 0


@dataclass(slots=True)
class Tiredness:
    """Counts what a worker has done; `first` is its size after the first answer, in bytes."""

    answers: int = 0
    first: int = 0

    def after_answer(self, size: int) -> bool:
        """Note one more answer at this size; True when it is time to end."""
        self.answers += 1
        self.first = self.first or size
        return self.answers >= MOST_ANSWERS or size - self.first > MOST_GROWTH


def resident_size() -> int:
    """How much memory this process holds now (bytes), 0 where the system does not say."""
    try:
        pages = int(_STATM.read_text(encoding="ascii").split()[1])
    except (OSError, ValueError, IndexError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")
