"""How long an engine may be silent before it counts as hanging, for each craft.

The clock begins anew at every answer and at every progress that goes further, so what is bounded is
one token, one step or one sentence, and never the length of a book. An engine that tells no
progress has the same time for a whole answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from aibook_desktop.book.model import Craft


@dataclass(frozen=True, slots=True)
class Deadlines:
    """In seconds: from the start until ready, between two signs of going on, and to obey."""

    loading: float
    progress: float
    obeying: float = 3.0


DEADLINES: Final[dict[Craft, Deadlines]] = {
    "transcriber": Deadlines(loading=180.0, progress=120.0),
    "storyteller": Deadlines(loading=300.0, progress=60.0),
    "illustrator": Deadlines(loading=600.0, progress=180.0),
    "narrator": Deadlines(loading=120.0, progress=60.0),
}
"""Loading reads up to ten gigabytes from a slow disk; a step of a large picture on a processor
without a graphics card takes up to a minute."""
