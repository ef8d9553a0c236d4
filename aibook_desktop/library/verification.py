"""Hashes everything again, because SQLite's own check overlooks a quarter of flipped bytes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from aibook_desktop.book.model import Asset
from aibook_desktop.library.assets import AssetStore
from aibook_desktop.library.backup import passes
from aibook_desktop.library.codec import UnreadableRowError, page_seal, seal
from aibook_desktop.library.lines import Fault, Verification
from aibook_desktop.library.reading import read_book
from aibook_desktop.library.sql import Database


@dataclass(frozen=True, slots=True)
class Inventory:
    """What the database says there is: faults of its rows, and the assets still to be hashed."""

    books: int
    rows: int
    database_sound: bool
    faults: tuple[Fault, ...]
    assets: tuple[tuple[str, str, Asset], ...]


def take_inventory(db: Database) -> Inventory:
    """Check every row; asset entries are book id, part and asset."""
    books = list(db.query('select id, title, wish, "cast", digest from book order by serial'))
    pages = list(
        db.query(
            "select book.id, book.bound, page.*, drawn.media_type as picture_type,"
            " spoken.media_type as voice_type from page join book on book.serial = page.book"
            " left join asset drawn on drawn.digest = page.picture"
            " left join asset spoken on spoken.digest = page.voice"
            " order by page.book, page.number"
        )
    )
    faults = [*_damaged_stories(db, books), *_damaged_pages(pages), *_empty_places(pages)]
    return Inventory(
        books=len(books),
        rows=len(books) + len(pages),
        database_sound=passes(db.conn, "integrity_check"),
        faults=tuple(faults),
        assets=tuple(_assets(pages)),
    )


def compare(inventory: Inventory, store: AssetStore) -> Verification:
    """Hash every asset of the inventory, each file once."""
    states = {asset: store.state(asset) for _, _, asset in inventory.assets}
    faults = list(inventory.faults)
    for book_id, part, asset in inventory.assets:
        state = states[asset]
        if state != "sound":
            faults.append(Fault(book_id, part, state))
    return Verification(
        books=inventory.books,
        parts=inventory.rows + len(inventory.assets),
        database_sound=inventory.database_sound,
        faults=tuple(faults),
    )


def _damaged_stories(db: Database, books: list[dict[str, Any]]) -> Iterator[Fault]:
    for row in books:
        sealed = seal(row["title"], row["wish"], row["cast"]) == row["digest"]
        if not sealed or not _is_readable(db, row["id"]):
            yield Fault(row["id"], "story", "damaged")


def _is_readable(db: Database, book_id: str) -> bool:
    try:
        read_book(db, book_id)
    except (UnreadableRowError, UnicodeDecodeError, sqlite3.OperationalError):
        return False
    return True


def _damaged_pages(pages: list[dict[str, Any]]) -> Iterator[Fault]:
    for row in pages:
        columns = {name: row[name] for name in ("text", "beat", "scene", "word_times", "second")}
        if page_seal(**columns) != row["digest"]:
            yield Fault(row["id"], f"page {row['number']}", "damaged")


def _empty_places(pages: list[dict[str, Any]]) -> Iterator[Fault]:
    for row in pages:
        for part in ("picture", "voice"):
            if row["bound"] and row[f"{part}_type"] is None:
                yield Fault(row["id"], f"{part} {row['number']}", "missing")


def _assets(pages: list[dict[str, Any]]) -> Iterator[tuple[str, str, Asset]]:
    for row in pages:
        for part in ("picture", "voice"):
            if row[f"{part}_type"] is not None:
                asset = Asset(row[part], row[f"{part}_type"])
                yield row["id"], f"{part} {row['number']}", asset
