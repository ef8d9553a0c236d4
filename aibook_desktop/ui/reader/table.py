"""The book as it lies on the table: where its pages are, and pictures of what rests.

All in device pixels. Faces are painted once each and kept, and so is the table with two faces on
it, so that a frame of a turn copies what rests and only computes the leaf.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPen

from aibook_desktop.ui import paper, theme
from aibook_desktop.ui.reader.faces import Ink, paint_face, paint_gutter
from aibook_desktop.ui.reader.leafing import Side as LeafSide
from aibook_desktop.ui.reader.leafing import softened
from aibook_desktop.ui.reader.spreads import Face, Side, Spread

KEPT_FACES: Final = 8
MARGIN: Final = 0.045
"""What is left above and below the book, where a lifted leaf reaches out (share of the height)."""
BOARD: Final = 0.014
"""How far the boards reach beyond the pages (share of a page's width)."""
EDGE: Final = 0.28
"""The outer share of a page on which a tap turns it."""
MOST_SHEETS: Final = 5

BOARDS: Final = frozenset({Side.COVER, Side.BACK})


@dataclass(frozen=True, slots=True)
class Lay:
    """Where the two pages of the open book lie."""

    left: QRect
    right: QRect

    @property
    def board(self) -> int:
        """How far the boards reach beyond the pages."""
        return max(2, round(self.right.width() * BOARD))

    @property
    def pages(self) -> QRect:
        """Both pages in one box."""
        return self.left.united(self.right)

    def edge(self, x: float) -> int:
        """The outer edge that a place is on, or beyond: left (-1), right (1) or none (0)."""
        if x > self.right.right() - self.right.width() * EDGE:
            return 1
        return -1 if x < self.left.left() + self.left.width() * EDGE else 0

    def board_on(self, page: QRect) -> QRect:
        """The board that a page lies on, bound at the spine."""
        grown = page.adjusted(0, -self.board, 0, self.board)
        if page.left() >= self.right.left():
            return grown.adjusted(0, 0, self.board, 0)
        return grown.adjusted(-self.board, 0, 0, 0)


def lay_out(size: QSize, openness: float) -> Lay:
    """Lay a book in the middle; closed (openness 0) its cover alone is in the middle."""
    margin = max(12.0, size.height() * MARGIN)
    side = int(max(10.0, min((size.width() - 2 * margin) / 2, size.height() - 2 * margin)))
    top = (size.height() - side) // 2
    spine = round((size.width() - side * (1.0 - openness)) / 2)
    return Lay(QRect(spine - side, top, side, side), QRect(spine, top, side, side))


@dataclass(frozen=True, slots=True)
class Lying:
    """A picture of a resting book, and where it is from the corner of the right page."""

    image: QImage
    off: QPoint


class Table:
    """Keeps pictures of faces; `forget` them when what they show has changed."""

    def __init__(self) -> None:
        self._faces: OrderedDict[tuple[Face, QSize], QImage] = OrderedDict()
        self._sides: OrderedDict[tuple[Face, QSize], LeafSide] = OrderedDict()

    def forget(self, face: Face | None = None) -> None:
        """Paint a face anew when it is needed again; all of them without one."""
        for kept in (self._faces, self._sides):
            for key in [key for key in kept if face in (None, key[0])]:
                del kept[key]

    def face(self, face: Face, size: QSize, ink: Ink) -> QImage:
        """Return a face as it lies in the book, without a marked word."""
        key = face, size
        if key not in self._faces:
            self._faces[key] = _face_image(face, size, ink)
            while len(self._faces) > KEPT_FACES:
                self._faces.popitem(last=False)
        self._faces.move_to_end(key)
        return self._faces[key]

    def side(self, face: Face, lay: Lay, ink: Ink, *, board: bool) -> LeafSide:
        """Return a face as one side of a leaf; on a board with the board around it."""
        page = lay.right.size()
        size = lay.board_on(lay.right).size() if board else page
        key = face, size
        if key not in self._sides:
            image = self.face(face, size if face.side in BOARDS else page, ink)
            if image.size() != size:
                image = _on_board(image, lay, left=face.side in _LEFT)
            self._sides[key] = softened(image)
            while len(self._sides) > KEPT_FACES // 2:
                self._sides.popitem(last=False)
        self._sides.move_to_end(key)
        return self._sides[key]

    def lying(self, lay: Lay, spread: Spread, ink: Ink, share: float) -> Lying:
        """Return a resting book as a picture with nothing around it."""
        grow = round(lay.right.width() * 0.06)
        box = lay.pages.adjusted(-grow, -grow, grow, grow)
        image = QImage(box.size(), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.translate(-box.topLeft())
        self.paint_spread(painter, lay, spread, ink, share)
        painter.end()
        return Lying(image, box.topLeft() - lay.right.topLeft())

    def paint_spread(
        self, painter: QPainter, lay: Lay, spread: Spread, ink: Ink, share: float
    ) -> None:
        """Paint a resting book; `share` of its sheets lies on the left."""
        _paint_boards(painter, lay, spread, share)
        for page, face in ((lay.left, spread.left), (lay.right, spread.right)):
            if face.side in BOARDS:
                board = lay.board_on(page)
                painter.drawImage(board.topLeft(), self.face(face, board.size(), ink))
            elif face.side is not Side.NOTHING:
                painter.drawImage(page.topLeft(), self.face(face, page.size(), ink))


_LEFT: Final = frozenset({Side.PICTURE, Side.THE_END, Side.COMING, Side.BACK})


def paint_live(painter: QPainter, page: QRect, face: Face, ink: Ink) -> None:
    """Paint a face that changes: a word is marked, or the pencil draws."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(page)
    paint_face(painter, box, face, ink)
    if face.side not in BOARDS:
        paint_gutter(painter, box, left=face.side in _LEFT)


def _face_image(face: Face, size: QSize, ink: Ink) -> QImage:
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(theme.BOOK_PAPER)
    painter = QPainter(image)
    word, ink.word = ink.word, None
    paint_live(painter, QRect(0, 0, size.width(), size.height()), face, ink)
    ink.word = word
    painter.end()
    return image


def _on_board(page: QImage, lay: Lay, *, left: bool) -> QImage:
    image = QImage(lay.board_on(lay.right).size(), QImage.Format.Format_RGB32)
    image.fill(theme.BOARD_DARK)
    painter = QPainter(image)
    painter.drawImage(lay.board if left else 0, lay.board, page)
    painter.end()
    return image


def _paint_boards(painter: QPainter, lay: Lay, spread: Spread, share: float) -> None:
    boards = [
        lay.board_on(page)
        for page, face in ((lay.left, spread.left), (lay.right, spread.right))
        if face.side is not Side.NOTHING
    ]
    if not boards:
        return
    book = QRectF(boards[0].united(boards[-1]))
    board = float(lay.board)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paper.draw_shadow(painter, book, board, board * 2.2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.BOARD_DARK)
    painter.drawRoundedRect(book, board * 0.6, board * 0.6)
    painter.setPen(QPen(theme.PAPER_EDGE, max(1.0, board * 0.1)))
    for page, face, thick in (
        (lay.left, spread.left, share),
        (lay.right, spread.right, 1.0 - share),
    ):
        if face.side not in BOARDS and face.side is not Side.NOTHING:
            _paint_stack(painter, page, board, 1 + round(thick * (MOST_SHEETS - 1)), lay)
    painter.restore()


def _paint_stack(painter: QPainter, page: QRect, board: float, sheets: int, lay: Lay) -> None:
    """Show the edges of the sheets below a page."""
    way = 1 if page == lay.right else -1
    outer = page.right() + 1 if way > 0 else page.left()
    for sheet in range(1, sheets + 1):
        x = outer + way * board * 0.7 * sheet / MOST_SHEETS
        painter.drawLine(QPointF(x, page.top() + sheet), QPointF(x, page.bottom() - sheet))
