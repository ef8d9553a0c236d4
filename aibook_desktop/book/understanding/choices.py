"""What the program chooses where a wish is open: what suits, never what is refused."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from random import Random
from typing import Final

from aibook_desktop.book import vocabulary
from aibook_desktop.book.understanding import tables
from aibook_desktop.book.understanding.heard import Heard, excluded

_FUN: Final = "fun"


@dataclass(frozen=True, slots=True)
class Known:
    """The symbols of a wish as far as they are known."""

    hero: str | None
    companion: str | None
    place: str | None
    theme: str | None


@dataclass(frozen=True, slots=True)
class Filled:
    """The symbols of a wish, hero, place and theme all set, and the fields that were chosen."""

    known: Known
    chosen: tuple[str, ...]


def fill(known: Known, heard: Heard, *, seed: str) -> Filled:
    """Choose hero, place and theme where they are open, and a friend where one was spoken of."""
    dice = Random(seed)
    chosen = []
    if known.hero is None:
        known = replace(known, hero=_hero(known, heard, dice))
        chosen.append("hero")
    if known.companion is None and heard.friend:
        known = replace(known, companion=_friend(known, heard, dice))
        chosen.append("companion")
    if known.place is None:
        known = replace(known, place=_place(known, heard, dice))
        chosen.append("place")
    if known.theme is None:
        known = replace(known, theme=_theme(known, heard, dice))
        chosen.append("theme")
    return Filled(known, tuple(chosen))


def _hero(known: Known, heard: Heard, dice: Random) -> str:
    """Who made the sound that was heard, else somebody who is at home in the place."""
    homes = tables.affinities("hero")
    at_home = [symbol for symbol, suits in homes.items() if known.place in suits]
    return _pick(
        (heard.sounds, at_home, vocabulary.standard().heroes),
        excluded(heard, "hero") | {known.companion or ""},
        dice,
    )


def _friend(known: Known, heard: Heard, dice: Random) -> str:
    heroes = vocabulary.standard().heroes
    animals = [hero.symbol for hero in heroes.values() if hero.group == "animal"]
    return _pick((animals, heroes), excluded(heard, "hero") | {known.hero or ""}, dice)


def _place(known: Known, heard: Heard, dice: Random) -> str:
    suits = tables.affinities("hero").get(known.hero or "", ())
    return _pick((suits, vocabulary.standard().places), excluded(heard, "place"), dice)


def _theme(known: Known, heard: Heard, dice: Random) -> str:
    suits = (*tables.affinities("place").get(known.place or "", ()), _FUN)
    return _pick((suits, vocabulary.standard().themes), excluded(heard, "theme"), dice)


def _pick(choices: tuple[Iterable[str], ...], barred: set[str], dice: Random) -> str:
    """One symbol of the first choices that leave any; everything barred bars nothing."""
    for symbols in choices:
        left = [symbol for symbol in symbols if symbol not in barred]
        if left:
            return dice.choice(left)
    return dice.choice(sorted(choices[-1]))
