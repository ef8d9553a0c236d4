"""The four crafts as protocols: whatever satisfies one can take that part of bookmaking.

Engines block, know nothing of windows, threads or the library, and raise `Problem` when the world
is broken. One that runs in its own process is cancelled by ending the process; a storyteller is
also cancelled by closing its iterator. Equal arguments give equal answers, so that a book can be
finished after a power cut and a page can be drawn again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Protocol, runtime_checkable

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

EDGE: Final = 1024
"""How many pixels wide a picture for the screen is."""

USUAL_STRENGTH: Final = 0.5
"""How far a photo is changed when nobody says."""

FIGURE: Final = "figure"
"""The beat of a page that shows one actor alone, for a hero's card."""


class Transcriber(Protocol):
    """Hears."""

    def transcribe(self, recording: Recording, language: Language) -> Transcript:
        """Write down what was said; an empty text when nobody spoke."""
        ...


class Storyteller(Protocol):
    """Writes."""

    def tell(self, wish: Wish, seed: int) -> Iterator[Opening | Page]:
        """Yield the opening, then each page as soon as it is written, numbered from 1.

        Neighbouring seeds give stories as different as can be: whoever makes several books of one
        wish counts the seed up instead of drawing it (see docs/decisions/011). Where the wish is
        `bilingual`, pages have a `second` text; one that can only write one language leaves it "".
        """
        ...


@runtime_checkable
class Retelling(Protocol):
    """What a storyteller may be able to do besides: tell a book again that has its pictures."""

    def retell(
        self,
        wish: Wish,
        seed: int,
        level: int,
        pages: tuple[Page, ...],
        cast: tuple[Character, ...],
    ) -> tuple[Page, ...]:
        """Return the pages in the words of another reading level (and so their second texts).

        `wish`, `seed`, `pages` and `cast` are the book's. Scenes stay as they are: each page names
        exactly the people whom its scene shows, and no things that it doesn't. Raises `Problem`
        story_changed for a book that this storyteller would no longer tell.
        """
        ...


class Illustrator(Protocol):
    """Draws."""

    def draw(
        self,
        page: Page,
        cast: tuple[Character, ...],
        seed: int,
        style: str = "paper",
        edge: int = EDGE,
    ) -> Picture:
        """Draw one page; `seed` is the book's, so that its pages belong together.

        `style` is a symbol of the vocabulary. The picture is square and `edge` pixels wide; an
        engine that can't draw so finely gives its finest, and `Picture.width` tells. A page whose
        beat is `FIGURE` shows its actor alone, on nothing where the engine can leave paper out.
        """
        ...


@dataclass(frozen=True, slots=True)
class DrawnPage:
    """One of several pictures that were asked for together; `number` is the page's."""

    number: int
    picture: Picture


@runtime_checkable
class BookIllustrator(Protocol):
    """What an illustrator may be able to do besides: several pages for less than one by one."""

    def draw_pages(
        self,
        pages: tuple[Page, ...],
        cast: tuple[Character, ...],
        seed: int,
        style: str = "paper",
        edge: int = EDGE,
    ) -> Iterator[DrawnPage]:
        """Yield each page as soon as it is finished; the pictures are those of `draw`."""
        ...


@runtime_checkable
class PhotoIllustrator(Protocol):
    """What an illustrator may be able to do besides: draw a photo as a page of a picture book."""

    def redraw(
        self,
        photo: bytes,
        seed: int,
        style: str = "paper",
        strength: float = USUAL_STRENGTH,
        edge: int = EDGE,
    ) -> Picture:
        """Draw a photo (JPEG, PNG or WebP) anew, in its own shape, `edge` pixels long at most.

        `strength` goes from 0 (nearly the photo) to 1 (hardly to be recognised). Nothing of the
        photo but its pixels reaches the picture. Raises `Problem` photo_unreadable,
        photo_too_large, photo_too_small, or page_not_drawable for an unknown style.
        """
        ...


class Narrator(Protocol):
    """Reads aloud."""

    def read(self, text: str, language: Language, voice: str) -> Narration:
        """Speak a page; every word of the text gets a time. `voice` is "" for the usual one."""
        ...


Engine = Transcriber | Storyteller | Illustrator | Narrator
