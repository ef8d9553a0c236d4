"""One part of a wish on the screen: a card, or the two or three cards that it may be.

A part that was not surely understood is shown as what it may be, side by side, because a child who
cannot read can still point at the right picture.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from aibook_desktop.ui.controls import RoundButton
from aibook_desktop.ui.home import deck as decks
from aibook_desktop.ui.home.picture_card import CardFront, PictureCard
from aibook_desktop.ui.pictograms import Pictogram
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.sizes import BUTTON, mm

MOST_CHOICES = 3


class SlotCard(QWidget):
    """`change` asks for all the pictures, `chosen` brings the symbol of a choice."""

    change = Signal(object)
    """Its `deck.Slot`."""
    chosen = Signal(object, str)
    """Its `deck.Slot` and a symbol."""

    def __init__(self, pictures: Pictures, slot: decks.Slot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slot = slot
        self.card = PictureCard(pictures, slot.sign, self)
        self.card.picked.connect(self._change)
        self.choices = tuple(PictureCard(pictures, slot.sign, self) for _ in range(MOST_CHOICES))
        self.others = RoundButton(Pictogram.CARDS, self, millimetres=BUTTON)
        self.others.clicked.connect(self._change)
        beside = QWidget(self)
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(mm(1))
        for card in self.choices:
            card.picked.connect(self._choose)
            row.addWidget(card, 1)
        row.addWidget(self.others)
        self._faces = QStackedLayout(self)
        self._faces.setContentsMargins(0, 0, 0, 0)
        self._faces.addWidget(self.card)
        self._faces.addWidget(beside)

    @property
    def is_open(self) -> bool:
        """Whether the child has to choose."""
        return self._faces.currentIndex() == 1

    def show_front(self, front: CardFront) -> None:
        """Be one card."""
        self.card.show_front(front)
        self._faces.setCurrentIndex(0)

    def show_choices(self, fronts: Sequence[CardFront], others: str) -> None:
        """Be a choice among two or three cards and, called `others`, all of them."""
        self.others.name(others)
        for card, front in zip(self.choices, fronts, strict=False):
            card.show_front(front)
        for at, card in enumerate(self.choices):
            card.setVisible(at < len(fronts))
        self._faces.setCurrentIndex(1)

    def shown(self) -> tuple[PictureCard, ...]:
        """The cards that can be seen."""
        if not self.is_open:
            return (self.card,)
        return tuple(card for card in self.choices if not card.isHidden())

    @Slot()
    def _change(self) -> None:
        self.change.emit(self.slot)

    @Slot(str)
    def _choose(self, symbol: str) -> None:
        self.chosen.emit(self.slot, symbol)
