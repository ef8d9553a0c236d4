"""Twelve wishes that show what the program can do: for the gallery and for measuring.

They stand in `resources/samples/wishes.csv` and stay the same, so that two versions of the program
can be laid side by side.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache

from aibook_desktop.book.model import LANGUAGES, Language
from aibook_desktop.book.resources import RESOURCES


@dataclass(frozen=True, slots=True)
class SampleWish:
    """What a child said, in which language, and for which level the book is."""

    words: str
    language: Language
    level: int


@cache
def sample_wishes() -> tuple[SampleWish, ...]:
    """Read the table."""
    path = RESOURCES / "samples" / "wishes.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        return tuple(_wish(row) for row in csv.DictReader(lines, strict=True))


def _wish(row: dict[str, str]) -> SampleWish:
    language = next(each for each in LANGUAGES if each == row["language"])
    return SampleWish(row["words"], language, int(row["level"]))
