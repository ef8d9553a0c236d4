"""Says what has just happened to a book, and takes it back: nobody is asked "are you sure?"."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.ui import paper, theme
from aibook_desktop.ui.controls import WordButton, words_label
from aibook_desktop.ui.sizes import DEAD_STRIP, WORDS, mm

SHOWN_MS: Final = 10_000


class UndoBar(QWidget):
    """Lies over the lower part of the room for a while."""

    undone = Signal(str)
    """The id of the book that shall come back."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self._book = ""
        self._words = words_label(WORDS)
        self._words.setParent(self)
        self._undo = WordButton("", self, height=14)
        self._undo.setCheckable(False)
        self._undo.clicked.connect(self._take_back)
        row = QHBoxLayout(self)
        row.setContentsMargins(mm(8), mm(3), mm(5), mm(4))
        row.setSpacing(mm(5))
        row.addWidget(self._words, 1)
        row.addWidget(self._undo)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(SHOWN_MS)
        self._rest.timeout.connect(self.hide)
        self.hide()

    def tell(self, book_id: str, sentence: str, language: Language) -> None:
        """Show a sentence about a book; with an id it can be taken back."""
        self._book = book_id
        self._words.setText(sentence)
        self._undo.setText(say("shelf.undo", language))
        self._undo.setAccessibleName(say("shelf.undo", language))
        self._undo.setVisible(bool(book_id))
        self.place()
        self.show()
        self.raise_()
        self._rest.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def place(self) -> None:
        """Stay in the middle, off the bottom edge."""
        width, height = min(mm(170), self._room.width() - mm(12)), mm(22)
        top = self._room.height() - mm(DEAD_STRIP) - height
        self.setGeometry((self._room.width() - width) // 2, top, width, height)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(self.rect()).adjusted(8, 4, -8, -10)
        paper.draw_card(painter, card, card.height() * 0.4, theme.SUN_PALE, depth=8)
        painter.end()

    @Slot()
    def _take_back(self) -> None:
        self.hide()
        self.undone.emit(self._book)
