"""Small but whole books for the library's tests, with real pictures and sounds of a few bytes."""

from __future__ import annotations

import io
import struct
import wave
import zlib
from collections.abc import Callable
from pathlib import Path

from aibook_desktop.book.model import (
    Actor,
    Asset,
    Book,
    Character,
    Craft,
    Look,
    MadeWith,
    Narration,
    Opening,
    Page,
    Picture,
    Prop,
    Scene,
    Wish,
    WordTime,
)
from aibook_desktop.library.shelf import Library

WISH = Wish("토끼가 우주에 가는 거!", "ko", 4, 4, "rabbit", "bear", "space", "courage")
CAST = (
    Character("hero", "보미", "rabbit", Look("#f7efe6", "#e4574c", "scarf")),
    Character("companion", "두리", "bear", Look("#b98a5f", "#3f7fc4", "cap")),
)
OPENING = Opening("별을 찾은 토끼", CAST)
SCENE = Scene(
    "space",
    "night",
    "clear",
    "spring",
    "wide",
    (Actor("hero", "walk", "joy", "left", "companion"),),
    (Prop("balloon", 3),),
    "night",
)
ENGINES: tuple[tuple[Craft, str], ...] = (
    ("storyteller", "grammar"),
    ("illustrator", "papercut"),
    ("narrator", "espeak"),
)
GRAMMAR = MadeWith("grammar", "", 7)
PAPERCUT = MadeWith("papercut", "", 7)
ESPEAK = MadeWith("espeak", "", 7)


def page(number: int, text: str = "토끼가 우주에서 별을 찾았어요.") -> Page:
    """A page as a storyteller tells it."""
    return Page(number, text, "attempt", SCENE)


def picture(shade: int, width: int = 1, height: int = 1) -> Picture:
    """A grey PNG; other shades are other bytes."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + bytes([shade % 256] * width)) * height)
    chunks = (_chunk(b"IHDR", header), _chunk(b"IDAT", rows), _chunk(b"IEND", b""))
    return Picture(b"\x89PNG\r\n\x1a\n" + b"".join(chunks), "image/png", width, height)


def narration(pitch: int) -> Narration:
    """Ten milliseconds of sound; other pitches are other bytes."""
    sound = io.BytesIO()
    with wave.open(sound, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(bytes([pitch % 256, 0]) * 80)
    return Narration(sound.getvalue(), "audio/wav", (WordTime(0, 3, 0, 4), WordTime(4, 8, 4, 10)))


def begin_book(library: Library, wish: Wish = WISH, opening: Opening = OPENING) -> str:
    """Begin a book and tell its opening."""
    book_id = library.begin(wish, 7, ENGINES)
    library.keep_opening(book_id, opening, GRAMMAR)
    return book_id


def keep_whole_page(library: Library, book_id: str, number: int, text: str = "") -> None:
    """Tell, draw and voice one page."""
    library.keep_page(book_id, page(number, text) if text else page(number))
    library.keep_picture(book_id, number, picture(number), PAPERCUT)
    library.keep_voice(book_id, number, narration(number), ESPEAK)


def bound_book(
    library: Library,
    *texts: str,
    wish: Wish = WISH,
    title: str = OPENING.title,
) -> Book:
    """Make and bind a book of one page for each text, or of two pages."""
    book_id = begin_book(library, wish, Opening(title, CAST))
    for number, text in enumerate(texts or ("", ""), start=1):
        keep_whole_page(library, book_id, number, text)
    return library.bind(book_id)


def parts_of(book: Book, library: Library) -> dict[Asset, Callable[[], bytes]]:
    """How to read each asset of a book that lies in `library`."""
    found = (asset for page in book.pages for asset in (page.picture, page.voice) if asset)
    return {asset: library.asset_path(asset).read_bytes for asset in found}


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes, but for SQLite's shared memory."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix != ".sqlite-shm"
    }


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
