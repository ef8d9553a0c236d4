"""What somebody has typed so far, compared with what a book is called.

Korean is typed letter by letter: on the way to 토끼 a keyboard shows ㅌ, 토 and 톢. So a consonant
alone stands for every syllable that begins with it, and the syllable in hand may still grow, or
give its final consonant to the next one. Whatever is no Korean is found by how its words begin.
"""

from __future__ import annotations

import re
from typing import Final

from aibook_desktop.book.language.hangul import (
    CODAS,
    ONSETS,
    VOWELS,
    Syllable,
    is_syllable,
    syllable,
    with_coda,
)
from aibook_desktop.library.words import (
    MAX_SYLLABLES,
    MAX_WORDS,
    PARTICLES,
    is_syllabic,
    runs,
    stems,
)

IN_TITLE: Final = 0
IN_NAMES: Final = 1

# One key more makes the first into the second (KS X 5002, the usual keyboard).
_GROWN_VOWELS: Final = {"ㅗ": "ㅘㅙㅚ", "ㅜ": "ㅝㅞㅟ", "ㅡ": "ㅢ"}
_CLUSTERS: Final[dict[str, str]] = {
    pair: "ㄱㄴㄴㄹㄹㄹㄹㄹㄹㄹㅂ"[at] + "ㅅㅈㅎㄱㅁㅂㅅㅌㅍㅎㅅ"[at]
    for at, pair in enumerate("ㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ")
}
# Alone, a consonant comes out of NFKC as a conjoining initial, two as a conjoining final.
_FIRST_ONSET: Final = 0x1100
_FIRST_CODA: Final = 0x11A7
_PARTICLE_ONSETS: Final = frozenset(syllable(each[0]).onset for each in PARTICLES)
_SHORTEST_STEM: Final = 2


class Typed:
    """The words of a search box, ready to be compared with many books."""

    def __init__(self, text: str, *, stems_of_one: bool = False) -> None:
        words = list(dict.fromkeys(map(_with_letters, runs(text))))[:MAX_WORDS]
        growing = bool(words) and not text[-1:].isspace()
        shortest = 1 if stems_of_one else _SHORTEST_STEM
        self._searches = [
            re.compile(_pattern(word[:MAX_SYLLABLES], shortest, growing=growing and last)).search
            for word, last in ((word, word is words[-1]) for word in words)
        ]

    def rank(self, called: str) -> int | None:
        """How well a book fits by what it is called: `IN_TITLE`, `IN_NAMES` or None.

        The title is the first line, so it has all words if the last of their first places is there.
        """
        last = -1
        for search in self._searches:
            place = search(called)
            if place is None:
                return None
            start = place.start()
            last = max(last, start)
        if last < 0:
            return None
        return IN_TITLE if called.find("\n", 0, last) < 0 else IN_NAMES


def _with_letters(word: str) -> str:
    return "".join(map(_letters, word))


def _letters(character: str) -> str:
    """Consonants that stand alone, as single compatibility letters."""
    onset, coda = ord(character) - _FIRST_ONSET, ord(character) - _FIRST_CODA
    if 0 <= onset < len(ONSETS):
        return ONSETS[onset]
    if 0 < coda < len(CODAS):
        letter: str = CODAS[coda]
        return _CLUSTERS.get(letter, letter)
    return character


def _pattern(word: str, shortest_stem: int, *, growing: bool) -> str:
    if not is_syllabic(word[0]):
        letters = re.escape(word)
        return rf"{letters}(?<=\b{letters})"  # as \bletters, but many times as fast
    ways: list[str] = [_syllables(word, growing=growing)]
    ways += [_syllables(stem, growing=False) for stem in stems(word) if len(stem) >= shortest_stem]
    if word[-1] in _PARTICLE_ONSETS and len(word) > _SHORTEST_STEM:
        ways.append(_syllables(word[:-1], growing=False))
    return "|".join(ways)


def _syllables(word: str, *, growing: bool) -> str:
    parts = [_beginning_with(each) if each in ONSETS else re.escape(each) for each in word]
    if growing and is_syllable(word[-1]):
        parts[-1] = _grown(word[-1])
    return "".join(parts)


def _beginning_with(onset: str) -> str:
    """Every syllable with an initial consonant."""
    return f"[{Syllable(onset, VOWELS[0])}-{Syllable(onset, VOWELS[-1], CODAS[-1])}]"


def _grown(character: str) -> str:
    """What the syllable in hand may still become."""
    letters = syllable(character)
    if not letters.coda:
        vowels = letters.vowel + _GROWN_VOWELS.get(letters.vowel, "")
        ranges = (f"{_open(letters, each)}-{_open(letters, each, CODAS[-1])}" for each in vowels)
        return f"[{''.join(ranges)}]"
    stays, moves = _parted(letters.coda)
    grown = [coda for coda, pair in _CLUSTERS.items() if pair[0] == letters.coda]
    same = "".join((character, *(with_coda(character, coda) for coda in grown)))
    return f"(?:[{same}]|{with_coda(character, stays)}{_beginning_with(moves)})"


def _open(letters: Syllable, vowel: str, coda: str = "") -> str:
    return str(Syllable(letters.onset, vowel, coda))


def _parted(coda: str) -> tuple[str, str]:
    """What of a final consonant stays, and what begins the next syllable."""
    pair = _CLUSTERS.get(coda)
    return (pair[0], pair[1]) if pair else ("", coda)
