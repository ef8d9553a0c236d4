"""The open book as a widget: it lies on the table, its leaves turn by hand or by themselves.

What rests is kept as one picture of the whole widget in device pixels, so a frame copies the strip
that has changed and paints the leaf over it. The widget paints its own ground for the same reason:
otherwise the window would be painted under each frame.
"""

from __future__ import annotations

import time
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from aibook_desktop.book.model import Language
from aibook_desktop.ui import paper
from aibook_desktop.ui.focus import shows_focus
from aibook_desktop.ui.open_book import NO_BOOK, OpenBook
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.reader.faces import Ink
from aibook_desktop.ui.reader.fingers import Fingers
from aibook_desktop.ui.reader.frames import Frames
from aibook_desktop.ui.reader.spreads import Side, Spread, spreads
from aibook_desktop.ui.reader.stage import Dress, Stage
from aibook_desktop.ui.reader.table import Lay, lay_out, paint_live
from aibook_desktop.ui.reader.turner import ByItself, Turn, lifted
from aibook_desktop.ui.reader.words import Said, set_words

FRAME_MS: Final = 12
"""How often a turning leaf is painted: more often than a screen shows it, because nothing here
knows when a screen takes its picture, but not so often that books in the making stand still."""
PENCIL_MS: Final = 40


class BookView(QWidget):
    """Shows the spread at `place`; `settled` tells when a leaf has come to rest on a new one."""

    settled = Signal(int)
    turning = Signal()
    touched = Signal(object)
    """The words under a finger, as `Said`."""

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.calm = False
        """Whether pages fade into each other instead of turning."""
        self._pictures = pictures
        self._ink = Ink(NO_BOOK, pictures.get)
        self._spreads: tuple[Spread, ...] = spreads(self._ink.book)
        self._place = 0
        self._turn: Turn | None = None
        self._stale = False
        self._dress: Dress | None = None
        self._hand: ByItself | None = None
        self._stage, self._frames = Stage(self), Frames()
        self._clock = QTimer(self)
        self._clock.setTimerType(Qt.TimerType.PreciseTimer)
        self._clock.setInterval(FRAME_MS)
        self._clock.timeout.connect(self._frame)
        self._last_frame = 0.0
        self._idle = QTimer(self, singleShot=True)
        self._idle.timeout.connect(self._prepare_neighbours)
        self._pencil = QTimer(self, interval=PENCIL_MS)
        self._pencil.timeout.connect(self._draw_on)
        self._pencil.start()
        fingers = Fingers(self)
        fingers.tapped.connect(self._tapped)
        fingers.dragged.connect(self._dragged)
        fingers.dropped.connect(self._dropped)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        pictures.arrived.connect(self._picture_arrived)

    @property
    def place(self) -> int:
        """The index of the open spread."""
        return self._place

    @property
    def spread(self) -> Spread:
        """The open spread."""
        return self._spreads[self._place]

    @property
    def at_end(self) -> bool:
        """Whether nothing follows."""
        return self._place == len(self._spreads) - 1

    @property
    def turns(self) -> bool:
        """Whether a leaf is on its way."""
        return self._turn is not None

    def open_book(self, book: OpenBook) -> None:
        """Lay a book on the table, closed."""
        self._stop()
        self._place = 0
        self.show_book(book)

    def show_book(self, book: OpenBook) -> None:
        """Show what is known of the book by now, staying where it is open."""
        seen = not book.looks_like(self._ink.book)
        self._ink = Ink(book, self._pictures.get, self._ink.language, self._ink.word)
        self._spreads = spreads(book)
        self._place = min(self._place, len(self._spreads) - 1)
        if self._turn is not None and self._turn.high >= len(self._spreads):
            self._stop()
        if seen or self._dress is None:
            self._show_news()

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        self._ink.language = language
        self._renew()

    def mark_word(self, word: tuple[int, int] | None) -> None:
        """Highlight the characters of the word being read."""
        if word != self._ink.word:
            self._ink.word = word
            self.update(self._on_widget(self._lay().right))

    def turn(self, step: int) -> bool:
        """Turn one leaf forwards (1) or back (-1); false when there is none or one is turning."""
        return self.turn_to(self._place + step)

    def turn_to(self, place: int) -> bool:
        """Turn to a place in one go; false when it is none, is open, or a leaf is turning."""
        if self._turn is not None or place == self._place or not 0 <= place < len(self._spreads):
            return False
        turn = self._lift(place)
        side = 1.0 if place > turn.origin else 0.0
        turn.fall.fall_to(side)
        self._hand = ByItself(1.0 - side, side)
        return True

    @Slot()
    def turn_to_cover(self) -> None:
        """Close the book at its beginning."""
        self.turn_to(0)

    @Slot()
    def turn_to_back(self) -> None:
        """Turn to the last place there is."""
        self.turn_to(len(self._spreads) - 1)

    def book_box(self) -> QRect:
        """Where the open book's pages lie, in the widget's coordinates."""
        return self._on_widget(self._lay(1.0).pages)

    # Where things are

    def _lay(self, openness: float | None = None) -> Lay:
        size = self.size() * self.devicePixelRatioF()
        return lay_out(size, self._openness() if openness is None else openness)

    def _openness(self) -> float:
        """A closed book lies in the middle of the table and moves aside while its cover opens."""
        if self._turn is not None:
            return self._turn.openness
        return 0.0 if self._place == 0 else 1.0

    def _on_widget(self, box: QRect) -> QRect:
        ratio = self.devicePixelRatioF()
        place = QRectF(box.x() / ratio, box.y() / ratio, box.width() / ratio, box.height() / ratio)
        return place.toAlignedRect()

    # Turning

    def _lift(self, to: int) -> Turn:
        last = len(self._spreads) - 1
        closes = self._spreads[last].left.side is Side.BACK
        self._turn = turn = lifted(self._place, to, last_closes=closes, last=last)
        self._ink.word = None
        self._hand = None
        self._last_frame = time.perf_counter()
        self._frames.begin()
        self._dress_leaf(turn)
        self._clock.start()
        self.update()
        self.turning.emit()
        return turn

    def _dress_leaf(self, turn: Turn) -> None:
        """Prepare what the frames of a turn are made of."""
        low, high = self._spreads[turn.low], self._spreads[turn.high]
        if self.calm:
            before = self._picture_of(turn.low, 0.0 if turn.low == 0 else 1.0)
            self._dress = Dress(before, after=self._picture_of(turn.high, 1.0))
        else:
            self._dress = self._stage.dress(turn, low, high, self._lay(1.0), self._ink)

    def _stop(self) -> None:
        self._clock.stop()
        self._turn, self._dress, self._hand = None, None, None

    @Slot()
    def _frame(self) -> None:
        turn = self._turn
        if turn is None:
            return
        now = time.perf_counter()
        passed, self._last_frame = now - self._last_frame, now
        before = turn.fall.progress
        if self._hand is not None:
            turn.fall.progress = self._hand.step(passed)
        else:
            turn.fall.step(passed)
        if turn.fall.rests:
            self._settle(turn)
        elif abs(turn.fall.progress - before) > 1e-5:
            self.repaint(self._on_widget(self._frames.changed(self._lay(), turn, self._dress)))

    def _settle(self, turn: Turn) -> None:
        moved = turn.target != turn.origin
        self._stop()
        self._place = turn.target
        self._ink.word = None
        if self._stale:
            self._show_news()
        self.update()
        if moved:
            self.settled.emit(self._place)
        self._idle.start()

    # Fingers and keys

    @Slot(QPointF, QPointF)
    def _dragged(self, began: QPointF, at: QPointF) -> None:
        ratio = self.devicePixelRatioF()
        lay = self._lay(1.0)
        spine, width = lay.right.left(), lay.right.width()
        start = (began.x() * ratio - spine) / width
        if self._place == 0 and self._turn is None:
            start += 0.5
        if self._turn is None:
            to = self._place + (1 if at.x() < began.x() else -1)
            if not 0 <= to < len(self._spreads):
                return
            turn = self._lift(to)
            turn.take(start, (began.y() * ratio - lay.right.top()) / width)
            self._dress_leaf(turn)
        if self._turn is not None and self._hand is None:
            moved = (at.x() - began.x()) * ratio / width
            self._turn.hold(self._turn.held_from + moved)

    @Slot()
    def _dropped(self) -> None:
        if self._turn is not None and self._turn.fall.held:
            self._turn.fall.let_go()

    @Slot(QPointF)
    def _tapped(self, at: QPointF) -> None:
        if self._turn is not None:
            return
        said = self._said(at)
        if said is not None:
            self.touched.emit(said)
            return
        edge = self._lay().edge(at.x() * self.devicePixelRatioF())
        if edge > 0 or self._place == 0:
            self.turn(1)
        elif edge < 0 or self.at_end:
            self.turn(-1)

    def _said(self, at: QPointF) -> Said | None:
        leaf = self._ink.leaves.get(self.spread.right.number)
        if leaf is None or self.spread.right.side is not Side.WORDS:
            return None
        page = self._lay().right
        place = at * self.devicePixelRatioF() - QPointF(page.topLeft())
        return set_words(leaf.text, page.width(), page.height(), leaf.second).said_at(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Space and Enter turn on, Backspace turns back."""
        key = event.key()
        if key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.turn(1)
        elif key == Qt.Key.Key_Backspace:
            self.turn(-1)
        else:
            super().keyPressEvent(event)

    # What is kept

    def _show_news(self) -> None:
        """Show what has come, but not before a leaf on its way has come to rest."""
        self._stale = self._turn is not None
        if not self._stale:
            self._renew()

    def _renew(self) -> None:
        """Paint everything anew that may have changed."""
        self._stage.forget()
        self._dress = None
        if self._turn is not None:
            self._dress_leaf(self._turn)
        self.update()

    @Slot()
    def _prepare_neighbours(self) -> None:
        """Have the faces around ready, so that lifting a leaf takes no time."""
        if self._turn is not None or not self.isVisible():
            return
        lay = self._lay(1.0)
        around = self._spreads[max(0, self._place - 1) : self._place + 2]
        self._stage.prepare(around, lay, self._ink)

    @Slot(object)
    def _picture_arrived(self, path: object) -> None:
        if self.isVisible() and any(leaf.picture == path for leaf in self._ink.book.leaves):
            self._show_news()

    @Slot()
    def _draw_on(self) -> None:
        """Let the pencil draw while a picture is still missing here."""
        if self.isVisible() and self._turn is None and self._ink.awaits(self.spread.left):
            self._ink.seconds = time.perf_counter()
            self.update(self._on_widget(self._lay().left))

    def _picture_of(self, place: int, openness: float) -> QImage:
        share = place / max(1, len(self._spreads) - 1)
        return self._stage.picture(self._spreads[place], self._lay(openness), self._ink, share)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Everything is kept for one size."""
        super().resizeEvent(event)
        self._stage.forget_ground()
        self._renew()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """The book follows when the colours change."""
        if event.type() == QEvent.Type.PaletteChange:
            self._stage.forget_ground()
            self._renew()
        super().changeEvent(event)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Copy what rests and paint what moves."""
        ratio = self.devicePixelRatioF()
        if self._dress is None:
            self._dress = Dress(self._picture_of(self._place, self._openness()))
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        painter.scale(1 / ratio, 1 / ratio)
        dirty = QRectF(QPointF(event.rect().topLeft()) * ratio, event.rect().size() * ratio)
        painter.drawImage(dirty.topLeft(), self._dress.resting, dirty)
        if self._turn is not None:
            self._frames.paint(painter, self._lay(), self._turn, self._dress)
        else:
            self._paint_live(painter)
        painter.end()

    def _paint_live(self, painter: QPainter) -> None:
        lay = self._lay()
        if self._ink.awaits(self.spread.left):
            paint_live(painter, lay.left, self.spread.left, self._ink)
        if self._ink.word is not None:
            paint_live(painter, lay.right, self.spread.right, self._ink)
        if shows_focus(self):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            closed = self.spread.left.side is Side.NOTHING
            around = lay.right if closed else lay.pages
            paper.draw_focus(painter, QRectF(around).adjusted(-9, -9, 9, 9), 8)
