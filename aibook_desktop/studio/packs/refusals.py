"""Why one file of a pack is refused: its technical word becomes one that people have words for.

What is wrong with a whole pack is told under the word of its `RefusedError`, as it is.
"""

from __future__ import annotations

from typing import Final

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.weight_formats.reading import Malformed

_FILES: Final = {
    "pickle": "file-program",
    "external": "file-outside",
    "link": "file-link",
    "kind": "file-kind",
}
_NAMES: Final = {"clash": "name-clash", "many": "name-many"}


def file_refused(file: str, malformed: Malformed) -> Problem:
    """The problem that a file is not what it should be."""
    return Problem("pack_refused", file=file, reason=_FILES.get(str(malformed), "file-damaged"))


def name_refused(file: str, fault: str) -> Problem:
    """The problem that a file may not be called so; `fault` is from `file_names.faults`."""
    return Problem("pack_refused", file=file, reason=_NAMES.get(fault, "name-unfit"))
