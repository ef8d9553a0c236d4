"""Says words as small children do: easier sounds in the place of hard ones.

The processes are those that speech pathology describes for Korean children before they are five
(Kim M.-J. and Pae S., Korean consonants 2005; stopping and affrication of ㅅ, fronting of velars,
gliding of ㄹ, dropped codas) and for English ones (gliding, fronting, stopping, th-fronting;
Grunwell 1987). The spelling is changed before espeak-ng speaks, so the voice really makes the
other sound.
"""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Final

from aibook_desktop.book.language.hangul import NO_CODA, Syllable, is_syllable, syllable
from aibook_desktop.book.model import Language

PROCESSES: Final = ("affrication", "stopping", "fronting", "gliding", "dropping")
_ONSETS: Final = {
    "affrication": {"ㅅ": "ㅊ", "ㅆ": "ㅉ"},
    "stopping": {"ㅅ": "ㄷ", "ㅆ": "ㄸ", "ㅈ": "ㄷ", "ㅊ": "ㅌ", "ㅉ": "ㄸ"},
    "fronting": {"ㄱ": "ㄷ", "ㄲ": "ㄸ", "ㅋ": "ㅌ"},
    "gliding": {"ㄹ": "ㅇ"},
    "dropping": {},
}
_DROPPED: Final = frozenset("ㄱㄹㅇ")
_ENGLISH: Final = {
    "affrication": (("sh", "ch"),),
    "stopping": (("th", "d"), ("z", "d"), ("s", "t")),
    "fronting": (("ck", "t"), ("k", "t"), ("g", "d")),
    "gliding": (("r", "w"), ("l", "w")),
    "dropping": (("th", "f"),),
}
_SURE: Final = 0.7


def lisped(spoken: str, language: Language, processes: tuple[str, ...], dice: random.Random) -> str:
    """Return what a child with these processes says; each sound is changed most of the time."""
    if language == "en":
        return " ".join(_english(word, processes, dice) for word in spoken.split(" "))
    return "".join(
        str(_korean(syllable(each), processes, dice)) if is_syllable(each) else each
        for each in spoken
    )


def _korean(said: Syllable, processes: tuple[str, ...], dice: random.Random) -> Syllable:
    for process in processes:
        easier = _ONSETS[process].get(said.onset)
        if easier and dice.random() < _SURE:
            said = replace(said, onset=easier)
            break
    if "dropping" in processes and said.coda in _DROPPED and dice.random() < 1 - _SURE:
        said = replace(said, coda=NO_CODA)
    return said


def _english(word: str, processes: tuple[str, ...], dice: random.Random) -> str:
    for process in processes:
        for hard, easy in _ENGLISH[process]:
            if hard in word and dice.random() < _SURE:
                word = word.replace(hard, easy)
                break
    return word
