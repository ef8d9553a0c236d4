"""One set-up at a time, and the memory of one that was killed.

The lock belongs to an open file, so the system frees it whenever its holder dies. The file's text
does not go away with the holder: from the start of a set-up to its end it says `begun` and the
extras, so whoever finds the lock free and the text there knows that `.venv` may be half made, and
of what.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt

    def _hold(file: IO[str]) -> bool:
        file.seek(1000)  # locked bytes cannot be read by others, so lock one behind the text
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _hold(file: IO[str]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


@dataclass(frozen=True, slots=True)
class Turn:
    """The right to set up, as long as `file` is open in this or in a child process."""

    file: IO[str]

    def cut_short(self) -> tuple[str, ...] | None:
        """Return the extras of a set-up that was killed before this one; None when none was."""
        self.file.seek(0)
        words = self.file.read().split()
        return tuple(words[1:]) if words[:1] == ["begun"] else None

    def begin(self, extras: tuple[str, ...]) -> None:
        """Note that `.venv`, which had these extras, is being changed from now on."""
        self._note(" ".join(("begun", *extras)))

    def end(self) -> None:
        """Note that `.venv` is consistent again, whether or not the set-up went well."""
        self._note("")

    def inherited(self) -> tuple[int, ...]:
        """File descriptors for a child process: it keeps the turn until it ends as well.

        Without them a set-up that is killed would free its turn while its pip is still writing.
        """
        return () if sys.platform == "win32" else (self.file.fileno(),)

    def _note(self, text: str) -> None:
        self.file.seek(0)
        self.file.truncate()
        self.file.write(text)
        self.file.flush()


@contextmanager
def turn(path: Path, waiting: Callable[[], None]) -> Iterator[Turn]:
    """Wait for the right to set up; `waiting` is called once when somebody else has it."""
    with path.open("a+", encoding="utf-8") as file:
        told = False
        while not _hold(file):
            if not told:
                waiting()
                told = True
            time.sleep(0.2)
        yield Turn(file)
