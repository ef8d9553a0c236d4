"""Reads a recording of a group: any sound file that libsndfile knows, as mono at 16 kHz."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import numpy as np
import soxr

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.sound_files import sound_file
from aibook_desktop.workshop.speech.dataset import RATE, Samples

LONGEST_MINUTES: Final = 60
_SECONDS_AT_ONCE: Final = 30


def read_recording(path: Path) -> Samples:
    """Read a recording of at most `LONGEST_MINUTES`, block by block, its channels made one.

    Raises `Problem` file_missing, clip_unreadable (a folder, no permission), clip_not_sound,
    clip_empty or recording_too_long.
    """
    with sound_file(path) as sound:
        if sound.frames > LONGEST_MINUTES * 60 * sound.samplerate:
            raise Problem("recording_too_long", file=str(path), minutes=str(LONGEST_MINUTES))
        stream = soxr.ResampleStream(sound.samplerate, RATE, 1, dtype="float32")
        parts = [
            stream.resample_chunk(_mono(block))
            for block in sound.blocks(
                _SECONDS_AT_ONCE * sound.samplerate, dtype="float32", always_2d=True
            )
        ]
        parts.append(stream.resample_chunk(np.zeros(0, dtype=np.float32), last=True))
        heard: Samples = np.concatenate(parts)
        if not len(heard):
            raise Problem("clip_empty", file=str(path))
        return heard


def _mono(block: Samples) -> Samples:
    return np.asarray(np.nan_to_num(block).mean(axis=1), dtype=np.float32)
