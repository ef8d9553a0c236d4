"""The shelf's books as Qt's model, of which only the pieces that somebody looks at are there.

A model and a delegate instead of a widget for each book: a shelf of ten thousand books costs what
is on the screen. A row whose piece is not there yet asks for it, once.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.ui.shelf_desk import ShelfPart, Spine

SPINE_ROLE: Final = Qt.ItemDataRole.UserRole
_NAMES: Final = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
PIECE: Final = 60
MOST_PIECES: Final = 48
Index = QModelIndex | QPersistentModelIndex


class Books(QAbstractListModel):
    """The books in the order of the shelf."""

    wanted = Signal(int)
    """The first row of a piece that is looked at and not there."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._total = 0
        self._pieces: OrderedDict[int, tuple[Spine, ...]] = OrderedDict()
        self._asked: set[int] = set()
        self._language: Language = "ko"

    def begin(self, part: ShelfPart) -> None:
        """Show other books, of which the first piece is there; the same ones stay in place."""
        known = self._pieces.get(0, ())
        same = [spine.id for spine in known] == [spine.id for spine in part.spines]
        if part.total == self._total and same:
            if known != part.spines:
                self.fill(part)
            return
        self.beginResetModel()
        self._pieces.clear()
        self._asked.clear()
        self._total = part.total
        self._pieces[0] = part.spines
        self.endResetModel()

    def fill(self, part: ShelfPart) -> None:
        """Take a piece that was asked for, unless the shelf has changed meanwhile."""
        self._asked.discard(part.start)
        if part.total != self._total or not part.spines:
            return
        self._pieces[part.start] = part.spines
        while len(self._pieces) > MOST_PIECES:
            self._pieces.popitem(last=False)
        self._tell(part.start, part.start + len(part.spines) - 1)

    def change(self, spine: Spine) -> None:
        """Show one book as it is now."""
        for start, spines in self._pieces.items():
            for at, each in enumerate(spines):
                if each.id == spine.id:
                    self._pieces[start] = (*spines[:at], spine, *spines[at + 1 :])
                    self._tell(start + at, start + at)

    @property
    def any_unfinished(self) -> bool:
        """Whether a book among the newest is still being made."""
        return any(not spine.finished for spine in self._pieces.get(0, ()))

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        self._language = language
        if self._total:
            self._tell(0, self._total - 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        """How many books."""
        return 0 if parent.isValid() else self._total

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the spine (None until it is there), or its name for a screen reader."""
        if role not in (SPINE_ROLE, *_NAMES):
            return None
        spine = self._spine(index.row())
        if role == SPINE_ROLE or spine is None:
            return spine
        return title_of(spine, self._language)

    def _spine(self, row: int) -> Spine | None:
        start = row - row % PIECE
        piece = self._pieces.get(start)
        if piece is None:
            if start not in self._asked:
                self._asked.add(start)
                self.wanted.emit(start)
            return None
        self._pieces.move_to_end(start)
        return piece[row - start] if row - start < len(piece) else None

    def _tell(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first), self.index(last))


def title_of(spine: Spine, language: Language) -> str:
    """What a cover is called; a book in the making and a favourite say so."""
    title = spine.title or say("window.reader.untitled", language)
    if not spine.finished:
        return f"{title} ({say('window.shelf.making', language)})"
    return f"{title} ({say('shelf.favourite', language)})" if spine.favourite else title
