"""The word a small child meant: 토찌 is 토끼, 우두 is 우주, a wabbit is a rabbit.

How far the nearest word lies decides what may be done about it. A near one is taken; one that is
less near is taken as a question ("토끼 맞아?"); where several are about as near, or none is near,
they are shown side by side. A word that is a word by itself (도끼, the axe) is never taken for
another one, only asked about.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from functools import cache, lru_cache
from typing import Final

from aibook_desktop.book.language import hangul
from aibook_desktop.book.model import Language
from aibook_desktop.book.understanding import lexicon, tables
from aibook_desktop.book.understanding.english_sounds import EnglishSounds
from aibook_desktop.book.understanding.korean_sounds import KoreanSounds
from aibook_desktop.book.understanding.lexicon import Meaning
from aibook_desktop.book.understanding.likeness import (
    ALMOST_ALIKE,
    Distance,
    Sounds,
    distance,
)

MOST_CHOICES: Final = 3

_SOUNDS: Final[dict[Language, Sounds]] = {"ko": KoreanSounds(), "en": EnglishSounds()}
_SURE: Final[dict[Language, float]] = {"ko": 0.85, "en": 0.45}
"""Below the price of one change that children do not make: two of theirs at the most in Korean.

English spelling is too vague for more than one.
"""
_SURE_EACH: Final = 0.17
_ONE_CHANGE: Final = 0.45
_ASKED_EACH: Final = 0.3
_OFFERED_EACH: Final = 0.34
_MARGIN: Final = 0.45
"""More than one change of a child's, so that no second word is one slip of the tongue away."""
_MARGIN_SAME: Final = 0.3
"""For a word that sounds the same (고미 is 곰이), although 거미 is near."""
_SHORTEST: Final[dict[Language, int]] = {"ko": 2, "en": 3}
_SHORTEST_SURE: Final[dict[Language, int]] = {"ko": 2, "en": 5}
_SHORTEST_FAR: Final[dict[Language, int]] = {"ko": 2, "en": 4}
"""Letters: short English words are too often words by themselves."""
_LINKED: Final = {"hero": ("이",), "place": ("에", "에서")}
"""Particles that take over a word's last consonant, so that it is written otherwise: 숲에, 수페."""
_MOST_APART: Final = 2


class Sureness(Enum):
    """What may be done with a repair."""

    TAKEN = auto()
    ASKED = auto()
    OPEN = auto()


@dataclass(frozen=True, slots=True)
class Guess:
    """A word that may have been meant, and the particle that was heard as a part of it."""

    word: str
    meaning: Meaning
    particle: str = ""


@dataclass(frozen=True, slots=True)
class Repair:
    """What may have been meant by a word, nearest first: two or three while open, else one.

    `price` is what the nearest one costs (`likeness`).
    """

    sureness: Sureness
    guesses: tuple[Guess, ...]
    price: float = 0.0

    @property
    def is_sure(self) -> bool:
        """Whether nobody need be asked."""
        return self.sureness is Sureness.TAKEN


def meant(word: str, field: str, language: Language = "ko") -> Guess | None:
    """Return the word of a field (hero or place) that was surely meant, or None."""
    found = repair(word, field, language)
    return found.guesses[0] if found and found.is_sure else None


@lru_cache(maxsize=4096)
def repair(word: str, field: str, language: Language, *, is_word: bool = False) -> Repair | None:
    """Return what may have been meant in a field by a word, or None.

    `is_word` says that it is a word by itself; common nouns are known here.
    """
    ranked = _ranked(word, field, language) if len(word) >= _SHORTEST[language] else []
    by_itself = is_word or _is_common(word, language) or len(word) < _SHORTEST_FAR[language]
    if not ranked or (by_itself and ranked[0][0].price > _ONE_CHANGE):
        return None
    nearest, guess = ranked[0]
    margin = _MARGIN if nearest.price > 0 else _MARGIN_SAME
    alike = tuple(each for far, each in ranked if far.price - nearest.price < margin)
    if len(alike) > 1:
        return Repair(Sureness.OPEN, alike[:MOST_CHOICES], nearest.price)
    long_enough = len(word) >= _SHORTEST_SURE[language]
    if long_enough and not by_itself and _is_sure(nearest, guess, language):
        return Repair(Sureness.TAKEN, (guess,), nearest.price)
    if nearest.each > _ASKED_EACH:
        return None
    return Repair(Sureness.ASKED, (guess,), nearest.price)


def _is_sure(far: Distance, guess: Guess, language: Language) -> bool:
    most = _SURE[language] if len(guess.word) > 1 else ALMOST_ALIKE
    return far.price <= most and far.each <= _SURE_EACH


def _ranked(word: str, field: str, language: Language) -> list[tuple[Distance, Guess]]:
    """The meanings of a field that are near enough to be offered, nearest first.

    Korean children keep the number of syllables, which spares most comparisons.
    """
    sounds = _SOUNDS[language]
    said = sounds.of(word)
    nearest: dict[Meaning, tuple[Distance, Guess]] = {}
    for letters, guess in _words(field, language):
        known, meaning = guess.word + guess.particle, guess.meaning
        if abs(len(letters) - len(said)) > _MOST_APART or (
            language == "ko" and len(known) != len(word)
        ):
            continue
        far = distance(said, letters, sounds)
        if meaning not in nearest or far.price < nearest[meaning][0].price:
            nearest[meaning] = (far, guess)
    ranked = sorted(nearest.values(), key=lambda pair: pair[0].price)
    return [pair for pair in ranked if pair[0].each <= _OFFERED_EACH]


@cache
def _words(field: str, language: Language) -> list[tuple[str, Guess]]:
    """The sounds of every word of a field; where two sound alike, the first one counts."""
    found: dict[tuple[str, str], Guess] = {}
    for word, meaning in lexicon.meanings(language).items():
        if meaning.field != field or " " in word:
            continue
        for particle in ("", *_linked(word, field, language)):
            if len(word + particle) >= _SHORTEST[language]:
                sounds = _SOUNDS[language].of(word + particle)
                apart = meaning.symbol if language == "ko" else ""
                found.setdefault((sounds, apart), Guess(word, meaning, particle))
    return [(sounds, guess) for (sounds, _), guess in found.items()]


def _linked(word: str, field: str, language: Language) -> tuple[str, ...]:
    """The particles that change how a word sounds; 마리 counts animals and is not 말이.

    A place of one syllable is heard with its particle only.
    """
    if word in tables.homonyms() and field == "hero":
        return ()
    if language != "ko":
        return ()
    links = hangul.coda_of(word) not in (hangul.NO_CODA, "ㅇ")
    return _LINKED[field] if links or (len(word) == 1 and field == "place") else ()


def _is_common(word: str, language: Language) -> bool:
    if language == "ko":
        return word in tables.nouns()
    return not {word, word.removesuffix("s")}.isdisjoint(tables.english_nouns())
