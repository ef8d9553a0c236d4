"""Takes a pack in, in a process of its own that may be killed: `python -m … PACK HOME`."""

from __future__ import annotations

import sys
from pathlib import Path

from aibook_desktop.studio.packs import arrival
from aibook_desktop.studio.packs.looking import look
from aibook_desktop.studio.packs.shelf import install

SMALL_BLOCK = 1 << 14


def main() -> None:
    """Install, a little at a time."""
    pack, home = Path(sys.argv[1]), Path(sys.argv[2])
    arrival.BLOCK = SMALL_BLOCK  # type: ignore[misc]
    arrival._CHUNK = SMALL_BLOCK // 4  # type: ignore[misc]
    clock = iter(range(1_000_000_000))
    for event in install(look(pack), home, clock=lambda: float(next(clock))):
        sys.stdout.write(f"{event}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
