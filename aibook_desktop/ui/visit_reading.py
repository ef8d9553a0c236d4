"""The reading part of a visit: which book lies open, and what the reader asks of the desk."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from aibook_desktop.studio.events import Event
from aibook_desktop.ui.main_window import MainWindow
from aibook_desktop.ui.open_book import OpenBook
from aibook_desktop.ui.prompter import Prompter
from aibook_desktop.ui.reader.room import ReaderRoom

NO_BOOK = OpenBook("", "", "ko", 0)


class Reading(QObject):
    """Carries books to the reading room; `left` brings the id of the book that was put down."""

    left = Signal(str)

    def __init__(
        self, window: MainWindow, reader: ReaderRoom, prompter: Prompter, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window, self._reader, self._prompter = window, reader, prompter
        self._book = NO_BOOK
        reader.left.connect(self._put_down)

    @property
    def book(self) -> OpenBook:
        """What lies open, as far as it is known."""
        return self._book

    @Slot(object)
    def show(self, book: OpenBook) -> None:
        """Open a book in the reading room."""
        self._prompter.hush()
        self._book = book
        self._reader.open_book(book)
        self._window.enter(self._reader)

    def feed(self, event: Event, book_id: str) -> None:
        """Let the open book grow when an event of the making is about it."""
        if book_id and book_id == self._book.id:
            self._book = self._book.after(event)
            self._reader.show_book(self._book)

    @Slot()
    def _put_down(self) -> None:
        book_id, self._book = self._book.id, NO_BOOK
        self.left.emit(book_id)
