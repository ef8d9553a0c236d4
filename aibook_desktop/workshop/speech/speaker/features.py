"""Log-mel frames of a voice, computed with numpy alone, so that listening needs no PyTorch.

They come in two steps, because training changes the power of a clip between them: `log_power`, then
`settled`. Settled frames are cut under their own loudest value and centred on their own mean, so a
prepared clip of unit variance, a whisper and a shout give the same figures: the network can't learn
loudness, which says more about the distance to the microphone than about who speaks. The window is
64 ms, twice that of speech recognition, so that the harmonics of a deep voice stand apart. Bands
are spaced by the mel scale in its form 2595 log10(1 + f / 700).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from aibook_desktop.workshop.speech.dataset import RATE, Samples

Frames = NDArray[np.float32]

SILENCE: Final = -8.0


@dataclass(frozen=True, slots=True)
class Features:
    """How sound becomes frames.

    `window` and `hop` in samples at `RATE`, `lowest` and `highest` in hertz; what lies more than
    `depth` decades of power under the loudest value counts as silence.
    """

    bands: int = 64
    window: int = 1024
    hop: int = 200
    lowest: float = 60.0
    highest: float = 7600.0
    depth: float = 6.0


def log_power(sound: Samples, how: Features) -> Frames:
    """Return (bands, frames): decades of power, 0 at the loudest and `SILENCE` at the least.

    `sound` is mono at `RATE` of any level; one shorter than a window is filled up with silence.
    """
    sound = np.pad(sound, (0, max(0, how.window - len(sound))))
    pieces = np.lib.stride_tricks.sliding_window_view(sound, how.window)[:: how.hop]
    spectrum = np.fft.rfft(pieces * np.hanning(how.window).astype(np.float32), axis=1)
    power = (np.square(spectrum.real) + np.square(spectrum.imag)) @ _bank(how)
    loudest = max(float(power.max()), 1e-20)
    return np.asarray(np.log10(np.maximum(power.T / loudest, 10**SILENCE)), dtype=np.float32)


def settled(power: Frames, how: Features) -> Frames:
    """Return what the network hears of log power (…, bands, frames), one clip at a time."""
    deepest = power.max(axis=(-2, -1), keepdims=True) - how.depth
    heard = np.maximum(power, deepest)
    return np.asarray(heard - heard.mean(axis=(-2, -1), keepdims=True), dtype=np.float32)


def centres(how: Features) -> Frames:
    """Return the frequency of each band in hertz."""
    return _corners(how)[1:-1]


def position(hertz: Frames, how: Features) -> Frames:
    """Return where frequencies lie among the bands, 0 being the centre of the first."""
    low, high = _mel(np.array([how.lowest, how.highest], dtype=np.float32))
    return np.asarray((_mel(hertz) - low) / (high - low) * (how.bands + 1) - 1, dtype=np.float32)


def _mel(hertz: Frames) -> Frames:
    return np.asarray(2595 * np.log10(1 + hertz / 700), dtype=np.float32)


def _corners(how: Features) -> Frames:
    low, high = _mel(np.array([how.lowest, how.highest], dtype=np.float32))
    mels = np.linspace(low, high, how.bands + 2)
    return np.asarray(700 * (10 ** (mels / 2595) - 1), dtype=np.float32)


@cache
def _bank(how: Features) -> Frames:
    """Triangles of height one: (spectrum lines, bands)."""
    corners = _corners(how)
    lines = np.arange(how.window // 2 + 1)[:, None] * RATE / how.window
    rising = (lines - corners[:-2]) / np.diff(corners)[:-1]
    falling = (corners[2:] - lines) / np.diff(corners)[1:]
    return np.asarray(np.maximum(0, np.minimum(rising, falling)), dtype=np.float32)
