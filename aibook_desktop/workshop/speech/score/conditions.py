"""The surroundings that models are scored in: none, noise far away, noise beside the microphone.

The voice is always near: the child holds the button. Far noise comes through the room's echo, 10 dB
below the voice; near noise comes straight, as loud as the voice. Both are noises of a household
or a classroom, computed, not recorded. A clip's noise follows from the clip's name in its source,
so every model hears the same sound, today and next year.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Final

import numpy as np

from aibook_desktop.workshop.speech.dataset import Clip, Samples
from aibook_desktop.workshop.speech.rendering.disturbing import echoed
from aibook_desktop.workshop.speech.rendering.noises import HOUSEHOLD, RATE, mix, noise

PEAK: Final = 0.5


@dataclass(frozen=True, slots=True)
class Condition:
    """Where a clip is heard.

    `snr_db` is the ratio of voice and noise over the active part of the voice (`noises.mix`), None
    without noise; `echo` the seconds in which the noise's room dies away by 60 dB, 0 for noise that
    comes straight.
    """

    name: str
    snr_db: float | None = None
    echo: float = 0.0


CLEAN: Final = Condition("clean")
FAR_NOISE: Final = Condition("far_noise", snr_db=10.0, echo=0.6)
NEAR_NOISE: Final = Condition("near_noise", snr_db=0.0)
CONDITIONS: Final = (CLEAN, FAR_NOISE, NEAR_NOISE)
_DIRECT_FROM_AFAR: Final = 0.15


def heard_in(clip: Clip, condition: Condition) -> Samples:
    """Return the clip as it sounds there, its loudest sample at `PEAK`."""
    voice = clip.at_peak(PEAK)
    if condition.snr_db is None:
        return voice
    dice = np.random.default_rng(_seed(f"{condition.name} {clip.source}"))
    kind = HOUSEHOLD[int(dice.integers(len(HOUSEHOLD)))]
    mixed = mix(voice, _noise_there(kind, len(voice), condition, dice), condition.snr_db)
    loudest = float(np.abs(mixed).max(initial=0.0))
    return mixed * np.float32(PEAK / loudest) if loudest else mixed


def _noise_there(
    kind: str, length: int, condition: Condition, dice: np.random.Generator
) -> Samples:
    if not condition.echo:
        return noise(kind, length, dice)
    before = int(condition.echo * RATE)
    source = noise(kind, before + length, dice)
    return echoed(source, condition.echo, dice, direct=_DIRECT_FROM_AFAR)[before:]


def _seed(name: str) -> int:
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big")
