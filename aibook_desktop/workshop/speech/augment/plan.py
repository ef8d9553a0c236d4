"""Reads a list such as `speed,pitch=0.8..1.3,noise` and does what it says."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from aibook_desktop.workshop.speech.augment.masks import SpecAugment
from aibook_desktop.workshop.speech.augment.mel import HOP, Picture, Samples, log_mel
from aibook_desktop.workshop.speech.augment.surroundings import Noise, Room
from aibook_desktop.workshop.speech.augment.voice import Pitch, Speed, Vtlp

NAMES: Final = ("speed", "pitch", "vtlp", "room", "noise", "specaugment")
LEAST: Final = 2 * HOP


@dataclass(frozen=True, slots=True)
class Augmentation:
    """What may happen to a clip, each with its own chance; None never happens."""

    speed: Speed | None = None
    pitch: Pitch | None = None
    vtlp: Vtlp | None = None
    room: Room | None = None
    noise: Noise | None = None
    specaugment: SpecAugment | None = None

    def picture(
        self, samples: Samples, before: int, mels: int, dice: np.random.Generator
    ) -> Picture:
        """Return the log-mel picture of a changed clip that starts after `before` samples.

        The silence before it belongs to the room: it echoes and is noisy as the rest is.
        """
        for change in (self.speed, self.pitch):
            if change is not None and dice.random() < change.chance:
                samples = change.change(samples, dice)
        samples = np.pad(samples, (before, max(LEAST - before - len(samples), 0)))
        for place in (self.room, self.noise):
            if place is not None and dice.random() < place.chance:
                samples = place.change(samples, dice)
        warps = self.vtlp is not None and dice.random() < self.vtlp.chance
        warp = self.vtlp.warp(dice) if self.vtlp is not None and warps else 1.0
        picture = log_mel(samples, mels, warp)
        if self.specaugment is not None and dice.random() < self.specaugment.chance:
            return self.specaugment.hide(picture, dice)
        return picture


_Kind = Speed | Pitch | Vtlp | Room | Noise | SpecAugment
_KINDS: Final[dict[str, _Kind]] = {
    "speed": Speed(),
    "pitch": Pitch(),
    "vtlp": Vtlp(),
    "room": Room(),
    "noise": Noise(),
    "specaugment": SpecAugment(),
}


def augmentation(names: str) -> Augmentation:
    """Read names from `NAMES` with commas between; all but specaugment take `=lowest..highest`.

    An empty text changes nothing. Raises `ValueError` for an unknown name or a range that is none.
    """
    chosen = dict(_one(each.strip()) for each in names.split(",") if each.strip())
    return replace(Augmentation(), **chosen)  # type: ignore[arg-type] # a name has its own kind


def _one(text: str) -> tuple[str, _Kind]:
    name, equals, span = text.partition("=")
    if name not in _KINDS:
        raise ValueError(text)
    kind = _KINDS[name]
    if not equals:
        return name, kind
    lowest, dots, highest = span.partition("..")
    if not dots or isinstance(kind, SpecAugment) or float(lowest) > float(highest):
        raise ValueError(text)
    return name, replace(kind, lowest=float(lowest), highest=float(highest))
