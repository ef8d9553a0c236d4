"""Writes a file so that a power cut leaves either the old one or the new one, never a half.

Temporary file, fsync, rename, fsync of the folder: the order that survives a crash on every common
file system (Pillai et al., "All File Systems Are Not Created Equal", OSDI 2014). It stands here
because assets, settings and exported books all need it and none of them may import another.
"""

from __future__ import annotations

import errno
import os
import secrets
import sys
from pathlib import Path
from typing import Final

from aibook_desktop.book.problems import Problem

if sys.platform == "darwin":
    import fcntl

UNFINISHED_SUFFIX: Final = ".part"
_FULL: Final = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def write_durably(path: Path, data: bytes, staging: Path | None = None) -> None:
    """Put `data` at `path`, replacing what was there; the folder must exist.

    The unfinished file lies in `staging` (same disk) or else beside `path`. Raises `Problem`
    disk_full or disk_read_only and then leaves `path` as it was.
    """
    name = f".{path.name}.{secrets.token_hex(4)}{UNFINISHED_SUFFIX}"
    unfinished = (staging or path.parent) / name
    try:
        try:
            with unfinished.open("xb") as file:
                file.write(data)
            put_in_place(unfinished, path)
        except BaseException:
            unfinished.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise problem_of(error, path.parent) from error


def put_in_place(finished: Path, path: Path) -> None:
    """Rename a file to `path` once its bytes are on the disk; raises `OSError`."""
    with finished.open("rb+") as file:
        _to_the_disk(file.fileno())
    finished.replace(path)
    sync_folder(path.parent)


def make_folder(folder: Path) -> None:
    """Make a folder and what is missing above it so that they survive; raises `OSError`."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    folder.mkdir(exist_ok=True)
    sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename or a new entry in `folder` survive a power cut (Windows does so by itself).

    A folder that may be entered but not listed is left to the operating system.
    """
    if sys.platform == "win32":
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except PermissionError:
        return
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def problem_of(error: OSError, folder: Path) -> Problem:
    """Say what an operating system's refusal to write into `folder` means."""
    if error.errno in _FULL:
        return Problem("disk_full")
    return Problem("disk_read_only", folder=str(folder))


def _to_the_disk(descriptor: int) -> None:
    if sys.platform == "darwin":
        # fsync on macOS stops at the drive's cache; see fcntl(2), F_FULLFSYNC.
        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
    else:
        os.fsync(descriptor)
