"""A stick, a computer and what goes from one to the other: where an installation stands at a look.

A pulled stick lies before the computer with its plug free and an arrow that says where it belongs;
while it copies, little sheets of paper wander along.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QElapsedTimer, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from aibook_desktop.ui import paper, theme
from aibook_desktop.ui.controls import PULSE_MS
from aibook_desktop.ui.motion import is_calm
from aibook_desktop.ui.pictograms import Pictogram, draw
from aibook_desktop.ui.sizes import mm

WIDE: Final = 62.0
HIGH: Final = 34.0
_SHEETS: Final = 3
_ROUND_S: Final = 1.8


class Standing(Enum):
    """How it stands with stick and computer."""

    COPYING = auto()
    RESTING = auto()
    PULLED = auto()
    DONE = auto()


class StickPicture(QWidget):
    """The picture of an installation."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.standing = Standing.RESTING
        self._since = QElapsedTimer()
        self._since.start()
        self._pulse = QTimer(self)
        self._pulse.setInterval(PULSE_MS)
        self._pulse.timeout.connect(self.update)
        self.setFixedSize(mm(WIDE), mm(HIGH))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Twice as wide as high."""
        return QSize(mm(WIDE), mm(HIGH))

    def show_standing(self, standing: Standing) -> None:
        """Show how it stands now."""
        self.standing = standing
        if standing is Standing.COPYING and not is_calm():
            self._pulse.start()
        else:
            self._pulse.stop()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        pulled = self.standing is Standing.PULLED
        painter.setBrush(theme.HILL_FRONT)
        painter.drawEllipse(self._box(2, 26.5, 58, 6))
        self._computer(painter)
        self._stick(painter, 3.0 if pulled else 11.5)
        if self.standing is Standing.COPYING:
            self._sheets(painter)
        if pulled:
            self._arrow(painter)
        painter.end()

    def _box(self, x: float, y: float, width: float, height: float) -> QRectF:
        """A box given in units of which the picture is 34 high."""
        unit = self.height() / HIGH
        return QRectF(x * unit, y * unit, width * unit, height * unit)

    def _card(self, painter: QPainter, box: QRectF, radius: float, colour: QColor) -> None:
        unit = self.height() / HIGH
        paper.draw_card(painter, box, radius * unit, colour, depth=unit)
        painter.setPen(Qt.PenStyle.NoPen)

    def _computer(self, painter: QPainter) -> None:
        unit = self.height() / HIGH
        self._card(painter, self._box(30, 3, 28, 20), 2.4, theme.INK_SOFT)
        done = self.standing is Standing.DONE
        painter.setBrush(theme.LEAF if done else theme.SUN_PALE)
        painter.drawRoundedRect(self._box(32, 5, 24, 16), 1.4 * unit, 1.4 * unit)
        sign = Pictogram.CHECK if done else Pictogram.BOOK
        ink = theme.WHITE if done else theme.CORAL_DEEP
        draw(painter, sign, self._box(39, 8, 10, 10), ink)
        self._card(painter, self._box(27, 24, 34, 5), 2.2, theme.SCROLL)

    def _stick(self, painter: QPainter, left: float) -> None:
        painter.setBrush(theme.PAPER_EDGE)
        painter.drawRect(self._box(left + 10, 23.6, 6.5, 5.4))
        painter.setBrush(theme.INK_SOFT)
        for y in (24.9, 27.0):
            painter.drawRect(self._box(left + 12.2, y, 2.2, 0.9))
        colour = theme.CORAL if self.standing is Standing.PULLED else theme.LAKE
        self._card(painter, self._box(left, 22, 11, 8.6), 2.6, colour)
        painter.setBrush(theme.WHITE)
        painter.drawEllipse(self._box(left + 2.2, 25.2, 2, 2))

    def _sheets(self, painter: QPainter) -> None:
        """Sheets that wander from the stick into the computer."""
        turn = 0.35 if is_calm() else self._since.elapsed() / 1000 / _ROUND_S
        for number in range(_SHEETS):
            along = (turn + number / _SHEETS) % 1.0
            painter.save()
            painter.translate(
                self._box(16 + along * 18, 20 - 13 * along * (1.6 - along), 0, 0).topLeft()
            )
            painter.rotate(-14 + 28 * along)
            painter.setOpacity(min(1.0, 4 * along, 4 * (1 - along)))
            self._card(painter, self._box(-2.1, -2.7, 4.2, 5.4), 0.8, theme.WHITE)
            painter.restore()

    def _arrow(self, painter: QPainter) -> None:
        pen = QPen(theme.CORAL_DEEP, 1.6 * self.height() / HIGH)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        tail, head, up, down = (
            self._box(x, y, 0, 0).topLeft()
            for x, y in ((11, 16), (24, 16), (20.5, 12.8), (20.5, 19.2))
        )
        painter.drawLine(tail, head)
        painter.drawPolyline([up, head, down])
