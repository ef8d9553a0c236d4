"""One writer a home: a lock of the operating system, which even `kill -9` gives back."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import BinaryIO

from aibook_desktop.book.problems import Problem

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class HomeLock:
    """Holds `library.lock` of a home from its making until `release`."""

    def __init__(self, home: Path) -> None:
        """Raise `Problem` already_open when somebody else holds it, `OSError` when it can't be."""
        self._file: BinaryIO = (home / "library.lock").open("ab")
        try:
            _lock(self._file)
        except BlockingIOError:
            self._file.close()
            raise Problem("already_open") from None
        except BaseException:
            self._file.close()
            raise

    def release(self) -> None:
        """Let the next writer in."""
        self._file.close()


def _lock(file: BinaryIO) -> None:
    """Raise `BlockingIOError` when another process holds the lock."""
    if sys.platform == "win32":
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except PermissionError as error:
            raise BlockingIOError from error
    else:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
