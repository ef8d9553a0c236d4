"""Hangul syllables taken apart into their letters, and put together again.

The arithmetic is that of the Unicode Standard, chapter 3.12 (conjoining jamo behaviour).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

ONSETS: Final = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS: Final = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
CODAS: Final = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
NO_CODA: Final = " "

_FIRST: Final = 0xAC00


@dataclass(frozen=True, slots=True)
class Syllable:
    """One Hangul syllable in its letters; `coda` is a space where there is none."""

    onset: str
    vowel: str
    coda: str = NO_CODA

    def __str__(self) -> str:
        open_syllable = ONSETS.index(self.onset) * len(VOWELS) + VOWELS.index(self.vowel)
        return chr(_FIRST + open_syllable * len(CODAS) + CODAS.index(self.coda))


def is_hangul(character: str) -> bool:
    """Tell whether it is one of the 11,172 syllables 가…힣."""
    return "가" <= character <= "힣"


def syllable(character: str) -> Syllable:
    """Take a syllable apart; raises `ValueError` for anything but 가…힣."""
    if not is_hangul(character):
        raise ValueError(f"not a Hangul syllable: U+{ord(character):04X}")
    open_syllable, coda = divmod(ord(character) - _FIRST, len(CODAS))
    onset, vowel = divmod(open_syllable, len(VOWELS))
    return Syllable(ONSETS[onset], VOWELS[vowel], CODAS[coda])
