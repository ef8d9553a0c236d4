"""The wooden wall with its planks: scrolls by finger, mouse, wheel and keys, and knows taps.

Its viewport is opaque, so scrolling copies what is there and paints only what comes into view; the
grain of the wood runs downwards, which makes the copy seamless.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QElapsedTimer,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from aibook_desktop.ui import theme
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.shelf.books import SPINE_ROLE, Books
from aibook_desktop.ui.shelf.cover_painter import PLANK, CoverPainter, Deed
from aibook_desktop.ui.shelf.covers import Covers
from aibook_desktop.ui.shelf.glide import Glide
from aibook_desktop.ui.shelf_desk import Spine
from aibook_desktop.ui.sizes import mm

COVER_WIDTH: Final = 43.0
COVER_HEIGHT: Final = 56.0
AROUND: Final = 6.0
"""Millimetres between covers, and above them."""
LARGEST_COVER: Final = 1.5
ROW_SHARE: Final = 0.385
"""Of the height of a window one row may take so much."""
DRAG: Final = 3.0
"""Millimetres that a finger may tremble while it taps."""
WHEEL_STEP: Final = 0.55
"""Share of a row that one notch of a wheel moves."""
PENCIL_MS: Final = 60
SOON_MS: Final = 12

BAR_STYLE: Final = """
QScrollBar:vertical {{ background: {wall}; width: {wide}px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {handle}; border-radius: {round}px;
  min-height: {least}px; margin: 2px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
Index = QModelIndex | QPersistentModelIndex


class Wall(QListView):
    """Shows books; says what a tap or a key asks for."""

    asked = Signal(object, object)
    """A `Spine` and a `Deed`."""
    typed = Signal(str)
    """Letters that were meant for the search box."""

    def __init__(self, books: Books, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._books = books
        self._painter = CoverPainter(Covers(pictures), self)
        self._grain = QImage()
        self._pressed: QPointF | None = None
        self._dragged = False
        self._speed = 0.0
        self._moved = QElapsedTimer()
        self.glide = Glide(self.verticalScrollBar())
        self._clock = QElapsedTimer()
        self._clock.start()
        self._pencils = QTimer(self)
        self._pencils.setInterval(PENCIL_MS)
        self._pencils.timeout.connect(self._move_pencils)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self._make_up)
        pictures.arrived.connect(self._picture_arrived)
        self._set_up()

    def _set_up(self) -> None:
        self.setModel(self._books)
        self.setItemDelegate(self._painter)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setAutoFillBackground(False)
        self._dress()

    def offer(self, deed: Deed | None) -> None:
        """Let books be removed or restored; None for neither."""
        self._painter.offer(deed)
        self.viewport().update()

    @property
    def complete(self) -> bool:
        """Whether every cover that was painted last was there."""
        return self._painter.complete

    def to_top(self) -> None:
        """Show the newest books."""
        self.glide.stop()
        self.verticalScrollBar().setValue(0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the wood, then the books in front of it."""
        self._painter.begin_frame(self.devicePixelRatioF(), self._clock.elapsed() / 1000)
        painter = QPainter(self.viewport())
        self._paint_wood(painter, event.rect())
        painter.end()
        super().paintEvent(event)
        if self._painter.hurried and not self._soon.isActive():
            self._soon.start()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Spread the books evenly over the width."""
        width = self.viewport().width()
        cover = _cover_size(self.window().height())
        columns = max(1, width // (cover.width() + mm(AROUND)))
        place = QSize((width - 2) // columns, cover.height() + mm(PLANK) + mm(AROUND))
        self._painter.fit(cover, place)
        self.setGridSize(place)
        self.verticalScrollBar().setSingleStep(round(place.height() * WHEEL_STEP))
        self._grain = QImage()
        super().resizeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Glide by notches, or follow a touch pad exactly."""
        if not event.pixelDelta().isNull():
            self.glide.stop()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - event.pixelDelta().y())
        else:
            notches = event.angleDelta().y() / 120
            self.glide.by(-notches * self.gridSize().height() * WHEEL_STEP)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A finger may tap or drag."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.glide.stop()
            self._pressed, self._dragged, self._speed = event.position(), False, 0.0
            self._moved.start()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Pull the wall along."""
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        way = event.position().y() - self._pressed.y()
        if not self._dragged and abs(way) < mm(DRAG):
            return
        self._dragged = True
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() - round(way))
        self._speed = -way * 1000 / max(8, self._moved.restart())
        self._pressed = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A tap asks for something; a pull goes on for a while."""
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            return
        if self._dragged:
            if self._moved.elapsed() < PENCIL_MS:
                self.glide.fling(self._speed)
            return
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.setCurrentIndex(index)
            box = QRectF(self.visualRect(index))
            self._ask(index, self._painter.deed_at(box, event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter opens, Delete removes, Ctrl+D gives a heart, letters search."""
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._ask(index, self._painter.usual_deed)
        elif event.key() == Qt.Key.Key_Delete:
            self._ask(index, Deed.REMOVE)
        elif (
            event.key() == Qt.Key.Key_D and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._ask(index, Deed.LOVE)
        elif event.text().isprintable() and event.text().strip():
            self.typed.emit(event.text())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def scrollTo(  # noqa: N802 - Qt's name
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Glide until a book stands whole in view."""
        del hint
        box = self.visualRect(index)
        value = self.verticalScrollBar().value()
        if box.top() < 0:
            self.glide.to(value + box.top())
        elif box.bottom() > self.viewport().height():
            self.glide.to(value + box.bottom() - self.viewport().height())

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Let the pencils of books in the making draw."""
        self._pencils.start()
        self._dress()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Cost nothing while hidden."""
        self._pencils.stop()
        super().hideEvent(event)

    def _dress(self) -> None:
        self._painter.forget()
        self._grain = QImage()
        style = BAR_STYLE.format(
            wall=theme.WOOD_WALL.name(),
            handle=theme.WOOD_EDGE.name(),
            wide=mm(5),
            round=mm(2),
            least=mm(16),
        )
        if style != self.verticalScrollBar().styleSheet():
            self.verticalScrollBar().setStyleSheet(style)

    def _ask(self, index: Index, deed: Deed) -> None:
        spine = index.data(SPINE_ROLE) if index.isValid() else None
        if isinstance(spine, Spine) and (spine.finished or deed is not Deed.LOVE):
            self.asked.emit(spine, deed)

    def _paint_wood(self, painter: QPainter, seen: QRect) -> None:
        if self._grain.isNull():
            self._grain = _grain(self.viewport().width())
        for y in range(
            seen.top() - seen.top() % self._grain.height(), seen.bottom() + 1, self._grain.height()
        ):
            painter.drawImage(0, y, self._grain)
        row = self.gridSize().height()
        shift = self.verticalScrollBar().value() % row
        plank = mm(PLANK)
        for top in range(row - plank - shift, self.viewport().height() + plank, row):
            if top + 2 * plank >= seen.top() and top <= seen.bottom():
                _paint_plank(painter, QRect(0, top, self.viewport().width(), plank))

    @Slot(object)
    def _picture_arrived(self, path: object) -> None:
        rows = self._painter.waiting.pop(path, ())  # type: ignore[call-overload]
        if self.isVisible():
            for row in rows:
                self.viewport().update(self.visualRect(self._books.index(row)))

    @Slot()
    def _make_up(self) -> None:
        rows, self._painter.hurried = self._painter.hurried, set()
        for row in rows:
            self.viewport().update(self.visualRect(self._books.index(row)))

    @Slot()
    def _move_pencils(self) -> None:
        if not self._books.any_unfinished:
            return
        for row in range(min(self._books.rowCount(), 12)):
            index = self._books.index(row)
            spine = index.data(SPINE_ROLE)
            if isinstance(spine, Spine) and not spine.finished:
                self.viewport().update(self.visualRect(index))


def _cover_size(window_height: int) -> QSize:
    """As large as two rows of a window allow, so that the newest books are seen at once."""
    least = mm(COVER_HEIGHT) + mm(PLANK) + mm(AROUND)
    share = min(LARGEST_COVER, max(1.0, window_height * ROW_SHARE / least))
    return QSize(round(mm(COVER_WIDTH) * share), round(mm(COVER_HEIGHT) * share))


def _grain(width: int) -> QImage:
    """Boards that stand side by side, the same at every height."""
    image = QImage(max(1, width), 64, QImage.Format.Format_RGB32)
    image.fill(theme.WOOD_WALL)
    painter = QPainter(image)
    board = mm(58)
    for left in range(0, width, board):
        for share, strength in ((0.0, 0.30), (0.17, 0.05), (0.43, 0.08), (0.71, 0.05)):
            line = QRect(left + round(board * share), 0, 2, image.height())
            painter.fillRect(line, theme.veiled(theme.WOOD_EDGE, strength))
    painter.end()
    return image


def _paint_plank(painter: QPainter, plank: QRect) -> None:
    painter.fillRect(plank, theme.WOOD)
    light = QRect(plank.left(), plank.top(), plank.width(), max(2, plank.height() // 6))
    painter.fillRect(light, theme.veiled(theme.WHITE, 0.45))
    lip = QRect(
        plank.left(), plank.bottom() - plank.height() // 4, plank.width(), plank.height() // 4 + 1
    )
    painter.fillRect(lip, theme.WOOD_EDGE)
    for step, strength in ((0, 0.14), (1, 0.09), (2, 0.05), (3, 0.02)):
        below = plank.height() // 4
        shadow = QRect(plank.left(), plank.bottom() + 1 + step * below, plank.width(), below)
        colour: QColor = theme.veiled(theme.SHADOW, strength)
        painter.fillRect(shadow, colour)
