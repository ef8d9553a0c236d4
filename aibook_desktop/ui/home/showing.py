"""Hear, show, fix: what was understood as picture cards, before anything is made.

A child sees at a glance whether it was understood, and mends it by tapping a card; nobody has to
read or to say it again.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from aibook_desktop.book.model import Language, Wish
from aibook_desktop.book.strings import say
from aibook_desktop.ui import theme
from aibook_desktop.ui.controls import RoundButton, words_label
from aibook_desktop.ui.home import deck as decks
from aibook_desktop.ui.home.deck import Deck, chosen_symbol
from aibook_desktop.ui.home.picture_card import PictureCard
from aibook_desktop.ui.pictograms import Pictogram
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.sizes import DEAD_STRIP, EDGE, GAP, TITLE, WORDS, mm

LONGEST_ECHO = 60


class Showing(QWidget):
    """Four cards, a big yes and an again."""

    agreed = Signal()
    again = Signal()
    change = Signal(object)
    """The slot of the card that was tapped."""

    def __init__(self, deck: Deck, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deck = deck
        self._wish: Wish | None = None
        self._title = words_label(TITLE, bold=True)
        self._echo = words_label(WORDS, soft=True)
        self._cards = tuple(PictureCard(pictures, slot.sign, self) for slot in decks.SLOTS)
        row = QHBoxLayout()
        row.setSpacing(mm(GAP))
        row.addStretch(1)
        for card in self._cards:
            card.setMinimumSize(mm(34), mm(40))
            card.setMaximumSize(mm(78), mm(92))
            row.addWidget(card, 4)
        row.addStretch(1)
        self._wire_cards()
        self._again = RoundButton(Pictogram.AGAIN, self, millimetres=26)
        self._yes = RoundButton(
            Pictogram.CHECK, self, millimetres=36, colour=theme.LEAF, ink=theme.WHITE
        )
        self._again.clicked.connect(self.again)
        self._yes.clicked.connect(self.agreed)
        buttons = QHBoxLayout()
        buttons.setSpacing(mm(2 * GAP))
        buttons.addStretch(1)
        buttons.addWidget(self._again, 0, Qt.AlignmentFlag.AlignVCenter)
        buttons.addWidget(self._yes)
        buttons.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(mm(EDGE), mm(2), mm(EDGE), mm(DEAD_STRIP))
        whole.setSpacing(mm(2))
        whole.addWidget(self._title)
        whole.addWidget(self._echo)
        whole.addStretch(1)
        whole.addLayout(row, 12)
        whole.addStretch(1)
        whole.addLayout(buttons)

    def _wire_cards(self) -> None:
        hero, companion, place, theme_card = self._cards
        hero.picked.connect(self._change_hero)
        companion.picked.connect(self._change_companion)
        place.picked.connect(self._change_place)
        theme_card.picked.connect(self._change_theme)

    def show_wish(self, wish: Wish, language: Language) -> None:
        """Show what was understood."""
        self._wish = wish
        self.speak(language)
        self._yes.setFocus()

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        self._title.setText(say("window.show.title", language))
        self._yes.name(say("window.show.yes", language))
        self._again.name(say("window.show.again", language))
        if self._wish is None:
            return
        words = self._wish.words.strip()
        short = words if len(words) <= LONGEST_ECHO else f"{words[:LONGEST_ECHO]}…"
        self._echo.setText(f"“{short}”" if short else "")
        self._echo.setVisible(bool(short))
        for slot, card in zip(decks.SLOTS, self._cards, strict=True):
            symbol = chosen_symbol(self._wish, slot)
            card.show_card(
                symbol,
                self._deck.word(slot, symbol, language),
                self._deck.picture(slot.kind, symbol),
                guessed=slot.field in self._wish.chosen,
                title=say(f"window.slot.{slot.field}", language),
            )

    def picture_came(self, kind: str, symbol: str) -> None:
        """Show a picture that has just been drawn."""
        path = self._deck.picture(kind, symbol)
        for slot, card in zip(decks.SLOTS, self._cards, strict=True):
            if path is not None and slot.kind == kind and card.symbol == symbol:
                card.show_picture(path)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape says it again."""
        if event.key() == Qt.Key.Key_Escape:
            self.again.emit()
        else:
            super().keyPressEvent(event)

    @Slot(str)
    def _change_hero(self, _symbol: str) -> None:
        self.change.emit(decks.HERO)

    @Slot(str)
    def _change_companion(self, _symbol: str) -> None:
        self.change.emit(decks.COMPANION)

    @Slot(str)
    def _change_place(self, _symbol: str) -> None:
        self.change.emit(decks.PLACE)

    @Slot(str)
    def _change_theme(self, _symbol: str) -> None:
        self.change.emit(decks.THEME)
