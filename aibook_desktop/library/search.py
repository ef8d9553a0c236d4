"""The full-text index: one row a book, rewritten whenever its words change."""

from __future__ import annotations

from typing import Final

from aibook_desktop.book.model import Book
from aibook_desktop.book.vocabulary import Word, standard
from aibook_desktop.library.sql import Database
from aibook_desktop.library.words import query, tokens

# Joined to a query that selects from `book`. A hit in the title counts most, then who and where,
# then the story; see bm25() of sqlite.org/fts5.
BEST_FIRST: Final = """
    join search on search.rowid = book.serial
    where search match ? order by bm25(search, 10.0, 5.0, 1.0), book.serial desc"""


def index(db: Database, serial: int, book: Book) -> None:
    """Make a book findable by its title, its names and its story."""
    db.execute("delete from search where rowid = ?", [serial])
    db.execute(
        "insert into search(rowid, title, names, story) values (?, ?, ?, ?)",
        [
            serial,
            tokens(book.title),
            tokens(" ".join(_names(book))),
            tokens(" ".join(page.text for page in book.pages)),
        ],
    )


def expressions(text: str) -> tuple[str, ...]:
    """What to look for one after the other until something is found; empty for an empty text."""
    strict = query(text)
    return (strict, query(text, stems_of_one=True)) if strict else ()


def _names(book: Book) -> list[str]:
    wish, known = book.wish, standard()
    words: list[Word | None] = [
        known.heroes.get(wish.hero or ""),
        known.heroes.get(wish.companion or ""),
        known.places.get(wish.place or ""),
        known.themes.get(wish.theme or ""),
    ]
    spoken = [name for word in words if word for name in word.heard(wish.language)]
    return [*(character.name for character in book.cast), *spoken]
