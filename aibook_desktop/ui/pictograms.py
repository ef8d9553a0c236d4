"""Signs for people who cannot read yet, drawn as vectors so that they are sharp at every size.

Each sign is two paths in a box of 100 by 100: one is filled, the other stroked with a round pen.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from functools import cache, partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from aibook_desktop.ui import sign_shapes as shapes

PEN = 9.0


class Pictogram(Enum):
    """Everything a button or a message can show."""

    MICROPHONE = auto()
    NO_MICROPHONE = auto()
    MUTED_MICROPHONE = auto()
    OTHER_MICROPHONE = auto()
    BUSY_MICROPHONE = auto()
    PLUG = auto()
    LOCK = auto()
    SPANNER = auto()
    EAR = auto()
    SHELF = auto()
    BOOK = auto()
    CARDS = auto()
    CLOUD = auto()
    PENCIL = auto()
    PREVIOUS = auto()
    NEXT = auto()
    CHECK = auto()
    AGAIN = auto()
    CROSS = auto()
    PLAY = auto()
    PAUSE = auto()
    AUTO = auto()
    SPEAKER = auto()
    HOME = auto()
    SEARCH = auto()
    SURPRISE = auto()
    HERO = auto()
    FRIENDS = auto()
    PLACE = auto()
    THEME = auto()
    BIN = auto()
    CALENDAR = auto()
    COMPUTER = auto()
    SLIDERS = auto()
    TORTOISE = auto()
    EASIER = auto()
    HARDER = auto()
    STICK = auto()


Paths = tuple[QPainterPath, QPainterPath]


def draw(painter: QPainter, sign: Pictogram, box: QRectF, colour: QColor) -> None:
    """Draw a sign into a box, keeping it square and centred."""
    side = min(box.width(), box.height())
    filled, stroked = paths(sign)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.center().x() - side / 2, box.center().y() - side / 2)
    painter.scale(side / 100, side / 100)
    painter.fillPath(filled, colour)
    pen = QPen(colour, PEN)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(stroked, pen)
    painter.restore()


@cache
def paths(sign: Pictogram) -> Paths:
    """Return the filled and the stroked path of a sign."""
    filled, stroked = QPainterPath(), QPainterPath()
    _DRAWN_BY[sign](filled, stroked)
    return filled, stroked


_DRAWN_BY: dict[Pictogram, Callable[[QPainterPath, QPainterPath], None]] = {
    Pictogram.MICROPHONE: shapes.microphone,
    Pictogram.NO_MICROPHONE: shapes.no_microphone,
    Pictogram.MUTED_MICROPHONE: shapes.muted_microphone,
    Pictogram.OTHER_MICROPHONE: shapes.other_microphone,
    Pictogram.BUSY_MICROPHONE: shapes.busy_microphone,
    Pictogram.PLUG: shapes.plug,
    Pictogram.LOCK: shapes.lock,
    Pictogram.SPANNER: shapes.spanner,
    Pictogram.EAR: shapes.ear,
    Pictogram.SHELF: shapes.shelf,
    Pictogram.BOOK: shapes.book,
    Pictogram.CARDS: shapes.cards,
    Pictogram.CLOUD: shapes.cloud,
    Pictogram.PENCIL: shapes.pencil,
    Pictogram.PREVIOUS: shapes.previous,
    Pictogram.NEXT: shapes.next_,
    Pictogram.CHECK: shapes.check,
    Pictogram.AGAIN: shapes.again,
    Pictogram.CROSS: shapes.cross,
    Pictogram.PLAY: shapes.play,
    Pictogram.PAUSE: shapes.pause,
    Pictogram.AUTO: shapes.auto,
    Pictogram.SPEAKER: shapes.speaker,
    Pictogram.HOME: shapes.home,
    Pictogram.SEARCH: shapes.search,
    Pictogram.SURPRISE: shapes.surprise,
    Pictogram.HERO: shapes.hero,
    Pictogram.FRIENDS: shapes.friends,
    Pictogram.PLACE: shapes.place,
    Pictogram.THEME: shapes.theme,
    Pictogram.BIN: shapes.basket,
    Pictogram.CALENDAR: shapes.calendar,
    Pictogram.COMPUTER: shapes.computer,
    Pictogram.SLIDERS: shapes.sliders,
    Pictogram.TORTOISE: shapes.tortoise,
    Pictogram.EASIER: partial(shapes.flower, top=48, petal=11),
    Pictogram.HARDER: partial(shapes.flower, top=34, petal=19),
    Pictogram.STICK: shapes.stick,
}
