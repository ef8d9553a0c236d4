"""Heroes of earlier books beside the talk button: one tap, and the next book is theirs."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.ui.controls import words_label
from aibook_desktop.ui.desk import FriendFace
from aibook_desktop.ui.home.picture_card import CardFront, PictureCard
from aibook_desktop.ui.pictograms import Pictogram
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.sizes import GAP, SMALL_WORDS, mm

MOST: Final = 3
_SIDE: Final = 25.0
"""Millimetres across."""


class OldFriends(QWidget):
    """Up to three portraits with their names; nothing while there are none."""

    chosen = Signal(object)
    """The `FriendFace` that was tapped."""

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language: Language = "ko"
        self._pictures = pictures
        self._faces: tuple[FriendFace, ...] = ()
        self._cards: list[PictureCard] = []
        self._places: list[QWidget] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(mm(GAP) // 2)

    def show_friends(self, faces: tuple[FriendFace, ...]) -> None:
        """Show these instead of the ones before."""
        if faces[:MOST] == self._faces:
            return
        self._faces = faces[:MOST]
        for place in self._places:
            self._row.removeWidget(place)
            place.setParent(None)
            place.deleteLater()
        self._cards = []
        self._places = [self._place(face) for face in self._faces]
        for place in self._places:
            self._row.addWidget(place)
        self.speak(self._language)

    def speak(self, language: Language) -> None:
        """Name everybody in a language."""
        self._language = language
        for face, card in zip(self._faces, self._cards, strict=True):
            name = say("window.home.again_with", language, name=face.character.name)
            card.show_front(CardFront(face.character.kind, "", face.path, name=name))

    def _place(self, face: FriendFace) -> QWidget:
        place = QWidget(self)
        card = PictureCard(self._pictures, Pictogram.HERO, place, small=True)
        card.setFixedSize(mm(_SIDE), mm(_SIDE))
        card.clicked.connect(partial(self.chosen.emit, face))
        name = words_label(SMALL_WORDS)
        name.setText(face.character.name)
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(name)
        self._cards.append(card)
        return place
