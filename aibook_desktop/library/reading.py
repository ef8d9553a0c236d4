"""Rows become books again. Nothing here writes."""

from __future__ import annotations

import re
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
from aibook_desktop.library.codec import from_text
from aibook_desktop.library.lines import BookLine, UnfinishedBook
from aibook_desktop.library.search import BEST_FIRST, expressions
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
    select book.id, book.title, book.bound, book.level, book.language, book.hero,
        book.place, book.theme, book.made_at, asset.digest, asset.media_type,
        (select count(*) from page where page.book = book.serial) as pages
    from book
    left join page first on first.book = book.serial and first.number = 1
    left join asset on asset.digest = first.picture"""


def serial_of(db: Database, book_id: str) -> int:
    """The row of a book; raises `Problem` book_unknown."""
    if BOOK_ID.fullmatch(book_id):
        for row in db.query("select serial from book where id = ?", [book_id]):
            return int(row["serial"])
    raise Problem("book_unknown", book=book_id.encode("ascii", "backslashreplace").decode())


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
    """All books in the making, the oldest first."""
    rows = list(db.query("select id, seed, engines from book where not bound order by serial"))
    return tuple(
        UnfinishedBook(read_book(db, row["id"]), row["seed"], from_text(_ENGINES, row["engines"]))
        for row in rows
    )


def bound_ids(db: Database) -> set[str]:
    """The ids of all whole books."""
    return {row["id"] for row in db.query("select id from book where bound")}


def read_shelf(db: Database) -> tuple[BookLine, ...]:
    """Every book, the newest first."""
    return tuple(map(_line, db.query(f"{_LINES} order by book.made_at desc, book.serial desc")))


def search(db: Database, text: str) -> tuple[BookLine, ...]:
    """The books with all the words of a text, best first."""
    for expression in expressions(text):
        found = tuple(map(_line, db.query(_LINES + BEST_FIRST, [expression])))
        if found:
            return found
    return ()


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
    )


def _asset(digest: str | None, media_type: str | None) -> Asset | None:
    return Asset(digest, media_type) if digest and media_type else None
