"""Which names the files of a model may have, so that every computer keeps them apart.

A name that leads out of its folder is an attack; one that Windows or macOS would fold together with
another, or that Windows keeps for a device, is a trap at best. All are refused before anything is
written. (learn.microsoft.com/windows/win32/fileio/naming-a-file)
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import Final

MOST_FILES: Final = 512
LONGEST: Final = 200  # letters of a path: Windows stops at 260, the home included
LONGEST_PART: Final = 240  # bytes; most file systems stop at 255
DEEPEST: Final = 6
_NOT_ON_WINDOWS: Final = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f]')
_DEVICES: Final = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(\..*)?", re.IGNORECASE
)
_INVISIBLE: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def fault(name: str) -> str | None:
    """Say in one technical word why a file may not be called so; None for a good name."""
    path = PurePosixPath(name)
    if not name or str(path) != name or path.is_absolute() or ".." in path.parts or name == ".":
        return "path"
    if unicodedata.normalize("NFC", name) != name:
        return "unicode"
    if len(name) > LONGEST or len(path.parts) > DEEPEST:
        return "long"
    return next((why for part in path.parts if (why := part_fault(part))), None)


def part_fault(part: str) -> str | None:
    """Say why one part of a path may not be called so; None for a good one."""
    if _NOT_ON_WINDOWS.search(part) or part.endswith((" ", ".")) or part.startswith((" ", ".")):
        return "letters"
    if hides_something(part):
        return "letters"
    if _DEVICES.fullmatch(part):
        return "reserved"
    return "long" if len(part.encode()) > LONGEST_PART else None


def hides_something(text: str) -> bool:
    """Whether a text holds what is not seen: commands of a terminal, writing turned backwards."""
    return any(unicodedata.category(letter) in _INVISIBLE for letter in text)


def faults(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield each name that may not be, and why: by itself, or because of another one."""
    files: set[str] = set()
    folders: dict[str, str] = {}
    for number, name in enumerate(names):
        if number == MOST_FILES:
            yield name, "many"
            return
        why = fault(name) or _clash(name, files, folders)
        if why is not None:
            yield name, why


def _clash(name: str, files: set[str], folders: dict[str, str]) -> str | None:
    """Take a name in; say so when it can't be told from one that was there before."""
    above = [str(parent) for parent in PurePosixPath(name).parents][:-1]
    clashes = any(_folded(folder) in files for folder in above)
    clashes |= any(folders.setdefault(_folded(folder), folder) != folder for folder in above)
    clashes |= _folded(name) in files or _folded(name) in folders
    files.add(_folded(name))
    return "clash" if clashes else None


def _folded(name: str) -> str:
    """As a file system sees it that knows no capitals."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKC", name).casefold())
