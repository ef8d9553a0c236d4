"""Where sticks and other drives appear on Linux, macOS and Windows, found without any library."""

from __future__ import annotations

import os
import string
import sys
from collections.abc import Iterator
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


def _mounted(places: tuple[Path, ...]) -> Iterator[Path]:
    """Mounted folders in these places, up to two below: desktops put the user's name between."""
    for place in places:
        for folder in _folders(place):
            if _is_mounted(folder):
                yield folder
            else:
                yield from (each for each in _folders(folder) if _is_mounted(each))


def _is_mounted(folder: Path) -> bool:
    try:
        return folder.is_mount()
    except OSError:
        return False


def _folders(place: Path) -> list[Path]:
    try:
        return sorted(each for each in place.iterdir() if each.is_dir())
    except OSError:
        return []


def _letters() -> Iterator[Path]:
    system = os.environ.get("SYSTEMDRIVE", "C:").upper()
    for letter in string.ascii_uppercase[2:]:
        root = Path(f"{letter}:\\")
        if f"{letter}:" != system and root.exists():
            yield root
