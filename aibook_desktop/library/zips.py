"""Zip files from elsewhere, opened as if they meant harm: for books, and for packs of models.

The end of the file is looked at before `zipfile` reads a directory of any length into memory; what
comes out has no entry twice, none that is locked or linked, and none that lies on another.
"""

from __future__ import annotations

import io
import stat
import struct
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from typing import BinaryIO, Final

_END: Final = struct.Struct("<4s4H2LH")
_LARGE_END: Final = struct.Struct("<4sQ2H2L4Q")
_LOCATOR: Final = struct.Struct("<4sLQL")
_LOCAL: Final = struct.Struct("<4s5H3L2H")
_LOCKED: Final = 0x1
_LONGEST_DIRECTORY_ENTRY: Final = 1024  # bytes, on average: names and fields of our own are short


class RefusedError(Exception):
    """Why a package is not taken, in one technical word."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a package may have: bytes, entries, and whether it may need 64-bit places."""

    size: int
    entries: int
    large: bool = False


def opened(file: BinaryIO, limits: Limits) -> zipfile.ZipFile:
    """Open a zip; raises `RefusedError`, or `OSError` when the file can't be read."""
    _check_end(file, limits)
    with refusing("zip"):
        package = zipfile.ZipFile(file)
    entries = package.infolist()
    if len({entry.filename for entry in entries}) != len(entries):
        raise RefusedError("entries")
    for entry in entries:
        kind = stat.S_IFMT(entry.external_attr >> 16)
        if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
            raise RefusedError("link")
        if entry.flag_bits & _LOCKED:
            raise RefusedError("locked")
    _check_places(entries, package.start_dir)
    return package


@contextmanager
def refusing(reason: str) -> Iterator[None]:
    """Refuse the package, whatever a parser says (and quotes) of its bytes."""
    try:
        yield
    except (
        *(zipfile.BadZipFile, RuntimeError, EOFError, KeyError),
        *(OverflowError, ValueError, struct.error),
    ):
        raise RefusedError(reason) from None


def data_start(file: BinaryIO, entry: zipfile.ZipInfo) -> int:
    """Where the bytes of an entry begin; raises `RefusedError`."""
    file.seek(entry.header_offset)
    with refusing("zip"):
        signature, *_, name_length, extra = _LOCAL.unpack(file.read(_LOCAL.size))
    if signature != b"PK\x03\x04":
        raise RefusedError("zip")
    start: int = entry.header_offset + _LOCAL.size + name_length + extra
    return start


def _check_end(file: BinaryIO, limits: Limits) -> None:
    """Layout: APPNOTE.TXT 4.3.14 to 4.3.16; a comment or a second disk is nothing we write."""
    size = file.seek(0, io.SEEK_END)
    if not _END.size <= size <= limits.size:
        raise RefusedError("size")
    file.seek(max(0, size - _END.size - _LOCATOR.size - _LARGE_END.size))
    tail = file.read()
    signature, *disks, here, entries, length, start, comment = _END.unpack(tail[-_END.size :])
    if signature != b"PK\x05\x06" or any(disks) or comment:
        raise RefusedError("zip")
    end = size - _END.size
    locator = tail[-_END.size - _LOCATOR.size : -_END.size]
    if locator.startswith(b"PK\x06\x07"):
        if not limits.large:
            raise RefusedError("zip")
        end -= _LOCATOR.size + _LARGE_END.size
        here, entries, length, start = _large_end(tail[: -_END.size - _LOCATOR.size], locator, end)
    if here != entries or entries > limits.entries or start + length != end:
        raise RefusedError("entries")
    if length > entries * _LONGEST_DIRECTORY_ENTRY:
        raise RefusedError("entries")


def _large_end(record: bytes, locator: bytes, at: int) -> tuple[int, int, int, int]:
    with refusing("zip"):
        _, disk, place, disks = _LOCATOR.unpack(locator)
        facts = _LARGE_END.unpack(record[-_LARGE_END.size :])
    signature, rest, _, _, *own_disks, here, entries, length, start = facts
    whole = signature == b"PK\x06\x06" and rest == _LARGE_END.size - 12 and place == at
    if not whole or disk or disks != 1 or any(own_disks):
        raise RefusedError("zip")
    return here, entries, length, start


def _check_places(entries: list[zipfile.ZipInfo], end: int) -> None:
    """No two entries may share bytes: that is how a small zip unfolds to a huge one."""
    places = sorted((each.header_offset, each.compress_size) for each in entries)
    for (start, size), (after, _) in pairwise([*places, (end, 0)]):
        if start < 0 or start + _LOCAL.size + size > after:
            raise RefusedError("overlap")
