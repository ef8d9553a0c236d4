"""Books that wait for a grown-up: open them, let them onto the shelf, or put them away."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot

from aibook_desktop.book.model import Language
from aibook_desktop.settings.table import Settings
from aibook_desktop.ui.grownups.book_rows import BookRows, Deed
from aibook_desktop.ui.grownups.clerk import Clerk
from aibook_desktop.ui.grownups.office import Librarian
from aibook_desktop.ui.grownups.page import Page
from aibook_desktop.ui.grownups.setting_rows import SettingRows
from aibook_desktop.ui.pictograms import Pictogram
from aibook_desktop.ui.pictures import Pictures

OPEN: Final = Deed("open", Pictogram.BOOK)
APPROVE: Final = Deed("approve", Pictogram.CHECK, main=True)
PUT_AWAY: Final = Deed("put_away", Pictogram.BIN)


class ReviewPage(Page):
    """`opened` brings the id of a book that the grown-up wants to read."""

    opened = Signal(str)

    def __init__(self, librarian: Librarian, clerk: Clerk, pictures: Pictures) -> None:
        super().__init__()
        self._librarian, self._clerk = librarian, clerk
        self._setting = SettingRows(("review",), self)
        self.books = BookRows((OPEN, PUT_AWAY, APPROVE), pictures, "grownups.review.none")
        self.books.done.connect(self._do)
        for row in self._setting.rows:
            self.column.addWidget(row)
        self.column.addWidget(self.books)

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        super().speak(language)
        self._setting.speak(language)
        self.books.speak(language)

    def show_settings(self, settings: Settings) -> None:
        """Show whether books wait."""
        self._setting.show_settings(settings)

    def enter(self) -> None:
        """Look which books wait now."""
        self._clerk.ask(self._librarian.waiting, self.books.show_books)

    @Slot(str, str)
    def _do(self, book_id: str, deed: str) -> None:
        if deed == OPEN.name:
            self.opened.emit(book_id)
            return
        call = self._librarian.approve if deed == APPROVE.name else self._librarian.put_away
        self._clerk.ask(partial(call, book_id), self._look_again)

    @Slot(object)
    def _look_again(self, _answer: object) -> None:
        self.enter()
