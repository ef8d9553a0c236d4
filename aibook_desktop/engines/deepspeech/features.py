"""Log-mel frames every 10 ms, counted down from the loudest value, so that loudness is no matter.

Prepared sound has unit variance and a microphone's has not; measured from their own loudest value
both give the same frames. Bands are spaced by O'Shaughnessy's mel scale (2595 log10(1 + f/700)).
"""

from __future__ import annotations

from functools import cache
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

Samples = NDArray[np.float32]

RATE: Final = 16_000
MELS: Final = 80
HOP: Final = 160
DEPTH: Final = 8.0
_WINDOW: Final = 400
_LOWEST: Final = 20.0
_HIGHEST: Final = 7_900.0
_SILENCE: Final = 1e-10
_EVEN: Final = 1e-5


def log_mel(clip: Samples) -> Tensor:
    """Return (frames, `MELS`) of a clip at `RATE`, in decades of power: 0 down to -`DEPTH`.

    There is a frame for each begun `HOP`; an empty clip has one, of silence.
    """
    sound = torch.from_numpy(np.pad(clip, (0, max(1, -len(clip) % HOP)))).float()
    sound = torch.nn.functional.pad(sound, (_WINDOW // 2, _WINDOW // 2 - HOP))
    pieces = sound.unfold(0, _WINDOW, HOP) * torch.hann_window(_WINDOW)
    power = torch.fft.rfft(pieces).abs().square()
    mel = (power @ _bank()).clamp(min=_SILENCE).log10()
    relative: Tensor = (mel - mel.max()).clamp(min=-DEPTH)
    return relative


def evened(mel: Tensor) -> Tensor:
    """Return frames with mean 0 and variance 1 over all of a clip, which the network is given."""
    centred = mel - mel.mean()
    return centred / centred.square().mean().add(_EVEN).sqrt()


@cache
def _bank() -> Tensor:
    """Triangles of height one: (spectrum lines, bands)."""
    low, high = (2595 * np.log10(1 + edge / 700) for edge in (_LOWEST, _HIGHEST))
    corners = 700 * (10 ** (np.linspace(low, high, MELS + 2) / 2595) - 1)
    lines = np.arange(_WINDOW // 2 + 1)[:, None] * RATE / _WINDOW
    rising = (lines - corners[:-2]) / np.diff(corners)[:-1]
    falling = (corners[2:] - lines) / np.diff(corners)[1:]
    return torch.from_numpy(np.maximum(0, np.minimum(rising, falling)).astype(np.float32))
