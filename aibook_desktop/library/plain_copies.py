"""Every bound book also as a JSON file in `books/`, from which the database can be rebuilt.

Calibre restores its libraries from such copies. They also are what somebody can read in ten years
without this program. Each writable open looks for copies that the database has forgotten, whether
it was lost, restored from an older backup, or cut short by a broken log.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from aibook_desktop.book.durable import make_folder, problem_of, write_durably
from aibook_desktop.book.model import Asset, Book
from aibook_desktop.library import writing
from aibook_desktop.library.assets import AssetStore
from aibook_desktop.library.book_file import decode, encode
from aibook_desktop.library.reading import bound_ids
from aibook_desktop.library.sql import Database

FOLDER: Final = "books"
_log = logging.getLogger(__name__)


def keep_copy(home: Path, book: Book) -> None:
    """Leave a copy of a bound book; raises `Problem` disk_full or disk_read_only."""
    try:
        make_folder(home / FOLDER)
    except OSError as error:
        raise problem_of(error, home) from error
    write_durably(home / FOLDER / f"{book.id}.json", encode(book))


def drop_copy(home: Path, book_id: str) -> None:
    """Delete the copy of a book that goes for ever; raises `Problem` disk_read_only."""
    try:
        (home / FOLDER / f"{book_id}.json").unlink(missing_ok=True)
    except OSError as error:
        raise problem_of(error, home) from error


def has_copies(home: Path) -> bool:
    """Whether any book was ever bound here."""
    return any((home / FOLDER).glob("*.json"))


def take_in_forgotten(db: Database, home: Path) -> None:
    """Put every book on the shelf that has a copy but no bound row."""
    paths = {path.stem: path for path in (home / FOLDER).glob("*.json")}
    forgotten = sorted(paths.keys() - bound_ids(db))
    if not forgotten:
        return
    assets = AssetStore(home)
    with db.atomic():
        for book_id in forgotten:
            try:
                _take_in(db, _read(paths[book_id]), assets)
            except (OSError, ValueError, OverflowError, sqlite3.IntegrityError) as error:
                _log.warning("copy %s not usable: %s", book_id, type(error).__name__)
            else:
                _log.warning("book %s taken in from its copy", book_id)


def _read(path: Path) -> Book:
    book = decode(path.read_bytes())
    if book.id != path.stem:
        raise ValueError("the copy of another book")
    return book


def _take_in(db: Database, book: Book, assets: AssetStore) -> None:
    writing.adopt(db, book, {asset.digest: _size(assets, asset) for asset in _parts(book)})


def _parts(book: Book) -> Iterator[Asset]:
    for page in book.pages:
        yield from (asset for asset in (page.picture, page.voice) if asset is not None)


def _size(assets: AssetStore, asset: Asset) -> int:
    path = assets.path(asset)
    return path.stat().st_size if path.exists() else 0
