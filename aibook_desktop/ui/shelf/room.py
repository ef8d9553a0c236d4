"""The shelf room: books on planks, ways to sort them, a box to search in.

It knows only what it shows and what it asks for; the books come in pieces from outside. A child
can open a book and give it a heart. What takes a book away is there for grown-ups alone, and can
be taken back.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.book.vocabulary import Vocabulary, standard
from aibook_desktop.library.lines import ShelfQuery
from aibook_desktop.ui import paper, theme
from aibook_desktop.ui.controls import RoundButton, text_field
from aibook_desktop.ui.pictograms import Pictogram
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.shelf.books import Books
from aibook_desktop.ui.shelf.chips import chips_of
from aibook_desktop.ui.shelf.cover_painter import Deed
from aibook_desktop.ui.shelf.invitation import Invitation
from aibook_desktop.ui.shelf.strip import Chip, Strip
from aibook_desktop.ui.shelf.undo import UndoBar
from aibook_desktop.ui.shelf.views import Tabs, View
from aibook_desktop.ui.shelf.wall import Wall
from aibook_desktop.ui.shelf_desk import ShelfPart, ShelfViews, Spine
from aibook_desktop.ui.sizes import DEAD_STRIP, EDGE, GAP, mm

NARROW_FIELD: Final = 22.0
"""Millimetres that are left to type in, in the narrowest window."""
FRAME: Final = 1.6
"""Millimetres of wood round the shelf."""
_SIGNS = {
    View.FAVOURITES: Pictogram.THEME,
    View.BIN: Pictogram.BIN,
    View.MONTHS: Pictogram.CALENDAR,
}


class ShelfRoom(QWidget):
    """Shows books; asks for others when somebody sorts, searches or scrolls."""

    opened = Signal(str)
    """The id of the book that was chosen."""
    searched = Signal(object)
    """The `ShelfQuery` to answer, None for the bin."""
    piece_wanted = Signal(object, int)
    """More of a `ShelfQuery`, from a row on."""
    favoured = Signal(str, bool)
    removed = Signal(str)
    restored = Signal(str)
    prompted = Signal(str, str)
    """A sentence to say aloud, and its language."""
    left = Signal()

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language: Language = "ko"
        self._vocabulary: Vocabulary = standard()
        self._faces: dict[tuple[str, str], Path] = {}
        self._views = ShelfViews()
        self._view = View.ALL
        self._keys: dict[View, str] = {}
        self._said = ""
        self._changes = False
        self.books = Books(self)
        self.wall = Wall(self.books, pictures, self)
        self._tabs = Tabs(self)
        self._strip = Strip(pictures, self)
        self._invitation = Invitation(self)
        self._undo = UndoBar(self)
        self._home = RoundButton(
            Pictogram.HOME, self, millimetres=24, colour=theme.CORAL, ink=theme.WHITE
        )
        self._field = text_field(self)
        self._clear = RoundButton(Pictogram.CROSS, self, millimetres=15)
        self._connect()
        self._lay_out()

    def _connect(self) -> None:
        self._home.clicked.connect(self.left)
        self._invitation.accepted.connect(self.left)
        self._field.textChanged.connect(self._search)
        self._clear.clicked.connect(self._clear_search)
        self._tabs.chosen.connect(self._choose_view)
        self._strip.chosen.connect(self._choose_chip)
        self._undo.undone.connect(self.restored)
        self.books.wanted.connect(self._want_piece)
        self.wall.asked.connect(self._do)
        self.wall.typed.connect(self._type)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(mm(3))
        head.addWidget(self._home)
        head.addSpacing(mm(GAP))
        head.addWidget(self._tabs)
        head.addStretch(1)
        head.addWidget(self._field, 4)
        head.addWidget(self._clear)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(mm(EDGE), mm(2), mm(EDGE), mm(DEAD_STRIP) // 2)
        whole.setSpacing(mm(3))
        whole.addLayout(head)
        whole.addWidget(self._strip)
        whole.addWidget(self._invitation, 1)
        whole.addWidget(self.wall, 1)
        self._field.setMinimumWidth(mm(NARROW_FIELD))
        self._strip.hide()
        self._clear.hide()

    @property
    def query(self) -> ShelfQuery | None:
        """What is to be shown; None is the bin."""
        if self._view is View.BIN:
            return None
        key = self._keys.get(self._view) or None
        return ShelfQuery(
            text=self._field.text().strip(" ") if self._field.text().strip() else "",
            favourites=self._view is View.FAVOURITES,
            child=key if self._view is View.CHILDREN else None,
            theme=key if self._view is View.THEMES else None,
            month=key if self._view is View.MONTHS else None,
        )

    def begin(self, query: ShelfQuery | None, part: ShelfPart) -> None:
        """Show the first piece of an answer, unless something else is asked by now."""
        if query == self.query:
            self.books.begin(part)
            self._refresh()
            self._say_nothing()

    def fill(self, query: ShelfQuery, part: ShelfPart) -> None:
        """Take another piece of an answer."""
        if query == self.query:
            self.books.fill(part)

    def show_views(self, views: ShelfViews) -> None:
        """Offer these children, themes and months."""
        self._views = views
        self._refresh_strip()

    def card_drawn(self, kind: str, symbol: str, path: Path) -> None:
        """Take the picture of a hero or theme."""
        self._faces[kind, symbol] = path
        if self._strip.isVisible():
            self._refresh_strip()

    def change(self, spine: Spine) -> None:
        """Show one book as it is now."""
        self.books.change(spine)

    def allow_changes(self, *, allowed: bool) -> None:
        """Let a grown-up put books into the bin and take them out."""
        self._changes = allowed
        self._tabs.show_bin(shown=allowed)
        self._undo.setVisible(self._undo.isVisible() and allowed)
        if self._view is View.BIN and not allowed:
            self._show_view(View.ALL)
        self._offer()

    def move_calmly(self, *, calm: bool) -> None:
        """Jump instead of gliding, for those whom movement makes unwell."""
        self.wall.glide.still = calm

    def tell_removed(self, book_id: str) -> None:
        """Say that a book is in the bin, and offer it back."""
        self._undo.tell(book_id, say("shelf.removed", self._language), self._language)

    def tell_restored(self) -> None:
        """Say that a book is back."""
        self._undo.tell("", say("shelf.restored", self._language), self._language)

    def enter(self) -> None:
        """Somebody comes in: all books, the newest first."""
        self._field.blockSignals(True)  # noqa: FBT003 - Qt's
        self._field.clear()
        self._field.blockSignals(False)  # noqa: FBT003 - Qt's
        self._clear.hide()
        self._keys.clear()
        self._said = ""
        self._show_view(View.ALL)
        self.wall.to_top()
        self.wall.setFocus()

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        self._language = language
        self.books.speak(language)
        self._tabs.speak(language)
        self._strip.speak(language)
        self._home.name(say("window.shelf.home", language))
        self._clear.name(say("shelf.clear", language))
        self._field.setPlaceholderText(say("window.shelf.search", language))
        self._field.setAccessibleName(say("window.shelf.search", language))
        self.wall.setAccessibleName(say("window.shelf.books", language))
        self.wall.setAccessibleDescription(say("shelf.keys", language))
        self._refresh()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the frame of the bookcase round the wall."""
        if not self.wall.isVisible():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rim = mm(FRAME)
        case = QRectF(self.wall.geometry()).adjusted(-rim, -rim, rim, rim)
        paper.draw_card(painter, case, rim * 1.6, theme.WOOD, depth=5)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """What lies over the room stays in its place."""
        self._undo.place()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape clears the search, then goes home."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._field.text():
            self._clear_search()
        else:
            self.left.emit()

    def _refresh(self) -> None:
        self._refresh_strip()
        empty = self.books.rowCount() == 0
        if empty:
            first = self._view is View.ALL and not self._field.text().strip()
            sign = (
                Pictogram.SEARCH if self._field.text() else _SIGNS.get(self._view, Pictogram.BOOK)
            )
            button = say("shelf.make", self._language) if first else ""
            self._invitation.invite(self._nothing(), sign, button)
        self._invitation.setVisible(empty)
        self.wall.setVisible(not empty)

    def _say_nothing(self) -> None:
        """Say once that no book is here, for those who can't read it."""
        words = self._nothing() if self.books.rowCount() == 0 else ""
        if words not in ("", self._said):
            self.prompted.emit(words, self._language)
        self._said = words

    def _nothing(self) -> str:
        if self._field.text().strip():
            return say("window.shelf.none_found", self._language)
        if self._view is View.ALL:
            return say("window.shelf.empty", self._language)
        return say(f"shelf.none.{self._view.value}", self._language)

    def _refresh_strip(self) -> None:
        chips = chips_of(self._view, self._views, self._faces, self._vocabulary, self._language)
        self._strip.setVisible(bool(chips))
        self._strip.show_chips(chips, self._keys.get(self._view, ""))

    def _show_view(self, view: View) -> None:
        self._view = view
        self._tabs.show_view(view)
        chips = chips_of(view, self._views, self._faces, self._vocabulary, self._language)
        if chips and self._keys.get(view) not in {chip.key for chip in chips}:
            self._keys[view] = chips[0].key
        self._offer()
        self._refresh_strip()
        self.wall.to_top()
        self.searched.emit(self.query)

    def _offer(self) -> None:
        deed = Deed.REMOVE if self._changes else None
        self.wall.offer(Deed.RESTORE if self._view is View.BIN else deed)

    @Slot(object)
    def _choose_view(self, view: View) -> None:
        self._show_view(view)
        self.prompted.emit(view.name_in(self._language), self._language)

    @Slot(object)
    def _choose_chip(self, chip: Chip) -> None:
        self._keys[self._view] = chip.key
        self.wall.to_top()
        self.searched.emit(self.query)
        self.prompted.emit(chip.word, self._language)

    @Slot()
    def _search(self) -> None:
        self._clear.setVisible(bool(self._field.text()))
        if self._view is View.BIN:
            self._view = View.ALL
            self._tabs.show_view(View.ALL)
            self._offer()
        self.wall.to_top()
        self.searched.emit(self.query)

    @Slot()
    def _clear_search(self) -> None:
        self._field.clear()
        self.wall.setFocus()

    @Slot(str)
    def _type(self, letters: str) -> None:
        self._field.setFocus()
        self._field.insert(letters)

    @Slot(int)
    def _want_piece(self, start: int) -> None:
        if self.query is not None:
            self.piece_wanted.emit(self.query, start)

    @Slot(object, object)
    def _do(self, spine: Spine, deed: Deed) -> None:
        if deed is Deed.OPEN:
            self.opened.emit(spine.id)
        elif deed is Deed.LOVE:
            self.favoured.emit(spine.id, not spine.favourite)
            words = "shelf.not_loved" if spine.favourite else "shelf.loved"
            self.prompted.emit(say(words, self._language), self._language)
        elif deed is Deed.RESTORE:
            self.restored.emit(spine.id)
        elif self._changes:
            self.removed.emit(spine.id)
