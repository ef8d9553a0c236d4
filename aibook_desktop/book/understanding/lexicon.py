"""Every word that means a hero, a place or a thing, in one dictionary a language.

Korean keys are written without spaces, because children's speech is spaced by a machine: "바다 속",
"바닷속" and "새끼고양이" must meet the same row. English keys are words with single spaces, the
plural beside the singular. Where two rows claim a word, the vocabulary comes before the kindred
figures and a hero before a place before a thing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from aibook_desktop.book import vocabulary
from aibook_desktop.book.language import english
from aibook_desktop.book.model import Language
from aibook_desktop.book.understanding import tables

MOST_WORDS: Final = 4
"""The longest entry of the tables in words ("bottom of the sea")."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a word stands for; `field` is hero, place, prop or sound (of a hero)."""

    field: str
    symbol: str


@cache
def meanings(language: Language) -> dict[str, Meaning]:
    """Every known word of a language, without spaces in Korean."""
    known: dict[str, Meaning] = {}
    for meaning, words in _sources(language):
        for word in words:
            for key in _keys(word, language):
                known.setdefault(key, meaning)
    return known


@cache
def theme_cues(language: Language) -> dict[str, str]:
    """Words (in Korean: beginnings of words, without spaces) that speak of a theme."""
    cues: dict[str, str] = {}
    for theme in vocabulary.standard().themes.values():
        for word in theme.heard(language):
            cues.setdefault(
                word.replace(" ", "") if language == "ko" else word.lower(), theme.symbol
            )
    return cues


def _sources(language: Language) -> Iterator[tuple[Meaning, Iterable[str]]]:
    words = vocabulary.standard()
    for hero in words.heroes.values():
        yield Meaning("hero", hero.symbol), hero.heard(language)
    for place in words.places.values():
        yield Meaning("place", place.symbol), place.heard(language)
    for symbol, (korean, in_english) in tables.kindred().items():
        yield Meaning("hero", symbol), korean if language == "ko" else in_english
    for prop in words.props.values():
        yield Meaning("prop", prop.symbol), prop.heard(language)
    for hero in words.heroes.values():
        sound = hero.sound(language)
        yield Meaning("sound", hero.symbol), (sound, sound[: len(sound) // 2].strip())


def _keys(word: str, language: Language) -> tuple[str, ...]:
    if language == "ko":
        return (word.replace(" ", ""),)
    plain = word.lower().replace("-", " ")
    return (plain, english.plural(plain))
