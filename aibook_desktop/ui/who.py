"""Who are you? Each child of the class taps its own picture; nobody has to read or type."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.library.lines import Child
from aibook_desktop.ui.controls import RoundButton, words_label
from aibook_desktop.ui.faces import Faces
from aibook_desktop.ui.pictograms import Pictogram
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.sizes import DEAD_STRIP, EDGE, TITLE, mm
from aibook_desktop.ui.tiles import Front, Mark, Tiles

FEW: Final = 11
LARGE: Final = 42.0
SMALL: Final = 27.0
"""Sides of the pictures in millimetres, so that a whole class fits without scrolling."""


class WhoRoom(QWidget):
    """`chosen` brings the `Child`, None for a guest; `left` when nobody chose."""

    chosen = Signal(object)
    left = Signal()

    def __init__(self, pictures: Pictures, faces: Faces, language: Language) -> None:
        super().__init__()
        self._language: Language = language
        self._children: tuple[Child, ...] = ()
        self._now: Child | None = None
        self._back = RoundButton(Pictogram.PREVIOUS, self)
        self._back.clicked.connect(self.left)
        self._title = words_label(TITLE, bold=True)
        self._large = Tiles(pictures, faces, self, side=LARGE, centred=True)
        self._small = Tiles(pictures, faces, self, side=SMALL, centred=True)
        head = QHBoxLayout()
        head.addWidget(self._back)
        head.addWidget(self._title, 1)
        head.addSpacing(self._back.width())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(mm(EDGE), mm(3), mm(EDGE), mm(DEAD_STRIP) // 2)
        whole.addLayout(head)
        for tiles in (self._large, self._small):
            tiles.tapped.connect(self._choose)
            whole.addWidget(tiles, 1)
        self.speak(language)

    @property
    def tiles(self) -> Tiles:
        """The pictures as they are shown."""
        return self._large if len(self._children) <= FEW else self._small

    def ask(self, children: tuple[Child, ...], now: Child | None) -> None:
        """Show the class, and who makes books now."""
        self._children, self._now = children, now
        self._refresh()
        if self.tiles.tiles:
            self.tiles.tiles[0].setFocus()

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        self._language = language
        self._title.setText(say("who.title", language))
        self._back.name(say("who.back", language))
        self._refresh()

    def _refresh(self) -> None:
        fronts = [Front("hero", "", say("who.guest", self._language), _mark(self._now is None))]
        fronts += [
            Front("hero", child.picture, child.name, _mark(child == self._now))
            for child in self._children
        ]
        self.tiles.show_fronts(fronts)
        for tiles in (self._large, self._small):
            tiles.setVisible(tiles is self.tiles)

    @Slot(int)
    def _choose(self, number: int) -> None:
        self.chosen.emit(self._children[number - 1] if number else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _mark(now: bool) -> Mark:  # noqa: FBT001 - what is said of it
    return Mark.CHOSEN if now else Mark.NONE
