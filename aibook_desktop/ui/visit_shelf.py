"""Carries books between the shelf room and the library: pieces, hearts, the bin.

Work goes over one lane, so that a heart given is in the next answer. A question that is no longer
asked is cancelled before the library hears of it.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

from aibook_desktop.library.lines import ShelfQuery
from aibook_desktop.ui.bridge import Errand, Lane, answer
from aibook_desktop.ui.desk import CardFace
from aibook_desktop.ui.shelf.books import PIECE
from aibook_desktop.ui.shelf.room import ShelfRoom
from aibook_desktop.ui.shelf_desk import ShelfDesk, ShelfPart, ShelfViews

RENEW_MS: Final = 700
"""How often a shelf with a book in the making looks again."""


class ShelfVisit(QObject):
    """Feeds one shelf room."""

    troubled = Signal(object)
    answered = Signal()
    """The first piece of what was asked is shown."""

    def __init__(self, room: ShelfRoom, desk: ShelfDesk, lane: Lane, parent: QObject) -> None:
        super().__init__(parent)
        self._room, self._desk, self._lane = room, desk, lane
        self._seeking: Errand | None = None
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(RENEW_MS)
        self._again.timeout.connect(self._look_again)
        self.asked_at = QElapsedTimer()
        room.searched.connect(self._seek)
        room.piece_wanted.connect(self._fetch)
        room.favoured.connect(self._favour)
        room.removed.connect(self._remove)
        room.restored.connect(self._restore)

    def enter(self) -> None:
        """Somebody comes to the shelf from elsewhere than a book."""
        self._room.enter()
        self._offer_views()

    def come_back(self) -> None:
        """Somebody comes back from a book: the shelf is as it was, but for what has changed."""
        self._seek(self._room.query)

    @Slot()
    def renew(self) -> None:
        """A book has changed; look again soon, if somebody looks at the shelf."""
        if self._room.isVisible() and not self._again.isActive():
            self._again.start()

    @Slot(object)
    def card_drawn(self, face: CardFace) -> None:
        """Pass the picture of a hero or theme on."""
        self._room.card_drawn(face.kind, face.symbol, face.path)

    @Slot(object)
    def _seek(self, query: ShelfQuery | None) -> None:
        if self._seeking is not None:
            self._seeking.cancel()
        self.asked_at.start()
        if query is None:
            call = self._desk.binned
        else:
            call = partial(self._desk.shelf_part, query, 0, PIECE)
        self._seeking = self._lane.send(partial(answer, call))
        self._seeking.arrived.connect(partial(self._begin, query))
        self._seeking.failed.connect(self.troubled)

    def _begin(self, query: ShelfQuery | None, part: ShelfPart) -> None:
        self._room.begin(query, part)
        self.answered.emit()

    @Slot(object, int)
    def _fetch(self, query: ShelfQuery, start: int) -> None:
        errand = self._lane.send(
            partial(answer, partial(self._desk.shelf_part, query, start, PIECE))
        )
        errand.arrived.connect(partial(self._room.fill, query))
        errand.failed.connect(self.troubled)

    def _offer_views(self) -> None:
        errand = self._lane.send(partial(answer, self._desk.shelf_views))
        errand.arrived.connect(self._show_views)
        errand.failed.connect(self.troubled)

    @Slot(object)
    def _show_views(self, views: ShelfViews) -> None:
        self._room.show_views(views)

    @Slot()
    def _look_again(self) -> None:
        if self._room.isVisible():
            self._seek(self._room.query)

    @Slot(str, bool)
    def _favour(self, book_id: str, favourite: bool) -> None:  # noqa: FBT001 - what is said of it
        self._change(partial(self._desk.favour, book_id, favourite))

    @Slot(str)
    def _remove(self, book_id: str) -> None:
        errand = self._change(partial(self._desk.remove, book_id))
        errand.finished.connect(partial(self._room.tell_removed, book_id))

    @Slot(str)
    def _restore(self, book_id: str) -> None:
        self._change(partial(self._desk.restore, book_id)).finished.connect(
            self._room.tell_restored
        )

    def _change(self, call: partial[None]) -> Errand:
        errand = self._lane.send(partial(answer, call))
        errand.failed.connect(self.troubled)
        self._seek(self._room.query)
        return errand
