"""A whole book as one JSON text: in a package, and beside the database as its plain copy."""

from __future__ import annotations

import json
from typing import Final

from aibook_desktop.book.model import Book
from aibook_desktop.book.record import from_plain, to_plain

FORMAT: Final = 1


def encode(book: Book) -> bytes:
    """Write a book as UTF-8 JSON."""
    text = json.dumps({"format": FORMAT, "book": to_plain(book)}, indent=1)
    return text.encode("ascii")


def decode(data: bytes) -> Book:
    """Read a book; raises `ValueError` for anything but exactly such a text."""
    try:
        found = json.loads(data, parse_constant=_refuse, object_pairs_hook=_without_doubles)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if not isinstance(found, dict) or set(found) != {"format", "book"}:
        raise ValueError("not a book file")
    if found["format"] != FORMAT:
        raise ValueError("of an unknown format")
    book: Book = from_plain(Book, found["book"])
    return book


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no number")


def _without_doubles(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands there twice")
    return found
