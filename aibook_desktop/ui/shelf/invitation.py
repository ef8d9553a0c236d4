"""What stands where no books are: a picture, a friendly sentence, and the way to a first book."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from aibook_desktop.ui import paper, theme
from aibook_desktop.ui.controls import RoundButton, words_label
from aibook_desktop.ui.pictograms import Pictogram, draw
from aibook_desktop.ui.sizes import TITLE, mm

BUTTON: Final = 40.0


class Invitation(QWidget):
    """A drawing, a sentence, and a button while the whole shelf is empty."""

    accepted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = Pictogram.PENCIL
        self._words = words_label(TITLE * 0.85, bold=True)
        self._make = RoundButton(
            Pictogram.PENCIL, self, millimetres=BUTTON, colour=theme.CORAL, ink=theme.WHITE
        )
        self._make.clicked.connect(self.accepted)
        column = QVBoxLayout(self)
        column.setContentsMargins(mm(10), mm(4), mm(10), mm(4))
        column.setSpacing(mm(4))
        column.addStretch(5)
        column.addWidget(self._words)
        column.addWidget(self._make, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def invite(self, sentence: str, sign: Pictogram, button: str) -> None:
        """Show a sentence below a sign; a button only with a name for it."""
        self._sign = sign
        self._words.setText(sentence)
        self._make.name(button)
        self._make.setVisible(bool(button))
        self._make.invite(inviting=bool(button))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint an empty plank with a few paper books that lean on each other."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wall = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.WOOD_WALL)
        painter.drawRoundedRect(wall, mm(4), mm(4))
        room = self._words.geometry().top() - mm(10)
        side = min(room, wall.width() * 0.4)
        ground = QPointF(wall.center().x(), mm(3) + side)
        plank = QRectF(ground.x() - side * 0.75, ground.y() - side * 0.05, side * 1.5, side * 0.06)
        _draw_books(painter, plank, side)
        painter.setBrush(theme.WOOD)
        painter.drawRoundedRect(plank, 3, 3)
        painter.fillRect(plank.adjusted(2, plank.height() * 0.7, -2, 0), theme.WOOD_EDGE)
        disc = QRectF(0, 0, side * 0.5, side * 0.5)
        disc.moveCenter(QPointF(ground.x() + side * 0.12, plank.top() - side * 0.42))
        paper.draw_card(painter, disc, disc.width() / 2, theme.PAPER, depth=6)
        inset = disc.width() * 0.26
        draw(painter, self._sign, disc.adjusted(inset, inset, -inset, -inset), theme.CORAL)
        painter.end()


def _draw_books(painter: QPainter, plank: QRectF, side: float) -> None:
    backs: tuple[tuple[float, float, QColor], ...] = (
        (0.13, 0.62, theme.LAKE),
        (0.10, 0.50, theme.SUN),
        (0.12, 0.70, theme.BOARD),
    )
    left = plank.left() + side * 0.12
    for wide, high, colour in backs:
        book = QRectF(left, plank.top() - side * high, side * wide, side * high)
        painter.setBrush(colour)
        painter.drawRoundedRect(book, 4, 4)
        painter.fillRect(book.adjusted(3, side * 0.08, -3, side * 0.1 - book.height()), theme.PAPER)
        left += side * wide + 2
    painter.save()
    painter.translate(plank.right() - side * 0.14, plank.top())
    painter.rotate(-14)
    painter.setBrush(theme.LEAF)
    painter.drawRoundedRect(QRectF(-side * 0.12, -side * 0.56, side * 0.12, side * 0.56), 4, 4)
    painter.restore()
