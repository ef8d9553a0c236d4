"""One sound on its way to the loudspeaker: samples, volume and position, without any device.

The loudspeaker runs at its own rate, so the sound is stretched to it block by block with straight
lines between samples; for a voice of 22 kHz that is as good as the built-in loudspeaker of a
classroom computer. Pure Python, about 2 % of a core.
"""

from __future__ import annotations

import io
import wave
from array import array
from dataclasses import dataclass
from typing import Final

from aibook_desktop.book.problems import Problem

_BYTES_A_SAMPLE: Final = 2


@dataclass(frozen=True, slots=True)
class Sound:
    """Mono samples and their rate."""

    samples: array[int]
    rate: int

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return len(self.samples) / self.rate


def sound_of(wav: bytes) -> Sound:
    """Unwrap a 16-bit WAV, the left channel of a stereo one; raises `Problem` clip_not_sound."""
    try:
        with wave.open(io.BytesIO(wav)) as envelope:
            shape = envelope.getparams()
            frames = envelope.readframes(shape.nframes)
    except (wave.Error, EOFError) as error:
        raise Problem("clip_not_sound", file="WAV") from error
    if shape.sampwidth != _BYTES_A_SAMPLE or shape.framerate <= 0:
        raise Problem("clip_not_sound", file="WAV")
    whole = len(frames) // (_BYTES_A_SAMPLE * shape.nchannels) * _BYTES_A_SAMPLE * shape.nchannels
    return Sound(array("h", frames[:whole])[:: shape.nchannels], shape.framerate)


def render(sound: Sound, first: int, frames: int, rate: int, volume: float) -> array[int]:
    """Give `frames` samples at another rate, from that rate's frame `first` on; then silence."""
    samples = sound.samples
    last = len(samples) - 1
    out = array("h", bytes(_BYTES_A_SAMPLE * frames))
    for frame in range(min(frames, last * rate // sound.rate + 1 - first)):
        at = (first + frame) * sound.rate / rate
        left = int(at)
        value = samples[left]
        slope = samples[min(left + 1, last)] - value
        out[frame] = round((value + slope * (at - left)) * volume)
    return out
