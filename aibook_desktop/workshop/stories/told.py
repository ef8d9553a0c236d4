"""A book as the measures see it, and the shelf of books that they are taken on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle
from typing import Final

from aibook_desktop.book.levels import LEVELS
from aibook_desktop.book.model import Language, Opening, Page, Wish
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.engines.ports import Storyteller

ACTIONS: Final[dict[Language, tuple[str, ...]]] = {
    "ko": ("방귀 뀌다", "노래하다", "우유 안 먹다", "어둠을 무서워하다", "춤추다"),
    "en": ("eat rainbows", "sing", "be scared of the dark", "sneeze", "dance"),
}
_LENGTHS: Final = (None, None, None, *range(4, 17))


@dataclass(frozen=True, slots=True)
class Told:
    """A wish, and the book that a storyteller made of it."""

    wish: Wish
    seed: int
    opening: Opening
    pages: tuple[Page, ...]

    @property
    def text(self) -> str:
        """All pages, one after the other."""
        return " ".join(page.text for page in self.pages)


def tell(storyteller: Storyteller, wish: Wish, seed: int) -> Told:
    """Let a storyteller tell a whole book."""
    opening: Opening | None = None
    pages: list[Page] = []
    for part in storyteller.tell(wish, seed):
        if isinstance(part, Opening):
            opening = part
        else:
            pages.append(part)
    if opening is None:
        raise ValueError("a storyteller begins with the opening")
    return Told(wish, seed, opening, tuple(pages))


def wishes(language: Language, books: int) -> Iterator[tuple[Wish, int]]:
    """Wishes with their seeds that go round all levels, heroes, places, themes and lengths.

    Every third wishes for a free action, every fourth leaves place and theme open.
    """
    vocabulary = standard()
    heroes, places = cycle(vocabulary.heroes), cycle(vocabulary.places)
    themes, lengths = cycle((None, *vocabulary.themes)), cycle(_LENGTHS)
    levels, actions = cycle(LEVELS), cycle(ACTIONS[language])
    for seed in range(books):
        level, hero, theme = next(levels), next(heroes), next(themes)
        place: str | None = next(places)
        pages = next(lengths) or LEVELS[level].pages
        action = next(actions) if seed % 3 == 0 else None
        if seed % 4 == 0:
            place, theme = None, None
        if seed % len(LEVELS) == len(LEVELS) - 1:
            next(levels)  # or the same heroes would always meet the same level
        yield (
            Wish("", language, level, pages, hero=hero, place=place, theme=theme, action=action),
            seed,
        )
