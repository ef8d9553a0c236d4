"""The sounds of Korean words, and which of them small children say for which.

Processes of Korean children before they are five: stopping and affrication of ㅅ, stopping of ㅈ,
fronting of ㄱ, gliding or nasalising of ㄹ, dropped codas, plain, tense and breathed consonants
mixed (Kim M.-J. and Pae S., Korean consonants 2005). Words are compared as they sound, so that
거부기 is 거북이 and 공뇽 is 공룡. A coda has a letter of its own, since it changes in its own way.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from aibook_desktop.book.language.hangul import is_syllable, syllable
from aibook_desktop.book.language.pronunciation import pronounce
from aibook_desktop.book.understanding.likeness import ALMOST_ALIKE, CHILDLIKE, UNLIKE

_CODAS: Final = dict(zip("ㄱㄴㄷㄹㅁㅂㅇ", "KNTLMPG", strict=True))
_SILENT: Final = "0"
_SERIES: Final = ("ㄱㄲㅋ", "ㄷㄸㅌ", "ㅂㅃㅍ", "ㅈㅉㅊ", "ㅅㅆ")
_EASIER: Final = {
    **dict.fromkeys("ㅅㅆ", "ㄷㄸㅌㅈㅉㅊ"),
    **dict.fromkeys("ㅈㅉㅊ", "ㄷㄸㅌ"),
    **dict.fromkeys("ㄱㄲㅋ", "ㄷㄸㅌㅈㅉㅊ"),
    "ㄹ": f"{_SILENT}ㄴㄷ",
    "ㅎ": _SILENT,
    "L": "NG",
    "G": "N",
    "K": "T",
    "M": "N",
}
"""For each hard sound the easier ones that come in its place."""
_DROPPED: Final = frozenset("KLGNMTP")
_VOWELS: Final = (
    ("ㅐㅔ", ALMOST_ALIKE),
    ("ㅚㅙㅞ", ALMOST_ALIKE),
    ("ㅗㅜ", CHILDLIKE),
    ("ㅓㅗ", CHILDLIKE),
    ("ㅡㅜ", CHILDLIKE),
    ("ㅟㅣ", CHILDLIKE),
    ("ㅢㅣ", CHILDLIKE),
    ("ㅑㅏ", CHILDLIKE),
    ("ㅕㅓ", CHILDLIKE),
    ("ㅛㅗ", CHILDLIKE),
    ("ㅠㅜ", CHILDLIKE),
    ("ㅖㅔ", CHILDLIKE),
    ("ㅘㅏ", CHILDLIKE),
    ("ㅙㅐ", CHILDLIKE),
    ("ㅚㅔ", CHILDLIKE),
)


class KoreanSounds:
    """Fulfils `likeness.Sounds`."""

    def of(self, word: str) -> str:
        """Return onset, vowel and coda of each syllable as it is pronounced."""
        return _sounds(word)

    def price(self, said: str, meant: str) -> float:
        """The price of one sound said in the place of another."""
        return _price(said, meant)

    def dropped(self, meant: str) -> float:
        """Codas are left out easily; other sounds are not."""
        return CHILDLIKE if meant in _DROPPED else UNLIKE


@lru_cache(maxsize=4096)
def _sounds(word: str) -> str:
    return "".join(map(_letters, pronounce(word)))


@cache
def _letters(character: str) -> str:
    if not is_syllable(character):
        return character
    parts = syllable(character)
    onset = _SILENT if parts.onset == "ㅇ" else parts.onset
    return onset + parts.vowel + _CODAS.get(parts.coda, "")


@cache
def _price(said: str, meant: str) -> float:
    if any(said in series and meant in series for series in _SERIES):
        return ALMOST_ALIKE
    if said in _EASIER.get(meant, ""):
        return CHILDLIKE
    alike = (price for group, price in _VOWELS if said in group and meant in group)
    return min(alike, default=UNLIKE)
