"""A title that fits its line: smaller or in two lines when it is long."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from aibook_desktop.ui import theme
from aibook_desktop.ui.lettering import draw_title
from aibook_desktop.ui.sizes import BUTTON, TITLE, mm


class Title(QWidget):
    """Shows the title of the open book."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_words(self, words: str) -> None:
        """Change the title."""
        self._words = words
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as the buttons beside it."""
        return QSize(mm(60), mm(BUTTON))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the words in the middle."""
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(mm(2), 0, -mm(2), 0)
        draw_title(painter, box, self._words, float(mm(TITLE)), theme.INK)
        painter.end()
