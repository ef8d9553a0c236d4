"""Hangul as it sounds, written in the phonemes of espeak-ng's Korean voice.

espeak-ng 1.52 reads Hangul letter by letter and says a ㄱ between vowels as a hard [q] (아기 comes
out as 아끼), knows no nasal assimilation, and gives no word event for every sixth word. Phonemes in
`[[…]]` avoid all three: https://github.com/espeak-ng/espeak-ng/issues/305. The phonemes are those
of espeak-ng's own `ph_korean` and `ko_rules`, but for ㄱ.
"""

from __future__ import annotations

from typing import Final

from aibook_desktop.book.language.hangul import syllable

_ONSETS: Final = {
    "ㄱ": "g",
    "ㄲ": "k-",
    "ㄴ": "n",
    "ㄷ": "d",
    "ㄸ": "t-",
    "ㄹ": "*",
    "ㅁ": "m",
    "ㅂ": "b",
    "ㅃ": "p-",
    "ㅅ": "s",
    "ㅆ": "s-",
    "ㅇ": "",
    "ㅈ": "dZ;",
    "ㅉ": "tS;-",
    "ㅊ": "tS;h",
    "ㅋ": "kh",
    "ㅌ": "th",
    "ㅍ": "ph",
    "ㅎ": "h",
}
_FIRST_ONSETS: Final = {"ㅂ": "p", "ㅈ": "tS;"}
_VOWELS: Final = {
    "ㅏ": "a",
    "ㅐ": "E",
    "ㅑ": "ja",
    "ㅒ": "jE",
    "ㅓ": "@",
    "ㅔ": "e",
    "ㅕ": "j@",
    "ㅖ": "je",
    "ㅗ": "o",
    "ㅘ": "wa",
    "ㅙ": "wE",
    "ㅚ": "we",
    "ㅛ": "jo",
    "ㅜ": "u",
    "ㅝ": "w@",
    "ㅞ": "we",
    "ㅟ": "wi",
    "ㅠ": "ju",
    "ㅡ": "u-",
    "ㅢ": "u-j",
    "ㅣ": "i",
}
_CODAS: Final = {
    "": "",
    "ㄱ": "q",
    "ㄴ": "n",
    "ㄷ": "t-",
    "ㄹ": "L",
    "ㅁ": "m",
    "ㅂ": "p",
    "ㅇ": "N",
}


def phonemes(run: str) -> str:
    """Write one run of Hangul, already as it sounds, as `[[…]]` with the stress on its head."""
    written: list[str] = []
    coda = ""
    for at, character in enumerate(run):
        sound = syllable(character)
        head = _ONSETS[sound.onset]
        if at == 0:
            head = _FIRST_ONSETS.get(sound.onset, head)
        if coda == sound.onset == "ㄹ":
            written[-1] = written[-1].removesuffix(_CODAS["ㄹ"]) + "l"
            head = "l"
        stress = "'" if at == 0 else ""
        written.append(f"{head}{stress}{_VOWELS[sound.vowel]}{_CODAS[sound.coda]}")
        coda = sound.coda
    return f"[[{''.join(written)}]]"
