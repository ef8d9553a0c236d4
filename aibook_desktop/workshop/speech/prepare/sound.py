"""From the bytes of a sound file to what the data set keeps: 16 kHz mono, z-scored, in halves.

Nearly all files of the sets are plain 16-bit wav, which is read where it lies; whatever else
libsndfile knows goes through soundfile. The resampler is soxr at the quality "HQ", the one that
librosa uses, so nothing is given up for speed: a sweep from 8.5 to 23.5 kHz comes through more than
100 dB down (`tests/unit/workshop/speech/prepare/test_sound.py`).
"""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

from aibook_desktop.workshop.speech.dataset import RATE, Samples
from aibook_desktop.workshop.speech.prepare.left_out import UnusableError

_QUALITY: Final = "HQ"
_SILENT: Final = 10 ** (-60 / 20)
_CUT_OFF_SECONDS: Final = 0.25
_STEP: Final = np.float32(1 / 32768)
_TO_THE_END: Final = (0, 0xFFFFFFFF)  # what a recorder writes that doesn't know the length yet


@dataclass(frozen=True, slots=True)
class Bounds:
    """The shortest and the longest clip that is kept, in seconds."""

    shortest: float
    longest: float


def half_precision(data: bytes, bounds: Bounds, labelled: float) -> NDArray[np.float16]:
    """Return a file's sound as the data set keeps it.

    `labelled` is the length that the label names in seconds, or 0: a sound that is more than
    0.25 s shorter was cut off, and its text says more than it does. Raises `UnusableError`.
    """
    sound, rate = decoded(data)
    seconds = len(sound) / rate
    if seconds < bounds.shortest:
        raise UnusableError("sound_too_short")
    if seconds > bounds.longest:
        raise UnusableError("sound_too_long")
    if labelled - seconds > _CUT_OFF_SECONDS:
        raise UnusableError("sound_cut_off")
    if rate != RATE:
        resampler = _resampler(rate)
        sound = resampler.resample_chunk(sound, last=True)
        resampler.clear()
    return z_scored(sound).astype(np.float16)


def decoded(data: bytes) -> tuple[Samples, int]:
    """Return mono samples from -1 to 1 and their rate; raises `UnusableError` sound_damaged."""
    plain = _plain_wav(data)
    if plain is not None:
        return plain
    try:
        sound, rate = soundfile.read(io.BytesIO(data), dtype="float32", always_2d=True)
    except (soundfile.LibsndfileError, RuntimeError, ValueError) as error:
        raise UnusableError("sound_damaged") from error
    mono: Any = sound.mean(axis=1) if sound.shape[1] != 1 else sound[:, 0]
    if not np.isfinite(mono).all():
        raise UnusableError("sound_damaged")
    return mono, rate


def z_scored(sound: Samples) -> Samples:
    """Return the sound with mean 0 and variance 1; raises `UnusableError` sound_silent.

    A sound is silent when its standard deviation is below -60 dB of full scale.
    """
    centred: Samples = sound - sound.mean()
    deviation = float(np.sqrt(np.dot(centred, centred) / max(1, len(centred))))
    if deviation < _SILENT:
        raise UnusableError("sound_silent")
    centred *= np.float32(1 / deviation)
    return centred


@lru_cache(maxsize=8)
def _resampler(rate: int) -> Any:
    return soxr.ResampleStream(rate, RATE, 1, dtype="float32", quality=_QUALITY)


def _plain_wav(data: bytes) -> tuple[Samples, int] | None:
    """Read 16-bit mono PCM; None for anything else.

    Raises `UnusableError` sound_damaged when the file ends before its samples do.
    """
    if data[:4] != b"RIFF" or data[8:12] != b"WAVE":
        return None
    rate = 0
    place = 12
    while place + 8 <= len(data):
        name, size = struct.unpack_from("<4sI", data, place)
        place += 8
        if name == b"fmt " and place + 16 <= len(data):
            kind, channels, rate, _, _, bits = struct.unpack_from("<HHIIHH", data, place)
            if (kind, channels, bits) != (1, 1, 16) or rate == 0:
                return None
        elif name == b"data":
            left = len(data) - place
            size = left if size in _TO_THE_END else size
            if size > left or rate == 0:
                raise UnusableError("sound_damaged")
            pcm = np.frombuffer(data, "<i2", size // 2, place)
            return pcm * _STEP, rate
        place += size + size % 2
    raise UnusableError("sound_damaged")
