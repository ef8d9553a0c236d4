"""Are you still there? A candle that burns down, and one big button that says "I am here"."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.ui import paper, theme
from aibook_desktop.ui.controls import RoundButton, words_label
from aibook_desktop.ui.kiosk.overlay import Overlay
from aibook_desktop.ui.pictograms import Pictogram
from aibook_desktop.ui.sizes import TALK, TITLE, mm


class StillThere(Overlay):
    """Lies over the whole window; a tap anywhere is an answer."""

    here = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._left, self._whole = 0.0, 1.0
        self._title = words_label(1.4 * TITLE, bold=True)
        self.button = RoundButton(
            Pictogram.CHECK, self, millimetres=TALK, colour=theme.LEAF, ink=theme.WHITE
        )
        self.button.clicked.connect(self.here)
        inside = QVBoxLayout(self)
        inside.addStretch(1)
        inside.addWidget(self._title)
        inside.addSpacing(mm(4))
        inside.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addStretch(1)

    def ask(self, whole: float, language: Language) -> None:
        """Ask for so many seconds."""
        self._whole = self._left = whole
        self._title.setText(say("kiosk.there", language))
        self.button.name(say("kiosk.here", language))
        self.cover()
        self.button.setFocus()

    def burn_down(self, left: float, language: Language) -> None:
        """So many seconds are left."""
        self._left = left
        self.setAccessibleName(say("kiosk.count", language, seconds=str(math.ceil(left))))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Words and button stand in the lower half, below the candle."""
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(0, round(0.46 * self.height()), 0, round(0.1 * self.height()))
        super().resizeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A tap beside the button counts as well."""
        event.accept()
        self.here.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Any key is an answer."""
        event.accept()
        self.here.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint a veil, a card and the candle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.veiled(theme.INK, 0.45))
        card = QRectF(0, 0, min(self.width() * 0.8, mm(150)), self.height() * 0.86)
        card.moveCenter(QRectF(self.rect()).center())
        paper.draw_card(painter, card, mm(6), theme.PAPER, depth=14)
        self._paint_candle(painter, card)
        painter.end()

    def _paint_candle(self, painter: QPainter, card: QRectF) -> None:
        """As high as time is left, so that a child sees it without reading numbers."""
        share = self._left / self._whole if self._whole else 0.0
        foot = card.top() + card.height() * 0.41
        most, width = card.height() * 0.2, card.height() * 0.1
        height = max(mm(2), most * share)
        body = QRectF(card.center().x() - width / 2, foot - height, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.SUN_PALE)
        glow = QPointF(body.center().x(), body.top() - width * 0.6)
        painter.drawEllipse(glow, width * 1.05, width * 1.05)
        painter.setBrush(theme.CORAL)
        painter.drawRoundedRect(body, width * 0.16, width * 0.16)
        plate = QRectF(0, 0, width * 2.4, width * 0.4)
        plate.moveCenter(QPointF(body.center().x(), foot))
        painter.setBrush(theme.BOARD)
        painter.drawRoundedRect(plate, plate.height() / 2, plate.height() / 2)
        flame = QPainterPath(QPointF(glow.x(), glow.y() - width * 0.75))
        flame.cubicTo(
            *(glow.x() + width * 0.5, glow.y() - width * 0.1),
            *(glow.x() + width * 0.35, glow.y() + width * 0.45),
            *(glow.x(), glow.y() + width * 0.45),
        )
        flame.cubicTo(
            *(glow.x() - width * 0.35, glow.y() + width * 0.45),
            *(glow.x() - width * 0.5, glow.y() - width * 0.1),
            *(glow.x(), glow.y() - width * 0.75),
        )
        painter.fillPath(flame, theme.SUN)
