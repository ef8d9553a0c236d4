"""Books in and out: an `.aibook` file is a zip, not compressed, of `book.json` and its assets.

A package from elsewhere is read as if it meant harm. It may hold exactly the entries that its book
names, stored (so nothing unfolds), within limits; every byte is hashed before the library changes.
"""

from __future__ import annotations

import hashlib
import io
import struct
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import BinaryIO, Final

from aibook_desktop.book.durable import write_durably
from aibook_desktop.book.model import Asset, Book
from aibook_desktop.book.problems import Problem
from aibook_desktop.library.book_file import decode, encode
from aibook_desktop.library.media import extension, is_what_it_claims
from aibook_desktop.library.shelf import Library
from aibook_desktop.library.soundness import MAX_PAGES, faults

BOOK: Final = "book.json"
MAX_PACKAGE: Final = 512 * 2**20
MAX_ASSET: Final = 64 * 2**20
MAX_BOOK: Final = 4 * 2**20
MAX_ENTRIES: Final = 2 * MAX_PAGES + 1

_ALWAYS: Final = (1980, 1, 1, 0, 0, 0)  # equal books give equal packages
_END: Final = struct.Struct("<4s4H2LH")
_ZIP64_LOCATOR_SIZE: Final = 20


class _RefusedError(Exception):
    """Why a package is not taken, in one technical word."""


def export_book(library: Library, book_id: str, path: Path) -> None:
    """Write a bound book to `path`, replacing what is there.

    Raises `Problem` book_unknown, book_unfinished, book_damaged, file_missing (no such folder),
    disk_full or disk_read_only.
    """
    if not library.is_bound(book_id):
        raise Problem("book_unfinished", book=book_id)
    if not path.parent.is_dir():
        raise Problem("file_missing", file=str(path.parent))
    book = library.book(book_id)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as package:
        package.writestr(zipfile.ZipInfo(BOOK, _ALWAYS), encode(book))
        for asset in _assets(book):
            package.writestr(zipfile.ZipInfo(_entry(asset), _ALWAYS), _kept(library, asset, book))
    write_durably(path, packed.getvalue())


def import_book(library: Library, path: Path) -> str:
    """Take the book of a package in and return its id in this library.

    Raises `Problem` file_missing, package_refused (the library has not changed), disk_full or
    disk_read_only.
    """
    try:
        with path.open("rb") as file:
            return _take_in(library, file)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise Problem("file_missing", file=str(path)) from error
    except OSError as error:
        raise Problem("package_refused", file=str(path), reason="file") from error
    except _RefusedError as refusal:
        raise Problem("package_refused", file=str(path), reason=str(refusal)) from refusal


def _take_in(library: Library, file: BinaryIO) -> str:
    with _opened(file) as package:
        book = _book_in(package)
        assets = _assets(book)
        if {entry.filename for entry in package.infolist()} != {BOOK, *map(_entry, assets)}:
            raise _RefusedError("entries")
        for asset in assets:
            _check_content(_read(package, _entry(asset)), asset)
        parts = {asset: partial(_read, package, _entry(asset)) for asset in assets}
        return library.adopt(book, parts).id


def _opened(file: BinaryIO) -> zipfile.ZipFile:
    _check_directory(file)
    with _refusing("zip"):
        package = zipfile.ZipFile(file)
    entries = package.infolist()
    names = [entry.filename for entry in entries]
    if len(set(names)) != len(names) or BOOK not in names:
        raise _RefusedError("entries")
    for entry in entries:
        if entry.compress_type != zipfile.ZIP_STORED or entry.file_size != entry.compress_size:
            raise _RefusedError("compressed")
        if entry.file_size > (MAX_BOOK if entry.filename == BOOK else MAX_ASSET):
            raise _RefusedError("size")
    return package


def _check_directory(file: BinaryIO) -> None:
    """Look at the end of the zip before `zipfile` reads a directory of any length into memory.

    Layout: APPNOTE.TXT 4.3.16; a comment, a second disk or zip64 is nothing that we write.
    """
    size = file.seek(0, io.SEEK_END)
    if not _END.size <= size <= MAX_PACKAGE:
        raise _RefusedError("size")
    file.seek(max(0, size - _END.size - _ZIP64_LOCATOR_SIZE))
    tail = file.read()
    signature, *disks, here, entries, length, start, comment = _END.unpack(tail[-_END.size :])
    if signature != b"PK\x05\x06" or any(disks) or comment or tail.startswith(b"PK\x06\x07"):
        raise _RefusedError("zip")
    if here != entries or entries > MAX_ENTRIES or start + length + _END.size != size:
        raise _RefusedError("entries")


def _book_in(package: zipfile.ZipFile) -> Book:
    data = _read(package, BOOK)
    with _refusing(BOOK):
        book = decode(data)
    for fault in faults(book):
        raise _RefusedError(fault)
    return book


def _check_content(data: bytes, asset: Asset) -> None:
    if hashlib.sha256(data).hexdigest() != asset.digest:
        raise _RefusedError("checksum")
    if not is_what_it_claims(data, asset.media_type):
        raise _RefusedError("content")


def _read(package: zipfile.ZipFile, entry: str) -> bytes:
    with _refusing("zip"):
        return package.read(entry)


@contextmanager
def _refusing(reason: str) -> Iterator[None]:
    """Refuse the package, whatever a parser says (and quotes) of its bytes."""
    try:
        yield
    except (
        *(zipfile.BadZipFile, RuntimeError, EOFError, KeyError),
        *(OSError, OverflowError, ValueError, struct.error),
    ):
        raise _RefusedError(reason) from None


def _kept(library: Library, asset: Asset, book: Book) -> bytes:
    try:
        data = library.asset_path(asset).read_bytes()
    except OSError as error:
        raise Problem("book_damaged", book=book.id) from error
    if hashlib.sha256(data).hexdigest() != asset.digest:
        raise Problem("book_damaged", book=book.id)
    return data


def _assets(book: Book) -> tuple[Asset, ...]:
    """Each asset of a book once, in the order of its pages."""
    found = (part for page in book.pages for part in (page.picture, page.voice) if part)
    return tuple(dict.fromkeys(found))


def _entry(asset: Asset) -> str:
    return f"assets/{asset.digest}.{extension(asset.media_type)}"
