"""One voice as a card: whose it is, until when, and what can be done with it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import day, say
from aibook_desktop.studio.voices import Voice
from aibook_desktop.ui import theme
from aibook_desktop.ui.controls import RoundButton
from aibook_desktop.ui.grownups.parts import Sheet, left_label
from aibook_desktop.ui.pictograms import Pictogram, draw
from aibook_desktop.ui.sizes import SMALL_WORDS, WORDS, mm

BUTTON: Final = 16.0
USUAL: Final = ""
"""The name of the voice that reads when none is chosen."""


class Sign(QWidget):
    """A pictogram on a paper disc."""

    def __init__(self, sign: Pictogram, *, sunny: bool) -> None:
        super().__init__()
        self._sign, self._sunny = sign, sunny
        self.setFixedSize(mm(18), mm(18))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A small square."""
        return QSize(mm(18), mm(18))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint disc and sign."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        disc = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        painter.setPen(theme.PAPER_EDGE)
        painter.setBrush(theme.SUN_PALE if self._sunny else theme.BOOK_PAPER)
        painter.drawEllipse(disc)
        inset = disc.width() * 0.26
        draw(painter, self._sign, disc.adjusted(inset, inset, -inset, -inset), theme.CORAL_DEEP)
        painter.end()


class VoiceCard(Sheet):
    """`tried`, `chosen` and `erased` bring the voice's name; "" is the usual voice."""

    tried = Signal(str)
    chosen = Signal(str)
    erased = Signal(str)

    def __init__(self, voice: Voice | None) -> None:
        super().__init__()
        self.voice = voice
        self.name = voice.name if voice is not None else USUAL
        self._personal = voice is not None and voice.state != "open"
        self._title = left_label(WORDS, bold=True)
        self._about = left_label(SMALL_WORDS, soft=True)
        self._question = left_label(SMALL_WORDS)
        self.listen = RoundButton(Pictogram.PLAY, self, millimetres=BUTTON)
        self.choose = RoundButton(Pictogram.CHECK, self, millimetres=BUTTON)
        self.choose.setCheckable(True)
        self.erase = RoundButton(Pictogram.BIN, self, millimetres=BUTTON)
        self.yes = RoundButton(
            Pictogram.BIN, self, millimetres=BUTTON, colour=theme.CORAL_DEEP, ink=theme.WHITE
        )
        self.no = RoundButton(Pictogram.CROSS, self, millimetres=BUTTON)
        self.listen.clicked.connect(self._try)
        self.choose.clicked.connect(self._choose)
        self.erase.clicked.connect(self._ask)
        self.yes.clicked.connect(self._erase)
        self.no.clicked.connect(self._do_not)
        self._lay_out()
        self._show_question(asking=False)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(mm(0.5))
        words.addStretch(1)
        for label in (self._title, self._about, self._question):
            words.addWidget(label)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(mm(5), mm(3), mm(5), mm(4))
        row.setSpacing(mm(3))
        sign = Pictogram.FRIENDS if self._personal else Pictogram.SPEAKER
        row.addWidget(Sign(sign, sunny=self._personal))
        row.addLayout(words, 1)
        for button in (self.listen, self.choose, self.erase, self.no, self.yes):
            row.addWidget(button)

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        title, about = self._words(language)
        self._title.setText(title)
        self._about.setText(about)
        self._question.setText(say("voices.page.erase.ask", language, who=title))
        for button, key in (
            (self.listen, "listen"),
            (self.choose, "choose"),
            (self.erase, "erase"),
            (self.yes, "erase.yes"),
            (self.no, "erase.no"),
        ):
            button.name(say(f"voices.page.{key}", language, who=title))

    def show_chosen(self, *, chosen: bool) -> None:
        """Show whether it reads the books now."""
        self.choose.setChecked(chosen)

    def _words(self, language: Language) -> tuple[str, str]:
        voice = self.voice
        if voice is None:
            return say("voices.page.usual", language), say("voices.page.usual.about", language)
        if voice.state == "open":
            return voice.name, say("voices.page.open", language)
        about = say(
            f"voices.page.{voice.state}",
            language,
            day=day(voice.expires_on, language),
            listeners=voice.listeners,
        )
        return voice.who or voice.name, about

    def _show_question(self, *, asking: bool) -> None:
        usable = self.voice is None or self.voice.usable
        self._question.setVisible(asking)
        self._about.setVisible(not asking)
        for button in (self.yes, self.no):
            button.setVisible(asking)
        for button in (self.listen, self.choose):
            button.setVisible(usable and not asking)
        self.erase.setVisible(self._personal and not asking)

    @Slot()
    def _try(self) -> None:
        self.tried.emit(self.name)

    @Slot()
    def _choose(self) -> None:
        self.choose.setChecked(True)
        self.chosen.emit(self.name)

    @Slot()
    def _ask(self) -> None:
        self._show_question(asking=True)
        self.no.setFocus()

    @Slot()
    def _do_not(self) -> None:
        self._show_question(asking=False)
        self.erase.setFocus()

    @Slot()
    def _erase(self) -> None:
        self._show_question(asking=False)
        self.setEnabled(False)
        self.erased.emit(self.name)
