"""Where a pack lies: a folder, or an archive in one file or in parts. Both are read as foes.

A source gives a pack's card, says whether everything that the card names is there and nothing else,
and opens one file at any place, so that a copy can go on where it stopped.
"""

from __future__ import annotations

import errno
import os
import stat
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Final, Protocol

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.file_names import MOST_FILES
from aibook_desktop.engines.model_card import CARD, LONGEST_CARD, SIGNATURE, ModelCard, ModelFile
from aibook_desktop.library.zips import Limits, RefusedError, data_start, opened
from aibook_desktop.studio.packs.joined import is_part, open_joined, part_name, parts_of, whole_name

LARGEST_PACK: Final = 1 << 40
_LIMITS: Final = Limits(LARGEST_PACK, 2 * MOST_FILES, large=True)
_MOST_UNFOLDING: Final = 100
_SMALL: Final = 1 << 20
_JUNK: Final = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
_JUNK_FOLDER: Final = "__MACOSX"
_CHUNK: Final = 1 << 20


class Stream(Protocol):
    """The bytes of a file from some place on."""

    def read(self, size: int) -> bytes:
        """Read at most so many bytes; none at the end."""
        ...

    def close(self) -> None:
        """Let it go."""
        ...


class Source(Protocol):
    """A pack that can be read."""

    name: str

    def text(self, name: str) -> bytes | None:
        """A small file, None when it is not there; what is too long comes cut."""
        ...

    def check(self, card: ModelCard) -> None:
        """Raise `RefusedError` or `Problem` pack_damaged unless all is there, and only that."""
        ...

    def open(self, file: ModelFile, start: int) -> Stream:
        """Open one file of the card at a place."""
        ...


@contextmanager
def opened_source(path: Path) -> Iterator[Source]:
    """Open what lies at a path; raises `Problem`, as `looking.look` does."""
    with ExitStack() as held:
        with reading(path.name):
            source = _source(path, held)
        yield source


@contextmanager
def reading(pack: str) -> Iterator[None]:
    """Say what went wrong while a stick was read, in a way that can be shown."""
    try:
        yield
    except RefusedError as refusal:
        raise Problem("pack_refused", file=pack, reason=str(refusal)) from refusal
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise Problem("pack_refused", file=pack, reason="zip") from error
    except OSError as error:
        raise Problem("pack_source_lost", file=pack) from error


def _source(path: Path, held: ExitStack) -> Source:
    if path.is_dir():
        return FolderSource(path)
    if not path.is_file():
        raise Problem("pack_missing", file=str(path))
    parts = parts_of(path)
    file = held.enter_context(closing(open_joined(parts)))
    try:
        package = held.enter_context(opened(file, _LIMITS))
    except RefusedError as refusal:
        if is_part(path):  # the directory stands at the end of the last part
            following = part_name(path.name[:-4], len(parts) + 1)
            raise Problem("pack_part_missing", file=following) from refusal
        raise
    return ArchiveSource(whole_name(path), file, package)


class FolderSource:
    """A folder with a card; what the card doesn't name is left alone."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.name = folder.resolve().name

    def text(self, name: str) -> bytes | None:
        """Read a small file."""
        try:
            with self._opened(name) as file:
                return file.read(LONGEST_CARD + 1)
        except (FileNotFoundError, NotADirectoryError):
            return None

    def check(self, card: ModelCard) -> None:
        """Look at every file without opening it."""
        for file in card.files:
            try:
                found = self._looked_at(file.name)
            except (FileNotFoundError, NotADirectoryError):
                raise Problem("pack_damaged", model=card.name, file=file.name) from None
            if found.st_size != file.size:
                raise Problem("pack_damaged", model=card.name, file=file.name)

    def open(self, file: ModelFile, start: int) -> Stream:
        """Open one file."""
        opened_file = self._opened(file.name)
        opened_file.seek(start)
        return opened_file

    def _opened(self, name: str) -> BinaryIO:
        self._looked_at(name)
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
        try:
            descriptor = os.open(self._folder / name, flags)
        except OSError as error:
            if error.errno == errno.ELOOP:
                raise RefusedError("link") from None
            raise
        return os.fdopen(descriptor, "rb")

    def _looked_at(self, name: str) -> os.stat_result:
        """Look at a file; a link on the way to it, or a second name of it, is refused."""
        path = self._folder
        for part in PurePosixPath(name).parts[:-1]:
            path /= part
            if not stat.S_ISDIR(path.lstat().st_mode):
                raise RefusedError("link")
        found = (path / PurePosixPath(name).name).lstat()
        if not stat.S_ISREG(found.st_mode) or found.st_nlink > 1:
            raise RefusedError("link")
        return found


class ArchiveSource:
    """A zip, stored or deflated, whose entries lie at its top or in one folder."""

    def __init__(self, name: str, file: BinaryIO, package: zipfile.ZipFile) -> None:
        self.name = name
        self._file, self._package = file, package
        self._entries = dict(_entries(package))

    def text(self, name: str) -> bytes | None:
        """Read a small file."""
        entry = self._entries.get(name)
        if entry is None:
            return None
        with self._package.open(entry) as file:
            return file.read(LONGEST_CARD + 1)

    def check(self, card: ModelCard) -> None:
        """Compare the archive's directory with the card."""
        named = {file.name: file.size for file in card.files}
        there = set(self._entries) - {CARD, SIGNATURE}
        for missing in sorted(named.keys() - there):
            raise Problem("pack_damaged", model=card.name, file=missing)
        if there != named.keys():
            raise RefusedError("entries")
        for name, size in named.items():
            if self._entries[name].file_size != size:
                raise RefusedError("size")

    def open(self, file: ModelFile, start: int) -> Stream:
        """Open one file; a stored one at its place, a deflated one by reading up to it."""
        entry = self._entries[file.name]
        if entry.compress_type == zipfile.ZIP_STORED:
            return _Stretch(self._file, data_start(self._file, entry), file.size, start)
        unfolding = self._package.open(entry)
        while start > 0:
            data = unfolding.read(min(start, _CHUNK))
            if not data:
                raise RefusedError("size")
            start -= len(data)
        return unfolding


class _Stretch:
    """Part of a file that stays open."""

    def __init__(self, file: BinaryIO, begin: int, size: int, start: int) -> None:
        self._file = file
        self._left = size - start
        self._at = begin + start

    def read(self, size: int) -> bytes:
        """Read on."""
        self._file.seek(self._at)
        data = self._file.read(min(size, self._left))
        self._at += len(data)
        self._left -= len(data)
        return data

    def close(self) -> None:
        """The archive stays open."""


def _entries(package: zipfile.ZipFile) -> Iterator[tuple[str, zipfile.ZipInfo]]:
    """The files by their names below the folder of the card; raises `RefusedError`."""
    entries = [each for each in package.infolist() if not _is_junk(each)]
    cards = [each.filename for each in entries if PurePosixPath(each.filename).name == CARD]
    if len(cards) != 1 or cards[0].count("/") > 1:
        raise RefusedError("card")
    folder = cards[0].removesuffix(CARD)
    for entry in entries:
        if not entry.filename.startswith(folder):
            raise RefusedError("entries")
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise RefusedError("compressed")
        if entry.compress_type == zipfile.ZIP_STORED and entry.compress_size != entry.file_size:
            raise RefusedError("size")
        if entry.file_size > max(_SMALL, entry.compress_size * _MOST_UNFOLDING):
            raise RefusedError("ratio")
        yield unicodedata.normalize("NFC", entry.filename.removeprefix(folder)), entry


def _is_junk(entry: zipfile.ZipInfo) -> bool:
    """What Windows and macOS put beside files without being asked, and folders."""
    path = PurePosixPath(entry.filename)
    return entry.is_dir() or path.parts[:1] == (_JUNK_FOLDER,) or path.name in _JUNK
