"""The shelf's books as Qt's model, and how one cover is painted.

A model and a delegate instead of a widget for each book: a shelf of ten thousand books costs what
is on the screen.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.ui import paper, theme
from aibook_desktop.ui.desk import Spine
from aibook_desktop.ui.focus import shows_focus
from aibook_desktop.ui.lettering import draw_title
from aibook_desktop.ui.pencil import draw_sketch
from aibook_desktop.ui.pictograms import Pictogram, draw
from aibook_desktop.ui.pictures import Pictures

SPINE_ROLE: Final = Qt.ItemDataRole.UserRole
TITLE_SHARE: Final = 0.24
Index = QModelIndex | QPersistentModelIndex


class Covers(QAbstractListModel):
    """The books in the order of the shelf."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spines: tuple[Spine, ...] = ()
        self._language: Language = "ko"

    def show_spines(self, spines: tuple[Spine, ...]) -> None:
        """Replace the books."""
        if spines != self._spines:
            self.beginResetModel()
            self._spines = spines
            self.endResetModel()

    @property
    def any_unfinished(self) -> bool:
        """Whether a book is still being made."""
        return any(not spine.finished for spine in self._spines)

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        self._language = language
        if self._spines:
            self.dataChanged.emit(self.index(0), self.index(len(self._spines) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        """How many books."""
        return 0 if parent.isValid() else len(self._spines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the spine, or its name for a screen reader."""
        spine = self._spines[index.row()]
        if role == SPINE_ROLE:
            return spine
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return title_of(spine, self._language)
        return None


def title_of(spine: Spine, language: Language) -> str:
    """What a cover is called; a book in the making says so."""
    title = spine.title or say("window.reader.untitled", language)
    return title if spine.finished else f"{title} ({say('window.shelf.making', language)})"


class CoverPainter(QStyledItemDelegate):
    """Paints a book standing on the shelf."""

    def __init__(self, pictures: Pictures, cell: QSize, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._cell = cell
        self._seconds = 0.0

    def tick(self, seconds: float) -> None:
        """Take the time for the pencils of books in the making."""
        self._seconds = seconds

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt's
        """One cell for all."""
        return self._cell

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cover, its title, and a pencil while it is being made."""
        spine = index.data(SPINE_ROLE)
        if not isinstance(spine, Spine):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap = self._cell.width() * 0.06
        board = QRectF(option.rect).adjusted(gap, gap, -gap, -gap * 1.2)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        board.translate(0, -3 if hovered else 0)
        radius = board.width() * 0.045
        paper.draw_card(painter, board, radius, _board_colour(spine), depth=9 if hovered else 6)
        band = QRectF(board.left(), board.top(), board.width() * 0.05, board.height())
        painter.fillRect(band, theme.veiled(theme.SHADOW, 0.22))
        rim = board.width() * 0.075
        window = board.adjusted(rim * 1.3, rim, -rim * 0.8, -board.height() * TITLE_SHARE)
        self._paint_window(painter, window, spine, radius)
        plate = QRectF(
            window.left(), window.bottom(), window.width(), board.bottom() - window.bottom()
        )
        title = spine.title or say("window.reader.untitled", spine.language)
        draw_title(painter, plate.adjusted(0, 3, 0, -3), title, plate.height() * 0.3, theme.PAPER)
        if option.state & QStyle.StateFlag.State_HasFocus and shows_focus(option.widget):
            paper.draw_focus(painter, board, radius)
        painter.restore()

    def _paint_window(self, painter: QPainter, window: QRectF, spine: Spine, radius: float) -> None:
        image = None
        if spine.cover is not None:
            image = self._pictures.get(spine.cover, window.size().toSize())
        painter.setPen(Qt.PenStyle.NoPen)
        if image is not None:
            paper.draw_picture(painter, image, window, radius * 0.6)
        else:
            painter.setBrush(theme.BOOK_PAPER)
            painter.drawRoundedRect(window, radius * 0.6, radius * 0.6)
            if spine.finished:
                side = window.width() * 0.3
                box = QRectF(0, 0, side, side)
                box.moveCenter(window.center())
                draw(painter, Pictogram.BOOK, box, theme.PAPER_EDGE)
        if not spine.finished:
            if image is not None:
                painter.setBrush(theme.veiled(theme.BOOK_PAPER, 0.72))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.drawRoundedRect(window, radius * 0.6, radius * 0.6)
            inset = window.width() * 0.16
            draw_sketch(painter, window.adjusted(inset, inset, -inset, -inset), self._seconds, 1)


def _board_colour(spine: Spine) -> QColor:
    boards = (theme.BOARD, theme.LAKE, theme.LEAF_DEEP, theme.BOARD_DARK)
    return boards[sum(spine.id.encode()) % len(boards)]
