"""The reading room: an open book, a voice, and few large buttons.

A page is read aloud when its leaf has come to rest, unless the voice was paused; auto-play also
turns the leaves. A page whose sound is still being made is read as soon as it is there.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.ui import theme
from aibook_desktop.ui.bridge import Errand, Lane, answer
from aibook_desktop.ui.controls import RoundButton, words_label
from aibook_desktop.ui.open_book import Leaf, OpenBook
from aibook_desktop.ui.pictograms import Pictogram
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.reader.book_view import BookView
from aibook_desktop.ui.reader.read_aloud import ReadAloud, Voice
from aibook_desktop.ui.sizes import DEAD_STRIP, EDGE, GAP, TITLE, mm

BREATH_MS: Final = 900
"""The pause before auto-play turns the leaf."""
COVER_MS: Final = 2200


class ReaderRoom(QWidget):
    """Reads an `OpenBook`, also one that is still being made."""

    left = Signal()
    troubled = Signal(object)

    def __init__(self, pictures: Pictures, voice: Voice, *, auto_play: bool = False) -> None:
        super().__init__()
        self._plays_by_itself = auto_play
        self._language: Language = "ko"
        self._book = OpenBook("", "", "ko", 0)
        self._voice_on = True
        self._lane = Lane("sounds", self)
        self._fetch: Errand | None = None
        self._leaf: Leaf | None = None
        self._read_aloud = ReadAloud(voice, self)
        self.view = BookView(pictures, self)
        self._breath = QTimer(self)
        self._breath.setSingleShot(True)
        self._leave = RoundButton(Pictogram.SHELF, self, ink=theme.CORAL_DEEP)
        self._title = words_label(TITLE, bold=True)
        self._again = RoundButton(Pictogram.AGAIN, self)
        self._listen = RoundButton(Pictogram.PLAY, self, colour=theme.LEAF, ink=theme.WHITE)
        self._auto = RoundButton(Pictogram.AUTO, self)
        self._auto.setCheckable(True)
        self._previous = RoundButton(Pictogram.PREVIOUS, self, millimetres=22)
        self._next = RoundButton(Pictogram.NEXT, self, millimetres=22)
        self._lay_out()
        self._wire()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(mm(GAP) // 2)
        head.addWidget(self._leave)
        head.addSpacing(2 * self._leave.width())
        head.addWidget(self._title, 1)
        for button in (self._again, self._listen, self._auto):
            head.addWidget(button)
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
        self._auto.toggled.connect(self._switch_auto)
        self.view.settled.connect(self._arrive)
        self.view.turning.connect(self._hush)
        self._breath.timeout.connect(self.turn_on)
        self._read_aloud.word.connect(self._mark)
        self._read_aloud.ended.connect(self._page_read)
        self._read_aloud.failed.connect(self._voice_failed)
        keys = (
            (Qt.Key.Key_Right, self.turn_on),
            (Qt.Key.Key_PageDown, self.turn_on),
            (Qt.Key.Key_Left, self.turn_back),
            (Qt.Key.Key_PageUp, self.turn_back),
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
        self.view.open_book(book)
        self._refresh()
        self.view.setFocus()

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

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        self._language = language
        self.view.speak(language)
        self._refresh()

    def close_lane(self) -> None:
        """End the room's thread."""
        self._lane.close()

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

    def _refresh(self) -> None:
        language = self._language
        self._leave.name(say("window.reader.shelf", language))
        self._title.setText(self._book.title)
        self._again.name(say("window.reader.again", language))
        voice = "pause" if self._voice_on else "listen"
        self._listen.name(say(f"window.reader.{voice}", language))
        self._listen.show_sign(Pictogram.PAUSE if self._voice_on else Pictogram.PLAY)
        self._auto.name(say("window.reader.auto", language))
        self._previous.name(say("window.reader.previous", language))
        self._next.name(say("window.reader.next", language))
        self._previous.setEnabled(self.view.place > 0)
        self._next.setEnabled(not self.view.at_end)
        self._again.setEnabled(self.view.spread.number > 0)
        leaf = self._open_leaf()
        self.view.setAccessibleName(
            say("window.reader.page", language, page=str(leaf.number), text=leaf.text)
            if leaf is not None
            else say("window.reader.book", language)
        )

    @Slot(int)
    def _arrive(self, _place: int) -> None:
        """A leaf has come to rest: read the page, or rest a moment on the cover."""
        self._leaf = self._open_leaf()
        self._refresh()
        if self._leaf is not None and self._voice_on:
            self._read(self._leaf)
        elif self._auto.isChecked():
            self._breath.start(COVER_MS)

    def _open_leaf(self) -> Leaf | None:
        number = self.view.spread.number
        return next((leaf for leaf in self._book.leaves if leaf.number == number), None)

    def _read(self, leaf: Leaf) -> None:
        if leaf.sound is None:
            return
        self._forget_fetch()
        self._fetch = self._lane.send(partial(_sound_of, leaf.sound))
        self._fetch.arrived.connect(self._play)
        self._fetch.failed.connect(self._sound_failed)

    @Slot(object)
    def _play(self, sound: bytes) -> None:
        if self._leaf is not None and self.isVisible():
            self._read_aloud.start(sound, self._leaf.words)

    @Slot(object)
    def _sound_failed(self, error: object) -> None:
        if self._fetch is not None and not self._fetch.cancelled:
            self.troubled.emit(error)

    @Slot()
    def _hush(self) -> None:
        self._breath.stop()
        self._forget_fetch()
        self._read_aloud.stop()

    def _forget_fetch(self) -> None:
        if self._fetch is not None:
            self._fetch.cancel()
            self._fetch = None

    @Slot(object)
    def _mark(self, word: tuple[int, int] | None) -> None:
        self.view.mark_word(word)

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
    def _switch_voice(self) -> None:
        self._voice_on = not self._voice_on
        self._hush()
        if self._voice_on:
            self._arrive(self.view.place)
        else:
            self._auto.setChecked(False)
            self._refresh()

    @Slot(bool)
    def _switch_auto(self, checked: bool) -> None:  # noqa: FBT001 - Qt's signal
        if not checked:
            self._breath.stop()
        elif not self._read_aloud.reading:
            self._voice_on = True
            self._arrive(self.view.place)


def _sound_of(path: Path) -> Iterator[bytes]:
    return answer(path.read_bytes)
