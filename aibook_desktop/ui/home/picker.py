"""All cards of one kind without scrolling, heroes by groups; one tap chooses."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.ui.controls import RoundButton, words_label
from aibook_desktop.ui.home.deck import HERO, Deck, Section
from aibook_desktop.ui.home.deck import Slot as OpenSlot
from aibook_desktop.ui.home.picture_card import CardFront, PictureCard
from aibook_desktop.ui.home.section_tabs import SectionTabs
from aibook_desktop.ui.pictograms import Pictogram
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.sizes import BUTTON, DEAD_STRIP, EDGE, TITLE, mm

WINDOW_SHARE = 0.78
"""How much of a card's height is left for its picture."""


class Picker(QWidget):
    """Shows the cards that may fill a slot; `picked` brings a symbol, "" for a surprise."""

    picked = Signal(str)
    left = Signal()
    prompted = Signal(str)
    """Words to be said aloud, in the language that is shown."""

    def __init__(self, deck: Deck, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deck = deck
        self._pictures = pictures
        self._slot = HERO
        self._language: Language = "ko"
        self._cards: list[PictureCard] = []
        self._columns = 1
        self._back = RoundButton(Pictogram.PREVIOUS, self)
        self._back.clicked.connect(self.left)
        self._title = words_label(TITLE, bold=True)
        self._tabs = SectionTabs(deck, pictures, self)
        self._tabs.chosen.connect(self._lay_cards)
        self._tabs.prompted.connect(self.prompted)
        self._grid = QGridLayout()
        self._grid.setSpacing(mm(1.5))
        head = QHBoxLayout()
        head.addWidget(self._back)
        head.addWidget(self._title, 1)
        head.addWidget(self._tabs)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(mm(EDGE), mm(2), mm(EDGE), mm(DEAD_STRIP) // 2)
        whole.addLayout(head)
        whole.addLayout(self._grid, 1)

    def offer(self, slot: OpenSlot, language: Language) -> None:
        """Show the cards for a slot."""
        self._slot, self._language = slot, language
        self._tabs.offer(slot, language)
        self._lay_cards(self._tabs.section)
        self.speak(language)
        self._cards[0].setFocus()
        self.prompted.emit(self._title.text())

    @Slot(object)
    def _lay_cards(self, section: Section) -> None:
        for card in self._cards:
            self._grid.removeWidget(card)
            card.setParent(None)
            card.deleteLater()
        symbols = ["", *section.symbols]
        self._cards = [self._make_card(symbol) for symbol in symbols]
        self._columns = _columns(len(symbols), self.width() / max(1, self.height() - mm(BUTTON)))
        for index, card in enumerate(self._cards):
            self._grid.addWidget(card, *divmod(index, self._columns))

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        self._language = language
        self._title.setText(say(f"window.pick.{self._slot.field}", language))
        self._back.name(say("window.back", language))
        self._tabs.speak(language)
        for card in self._cards:
            self._dress(card, card.symbol)

    def picture_came(self, kind: str, symbol: str) -> None:
        """Show a picture that has just been drawn."""
        self._tabs.picture_came(kind, symbol)
        path = self._deck.picture(kind, symbol)
        if kind == self._slot.kind and path is not None:
            for card in self._cards:
                if card.symbol == symbol:
                    card.show_picture(path)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move between the cards with the arrows; Escape goes back."""
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._columns,
            Qt.Key.Key_Down: self._columns,
        }
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        key = Qt.Key(event.key())
        focused = [index for index, card in enumerate(self._cards) if card.hasFocus()]
        if key not in steps or not focused:
            super().keyPressEvent(event)
            return
        target = focused[0] + steps[key]
        if 0 <= target < len(self._cards):
            self._cards[target].setFocus()
            self.prompted.emit(self._cards[target].accessibleName())

    def _make_card(self, symbol: str) -> PictureCard:
        card = PictureCard(self._pictures, self._slot.sign, self)
        self._dress(card, symbol)
        card.picked.connect(self.picked)
        return card

    def _dress(self, card: PictureCard, symbol: str) -> None:
        word = self._deck.word(self._slot, symbol, self._language)
        card.show_front(CardFront(symbol, word, self._deck.picture(self._slot.kind, symbol)))


def _columns(cards: int, shape: float) -> int:
    """How many columns make the pictures largest in a space of this width over height."""

    def picture(columns: int) -> float:
        rows = math.ceil(cards / columns)
        return min(shape / columns, WINDOW_SHARE / rows)

    return max(range(1, cards + 1), key=picture)
