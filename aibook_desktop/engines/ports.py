"""The four crafts as protocols: whatever satisfies one can take that part of bookmaking.

Engines block, know nothing of windows, threads or the library, and raise `Problem` when the world
is broken. One that runs in its own process is cancelled by ending the process; a storyteller is
also cancelled by closing its iterator. Equal arguments give equal answers, so that a book can be
finished after a power cut and a page can be drawn again.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from aibook_desktop.book.model import (
    Character,
    Language,
    Narration,
    Opening,
    Page,
    Picture,
    Recording,
    Transcript,
    Wish,
)


class Transcriber(Protocol):
    """Hears."""

    def transcribe(self, recording: Recording, language: Language) -> Transcript:
        """Write down what was said; an empty text when nobody spoke."""
        ...


class Storyteller(Protocol):
    """Writes."""

    def tell(self, wish: Wish, seed: int) -> Iterator[Opening | Page]:
        """Yield the opening, then each page as soon as it is written, numbered from 1."""
        ...


class Illustrator(Protocol):
    """Draws."""

    def draw(self, page: Page, cast: tuple[Character, ...], seed: int) -> Picture:
        """Draw one page; `seed` is the book's, so that its pages belong together."""
        ...


class Narrator(Protocol):
    """Reads aloud."""

    def read(self, text: str, language: Language, voice: str) -> Narration:
        """Speak a page; every word of the text gets a time. `voice` is "" for the usual one."""
        ...


Engine = Transcriber | Storyteller | Illustrator | Narrator
