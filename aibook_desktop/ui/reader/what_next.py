"""What a child can do at the end of a book: read it again, meet the hero again, choose another."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.ui import theme
from aibook_desktop.ui.controls import RoundButton, words_label
from aibook_desktop.ui.pictograms import Pictogram
from aibook_desktop.ui.sizes import GAP, WORDS, mm

LARGE: Final = 36.0


class WhatNext(QWidget):
    """Three large signs beside the closed book; they lie over its table."""

    again = Signal()
    same_hero = Signal()
    shelf = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._again = RoundButton(
            Pictogram.AGAIN, self, millimetres=LARGE, colour=theme.LEAF, ink=theme.WHITE
        )
        self._hero = RoundButton(
            Pictogram.HERO, self, millimetres=LARGE, colour=theme.CORAL_DEEP, ink=theme.WHITE
        )
        self._shelf = RoundButton(Pictogram.SHELF, self, millimetres=LARGE)
        self._labels: list[QLabel] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(mm(GAP), 0, 0, 0)
        row.setSpacing(mm(GAP) // 2)
        for button in (self._again, self._hero, self._shelf):
            label = words_label(WORDS)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            label.setMinimumHeight(round(2.6 * mm(WORDS)))  # two lines
            self._labels.append(label)
            column = QVBoxLayout()
            column.setSpacing(mm(GAP) // 3)
            column.addStretch(2)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
            column.addStretch(3)
            row.addLayout(column, 1)
        self._again.clicked.connect(self.again)
        self._hero.clicked.connect(self.same_hero)
        self._shelf.clicked.connect(self.shelf)

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        names = (
            say("reader.next.again", language),
            say("reader.next.same_hero", language),
            say("reader.next.shelf", language),
        )
        for button, label, name in zip(
            (self._again, self._hero, self._shelf), self._labels, names, strict=True
        ):
            button.name(name)
            label.setText(name)

    def invite(self) -> None:
        """Have the first one under the keyboard."""
        self._again.setFocus()
