"""One page while it is made: blank paper, words and a sketch, the picture, the voice.

It is a button: whoever waits may tap it, and it wobbles and says what stands on it.
"""

from __future__ import annotations

import math
from pathlib import Path
from typing import Final

from PySide6.QtCore import QElapsedTimer, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QTextOption
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.ui import paper, theme
from aibook_desktop.ui.focus import shows_focus
from aibook_desktop.ui.making.preview import Preview
from aibook_desktop.ui.open_book import Leaf
from aibook_desktop.ui.pencil import draw_sketch
from aibook_desktop.ui.pictograms import Pictogram, draw
from aibook_desktop.ui.pictures import Pictures

FADE_MS: Final = 700
WOBBLE_MS: Final = 650
_SWING: Final = 5.0
"""Degrees of the first swing after a tap."""
_SWINGS: Final = 2.5


class PageCard(QAbstractButton):
    """Shows a leaf as far as it is made."""

    said = Signal(str)
    """What stands on it, when it was tapped: its words, or its number while it has none."""

    def __init__(self, number: int, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self._pictures = pictures
        self._leaf: Leaf | None = None
        self._seconds = 0.0
        self._sketching = False
        self._language: Language | None = None
        self._since_picture = QElapsedTimer()
        self._since_tap = QElapsedTimer()
        self._name = ""
        self._preview = Preview()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._tapped)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        pictures.arrived.connect(self._picture_arrived)

    def show_leaf(self, leaf: Leaf | None, language: Language, *, sketching: bool) -> None:
        """Show how far the page is; None is still blank paper, `sketching` has the pencil."""
        if (leaf, sketching, language) == (self._leaf, self._sketching, self._language):
            return
        if self._leaf is None or leaf is None or leaf.text != self._leaf.text:
            self._preview.clear()
        self._leaf, self._sketching, self._language = leaf, sketching, language
        drawn = leaf is not None and leaf.picture is not None
        state = "waiting" if leaf is None else "ready" if drawn else "drawing"
        page = say("window.making.page", language, page=str(self._number))
        self._name = page
        self.setAccessibleName(f"{page}: {say(f'window.making.{state}', language)}")
        self.update()

    def show_sketch(self, preview: bytes, share: float) -> None:
        """Show how the picture looks so far; `share` (0 to 1) of it is finished."""
        if self._leaf is not None and self._leaf.picture is None:
            self._preview.take(preview, share)
            self.update()

    def tick(self, seconds: float) -> None:
        """Take the time of the room's clock; paints only while something moves on this page."""
        self._seconds = seconds
        fading = self._leaf is not None and self._leaf.picture and self._fading()
        if self._sketching or fading or self._wobbles or self._preview.is_melting:
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Let the layout decide."""
        return QSize(150, 150)

    @Slot(object)
    def _picture_arrived(self, path: Path) -> None:
        if self._leaf is not None and path == self._leaf.picture:
            self.update()

    @property
    def _wobbles(self) -> bool:
        return self._since_tap.isValid() and self._since_tap.elapsed() < WOBBLE_MS + 100

    @Slot()
    def _tapped(self) -> None:
        self._since_tap.start()
        self.update()
        self.said.emit(self._leaf.text if self._leaf is not None else self._name)

    def _swing(self) -> float:
        """How far it leans just now, in degrees."""
        share = self._since_tap.elapsed() / WOBBLE_MS if self._wobbles else 1.0
        return _SWING * math.sin(share * _SWINGS * math.tau) * max(0.0, 1.0 - share)

    def _fading(self) -> bool:
        return not self._since_picture.isValid() or self._since_picture.elapsed() < FADE_MS + 100

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the paper and what is on it so far."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height()) - 14
        middle = QRectF(self.rect()).center()
        painter.translate(middle)
        painter.rotate(self._swing())
        painter.translate(-middle)
        card = QRectF(0, 0, side, side)
        card.moveCenter(middle)
        radius = side * 0.06
        if self._leaf is None:
            _paint_blank(painter, card, radius, str(self._number))
        else:
            paper.draw_card(painter, card, radius, theme.PAPER, depth=8)
            self._paint_leaf(painter, card, radius, self._leaf)
        if shows_focus(self):
            paper.draw_focus(painter, card, radius)
        painter.end()

    def _paint_leaf(self, painter: QPainter, card: QRectF, radius: float, leaf: Leaf) -> None:
        image = None
        rim = radius * 0.8
        window = card.adjusted(rim, rim, -rim, -rim)
        if leaf.picture is not None:
            image = self._pictures.get(leaf.picture, window.size().toSize())
        if image is None:
            self._since_picture.invalidate()
            if self._preview.is_there:
                self._preview.paint(painter, window, radius * 0.6)
                if self._sketching:
                    _paint_pencil(painter, window, self._seconds, self._number)
                return
            lower = window.adjusted(4, 4, -4, -2)
            if self._sketching:
                upper = QRectF(window.left(), window.top(), window.width(), window.height() * 0.56)
                draw_sketch(painter, upper, self._seconds, self._number)
                lower.setTop(upper.bottom())
            _paint_words(painter, lower, leaf.text, card.height())
            return
        if not self._since_picture.isValid():
            self._since_picture.start()
        shown = min(1.0, self._since_picture.elapsed() / FADE_MS)
        if self._preview.is_there and shown < 1.0:
            self._preview.paint(painter, window, radius * 0.6)
        elif shown >= 1.0:
            self._preview.clear()
        paper.draw_picture(painter, image, window, radius * 0.6, opacity=shown)
        if leaf.sound is not None:
            _paint_badge(painter, card)


def _paint_pencil(painter: QPainter, window: QRectF, seconds: float, variant: int) -> None:
    """The pencil at work in a corner, on paper of its own, while the picture itself can be seen."""
    side = window.width() * 0.34
    disc = QRectF(window.right() - side * 1.02, window.bottom() - side * 1.02, side, side)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.veiled(theme.PAPER, 0.88))
    painter.drawEllipse(disc)
    inset = side * 0.2
    draw_sketch(painter, disc.adjusted(inset, inset, -inset, -inset), seconds, variant)


def _paint_blank(painter: QPainter, card: QRectF, radius: float, number: str) -> None:
    pen = QPen(theme.veiled(theme.INK_SOFT, 0.35), 2.5, Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(theme.veiled(theme.PAPER, 0.45))
    painter.drawRoundedRect(card, radius, radius)
    painter.setPen(theme.veiled(theme.INK_SOFT, 0.5))
    painter.setFont(theme.font(round(card.height() * 0.2), bold=True))
    painter.drawText(card, Qt.AlignmentFlag.AlignCenter, number)


def _paint_words(painter: QPainter, box: QRectF, text: str, card_height: float) -> None:
    painter.setPen(theme.INK)
    painter.setFont(theme.font(max(12, round(card_height * 0.075))))
    option = QTextOption(Qt.AlignmentFlag.AlignCenter)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    painter.save()
    painter.setClipRect(box)
    painter.drawText(box, text, option)
    painter.restore()


def _paint_badge(painter: QPainter, card: QRectF) -> None:
    side = card.width() * 0.2
    disc = QRectF(card.right() - side * 0.85, card.bottom() - side * 0.85, side, side)
    paper.draw_card(painter, disc, side / 2, theme.LEAF, depth=3)
    inset = side * 0.24
    draw(painter, Pictogram.SPEAKER, disc.adjusted(inset, inset, -inset, -inset), theme.WHITE)
