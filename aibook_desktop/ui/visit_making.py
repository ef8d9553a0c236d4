"""The making part of a visit: the book that was wished for grows, then older ones are finished.

Books that were left unfinished go on being made whenever nobody waits for a new one. The end of a
book that was stopped arrives late and ends nothing but itself: another may be in the making.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from aibook_desktop.book.model import Wish
from aibook_desktop.studio.events import Event, PageSketched, PageTold, StoodIn, Understood
from aibook_desktop.ui.bridge import Errand, Lane, was_cancelled
from aibook_desktop.ui.desk import Desk
from aibook_desktop.ui.making.room import MakingRoom
from aibook_desktop.ui.open_book import NO_BOOK, Leaf, OpenBook


class Making(QObject):
    """Feeds one making room."""

    made = Signal()
    """The book that was wished for is whole."""
    failed = Signal(object)
    """The book that was wished for could not be made, and nobody wanted that."""
    rested = Signal()
    """Nobody waits for a book any more."""
    grew = Signal(object, str)
    """An event of the making, and the id of the book it is about."""
    older_grew = Signal()
    """One of the books that had been left unfinished is further."""
    troubled = Signal(object)

    def __init__(self, room: MakingRoom, desk: Desk, lane: Lane, parent: QObject) -> None:
        super().__init__(parent)
        self._room, self._desk, self._lane = room, desk, lane
        self.shown_first = False
        """Whether a grown-up sees a book before the child does."""
        self._book = NO_BOOK
        self._older = NO_BOOK
        self._errand: Errand | None = None
        self._ending = False

    @property
    def book(self) -> OpenBook:
        """What was wished for last, as far as it is made."""
        return self._book

    @property
    def busy(self) -> bool:
        """Whether somebody waits for a book."""
        return self._errand is not None

    def make(self, wish: Wish) -> None:
        """Make a book, before all others."""
        self._lane.cancel_all()
        self._book = OpenBook("", "", wish.language, wish.pages)
        self._room.begin(self._book)
        self._errand = self._lane.send(partial(self._desk.make, wish))
        self._errand.arrived.connect(self._made_more)
        self._errand.finished.connect(self._made_all)
        self._errand.failed.connect(self._making_failed)

    def stop(self) -> None:
        """Nobody waits for the book any more; it is finished with the older ones."""
        if self._errand is not None:
            self._errand.cancel()
            self._errand = None

    def finish_older(self) -> None:
        """Go on with the books that were left unfinished."""
        errand = self._lane.send(self._desk.finish)
        errand.arrived.connect(self._finished_more)
        errand.failed.connect(self.troubled)

    def end(self) -> None:
        """Begin nothing more; the lane is the visit's to close."""
        self._ending = True

    @Slot(object)
    def _made_more(self, event: Event) -> None:
        if isinstance(event, StoodIn):
            self._room.note_stand_in()
        elif isinstance(event, PageSketched) and not self.shown_first:
            self._room.show_sketch(event)
        elif not isinstance(event, Understood):
            self._book = self._book.after(event)
            self._room.show_book(_veiled(self._book) if self.shown_first else self._book)
            self.grew.emit(event, self._book.id)

    @Slot()
    def _made_all(self) -> None:
        self._errand = None
        self.made.emit()
        self._rest()

    @Slot(object)
    def _making_failed(self, error: object) -> None:
        if not was_cancelled(error):
            self._errand = None
            self.failed.emit(error)
        self._rest()

    def _rest(self) -> None:
        if not self._ending and self._lane.idle:
            self.finish_older()
            self.rested.emit()

    @Slot(object)
    def _finished_more(self, event: Event) -> None:
        if isinstance(event, PageTold) and event.book_id != self._older.id:
            self._older = NO_BOOK
        self._older = self._older.after(event)
        self.grew.emit(event, self._older.id)
        self.older_grew.emit()


def _veiled(book: OpenBook) -> OpenBook:
    """A book that grows, with nothing of it to be seen before a grown-up has seen it."""
    return replace(book, leaves=tuple(Leaf(leaf.number, "") for leaf in book.leaves))
