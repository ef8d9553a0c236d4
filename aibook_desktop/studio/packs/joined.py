"""One file that lies on a stick in parts, because FAT32 holds nothing of 4 GiB or more.

Parts are called `name.zip.001`, `name.zip.002` … and are the one file cut with scissors, as
`split`, 7-Zip and `aibook models pack --split` make them.
"""

from __future__ import annotations

import errno
import io
import re
from bisect import bisect_right
from io import FileIO
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from aibook_desktop.book.durable import UNFINISHED_SUFFIX, put_in_place
from aibook_desktop.book.problems import Problem

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer, WriteableBuffer

ARCHIVES: Final = (".aibookpack", ".zip")
LARGEST_PART: Final = 2**32 - 1
_PART: Final = re.compile(r"(?P<whole>.+)\.(?P<number>\d{3})", re.DOTALL)
MOST_PARTS: Final = 999
_BUFFER: Final = 1 << 20


def is_archive(path: Path) -> bool:
    """Whether a name is that of an archive, or of the first of its parts."""
    found = _PART.fullmatch(path.name)
    if found is not None and int(found["number"]) == 1:
        return Path(found["whole"]).suffix.lower() in ARCHIVES
    return path.suffix.lower() in ARCHIVES


def is_part(path: Path) -> bool:
    """Whether a name is that of a part."""
    return _PART.fullmatch(path.name) is not None


def whole_name(path: Path) -> str:
    """The name without the number of a part and without the ending."""
    found = _PART.fullmatch(path.name)
    return Path(found["whole"] if found else path.name).stem


def part_name(whole: str, number: int) -> str:
    """What a part is called; the first is 1."""
    return f"{whole}.{number:03}"


def parts_of(path: Path) -> tuple[Path, ...]:
    """All parts of what `path` is one part of, in order; an undivided file alone.

    Raises `Problem` pack_part_missing, naming the part that is not there, or pack_part_damaged for
    a part that is shorter than its brothers.
    """
    found = _PART.fullmatch(path.name)
    if found is None:
        return (path,)
    number, parts = 1, []
    while (part := path.with_name(part_name(found["whole"], number))).is_file():
        parts.append(part)
        number += 1
    last = max(_numbers(path.parent, found["whole"]), default=0)
    if number <= last or number == 1:
        raise Problem("pack_part_missing", file=part.name)
    sizes = [each.stat().st_size for each in parts]
    for each, size in zip(parts, sizes, strict=True):
        if size != max(sizes) and (each is not parts[-1] or not size):
            raise Problem("pack_part_damaged", file=each.name)
    return tuple(parts)


def _numbers(folder: Path, whole: str) -> list[int]:
    """The numbers of the parts that lie there, whatever is missing between them."""
    found = (_PART.fullmatch(each.name) for each in folder.iterdir())
    return [int(each["number"]) for each in found if each and each["whole"] == whole][:MOST_PARTS]


class Joined(io.RawIOBase):
    """Reads parts as one file."""

    def __init__(self, parts: tuple[Path, ...]) -> None:
        self._files: list[BinaryIO] = []
        try:
            for part in parts:
                self._files.append(part.open("rb"))
            sizes = [file.seek(0, io.SEEK_END) for file in self._files]
        except BaseException:
            self.close()
            raise
        self._starts = [0, *accumulate(sizes)]
        self._at = 0

    def readable(self) -> bool:
        """It is."""
        return True

    def seekable(self) -> bool:
        """It is."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place; returns it from the beginning."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._starts[-1]}[whence]
        if base + offset < 0:
            raise ValueError("before the beginning")
        self._at = base + offset
        return self._at

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Read from the part in which the place lies."""
        number = bisect_right(self._starts, self._at) - 1
        if number >= len(self._files):
            return 0
        file = self._files[number]
        file.seek(self._at - self._starts[number])
        view = memoryview(buffer).cast("B")
        data = file.read(min(len(view), self._starts[number + 1] - self._at))
        if not data:
            raise OSError(errno.EIO, "a part became shorter")
        view[: len(data)] = data
        self._at += len(data)
        return len(data)

    def close(self) -> None:
        """Close every part."""
        for file in self._files:
            file.close()
        super().close()


def open_joined(parts: tuple[Path, ...]) -> BinaryIO:
    """Open parts as one file for reading."""
    return io.BufferedReader(Joined(parts), _BUFFER)


class Cut(io.RawIOBase):
    """Writes one file as parts of a size; `name` is what the whole would be called.

    Parts have a hidden ending until `finish`, so that nobody takes half of them along.
    """

    def __init__(self, path: Path, size: int | None) -> None:
        self._path, self._size = path, size
        self._files: list[FileIO] = []
        self._at = 0

    def writable(self) -> bool:
        """It is."""
        return True

    def seekable(self) -> bool:
        """It is."""
        return True

    def tell(self) -> int:
        """The place from the beginning."""
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place that has been written; `zipfile` goes back to the head of an entry."""
        if whence != io.SEEK_SET:
            raise io.UnsupportedOperation
        self._at = offset
        return offset

    def write(self, data: ReadableBuffer) -> int:
        """Write into the part of this place, and into the next when it is full."""
        left = memoryview(data).cast("B")
        length = len(left)
        while left:
            number, place = divmod(self._at, self._size) if self._size else (0, self._at)
            if number >= MOST_PARTS:
                raise OSError(errno.EFBIG, "too many parts")
            while number >= len(self._files):
                self._files.append(self._unfinished(len(self._files) + 1).open("w+b", buffering=0))
            file = self._files[number]
            file.seek(place)
            written = file.write(left if self._size is None else left[: self._size - place])
            self._at += written
            left = left[written:]
        return length

    def finish(self) -> tuple[Path, ...]:
        """Give the parts their names; none of an older pack is left. Raises `OSError`."""
        self.close()
        names = [self._unfinished(number + 1) for number in range(len(self._files))]
        wholes = tuple(name.with_name(name.name.removesuffix(UNFINISHED_SUFFIX)) for name in names)
        for name, whole in zip(names, wholes, strict=True):
            put_in_place(name, whole)
        if self._size is not None:
            for number in _numbers(self._path.parent, self._path.name):
                if number > len(wholes):
                    self._path.with_name(part_name(self._path.name, number)).unlink()
        return wholes

    def forget(self) -> None:
        """Leave nothing behind."""
        self.close()
        for number in range(len(self._files)):
            self._unfinished(number + 1).unlink(missing_ok=True)

    def close(self) -> None:
        """Close every part."""
        for file in self._files:
            file.close()
        super().close()

    def _unfinished(self, number: int) -> Path:
        name = self._path.name if self._size is None else part_name(self._path.name, number)
        return self._path.with_name(name + UNFINISHED_SUFFIX)
