"""The voices of the house: hear them, choose one for the books, take a new one in, erase one."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from aibook_desktop.book.model import LANGUAGES, Language, Recording
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.strings import say
from aibook_desktop.settings.table import Settings, Value
from aibook_desktop.studio.voice_learning import NewVoice
from aibook_desktop.studio.voices import Voice
from aibook_desktop.ui import theme
from aibook_desktop.ui.controls import RoundButton, text_field
from aibook_desktop.ui.grownups.clerk import Clerk
from aibook_desktop.ui.grownups.page import Page
from aibook_desktop.ui.grownups.parts import Choice, Sheet, left_label
from aibook_desktop.ui.grownups.voice_cards import USUAL, VoiceCard
from aibook_desktop.ui.grownups.voice_office import VoiceDesk
from aibook_desktop.ui.grownups.voice_recording import VoiceRecording
from aibook_desktop.ui.messages import message_for
from aibook_desktop.ui.pictograms import Pictogram
from aibook_desktop.ui.sizes import SMALL_WORDS, WORDS, mm

DAYS: Final = (90, 365, 730)
LONGEST_NAME: Final = 24
BUTTON: Final = 17.0


class VoicesPage(Page):
    """Cards of voices, and below them a sheet on which a new one begins.

    `quick` brings what is done at once, `clerk` what takes minutes: the microphone must not stay
    open until a voice is learnt, nor be shut when a child has it again.
    """

    def __init__(self, desk: VoiceDesk, clerk: Clerk, quick: Clerk) -> None:
        super().__init__()
        self._office, self._player = desk.office, desk.player
        self._clerk, self._quick = clerk, quick
        self._here = False
        self._settings: Settings | None = None
        self._who, self._days = "", DAYS[1]
        self.cards: list[VoiceCard] = []
        self._said = left_label(WORDS, bold=True)
        self.column.addWidget(self._said)
        self._list = QVBoxLayout()
        self._list.setSpacing(mm(1.5))
        self.column.addLayout(self._list)
        self.new = Sheet()
        self._label = left_label(WORDS, bold=True)
        self._help = left_label(SMALL_WORDS, soft=True)
        self.name_field = text_field(self)
        self.name_field.setMaxLength(LONGEST_NAME)
        self.name_field.textChanged.connect(self._refresh)
        self.name_field.returnPressed.connect(self._start)
        self._days_label = left_label(SMALL_WORDS, soft=True)
        self.days = Choice(self)
        self.days.chosen.connect(self._take_days)
        self.start = RoundButton(
            Pictogram.MICROPHONE, self, millimetres=BUTTON, colour=theme.LEAF, ink=theme.WHITE
        )
        self.start.clicked.connect(self._start)
        self._lay_out()
        self.column.addWidget(self.new)
        self.recording = VoiceRecording(desk.ear, quick)
        self.recording.finished.connect(self._learn)
        self.recording.cancelled.connect(self._rest)
        self.column.addWidget(self.recording)
        self._show_state(recording=False)
        self._say("")

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self.new)
        inside.setContentsMargins(mm(6), mm(3.5), mm(6), mm(4.5))
        inside.setSpacing(mm(1.5))
        row = QHBoxLayout()
        row.setSpacing(mm(3))
        row.addWidget(self.name_field, 1)
        row.addWidget(self.start)
        row.addStretch(1)
        until = QHBoxLayout()
        until.setSpacing(mm(3))
        until.addWidget(self._days_label)
        until.addWidget(self.days)
        until.addStretch(1)
        inside.addWidget(self._label)
        inside.addWidget(self._help)
        inside.addLayout(row)
        inside.addLayout(until)

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        super().speak(language)
        self._label.setText(say("voices.page.new", language))
        self._help.setText(say("voices.page.new.help", language))
        self.name_field.setPlaceholderText(say("voices.page.who", language))
        self.name_field.setAccessibleName(say("voices.page.who", language))
        self._days_label.setText(say("voices.page.days", language))
        self.start.name(say("voices.page.start", language))
        self.recording.speak(language)
        for card in self.cards:
            card.speak(language)
        self._refresh()

    def show_settings(self, settings: Settings) -> None:
        """Show which voice is chosen."""
        self._settings = settings
        self._mark()

    def enter(self) -> None:
        """Look which voices there are."""
        self._here = True
        self._say("")
        self._look()

    def leave(self) -> None:
        """Give up what was being recorded."""
        self._here = False
        self._player.stop()
        self.recording.forget()
        self._rest()

    def _look(self) -> None:
        self._quick.ask(self._office.voices, self._show)

    @Slot(object)
    def _show(self, voices: tuple[Voice, ...]) -> None:
        for card in self.cards:
            self._list.removeWidget(card)
            card.setParent(None)
            card.deleteLater()
        self.cards = [VoiceCard(voice) for voice in (None, *voices)]
        for card in self.cards:
            card.speak(self.language)
            card.tried.connect(self._try)
            card.chosen.connect(self._choose)
            card.erased.connect(self._erase)
            self._list.addWidget(card)
            card.setVisible(self.recording.isHidden())
        self._mark()

    def _mark(self) -> None:
        if self._settings is None:
            return
        chosen = {self._settings.voice(language).partition("+")[0] for language in LANGUAGES}
        known = {card.name for card in self.cards if card.name}
        for card in self.cards:
            usual = not chosen & known
            card.show_chosen(chosen=usual if card.name == USUAL else card.name in chosen)

    @Slot(str)
    def _try(self, name: str) -> None:
        self._say("voices.page.trying")
        call = partial(self._office.sample, name, self.language)
        self._clerk.ask(call, self._sound, self._refused)

    @Slot(object)
    def _sound(self, wav: bytes) -> None:
        self._say("")
        if not self._here:
            return
        try:
            self._player.play(wav)
        except Problem as problem:
            self._refused(problem)

    @Slot(str)
    def _choose(self, name: str) -> None:
        card = next(each for each in self.cards if each.name == name)
        for language in card.voice.languages if card.voice is not None else LANGUAGES:
            self.wanted.emit(f"voice_{language}", name)
        self._try(name)

    @Slot(str)
    def _erase(self, name: str) -> None:
        self._player.stop()
        self._say("voices.page.erasing")
        self._clerk.ask(partial(self._office.erase, name), self._erased, self._refused)
        self._take_back(name)

    def _take_back(self, name: str) -> None:
        """Let nothing be read by a voice that goes."""
        if self._settings is not None:
            for language in LANGUAGES:
                if self._settings.voice(language).partition("+")[0] == name:
                    self.wanted.emit(f"voice_{language}", USUAL)

    @Slot(object)
    def _erased(self, _answer: object) -> None:
        self._say("voices.page.erased")
        self._look()

    @Slot()
    def _start(self) -> None:
        self._who = " ".join(self.name_field.text().split())
        if self._who and self.start.isEnabled():
            self._player.stop()
            self._say("")
            call = partial(self._office.texts, self._who, self.language, self._days)
            self._quick.ask(call, self._record, self._refused)

    @Slot(object)
    def _record(self, texts: tuple[str, ...]) -> None:
        if not self._here:
            return
        self._show_state(recording=True)
        self.recording.begin(texts)

    @Slot(object)
    def _learn(self, takes: tuple[Recording, ...]) -> None:
        self._rest()
        self.start.setEnabled(False)
        self._say("voices.page.learning")
        voice = NewVoice(self._who, self.language, self._days, takes[0], takes[1:])
        self._clerk.ask(partial(self._office.learn, voice), self._learnt, self._refused)

    @Slot(object)
    def _learnt(self, _answer: object) -> None:
        self.name_field.clear()
        self._say("voices.page.learnt")
        self._look()

    @Slot(object)
    def _refused(self, error: Exception) -> None:
        message = message_for(error, self.language)
        self._said.setText(f"{message.what} {message.remedy}")
        self._said.show()
        self._refresh()
        self._look()

    @Slot()
    def _rest(self) -> None:
        self._show_state(recording=False)
        self._refresh()

    @Slot(object)
    def _take_days(self, days: Value) -> None:
        self._days = int(days)

    @Slot()
    def _refresh(self) -> None:
        self.start.setEnabled(bool(self.name_field.text().strip()))
        offered = tuple((days, say(f"voices.page.days.{days}", self.language)) for days in DAYS)
        if not self.days.pills() or self.days.pills()[0].text() != offered[0][1]:
            self.days.offer(offered, self._days)

    def _show_state(self, *, recording: bool) -> None:
        self.new.setVisible(not recording)
        self.recording.setVisible(recording)
        for card in self.cards:
            card.setVisible(not recording)

    def _say(self, key: str) -> None:
        self._said.setText(say(key, self.language) if key else "")
        self._said.setVisible(bool(key))
