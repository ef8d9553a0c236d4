"""A worker's program with a painter that passes its try-out on no model but the one called "sound".

On the one called "fragile" its process does not survive it.
"""

from __future__ import annotations

import sys
from pathlib import Path

from aibook_desktop.workers import wire
from aibook_desktop.workers.child import claim_output, serve
from tests.unit.workers.slow_worker import TriedPainter

MANNERS = {"sound": "fit", "fragile": "fragile"}

if __name__ == "__main__":
    out = claim_output()
    wire.receive(sys.stdin.buffer)
    manner = MANNERS.get(Path(sys.argv[-1]).name, "unfit")
    serve("illustrator", TriedPainter(manner), sys.stdin.buffer, out)
