"""Hear, show, fix: what was understood is said aloud and shown as cards, before a book is made.

Who (with the friend as a small portrait on the card), where, and what about. A child hears and sees
at a glance whether it was understood, and mends it by tapping a card; nobody has to read or to say
it again. Nothing starts by itself: only a yes makes a book, and not while a card is still a choice.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.book.understanding import Understanding, echo
from aibook_desktop.ui import theme
from aibook_desktop.ui.controls import RoundButton, words_label
from aibook_desktop.ui.desk import FriendFace
from aibook_desktop.ui.home import deck as decks
from aibook_desktop.ui.home.card_fronts import choice_fronts, front_of, returning
from aibook_desktop.ui.home.deck import Deck
from aibook_desktop.ui.home.picture_card import PictureCard
from aibook_desktop.ui.home.slot_card import SlotCard
from aibook_desktop.ui.pictograms import Pictogram
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.sizes import BUTTON, DEAD_STRIP, EDGE, GAP, TITLE, WORDS, mm

LONGEST_ECHO = 60
_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class Showing(QWidget):
    """Three cards, a big yes and an again."""

    agreed = Signal()
    again = Signal()
    change = Signal(object)
    """The slot of the card that was tapped."""
    chosen = Signal(object, str)
    """A slot, and the symbol that was chosen for it among two or three."""
    prompted = Signal(str, str)
    """Words to be said aloud, and their language."""

    def __init__(self, deck: Deck, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deck = deck
        self._understood: Understanding | None = None
        self._returns: FriendFace | None = None
        self._language: Language = "ko"
        self._title = words_label(0.85 * TITLE, bold=True)
        self._words = words_label(WORDS, soft=True)
        shown = (decks.HERO, decks.PLACE, decks.THEME)
        self._slots = tuple(SlotCard(pictures, slot, self) for slot in shown)
        self._friend = PictureCard(pictures, decks.COMPANION.sign, self, small=True)
        self._listen = RoundButton(Pictogram.SPEAKER, self, millimetres=BUTTON)
        self._again = RoundButton(Pictogram.AGAIN, self, millimetres=26)
        self._yes = RoundButton(
            Pictogram.CHECK, self, millimetres=36, colour=theme.LEAF, ink=theme.WHITE
        )
        self._row = QHBoxLayout()
        self._lay_out()
        self._wire()

    def _lay_out(self) -> None:
        self._row.setSpacing(mm(GAP))
        for slot in self._slots:
            slot.setMinimumSize(mm(44), mm(46))
            self._row.addLayout(self._with_friend(slot))
        head = QHBoxLayout()
        head.addWidget(self._listen)
        head.addWidget(self._title, 1)
        head.addSpacing(self._listen.width())
        buttons = QVBoxLayout()
        buttons.setSpacing(mm(2 * GAP))
        buttons.addStretch(2)
        buttons.addWidget(self._yes)
        buttons.addWidget(self._again, 0, Qt.AlignmentFlag.AlignHCenter)
        buttons.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(mm(2 * GAP))
        middle.addLayout(self._row, 1)
        middle.addLayout(buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(mm(EDGE), mm(2), mm(EDGE), mm(DEAD_STRIP))
        whole.setSpacing(mm(2))
        whole.addLayout(head)
        whole.addWidget(self._words)
        whole.addLayout(middle, 1)

    def _with_friend(self, slot: SlotCard) -> QGridLayout:
        """A card, with the friend's portrait over the corner of the hero's."""
        cell = QGridLayout()
        cell.addWidget(slot, 0, 0)
        if slot.slot is decks.HERO:
            self._friend.setFixedSize(mm(BUTTON), mm(BUTTON))
            corner = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
            cell.addWidget(self._friend, 0, 0, corner)
            self._friend.raise_()
        return cell

    def _wire(self) -> None:
        for slot in self._slots:
            slot.change.connect(self.change)
            slot.chosen.connect(self.chosen)
        self._friend.picked.connect(self._change_friend)
        self._listen.clicked.connect(self.say_again)
        self._again.clicked.connect(self._go_again)
        self._yes.clicked.connect(self._agree)
        for control in self._controls():
            control.installEventFilter(self)

    def _controls(self) -> tuple[QAbstractButton, ...]:
        cards = [each for slot in self._slots for each in (slot.card, *slot.choices, slot.others)]
        return (self._friend, *cards, self._again, self._yes)

    @property
    def is_open(self) -> bool:
        """Whether a card is still a choice."""
        return any(slot.is_open for slot in self._slots)

    def show_understanding(
        self, understood: Understanding, language: Language, again: FriendFace | None = None
    ) -> None:
        """Show what was understood, and say it; `again` is the hero who returns."""
        self._understood, self._returns = understood, again
        self.speak(language)
        self._yes.setFocus()
        self.say_again()

    def speak(self, language: Language) -> None:
        """Write everything in a language."""
        self._language = language
        self._yes.name(say("window.show.yes", language))
        self._again.name(say("window.show.again", language))
        self._listen.name(say("window.show.listen", language))
        understood = self._understood
        if understood is None:
            return
        in_language = understood.wish.language == language
        self._title.setText(self._echo() if in_language else say("window.show.title", language))
        words = understood.wish.words.strip()
        short = words if len(words) <= LONGEST_ECHO else f"{words[:LONGEST_ECHO]}…"
        self._words.setText(f"“{short}”" if short else "")
        self._words.setVisible(bool(short))
        for slot in self._slots:
            choices = choice_fronts(understood, slot.slot, self._deck, language)
            if choices:
                slot.show_choices(choices, say("window.show.others", language))
            else:
                front = front_of(understood, slot.slot, self._deck, language)
                if slot.slot is decks.HERO and self._returns is not None:
                    front = returning(front, self._returns)
                slot.show_front(front)
        self._friend.show_front(front_of(understood, decks.COMPANION, self._deck, language))
        self._friend.setVisible(not self._slots[0].is_open)
        self._share_out()

    def _share_out(self) -> None:
        """Give a choice the room of two or three cards."""
        for at, slot in enumerate(self._slots):
            cards = len(slot.shown())
            slot.setMaximumSize(mm(88) if cards == 1 else mm(64) * cards, mm(98))
            self._row.setStretch(at, 5 if cards == 1 else 4 * cards)

    def picture_came(self, kind: str, symbol: str) -> None:
        """Show a picture that has just been drawn."""
        path = self._deck.picture(kind, symbol)
        if path is None:
            return
        for slot in self._slots:
            for card in slot.shown():
                if slot.slot.kind == kind and card.symbol == symbol:
                    card.show_picture(path)
        if kind == decks.COMPANION.kind and self._friend.symbol == symbol:
            self._friend.show_picture(path)

    @Slot()
    def say_again(self) -> None:
        """Say what was understood."""
        if self._understood is not None:
            self.prompted.emit(self._echo(), self._understood.wish.language)

    def _echo(self) -> str:
        understood = self._understood
        return echo(understood.wish, understood.doubts) if understood else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """The arrows walk, Escape says it again."""
        if event.key() == Qt.Key.Key_Escape:
            self.again.emit()
        elif event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Down):
            self.focusNextChild()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Up):
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Say the name of what the keys have reached."""
        by_key = isinstance(event, QFocusEvent) and event.reason() in _BY_KEY
        if by_key and event.type() == QEvent.Type.FocusIn and isinstance(watched, QAbstractButton):
            self.prompted.emit(watched.accessibleName(), self._language)
        return False

    @Slot(str)
    def _change_friend(self, _symbol: str) -> None:
        self.change.emit(decks.COMPANION)

    @Slot()
    def _go_again(self) -> None:
        self.again.emit()
        self.prompted.emit(self._again.accessibleName(), self._language)

    @Slot()
    def _agree(self) -> None:
        """Yes, unless something is still a choice: then it is asked about once more."""
        for slot in self._slots:
            if slot.is_open:
                slot.choices[0].setFocus()
                self.say_again()
                return
        self.agreed.emit()
        self.prompted.emit(self._yes.accessibleName(), self._language)
