"""What a pack may be used for, to be read and agreed to before it is taken in."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.studio.packs.licences import terms
from aibook_desktop.studio.packs.looking import Pack
from aibook_desktop.ui import theme
from aibook_desktop.ui.controls import RoundButton
from aibook_desktop.ui.grownups.parts import Row, Sheet
from aibook_desktop.ui.grownups.plain_labels import plain_label
from aibook_desktop.ui.pictograms import Pictogram
from aibook_desktop.ui.sizes import SMALL_WORDS, WORDS, mm

BUTTON = 16.0


class LicenceSheet(QWidget):
    """`agreed` or `refused`, for the pack that is shown."""

    agreed = Signal()
    refused = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.pack: Pack | None = None
        self._words = ""
        self._title = plain_label(WORDS, bold=True)
        self._licence = plain_label(WORDS)
        self._terms = plain_label(SMALL_WORDS, soft=True)
        self.text = plain_label(SMALL_WORDS)
        self.agree = RoundButton(
            Pictogram.CHECK, self, millimetres=BUTTON, colour=theme.LEAF, ink=theme.WHITE
        )
        self.agree.clicked.connect(self.agreed)
        self.back = RoundButton(Pictogram.CROSS, self, millimetres=BUTTON)
        self.back.clicked.connect(self.refused)
        self._agreement = Row(self.agree)
        self._lay_out()

    def _lay_out(self) -> None:
        head = Sheet()
        words = QVBoxLayout()
        words.setSpacing(mm(0.8))
        for label in (self._title, self._licence, self._terms):
            words.addWidget(label)
        row = QHBoxLayout(head)
        row.setContentsMargins(mm(6), mm(3.5), mm(6), mm(4.5))
        row.addLayout(words, 1)
        row.addWidget(self.back)
        paper = Sheet()
        inside = QVBoxLayout(paper)
        inside.setContentsMargins(mm(6), mm(4), mm(6), mm(5))
        inside.addWidget(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(mm(1.5))
        for sheet in (head, self._agreement, paper):
            column.addWidget(sheet)

    def ask(self, pack: Pack, words: str, language: Language) -> None:
        """Show the licence of a pack."""
        self.pack, self._words = pack, words
        self.speak(language)
        self.agree.setFocus()

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        if self.pack is None:
            return
        card = self.pack.card
        self._title.setText(say("grownups.packs.licence", language, name=card.name))
        named = say("grownups.packs.licence.name", language, licence=card.licence)
        self._licence.setText(named)
        self._terms.setText(say(f"packs.terms.{terms(card.licence)}", language))
        nothing = say("grownups.packs.licence.none", language)
        self.text.setText(self._words or nothing)
        agreement = say("grownups.packs.agree", language)
        self._agreement.name(agreement, say("grownups.packs.agree.help", language))
        self.agree.name(agreement)
        self.back.name(say("grownups.packs.back", language))
