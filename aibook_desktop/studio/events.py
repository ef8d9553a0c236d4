"""What bookmaking tells whoever listens: the window, the command line, a test.

Use cases are generators of these values, so nobody passes callbacks and a test is a `list(...)`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from aibook_desktop.book.model import Book, Character, Craft, Language, Page, Wish, WordTime


@dataclass(frozen=True, slots=True)
class Heard:
    """The transcriber has written down what was said."""

    text: str
    language: Language


@dataclass(frozen=True, slots=True)
class Understood:
    """The wish is complete; `wish.chosen` names what the program chose itself."""

    wish: Wish


@dataclass(frozen=True, slots=True)
class PageTold:
    """A page has its text and scene, and both are safe on disk."""

    book_id: str
    title: str
    cast: tuple[Character, ...]
    page: Page


@dataclass(frozen=True, slots=True)
class StillAtWork:
    """An engine has nothing new to show but goes on; whoever waits can stop here."""

    craft: Craft


@dataclass(frozen=True, slots=True)
class PageSketched:
    """A slow illustrator has come to step `done` of `of` (0 where nobody knows) of a page.

    `preview` is how the picture looks so far (PNG or JPEG), b"" where that was not told; it is
    shown and never kept.
    """

    number: int
    done: int
    of: int
    preview: bytes


@dataclass(frozen=True, slots=True)
class PageDrawn:
    """A page has its picture, safe on disk at `path`."""

    number: int
    path: Path


@dataclass(frozen=True, slots=True)
class PageVoiced:
    """A page has its sound, safe on disk at `path`, and the time of every word.

    `borrowed` is true where a person's AI voice reads it.
    """

    number: int
    path: Path
    words: tuple[WordTime, ...]
    borrowed: bool = False


@dataclass(frozen=True, slots=True)
class StoodIn:
    """An engine was lost or failed and another went on; `why` is a kind of problem."""

    craft: Craft
    engine: str
    why: str


@dataclass(frozen=True, slots=True)
class Bound:
    """The book is whole; `seconds` since its making began (or went on)."""

    book: Book
    seconds: float


Event = (
    Heard
    | Understood
    | PageTold
    | StillAtWork
    | PageSketched
    | PageDrawn
    | PageVoiced
    | StoodIn
    | Bound
)
