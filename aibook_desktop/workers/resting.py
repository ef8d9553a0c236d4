"""When a worker with weights ends by itself, to give memory back that nothing else gives back.

Native libraries keep what they once had, and some leak with every picture; only the end of the
process surely frees it. The next question starts it again.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

IDLE_S: Final = 300.0
"""So long it waits for the next question (seconds)."""
MOST_ANSWERS: Final = 400
MOST_GROWTH: Final = 2 * 1024**3
"""How much larger than after its first answer it may become (bytes)."""
_STATM: Final = Path("/proc/self/statm")


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
