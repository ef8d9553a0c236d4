"""When a kiosk's window is started again, and when only with what is built in.

A window that falls over now and then comes back at once; one that keeps falling comes back slower
and slower, and at last without any model, because a model that brings it down does so every time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

LONGEST_S: Final = 60.0
MOST: Final = 5
WITHIN_S: Final = 600.0
"""So many falls within so many seconds are a reason for safe mode."""
SILENT_S: Final = 15.0
"""A window that gives no sign of life for so long hangs."""
STARTING_S: Final = 90.0
"""But the first sign may take its time: a cold disk, a slow computer."""


@dataclass(frozen=True, slots=True)
class Falls:
    """When the window fell, in seconds of any clock that only goes forward."""

    moments: tuple[float, ...] = ()

    def after(self, now: float) -> Falls:
        """What is remembered after one more fall."""
        return Falls((*(each for each in self.moments if now - each < WITHIN_S), now))

    @property
    def pause(self) -> float:
        """How long to wait before the next start: 1, 2, 4 … 60 seconds."""
        return min(LONGEST_S, 2.0 ** (len(self.moments) - 1)) if self.moments else 0.0

    @property
    def safe(self) -> bool:
        """Whether the next start does without models."""
        return len(self.moments) >= MOST
