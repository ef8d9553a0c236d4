"""The reading room: an open book, a voice, and few large buttons.

A page is read aloud when its leaf has come to rest, unless the voice was paused; auto-play also
turns the leaves. A page whose sound is still being made is read as soon as it is there. At the end
of the book lies what can be done next, so that no child is stuck there.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QHideEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.ui import theme
from aibook_desktop.ui.controls import RoundButton
from aibook_desktop.ui.open_book import NO_BOOK, Leaf, OpenBook
from aibook_desktop.ui.pictograms import Pictogram
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.reader.book_view import BookView
from aibook_desktop.ui.reader.heart import Heart
from aibook_desktop.ui.reader.read_aloud import Voice
from aibook_desktop.ui.reader.reciter import Reciter
from aibook_desktop.ui.reader.spreads import Side
from aibook_desktop.ui.reader.steps import Steps
from aibook_desktop.ui.reader.title import Title
from aibook_desktop.ui.reader.voice_badge import VoiceBadge
from aibook_desktop.ui.reader.what_next import WhatNext
from aibook_desktop.ui.reader.words import Said
from aibook_desktop.ui.sizes import DEAD_STRIP, EDGE, GAP, mm

BREATH_MS: Final = 900
"""The pause before auto-play turns the leaf."""
COVER_MS: Final = 2200


class ReaderRoom(QWidget):
    """Reads an `OpenBook`, also one that is still being made."""

    left = Signal()
    troubled = Signal(object)
    prompted = Signal(str, str)
    """A sentence to be said, and its language."""
    favoured = Signal(bool)
    same_hero_wanted = Signal()
    level_wanted = Signal(int)

    def __init__(self, pictures: Pictures, voice: Voice, *, auto_play: bool = False) -> None:
        super().__init__()
        self._plays_by_itself = auto_play
        self._language: Language = "ko"
        self._book = NO_BOOK
        self._voice_on = True
        self._leaf: Leaf | None = None
        self._reciter = Reciter(voice, self)
        self.view = BookView(pictures, self)
        self._breath = QTimer(self)
        self._breath.setSingleShot(True)
        self._leave = RoundButton(Pictogram.SHELF, self, ink=theme.CORAL_DEEP)
        self._heart = Heart(self)
        self.steps = Steps(self)
        self._title = Title(self)
        self.badge = VoiceBadge(self)
        self._slow = RoundButton(Pictogram.TORTOISE, self)
        self._slow.setCheckable(True)
        self._again = RoundButton(Pictogram.AGAIN, self)
        self._listen = RoundButton(Pictogram.PLAY, self, colour=theme.LEAF, ink=theme.WHITE)
        self._auto = RoundButton(Pictogram.AUTO, self)
        self._auto.setCheckable(True)
        self._previous = RoundButton(Pictogram.PREVIOUS, self, millimetres=22)
        self._next = RoundButton(Pictogram.NEXT, self, millimetres=22)
        self._lay_out()
        self._what_next = WhatNext(self)
        self._what_next.hide()
        self._wire()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(mm(GAP) // 2)
        for control in (self._leave, self._heart, self.steps):
            head.addWidget(control)
        head.addWidget(self._title, 1)
        head.addWidget(self.badge)
        for button in (self._slow, self._again, self._listen, self._auto):
            head.addWidget(button)
        keeps_its_place = self._next.sizePolicy()
        keeps_its_place.setRetainSizeWhenHidden(True)
        self._next.setSizePolicy(keeps_its_place)
        table = QHBoxLayout()
        table.setSpacing(0)
        table.addWidget(self._previous, 0, Qt.AlignmentFlag.AlignVCenter)
        table.addWidget(self.view, 1)
        table.addWidget(self._next, 0, Qt.AlignmentFlag.AlignVCenter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(mm(EDGE) // 2, mm(2), mm(EDGE) // 2, mm(DEAD_STRIP) // 3)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addLayout(table, 1)

    def _wire(self) -> None:
        self._leave.clicked.connect(self.left)
        self._next.clicked.connect(self.turn_on)
        self._previous.clicked.connect(self.turn_back)
        self._again.clicked.connect(self._read_again)
        self._listen.clicked.connect(self._switch_voice)
        self._slow.toggled.connect(self._switch_pace)
        self._auto.toggled.connect(self._switch_auto)
        self._heart.clicked.connect(self._favour)
        self.steps.wanted.connect(self.level_wanted)
        self.view.settled.connect(self._arrive)
        self.view.turning.connect(self._set_off)
        self.view.touched.connect(self._say)
        self._breath.timeout.connect(self.turn_on)
        self._reciter.word.connect(self.view.mark_word)
        self._reciter.read.connect(self._page_read)
        self._reciter.troubled.connect(self.troubled)
        self._reciter.mute.connect(self._voice_failed)
        self._what_next.again.connect(self._from_the_start)
        self._what_next.same_hero.connect(self.same_hero_wanted)
        self._what_next.shelf.connect(self.left)
        keys = (
            (Qt.Key.Key_Right, self.turn_on),
            (Qt.Key.Key_PageDown, self.turn_on),
            (Qt.Key.Key_Left, self.turn_back),
            (Qt.Key.Key_PageUp, self.turn_back),
            (Qt.Key.Key_Home, self.view.turn_to_cover),
            (Qt.Key.Key_End, self.view.turn_to_back),
            (Qt.Key.Key_Escape, self.left),
        )
        for key, does in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(does)

    def open_book(self, book: OpenBook) -> None:
        """Open a book at its cover."""
        self._hush()
        self._voice_on = True
        self._auto.setChecked(self._plays_by_itself)
        self._leaf = None
        self._book = book
        self._heart.setChecked(book.favourite)
        self.view.open_book(book)
        self._refresh()
        self.view.setFocus()

    def open_edition(self, book: OpenBook) -> None:
        """Take the same book in other words, open where it is open."""
        self._hush()
        self._book = book
        self.view.show_book(book)
        self._arrive(self.view.place)

    def show_book(self, book: OpenBook) -> None:
        """Take what has been made since."""
        before = self._leaf
        self._book = book
        self.view.show_book(book)
        self._refresh()
        now = self._open_leaf()
        could = before is not None and before.sound is not None
        if now is not None and now.sound is not None and not could and self.isVisible():
            self._arrive(self.view.place)

    def read_by(self, *, by_itself: bool, slow: bool) -> None:
        """Take a grown-up's choice of how books are read."""
        self._plays_by_itself = by_itself
        self._slow.setChecked(slow)

    def move_calmly(self, *, calm: bool) -> None:
        """Let pages fade into each other instead of turning."""
        self.view.calm = calm

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        self._language = language
        self.view.speak(language)
        self._what_next.speak(language)
        self._refresh()

    def close_lane(self) -> None:
        """End the room's thread."""
        self._reciter.close_lane()

    @Slot()
    def turn_on(self) -> None:
        """Turn to the next spread."""
        self.view.turn(1)

    @Slot()
    def turn_back(self) -> None:
        """Turn to the spread before."""
        self.view.turn(-1)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Nobody reads in an empty room."""
        self._hush()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """What comes next lies where the right page was."""
        super().resizeEvent(event)
        self._place_what_next()

    def _place_what_next(self) -> None:
        book = self.view.book_box().translated(self.view.pos())
        half = self.width() - mm(EDGE) // 2 - book.center().x()
        self._what_next.setGeometry(QRect(book.center().x(), book.top(), half, book.height()))

    def _refresh(self) -> None:
        language = self._language
        self._leave.name(say("window.reader.shelf", language))
        self._title.show_words(self._book.title)
        heart = "take" if self._heart.isChecked() else "give"
        self._heart.name(say(f"reader.favourite.{heart}", language))
        self._heart.setVisible(self._book.bound)
        self.steps.show_level(self._book.level if self._book.bound else 0, language)
        self._slow.name(say("reader.slow", language))
        self._again.name(say("window.reader.again", language))
        voice = "pause" if self._voice_on else "listen"
        self._listen.name(say(f"window.reader.{voice}", language))
        self._listen.show_sign(Pictogram.PAUSE if self._voice_on else Pictogram.PLAY)
        self._auto.name(say("window.reader.auto", language))
        self._previous.name(say("window.reader.previous", language))
        self._next.name(say("window.reader.next", language))
        self._previous.setEnabled(self.view.place > 0)
        self._next.setVisible(not self._closed_at_back)
        self._next.setEnabled(not self.view.at_end)
        self._again.setEnabled(self.view.spread.number > 0)
        leaf = self._open_leaf()
        self.badge.show_words(say("reader.ai_voice", language))
        self.badge.setVisible(leaf is not None and leaf.borrowed)
        self.view.setAccessibleName(self._what_lies_open())

    def _what_lies_open(self) -> str:
        leaf, language = self._open_leaf(), self._language
        if leaf is not None:
            return say("reader.said.page", language, page=str(leaf.number), text=leaf.text)
        match self.view.spread.left.side:
            case Side.THE_END:
                return say("reader.said.end", language)
            case Side.BACK:
                return say("reader.said.back", language)
            case Side.COMING:
                return say("reader.said.coming", language)
        return say("reader.said.cover", language, title=self._book.title)

    @Slot()
    def _set_off(self) -> None:
        self._hush()
        self._what_next.hide()

    @Slot(int)
    def _arrive(self, _place: int) -> None:
        """A leaf has come to rest: read the page, or rest a moment on the cover."""
        self._leaf = self._open_leaf()
        self._refresh()
        announcement = QAccessibleAnnouncementEvent(self.view, self._what_lies_open())
        QAccessible.updateAccessibility(announcement)
        if self._closed_at_back:
            self._offer_what_next()
        elif self._leaf is not None and self._voice_on:
            self._reciter.recite(self._leaf)
        elif self._auto.isChecked():
            self._breath.start(COVER_MS)

    def _offer_what_next(self) -> None:
        self._place_what_next()
        self._what_next.show()
        self._what_next.raise_()
        self._what_next.invite()
        self.prompted.emit(say("reader.next.ask", self._language), self._language)

    @property
    def _closed_at_back(self) -> bool:
        return self.view.spread.left.side is Side.BACK

    def _open_leaf(self) -> Leaf | None:
        number = self.view.spread.number
        return next((leaf for leaf in self._book.leaves if leaf.number == number), None)

    @Slot(object)
    def _say(self, said: Said) -> None:
        """Somebody has touched words: say them."""
        self._hush()
        if self._leaf is None or self._reciter.say_word(self._leaf, said):
            return
        other: Language = "en" if self._book.language == "ko" else "ko"
        self.prompted.emit(said.text, other if said.second else self._book.language)

    @Slot()
    def _hush(self) -> None:
        self._breath.stop()
        self._reciter.hush()

    @Slot()
    def _page_read(self) -> None:
        if self._auto.isChecked():
            self._breath.start(BREATH_MS)

    @Slot(object)
    def _voice_failed(self, error: object) -> None:
        """Without a loudspeaker the book can still be read: stop trying, tell once."""
        self._voice_on = False
        self._refresh()
        self.troubled.emit(error)

    @Slot()
    def _read_again(self) -> None:
        self._hush()
        self._voice_on = True
        self._arrive(self.view.place)

    @Slot()
    def _from_the_start(self) -> None:
        self.view.turn_to_cover()
        self.view.setFocus()

    @Slot()
    def _switch_voice(self) -> None:
        self._voice_on = not self._voice_on
        self._hush()
        if self._voice_on:
            self._arrive(self.view.place)
        else:
            self._auto.setChecked(False)
            self._refresh()

    @Slot(bool)
    def _switch_pace(self, checked: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._reciter.slow = checked
        if self._reciter.busy and self._leaf is not None:
            self._reciter.recite(self._leaf)

    @Slot(bool)
    def _switch_auto(self, checked: bool) -> None:  # noqa: FBT001 - Qt's signal
        if not checked:
            self._breath.stop()
        elif not self._reciter.busy:
            self._voice_on = True
            self._arrive(self.view.place)

    @Slot(bool)
    def _favour(self, checked: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._refresh()
        self.favoured.emit(checked)
