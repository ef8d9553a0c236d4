"""A picture card: one hero, place or theme that can be chosen without reading."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from aibook_desktop.ui import paper, theme
from aibook_desktop.ui.card_face import draw_window, draw_word
from aibook_desktop.ui.controls import KeyedButton
from aibook_desktop.ui.focus import shows_focus
from aibook_desktop.ui.pictograms import Pictogram, draw
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.sizes import mm

ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class Mark(Enum):
    """What a card says about itself besides its picture."""

    NONE = auto()
    GUESSED = auto()
    """The program chose it: a star."""
    ASKED = auto()
    """Is it this one? A question mark and a bright rim."""
    CHOSEN = auto()
    """It is this one: a bright rim."""


@dataclass(frozen=True, slots=True)
class CardFront:
    """What a card shows; `name` is for those who hear it instead, "" takes the word."""

    symbol: str
    word: str
    picture: Path | None
    mark: Mark = Mark.NONE
    name: str = ""


class PictureCard(KeyedButton):
    """Shows its picture once there is one, and before that a colour and a sign.

    A small one is a round portrait without a word.
    """

    picked = Signal(str)
    """Its symbol; "" for the surprise card."""

    def __init__(
        self,
        pictures: Pictures,
        sign: Pictogram,
        parent: QWidget | None = None,
        *,
        small: bool = False,
    ) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._sign = sign
        self._small = small
        self._front = CardFront("", "", None)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.clicked.connect(self._pick)
        pictures.arrived.connect(self._picture_arrived)

    @property
    def symbol(self) -> str:
        """What it stands for."""
        return self._front.symbol

    @property
    def mark(self) -> Mark:
        """What it says about itself."""
        return self._front.mark

    def show_front(self, front: CardFront) -> None:
        """Stand for a symbol."""
        self._front = front
        self.setAccessibleName(front.name or front.word)
        self.update()

    def show_picture(self, path: Path) -> None:
        """Take the picture that has just been drawn."""
        self._front = replace(self._front, picture=path)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Let the layout decide."""
        return QSize(120, 130)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the arrows to whoever arranges the cards."""
        if event.key() in ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _pick(self) -> None:
        self.picked.emit(self._front.symbol)

    @Slot(object)
    def _picture_arrived(self, path: Path) -> None:
        if path == self._front.picture:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint a paper card: the picture above, the word below."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lift = 0 if self.isDown() else (-2 if self.underMouse() else 0)
        card = QRectF(self.rect()).adjusted(7, 6, -7, -10).translated(0, lift)
        radius = min(card.width(), card.height()) * (0.5 if self._small else theme.RADIUS)
        depth = 3.0 if self.isDown() else 8.0
        bright = self._front.mark in {Mark.ASKED, Mark.CHOSEN}
        paper.draw_card(painter, card, radius, theme.SUN if bright else theme.PAPER, depth=depth)
        strip = 0.0 if self._small else min(card.height() * 0.22, 60.0)
        rim = card.width() * 0.06 if self._small else max(4.0, radius * 0.35)
        window = card.adjusted(rim, rim, -rim, -max(strip, rim))
        self._paint_window(painter, window, radius - rim if self._small else radius * 0.75)
        if strip:
            below = QRectF(card.left(), window.bottom(), card.width(), strip)
            draw_word(painter, below, self._front.word, theme.INK)
        self._paint_mark(painter, window)
        if shows_focus(self):
            paper.draw_focus(painter, card, radius)
        painter.end()

    def _paint_window(self, painter: QPainter, window: QRectF, radius: float) -> None:
        image = None
        symbol, path = self._front.symbol, self._front.picture
        if path is not None:
            image = self._pictures.get(path, window.size().toSize())
        ground = theme.ground_of(symbol) if symbol else theme.SUN_PALE
        own = bool(symbol) or self._small
        colour = theme.veiled(theme.INK_SOFT, 0.45) if own else theme.SUN
        sign = self._sign if own else Pictogram.SURPRISE
        draw_window(painter, window, radius, image, (ground, sign, colour))

    def _paint_mark(self, painter: QPainter, window: QRectF) -> None:
        """A star for a guess, a question mark for a question, in the upper right corner."""
        if self._front.mark in {Mark.NONE, Mark.CHOSEN} or not self._front.symbol:
            return
        side = max(window.width() * 0.24, min(window.width() * 0.4, mm(9)))
        corner = QRectF(window.right() - side * 0.9, window.top() - side * 0.1, side, side)
        if self._front.mark is Mark.GUESSED:
            draw(painter, Pictogram.SURPRISE, corner, theme.SUN)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.CORAL_DEEP)
        painter.drawEllipse(corner)
        painter.setFont(theme.font(round(side * 0.72), bold=True))
        painter.setPen(theme.WHITE)
        painter.drawText(corner, Qt.AlignmentFlag.AlignCenter, "?")
