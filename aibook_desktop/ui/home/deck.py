"""The picture cards to choose from: their symbols, words, and pictures as they come."""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from aibook_desktop.book.model import Language, Wish
from aibook_desktop.book.strings import say
from aibook_desktop.book.vocabulary import Hero, Vocabulary, Word
from aibook_desktop.ui.pictograms import Pictogram


@dataclass(frozen=True, slots=True)
class Slot:
    """One open place of a wish: the field, the kind of card that fills it, and its sign."""

    field: str
    kind: str
    sign: Pictogram


SLOTS: Final = (
    Slot("hero", "hero", Pictogram.HERO),
    Slot("companion", "hero", Pictogram.FRIENDS),
    Slot("place", "place", Pictogram.PLACE),
    Slot("theme", "theme", Pictogram.THEME),
)
HERO, COMPANION, PLACE, THEME = SLOTS
BY_FIELD: Final = {slot.field: slot for slot in SLOTS}


_SECTIONS: Final = {
    "animals": ("animal",),
    "birds_and_fish": ("bird", "sea"),
    "machines": ("vehicle", "toy"),
    "people": ("child",),
    "fancies": ("fantasy",),
}
"""Which groups of heroes lie together: no more than a small child can look through at once."""


@dataclass(frozen=True, slots=True)
class Section:
    """Cards that lie on the table together; `name` is "" where there is only one section."""

    name: str
    symbols: tuple[str, ...]


class Deck:
    """All cards by kind and symbol."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._words: dict[str, dict[str, Word]] = {
            "hero": dict(vocabulary.heroes),
            "place": dict(vocabulary.places),
            "theme": dict(vocabulary.themes),
        }
        self._pictures: dict[tuple[str, str], Path] = {}
        self._hidden: frozenset[tuple[str, str]] = frozenset()

    def hide(self, hidden: frozenset[tuple[str, str]]) -> None:
        """Leave out these kinds and symbols from now on."""
        self._hidden = hidden

    def sections(self, kind: str) -> tuple[Section, ...]:
        """Every symbol that may be met, in the order of its table, heroes by their groups.

        A group whose heroes are all hidden is left out.
        """
        words = self._shown(kind)
        if kind != HERO.kind:
            return (Section("", tuple(words)),)
        groups = {symbol: word.group for symbol, word in words.items() if isinstance(word, Hero)}
        sections = (
            Section(name, tuple(each for each, group in groups.items() if group in among))
            for name, among in _SECTIONS.items()
        )
        return tuple(section for section in sections if section.symbols)

    def word(self, slot: Slot, symbol: str, language: Language) -> str:
        """The plain word on a card, also on the surprise card ("")."""
        if not symbol:
            return say("window.card.surprise", language)
        return self._words[slot.kind][symbol].name(language)

    def picture(self, kind: str, symbol: str) -> Path | None:
        """The picture of a card, once it is drawn."""
        return self._pictures.get((kind, symbol))

    def surprise(self, slot: Slot, wish: Wish | None) -> str:
        """Draw a symbol that the wish does not have anywhere yet."""
        taken = {chosen_symbol(wish, each) for each in SLOTS} if wish is not None else set()
        return random.choice([each for each in self._shown(slot.kind) if each not in taken])

    def add_picture(self, kind: str, symbol: str, path: Path) -> None:
        """Remember where a picture lies."""
        self._pictures[kind, symbol] = path

    def _shown(self, kind: str) -> dict[str, Word]:
        """The words of a kind; where everything is hidden, nothing is."""
        words = self._words[kind]
        shown = {each: word for each, word in words.items() if (kind, each) not in self._hidden}
        return shown or words


def chosen_symbol(wish: Wish, slot: Slot) -> str:
    """What a wish has in a slot, "" while open."""
    value = getattr(wish, slot.field)
    return value if isinstance(value, str) else ""
