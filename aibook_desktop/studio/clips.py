"""Reads a sound file as if it had just been spoken into the microphone.

Whatever libsndfile gives becomes the 16 bits of a `Recording`. It is read as floats, because
libsndfile does not scale those of a float file to integers. What is too long is refused before it
is read.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import numpy as np

from aibook_desktop.book.model import Recording
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.sound_files import sound_file

LONGEST_SECONDS: Final = 60


def read_clip(path: Path) -> Recording:
    """Read a clip of at most `LONGEST_SECONDS`.

    Raises `Problem` file_missing, clip_unreadable (a folder, no permission), clip_not_sound,
    clip_empty or clip_too_long.
    """
    with sound_file(path) as sound:
        if sound.frames == 0:
            raise Problem("clip_empty", file=str(path))
        seconds = sound.frames / sound.samplerate
        if seconds > LONGEST_SECONDS:
            raise Problem(
                "clip_too_long",
                file=str(path),
                seconds=f"{seconds:.0f}",
                limit=str(LONGEST_SECONDS),
            )
        floats = sound.read(dtype="float32", always_2d=True)
        if not len(floats):
            raise Problem("clip_empty", file=str(path))
        samples = (np.clip(np.nan_to_num(floats), -1, 1) * 32767).astype("<i2")
        return Recording(samples.tobytes(), sound.samplerate, sound.channels)
