"""The pitch of a sound every 10 ms, by WORLD or by an RMVPE network.

The network's shapes are those of RVC's own export: 128 mel bands (30 Hz to 8 kHz, HTK's scale, 1024
samples every 160 at 16 kHz) in blocks of 32 frames go in; 360 likelihoods a frame come out, 20
cents apart, from which the pitch is the weighted mean of nine round the highest.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Final

import numpy as np

from aibook_desktop.engines.voices.world import FRAME_MS, Frames, Sound, pitch_of

CONTENT_RATE: Final = 16_000
HOP: Final = 160
_WINDOW: Final = 1024
_BANDS: Final = 128
_BLOCK: Final = 32
_FIRST_CENT: Final = 1997.3794084376191
_NEAR: Final = 4
_UNSURE: Final = 0.03
_FAINTEST: Final = 1e-5
_LOWEST, _HIGHEST = 50.0, 1100.0


def hz_by_world(sound: Sound) -> Frames:
    """Return the pitch (Hz, 0 for none) every 10 ms of a sound of 16 kHz."""
    every = round(HOP * 1000 / CONTENT_RATE / FRAME_MS)
    return pitch_of(sound, CONTENT_RATE)[::every]


def hz_by_network(sound: Sound, network: Any) -> Frames:
    """Return the pitch (Hz, 0 for none) every 10 ms, as an RMVPE network hears it."""
    mels = _mels(sound)
    count = mels.shape[1]
    padded = np.pad(mels, ((0, 0), (0, -count % _BLOCK)))
    name = network.get_inputs()[0].name
    likely = np.asarray(network.run(None, {name: padded[None].astype(np.float32)})[0])[0][:count]
    best = likely.argmax(axis=1)
    near = np.clip(best[:, None] + np.arange(-_NEAR, _NEAR + 1), 0, likely.shape[1] - 1)
    weights = np.take_along_axis(likely, near, axis=1)
    cents = (weights * (20.0 * near + _FIRST_CENT)).sum(1) / np.maximum(weights.sum(1), 1e-9)
    return np.where(likely.max(axis=1) > _UNSURE, 10 * 2 ** (cents / 1200), 0.0)


def as_steps(hertz: Frames) -> np.ndarray[Any, np.dtype[np.int64]]:
    """Return the 255 steps in which the generator counts pitch, 1 where there is none."""
    low, high = (1127 * np.log(1 + edge / 700) for edge in (_LOWEST, _HIGHEST))
    mel = 1127 * np.log(1 + hertz / 700)
    steps = np.where(mel > 0, (mel - low) * 254 / (high - low) + 1, 1.0)
    return np.asarray(np.rint(np.clip(steps, 1, 255)), dtype=np.int64)


def _mels(sound: Sound) -> Frames:
    padded = np.pad(sound, _WINDOW // 2, mode="reflect" if len(sound) > _WINDOW else "constant")
    count = len(sound) // HOP + 1
    at = np.arange(count)[:, None] * HOP + np.arange(_WINDOW)
    frames = np.pad(padded, (0, _WINDOW))[at] * np.hanning(_WINDOW + 1)[:-1]
    loudness = np.abs(np.fft.rfft(frames, axis=1)).T
    return np.asarray(np.log(np.maximum(_filters() @ loudness, _FAINTEST)))


@cache
def _filters() -> Frames:
    """Triangles of equal area on HTK's mel scale (Slaney's norm)."""
    mels = np.linspace(_mel(30.0), _mel(8000.0), _BANDS + 2)
    edges = 700 * (10 ** (mels / 2595) - 1)
    bins = np.linspace(0, CONTENT_RATE / 2, _WINDOW // 2 + 1)
    rising = (bins[None] - edges[:-2, None]) / np.diff(edges)[:-1, None]
    falling = (edges[2:, None] - bins[None]) / np.diff(edges)[1:, None]
    area = 2 / (edges[2:] - edges[:-2])
    return np.asarray(np.maximum(0, np.minimum(rising, falling)) * area[:, None])


def _mel(hertz: float) -> float:
    return float(2595 * np.log10(1 + hertz / 700))
