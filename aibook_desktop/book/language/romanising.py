"""Korean in Latin letters, for names: 보미 is Bomi, 별이 Byeori.

The Revised Romanization of 2000, letter by letter; of its sound rules only liaison is kept, which
is what a name needs. Anything but Hangul stays as it is.
"""

from __future__ import annotations

from typing import Final

from aibook_desktop.book.language.hangul import NO_CODA, ONSETS, VOWELS, is_syllable, syllable

_SOUNDS_BEFORE: Final = (
    *("g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch"),
    *("k", "t", "p", "h"),
)
_SOUNDS_WITHIN: Final = (
    *("a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u"),
    *("wo", "we", "wi", "yu", "eu", "ui", "i"),
)
_ONSETS: Final = dict(zip(ONSETS, _SOUNDS_BEFORE, strict=True))
_VOWELS: Final = dict(zip(VOWELS, _SOUNDS_WITHIN, strict=True))
_STOPS: Final = {
    **dict.fromkeys("ㄱㄲㄳㅋㄺ", "k"),
    **dict.fromkeys("ㄴㄵㄶ", "n"),
    **dict.fromkeys("ㄷㅅㅆㅈㅊㅌㅎ", "t"),
    **dict.fromkeys("ㄹㄼㄽㄾㅀ", "l"),
    **dict.fromkeys("ㅁㄻ", "m"),
    **dict.fromkeys("ㅂㅄㅍㄿ", "p"),
    "ㅇ": "ng",
    NO_CODA: "",
}
_MUTE: Final = "ㅇ"


def romanised(name: str) -> str:
    """Return a name in Latin letters, with a capital."""
    pieces = []
    for at, letter in enumerate(name):
        if not is_syllable(letter):
            pieces.append(letter)
            continue
        parts = syllable(letter)
        after = name[at + 1 : at + 2]
        joins = is_syllable(after) and syllable(after).onset == _MUTE if after else False
        joins = joins and parts.coda in ONSETS and parts.coda not in (_MUTE, NO_CODA)
        coda = _ONSETS[parts.coda] if joins else _STOPS[parts.coda]
        pieces.append(_ONSETS[parts.onset] + _VOWELS[parts.vowel] + coda)
    return "".join(pieces).capitalize()
