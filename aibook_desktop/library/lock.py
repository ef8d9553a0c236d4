"""One writer at a time: a lock of the operating system, which even `kill -9` gives back."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import BinaryIO

from aibook_desktop.book.problems import Problem

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class FileLock:
    """Holds a file from its making until `release`."""

    def __init__(self, path: Path, taken: str) -> None:
        """Raise a `Problem` of the kind `taken` when somebody else holds it, or `OSError`."""
        self._file: BinaryIO = path.open("ab")
        try:
            _lock(self._file)
        except BlockingIOError:
            self._file.close()
            raise Problem(taken) from None
        except BaseException:
            self._file.close()
            raise

    def release(self) -> None:
        """Let the next writer in."""
        self._file.close()


class HomeLock(FileLock):
    """Holds `library.lock` of a home: whoever writes books has it."""

    def __init__(self, home: Path) -> None:
        """Raise `Problem` already_open when somebody else holds it, `OSError` when it can't be."""
        super().__init__(home / "library.lock", "already_open")


def _lock(file: BinaryIO) -> None:
    """Raise `BlockingIOError` when another process holds the lock."""
    if sys.platform == "win32":
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except PermissionError as error:
            raise BlockingIOError from error
    else:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
