"""The first thing a child sees: the talk button in the middle, picture cards and typing below."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.ui import theme
from aibook_desktop.ui.controls import RoundButton, text_field, words_label
from aibook_desktop.ui.home.old_friends import OldFriends
from aibook_desktop.ui.home.talk_button import TalkButton, TalkState
from aibook_desktop.ui.pictograms import Pictogram
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.sizes import DEAD_STRIP, EDGE, GAP, TITLE, WORDS, mm


class Welcome(QWidget):
    """Three ways to wish."""

    typed = Signal(str)
    cards_wanted = Signal()
    shown = Signal()
    gone = Signal()

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language: Language = "ko"
        self._title = words_label(1.25 * TITLE, bold=True)
        self._prompt = words_label(1.15 * WORDS)
        self.talk = TalkButton(self)
        self.friends = OldFriends(pictures, self)
        self._cards = RoundButton(Pictogram.CARDS, self, millimetres=28, colour=theme.SUN)
        self._cards.clicked.connect(self.cards_wanted)
        self._field = text_field(self)
        self._go = RoundButton(Pictogram.NEXT, self, colour=theme.LEAF, ink=theme.WHITE)
        self._go.clicked.connect(self._send_typed)
        self._field.returnPressed.connect(self._send_typed)
        others = QHBoxLayout()
        others.setSpacing(mm(GAP) // 2)
        others.addStretch(1)
        others.addWidget(self._cards)
        others.addSpacing(mm(GAP))
        others.addWidget(self._field, 6)
        others.addWidget(self._go)
        others.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(mm(EDGE), 0, mm(EDGE), mm(DEAD_STRIP))
        whole.setSpacing(mm(1))
        whole.addStretch(2)
        whole.addWidget(self._title)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.talk)
        beside = QHBoxLayout()
        beside.addStretch(1)
        beside.addWidget(self.friends, 0, Qt.AlignmentFlag.AlignBottom)
        beside.addStretch(1)
        middle.addLayout(beside, 1)
        whole.addLayout(middle)
        whole.addWidget(self._prompt)
        whole.addStretch(1)
        whole.addLayout(others)
        whole.addStretch(1)

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        self._language = language
        self._title.setText(say("window.home.title", language))
        self.friends.speak(language)
        self._field.setPlaceholderText(say("window.home.type", language))
        self._field.setAccessibleName(say("window.home.type", language))
        self._cards.name(say("window.home.cards", language))
        self._go.name(say("window.home.go", language))
        self.talk.setAccessibleName(say("window.home.talk", language))
        self.show_state(self.talk.state)

    def show_state(self, state: TalkState, *, latched: bool = False) -> None:
        """Show what the talk button is about; `latched`: it listens with no finger on it."""
        self.talk.show_state(state)
        key = "latched" if latched else state.name.lower()
        words = say(f"window.home.{key}", self._language)
        self._prompt.setText(words)
        self.talk.setAccessibleDescription(words)
        busy = state is not TalkState.READY
        for control in (self._cards, self._field, self._go, self.friends):
            control.setEnabled(not busy)

    def clear(self) -> None:
        """Forget what was typed."""
        self._field.clear()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Tell that the talk button can be seen."""
        super().showEvent(event)
        self.shown.emit()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Tell that it cannot be seen any more."""
        super().hideEvent(event)
        self.gone.emit()

    @Slot()
    def _send_typed(self) -> None:
        text = self._field.text().strip()
        if text:
            self.typed.emit(text)
