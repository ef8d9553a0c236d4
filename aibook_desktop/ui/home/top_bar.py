"""The strip above the home room: the way to the shelf, and the other language.

Everything that only a grown-up decides lies behind the lock; what is here is for a child's finger.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from aibook_desktop.book.model import LANGUAGES, Language
from aibook_desktop.book.strings import say
from aibook_desktop.ui import theme
from aibook_desktop.ui.controls import RoundButton
from aibook_desktop.ui.pictograms import Pictogram
from aibook_desktop.ui.sizes import EDGE, GAP, mm


class LanguageButton(RoundButton):
    """Shows a letter of the language that a tap changes to."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Pictogram.SPEAKER, parent)
        self._letter = ""

    def offer(self, language: Language) -> None:
        """Stand for a language, named in itself."""
        self._letter = say("window.language_letter", language)
        self.name(say("window.language", language))
        self.update()

    def draw_sign(self, painter: QPainter, box: QRectF, ink: QColor) -> None:
        """Draw the letter."""
        painter.setFont(theme.title_font(round(box.height() * 0.95)))
        painter.setPen(ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._letter)


class TopBar(QWidget):
    """Shelf at the left, the other language at the right, and whatever others add."""

    shelf_wanted = Signal()
    language_chosen = Signal(str)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._shelf = RoundButton(Pictogram.SHELF, self, millimetres=24, ink=theme.CORAL_DEEP)
        self._shelf.clicked.connect(self.shelf_wanted)
        self._other = LanguageButton(self)
        self._other.clicked.connect(self._change)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(mm(EDGE), mm(3), mm(EDGE), 0)
        row.setSpacing(mm(1))
        row.addWidget(self._shelf)
        row.addStretch(1)
        row.addWidget(self._other, 0, Qt.AlignmentFlag.AlignVCenter)

    def add(self, widget: QWidget) -> None:
        """Give a widget of somebody else's a place at the end."""
        self._row.addSpacing(mm(GAP) // 2)
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def add_first(self, widget: QWidget) -> None:
        """Give a widget of somebody else's a place beside the shelf."""
        self._row.insertWidget(1, widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        self._language = language
        self._shelf.name(say("window.home.shelf", language))
        self._other.offer(_other_than(language))

    @Slot()
    def _change(self) -> None:
        self.language_chosen.emit(_other_than(self._language))


def _other_than(language: Language) -> Language:
    return next(each for each in LANGUAGES if each != language)
