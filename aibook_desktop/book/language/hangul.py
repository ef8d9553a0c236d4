"""Hangul syllables taken apart into their letters, and put together again.

Every rule that looks inside a syllable (endings, particles, sounds, child speech) stands on this
one module. A letter is a compatibility jamo (U+3131..U+3163), the same for an initial and a final
consonant, as on a keyboard; `jamo` works on whole texts of such letters. The arithmetic is that of
the Unicode Standard, chapter 3.12 (conjoining jamo behaviour).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

ONSETS: Final = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS: Final = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
NO_CODA: Final = ""
CODAS: Final = (NO_CODA, *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")

_FIRST: Final = 0xAC00


@dataclass(frozen=True, slots=True)
class Syllable:
    """One Hangul syllable in its letters; `coda` is "" where there is none.

    As text it is the syllable again; letters that cannot join raise `ValueError`.
    """

    onset: str
    vowel: str
    coda: str = NO_CODA

    def __str__(self) -> str:
        open_syllable = ONSETS.index(self.onset) * len(VOWELS) + VOWELS.index(self.vowel)
        return chr(_FIRST + open_syllable * len(CODAS) + CODAS.index(self.coda))


def is_syllable(character: str) -> bool:
    """Tell whether it is one of the 11,172 syllables 가…힣."""
    return "가" <= character <= "힣"


def has_hangul(text: str) -> bool:
    """Whether any complete syllable or single letter of Hangul is in a text."""
    return any(is_syllable(character) or "ㄱ" <= character <= "ㅣ" for character in text)


def syllable(character: str) -> Syllable:
    """Take a syllable apart; raises `ValueError` for anything but 가…힣."""
    if not is_syllable(character):
        raise ValueError("not a Hangul syllable")
    open_syllable, coda = divmod(ord(character) - _FIRST, len(CODAS))
    onset, vowel = divmod(open_syllable, len(VOWELS))
    return Syllable(ONSETS[onset], VOWELS[vowel], CODAS[coda])


def coda_of(text: str) -> str:
    """Return the final consonant of a text's last syllable, "" without one."""
    return syllable(text[-1]).coda if text and is_syllable(text[-1]) else NO_CODA


def with_coda(text: str, coda: str) -> str:
    """Return the text with the final consonant of its last syllable replaced ("" removes it)."""
    return text[:-1] + str(replace(syllable(text[-1]), coda=coda))


def with_vowel(text: str, vowel: str) -> str:
    """Return the text with the vowel of its last syllable replaced."""
    return text[:-1] + str(replace(syllable(text[-1]), vowel=vowel))
