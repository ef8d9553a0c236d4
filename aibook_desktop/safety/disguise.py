"""Sees through the ways in which a word is hidden from a filter.

Half of all disguised Korean words pass a plain word list: letters typed apart (ㅆㅣㅂㅏㄹ), spaces
and marks between syllables, invisible and full-width characters, Latin look-alikes, and Korean
typed with the keyboard still on English (tlqkf). Every word keeps its place in the original text,
so that exactly what was hidden can be taken out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from aibook_desktop.book.language import hangul, jamo
from aibook_desktop.book.model import Language

_WORD: Final = re.compile(r"\S+")
_HIDDEN: Final = re.compile(
    r"[\u00ad\u034f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]"
)
_NO_LETTER: Final = re.compile(r"[^\w']|_")
_DRAWN_VOWEL: Final = re.compile(rf"([{hangul.VOWELS}])(?:ㅇ\1)+")
_REPEATED: Final = re.compile(r"([a-z])\1{2,}")
_DIGIT: Final = re.compile(r"\d")
_LOOKS_LIKE: Final = str.maketrans("@$01345!7аеорсхіѕ", "asoieasitaeopcxis")
_MIXED: Final = str.maketrans({"1": "ㅣ", "l": "ㅣ", "i": "ㅣ", "c": "씨"})
_HANJA: Final = str.maketrans("死殺發", "사살발")
_KEYS: Final = dict(
    zip(
        "rRseEfaqQtTdwWczxvgkoiOjpuPhynbml",
        "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ",
        strict=True,
    )
)


@dataclass(frozen=True, slots=True)
class Bared:
    """One word without its disguise; `start` and `end` bound it in the original text.

    `readings` are the ways to read it, the plain one first.
    """

    start: int
    end: int
    readings: tuple[str, ...]


def bare(text: str, language: Language) -> list[Bared]:
    """Return the words of a text as they are meant; a word of marks alone has no reading."""
    words = [
        Bared(found.start(), found.end(), _readings(found[0], language))
        for found in _WORD.finditer(text)
    ]
    return [word for word in words if word.readings]


def spelled_out(words: Sequence[Bared], language: Language) -> list[Bared]:
    """Return the words that were written one letter or syllable at a time ("시 발", "k i l l")."""
    runs: list[list[Bared]] = [[]]
    for word in words:
        if len(word.readings[0]) <= 1:
            runs[-1].append(word)
        elif runs[-1]:
            runs.append([])
    return [
        Bared(run[0].start, run[-1].end, _readings("".join(w.readings[0] for w in run), language))
        for run in runs
        if len(run) > 1
    ]


def _readings(word: str, language: Language) -> tuple[str, ...]:
    plain = _HIDDEN.sub("", jamo.normalised(word))
    if hangul.has_hangul(plain):
        readings = _korean_readings(_NO_LETTER.sub("", plain.translate(_HANJA)).lower())
    else:
        readings = _latin_readings(plain, language)
    return tuple(dict.fromkeys(reading for reading in readings if reading))


def _korean_readings(word: str) -> tuple[str, ...]:
    """Without digits, with letters closed to syllables, without drawn vowels, all as Hangul."""
    letters = _DIGIT.sub("", word)
    closed = jamo.decompose(letters)
    drawn = jamo.compose(_DRAWN_VOWEL.sub(r"\1", closed))
    mixed = jamo.decompose(word.replace("bal", "발").translate(_MIXED))
    return letters, jamo.compose(closed), drawn, jamo.compose(_DIGIT.sub("", mixed))


def _latin_readings(word: str, language: Language) -> tuple[str, ...]:
    """As written, with look-alikes read as letters, without drawl, typed on a Korean keyboard."""
    written = _NO_LETTER.sub("", word.lower())
    alike = _NO_LETTER.sub("", word.lower().translate(_LOOKS_LIKE))
    readings = (written, alike, _REPEATED.sub(r"\1", alike))
    if language == "en":
        return readings
    typed = "".join(_KEYS.get(letter, letter) for letter in _NO_LETTER.sub("", word))
    return (*readings, jamo.compose(typed))
