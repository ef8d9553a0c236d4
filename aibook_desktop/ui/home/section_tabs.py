"""Round portraits that stand for groups of heroes: animals, machines, people."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.ui.home.deck import HERO, Deck, Section, Slot
from aibook_desktop.ui.home.picture_card import CardFront, Mark, PictureCard
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.sizes import BUTTON, mm

_SPACING: Final = 1.5


class SectionTabs(QWidget):
    """One portrait a section, the open one on a bright rim; nothing where there is one section."""

    chosen = Signal(object)
    """The `Section` that was tapped."""
    prompted = Signal(str)
    """Its name, to be said aloud."""

    def __init__(self, deck: Deck, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deck = deck
        self._language: Language = "ko"
        self._open = 0
        self._sections = deck.sections(HERO.kind)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(mm(_SPACING))
        self._tabs = [PictureCard(pictures, HERO.sign, self, small=True) for _ in self._sections]
        for at, tab in enumerate(self._tabs):
            tab.setFixedSize(mm(BUTTON), mm(BUTTON))
            tab.clicked.connect(partial(self._choose, at))
            row.addWidget(tab)

    @property
    def section(self) -> Section:
        """The section that lies open."""
        return self._sections[self._open]

    def offer(self, slot: Slot, language: Language) -> None:
        """Show the sections of a slot's cards, the first one open."""
        self._sections = self._deck.sections(slot.kind)
        self._open = 0
        count = len(self._sections)
        for at, tab in enumerate(self._tabs):
            tab.setVisible(count > 1 and at < count)
        self.speak(language)

    def speak(self, language: Language) -> None:
        """Name the sections in a language."""
        self._language = language
        if len(self._sections) == 1:
            return
        for at, (tab, section) in enumerate(zip(self._tabs, self._sections, strict=False)):
            symbol = section.symbols[0]
            mark = Mark.CHOSEN if at == self._open else Mark.NONE
            name = say(f"window.section.{section.name}", language)
            tab.show_front(CardFront(symbol, "", self._picture(symbol), mark, name))

    def picture_came(self, kind: str, symbol: str) -> None:
        """Show a portrait that has just been drawn."""
        path = self._deck.picture(kind, symbol)
        for tab in self._tabs:
            if kind == HERO.kind and tab.symbol == symbol and path is not None:
                tab.show_picture(path)

    def _picture(self, symbol: str) -> Path | None:
        return self._deck.picture(HERO.kind, symbol)

    def _choose(self, at: int) -> None:
        self._open = at
        self.speak(self._language)
        self.chosen.emit(self.section)
        self.prompted.emit(self._tabs[at].accessibleName())
