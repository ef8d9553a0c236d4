"""Reads a file of unknown goodwill: never past its end, never more at once than it should."""

from __future__ import annotations

import struct
from typing import BinaryIO, Final

AT_ONCE: Final = 1 << 26
"""The longest piece of a header that is taken into memory, in bytes."""

_BUFFER: Final = 1 << 20
_LENGTH: Final = 8


class Malformed(Exception):  # noqa: N818 - it is the file that is wrong, not the program
    """Why a file is not what it should be, in one technical word."""


class Reader:
    """Reads a stretch of a binary file; whatever leads out of it is `Malformed`."""

    def __init__(self, file: BinaryIO, start: int, end: int) -> None:
        self._file = file
        self.at, self.end = start, end
        file.seek(start)

    @property
    def left(self) -> int:
        """Bytes up to the end of the stretch."""
        return self.end - self.at

    def take(self, count: int) -> bytes:
        """Read exactly so many bytes."""
        if not 0 <= count <= min(self.left, AT_ONCE):
            raise Malformed("length")
        data = self._file.read(count)
        if len(data) != count:
            raise Malformed("length")
        self.at += count
        return data

    def skip(self, count: int) -> None:
        """Pass over so many bytes."""
        if not 0 <= count <= self.left:
            raise Malformed("length")
        self.at += count
        self._file.seek(self.at)

    def number(self, kind: str) -> int:
        """Read one little-endian whole number; `kind` is its letter in `struct`."""
        (value,) = struct.unpack("<" + kind, self.take(struct.calcsize(kind)))
        whole: int = value
        return whole

    def pass_texts(self, count: int) -> None:
        """Pass over texts that each say their length first: a vocabulary has half a million."""
        data, at = b"", 0
        for _ in range(count):
            if at + _LENGTH > len(data):
                self.skip(at)
                data, at = self._file.read(min(self.left, _BUFFER)), 0
                if len(data) < _LENGTH:
                    raise Malformed("length")
            at += _LENGTH + int.from_bytes(data[at : at + _LENGTH], "little")
        self.skip(at)

    def within(self, length: int) -> Reader:
        """The next `length` bytes as a stretch of their own, which this one then has passed."""
        if not 0 <= length <= self.left:
            raise Malformed("length")
        start = self.at
        self.at += length
        return Reader(self._file, start, self.at)

    def go_on(self) -> None:
        """Read on here after a stretch from `within` was read."""
        self._file.seek(self.at)
