"""The shelf room: covers in a grid, a search box, and the way to a new story."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QElapsedTimer, QModelIndex, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QScroller,
    QVBoxLayout,
    QWidget,
)

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.ui import theme
from aibook_desktop.ui.controls import RoundButton, text_field, words_label
from aibook_desktop.ui.desk import Spine
from aibook_desktop.ui.pictograms import Pictogram
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.shelf.covers import SPINE_ROLE, CoverPainter, Covers
from aibook_desktop.ui.sizes import DEAD_STRIP, EDGE, GAP, TITLE, WORDS, mm

SEARCH_PAUSE_MS: Final = 120
FRAME_MS: Final = 60
COVER_WIDTH: Final = 46.0
COVER_HEIGHT: Final = 58.0

LIST_STYLE = """
QListView {{ background: transparent; border: none; outline: none; }}
QScrollBar:vertical {{ background: transparent; width: {wide}px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {edge}; border-radius: {round}px;
  min-height: {least}px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


class ShelfRoom(QWidget):
    """Shows spines; asks for others when somebody searches."""

    opened = Signal(str)
    """The id of the book that was chosen."""
    searched = Signal(str)
    left = Signal()

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language: Language = "ko"
        self._cell = QSize(mm(COVER_WIDTH), mm(COVER_HEIGHT))
        self._covers = Covers(self)
        self._painter = CoverPainter(pictures, self._cell, self)
        self._list = self._make_list()
        self._home = RoundButton(
            Pictogram.HOME, self, millimetres=24, colour=theme.CORAL, ink=theme.WHITE
        )
        self._home.clicked.connect(self.left)
        self._title = words_label(TITLE, bold=True)
        self._empty = words_label(WORDS, soft=True)
        self._field = text_field(self)
        self._field.textChanged.connect(self._typed)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SEARCH_PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self._clock = QElapsedTimer()
        self._clock.start()
        self._frames = QTimer(self)
        self._frames.setInterval(FRAME_MS)
        self._frames.timeout.connect(self._tick)
        pictures.arrived.connect(self._picture_arrived)
        self._lay_out()

    def _make_list(self) -> QListView:
        view = QListView(self)
        view.setModel(self._covers)
        view.setItemDelegate(self._painter)
        view.setViewMode(QListView.ViewMode.IconMode)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setMovement(QListView.Movement.Static)
        view.setUniformItemSizes(True)
        view.setGridSize(self._cell)
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.verticalScrollBar().setSingleStep(self._cell.height() // 4)
        view.setStyleSheet(
            LIST_STYLE.format(edge=theme.SCROLL.name(), wide=mm(4), round=mm(2) - 1, least=mm(12))
        )
        gesture = QScroller.ScrollerGestureType.TouchGesture
        QScroller.grabGesture(view.viewport(), gesture)
        view.clicked.connect(self._choose)
        view.activated.connect(self._choose)
        return view

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(mm(GAP))
        head.addWidget(self._home)
        head.addWidget(self._title, 1)
        head.addWidget(self._field, 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(mm(EDGE), mm(3), mm(EDGE), mm(DEAD_STRIP) // 2)
        whole.setSpacing(mm(3))
        whole.addLayout(head)
        whole.addWidget(self._empty, 1)
        whole.addWidget(self._list, 6)

    def show_spines(self, spines: tuple[Spine, ...]) -> None:
        """Show these books, the newest first."""
        self._covers.show_spines(spines)
        self._refresh()

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        self._language = language
        self._covers.speak(language)
        self._refresh()

    @property
    def sought(self) -> str:
        """What the search box holds."""
        return self._field.text().strip()

    def enter(self) -> None:
        """Somebody comes in: forget the last search."""
        self._field.clear()
        self._list.setFocus()

    def _refresh(self) -> None:
        language = self._language
        self._title.setText(say("window.shelf.title", language))
        self._home.name(say("window.shelf.home", language))
        self._field.setPlaceholderText(say("window.shelf.search", language))
        self._field.setAccessibleName(say("window.shelf.search", language))
        self._list.setAccessibleName(say("window.shelf.books", language))
        empty = self._covers.rowCount() == 0
        self._empty.setText(
            say("window.shelf.none_found" if self.sought else "window.shelf.empty", language)
        )
        self._empty.setVisible(empty)
        self._list.setVisible(not empty)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape goes home."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Let the pencils of books in the making draw."""
        self._frames.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Cost nothing while hidden."""
        self._frames.stop()
        super().hideEvent(event)

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        spine = index.data(SPINE_ROLE)
        if isinstance(spine, Spine):
            self.opened.emit(spine.id)

    @Slot()
    def _typed(self) -> None:
        self._pause.start()

    @Slot()
    def _search(self) -> None:
        self.searched.emit(self.sought)

    @Slot(object)
    def _picture_arrived(self, _path: object) -> None:
        if self.isVisible():
            self._list.viewport().update()

    @Slot()
    def _tick(self) -> None:
        if self._covers.any_unfinished:
            self._painter.tick(self._clock.elapsed() / 1000)
            self._list.viewport().update()
