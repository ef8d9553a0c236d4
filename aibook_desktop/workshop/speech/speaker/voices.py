"""What the speaker network learns from: clips of a data set as log power, and batches of crops.

A clip is kept as the log power of its first seconds, in half precision: a tenth of the time of
computing it for each crop. A data set of millions is sampled, for so small a network has heard
enough after some thousands of clips. Kinds of speakers are drawn equally often, however few of them
a data set has. Noise, microphones and throats are varied in the log power itself.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from aibook_desktop.book.problems import Problem
from aibook_desktop.workshop.speech.dataset import RATE, Clip, Split, count, read
from aibook_desktop.workshop.speech.speaker.features import (
    SILENCE,
    Features,
    Frames,
    centres,
    log_power,
    position,
    settled,
)

GENDERS: Final = ("female", "male")
GROUPS: Final = ("child", "adult")
UNKNOWN: Final = -1
_LONGEST: Final = 6.0

Labels = NDArray[np.int64]
Dice = np.random.Generator


@dataclass(frozen=True, slots=True)
class Voice:
    """One clip: log power in half precision, and the numbers of its labels or `UNKNOWN`."""

    power: NDArray[np.float16]
    gender: int
    group: int


@dataclass(frozen=True, slots=True)
class Batch:
    """Settled frames (clips, bands, frames) and the labels of each clip."""

    frames: Frames
    genders: Labels
    groups: Labels


def sampled(folder: Path, split: Split, most: int, seed: int) -> Iterator[Clip]:
    """Yield at most so many clips of a split, drawn evenly, in their order."""
    total = count(folder, split)
    chosen = set(random.Random(seed).sample(range(total), min(total, most)))
    return (clip for index, clip in enumerate(read(folder, split)) if index in chosen)


def voices(folder: Path, split: Split, most: int, seed: int, how: Features) -> list[Voice]:
    """Read the clips of a split that have a label and at least some sound.

    Raises `Problem` dataset_missing, dataset_damaged, or labels_missing naming the first label that
    no clip carries: from one kind alone nobody can learn to tell two apart.
    """
    found = []
    for clip in sampled(folder, split, most, seed):
        gender, group = number(clip.gender, GENDERS), number(clip.group, GROUPS)
        if (gender, group) == (UNKNOWN, UNKNOWN) or not clip.audio.any():
            continue
        power = log_power(clip.audio[: int(_LONGEST * RATE)], how)
        found.append(Voice(power.astype(np.float16), gender, group))
    for labels, numbers in (
        (GENDERS, {voice.gender for voice in found}),
        (GROUPS, {voice.group for voice in found}),
    ):
        for index, label in enumerate(labels):
            if index not in numbers:
                raise Problem("labels_missing", folder=str(folder), split=split, label=label)
    return found


def number(label: str, labels: Sequence[str]) -> int:
    """Return the number of a label, or `UNKNOWN`."""
    return labels.index(label) if label in labels else UNKNOWN


def kinds(heard: Sequence[Voice]) -> list[list[int]]:
    """Group the clips by both labels: the indices of each kind there is."""
    by_kind: dict[tuple[int, int], list[int]] = {}
    for index, voice in enumerate(heard):
        by_kind.setdefault((voice.gender, voice.group), []).append(index)
    return [by_kind[kind] for kind in sorted(by_kind)]


def draw(
    heard: Sequence[Voice], by_kind: Sequence[Sequence[int]], size: int, how: Features, dice: Dice
) -> Batch:
    """Draw a batch: crops of one length between 1.5 and 3 seconds, each disturbed in its own way.

    `by_kind` is what `kinds` gives for the same clips.
    """
    length = int(dice.uniform(1.5, 3.0) * RATE / how.hop)
    chosen = []
    for _ in range(size):
        kind = by_kind[int(dice.integers(len(by_kind)))]
        chosen.append(heard[kind[int(dice.integers(len(kind)))]])
    crops = [_disturbed(_crop(voice, length, dice), how, dice) for voice in chosen]
    return Batch(
        frames=settled(np.stack(crops), how),
        genders=np.array([voice.gender for voice in chosen], dtype=np.int64),
        groups=np.array([voice.group for voice in chosen], dtype=np.int64),
    )


def _crop(voice: Voice, length: int, dice: Dice) -> Frames:
    missing = length - voice.power.shape[1]
    if missing >= 0:
        filled = np.pad(voice.power, ((0, 0), (0, missing)), constant_values=SILENCE)
        return filled.astype(np.float32)
    start = int(dice.integers(-missing + 1))
    return voice.power[:, start : start + length].astype(np.float32)


def _disturbed(power: Frames, how: Features, dice: Dice) -> Frames:
    """Another throat (4 %), another microphone (a smooth gain) and noise 8 to 40 dB below."""
    bands = np.arange(how.bands, dtype=np.float32)
    throat = np.clip(
        position(centres(how) * np.float32(dice.uniform(0.96, 1.04)), how), 0, how.bands - 1
    )
    below = np.minimum(throat.astype(np.int64), how.bands - 2)
    share = (throat - below)[:, None]
    power = power[below] * (1 - share) + power[below + 1] * share
    waves = np.arange(1, 4)[:, None]
    gains = np.cos(np.pi * waves * bands / how.bands) * dice.uniform(-0.3, 0.3, (3, 1))
    power = power + gains.sum(axis=0).astype(np.float32)[:, None]
    level = np.log10(np.mean(10**power)) - dice.uniform(0.8, 4.0)
    tilt = dice.uniform(-1.5, 1.0) * (bands / how.bands - 0.5)
    rough = dice.standard_gamma(2.0, power.shape).astype(np.float32) / 2
    noise = 10 ** (level + tilt.astype(np.float32))[:, None] * rough
    return np.asarray(np.log10(10**power + noise), dtype=np.float32)
