"""Where somebody speaks: the room, and what else can be heard in it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np

from aibook_desktop.workshop.speech.augment.mel import RATE, Samples
from aibook_desktop.workshop.speech.rendering.disturbing import echoed
from aibook_desktop.workshop.speech.rendering.noises import NOISES, mix, noise

_STORED: Final = 6
_SECONDS: Final = 12


@dataclass(frozen=True, slots=True)
class Room:
    """Reverberation that takes `lowest` to `highest` seconds to die away by 60 dB."""

    lowest: float = 0.1
    highest: float = 0.5
    chance: float = 0.25

    def change(self, samples: Samples, dice: np.random.Generator) -> Samples:
        """Return what is heard in a drawn room."""
        return echoed(samples, dice.uniform(self.lowest, self.highest), dice)


@dataclass(frozen=True, slots=True)
class Noise:
    """Computed noise of any kind of `noises.NOISES` beside the voice.

    The voice is `lowest` to `highest` decibels above it, by the definition of `noises.mix`.
    """

    lowest: float = 5.0
    highest: float = 30.0
    chance: float = 0.5

    def change(self, samples: Samples, dice: np.random.Generator) -> Samples:
        """Return the voice in a drawn noise."""
        return mix(samples, any_noise(len(samples), dice), dice.uniform(self.lowest, self.highest))


def any_noise(length: int, dice: np.random.Generator) -> Samples:
    """Cut a piece from a noise of a drawn kind; its mean square is about 1.

    Only a few of each kind are computed, because making one takes longer than learning from it.
    """
    kind = NOISES[int(dice.integers(len(NOISES)))]
    whole = _stored(kind, int(dice.integers(_STORED)))
    return np.resize(np.roll(whole, -int(dice.integers(len(whole)))), length)


@cache
def _stored(kind: str, number: int) -> Samples:
    return noise(kind, _SECONDS * RATE, np.random.default_rng([NOISES.index(kind), number]))
