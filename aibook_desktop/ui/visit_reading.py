"""The reading part of a visit: which book lies open, and what the reader asks of the desk."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from aibook_desktop.book.problems import Problem
from aibook_desktop.studio.events import Bound, Event
from aibook_desktop.ui.bridge import Errand, Lane, answer
from aibook_desktop.ui.desk import Desk
from aibook_desktop.ui.main_window import MainWindow
from aibook_desktop.ui.open_book import NO_BOOK, OpenBook
from aibook_desktop.ui.prompter import Prompter
from aibook_desktop.ui.reader.room import ReaderRoom


class Reading(QObject):
    """Carries books to the reading room; `left` brings the id of the book that was put down."""

    left = Signal(str)
    hero_returns = Signal(object)
    """Somebody wants another book with this hero (a `FriendFace`)."""
    troubled = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        reader: ReaderRoom,
        desk: Desk,
        prompter: Prompter,
        *,
        lane: Lane,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self._reader, self._desk = window, reader, desk
        self._prompter, self._lane = prompter, lane
        self._book = NO_BOOK
        self._rewriting: Errand | None = None
        self._writing_lane = Lane("rewriting", self)
        reader.left.connect(self._put_down)
        reader.prompted.connect(prompter.say)
        reader.favoured.connect(self._favour)
        reader.same_hero_wanted.connect(self._meet_hero)
        reader.level_wanted.connect(self._rewrite)

    @property
    def book(self) -> OpenBook:
        """What lies open, as far as it is known."""
        return self._book

    @Slot(object)
    def show(self, book: OpenBook) -> None:
        """Open a book in the reading room."""
        self._prompter.hush()
        self._forget_rewriting()
        self._book = book
        self._reader.open_book(book)
        self._window.enter(self._reader)

    @Slot(object, str)
    def feed(self, event: Event, book_id: str) -> None:
        """Let the open book grow when an event of the making is about it."""
        if book_id and book_id == self._book.id:
            self._book = self._book.after(event)
            self._reader.show_book(self._book)

    def end(self) -> None:
        """Stop everything that is under way."""
        self._reader.close_lane()
        self._writing_lane.close()

    @Slot()
    def _put_down(self) -> None:
        self._prompter.hush()
        self._forget_rewriting()
        book_id, self._book = self._book.id, NO_BOOK
        self.left.emit(book_id)

    @Slot(bool)
    def _favour(self, favourite: bool) -> None:  # noqa: FBT001 - Qt's signal
        call = partial(self._desk.favour, self._book.id, favourite)
        self._lane.send(partial(answer, call)).failed.connect(self.troubled)

    @Slot()
    def _meet_hero(self) -> None:
        errand = self._lane.send(partial(answer, partial(self._desk.hero_of, self._book.id)))
        errand.arrived.connect(self.hero_returns)
        errand.failed.connect(self.troubled)

    @Slot(int)
    def _rewrite(self, level: int) -> None:
        """Have the open book written anew for a level; it stays open meanwhile."""
        self._forget_rewriting()
        self._reader.steps.show_busy(busy=True)
        work = partial(self._desk.relevel, self._book.id, level)
        self._rewriting = self._writing_lane.send(work)
        self._rewriting.arrived.connect(self._rewritten)
        self._rewriting.finished.connect(self._forget_rewriting)
        self._rewriting.failed.connect(self._rewriting_failed)

    @Slot(object)
    def _rewritten(self, event: Event) -> None:
        if isinstance(event, Bound):
            call = partial(self._desk.open, event.book.id)
            errand = self._lane.send(partial(answer, call))
            errand.arrived.connect(partial(self._open_edition, self._book.id))
            errand.failed.connect(self.troubled)

    def _open_edition(self, instead_of: str, book: OpenBook) -> None:
        if self._book.id == instead_of:
            self._book = book
            self._reader.open_edition(book)

    @Slot(object)
    def _rewriting_failed(self, error: object) -> None:
        self._forget_rewriting()
        if isinstance(error, Problem) and error.kind == "story_changed":
            self._book = replace(self._book, level=0)
            self._reader.show_book(self._book)
        self.troubled.emit(error)

    @Slot()
    def _forget_rewriting(self) -> None:
        if self._rewriting is not None:
            self._rewriting.cancel()
            self._rewriting = None
            self._reader.steps.show_busy(busy=False)
