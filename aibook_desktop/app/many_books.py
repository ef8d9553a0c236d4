"""A home full of books, for measuring the shelf: real rows, told by the real storyteller.

Telling ten thousand stories would take an hour, so a few dozen are told and stand there again and
again under ids, months and covers of their own; to the library every one is a book.
"""

from __future__ import annotations

import hashlib
import io
import wave
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from random import Random
from typing import Final, cast

from PySide6.QtCore import QBuffer, QIODevice, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from aibook_desktop.book.model import LANGUAGES, LEVELS, Asset, Book, Opening, Page, Wish
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.engines.ports import Illustrator, Storyteller
from aibook_desktop.engines.registry import card_named
from aibook_desktop.library.shelf import Library

STORIES: Final = 48
DRAWN: Final = 6
COVERS: Final = 480
COVER_SIDE: Final = 384
PAGES: Final = 6
APART: Final = timedelta(hours=2)

_Story = tuple[Wish, Opening, list[Page]]


def fill(library: Library, count: int) -> None:
    """Put so many bound books into a library, the last two hours apart, some with a heart."""
    stories = list(_stories())
    voice = _silence()
    images = _covers(stories)
    parts = {_asset(image, "image/jpeg"): partial(bytes, image) for image in images}
    sound = _asset(voice, "audio/wav")
    books = _books(stories, list(parts), sound, count)
    library.adopt_all(books, {**parts, sound: partial(bytes, voice)})
    for line in library.shelf(count=min(count, 200))[::7]:
        library.favour(line.id, True)  # noqa: FBT003 - it is loved


def _stories() -> Iterator[_Story]:
    teller = cast("Storyteller", card_named("storyteller", "grammar").build(None))
    known, dice = standard(), Random(7)
    for number in range(STORIES):
        hero, companion = dice.sample(sorted(known.heroes), 2)
        place, theme = dice.choice(sorted(known.places)), dice.choice(sorted(known.themes))
        language = LANGUAGES[number % 4 == 3]
        level = dice.choice(LEVELS)
        wish = Wish("", language, level, PAGES, hero, companion, place, theme)
        told = tuple(teller.tell(wish, number))
        (opening,) = (part for part in told if isinstance(part, Opening))
        yield wish, opening, [part for part in told if isinstance(part, Page)]


def _books(stories: list[_Story], covers: list[Asset], sound: Asset, count: int) -> Iterator[Book]:
    now = datetime.now(UTC)
    for number in range(count):
        wish, opening, pages = stories[number * 31 % len(stories)]
        whole = tuple(
            replace(page, picture=covers[(number + page.number) % len(covers)], voice=sound)
            for page in pages
        )
        made_at = (now - APART * number).isoformat(timespec="milliseconds")
        yield Book(f"many{number:06}", opening.title, wish, opening.cast, whole, (), made_at)


def _covers(stories: list[_Story]) -> list[bytes]:
    illustrator = cast("Illustrator", card_named("illustrator", "papercut").build(None))
    drawn = []
    for _, opening, pages in stories[:DRAWN]:
        picture = illustrator.draw(pages[0], opening.cast, 7)
        side = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        drawn.append(QImage.fromData(picture.image).scaled(COVER_SIDE, COVER_SIDE, *side))
    return [_marked(drawn[number % DRAWN], number) for number in range(COVERS)]


def _marked(image: QImage, number: int) -> bytes:
    """A cover of its own: with a sun of another colour at another place."""
    copy = QImage(image)
    painter = QPainter(copy)
    painter.setBrush(QColor.fromHsv(number * 37 % 360, 120, 230))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(QPointF(20 + number * 7 % (COVER_SIDE - 40), 30 + number % 60), 18, 18)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    copy.save(buffer, "JPEG", 85)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _asset(data: bytes, media_type: str) -> Asset:
    return Asset(hashlib.sha256(data).hexdigest(), media_type)


def _silence() -> bytes:
    sound = io.BytesIO()
    with wave.open(sound, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(bytes(1600))
    return sound.getvalue()
