"""Mel-cepstra of spectral envelopes: 24 numbers a frame that say how a throat is shaped.

The band ends at 7.4 kHz, so that a voice recorded at 16 kHz and one at 48 kHz give the same
numbers. `c_k` are the cosine coefficients of the logarithmic amplitude on the mel scale, k = 1 to
24; the loudness (k = 0) is left out.
"""

from __future__ import annotations

from functools import cache
from typing import Final

import numpy as np

from aibook_desktop.engines.voices.world import Frames

ORDER: Final = 24
TOP_HZ: Final = 7_400.0
_POINTS: Final = 80
_FAINTEST: Final = 1e-16
_QUIET_DB: Final = 35.0
_IN_DECIBELS: Final = 10 / np.log(10) * np.sqrt(2)


def mel_cepstra(envelope: Frames, rate: int, stretch: float = 1.0) -> Frames:
    """Return (frames, 24) of an envelope whose formants were moved up by `stretch`."""
    amplitude = 0.5 * np.log(np.maximum(envelope, _FAINTEST))
    bins = _mel_points() / stretch / (rate / 2) * (envelope.shape[1] - 1)
    below = np.clip(bins.astype(np.int64), 0, envelope.shape[1] - 2)
    share = np.clip(bins - below, 0.0, 1.0)
    at_points = amplitude[:, below] * (1 - share) + amplitude[:, below + 1] * share
    return np.asarray(at_points @ _cosines().T * (2 / _POINTS), dtype=np.float64)


def as_gain(change: Frames, rate: int, bins: int) -> Frames:
    """Turn a change of cepstra (frames, 24) into factors for power (frames, bins).

    Above the band the gain stays what it is at its end.
    """
    hertz = np.minimum(np.arange(bins) / (bins - 1) * rate / 2, TOP_HZ)
    angles = np.pi * _mel(hertz) / _mel(TOP_HZ)
    waves = np.cos(np.arange(1, ORDER + 1)[:, None] * angles[None, :])
    return np.asarray(np.exp(2 * (change @ waves)), dtype=np.float64)


def moved_formants(envelope: Frames, stretch: float) -> Frames:
    """Stretch the frequency axis: above 1 the throat is shorter and formants higher."""
    count = envelope.shape[1]
    source = np.minimum(np.arange(count) / stretch, count - 1.0)
    below = np.minimum(source.astype(np.int64), count - 2)
    share = source - below
    logs = np.log(np.maximum(envelope, _FAINTEST))
    return np.asarray(np.exp(logs[:, below] * (1 - share) + logs[:, below + 1] * share))


def is_spoken(envelope: Frames) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Which frames are loud enough to be speech and not the room."""
    loudness = 10 * np.log10(np.maximum(envelope.mean(axis=1), _FAINTEST))
    return np.asarray(loudness > np.percentile(loudness, 95) - _QUIET_DB)


def distance_db(one: Frames, other: Frames) -> Frames:
    """Mel-cepstral distance of each pair of frames in decibels."""
    return np.asarray(_IN_DECIBELS * np.sqrt(((one - other) ** 2).sum(axis=-1)))


def aligned_distance_db(one: Frames, other: Frames) -> float:
    """Mean mel-cepstral distance (dB) along the best alignment in time of two readings."""
    square = (one**2).sum(1)[:, None] + (other**2).sum(1)[None, :] - 2 * one @ other.T
    costs = _IN_DECIBELS * np.sqrt(np.maximum(square, 0.0))
    total, steps = _cheapest_way(costs)
    return total / steps


def _cheapest_way(costs: Frames) -> tuple[float, int]:
    """Dynamic time warping with steps right, down and both: its cost and its number of steps."""
    height, width = costs.shape
    total = np.full((height, width), np.inf)
    steps = np.zeros((height, width), dtype=np.int64)
    for diagonal in range(height + width - 1):
        rows = np.arange(max(0, diagonal - width + 1), min(height, diagonal + 1))
        columns = diagonal - rows
        ways = np.full((3, len(rows)), np.inf)
        counts = np.zeros((3, len(rows)), dtype=np.int64)
        for way, (up, left) in enumerate(((1, 1), (1, 0), (0, 1))):
            there = (rows >= up) & (columns >= left)
            ways[way, there] = total[rows[there] - up, columns[there] - left]
            counts[way, there] = steps[rows[there] - up, columns[there] - left]
        best = ways.argmin(axis=0)
        picked = np.arange(len(rows))
        before = ways[best, picked] if diagonal else np.zeros(1)
        total[rows, columns] = before + costs[rows, columns]
        steps[rows, columns] = counts[best, picked] + 1
    return float(total[-1, -1]), int(steps[-1, -1])


@cache
def _mel_points() -> Frames:
    mels = (np.arange(_POINTS) + 0.5) / _POINTS * _mel(TOP_HZ)
    return np.asarray(700 * (np.exp(mels / 1127) - 1))


@cache
def _cosines() -> Frames:
    angles = np.pi * (np.arange(_POINTS) + 0.5) / _POINTS
    return np.asarray(np.cos(np.arange(1, ORDER + 1)[:, None] * angles[None, :]))


def _mel(hertz: float | Frames) -> Frames:
    return np.asarray(1127 * np.log(1 + np.asarray(hertz) / 700))
