"""The optional index of a voice: frames of the person's own speech, as a plain matrix of floats.

RVC keeps it in a library's own binary format; ours is one safetensors file with one float32 matrix
called `frames` (frames, 768), searched by brute force: 20,000 frames for a page of 10 s take a
second on one core.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from aibook_desktop.book.problems import Problem

MATRIX: Final = "frames"
NEAREST: Final = 8
_AT_ONCE: Final = 256
_CLOSEST: Final = 1e-6

Matrix = NDArray[np.float32]


def read_index(path: Path, width: int) -> Matrix:
    """Read the matrix; raises `Problem` model_damaged."""
    try:
        data = path.read_bytes()
        start = 8 + int.from_bytes(data[:8], "little")
        facts: Any = json.loads(data[8:start])[MATRIX]
        (rows, columns), (begin, end) = facts["shape"], facts["data_offsets"]
        matrix = np.frombuffer(data[start + begin : start + end], dtype="<f4")
        matrix = matrix.reshape(rows, columns)
        if facts["dtype"] != "F32" or columns != width or rows < NEAREST:
            raise ValueError("not such a matrix")
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Problem("model_damaged", model=path.parent.name, file=path.name) from error
    return matrix


def blended(frames: Matrix, index: Matrix, share: float) -> Matrix:
    """Move each frame towards the person's own nearest ones; `share` 0 leaves it as it is."""
    if share <= 0:
        return frames
    lengths = (index**2).sum(axis=1)
    nearest = np.empty_like(frames)
    for at in range(0, len(frames), _AT_ONCE):
        part = frames[at : at + _AT_ONCE]
        apart = (part**2).sum(1)[:, None] + lengths[None] - 2 * part @ index.T
        picked = np.argpartition(apart, NEAREST - 1, axis=1)[:, :NEAREST]
        weights = 1 / np.maximum(np.take_along_axis(apart, picked, axis=1), _CLOSEST) ** 2
        weights /= weights.sum(axis=1, keepdims=True)
        nearest[at : at + _AT_ONCE] = (index[picked] * weights[:, :, None]).sum(axis=1)
    return (share * nearest + (1 - share) * frames).astype(np.float32)
