"""The sizes that SDXL learned, and how a drawing is brought to one without being blown up."""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from aibook_desktop.engines.diffusion.buckets import Size, buckets

Pixels = NDArray[np.uint8]
LEVELS: Final = (1024, 896, 768, 640, 512)


def bucket_for(width: int, height: int, level: int) -> Size | None:
    """The bucket of a picture at `level`, or at the first lower one that needs no enlarging.

    None for a picture that is too small for all of them.
    """
    for each in (level, *(lower for lower in LEVELS if lower < level)):
        fitting = [size for size in buckets(each) if size[0] <= width and size[1] <= height]
        if fitting:
            return min(fitting, key=lambda size: _lost(width, height, size))
    return None


def fitted(pixels: Pixels, size: Size) -> Pixels:
    """Make a picture smaller until it just covers a size, and cut what stands over."""
    scale = max(size[0] / pixels.shape[1], size[1] / pixels.shape[0])
    covering = (
        max(round(pixels.shape[1] * scale), size[0]),
        max(round(pixels.shape[0] * scale), size[1]),
    )
    small = cv2.resize(pixels, covering, interpolation=cv2.INTER_AREA)
    left, top = (covering[0] - size[0]) // 2, (covering[1] - size[1]) // 2
    cut = small[top : top + size[1], left : left + size[0]]
    return np.ascontiguousarray(cut, dtype=np.uint8)


def _lost(width: int, height: int, size: Size) -> float:
    """The share that is cut off; a smaller size loses a little more."""
    scale = max(size[0] / width, size[1] / height)
    return 1 - size[0] * size[1] / (width * height * scale**2)
