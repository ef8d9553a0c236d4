"""How wrong a transcriber is, counted the ways that Korean needs.

The headline is the character error rate without spaces, because Korean writes many spaces as one
likes. Beside it stand the rate with spaces, the rate in letters (a wrong final consonant is not a
wrong syllable) and in words. Texts are composed (NFC) first: the same syllable written in another
form of Unicode would count as three errors.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Hashable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pair:
    """What was said and what was heard."""

    said: str
    heard: str


@dataclass(frozen=True, slots=True)
class Score:
    """Error rates over all clips together (edits / length said, may exceed 1).

    `unheard` counts clips that came back empty.
    """

    clips: int
    cer: float
    cer_with_spaces: float
    letters: float
    wer: float
    unheard: int


def score(pairs: Sequence[Pair]) -> Score:
    """Score pairs; raises `ValueError` without any words said."""
    even = [Pair(normalised(pair.said), normalised(pair.heard)) for pair in pairs]
    close = [Pair(pair.said.replace(" ", ""), pair.heard.replace(" ", "")) for pair in even]
    spelt = [Pair(_letters(pair.said), _letters(pair.heard)) for pair in close]
    return Score(
        clips=len(pairs),
        cer=_rate([(pair.said, pair.heard) for pair in close]),
        cer_with_spaces=_rate([(pair.said, pair.heard) for pair in even]),
        letters=_rate([(pair.said, pair.heard) for pair in spelt]),
        wer=_rate([(pair.said.split(), pair.heard.split()) for pair in even]),
        unheard=sum(not pair.heard for pair in even),
    )


def normalised(text: str) -> str:
    """Compose, lower the case, drop punctuation, join spaces."""
    composed = unicodedata.normalize("NFC", text).lower()
    kept = "".join(
        char if char.isalnum() or char == "'" else " " if char.isspace() else ""
        for char in composed
    )
    return " ".join(kept.split())


def edits(said: Sequence[Hashable], heard: Sequence[Hashable]) -> int:
    """Return the least number of insertions, deletions and substitutions (Levenshtein 1966)."""
    row = list(range(len(heard) + 1))
    for deleted, one in enumerate(said, start=1):
        before, row[0] = row[0], deleted
        for at, other in enumerate(heard, start=1):
            before, row[at] = row[at], min(row[at] + 1, row[at - 1] + 1, before + (one != other))
    return row[-1]


def _rate(pairs: Sequence[tuple[Sequence[Hashable], Sequence[Hashable]]]) -> float:
    length = sum(len(said) for said, _ in pairs)
    if not length:
        raise ValueError("nothing was said")
    return sum(edits(said, heard) for said, heard in pairs) / length


def _letters(text: str) -> str:
    return unicodedata.normalize("NFD", text)
