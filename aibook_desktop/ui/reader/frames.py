"""The frames of a turn: a leaf painted over what rests, and where the next frame differs.

All in device pixels. Only what a leaf has left and what it covers now is painted anew, because a
frame of the whole book takes longer than a screen gives it.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from aibook_desktop.ui.reader.leafing import Leafing, reach
from aibook_desktop.ui.reader.stage import Dress
from aibook_desktop.ui.reader.table import Lay
from aibook_desktop.ui.reader.turner import Turn

SWINGS_OUT: Final = 0.09
"""How far a cover reaches beyond the book while it swings (share of a page's width)."""


class Frames:
    """Paints one turn after the other; `begin` with each."""

    def __init__(self) -> None:
        self._leafing = Leafing()
        self._reached = QRect()

    def begin(self) -> None:
        """Another leaf is lifted: nothing of it has been painted."""
        self._reached = QRect()

    def changed(self, lay: Lay, turn: Turn, dress: Dress | None) -> QRect:
        """What differs between the last frame and the next."""
        sheet = None if dress is None else dress.sheet
        if sheet is None or turn.low == 0:
            grow = round(lay.right.width() * SWINGS_OUT)
            above = lay.pages.adjusted(0, -lay.board, 0, 0)
            now = above.adjusted(-grow, -grow, grow, grow)
        else:
            now = reach(_leaf_box(lay, turn), sheet, turn.bend)
        before, self._reached = self._reached, now
        return now.united(before)

    def paint(self, painter: QPainter, lay: Lay, turn: Turn, dress: Dress) -> None:
        """Paint what moves over what rests, which lies there already."""
        if dress.after is not None:
            painter.setOpacity(turn.fall.progress)
            painter.drawImage(0, 0, dress.after)
        if dress.sliding is not None:
            painter.drawImage(lay.right.topLeft() + dress.sliding.off, dress.sliding.image)
        if dress.sheet is not None:
            self._leafing.paint(painter, _leaf_box(lay, turn), dress.sheet, turn.bend)


def _leaf_box(lay: Lay, turn: Turn) -> QRect:
    return lay.board_on(lay.right) if turn.board else lay.right
