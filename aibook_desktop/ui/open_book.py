"""A book as the window holds it while it is made or read: texts and where the files lie.

Making and reading share this value, so a book can be opened before it is bound: each event of the
studio makes the next value, and nothing else about making has to be known to read.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from aibook_desktop.book.model import Asset, Book, Language, WordTime
from aibook_desktop.studio.events import Bound, Event, PageDrawn, PageTold, PageVoiced
from aibook_desktop.studio.releveling import can_relevel
from aibook_desktop.studio.voices import is_voiced_by_person


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page: its words and, once they are there, its picture, sound and word times.

    `second` is the same page in the other language, "" unless the book is bilingual; `borrowed` is
    true where a person's AI voice reads it.
    """

    number: int
    text: str
    picture: Path | None = None
    sound: Path | None = None
    words: tuple[WordTime, ...] = ()
    second: str = ""
    borrowed: bool = False

    @property
    def ready(self) -> bool:
        """Whether it can be read aloud with its picture."""
        return self.picture is not None and self.sound is not None


@dataclass(frozen=True, slots=True)
class OpenBook:
    """What is known of a book so far; `id` and `title` are "" until its first page is told.

    `level` is the reading level from which it can be told again at another, 0 where it cannot.
    """

    id: str
    title: str
    language: Language
    expected: int
    leaves: tuple[Leaf, ...] = ()
    bound: bool = False
    level: int = 0
    favourite: bool = False

    def looks_like(self, other: OpenBook) -> bool:
        """Whether nothing that is seen differs; voices are not seen."""
        return _unvoiced(self) == _unvoiced(other)

    def after(self, event: Event) -> OpenBook:
        """Return the book as it is once an event has happened."""
        match event:
            case PageTold():
                leaf = Leaf(event.page.number, event.page.text, second=event.page.second)
                if any(
                    (each.number, each.text) == (leaf.number, leaf.text) for each in self.leaves
                ):
                    return replace(self, id=event.book_id, title=event.title)
                leaves = (*(each for each in self.leaves if each.number != leaf.number), leaf)
                ordered = tuple(sorted(leaves, key=_number))
                return replace(self, id=event.book_id, title=event.title, leaves=ordered)
            case PageDrawn():
                return self._with_leaf(event.number, picture=event.path)
            case PageVoiced():
                return self._with_leaf(
                    event.number, sound=event.path, words=event.words, borrowed=event.borrowed
                )
            case Bound():
                return replace(
                    self,
                    title=event.book.title,
                    bound=True,
                    expected=len(self.leaves),
                    level=_level_of(event.book),
                )
        return self

    def _with_leaf(
        self,
        number: int,
        *,
        picture: Path | None = None,
        sound: Path | None = None,
        words: tuple[WordTime, ...] = (),
        borrowed: bool = False,
    ) -> OpenBook:
        return replace(
            self,
            leaves=tuple(
                replace(
                    leaf,
                    picture=picture or leaf.picture,
                    sound=sound or leaf.sound,
                    words=words or leaf.words,
                    borrowed=borrowed or leaf.borrowed,
                )
                if leaf.number == number
                else leaf
                for leaf in self.leaves
            ),
        )


NO_BOOK: Final = OpenBook("", "", "ko", 0)
"""Where none lies open."""


def opened(book: Book, path_of: Callable[[Asset], Path]) -> OpenBook:
    """Open a book of the library; one that is not finished has leaves without picture or sound."""
    made = dict(book.made_with)
    leaves = tuple(
        Leaf(
            page.number,
            page.text,
            path_of(page.picture) if page.picture else None,
            path_of(page.voice) if page.voice else None,
            page.word_times,
            page.second,
            is_voiced_by_person(made.get(f"voice {page.number}")),
        )
        for page in book.pages
    )
    whole = len(leaves) >= book.wish.pages and all(leaf.ready for leaf in leaves)
    expected = len(leaves) if whole else max(book.wish.pages, len(leaves))
    level = _level_of(book) if whole else 0
    language = book.wish.language
    return OpenBook(book.id, book.title, language, expected, leaves, bound=whole, level=level)


def _level_of(book: Book) -> int:
    return book.wish.level if can_relevel(book) else 0


def _number(leaf: Leaf) -> int:
    return leaf.number


def _unvoiced(book: OpenBook) -> OpenBook:
    leaves = tuple(replace(leaf, sound=None, words=(), borrowed=False) for leaf in book.leaves)
    return replace(book, leaves=leaves, favourite=False)
