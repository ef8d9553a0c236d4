"""The log-mel picture that Whisper sees, with a bank of filters that can be warped.

It equals faster-whisper's own extractor, which is what the transcriber uses, but for the warp: a
vocal tract that is shorter by a tenth moves every formant up by a tenth, and moving the filters
instead of the sound costs nothing.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]
Picture = NDArray[np.float32]

RATE: Final = 16_000
HOP: Final = 160
SPAN: Final = 2.0
_WINDOW: Final = 400
_NYQUIST: Final = RATE / 2
_BEND: Final = 4800.0
_LINEAR_BELOW: Final = 1000.0
_HERTZ_A_MEL: Final = 200 / 3
_LOG_STEP: Final = np.log(6.4) / 27
_HANN: Final = np.hanning(_WINDOW + 1)[:-1].astype(np.float32)
_WARPS_A_UNIT: Final = 200


def log_mel(samples: Samples, mels: int, warp: float = 1.0) -> Picture:
    """Return the picture of a clip at `RATE`, (mels, one frame for each `HOP` samples).

    Values span `SPAN` below the loudest one. `warp` multiplies frequencies, as in `bank`. Raises
    `ValueError` for a clip of less than half a window.
    """
    padded = np.pad(samples, _WINDOW // 2, mode="reflect")
    windows = np.lib.stride_tricks.sliding_window_view(padded, _WINDOW)[::HOP]
    spectrum = np.fft.rfft(windows[:-1] * _HANN, axis=-1)
    power = np.square(spectrum.real) + np.square(spectrum.imag)
    filters = bank(mels, round(warp * _WARPS_A_UNIT) / _WARPS_A_UNIT)
    picture = np.log10(np.maximum(filters @ power.T.astype(np.float32), np.float32(1e-10)))
    picture = np.maximum(picture, picture.max() - np.float32(4 * SPAN))
    return np.asarray((picture + 4) / 4, dtype=np.float32)


@lru_cache(maxsize=256)
def bank(mels: int, warp: float = 1.0) -> NDArray[np.float32]:
    """Return the filters, (mels, bins): triangles of equal area, evenly spaced in mels.

    What sounds at a frequency is counted at `warp` times that frequency, up to a bend near 4.8 kHz,
    from where the rest is squeezed or stretched into what is left (Jaitly and Hinton 2013, Vocal
    Tract Length Perturbation improves speech recognition).
    """
    edges = _hertz(np.linspace(0, _mel(_NYQUIST), mels + 2))
    heard = warped(np.linspace(0, _NYQUIST, _WINDOW // 2 + 1), warp)
    rising = (heard - edges[:-2, None]) / np.diff(edges)[:-1, None]
    falling = (edges[2:, None] - heard) / np.diff(edges)[1:, None]
    triangles = np.maximum(0, np.minimum(rising, falling))
    return np.asarray(triangles * (2 / (edges[2:] - edges[:-2]))[:, None], dtype=np.float32)


def warped(hertz: NDArray[np.float64], warp: float) -> NDArray[np.float64]:
    """Move frequencies by the piecewise linear curve of `bank`; 0 and the highest one stay."""
    bend = _BEND * min(warp, 1.0)
    start = bend / warp
    rest = _NYQUIST - (_NYQUIST - bend) / (_NYQUIST - start) * (_NYQUIST - hertz)
    return np.where(hertz <= start, hertz * warp, rest)


def _mel(hertz: float) -> float:
    """Slaney's scale (Auditory Toolbox, 1998), in mels."""
    return float(_LINEAR_BELOW / _HERTZ_A_MEL + np.log(hertz / _LINEAR_BELOW) / _LOG_STEP)


def _hertz(mels: NDArray[np.float64]) -> NDArray[np.float64]:
    bent = _LINEAR_BELOW / _HERTZ_A_MEL
    return np.where(
        mels < bent,
        mels * _HERTZ_A_MEL,
        _LINEAR_BELOW * np.exp(_LOG_STEP * (np.maximum(mels, bent) - bent)),
    )
