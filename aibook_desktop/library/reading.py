"""Rows become books again. Nothing here writes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from aibook_desktop.book.model import (
    Asset,
    Book,
    Character,
    Craft,
    MadeWith,
    Page,
    Scene,
    Wish,
    WordTime,
)
from aibook_desktop.book.problems import Problem
from aibook_desktop.library.codec import from_text, to_text
from aibook_desktop.library.lines import BookLine, UnfinishedBook
from aibook_desktop.library.sql import Database

BOOK_ID: Final = re.compile(r"[0-9a-z]{1,32}")

_CAST = tuple[Character, ...]
_ENGINES = tuple[tuple[Craft, str], ...]
_WORD_TIMES = tuple[WordTime, ...]

_PAGES: Final = """
    select page.*, drawn.media_type as picture_type, spoken.media_type as voice_type
    from page
    left join asset drawn on drawn.digest = page.picture
    left join asset spoken on spoken.digest = page.voice
    where page.book = ? order by page.number"""
_LINES: Final = """
    select book.serial, book.id, book.title, book.bound, book.level, book.language, book.hero,
        book.place, book.theme, book.made_at, book.favourite, book.child, book.approved,
        json_extract(book.wish, '$.pages') as planned, asset.digest, asset.media_type,
        (select count(*) from page where page.book = book.serial) as pages,
        (select count(*) from page where page.book = book.serial
            and page.picture is not null and page.voice is not null) as ready
    from book
    left join page first on first.book = book.serial and first.number = 1
    left join asset on asset.digest = first.picture
    where book.serial in """


def serial_of(db: Database, book_id: str) -> int:
    """The row of a book; raises `Problem` book_unknown."""
    if BOOK_ID.fullmatch(book_id):
        for row in db.query("select serial from book where id = ?", [book_id]):
            return int(row["serial"])
    raise Problem("book_unknown", book=book_id.encode("ascii", "backslashreplace").decode())


def family_of(db: Database, serial: int) -> tuple[int, ...]:
    """The rows of all editions of a book, the oldest first."""
    rows = db.execute(
        "with one as (select coalesce(edition_of, id) as first from book where serial = ?)"
        " select serial from book, one where id = first or edition_of = first order by serial",
        [serial],
    )
    return tuple(serial for (serial,) in rows)


def read_book(db: Database, book_id: str) -> Book:
    """A whole book, bound or not; raises `UnreadableRowError` when its rows make no sense."""
    serial = serial_of(db, book_id)
    (row,) = db.query("select * from book where serial = ?", [serial])
    made_with = db.query("select * from made_with where book = ? order by serial", [serial])
    return Book(
        id=row["id"],
        title=row["title"],
        wish=from_text(Wish, row["wish"]),
        cast=from_text(_CAST, row["cast"]),
        pages=tuple(_page(each) for each in db.query(_PAGES, [serial])),
        made_with=tuple(
            (each["part"], MadeWith(each["engine"], each["weights"], each["seed"]))
            for each in made_with
        ),
        made_at=row["made_at"],
    )


def read_unfinished(db: Database) -> tuple[UnfinishedBook, ...]:
    """All books in the making, the oldest first; none of those in the bin."""
    rows = list(
        db.query(
            "select id, seed, engines from book where not bound and removed_at is null"
            " order by serial"
        )
    )
    return tuple(
        UnfinishedBook(read_book(db, row["id"]), row["seed"], from_text(_ENGINES, row["engines"]))
        for row in rows
    )


def bound_ids(db: Database) -> set[str]:
    """The ids of all whole books."""
    return {row["id"] for row in db.query("select id from book where bound")}


def read_lines(db: Database, serials: Sequence[int]) -> tuple[BookLine, ...]:
    """The lines of some rows, in their order."""
    asked = ",".join(map(str, serials))
    lines = {row["serial"]: _line(row) for row in db.query(f"{_LINES} ({asked})")}
    return tuple(lines[serial] for serial in serials)


def _line(row: dict[str, Any]) -> BookLine:
    return BookLine(
        id=row["id"],
        title=row["title"],
        state="bound" if row["bound"] else "unfinished",
        pages=row["pages"],
        level=row["level"],
        language=row["language"],
        hero=row["hero"],
        place=row["place"],
        theme=row["theme"],
        made_at=row["made_at"],
        cover=_asset(row["digest"], row["media_type"]),
        favourite=bool(row["favourite"]),
        child=row["child"],
        approved=bool(row["approved"]),
        ready=row["ready"],
        planned=row["planned"],
    )


def _page(row: dict[str, Any]) -> Page:
    return Page(
        number=row["number"],
        text=row["text"],
        beat=row["beat"],
        scene=from_text(Scene, row["scene"]),
        picture=_asset(row["picture"], row["picture_type"]),
        voice=_asset(row["voice"], row["voice_type"]),
        word_times=from_text(_WORD_TIMES, row["word_times"]),
        second=row["second"],
    )


def _asset(digest: str | None, media_type: str | None) -> Asset | None:
    return Asset(digest, media_type) if digest and media_type else None


def last_seed(db: Database) -> int | None:
    """The seed of the newest book that was made here and is no edition of another."""
    rows = db.query(
        "select seed from book where edition_of is null and engines <> ?"
        " order by serial desc limit 1",
        [to_text(())],
    )
    return next((int(row["seed"]) for row in rows), None)
