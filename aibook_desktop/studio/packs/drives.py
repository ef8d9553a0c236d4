"""Where sticks and other drives appear on Linux, macOS and Windows, found without any library."""

from __future__ import annotations

import os
import string
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

_LINUX: Final = (Path("/media"), Path("/run/media"), Path("/mnt"))
_MACOS: Final = Path("/Volumes")


def drives() -> tuple[Path, ...]:
    """Drives that can be looked at now, but for the one with the system."""
    if sys.platform == "win32":
        return tuple(_letters())
    if sys.platform == "darwin":
        return tuple(each for each in _folders(_MACOS) if not each.is_symlink())
    return tuple(_mounted(_LINUX))


def so(question: Callable[[], bool]) -> bool:
    """Ask a drive; what is locked, fails or was just pulled out answers no and hides no other."""
    try:
        return question()
    except OSError:
        return False


def _mounted(places: tuple[Path, ...]) -> Iterator[Path]:
    """Mounted folders in these places, up to two below: desktops put the user's name between."""
    for place in places:
        for folder in _folders(place):
            if so(folder.is_mount):
                yield folder
            else:
                yield from (each for each in _folders(folder) if so(each.is_mount))


def _folders(place: Path) -> list[Path]:
    try:
        inside = sorted(place.iterdir())
    except OSError:
        return []
    return [each for each in inside if so(each.is_dir)]


def _letters() -> Iterator[Path]:
    system = os.environ.get("SYSTEMDRIVE", "C:").upper()
    for letter in string.ascii_uppercase[2:]:
        root = Path(f"{letter}:\\")
        if f"{letter}:" != system and so(root.exists):
            yield root
