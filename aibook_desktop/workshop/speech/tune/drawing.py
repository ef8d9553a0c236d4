"""Which clips make up which batch: drawn from the number of the round alone.

A round is every clip once, with English in its share and clips without words in theirs, cut into
full batches of like lengths. Any batch of any round can be named without drawing those before it
one by one, which is what lets a killed tuning go on where it was.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from aibook_desktop.book.model import Language
from aibook_desktop.workshop.speech.augment.mel import HOP

GRID: Final = 80
SILENT_SAMPLES: Final = (8_000, 48_000)
_LANGUAGES: Final[tuple[Language, ...]] = ("ko", "en")


@dataclass(frozen=True, slots=True)
class Drawn:
    """One clip of a batch: its place in the data, or None when nobody speaks."""

    clip: int | None
    samples: int
    language: Language


@dataclass(frozen=True, slots=True)
class Shares:
    """How the clips are mixed, in batches of about `frames` padded frames; see `TuneRecipe`."""

    english: float | None
    wordless: float
    frames: int
    seed: int


class Rounds:
    """The endless row of batches."""

    def __init__(self, clips: Sequence[Drawn], shares: Shares) -> None:
        """Raise `ValueError` when the clips don't fill one batch."""
        self._shares = shares
        self._english = [clip for clip in clips if clip.language == "en"]
        self._others = [clip for clip in clips if clip.language != "en"]
        self._cuts = lru_cache(maxsize=2)(self._round)
        self._each = min(len(self._cuts(number)) for number in range(3))
        if not self._each:
            raise ValueError("too few clips for one batch")

    def batch(self, number: int) -> list[Drawn]:
        """The clips of batch `number`, counted from 0."""
        cuts = self._cuts(number // self._each)
        return cuts[number % self._each % len(cuts)]

    def _round(self, number: int) -> list[list[Drawn]]:
        dice = random.Random(f"round {self._shares.seed} {number}")
        clips = self._others + self._english_of(number)
        clips += self._silences(len(clips), dice)
        dice.shuffle(clips)
        cuts = _cut(clips, self._shares.frames)
        dice.shuffle(cuts)
        return cuts

    def _english_of(self, number: int) -> list[Drawn]:
        """The next English clips of an endless row, as many as the share asks for."""
        share = self._shares.english
        if share is None or not self._english or not self._others:
            return list(self._english)
        count = round(len(self._others) * share / (1 - share))
        first = number * count
        return [self._english[at % len(self._english)] for at in range(first, first + count)]

    def _silences(self, spoken: int, dice: random.Random) -> list[Drawn]:
        share = self._shares.wordless
        return [
            Drawn(None, dice.randint(*SILENT_SAMPLES), dice.choice(_LANGUAGES))
            for _ in range(round(spoken * share / (1 - share)))
        ]


def _cut(clips: Sequence[Drawn], frames: int) -> list[list[Drawn]]:
    """Full batches of like lengths; when none is full, the largest that there is."""
    alike: dict[int, list[Drawn]] = {}
    cuts: list[list[Drawn]] = []
    for clip in clips:
        length = -(-clip.samples // (GRID * HOP)) * GRID
        waiting = alike.setdefault(length, [])
        waiting.append(clip)
        if len(waiting) >= max(frames // length, 1):
            cuts.append(alike.pop(length))
    return cuts or [list(clips)][: bool(clips)]
