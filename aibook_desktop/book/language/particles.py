"""Korean particles that agree with the word before them: 토끼는, 곰은, 별로, 집으로, 3은, Pip은.

A particle depends on how its word ends when it is spoken, so digits are read as Sino-Korean and
Latin words by the rule of thumb by which Korean spells them. Nothing is looked up: a table of
pairs and the last sound are all there is, which keeps it right for names nobody has seen.
"""

from __future__ import annotations

from enum import Enum
from functools import cache
from typing import Final

from aibook_desktop.book.language.hangul import NO_CODA, coda_of, is_syllable


class Ending(Enum):
    """How a word ends when spoken: in a vowel, in ㄹ, or in another consonant."""

    VOWEL = "vowel"
    RIEUL = "rieul"
    CONSONANT = "consonant"


_PAIRS: Final = (
    ("은", "는"),
    ("이", "가"),
    ("을", "를"),
    ("과", "와"),
    ("으로", "로"),
    ("으로부터", "로부터"),
    ("이랑", "랑"),
    ("이나", "나"),
    ("이며", "며"),
    ("이든", "든"),
    ("이라도", "라도"),
    ("이라고", "라고"),
    ("이라는", "라는"),
    ("이야", "야"),
    ("이에요", "예요"),
    ("이었어요", "였어요"),
    ("이니", "니"),
    ("이구나", "구나"),
    ("아", "야"),
)
"""After a consonant, after a vowel. `야` is the vocative of 아; write 이야 for "it is"."""

_WITHOUT_FORMS: Final = ("도", "의", "에", "에게", "에게서", "에서", "까지", "만", "처럼")
_AT_THE_END: Final = sorted({*sum(_PAIRS, ()), *_WITHOUT_FORMS}, key=len, reverse=True)

_AFTER_CONSONANT: Final = {form: pair for pair in reversed(_PAIRS) for form in pair}
_AFTER_CONSONANT["야"] = ("아", "야")
_LIKE_RIEUL: Final = {"으로", "으로부터"}

_DIGITS: Final = {
    "0": Ending.CONSONANT,
    "1": Ending.RIEUL,
    "2": Ending.VOWEL,
    "3": Ending.CONSONANT,
    "4": Ending.VOWEL,
    "5": Ending.VOWEL,
    "6": Ending.CONSONANT,
    "7": Ending.RIEUL,
    "8": Ending.RIEUL,
    "9": Ending.VOWEL,
}
_LETTERS: Final = {
    "l": Ending.RIEUL,
    "r": Ending.RIEUL,
    "m": Ending.CONSONANT,
    "n": Ending.CONSONANT,
}
_SHORT_STOPS: Final = ("ck", "p", "t", "k", "c", "b")
_SILENT_E: Final = {"le": Ending.RIEUL, "ne": Ending.CONSONANT, "me": Ending.CONSONANT}


def attach(word: str, particle: str) -> str:
    """Return the word with its particle, in the form that fits.

    Either form of a pair may be given (`은` or `는`); a particle without forms (의, 도, 에게) is
    simply added.
    """
    return word + choose(word, particle)


def choose(word: str, particle: str) -> str:
    """Return the particle alone, in the form that fits the word."""
    pair = _AFTER_CONSONANT.get(particle)
    if pair is None:
        return particle
    ending = ending_of(word)
    if ending is Ending.RIEUL and pair[0] in _LIKE_RIEUL:
        return pair[1]
    return pair[1] if ending is Ending.VOWEL else pair[0]


def ending_of(word: str) -> Ending:
    """Tell how a word ends when it is spoken; a word without any sound ends in a vowel."""
    spoken = [letter for letter in word if letter.isalnum()]
    if not spoken:
        return Ending.VOWEL
    last = spoken[-1]
    if is_syllable(last):
        return _of_syllable(last)
    if last in _DIGITS:
        return _DIGITS[last]
    return _of_latin("".join(spoken))


def called(name: str) -> str:
    """Return a Korean name as children say it: 보미, but 도담이 and 하늘이."""
    return name if ending_of(name) is Ending.VOWEL else name + "이"


@cache
def without_particles(word: str) -> str:
    """A word without the particles at its end: 보미에게는 → 보미 (and 고양이 → 고양)."""
    for particle in _AT_THE_END:
        if len(word) > len(particle) and word.endswith(particle):
            return without_particles(word[: -len(particle)])
    return word


def _of_syllable(syllable: str) -> Ending:
    coda = coda_of(syllable)
    if coda == NO_CODA:
        return Ending.VOWEL
    return Ending.RIEUL if coda == "ㄹ" else Ending.CONSONANT


def _of_latin(word: str) -> Ending:
    small = word.lower()
    if len(word) == 1 or word.isupper():
        return _LETTERS.get(small[-1], Ending.VOWEL)
    if small[-2:] in _SILENT_E:
        return _SILENT_E[small[-2:]]
    if small.endswith("ng"):
        return Ending.CONSONANT
    if small[-1] in "lmn":
        return _LETTERS[small[-1]]
    for stop in _SHORT_STOPS:
        if small.endswith(stop):
            vowels = len(small) - len(stop)
            return Ending.CONSONANT if _one_vowel_before(small[:vowels]) else Ending.VOWEL
    return Ending.VOWEL


def _one_vowel_before(word: str) -> bool:
    return bool(word) and word[-1] in "aeiou" and (len(word) < 2 or word[-2] not in "aeiou")
