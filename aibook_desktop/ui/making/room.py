"""The making room: the pages of the coming book on one table, filling in as they are made.

Something moves at all times: a pencil sketches on every page that has words but no picture yet, and
before the first words on the first sheet. As soon as page one can be read, the book can be opened.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QElapsedTimer, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.studio.events import PageSketched
from aibook_desktop.ui import theme
from aibook_desktop.ui.controls import RoundButton, words_label
from aibook_desktop.ui.making.page_card import PageCard
from aibook_desktop.ui.open_book import NO_BOOK, OpenBook
from aibook_desktop.ui.pencil import draw_sketch
from aibook_desktop.ui.pictograms import Pictogram
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.sizes import DEAD_STRIP, EDGE, TITLE, WORDS, mm

FRAME_MS = 40


class BusyPencil(QWidget):
    """A small sketch that never stands still."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seconds = 0.0
        self.setFixedSize(mm(24), mm(24))

    def tick(self, seconds: float) -> None:
        """Draw on."""
        self._seconds = seconds
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the sketch so far."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(2, self.height() * 0.12, -2, 0)
        draw_sketch(painter, box, self._seconds, 1)
        painter.end()


class MakingRoom(QWidget):
    """Shows an `OpenBook` grow."""

    read = Signal()
    stop = Signal()
    prompted = Signal(str, str)
    """Words to be said aloud, and their language."""

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._language: Language = "ko"
        self._book = NO_BOOK
        self._stood_in = False
        self._cards: list[PageCard] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._clock = QElapsedTimer()
        self._clock.start()
        self._frames = QTimer(self)
        self._frames.setInterval(FRAME_MS)
        self._frames.timeout.connect(self._tick)
        self._stop = RoundButton(Pictogram.CROSS, self)
        self._stop.clicked.connect(self.stop)
        self._title = words_label(TITLE, bold=True)
        self._note = words_label(WORDS, soft=True)
        self._pencil = BusyPencil(self)
        self._read = RoundButton(
            Pictogram.BOOK, self, millimetres=30, colour=theme.LEAF, ink=theme.WHITE
        )
        self._read.clicked.connect(self.read)
        self._grid = QGridLayout()
        self._grid.setSpacing(mm(2))
        self._lay_out()

    def _lay_out(self) -> None:
        lines = QVBoxLayout()
        lines.setSpacing(mm(0.5))
        lines.addStretch(1)
        lines.addWidget(self._title)
        lines.addWidget(self._note)
        lines.addStretch(1)
        head = QHBoxLayout()
        head.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addSpacing(mm(3))
        head.addWidget(self._pencil)
        head.addLayout(lines, 1)
        head.addWidget(self._read)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(mm(EDGE), mm(3), mm(EDGE), mm(DEAD_STRIP))
        whole.setSpacing(mm(2))
        whole.addLayout(head)
        whole.addLayout(self._grid, 1)

    @property
    def book(self) -> OpenBook:
        """The book as far as it is."""
        return self._book

    def begin(self, book: OpenBook) -> None:
        """Lay out blank paper for a new book."""
        self._book = book
        self._stood_in = False
        for card in self._cards:
            self._grid.removeWidget(card)
            card.setParent(None)
            card.deleteLater()
        self._cards = [PageCard(n + 1, self._pictures, self) for n in range(book.expected)]
        columns = _columns(len(self._cards), self.width() / max(1, self.height()))
        for index, card in enumerate(self._cards):
            card.said.connect(self._say)
            self._grid.addWidget(card, *divmod(index, columns))
        self._refresh()
        self.setFocus()

    def show_book(self, book: OpenBook) -> None:
        """Show how far it is by now."""
        could_read = self._can_read()
        self._book = book
        self._refresh()
        if self._can_read() and not could_read:
            self._read.setFocus()

    def show_sketch(self, sketch: PageSketched) -> None:
        """Show how the picture of a page looks so far."""
        if 0 < sketch.number <= len(self._cards) and sketch.preview and sketch.of:
            share = min(1.0, sketch.done / sketch.of)
            self._cards[sketch.number - 1].show_sketch(sketch.preview, share)

    def note_stand_in(self) -> None:
        """Tell kindly that another engine goes on."""
        self._stood_in = True
        self._refresh()

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        self._language = language
        self._refresh()

    def _can_read(self) -> bool:
        return bool(self._book.leaves) and self._book.leaves[0].ready

    def _refresh(self) -> None:
        language = self._language
        self._stop.name(say("window.making.stop", language))
        self._read.name(say("window.making.read", language))
        self._title.setText(self._book.title or say("window.making.begin", language))
        note = "bound" if self._book.bound else "stood_in" if self._stood_in else ""
        self._note.setText(say(f"window.making.{note}", language) if note else "")
        self._note.setVisible(bool(note))
        self._read.setEnabled(self._can_read())
        self._read.invite(inviting=self._can_read() and self.isVisible())
        self._pencil.setVisible(not self._book.bound)
        leaves = {leaf.number: leaf for leaf in self._book.leaves}
        sketched = next((leaf.number for leaf in self._book.leaves if leaf.picture is None), 0)
        for number, card in enumerate(self._cards, start=1):
            card.show_leaf(leaves.get(number), language, sketching=number == sketched)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape stops, Enter opens the book as soon as it can be read."""
        if event.key() == Qt.Key.Key_Escape:
            self.stop.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._can_read():
            self.read.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Move while visible."""
        self._frames.start()
        self._read.invite(inviting=self._can_read())
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Cost nothing while hidden."""
        self._frames.stop()
        self._read.invite(inviting=False)
        super().hideEvent(event)

    @Slot(str)
    def _say(self, words: str) -> None:
        told = any(leaf.text == words for leaf in self._book.leaves)
        self.prompted.emit(words, self._book.language if told else self._language)

    @Slot()
    def _tick(self) -> None:
        seconds = self._clock.elapsed() / 1000
        self._pencil.tick(seconds)
        for card in self._cards:
            card.tick(seconds)


def _columns(cards: int, shape: float) -> int:
    """How many columns of square sheets fill a space of this width over height."""
    rows = max(1, round(math.sqrt(cards / max(0.5, shape * 1.35))))
    return math.ceil(cards / rows)
