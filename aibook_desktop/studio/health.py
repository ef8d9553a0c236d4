"""How the home is: space, books, backups, engines; and a report that can be handed on.

A report holds what helps somebody else to find a fault and nothing that a child said: the log never
has such words, and anything in it that looks like Korean or stands in quotes is blotted out all the
same, in case an engine of somebody else's put it there.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from aibook_desktop import __version__
from aibook_desktop.book.durable import problem_of, write_durably
from aibook_desktop.book.language.hangul import has_hangul
from aibook_desktop.book.model import Craft
from aibook_desktop.library.backup import backups
from aibook_desktop.library.lines import ShelfQuery
from aibook_desktop.studio.doctor import LITTLE_SPACE, examine
from aibook_desktop.studio.incidents import falls
from aibook_desktop.studio.workplace import Studio

LOG: Final = "aibook.log"
MOST_LINES: Final = 4000
_QUOTED: Final = re.compile(r"'[^']*'|\"[^\"]*\"|“[^”]*”|‘[^’]*’")
_WORD: Final = re.compile(r"\S+")
_BLOT: Final = "…"


@dataclass(frozen=True, slots=True)
class Health:
    """Sizes in bytes; `backups` newest first, in local time; `engines` are those that begin.

    `falls` is how often an engine had to be started anew in the last days.
    """

    free: int
    used: int
    books: int
    backups: tuple[datetime, ...]
    engines: tuple[tuple[Craft, str], ...]
    falls: int = 0

    @property
    def is_tight(self) -> bool:
        """Whether the disk will soon be full."""
        return self.free < LITTLE_SPACE


def look(studio: Studio) -> Health:
    """Look at everything; may take a moment in a home with many books."""
    return Health(
        free=shutil.disk_usage(studio.home).free,
        used=sum(_size(path) for path in studio.home.rglob("*")),
        books=studio.library.count(ShelfQuery()),
        backups=tuple(moment.astimezone() for moment, _ in backups(studio.home)),
        engines=studio.crew.names(),
        falls=falls(studio.home, datetime.now(UTC).date()),
    )


def write_report(home: Path, folder: Path, now: datetime) -> Path:
    """Write the findings of the doctor and the log into a folder; returns the file.

    Raises `Problem` when the disk refuses.
    """
    lines = [f"aibook {__version__}", *_findings(home), "", *_log_lines(home / "log")]
    path = folder / f"aibook-{now:%Y-%m-%d-%H%M}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise problem_of(error, folder) from error
    write_durably(path, "\n".join(lines).encode())
    return path


def without_words(line: str) -> str:
    """Blot out what could have been said: words with Hangul, and whatever stands in quotes."""
    bare = _QUOTED.sub(_BLOT, line)
    return _WORD.sub(lambda word: _BLOT if has_hangul(word.group()) else word.group(), bare)


def _findings(home: Path) -> Iterator[str]:
    for finding in examine(home):
        yield f"{finding.state:8} {finding.name}: {finding.sentence('en')}"


def _log_lines(folder: Path) -> Iterator[str]:
    """The newest lines of the log, oldest first."""
    kept: list[str] = []
    for path in sorted(folder.glob(f"{LOG}*"), reverse=True):
        try:
            kept += path.read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            continue
    yield from (without_words(line) for line in kept[-MOST_LINES:])


def _size(path: Path) -> int:
    try:
        return path.stat().st_size if path.is_file() else 0
    except OSError:
        return 0
