"""Who speaks: quicker or slower, with a smaller or larger throat."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import soxr

from aibook_desktop.workshop.speech.augment.mel import RATE, Samples

_WINDOW: Final = 512
_STEP: Final = _WINDOW // 2
_REACH: Final = 160
_HANN: Final = np.hanning(_WINDOW + 1)[:-1].astype(np.float32)


@dataclass(frozen=True, slots=True)
class Speed:
    """Plays a clip at `lowest` to `highest` times its speed: length and pitch change together.

    Ko et al. 2015, Audio Augmentation for Speech Recognition.
    """

    lowest: float = 0.9
    highest: float = 1.1
    chance: float = 0.5

    def change(self, samples: Samples, dice: np.random.Generator) -> Samples:
        """Return the clip at a drawn speed."""
        return faster(samples, dice.uniform(self.lowest, self.highest))


@dataclass(frozen=True, slots=True)
class Pitch:
    """Multiplies pitch and formants by `lowest` to `highest`; the length stays."""

    lowest: float = 0.9
    highest: float = 1.15
    chance: float = 0.3

    def change(self, samples: Samples, dice: np.random.Generator) -> Samples:
        """Return the clip at a drawn pitch."""
        return higher(samples, dice.uniform(self.lowest, self.highest))


@dataclass(frozen=True, slots=True)
class Vtlp:
    """Multiplies the formants by `lowest` to `highest` inside the mel bank; see `mel.bank`."""

    lowest: float = 0.9
    highest: float = 1.1
    chance: float = 0.5

    def warp(self, dice: np.random.Generator) -> float:
        """Draw a warp for `mel.log_mel`."""
        return float(dice.uniform(self.lowest, self.highest))


def faster(samples: Samples, factor: float) -> Samples:
    """Return a clip that lasts 1 / `factor` of its time and sounds `factor` times higher."""
    return np.asarray(soxr.resample(samples, RATE * factor, RATE), dtype=np.float32)


def higher(samples: Samples, factor: float) -> Samples:
    """Return a clip of the same length that sounds `factor` times higher."""
    if len(samples) < _WINDOW:
        return samples
    played = faster(longer(samples, factor), factor)[: len(samples)]
    return np.pad(played, (0, len(samples) - len(played)))


def longer(samples: Samples, factor: float) -> Samples:
    """Return a clip that lasts `factor` times its time at the same pitch.

    Windows are laid down at even steps, each taken from where the sound goes on most like the one
    before it (WSOLA; Verhelst and Roelands 1993).
    """
    count = round(len(samples) * factor) // _STEP + 2
    padded = np.pad(samples, (_REACH, 2 * _WINDOW + 2 * _REACH))
    sound = np.zeros((count + 1) * _STEP, dtype=np.float32)
    last = len(padded) - _WINDOW - _STEP - 2 * _REACH
    taken = _REACH
    for window in range(count):
        ideal = min(int(window * _STEP / factor), last)
        if window:
            going_on = padded[taken + _STEP : taken + _STEP + _WINDOW]
            near = padded[ideal : ideal + 2 * _REACH + _WINDOW]
            taken = ideal + int(np.argmax(np.correlate(near, going_on, "valid")))
        at = window * _STEP
        sound[at : at + _WINDOW] += padded[taken : taken + _WINDOW] * _HANN
    sound[:_STEP] += padded[_REACH : _REACH + _STEP] * (1 - _HANN[:_STEP])
    return sound[: round(len(samples) * factor)]
