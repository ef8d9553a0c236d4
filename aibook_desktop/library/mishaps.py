"""What SQLite's refusals mean, in the program's own words.

Only what the world can do to a file is a `Problem`; a wrong statement stays an `sqlite3.Error`,
because it is a bug of ours. The original error is dropped: it may quote a child's words.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from aibook_desktop.book.problems import Problem
from aibook_desktop.library.codec import UnreadableRowError

_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_READ_ONLY = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH)
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_UNREACHABLE = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR)


@contextmanager
def told_as_problems(file: Path) -> Iterator[None]:
    """Turn the database errors of the block into `Problem`s about `file`."""
    try:
        yield
    except (UnreadableRowError, UnicodeDecodeError):
        raise damage(file) from None
    except sqlite3.Error as error:
        problem = _problem_of(error, file)
        if problem is None:
            raise
        raise problem from None


def damage(file: Path) -> Problem:
    """The problem of a library file that cannot be believed."""
    return Problem("library_damaged", file=str(file))


def _problem_of(error: sqlite3.Error, file: Path) -> Problem | None:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if code == sqlite3.SQLITE_FULL:
        return Problem("disk_full")
    if code in _DAMAGED or "Could not decode to UTF-8" in str(error):
        return damage(file)
    if code in _READ_ONLY:
        return Problem("disk_read_only", folder=str(file.parent))
    if code in _BUSY:
        return Problem("already_open")
    if code in _UNREACHABLE:
        return Problem("home_unusable", folder=str(file.parent))
    return None
