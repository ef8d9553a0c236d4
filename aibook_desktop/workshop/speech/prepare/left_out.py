"""Which files were left out, and why: a bad file is listed and never stops the others."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from aibook_desktop.book.durable import UNFINISHED_SUFFIX, put_in_place
from aibook_desktop.book.model import LANGUAGES
from aibook_desktop.book.strings import say

LIST: Final = "left-out.csv"
REASONS: Final = (
    "label_damaged",
    "label_missing",
    "label_not_text",
    "label_of_another",
    "label_unknown",
    "marked_bad",
    "name_masked",
    "name_twice",
    "sound_cut_off",
    "sound_damaged",
    "sound_missing",
    "sound_silent",
    "sound_too_long",
    "sound_too_short",
    "text_empty",
    "unreadable",
)


class UnusableError(Exception):
    """A sound or a label can't be used; `why` is one of `REASONS`."""

    def __init__(self, why: str) -> None:
        if why not in REASONS:
            raise ValueError(f"unknown reason: {why}")
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file below the source, and why it was left out."""

    file: str
    why: str


def write_list(path: Path, files: Iterable[LeftOut]) -> None:
    """Write the list as CSV: file, reason, and the reason as a sentence in each language.

    It begins with a byte order mark, without which Excel misreads Korean. Raises `OSError`.
    """
    sentences = {why: [say(f"left_out.{why}", each) for each in LANGUAGES] for why in REASONS}
    unfinished = path.with_name(f".{path.name}{UNFINISHED_SUFFIX}")
    with unfinished.open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(("file", "why", *LANGUAGES))
        table.writerows((each.file, each.why, *sentences[each.why]) for each in files)
    put_in_place(unfinished, path)


def read_list(path: Path) -> Iterator[LeftOut]:
    """Yield what a list names."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            yield LeftOut(row["file"], row["why"])
