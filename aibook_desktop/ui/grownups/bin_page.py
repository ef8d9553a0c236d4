"""What was put away: it comes back with one tap, and goes for good only after a long press."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Slot

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.ui.grownups.book_rows import BookRows, ClassBook, Deed
from aibook_desktop.ui.grownups.clerk import Clerk
from aibook_desktop.ui.grownups.office import Librarian
from aibook_desktop.ui.grownups.page import Page
from aibook_desktop.ui.grownups.parts import Row
from aibook_desktop.ui.holding import HoldButton
from aibook_desktop.ui.pictograms import Pictogram
from aibook_desktop.ui.pictures import Pictures

RESTORE: Final = Deed("restore", Pictogram.AGAIN, main=True)
HOLD_MS: Final = 2000


class BinPage(Page):
    """Books in the bin."""

    def __init__(self, librarian: Librarian, clerk: Clerk, pictures: Pictures) -> None:
        super().__init__()
        self._librarian, self._clerk = librarian, clerk
        self.books = BookRows((RESTORE,), pictures, "grownups.bin.none")
        self.books.done.connect(self._restore)
        self.empty = HoldButton(Pictogram.BIN, None, millimetres=18, hold_ms=HOLD_MS)
        self.empty.held.connect(self._empty_it)
        self._row = Row(self.empty)
        self._row.hide()
        self.column.addWidget(self.books)
        self.column.addWidget(self._row)

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        super().speak(language)
        self.books.speak(language)
        self._row.name(
            say("grownups.bin.empty", language), say("grownups.bin.empty.help", language)
        )
        self.empty.setToolTip(say("grownups.bin.empty", language))

    def enter(self) -> None:
        """Look what lies there now."""
        self._clerk.ask(self._librarian.removed, self._show)

    @Slot(object)
    def _show(self, books: tuple[ClassBook, ...]) -> None:
        self.books.show_books(books)
        self._row.setVisible(bool(books))

    @Slot(str, str)
    def _restore(self, book_id: str, _deed: str) -> None:
        self._clerk.ask(partial(self._librarian.restore, book_id), self._look_again)

    @Slot()
    def _empty_it(self) -> None:
        self._clerk.ask(self._librarian.empty_bin, self._look_again)

    @Slot(object)
    def _look_again(self, _answer: object) -> None:
        self.enter()
