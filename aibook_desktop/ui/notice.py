"""A note that something in the world is broken: a picture first, then a sentence and a remedy.

It lies over the room for a while and goes by a tap; it never asks a child to decide anything.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from aibook_desktop.ui import paper, theme
from aibook_desktop.ui.messages import Message
from aibook_desktop.ui.pictograms import Pictogram, draw
from aibook_desktop.ui.sizes import SMALL_WORDS, WORDS, mm

SHOWN_MS: Final = 9000


class Notice(QAbstractButton):
    """Hidden until it has a message."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._message = Message(Pictogram.CLOUD, "", "")
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(SHOWN_MS)
        self._rest.timeout.connect(self.hide)
        self.clicked.connect(self.hide)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()

    def tell(self, message: Message) -> None:
        """Show a message for some seconds, and speak it to a screen reader."""
        self._message = message
        self.setAccessibleName(message.what)
        self.setAccessibleDescription(message.remedy)
        self.place()
        self.show()
        self.raise_()
        self._rest.start()
        spoken = QAccessibleAnnouncementEvent(self, f"{message.what} {message.remedy}")
        QAccessible.updateAccessibility(spoken)

    def place(self) -> None:
        """Lie in the upper middle of the window."""
        window = self._window
        width, height = min(mm(190), window.width() - mm(12)), mm(34)
        self.setGeometry((window.width() - width) // 2, mm(6), width, height)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the card: picture left, words right."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(self.rect()).adjusted(10, 8, -10, -14)
        paper.draw_card(painter, card, card.height() * 0.22, theme.PAPER, depth=12)
        side = card.height() * 0.6
        disc = QRectF(card.left() + card.height() * 0.2, card.center().y() - side / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.SUN_PALE)
        painter.drawEllipse(disc)
        inset = side * 0.24
        draw(
            painter, self._message.picture, disc.adjusted(inset, inset, -inset, -inset), theme.CORAL
        )
        words = card.adjusted(disc.right() - card.left() + mm(4), mm(3), -mm(4), -mm(3))
        upper = QRectF(words.left(), words.top(), words.width(), words.height() * 0.5)
        lower = QRectF(words.left(), upper.bottom(), words.width(), words.height() * 0.5)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.setPen(theme.INK)
        painter.setFont(theme.font(mm(WORDS) * 9 // 10, bold=True))
        painter.drawText(upper, flags, self._message.what)
        painter.setPen(theme.INK_SOFT)
        painter.setFont(theme.font(mm(SMALL_WORDS)))
        painter.drawText(lower, flags, self._message.remedy)
        painter.end()
