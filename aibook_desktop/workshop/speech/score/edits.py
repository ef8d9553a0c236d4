"""How wrong a transcriber is, counted the ways that Korean needs.

The headline is the character error rate without spaces, because Korean writes many spaces as one
likes. Beside it stand the rate with spaces, the rate in letters (a wrong final consonant is not a
wrong syllable) and in words. Texts are composed (NFC) first: the same syllable written in another
form of Unicode would count as three errors.

Every pair is compared once. What comes of it is an array of counts, which groups, totals and
resamples only add up.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

MEASURES: Final = ("cer", "cer_with_spaces", "letters", "wer")


@dataclass(frozen=True, slots=True)
class Pair:
    """What was said and what was heard."""

    said: str
    heard: str


@dataclass(frozen=True, slots=True)
class Score:
    """Error rates over all clips together (edits / length said, may exceed 1).

    `letters` is the rate in conjoining jamo; `unheard` counts clips that came back empty.
    """

    clips: int
    cer: float
    cer_with_spaces: float
    letters: float
    wer: float
    unheard: int


@dataclass(frozen=True, slots=True)
class Counts:
    """What comparing some pairs gave: a row for each pair, a column for each of `MEASURES`.

    `lengths` are those of what was said.
    """

    edits: NDArray[np.int64]
    lengths: NDArray[np.int64]
    unheard: NDArray[np.bool_]


def score(pairs: Sequence[Pair]) -> Score:
    """Score pairs; raises `ValueError` without any words said."""
    counts = count(pairs)
    lengths = counts.lengths.sum(axis=0)
    if not lengths.all():
        raise ValueError("nothing was said")
    cer, cer_with_spaces, letters, wer = (counts.edits.sum(axis=0) / lengths).tolist()
    return Score(len(pairs), cer, cer_with_spaces, letters, wer, int(counts.unheard.sum()))


def count(pairs: Sequence[Pair]) -> Counts:
    """Compare each pair in each of the measures."""
    edited = np.zeros((len(pairs), len(MEASURES)), dtype=np.int64)
    lengths = np.zeros_like(edited)
    unheard = np.zeros(len(pairs), dtype=np.bool_)
    for row, pair in enumerate(pairs):
        said, heard = _units(pair.said), _units(pair.heard)
        edited[row] = [edits(one, other) for one, other in zip(said, heard, strict=True)]
        lengths[row] = [len(units) for units in said]
        unheard[row] = not heard[0]
    return Counts(edited, lengths, unheard)


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
    if said == heard:
        return 0
    row = list(range(len(heard) + 1))
    for deleted, one in enumerate(said, start=1):
        before, row[0] = row[0], deleted
        for at, other in enumerate(heard, start=1):
            before, row[at] = row[at], min(row[at] + 1, row[at - 1] + 1, before + (one != other))
    return row[-1]


def _units(text: str) -> tuple[Sequence[Hashable], ...]:
    """What is compared in each of the measures."""
    even = normalised(text)
    close = even.replace(" ", "")
    return close, even, unicodedata.normalize("NFD", close), even.split()
