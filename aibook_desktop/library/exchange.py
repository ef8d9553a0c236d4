"""Books in and out: an `.aibook` file is a zip, not compressed, of `book.json` and its assets.

A package from elsewhere is read as if it meant harm. It may hold exactly the entries that its book
names, stored (so nothing unfolds), within limits; every byte is hashed before the library changes.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
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
from aibook_desktop.library.zips import Limits, RefusedError, opened, refusing

BOOK: Final = "book.json"
MAX_PACKAGE: Final = 512 * 2**20
MAX_ASSET: Final = 64 * 2**20
MAX_BOOK: Final = 4 * 2**20
MAX_ENTRIES: Final = 2 * MAX_PAGES + 1

_ALWAYS: Final = (1980, 1, 1, 0, 0, 0)  # equal books give equal packages
_LIMITS: Final = Limits(MAX_PACKAGE, MAX_ENTRIES)


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
    except RefusedError as refusal:
        raise Problem("package_refused", file=str(path), reason=str(refusal)) from refusal


def _take_in(library: Library, file: BinaryIO) -> str:
    with _opened(file) as package:
        book = _book_in(package)
        assets = _assets(book)
        if {entry.filename for entry in package.infolist()} != {BOOK, *map(_entry, assets)}:
            raise RefusedError("entries")
        for asset in assets:
            _check_content(_read(package, _entry(asset)), asset)
        parts = {asset: partial(_read, package, _entry(asset)) for asset in assets}
        return library.adopt(book, parts).id


def _opened(file: BinaryIO) -> zipfile.ZipFile:
    package = opened(file, _LIMITS)
    entries = package.infolist()
    if BOOK not in package.namelist():
        raise RefusedError("entries")
    for entry in entries:
        if entry.compress_type != zipfile.ZIP_STORED or entry.file_size != entry.compress_size:
            raise RefusedError("compressed")
        if entry.file_size > (MAX_BOOK if entry.filename == BOOK else MAX_ASSET):
            raise RefusedError("size")
    return package


def _book_in(package: zipfile.ZipFile) -> Book:
    data = _read(package, BOOK)
    with refusing(BOOK):
        book = decode(data)
    for fault in faults(book):
        raise RefusedError(fault)
    return book


def _check_content(data: bytes, asset: Asset) -> None:
    if hashlib.sha256(data).hexdigest() != asset.digest:
        raise RefusedError("checksum")
    if not is_what_it_claims(data, asset.media_type):
        raise RefusedError("content")


def _read(package: zipfile.ZipFile, entry: str) -> bytes:
    with refusing("zip"):
        return package.read(entry)


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
