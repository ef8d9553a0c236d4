"""The sizes that SDXL has learned to paint: other ones come out doubled or cut off."""

from __future__ import annotations

from typing import Final

Size = tuple[int, int]
"""Width and height in pixels."""

_SHAPES: Final = (1.0, 9 / 7, 19 / 13, 7 / 4)
_GRID: Final = 64


def buckets(level: int) -> tuple[Size, ...]:
    """Every size of a level: about `level` squared pixels, edges that are multiples of 64.

    1024 gives the sizes of SDXL's own training: 1024 x 1024, 1152 x 896, 1216 x 832, 1344 x 768.
    """
    wide = [(_on_grid(level * shape**0.5), _on_grid(level / shape**0.5)) for shape in _SHAPES]
    return tuple(dict.fromkeys((*wide, *((height, width) for width, height in wide))))


def nearest_bucket(width: int, height: int, level: int) -> Size:
    """The size of a level whose shape is most like that of a picture."""
    return min(buckets(level), key=lambda size: abs(size[0] * height - size[1] * width) / size[1])


def _on_grid(edge: float) -> int:
    return max(round(edge / _GRID), 1) * _GRID
