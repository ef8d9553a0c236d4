"""Reads a sound file as if it had just been spoken into the microphone.

libsndfile knows WAV, FLAC, OGG and MP3 of any rate, depth and number of channels; whatever it gives
becomes the 16 bits of a `Recording`. It is read as floats, because libsndfile does not scale those
of a float file to integers. What is too long is refused before it is read.
"""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO, Final

import numpy as np
import soundfile

from aibook_desktop.book.model import Recording
from aibook_desktop.book.problems import Problem

LONGEST_SECONDS: Final = 60


def read_clip(path: Path) -> Recording:
    """Read a clip of at most `LONGEST_SECONDS`.

    Raises `Problem` file_missing, clip_unreadable (a folder, no permission), clip_not_sound,
    clip_empty or clip_too_long.
    """
    try:
        with path.open("rb") as file:
            return _read(file, path)
    except FileNotFoundError:
        raise Problem("file_missing", file=str(path)) from None
    except (soundfile.LibsndfileError, TypeError):  # TypeError: headerless, such as .raw
        raise Problem("clip_not_sound", file=str(path)) from None
    except (OSError, ValueError):  # ValueError: no name of a file
        raise Problem("clip_unreadable", file=str(path)) from None


def _read(file: BinaryIO, path: Path) -> Recording:
    with soundfile.SoundFile(file) as sound:
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
