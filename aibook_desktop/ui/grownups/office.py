"""What the pages may ask about the class, its books and the machine.

The composition root fulfils it with the studio and the library. Everything may block and raise
`Problem`, so pages ask through their clerk.
"""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from aibook_desktop.library.lines import Child, Verification
from aibook_desktop.settings.class_words import ClassWords
from aibook_desktop.settings.table import Settings, Value
from aibook_desktop.studio.health import Health
from aibook_desktop.ui.grownups.book_rows import ClassBook
from aibook_desktop.ui.grownups.gate import Porter
from aibook_desktop.ui.grownups.pictures_page import PaintShop


class Registrar(Protocol):
    """Who keeps the settings and the words of the class."""

    def settings(self) -> Settings:
        """The settings as they are."""
        ...

    def change(self, key: str, value: Value) -> Settings:
        """Change one setting and return them all."""
        ...

    def class_words(self) -> ClassWords:
        """What is hidden, and the class's own names."""
        ...

    def keep_class_words(self, words: ClassWords) -> ClassWords:
        """Keep them, and work by them from now on."""
        ...


class Librarian(Protocol):
    """Who knows the books that children do not see: those that wait, and those in the bin."""

    def waiting(self) -> tuple[ClassBook, ...]:
        """Bound books that a grown-up has not looked at yet, the oldest first."""
        ...

    def approve(self, book_id: str) -> None:
        """Let a book stand on the shelf."""
        ...

    def put_away(self, book_id: str) -> None:
        """Put a book into the bin."""
        ...

    def removed(self) -> tuple[ClassBook, ...]:
        """What lies in the bin."""
        ...

    def restore(self, book_id: str) -> None:
        """Take a book out of the bin."""
        ...

    def empty_bin(self) -> None:
        """Delete for good what lies in the bin."""
        ...

    def verify(self) -> Verification:
        """Hash everything again."""
        ...


class Teacher(Protocol):
    """Who knows the children of the class."""

    def children(self) -> tuple[Child, ...]:
        """Everybody, in the order of their names."""
        ...

    def add_child(self, name: str, picture: str) -> None:
        """Take a child in."""
        ...

    def change_child(self, child: Child) -> None:
        """Give a child another name or picture."""
        ...

    def remove_child(self, child_id: str) -> None:
        """Take a child off the list; its books stay."""
        ...


class Caretaker(Protocol):
    """Who knows the machine."""

    def health(self) -> Health:
        """Look at space, books, backups and engines."""
        ...

    def report(self, folder: Path) -> Path:
        """Write a report without anybody's words; returns the file."""
        ...


class Office(Porter, Registrar, Librarian, Teacher, Caretaker, PaintShop, Protocol):
    """All of them in one place."""
