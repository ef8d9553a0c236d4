"""Thousands of clips, spoken and disturbed by all cores, kept only as log-mel frames.

Frames are those of `faster_whisper.feature_extractor`, the same that the transcriber computes. They
span two units below the clip's loudest one, so one byte a value is finer than any noise. They lie
in one file that every learning process maps, because together they are larger than is polite to
hold. This module stands apart from the learning, so that the many processes that speak need not
load it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from faster_whisper.feature_extractor import FeatureExtractor
from numpy.typing import NDArray

from aibook_desktop.book.model import Language
from aibook_desktop.workshop.speech.rendering.apart import apart
from aibook_desktop.workshop.speech.rendering.clips import Job, make_clips
from aibook_desktop.workshop.speech.rendering.disturbing import RATE, Samples
from aibook_desktop.workshop.speech.rendering.sentences import Sentence

Frames = NDArray[np.uint8]

MELS: Final = 80
FLOOR: Final = 2.0
_PARCEL: Final = 500
_FRAMES, _INDEX = "frames.bytes", "index.json"


@dataclass(frozen=True, slots=True)
class Example:
    """One clip to learn from: frames x 80 bytes, 0 being `FLOOR` below `loudest`."""

    words: str
    language: Language
    frames: Frames
    loudest: float


@dataclass(frozen=True, slots=True)
class Parcel:
    """What one process makes at a time, with one mouth; longer clips are left out."""

    work: tuple[Job, ...]
    mouth: int
    longest: float


def store(work: Sequence[Job], longest: float, processes: int, folder: Path) -> int:
    """Make the clips by several processes and write their frames; returns how many there are.

    Those over `longest` seconds are left out, and so is a parcel whose process crashed. Raises
    `OSError`.
    """
    parcels = [
        Parcel(tuple(work[at : at + _PARCEL]), at // _PARCEL, longest)
        for at in range(0, len(work), _PARCEL)
    ]
    index = []
    with (folder / _FRAMES).open("wb") as frames:
        for _, examples in apart(_make_parcel, parcels, processes):
            for made in examples or ():
                frames.write(made.frames.tobytes())
                index.append((made.words, made.language, len(made.frames), made.loudest))
    (folder / _INDEX).write_text(json.dumps(index), encoding="utf-8")
    return len(index)


def stored(folder: Path) -> list[Example]:
    """Map what `store` wrote; raises `OSError`."""
    index = json.loads((folder / _INDEX).read_text(encoding="utf-8"))
    frames = np.memmap(folder / _FRAMES, dtype=np.uint8, mode="r").reshape(-1, MELS)
    examples, at = [], 0
    for words, language, count, loudest in index:
        examples.append(Example(words, language, frames[at : at + count], loudest))
        at += count
    return examples


def to_example(sentence: Sentence, clip: Samples, extract: FeatureExtractor) -> Example:
    """Compute and pack the frames of one clip."""
    mel = extract(clip, padding=0)
    loudest = float(mel.max())
    packed = np.round((mel.T - (loudest - FLOOR)) * (255 / FLOOR))
    frames: Frames = np.clip(packed, 0, 255).astype(np.uint8)
    return Example(sentence.words, sentence.language, frames, loudest)


def _make_parcel(parcel: Parcel) -> list[Example]:
    extract = FeatureExtractor()
    return [
        to_example(job.sentence, clip, extract)
        for job, clip in zip(parcel.work, make_clips(parcel.work, parcel.mouth), strict=True)
        if len(clip) <= parcel.longest * RATE
    ]
