"""The sounds of English words, and which of them small children say for which.

Processes of English-speaking children before they are five: gliding of r and l, fronting of k and
g, stopping of s, z, sh, ch and th, th-fronting and its reverse (the lisp), simplified clusters
(Grunwell 1987). English spelling tells sounds only roughly, so a word is first respelled with one
letter a sound. Gliding costs least: hardly any other word begins like wabbit or fwog.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from aibook_desktop.book.understanding.likeness import ALMOST_ALIKE, CHILDLIKE, UNLIKE

_RESPELLED: Final = (
    (re.compile(r"(.)\1"), r"\1"),
    (re.compile(r"[ua]h$"), "er"),
    (re.compile(r"tch|ch"), "C"),
    (re.compile(r"sh|sch|tion"), "S"),
    (re.compile(r"th"), "T"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"ck|q"), "k"),
    (re.compile(r"kn"), "n"),
    (re.compile(r"wh|wr"), "w"),
    (re.compile(r"dg|j"), "J"),
    (re.compile(r"c(?=[eiy])"), "s"),
    (re.compile(r"c"), "k"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"ea|ie|ey$|(?<!^)y$"), "i"),
    (re.compile(r"ou|ew|ue"), "u"),
    (re.compile(r"ai|ay|ei|ey"), "e"),
    (re.compile(r"au|aw|oa|ow"), "o"),
    (re.compile(r"(?<=[^aeiou])e$"), ""),
    (re.compile(r"[^a-zCSTJ]"), ""),
)
"""C is ch, S is sh, T is th, J is j; a pair of vowels is one, and a last e says nothing."""
_VOWELS: Final = "aeiou"
_VOICED: Final = ("pb", "td", "kg", "sz", "fv", "CJ")
_EASIER: Final = {
    "k": "t",
    "g": "d",
    "s": "tTdS",
    "z": "dTt",
    "S": "st",
    "C": "tsS",
    "J": "dz",
    "T": "fdts",
    "v": "b",
    "f": "p",
}
"""For each hard sound the easier ones that come in its place."""
_GLIDED: Final = {"r": "w", "l": "wy"}
_DROPPED: Final = frozenset("aeiourlsh")


class EnglishSounds:
    """Fulfils `likeness.Sounds`."""

    def of(self, word: str) -> str:
        """Return a word respelled with one letter a sound."""
        return _sounds(word)

    def price(self, said: str, meant: str) -> float:
        """The price of one sound said in the place of another."""
        return _price(said, meant)

    def dropped(self, meant: str) -> float:
        """A vowel without stress, and one of a cluster, are left out easily."""
        return CHILDLIKE if meant in _DROPPED else UNLIKE


@lru_cache(maxsize=4096)
def _sounds(word: str) -> str:
    for pattern, letter in _RESPELLED:
        word = pattern.sub(letter, word)
    return word


@cache
def _price(said: str, meant: str) -> float:
    if any(said in pair and meant in pair for pair in _VOICED):
        return ALMOST_ALIKE
    if said in _GLIDED.get(meant, ""):
        return ALMOST_ALIKE
    if said in _VOWELS and meant in _VOWELS:
        return CHILDLIKE
    return CHILDLIKE if said in _EASIER.get(meant, "") else UNLIKE
