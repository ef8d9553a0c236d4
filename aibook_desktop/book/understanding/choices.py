"""What the program chooses where a wish is open: what suits, never what is refused.

Choices are dealt from a shuffled deck by the seed, so that one open wish after the other gets
another hero, another place and another theme.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from random import Random

from aibook_desktop.book import vocabulary
from aibook_desktop.book.understanding import tables
from aibook_desktop.book.understanding.heard import Heard, excluded


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


def fill(known: Known, heard: Heard, *, words: str, seed: int) -> Filled:
    """Choose hero, place and theme where they are open, and a friend where one was spoken of.

    The words shuffle the decks, and neighbouring seeds take neighbouring cards.
    """
    dealer = _Dealer(words, seed)
    chosen = []
    if known.hero is None:
        known = replace(known, hero=_hero(known, heard, dealer))
        chosen.append("hero")
    if known.companion is None and heard.friend:
        known = replace(known, companion=_friend(known, heard, dealer))
        chosen.append("companion")
    if known.place is None:
        known = replace(known, place=_place(known, heard, dealer))
        chosen.append("place")
    if known.theme is None:
        known = replace(known, theme=_theme(heard, words, seed))
        chosen.append("theme")
    return Filled(known, tuple(chosen))


def _hero(known: Known, heard: Heard, dealer: _Dealer) -> str:
    """Who made the sound that was heard, else somebody who is at home in the place."""
    homes = tables.affinities("hero")
    at_home = [symbol for symbol, suits in homes.items() if known.place in suits]
    return _pick(
        (heard.sounds, at_home, vocabulary.standard().heroes),
        excluded(heard, "hero") | {known.companion or ""},
        dealer,
    )


def _friend(known: Known, heard: Heard, dealer: _Dealer) -> str:
    heroes = vocabulary.standard().heroes
    animals = [hero.symbol for hero in heroes.values() if hero.group == "animal"]
    return _pick((animals, heroes), excluded(heard, "hero") | {known.hero or ""}, dealer)


def _place(known: Known, heard: Heard, dealer: _Dealer) -> str:
    suits = tables.affinities("hero").get(known.hero or "", ())
    return _pick((suits, vocabulary.standard().places), excluded(heard, "place"), dealer)


def theme_deck(words: str) -> list[str]:
    """The themes in the order in which a wish with these words gets them, one for each story.

    Seeds go round in it, so that every story has its turn as often as any other.
    """
    deck = [theme for theme, count in tables.stories().items() for _ in range(count)]
    Random(f"{words.strip()}|themes").shuffle(deck)
    return deck


def _theme(heard: Heard, words: str, seed: int) -> str:
    deck, barred = theme_deck(words), excluded(heard, "theme")
    turned = (deck[(seed + step) % len(deck)] for step in range(len(deck)))
    return next((theme for theme in turned if theme not in barred), deck[0])


def _pick(choices: tuple[Iterable[str], ...], barred: set[str], dealer: _Dealer) -> str:
    """One symbol of the first choices that leave any; everything barred bars nothing."""
    for symbols in choices:
        left = [symbol for symbol in symbols if symbol not in barred]
        if left:
            return dealer.card(left)
    return dealer.card(sorted(choices[-1]))


class _Dealer:
    """Shuffles by the words of a wish and deals by the seed."""

    def __init__(self, words: str, seed: int) -> None:
        self._words = words
        self._seed = seed

    def card(self, symbols: Sequence[str]) -> str:
        deck = sorted(symbols)
        Random(f"{self._words}|{len(deck)}").shuffle(deck)
        return deck[self._seed % len(deck)]
