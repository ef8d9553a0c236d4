"""A small sign that an AI voice resembling a person's is reading."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from aibook_desktop.ui import theme
from aibook_desktop.ui.pictograms import Pictogram, draw
from aibook_desktop.ui.sizes import SMALL_WORDS, mm

HEIGHT: Final = 9.0


class VoiceBadge(QWidget):
    """A paper pill with a loudspeaker and words; it hides where nobody's voice is borrowed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setFont(theme.font(mm(SMALL_WORDS), bold=True))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_words(self, words: str) -> None:
        """Change what it says."""
        self._words = words
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as its words."""
        words = self.fontMetrics().horizontalAdvance(self._words)
        return QSize(words + mm(HEIGHT) + mm(6), mm(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the pill."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(theme.SCROLL)
        painter.setBrush(theme.SUN_PALE)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        side = box.height() * 0.56
        sign = QRectF(box.left() + side * 0.6, box.center().y() - side / 2, side, side)
        draw(painter, Pictogram.SPEAKER, sign, theme.CORAL_DEEP)
        painter.setPen(theme.INK)
        painter.setFont(self.font())
        words = box.adjusted(sign.right() - box.left() + mm(1.5), 0, -mm(2), 0)
        painter.drawText(
            words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._words
        )
        painter.end()
