"""Builds the database anew when it is lost or damaged.

The newest sound backup, and on top of it the plain copy that every bound book leaves in `books/`
(Calibre restores its libraries from such copies). A bound book is therefore never lost; of books in
the making, those begun after the backup are. The damaged file is kept in `damaged/`, byte for byte.
"""

from __future__ import annotations

import logging
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from sqlite_utils import Database

from aibook_desktop.book.durable import (
    UNFINISHED_SUFFIX,
    make_folder,
    problem_of,
    put_in_place,
    write_durably,
)
from aibook_desktop.book.model import Asset, Book
from aibook_desktop.library import writing
from aibook_desktop.library.assets import AssetStore
from aibook_desktop.library.backup import backups, is_sound
from aibook_desktop.library.book_file import decode, encode
from aibook_desktop.library.connection import connect
from aibook_desktop.library.schema import MIGRATIONS, is_foreign, is_newer

DATABASE: Final = "library.sqlite"
COPIES: Final = "books"
SET_ASIDE: Final = "damaged"
_log = logging.getLogger(__name__)


def keep_copy(home: Path, book: Book) -> None:
    """Leave a plain copy of a bound book; raises `Problem` disk_full or disk_read_only."""
    folder = home / COPIES
    try:
        make_folder(folder)
    except OSError as error:
        raise problem_of(error, home) from error
    write_durably(folder / f"{book.id}.json", encode(book))


def is_lost(home: Path) -> bool:
    """Whether the database is gone although there were books."""
    file = home / DATABASE
    gone = not file.exists() or file.stat().st_size == 0
    return gone and (any((home / COPIES).glob("*.json")) or bool(backups(home)))


def restore(home: Path, now: datetime) -> bool:
    """Put a new database in the place of a lost or damaged one; False when nothing is left of it.

    The new file is complete before the old one moves, so that an interruption changes nothing.
    """
    unfinished = home / (DATABASE + UNFINISHED_SUFFIX)
    unfinished.unlink(missing_ok=True)
    source = next((path for _, path in backups(home) if _is_usable(path)), None)
    copies = tuple(_copies(home))
    if source is None and not copies:
        return False
    if source is not None:
        shutil.copyfile(source, unfinished)
    _fill(unfinished, copies, AssetStore(home))
    _set_aside(home, now)
    put_in_place(unfinished, home / DATABASE)
    _log.warning(
        "library restored: backup %s, %d plain copies, old file in %s",
        source.name if source else "none",
        len(copies),
        SET_ASIDE,
    )
    return True


def _is_usable(path: Path) -> bool:
    if not is_sound(path):
        return False
    with closing(connect(path)) as db:
        return not is_foreign(db) and not is_newer(db)


def _copies(home: Path) -> Iterator[Book]:
    for path in sorted((home / COPIES).glob("*.json")):
        try:
            yield decode(path.read_bytes())
        except (OSError, ValueError):
            _log.warning("plain copy not readable: %s", path.name)


def _fill(file: Path, copies: tuple[Book, ...], assets: AssetStore) -> None:
    with closing(connect(file)) as db:
        MIGRATIONS.apply(db)
        with db.atomic():
            for book in copies:
                _add(db, book, assets)


def _add(db: Database, book: Book, assets: AssetStore) -> None:
    if writing.is_taken(db, book.id) and writing.is_bound(db, book.id):
        return
    try:
        writing.adopt(db, book, {each.digest: _size(assets, each) for each in _parts(book)})
    except (ValueError, OverflowError, sqlite3.IntegrityError) as error:
        _log.warning("plain copy not usable: %s", type(error).__name__)


def _parts(book: Book) -> Iterator[Asset]:
    for page in book.pages:
        yield from (asset for asset in (page.picture, page.voice) if asset is not None)


def _size(assets: AssetStore, asset: Asset) -> int:
    path = assets.path(asset)
    return path.stat().st_size if path.exists() else 0


def _set_aside(home: Path, now: datetime) -> None:
    folder = home / SET_ASIDE / f"{now.astimezone(UTC):%Y-%m-%dT%H%M%S.%fZ}"
    make_folder(folder)
    for name in (DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm"):
        if (home / name).exists():
            (home / name).replace(folder / name)
