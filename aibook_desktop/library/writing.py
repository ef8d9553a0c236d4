"""Every change of a book is one function here and one transaction in the file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from aibook_desktop.book.model import (
    Asset,
    Book,
    Craft,
    MadeWith,
    Opening,
    Page,
    Scene,
    Wish,
    WordTime,
)
from aibook_desktop.library.codec import from_text, page_columns, seal, to_text
from aibook_desktop.library.reading import family_of, read_book, serial_of
from aibook_desktop.library.search import index
from aibook_desktop.library.sql import Database

Engines = tuple[tuple[Craft, str], ...]

_PAGE: Final = """
    insert or replace into page
        (book, number, text, beat, scene, picture, voice, word_times, digest, second)
    values
        (:book, :number, :text, :beat, :scene, :picture, :voice, :word_times, :digest, :second)"""


@dataclass(frozen=True, slots=True)
class KeptPart:
    """An asset whose file is safe, its size in bytes, and what made it."""

    asset: Asset
    size: int
    made_with: MadeWith


def begin(
    db: Database, book: Book, seed: int, engines: Engines, *, child: str | None, approved: bool
) -> None:
    """Put an empty book on the shelf, unfinished."""
    with db.atomic():
        serial = _insert_book(db, book, seed, engines, bound=False)
        db.table("book").update(serial, {"child": child, "approved": int(approved)})


def keep_opening(db: Database, book_id: str, opening: Opening, made_with: MadeWith) -> None:
    """Keep the title and who plays."""
    with db.atomic():
        serial = _unbound(db, book_id)
        book = replace(read_book(db, book_id), title=opening.title, cast=opening.cast)
        columns = _story_columns(book)
        db.table("book").update(serial, columns)
        _made(db, serial, "story", made_with)
        index(db, serial, book)


def keep_page(db: Database, book_id: str, page: Page) -> None:
    """Keep a page's text and scene; told again unchanged, it keeps its picture and voice."""
    with db.atomic():
        serial = _unbound(db, book_id)
        pages = {each.number: each for each in read_book(db, book_id).pages}
        kept = pages.get(page.number)
        if kept is None or _told(kept) != _told(page):
            _replace_page(db, serial, replace(page, picture=None, voice=None, word_times=()))
            index(db, serial, read_book(db, book_id))


def keep_picture(db: Database, book_id: str, number: int, picture: KeptPart) -> None:
    """Hang a picture, whose file is already safe, into a page."""
    with db.atomic():
        serial, _ = _page_of(db, book_id, number)
        _keep_asset(db, picture.asset, picture.size)
        db.table("page").update((serial, number), {"picture": picture.asset.digest})
        _made(db, serial, f"picture {number}", picture.made_with)


def keep_voice(
    db: Database, book_id: str, number: int, voice: KeptPart, words: tuple[WordTime, ...]
) -> None:
    """Give a page its voice, whose file is already safe, and the time of each word."""
    with db.atomic():
        serial, page = _page_of(db, book_id, number)
        _keep_asset(db, voice.asset, voice.size)
        columns = page_columns(replace(page, word_times=words))
        db.table("page").update((serial, number), {**columns, "voice": voice.asset.digest})
        _made(db, serial, f"voice {number}", voice.made_with)


def bind(db: Database, book_id: str) -> None:
    """Mark a book as whole; as an edition it takes the place of the earlier ones."""
    with db.atomic():
        serial = serial_of(db, book_id)
        db.table("book").update(serial, {"bound": 1})
        for each in family_of(db, serial):
            db.table("book").update(each, {"superseded": int(each != serial)})


def adopt(db: Database, book: Book, sizes: dict[str, int]) -> None:
    """Put a bound book on the shelf that was made elsewhere; an unfinished one of its id gives way.

    `sizes` maps the digest of each of its assets to bytes.
    """
    with db.atomic():
        delete(db, book.id)
        serial = _insert_book(db, book, seed=0, engines=(), bound=True)
        _fill(db, serial, book, sizes)


def adopt_all(db: Database, books: Iterable[Book], sizes: dict[str, int]) -> None:
    """Put many bound books on the shelf in one transaction."""
    with db.atomic():
        for book in books:
            adopt(db, book, sizes)


def begin_edition(db: Database, book: Book, of: str) -> None:
    """Put another edition beside a bound book, unfinished and unseen until it is bound.

    It has the seed, the engines, the child, the heart and the approval of the other.
    """
    with db.atomic():
        (row,) = db.query("select * from book where serial = ?", [serial_of(db, of)])
        serial = _insert_book(
            db, book, row["seed"], from_text(Engines, row["engines"]), bound=False
        )
        kept = {name: row[name] for name in ("favourite", "child", "approved", "removed_at")}
        first = row["edition_of"] or row["id"]
        db.table("book").update(serial, {**kept, "edition_of": first, "superseded": 1})
        _fill(db, serial, book, sizes={})


def is_bound(db: Database, book_id: str) -> bool:
    """Whether a book is whole; raises `Problem` book_unknown."""
    serial = serial_of(db, book_id)
    (row,) = db.query("select bound from book where serial = ?", [serial])
    return bool(row["bound"])


def is_taken(db: Database, book_id: str) -> bool:
    """Whether a book of this id is on the shelf."""
    return bool(db.table("book").count_where("id = ?", [book_id]))


def _fill(db: Database, serial: int, book: Book, sizes: dict[str, int]) -> None:
    for page in book.pages:
        for asset in (page.picture, page.voice):
            if asset is not None and asset.digest in sizes:
                _keep_asset(db, asset, sizes[asset.digest])
        _replace_page(db, serial, page)
    for part, made_with in book.made_with:
        _made(db, serial, part, made_with)
    index(db, serial, book)


def _told(page: Page) -> tuple[str, str, Scene, str]:
    return page.text, page.beat, page.scene, page.second


def _unbound(db: Database, book_id: str) -> int:
    if is_bound(db, book_id):
        raise ValueError("the story of a bound book stays as it is")
    return serial_of(db, book_id)


def _page_of(db: Database, book_id: str, number: int) -> tuple[int, Page]:
    for page in read_book(db, book_id).pages:
        if page.number == number:
            return serial_of(db, book_id), page
    raise ValueError(f"page {number} has not been told")


def _insert_book(db: Database, book: Book, seed: int, engines: Engines, *, bound: bool) -> int:
    wish: Wish = book.wish
    row = {
        "id": book.id,
        "language": wish.language,
        "level": wish.level,
        "hero": wish.hero,
        "place": wish.place,
        "theme": wish.theme,
        "seed": seed,
        "engines": to_text(engines),
        "bound": int(bound),
        "made_at": book.made_at,
        **_story_columns(book),
    }
    db.table("book").insert(row)
    return serial_of(db, book.id)


def _story_columns(book: Book) -> dict[str, str]:
    columns = {"title": book.title, "wish": to_text(book.wish), "cast": to_text(book.cast)}
    return {**columns, "digest": seal(*columns.values())}


def _replace_page(db: Database, serial: int, page: Page) -> None:
    row = {
        "book": serial,
        "number": page.number,
        "picture": page.picture.digest if page.picture else None,
        "voice": page.voice.digest if page.voice else None,
        **page_columns(page),
    }
    db.execute(_PAGE, row)


def _keep_asset(db: Database, asset: Asset, size: int) -> None:
    row = {"digest": asset.digest, "media_type": asset.media_type, "size": size}
    db.execute("insert or ignore into asset values (:digest, :media_type, :size)", row)


def _made(db: Database, serial: int, part: str, made_with: MadeWith) -> None:
    columns = {
        "engine": made_with.engine,
        "weights": made_with.weights,
        "seed": made_with.seed,
    }
    db.execute(
        "insert into made_with(book, part, engine, weights, seed)"
        " values (:book, :part, :engine, :weights, :seed)"
        " on conflict(book, part) do update set"
        " engine = excluded.engine, weights = excluded.weights, seed = excluded.seed",
        {"book": serial, "part": part, **columns},
    )


def delete(db: Database, book_id: str) -> None:
    """Let a book and all its parts go for ever; an unknown one is gone already."""
    if not is_taken(db, book_id):
        return
    serial = serial_of(db, book_id)
    db.execute("delete from search where rowid = ?", [serial])
    for table in ("made_with", "page"):
        db.table(table).delete_where("book = ?", [serial])
    db.table("book").delete(serial)
