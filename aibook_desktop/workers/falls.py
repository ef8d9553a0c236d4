"""How a worker that keeps falling is started again: ever more slowly, and at last not at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Fall = Literal["crashed", "killed", "left", "hung", "garbled", "unloadable", "refused"]
"""How a worker was lost: by a fault of its own; for want of memory, mostly by the system; it went
without an answer; it did not go on; it spoke nonsense; it could not load; it could not be started.
"""

PAUSES_S: Final = (0.25, 1.0, 4.0, 15.0)
"""Between a fall and the next start; the last one for every further fall."""
MOST: Final = 3
WITHIN_S: Final = 600.0
"""After so many falls within so many seconds a worker is given up for a while."""


@dataclass(frozen=True, slots=True)
class Falls:
    """When a worker fell, in seconds of any clock that only goes forward."""

    moments: tuple[float, ...] = ()

    def after(self, now: float) -> Falls:
        """What is remembered after one more fall."""
        return Falls((*self._recent(now), now))

    def pause(self, now: float) -> float:
        """How long to wait from now on before the next start (seconds)."""
        recent = self._recent(now)
        if not recent:
            return 0.0
        whole = PAUSES_S[min(len(recent), len(PAUSES_S)) - 1]
        return max(0.0, recent[-1] + whole - now)

    def is_given_up(self, now: float) -> bool:
        """Whether it fell so often that somebody else should do its part."""
        return len(self._recent(now)) >= MOST

    def _recent(self, now: float) -> tuple[float, ...]:
        return tuple(each for each in self.moments if now - each < WITHIN_S)


def unnoticed(_how: Fall) -> None:
    """Take no notice."""
