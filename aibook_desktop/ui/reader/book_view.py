"""The open book as a widget: it lies on the table, its leaves turn by hand or by themselves."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QEasingCurve,
    QElapsedTimer,
    QPointF,
    QRectF,
    QSize,
    Qt,
    QTimer,
    QVariantAnimation,
    Signal,
    Slot,
)
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from aibook_desktop.book.model import Language
from aibook_desktop.ui import paper, theme
from aibook_desktop.ui.focus import shows_focus
from aibook_desktop.ui.open_book import OpenBook
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.reader.faces import Ink, face_image, paint_face, paint_gutter
from aibook_desktop.ui.reader.leafing import Turn, paint_turn
from aibook_desktop.ui.reader.spreads import Face, Side, Spread, spreads

TURN_MS: Final = 450
FRAME_MS: Final = 40
DRAG_BEGINS: Final = 12
GIVES_WAY: Final = 0.22
"""How far a leaf must be dragged to turn on its own."""
EDGE_SHARE: Final = 0.35
"""The outer share of a page on which a tap turns it."""


class BookView(QWidget):
    """Shows the spread at `place`; `settled` tells when a leaf has come to rest on a new one."""

    settled = Signal(int)
    turning = Signal()

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._ink = Ink(OpenBook("", "", "ko", 0), pictures.get)
        self._spreads: tuple[Spread, ...] = spreads(self._ink.book)
        self._place = 0
        self._turn: Turn | None = None
        self._target = 0
        self._pressed: QPointF | None = None
        self._clock = QElapsedTimer()
        self._clock.start()
        self._motion = QVariantAnimation(self)
        self._motion.setEasingCurve(QEasingCurve.Type.InOutSine)
        self._motion.valueChanged.connect(self._move)
        self._motion.finished.connect(self._settle)
        self._frames = QTimer(self)
        self._frames.setInterval(FRAME_MS)
        self._frames.timeout.connect(self._tick)
        self._frames.start()
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

    def open_book(self, book: OpenBook) -> None:
        """Lay a book on the table, closed."""
        self._motion.stop()
        self._turn = None
        self._place = 0
        self.show_book(book)

    def show_book(self, book: OpenBook) -> None:
        """Show what is known of the book by now, staying where it is open."""
        self._ink = Ink(book, self._pictures.get, self._ink.language)
        self._spreads = spreads(book)
        self._place = min(self._place, len(self._spreads) - 1)
        self._prepare_neighbours()
        self.update()

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        self._ink.language = language
        self.update()

    def mark_word(self, word: tuple[int, int] | None) -> None:
        """Highlight the characters of the word being read."""
        if word != self._ink.word:
            self._ink.word = word
            self.update(self._pages()[1].toAlignedRect())

    def turn(self, step: int) -> bool:
        """Turn one leaf forwards (1) or back (-1); false when there is none or one is turning."""
        if self._turn is not None or not 0 <= self._place + step < len(self._spreads):
            return False
        self._lift(step)
        self._run_to(1.0 if step > 0 else 0.0, self._place + step)
        return True

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Two square pages."""
        return QSize(900, 450)

    def _pages(self) -> tuple[QRectF, QRectF]:
        margin = max(12.0, self.height() * 0.035)
        side = min((self.width() - 2 * margin) / 2, self.height() - 2 * margin)
        side = max(10.0, float(int(side)))
        top = (self.height() - side) / 2
        spine = float(round((self.width() - side * (1.0 - self._openness())) / 2))
        return QRectF(spine - side, top, side, side), QRectF(spine, top, side, side)

    def _openness(self) -> float:
        """A closed book lies in the middle of the table and moves aside while its cover opens."""
        if self._turn is not None and self._turn.before == 0:
            return self._turn.progress
        return 0.0 if self._place == 0 else 1.0

    def _lift(self, step: int) -> None:
        before = self._place if step > 0 else self._place - 1
        size = self._pages()[1].size().toSize()
        ratio = self.devicePixelRatioF()
        word, self._ink.word = self._ink.word, None
        self._turn = Turn(
            before,
            face_image(self._spreads[before].right, self._ink, size, ratio),
            face_image(self._spreads[before + 1].left, self._ink, size, ratio),
            0.0 if step > 0 else 1.0,
        )
        self._ink.word = word if step < 0 else None
        self.turning.emit()

    def _run_to(self, end: float, target: int) -> None:
        if self._turn is None:
            return
        self._target = target
        share = abs(end - self._turn.progress)
        self._motion.setStartValue(self._turn.progress)
        self._motion.setEndValue(end)
        self._motion.setDuration(max(60, round(TURN_MS * share)))
        self._motion.start()

    @Slot(object)
    def _move(self, progress: float) -> None:
        if self._turn is not None:
            self._turn.progress = progress
            self.update()

    @Slot()
    def _settle(self) -> None:
        moved = self._target != self._place
        self._turn = None
        self._place = min(self._target, len(self._spreads) - 1)
        self._ink.word = None
        self._prepare_neighbours()
        self.update()
        if moved:
            self.settled.emit(self._place)

    def _prepare_neighbours(self) -> None:
        """Ask for the pictures of the spreads around, so that a turn finds them ready."""
        size = self._pages()[0].size().toSize()
        for spread in self._spreads[max(0, self._place - 1) : self._place + 3]:
            leaf = self._ink.leaves.get(spread.number)
            if leaf is not None and leaf.picture is not None:
                self._pictures.get(leaf.picture, size)

    @Slot(object)
    def _picture_arrived(self, _path: object) -> None:
        if self.isVisible():
            self.update()

    @Slot()
    def _tick(self) -> None:
        """Let the pencil draw while a picture is still missing here."""
        if self.isVisible() and any(
            self._unfinished(f) for f in (self.spread.left, self.spread.right)
        ):
            self._ink.seconds = self._clock.elapsed() / 1000
            self.update(self._pages()[0].toAlignedRect())

    def _unfinished(self, face: Face) -> bool:
        leaf = self._ink.leaves.get(face.number)
        missing = leaf is not None and leaf.picture is None
        return face.side is Side.COMING or (face.side is Side.PICTURE and missing)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A finger on the paper: it may tap or drag."""
        if event.button() == Qt.MouseButton.LeftButton and self._turn is None:
            self._pressed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """The leaf follows the finger."""
        if self._pressed is None:
            return
        moved = self._pressed.x() - event.position().x()
        if self._turn is None:
            step = 1 if moved > 0 else -1
            possible = 0 <= self._place + step < len(self._spreads)
            if abs(moved) < DRAG_BEGINS or not possible:
                return
            self._lift(step)
        share = moved / (self._pages()[0].width() * 1.6)
        if self._turn is not None:
            forwards = self._turn.before == self._place
            progress = share if forwards else 1.0 + share
            self._turn.progress = min(1.0, max(0.0, progress))
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Let the leaf fall, or turn it by a tap near the edge."""
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            return
        if self._turn is not None:
            self._let_fall(self._turn)
            return
        left, right = self._pages()
        if event.position().x() > right.right() - right.width() * EDGE_SHARE:
            self.turn(1)
        elif event.position().x() < left.left() + left.width() * EDGE_SHARE:
            self.turn(-1)

    def _let_fall(self, turn: Turn) -> None:
        forwards = turn.before == self._place
        if forwards:
            goes = turn.progress > GIVES_WAY
            self._run_to(1.0 if goes else 0.0, self._place + 1 if goes else self._place)
        else:
            goes = turn.progress < 1.0 - GIVES_WAY
            self._run_to(0.0 if goes else 1.0, self._place - 1 if goes else self._place)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the boards, the two resting pages and the leaf that turns."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(event.rect())
        left, right = self._pages()
        turn = self._turn
        under_left = self._spreads[turn.before if turn else self._place].left
        under_right = self._spreads[turn.before + 1 if turn else self._place].right
        self._paint_boards(painter, left, right, under_left, under_right)
        for page, face in ((left, under_left), (right, under_right)):
            paint_face(painter, page, face, self._ink)
            if face.side not in (Side.NOTHING, Side.COVER):
                paint_gutter(painter, page, left=page is left)
        if turn is not None:
            paint_turn(painter, left, right, turn)
        if shows_focus(self):
            around = left.united(right) if under_left.side is not Side.NOTHING else right
            paper.draw_focus(painter, around.adjusted(-6, -6, 6, 6), 8)
        painter.end()

    def _paint_boards(
        self, painter: QPainter, left: QRectF, right: QRectF, left_face: Face, right_face: Face
    ) -> None:
        board = left.width() * 0.014
        closed = left_face.side is Side.NOTHING
        book = right if closed else left.united(right)
        if right_face.side is Side.NOTHING:
            book = left
        paper.draw_shadow(painter, book.adjusted(-board, -board, board, board), board, board * 2.2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.BOARD_DARK)
        painter.drawRoundedRect(book.adjusted(-board, -board, board, board), board, board)
        painter.setPen(QPen(theme.PAPER_EDGE, 1))
        for sheet in range(1, 4):
            shift = board * 0.22 * sheet
            if not closed:
                painter.drawLine(
                    QPointF(left.left() - shift, left.top()),
                    QPointF(left.left() - shift, left.bottom()),
                )
            painter.drawLine(
                QPointF(right.right() + shift, right.top()),
                QPointF(right.right() + shift, right.bottom()),
            )
