"""From the network's answers to letters: the likeliest path, or the likeliest text.

A text can be written by many paths, with letters held longer or shorter, so the likeliest path need
not be the likeliest text. The search over beginnings of texts adds those paths up (Graves, 2012,
"Supervised Sequence Labelling with Recurrent Neural Networks", 7.5; Hannun et al., 2014). It uses
no language model: children's wishes are few words, and a baseline should show what was heard.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from aibook_desktop.engines.deepspeech.alphabet import BLANK

Answers = NDArray[np.float32]
Letters = tuple[int, ...]
Search = Literal["greedy", "beam"]

SEARCHES: Final[tuple[Search, ...]] = ("greedy", "beam")
_NEVER: Final = -math.inf


@dataclass(frozen=True, slots=True)
class Decoding:
    """How texts are searched for: `beam` beginnings are kept for every answer.

    Letters less likely than `least` (a logarithm) are not followed at that answer.
    """

    search: Search = "greedy"
    beam: int = 16
    least: float = -7.0


@dataclass(slots=True)
class _Ways:
    """The logarithms of how likely a beginning is with a blank, or its last letter, at its end."""

    blank: float = _NEVER
    letter: float = _NEVER

    @property
    def total(self) -> float:
        return _sum(self.blank, self.letter)


def decode(answers: Answers, how: Decoding) -> Letters:
    """Find the letters of one clip's log-probabilities (answers, letters with the blank)."""
    return greedy(answers) if how.search == "greedy" else best_text(answers, how)


def greedy(answers: Answers) -> Letters:
    """Return the likeliest path, its repetitions joined and its blanks left out."""
    path = answers.argmax(axis=1) if len(answers) else np.zeros(0, dtype=np.int64)
    changes = np.flatnonzero(np.diff(path, prepend=-1))
    return tuple(int(letter) for letter in path[changes] if letter != BLANK)


def best_text(answers: Answers, how: Decoding) -> Letters:
    """Return the likeliest text among those whose beginnings stayed in the beam."""
    beam: dict[Letters, _Ways] = {(): _Ways(blank=0.0)}
    for answer in answers:
        longer = _one_answer_more(beam, answer, how.least)
        # Letters tell equally likely beginnings apart, so that equal clips give equal texts.
        ranked = sorted(longer, key=lambda text: (-longer[text].total, text))
        beam = {text: longer[text] for text in ranked[: how.beam]}
    return next(iter(beam))


def _one_answer_more(
    beam: dict[Letters, _Ways], answer: NDArray[np.float32], least: float
) -> dict[Letters, _Ways]:
    """Follow every beginning by what one more answer may say."""
    followed = [(int(letter), float(answer[letter])) for letter in np.flatnonzero(answer >= least)]
    longer: dict[Letters, _Ways] = {}
    for text, ways in beam.items():
        stays = longer.setdefault(text, _Ways())
        stays.blank = _sum(stays.blank, ways.total + float(answer[BLANK]))
        for letter, likely in followed:
            if letter == BLANK:
                continue
            grown = longer.setdefault((*text, letter), _Ways())
            if text and letter == text[-1]:
                stays.letter = _sum(stays.letter, ways.letter + likely)
                grown.letter = _sum(grown.letter, ways.blank + likely)
            else:
                grown.letter = _sum(grown.letter, ways.total + likely)
    return longer


def _sum(one: float, other: float) -> float:
    """Return the logarithm of the sum of two likelihoods that are given as logarithms."""
    high, low = max(one, other), min(one, other)
    return high if low == _NEVER else high + math.log1p(math.exp(low - high))
