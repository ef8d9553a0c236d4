"""What the listener doesn't get to see."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from aibook_desktop.workshop.speech.augment.mel import SPAN, Picture


@dataclass(frozen=True, slots=True)
class SpecAugment:
    """Hides bands and moments of the picture (Park et al. 2019, SpecAugment).

    Up to `bands` of at most `widest` of 80 mels each and `moments` of at most `longest` frames, but
    never more than a tenth of the clip at once.
    """

    bands: int = 2
    widest: int = 8
    moments: int = 2
    longest: int = 12
    chance: float = 0.5

    def hide(self, picture: Picture, dice: np.random.Generator) -> Picture:
        """Return the picture with its floor in drawn bands and moments."""
        mels, frames = picture.shape
        floor = picture.max() - np.float32(SPAN)
        hidden = picture.copy()
        for _ in range(int(dice.integers(1, self.bands + 1))):
            width = int(dice.integers(1, self.widest * mels // 80 + 1))
            at = int(dice.integers(0, mels - width + 1))
            hidden[at : at + width] = floor
        for _ in range(int(dice.integers(1, self.moments + 1))):
            length = int(dice.integers(1, max(min(self.longest, frames // 10), 1) + 1))
            at = int(dice.integers(0, frames - length + 1))
            hidden[:, at : at + length] = floor
        return hidden
