"""What a grown-up sees when the library cannot be opened: the sentence and the remedy."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.ui import paper, theme
from aibook_desktop.ui.controls import RoundButton, words_label
from aibook_desktop.ui.messages import Message
from aibook_desktop.ui.pictograms import Pictogram, draw
from aibook_desktop.ui.sizes import EDGE, SMALL_WORDS, TITLE, WORDS, mm


class CalmWindow(QWidget):
    """A window of its own with one button to close it."""

    def __init__(self, message: Message, language: Language) -> None:
        super().__init__()
        self._picture = message.picture
        self.setWindowTitle(say("window.title", language))
        title = words_label(TITLE, bold=True)
        title.setText(say("window.cannot_open", language))
        what = words_label(WORDS)
        what.setText(message.what)
        remedy = words_label(SMALL_WORDS, soft=True)
        remedy.setText(message.remedy)
        remedy.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = RoundButton(Pictogram.CHECK, self, colour=theme.LEAF, ink=theme.WHITE)
        close.name(say("window.close", language))
        close.clicked.connect(self.close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(mm(EDGE), mm(62), mm(EDGE), mm(EDGE))
        whole.setSpacing(mm(4))
        for label in (title, what, remedy):
            whole.addWidget(label)
        whole.addStretch(1)
        whole.addWidget(close, 0, Qt.AlignmentFlag.AlignHCenter)
        close.setFocus()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A small window."""
        return QSize(mm(200), mm(150))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the backdrop and the picture."""
        painter = QPainter(self)
        painter.drawImage(0, 0, paper.scenery(self.width(), self.height()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = mm(42)
        disc = QRectF((self.width() - side) / 2, mm(12), side, side)
        paper.draw_card(painter, disc, side / 2, theme.PAPER, depth=8)
        inset = side * 0.26
        draw(painter, self._picture, disc.adjusted(inset, inset, -inset, -inset), theme.CORAL)
        painter.end()
