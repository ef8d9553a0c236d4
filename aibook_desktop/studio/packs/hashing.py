"""Reads a file once for all that is asked of it: its hash, and a copy."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from aibook_desktop.studio.packs.events import Arriving, Meter, Step

CHUNK: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Sums:
    """What a file's bytes add up to: how many, and their SHA-256 in hexadecimal."""

    size: int
    sha256: str


def summed(
    path: Path,
    name: str,
    meter: Meter,
    take: Callable[[bytes], object] | None = None,
    step: Step = "checking",
) -> Generator[Arriving, None, Sums]:
    """Read a file, and give each piece to `take`; raises `OSError`."""
    hashed, size = hashlib.sha256(), 0
    with path.open("rb") as file:
        while data := file.read(CHUNK):
            hashed.update(data)
            size += len(data)
            if take is not None:
                take(data)
            meter.count(step, len(data))
            if meter.due():
                yield meter.say(step, name)
    return Sums(size, hashed.hexdigest())
