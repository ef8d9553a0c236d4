"""What stays doubtful in a wish: words that may mean a hero or a place, to be asked about.

Doubts are looked for only where a wish is open otherwise, because a question about a word that
does not matter ("시금치?") costs a child's patience. A companion is asked about, never left open:
a story can do without one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from aibook_desktop.book.understanding.child_speech import Sureness, repair
from aibook_desktop.book.understanding.choices import Known
from aibook_desktop.book.understanding.heard import Heard, Unknown, excluded

_HERO_ROLES: Final = ("subject", "with", "bare")
_COMPANION_ROLES: Final = ("with", "subject")
_PLACE_ROLES: Final = ("place", "bare")
_MOST_WORDS: Final = 8


@dataclass(frozen=True, slots=True)
class Doubt:
    """A field (hero, companion or place) that was not surely understood.

    `choices` are the symbols it may be, the nearest first: one when the child is asked whether it
    is that one, two or three when it is left open which. `word` is what was said.
    """

    field: str
    choices: tuple[str, ...]
    word: str = ""

    @property
    def is_open(self) -> bool:
        """Whether the child has to choose; else a yes is enough."""
        return len(self.choices) > 1


def find(heard: Heard, known: Known) -> tuple[Doubt, ...]:
    """Return the doubts about what is not known yet, each about another word."""
    left = list(heard.unknown[:_MOST_WORDS])
    found: list[Doubt] = []
    taken = {known.hero, known.companion}
    for field, is_open, roles in (
        ("hero", known.hero is None, _HERO_ROLES),
        ("companion", known.companion is None, _COMPANION_ROLES),
        ("place", known.place is None, _PLACE_ROLES),
    ):
        if not is_open:
            continue
        kind = "place" if field == "place" else "hero"
        barred = excluded(heard, kind) | {each or "" for each in taken}
        for word in _in_roles(left, roles, kind):
            choices = _choices(word, kind, barred)
            if choices and not (field == "companion" and len(choices) > 1):
                found.append(Doubt(field, choices, word.word))
                taken.add(choices[0])
                left = [each for each in left if each.at != word.at]
                break
    return tuple(found)


def _in_roles(words: Sequence[Unknown], roles: Sequence[str], kind: str) -> Iterator[Unknown]:
    """The words that have one of the roles, likeliest role first, each as it is best cut."""
    for role in roles:
        fit = [word for word in words if word.role == role]
        for at in dict.fromkeys(word.at for word in fit):
            yield min((word for word in fit if word.at == at), key=partial(_price, kind=kind))


def _price(word: Unknown, *, kind: str) -> float:
    found = repair(word.word, kind, word.language, is_word=word.is_word)
    return found.price if found else float("inf")


def _choices(word: Unknown, kind: str, barred: set[str]) -> tuple[str, ...]:
    found = repair(word.word, kind, word.language, is_word=word.is_word)
    if found is None:
        return ()
    symbols = [guess.meaning.symbol for guess in found.guesses]
    allowed = tuple(symbol for symbol in symbols if symbol not in barred)
    return allowed if found.sureness is Sureness.OPEN else allowed[:1]
