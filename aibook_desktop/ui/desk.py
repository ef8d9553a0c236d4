"""What the window asks of the rest of the program, as one protocol that the application fulfils.

Every generator runs on a lane; nothing here is called on the window's own thread. Rooms never see
the desk: the visit (`ui.visit`) sends its work and feeds the rooms.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from aibook_desktop.book.model import Character, Language, Narration, Recording, Wish
from aibook_desktop.book.understanding import Understanding
from aibook_desktop.studio.events import Event, Heard, StoodIn
from aibook_desktop.studio.wishing import Chosen
from aibook_desktop.ui.open_book import OpenBook
from aibook_desktop.ui.shelf_desk import ShelfDesk


@dataclass(frozen=True, slots=True)
class CardFace:
    """The picture of one vocabulary symbol, ready as a file; `kind` is hero, place or theme."""

    kind: str
    symbol: str
    path: Path


@dataclass(frozen=True, slots=True)
class FriendFace:
    """The hero of an earlier book, with a picture as a file."""

    character: Character
    path: Path


class Desk(ShelfDesk, Protocol):
    """The studio and the library, as the window needs them. All may raise `Problem`."""

    def hear(self, recording: Recording, language: Language) -> Iterator[Heard | StoodIn]:
        """Write down what a child said."""
        ...

    def understand(
        self, words: str, language: Language, level: int, chosen: Chosen
    ) -> Understanding:
        """Complete a wish from free words and what was chosen by cards; either may be empty."""
        ...

    def speak(self, sentence: str, language: Language) -> Narration:
        """Say a sentence aloud, as sound in memory."""
        ...

    def make(self, wish: Wish) -> Iterator[Event]:
        """Make a book."""
        ...

    def finish(self) -> Iterator[Event]:
        """Go on with books that a power cut or a closed window left unfinished."""
        ...

    def open(self, book_id: str) -> OpenBook:
        """Take a book from the shelf."""
        ...

    def hero_of(self, book_id: str) -> FriendFace:
        """Find or draw the hero of a book."""
        ...

    def relevel(self, book_id: str, level: int) -> Iterator[Event]:
        """Write a book anew for a reading level; the last event is `Bound`."""
        ...

    def remember(self, language: Language) -> None:
        """Keep what was chosen at the top of the home room for the next start."""
        ...

    def card_faces(self) -> Iterator[CardFace]:
        """Draw (or find) the pictures of the picture cards, the likeliest first."""
        ...

    def old_friends(self) -> tuple[FriendFace, ...]:
        """Return the heroes of the newest books, who can play again."""
        ...
