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
from numpy.typing import NDArray

Samples = NDArray[np.float32]

RATE: Final = 16000
Room = Literal["quiet", "mixed", "noisy"]
NOISES: Final = ("white", "pink", "brown", "babble", "hum")
_HISS_IN_HUM: Final = np.float32(0.05)


@dataclass(frozen=True, slots=True)
class Disturbance:
    """How one clip is changed.

    `before` and `after` are seconds of pause; `tempo` 1.0 leaves speed and pitch; `noise` is one of
    `NOISES` or "" and lies `snr` decibels under the voice; `echo` is the room's reverberation in
    seconds; `peak` the loudest sample.
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
    """Draw a disturbance: a quiet room changes only pauses and loudness, a noisy one has noise."""
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
        noise=dice.choice(NOISES) if noisy else "",
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
        clip = _echo(clip, how.echo, dice)
    if how.telephone:
        clip = soxr.resample(soxr.resample(clip, RATE, 8000), 8000, RATE).astype(np.float32)
    if how.noise:
        noise = _noise(how.noise, len(clip), others, dice)
        clip = clip + noise * (_loudness(clip) / _loudness(noise) * 10 ** (-how.snr / 20))
    clip = clip * np.float32(how.peak / max(float(np.abs(clip).max()), 1e-6))
    if how.coarse:
        clip = np.round(clip * 127) / 127
    return np.asarray(clip, dtype=np.float32)


def _loudness(clip: Samples) -> float:
    return max(float(np.sqrt(np.mean(np.square(clip)))), 1e-6)


def _echo(clip: Samples, seconds: float, dice: np.random.Generator) -> Samples:
    """A room as noise that dies away by 60 dB in the given time, behind the direct sound."""
    length = int(seconds * RATE)
    tail = dice.standard_normal(length) * np.exp(-6.9 * np.arange(length) / length)
    tail *= dice.uniform(0.2, 0.8) / np.sqrt(np.sum(tail**2))
    tail[0] = 1.0
    size = 1 << (len(clip) + length).bit_length()
    wet = np.fft.irfft(np.fft.rfft(clip, size) * np.fft.rfft(tail, size), size)[: len(clip)]
    heard: Samples = wet.astype(np.float32)
    return heard


def _noise(kind: str, length: int, others: Sequence[Samples], dice: np.random.Generator) -> Samples:
    if kind == "babble" and others:
        sound = np.zeros(length, dtype=np.float32)
        for _ in range(int(dice.integers(3, 8))):
            other = others[int(dice.integers(len(others)))]
            sound += np.resize(np.roll(other, int(dice.integers(RATE))), length)
        return sound
    if kind == "hum":
        time = np.arange(length) / RATE
        hum = [np.sin(2 * np.pi * 50 * k * time) / k for k in (1, 2, 3, 4, 6)]
        mains: Samples = np.sum(hum, axis=0).astype(np.float32)
        return mains + _HISS_IN_HUM * dice.standard_normal(length, dtype=np.float32)
    slope = {"pink": 0.5, "brown": 1.0}.get(kind, 0.0)
    spectrum = np.fft.rfft(dice.standard_normal(length))
    spectrum /= np.maximum(np.arange(len(spectrum)), 10) ** slope
    coloured: Samples = np.fft.irfft(spectrum, length).astype(np.float32)
    return coloured
