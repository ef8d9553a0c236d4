"""What the network sees: the log-mel picture that Whisper sees too, every 10 ms, then evened out.

The picture is faster-whisper's, so that every way of changing it while learning serves both kinds
of listeners. Evened, a whisper and a shout look alike, and so do prepared sound of unit variance
and that of a microphone.
"""

from __future__ import annotations

from functools import cache
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from aibook_desktop.engines.faster_whisper_parts import FeatureExtractor

Samples = NDArray[np.float32]
Picture = NDArray[np.float32]

MELS: Final = 80
HOP: Final = 160
_SHORTEST: Final = 2 * HOP
_LEAST_VARIANCE: Final = 1e-5


def log_mel(clip: Samples) -> Picture:
    """Return (`MELS`, frames) of a clip at 16 kHz, one frame for each `HOP` samples."""
    picture: Picture = _extractor()(np.pad(clip, (0, max(0, _SHORTEST - len(clip)))), padding=0)
    return picture


def evened(picture: Picture) -> Tensor:
    """Return frames (frames, `MELS`) with mean 0 and variance 1 over the whole clip."""
    frames = torch.from_numpy(np.ascontiguousarray(picture.T, dtype=np.float32))
    centred = frames - frames.mean()
    return centred / centred.square().mean().add(_LEAST_VARIANCE).sqrt()


@cache
def _extractor() -> FeatureExtractor:
    return FeatureExtractor(feature_size=MELS, hop_length=HOP)
