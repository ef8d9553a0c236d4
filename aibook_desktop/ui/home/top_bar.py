"""The strip above the home room: the way to the shelf, the language and the level."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from aibook_desktop.book.model import LANGUAGES, LEVELS, Language
from aibook_desktop.book.strings import say
from aibook_desktop.ui import theme
from aibook_desktop.ui.controls import RoundButton, WordButton, words_label
from aibook_desktop.ui.pictograms import Pictogram
from aibook_desktop.ui.sizes import EDGE, GAP, SMALL_WORDS, mm


class TopBar(QWidget):
    """Shelf at the left, small switches for grown-ups at the right."""

    shelf_wanted = Signal()
    language_chosen = Signal(str)
    level_chosen = Signal(int)

    def __init__(self, language: Language, level: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = RoundButton(Pictogram.SHELF, self, millimetres=24, ink=theme.CORAL_DEEP)
        self._shelf.clicked.connect(self.shelf_wanted)
        self._age = words_label(SMALL_WORDS, soft=True)
        self._age.setWordWrap(False)
        self._levels = QButtonGroup(self)
        self._languages = QButtonGroup(self)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(mm(EDGE), mm(3), mm(EDGE), 0)
        row.setSpacing(mm(1))
        row.addWidget(self._shelf)
        row.addStretch(1)
        row.addWidget(self._age, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(mm(1))
        for each in LEVELS:
            button = WordButton(str(each), self)
            button.setChecked(each == level)
            self._levels.addButton(button, each)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(mm(GAP))
        for index, tongue in enumerate(LANGUAGES):
            button = WordButton(say("window.language", tongue), self)
            button.setAccessibleName(button.text())
            button.setChecked(tongue == language)
            self._languages.addButton(button, index)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._levels.idClicked.connect(self.level_chosen)
        self._languages.idClicked.connect(self._choose_language)

    def add(self, widget: QWidget) -> None:
        """Give a widget of somebody else's a place at the end."""
        self._row.addSpacing(mm(GAP) // 2)
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def add_first(self, widget: QWidget) -> None:
        """Give a widget of somebody else's a place beside the shelf."""
        self._row.insertWidget(1, widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_level(self, level: int) -> None:
        """Show which level is chosen."""
        self._levels.button(level).setChecked(True)

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        self._languages.button(LANGUAGES.index(language)).setChecked(True)
        self._shelf.name(say("window.home.shelf", language))
        self._age.setText(say("window.home.level", language))
        for button in self._levels.buttons():
            button.setAccessibleName(
                say("window.home.level_named", language, level=str(self._levels.id(button)))
            )

    @Slot(int)
    def _choose_language(self, index: int) -> None:
        self.language_chosen.emit(LANGUAGES[index])
