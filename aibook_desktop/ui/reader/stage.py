"""What the frames of a turn are made of: pictures of the table, and a leaf with its two sides."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from aibook_desktop.ui import theme
from aibook_desktop.ui.reader.faces import Ink
from aibook_desktop.ui.reader.leafing import Sheet
from aibook_desktop.ui.reader.spreads import Face, Side, Spread
from aibook_desktop.ui.reader.table import BOARDS, Lay, Lying, Table
from aibook_desktop.ui.reader.turner import Turn


@dataclass(frozen=True, slots=True)
class Dress:
    """One turn: what rests under the leaf, and the leaf.

    `sliding` is a book that moves aside while its cover opens. Where nothing may move there is no
    `sheet`, and `after` is what the picture fades into.
    """

    resting: QImage
    sheet: Sheet | None = None
    sliding: Lying | None = None
    after: QImage | None = None


class Stage:
    """Paints for one widget, in device pixels, and keeps what it can use again."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._table = Table()
        self._ground = QImage()

    def forget(self) -> None:
        """The book has changed."""
        self._table.forget()

    def forget_ground(self) -> None:
        """What lies behind the book has changed."""
        self._ground = QImage()

    def prepare(self, spreads: tuple[Spread, ...], lay: Lay, ink: Ink) -> None:
        """Have the faces of spreads ready, so that lifting a leaf takes no time."""
        for spread in spreads:
            for face in (spread.left, spread.right):
                if face.side is not Side.NOTHING and face.side not in BOARDS:
                    self._table.face(face, lay.right.size(), ink)

    def picture(self, spread: Spread, lay: Lay, ink: Ink, share: float) -> QImage:
        """Paint the table with a resting book; `share` of its sheets lies on the left."""
        picture = self._behind().copy()
        painter = QPainter(picture)
        self._table.paint_spread(painter, lay, spread, ink, share)
        painter.end()
        return picture

    def dress(self, turn: Turn, low: Spread, high: Spread, lay: Lay, ink: Ink) -> Dress:
        """Prepare a turn between two spreads; `lay` is where the open book lies."""
        sheet = Sheet(
            self._table.side(low.right, lay, ink, board=turn.board),
            self._table.side(high.left, lay, ink, board=turn.board),
            turn.top_leads,
            (low.left.side is not Side.NOTHING, high.right.side is not Side.NOTHING),
        )
        between = Spread(low.left, high.right)
        if turn.low == 0:
            below = Spread(Face(Side.NOTHING), high.right)
            return Dress(self._behind(), sheet, self._table.lying(lay, below, ink, 0.0))
        return Dress(self.picture(between, lay, ink, 0.5), sheet)

    def _behind(self) -> QImage:
        """The window behind the book."""
        widget, ratio = self._widget, self._widget.devicePixelRatioF()
        size = widget.size() * ratio
        if self._ground.size() != size:
            ground = QImage(size, QImage.Format.Format_RGB32)
            ground.fill(theme.SKY)
            ground.setDevicePixelRatio(ratio)
            window = widget.window()
            if window is not widget:
                where = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
                window.render(ground, QPoint(0, 0), where, QWidget.RenderFlag(0))
            ground.setDevicePixelRatio(1.0)
            self._ground = ground
        return self._ground
