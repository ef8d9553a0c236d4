"""What every page of the grown-ups' area is: it speaks, it is entered, it knows the settings."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from aibook_desktop.book.model import Language
from aibook_desktop.settings.table import Settings
from aibook_desktop.ui.grownups.parts import Scroll, left_label
from aibook_desktop.ui.sizes import SMALL_WORDS, TITLE, mm


class Page(QWidget):
    """A title, a sentence, and below them a column of sheets."""

    wanted = Signal(str, object)
    """The key of a setting and the value that a grown-up wants for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.language: Language = "ko"
        self._title = left_label(TITLE, bold=True)
        self._about = left_label(SMALL_WORDS, soft=True)
        self._scroll = Scroll(self)
        self.column = self._scroll.column
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(mm(1))
        whole.addWidget(self._title)
        whole.addWidget(self._about)
        whole.addSpacing(mm(1))
        whole.addWidget(self._scroll, 1)

    def headed(self, title: str, about: str) -> None:
        """Say what this page is for."""
        self._title.setText(title)
        self._about.setText(about)

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        self.language = language

    def enter(self) -> None:
        """A grown-up comes to this page."""

    def leave(self) -> None:
        """A grown-up goes to another page or out."""

    def show_settings(self, settings: Settings) -> None:
        """The settings are these now."""
