"""What a book from elsewhere must be like before the library takes it in.

Its fields end in drawings, sounds and web pages, so a stranger's book may hold only what our own
storytellers could have written: symbols of the vocabulary, plain colours, numbers within bounds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from aibook_desktop.book.model import LEVELS, Asset, Book, Character, Page, Wish
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.library.assets import DIGEST
from aibook_desktop.library.media import PICTURES, SOUNDS
from aibook_desktop.library.reading import BOOK_ID

MAX_PAGES: Final = 64
MAX_CAST: Final = 32
MAX_MADE_WITH: Final = 2 * MAX_PAGES + 1
MAX_ACTORS: Final = 16
MAX_COUNT: Final = 100
MAX_NAME: Final = 100
MAX_TEXT: Final = 5_000

_COLOUR: Final = re.compile(r"#[0-9a-fA-F]{6}")


def faults(book: Book) -> list[str]:
    """Name every field that the library would not take; never its content."""
    found = [
        *([] if BOOK_ID.fullmatch(book.id) else ["id"]),
        *([] if _is_short(book.title, MAX_NAME) and book.title else ["title"]),
        *([] if _is_utc(book.made_at) else ["made_at"]),
        *([] if 0 < len(book.pages) <= MAX_PAGES else ["pages"]),
        *([] if len(book.cast) <= MAX_CAST else ["cast"]),
        *_made_with_faults(book),
        *_wish_faults(book.wish),
    ]
    for character in book.cast:
        found += _character_faults(character)
    for expected, page in enumerate(book.pages, start=1):
        found += _page_faults(page, expected)
    return found


def _made_with_faults(book: Book) -> Iterator[str]:
    parts = [part for part, _ in book.made_with]
    if len(parts) > MAX_MADE_WITH or len(set(parts)) != len(parts):
        yield "made_with"
    for part, made in book.made_with:
        short = all(_is_short(text, MAX_NAME) for text in (part, made.engine, made.weights))
        if not short or not -(2**63) <= made.seed < 2**63:
            yield "made_with"


def _wish_faults(wish: Wish) -> Iterator[str]:
    known = standard()
    symbols = {wish.hero, wish.companion} - set(known.heroes)
    symbols |= ({wish.place} - set(known.places)) | ({wish.theme} - set(known.themes))
    if symbols - {None} or wish.level not in LEVELS or not 0 < wish.pages <= MAX_PAGES:
        yield "wish"
    if wish.style not in known.scene["style"]:
        yield "style"
    if wish.again is not None:
        yield from _character_faults(wish.again)
    texts = (wish.words, wish.action or "", wish.without or "", *wish.chosen)
    if not all(_is_short(text, MAX_TEXT) for text in texts) or len(wish.chosen) > MAX_CAST:
        yield "wish"


def _character_faults(character: Character) -> Iterator[str]:
    known = standard()
    if not _is_short(character.id, MAX_NAME) or not _is_short(character.name, MAX_NAME):
        yield "name"
    if character.kind not in known.heroes:
        yield "kind"
    look = character.look
    colours = all(_COLOUR.fullmatch(colour) for colour in (look.coat, look.accent))
    if not colours or look.accessory not in known.scene["accessory"]:
        yield "look"


def _page_faults(page: Page, expected: int) -> Iterator[str]:
    if page.number != expected:
        yield "number"
    texts = ((page.text, MAX_TEXT), (page.second, MAX_TEXT), (page.beat, MAX_NAME))
    if not all(_is_short(text, limit) for text, limit in texts):
        yield "text"
    yield from _scene_faults(page)
    if not _is_asset(page.picture, PICTURES) or not _is_asset(page.voice, SOUNDS):
        yield "asset"
    for word in page.word_times:
        inside = 0 <= word.start_char <= word.end_char <= len(page.text)
        if not inside or not 0 <= word.start_ms <= word.end_ms < 2**31:
            yield "word_times"


def _scene_faults(page: Page) -> Iterator[str]:
    scene = page.scene
    yield from (fault.split(":")[0] for fault in standard().faults(scene))
    if len(scene.actors) > MAX_ACTORS or len(scene.props) > MAX_ACTORS:
        yield "scene"
    if any(prop.count > MAX_COUNT for prop in scene.props):
        yield "props"
    names = [name for actor in scene.actors for name in (actor.character, actor.looks_at or "")]
    if not all(_is_short(name, MAX_NAME) for name in names):
        yield "actor"


def _is_asset(asset: Asset | None, media_types: tuple[str, ...]) -> bool:
    return (
        asset is not None
        and DIGEST.fullmatch(asset.digest) is not None
        and asset.media_type in media_types
    )


def _is_short(text: str, limit: int) -> bool:
    """Whether a text has a reasonable length and can be stored as UTF-8."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return len(text) <= limit


def _is_utc(moment: str) -> bool:
    try:
        return datetime.fromisoformat(moment).utcoffset() == timedelta(0) and len(moment) <= 40
    except ValueError:
        return False
