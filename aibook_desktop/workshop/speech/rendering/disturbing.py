"""What rooms, microphones and telephones do to a voice, so that the listener is not surprised.

Every disturbance is drawn from the dice it is given: the same dice give the same clip.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

import numpy as np
import soxr

from aibook_desktop.workshop.speech.rendering.noises import RATE, Samples, noise

__all__ = ("DRAWN_NOISES", "RATE", "Disturbance", "Room", "Samples", "disturb", "draw", "echoed")

Room = Literal["quiet", "mixed", "noisy"]
DRAWN_NOISES: Final = ("white", "pink", "brown", "babble", "hum")


@dataclass(frozen=True, slots=True)
class Disturbance:
    """How one clip is changed.

    `before` and `after` are seconds of pause; `tempo` 1.0 leaves speed and pitch; `noise` is a kind
    of `noises.NOISES` or "" and lies `snr` decibels under the whole clip, pauses included; `echo`
    is the room's reverberation in seconds; `peak` the loudest sample.
    """

    before: float = 0.3
    after: float = 0.3
    tempo: float = 1.0
    telephone: bool = False
    echo: float = 0.0
    noise: str = ""
    snr: float = 30.0
    peak: float = 0.5
    coarse: bool = False


def draw(dice: random.Random, room: Room) -> Disturbance:
    """Draw a disturbance: a quiet room changes only pauses and loudness, a noisy one has noise.

    Noise is drawn from `DRAWN_NOISES`, which stay as they are: what a listener's card says
    was measured with them.
    """
    quiet = Disturbance(
        before=dice.uniform(0.05, 0.5),
        after=dice.uniform(0.1, 0.6),
        peak=10 ** dice.uniform(-1.5, 0),
    )
    if room == "quiet":
        return quiet
    noisy = room == "noisy" or dice.random() < 0.5
    return replace(
        quiet,
        tempo=dice.uniform(0.88, 1.12) if dice.random() < 0.4 else 1.0,
        telephone=dice.random() < 0.12,
        echo=dice.uniform(0.1, 0.5) if dice.random() < 0.25 else 0.0,
        noise=dice.choice(DRAWN_NOISES) if noisy else "",
        snr=dice.uniform(5, 30),
        coarse=dice.random() < 0.05,
    )


def disturb(
    voice: Samples, rate: int, how: Disturbance, others: Sequence[Samples], seed: int
) -> Samples:
    """Return the clip at `RATE`; `others` are clips at `RATE` that babble is mixed from."""
    dice = np.random.default_rng(seed)
    clip = soxr.resample(voice, rate * how.tempo, RATE).astype(np.float32)
    clip = np.pad(clip, (int(how.before * RATE), int(how.after * RATE)))
    if how.echo:
        clip = echoed(clip, how.echo, dice)
    if how.telephone:
        clip = soxr.resample(soxr.resample(clip, RATE, 8000), 8000, RATE).astype(np.float32)
    if how.noise:
        alone = how.noise == "babble" and not others
        beside = noise("white" if alone else how.noise, len(clip), dice, others)
        clip = clip + beside * np.float32(_loudness(clip) * 10 ** (-how.snr / 20))
    clip = clip * np.float32(how.peak / max(float(np.abs(clip).max()), 1e-6))
    if how.coarse:
        clip = np.round(clip * 127) / 127
    return np.asarray(clip, dtype=np.float32)


def _loudness(clip: Samples) -> float:
    return max(float(np.sqrt(np.mean(np.square(clip)))), 1e-6)


def echoed(
    clip: Samples, seconds: float, dice: np.random.Generator, *, direct: float = 1.0
) -> Samples:
    """Return what is heard of a sound in a room that takes `seconds` to die away by 60 dB.

    `direct` is the sound that comes without a detour; the echo has 0.2 to 0.8 of the sound.
    """
    length = int(seconds * RATE)
    tail = dice.standard_normal(length) * np.exp(-6.9 * np.arange(length) / length)
    tail *= dice.uniform(0.2, 0.8) / np.sqrt(np.sum(tail**2))
    tail[0] = direct
    size = 1 << (len(clip) + length).bit_length()
    wet = np.fft.irfft(np.fft.rfft(clip, size) * np.fft.rfft(tail, size), size)[: len(clip)]
    heard: Samples = wet.astype(np.float32)
    return heard
