"""One tap up or down the reading levels: a small flower for fewer words, a large one for more."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from aibook_desktop.book.model import LEVELS, Language
from aibook_desktop.book.strings import say
from aibook_desktop.ui.controls import RoundButton
from aibook_desktop.ui.pictograms import Pictogram
from aibook_desktop.ui.sizes import GAP, mm


class Steps(QWidget):
    """Hidden for a book that cannot be told again."""

    wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level = 0
        self._busy = False
        self._language: Language = "ko"
        self._easier = RoundButton(Pictogram.EASIER, self)
        self._harder = RoundButton(Pictogram.HARDER, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(mm(GAP) // 2)
        row.addWidget(self._easier)
        row.addWidget(self._harder)
        self._easier.clicked.connect(self._go_down)
        self._harder.clicked.connect(self._go_up)
        self.hide()

    def show_level(self, level: int, language: Language) -> None:
        """Show the way from a level; 0 for a book that cannot be told again."""
        self._level, self._language = level, language
        self._refresh()

    def show_busy(self, *, busy: bool) -> None:
        """A book is being written anew: the flowers grow, and nothing else can be asked."""
        self._busy = busy
        for button in (self._easier, self._harder):
            button.invite(inviting=busy)
        self._refresh()

    def _refresh(self) -> None:
        self.setVisible(self._level in LEVELS)
        for button, key, level in (
            (self._easier, "easier", self._level - 1),
            (self._harder, "harder", self._level + 1),
        ):
            name = say(f"reader.{key}", self._language, level=str(level))
            button.name(say("reader.releveling", self._language) if self._busy else name)
            button.setEnabled(level in LEVELS and not self._busy)

    @Slot()
    def _go_down(self) -> None:
        self.wanted.emit(self._level - 1)

    @Slot()
    def _go_up(self) -> None:
        self.wanted.emit(self._level + 1)
