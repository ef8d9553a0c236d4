"""Recordings of a person: read from a file or standard input, looked at before they are used."""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.sound_files import sound_file

RATES: Final = (16_000, 48_000)
LONGEST_S: Final = 300
STANDARD_INPUT: Final = Path("-")
_CUT_OFF: Final = 0.985
_MOST_CUT_OFF: Final = 0.002  # of all samples
_QUIETEST: Final = 0.003
_LEAST_RATIO: Final = 3.2  # loud parts over quiet ones, about 10 dB
_BLOCK_S: Final = 0.02

Sound = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Clip:
    """Mono samples of -1 to 1."""

    samples: Sound
    rate: int

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return len(self.samples) / self.rate

    def as_wav(self) -> bytes:
        """As 16-bit samples in a WAV file."""
        envelope = io.BytesIO()
        soundfile.write(envelope, self.samples, self.rate, subtype="PCM_16", format="WAV")
        return envelope.getvalue()


def read_clip(path: Path) -> Clip:
    """Read a clip; a rate above 48 kHz or below 16 kHz is brought there.

    Raises `Problem` file_missing, clip_unreadable, clip_not_sound, clip_empty or clip_too_long.
    """
    with sound_file(path) as sound:
        return _taken(sound, str(path))


def read_both(one: Path, other: Path) -> tuple[Clip, Clip]:
    """Read two clips, each a file or `-`; two from standard input are WAV files in a row.

    Raises `Problem` as `read_clip`.
    """
    given = sys.stdin.buffer.read() if STANDARD_INPUT in (one, other) else b""
    whole = int.from_bytes(given[4:8], "little") + 8 if one == other == STANDARD_INPUT else 0
    first = _given(given[:whole] or given) if one == STANDARD_INPUT else read_clip(one)
    second = _given(given[whole:]) if other == STANDARD_INPUT else read_clip(other)
    return first, second


def check_clear(clip: Clip) -> None:
    """Raise `Problem` voice_too_loud, voice_too_quiet or voice_too_noisy."""
    loud = np.abs(clip.samples)
    if float((loud > _CUT_OFF).mean()) > _MOST_CUT_OFF:
        raise Problem("voice_too_loud")
    size = max(1, int(_BLOCK_S * clip.rate))
    count = len(clip.samples) // size
    blocks = clip.samples[: count * size].reshape(count, size)
    levels = np.sqrt((blocks**2).mean(axis=1)) if count else np.zeros(1)
    voice, room = np.percentile(levels, 90), np.percentile(levels, 5)
    if voice < _QUIETEST:
        raise Problem("voice_too_quiet")
    if voice < _LEAST_RATIO * room:
        raise Problem("voice_too_noisy")


def _given(data: bytes) -> Clip:
    try:
        with soundfile.SoundFile(io.BytesIO(data)) as sound:
            return _taken(sound, "-")
    except (soundfile.LibsndfileError, TypeError):
        raise Problem("clip_not_sound", file="-") from None


def _taken(sound: soundfile.SoundFile, name: str) -> Clip:
    if not sound.frames:
        raise Problem("clip_empty", file=name)
    seconds = sound.frames / sound.samplerate
    if seconds > LONGEST_S:
        details = {"seconds": f"{seconds:.0f}", "limit": str(LONGEST_S)}
        raise Problem("clip_too_long", file=name, **details)
    floats = sound.read(dtype="float64", always_2d=True)
    mono = np.clip(np.nan_to_num(floats).mean(axis=1), -1, 1)
    rate = min(max(sound.samplerate, RATES[0]), RATES[1])
    if rate != sound.samplerate:
        mono = soxr.resample(mono, sound.samplerate, rate)
    return Clip(np.asarray(mono, dtype=np.float64), rate)
