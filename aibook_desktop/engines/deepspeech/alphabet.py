"""How Deep Speech 2 spells: Hangul letter by letter (NFD), small Latin letters, spaces.

Syllables would be 11,172 outputs of which a training sees a few hundred; 67 conjoining letters
write every one of them. Number 0 is the blank of CTC.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

BLANK: Final = 0
LETTERS: Final = "".join(
    (
        *(chr(0x1100 + number) for number in range(19)),
        *(chr(0x1161 + number) for number in range(21)),
        *(chr(0x11A8 + number) for number in range(27)),
        " abcdefghijklmnopqrstuvwxyz'",
    )
)
OUTPUTS: Final = 1 + len(LETTERS)
_NUMBERS: Final = {letter: number for number, letter in enumerate(LETTERS, start=1)}


def spell(text: str) -> tuple[int, ...]:
    """Spell a text as numbers from 1; what has no letter here (digits, marks) is left out."""
    small = unicodedata.normalize("NFD", text.lower())
    kept = "".join(letter if letter in _NUMBERS else " " * letter.isspace() for letter in small)
    return tuple(_NUMBERS[letter] for letter in " ".join(kept.split()))


def read(numbers: Iterable[int]) -> str:
    """Compose a text of numbers; letters that make no syllable stay as they are.

    Blanks must be gone before. Raises `KeyError` for a number that stands for no letter.
    """
    letters = {number: letter for letter, number in _NUMBERS.items()}
    spelt = "".join(letters[number] for number in numbers)
    return " ".join(unicodedata.normalize("NFC", spelt).split())


def frames_needed(numbers: tuple[int, ...]) -> int:
    """How many outputs CTC needs at least: one a letter, and a blank between equal neighbours."""
    return len(numbers) + sum(one == other for one, other in pairwise(numbers))
