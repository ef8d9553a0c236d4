"""Takes a pack in, in a process of its own that may be killed: `python -m … PACK HOME [PLACE]`.

With a place in the home it dies by itself when a file is about to get that name.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from aibook_desktop.book import durable
from aibook_desktop.studio.packs import arrival
from aibook_desktop.studio.packs.looking import look
from aibook_desktop.studio.packs.shelf import install

SMALL_BLOCK = 1 << 14


def die_at(place: str) -> None:
    """Be gone, as after a power cut, before a file is renamed to `place`."""
    put_in_place = durable.put_in_place

    def put_or_die(finished: Path, path: Path) -> None:
        if path.match(place):
            os._exit(9)
        put_in_place(finished, path)

    durable.put_in_place = put_or_die


def main() -> None:
    """Install, a little at a time."""
    pack, home = Path(sys.argv[1]), Path(sys.argv[2])
    arrival.BLOCK = SMALL_BLOCK  # type: ignore[misc]
    arrival._CHUNK = SMALL_BLOCK // 4  # type: ignore[misc]
    for place in sys.argv[3:]:
        die_at(place)
    clock = iter(range(1_000_000_000))
    for event in install(look(pack), home, clock=lambda: float(next(clock))):
        sys.stdout.write(f"{event}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
