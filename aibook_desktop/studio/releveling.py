"""A finished book at another reading level: other words and voices, the pictures it has.

The new edition is a book of its own that takes the other's place on the shelf. It is kept before
its voices are read, so that an interrupted one is finished like any unfinished book.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from aibook_desktop.book.model import Book, MadeWith
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.ports import Retelling
from aibook_desktop.engines.registry import card_named
from aibook_desktop.library.lines import UnfinishedBook
from aibook_desktop.studio.bookmaking import finish
from aibook_desktop.studio.events import Event
from aibook_desktop.studio.workplace import Studio

RETELLER: Final = "grammar"
"""The storyteller that can tell its books again."""


def can_relevel(book: Book) -> bool:
    """Whether a book was told by the storyteller that can tell it again."""
    return _story(book) is not None


def relevel(book_id: str, level: int, studio: Studio) -> Iterator[Event]:
    """Make the edition of a bound book for a level (an age); the last event is `Bound`.

    An edition that is there already at this level gives its words, and voices are read anew. Raises
    `Problem` book_unknown, book_unfinished for one in the making, and story_changed for a book that
    can't be told again.
    """
    book = studio.library.book(book_id)
    engine, story = card_named("storyteller", RETELLER).build(None), _story(book)
    if story is None or not isinstance(engine, Retelling):
        raise Problem("story_changed")
    if any(page.picture is None or page.voice is None for page in book.pages):
        raise Problem("book_unfinished")
    pages = engine.retell(book.wish, story.seed, level, book.pages, book.cast)
    edition = replace(
        book,
        wish=replace(book.wish, level=level),
        pages=tuple(replace(page, voice=None, word_times=()) for page in pages),
        made_with=tuple(part for part in book.made_with if not part[0].startswith("voice ")),
    )
    kept = studio.library.keep_edition(edition, of=book_id)
    yield from finish(UnfinishedBook(kept, story.seed, studio.crew.names()), studio)


def _story(book: Book) -> MadeWith | None:
    """What told a book, if that can tell it again."""
    made = dict(book.made_with).get("story")
    return made if made is not None and made.engine == RETELLER else None
