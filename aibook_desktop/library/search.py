"""What a book can be found by, and the full-text index of the stories.

Two ways lead to a book. `called` (its title and who, where and what about, one line each) is short
enough to be read through at every key stroke, so it understands half-typed syllables and initials;
the stories stand in FTS5, one row a book, rewritten whenever its words change.
"""

from __future__ import annotations

import unicodedata

from aibook_desktop.book.model import Book, Character, Wish
from aibook_desktop.book.vocabulary import Word, standard
from aibook_desktop.library.codec import UnreadableRowError, from_text
from aibook_desktop.library.sql import Database
from aibook_desktop.library.words import query, tokens

_CAST = tuple[Character, ...]


def index(db: Database, serial: int, book: Book) -> None:
    """Make a book findable by its title, its names and its story."""
    names = [*(character.name for character in book.cast), *_spoken(book.wish)]
    db.execute("delete from search where rowid = ?", [serial])
    db.execute(
        "insert into search(rowid, title, names, story) values (?, ?, ?, ?)",
        [
            serial,
            tokens(book.title),
            tokens(" ".join(names)),
            tokens(" ".join(page.text for page in book.pages)),
        ],
    )
    db.table("book").update(serial, {"called": _called(book.title, book.wish, book.cast)})


def name_all(db: Database) -> None:
    """Write down what each book is called, from the columns of the first tables."""
    rows = list(db.query('select serial, title, wish, "cast" from book'))
    for row in rows:
        try:
            wish, cast = from_text(Wish, row["wish"]), from_text(_CAST, row["cast"])
        except UnreadableRowError:
            continue
        db.table("book").update(row["serial"], {"called": _called(row["title"], wish, cast)})


def in_stories(db: Database, text: str, *, stems_of_one: bool = False) -> set[int]:
    """The rows of the books in which all words of a text stand, wherever."""
    expression = query(text, stems_of_one=stems_of_one)
    if not expression:
        return set()
    found = db.execute("select rowid from search where search match ?", [expression])
    return {serial for (serial,) in found}


def _called(title: str, wish: Wish, cast: tuple[Character, ...]) -> str:
    names = [each.name for each in cast] + [word.name(wish.language) for word in _words(wish)]
    return plain("\n".join((title.replace("\n", " "), *dict.fromkeys(names))))


def plain(text: str) -> str:
    """A text as it is compared: one way to write each letter, no capitals, nothing unstorable."""
    storable = text.encode(errors="ignore").decode()
    return unicodedata.normalize("NFKC", storable).casefold()


def _spoken(wish: Wish) -> list[str]:
    """Every way to say who, where and what about."""
    return [name for word in _words(wish) for name in word.heard(wish.language)]


def _words(wish: Wish) -> list[Word]:
    known = standard()
    words: list[Word | None] = [
        known.heroes.get(wish.hero or ""),
        known.heroes.get(wish.companion or ""),
        known.places.get(wish.place or ""),
        known.themes.get(wish.theme or ""),
    ]
    return [word for word in words if word is not None]
