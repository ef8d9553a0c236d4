"""Whether two big engines may be in memory at once, or take turns.

A storyteller and an illustrator that both carry gigabytes work side by side only where both fit:
page one is painted while page three is written. Elsewhere the story is told to its end first, its
worker ends, and then the pictures are painted. The rule is coarse on purpose: what a process will
take is not known before it takes it, so the sizes of the weights are counted with some room on top.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Final

from aibook_desktop.book.model import Craft
from aibook_desktop.engines.graphics_probe import painter
from aibook_desktop.workers.resting import HEAVY

SHARING: Final[tuple[Craft, ...]] = ("storyteller", "illustrator")
"""The crafts whose engines can be that big."""
ON_TOP: Final = 1.3
"""What an engine takes beside its weights, as a factor."""
KEPT_FREE: Final = 2 * 1024**3
"""What the system, the window and the small engines need of the machine's memory (bytes)."""


def take_turns(sizes: Sequence[int], room: Callable[[], int] | None = None) -> bool:
    """Whether engines with weights of these sizes (bytes) must not be loaded together.

    `room` tells the memory that they would share, 0 where nobody knows, and then they may.
    """
    heavy = [size for size in sizes if size >= HEAVY]
    if len(heavy) < 2:
        return False
    shared = (room or room_for_engines)()
    return 0 < shared < sum(heavy) * ON_TOP


@cache
def room_for_engines() -> int:
    """The memory that engines can have here (bytes): the card's that paints, or the machine's."""
    found = painter()
    kept = 0 if found.device == "cuda" else KEPT_FREE
    return max(0, round(found.total * 1024**3) - kept)
