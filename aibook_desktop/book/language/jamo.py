"""Korean text as a row of letters, as a keyboard types it: apart, together, compared.

Verb endings, child speech and disguised words all change single letters inside a syllable, so they
are read as letters, not as syllables. One syllable by itself is the business of `hangul`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache
from typing import Final

from aibook_desktop.book.language.hangul import (
    CODAS,
    ONSETS,
    VOWELS,
    Syllable,
    is_syllable,
    syllable,
)

_PAIRED_VOWELS: Final = {
    "ㅗㅏ": "ㅘ",
    "ㅗㅐ": "ㅙ",
    "ㅗㅣ": "ㅚ",
    "ㅜㅓ": "ㅝ",
    "ㅜㅔ": "ㅞ",
    "ㅜㅣ": "ㅟ",
    "ㅡㅣ": "ㅢ",
}
_PAIRED_CODAS: Final = {
    "ㄱㅅ": "ㄳ",
    "ㄴㅈ": "ㄵ",
    "ㄴㅎ": "ㄶ",
    "ㄹㄱ": "ㄺ",
    "ㄹㅁ": "ㄻ",
    "ㄹㅂ": "ㄼ",
    "ㄹㅅ": "ㄽ",
    "ㄹㅌ": "ㄾ",
    "ㄹㅍ": "ㄿ",
    "ㄹㅎ": "ㅀ",
    "ㅂㅅ": "ㅄ",
}

Cost = Callable[[str, str], float]


def normalised(text: str) -> str:
    """Return the text in one spelling (NFKC), its compatibility jamo kept as they are.

    NFKC by itself would close "ㅆㅣㅂ" to one and a half syllables.
    """
    parts = re.split("([ㄱ-ㅣ]+)", unicodedata.normalize("NFC", text))
    return "".join(
        part if at % 2 else unicodedata.normalize("NFKC", part) for at, part in enumerate(parts)
    )


def decompose(text: str) -> str:
    """Return the letters of a text; whatever is no Hangul syllable stays as it is."""
    return "".join(map(_letters, text))


@cache
def _letters(char: str) -> str:
    if not is_syllable(char):
        return char
    parts = syllable(char)
    return parts.onset + parts.vowel + parts.coda


def compose(letters: str) -> str:
    """Return syllables for letters as they are typed, the inverse of `decompose`.

    A consonant between two vowels begins the second syllable. Two vowels or two final consonants
    that a keyboard types apart are joined. Letters that make no syllable stay as they are.
    """
    composed: list[str] = []
    at = 0
    while at < len(letters):
        if letters[at] in ONSETS and at + 1 < len(letters) and letters[at + 1] in VOWELS:
            vowel, after = _take_vowel(letters, at + 1)
            coda, after_coda = _take_coda(letters, after)
            composed.append(str(Syllable(letters[at], vowel, coda)))
            at = after_coda
        else:
            composed.append(letters[at])
            at += 1
    return "".join(composed)


def _take_vowel(letters: str, at: int) -> tuple[str, int]:
    paired = _PAIRED_VOWELS.get(letters[at : at + 2])
    return (paired, at + 2) if paired else (letters[at], at + 1)


def _take_coda(letters: str, at: int) -> tuple[str, int]:
    """Return the final consonant that starts at `at` ("" when it begins the next syllable)."""
    if not _is_coda(letters, at):
        return "", at
    paired = _PAIRED_CODAS.get(letters[at : at + 2])
    if paired and _is_coda(letters, at + 1):
        return paired, at + 2
    return letters[at], at + 1


def _is_coda(letters: str, at: int) -> bool:
    known = at < len(letters) and letters[at] in CODAS
    return known and not (at + 1 < len(letters) and letters[at + 1] in VOWELS)


def distance(one: str, other: str, substitution: Cost | None = None, gap: float = 1.0) -> float:
    """Return the weighted Levenshtein distance of two strings of letters.

    `substitution` gives the price (0..1) of one letter for another, 1.0 without it; `gap` is the
    price of a letter that only one of them has.
    """
    previous = [gap * column for column in range(len(other) + 1)]
    for row, left in enumerate(one, 1):
        current = [gap * row]
        for column, right in enumerate(other, 1):
            price = 0.0 if left == right else substitution(left, right) if substitution else 1.0
            current.append(
                min(previous[column] + gap, current[column - 1] + gap, previous[column - 1] + price)
            )
        previous = current
    return previous[-1]
