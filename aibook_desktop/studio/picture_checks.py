"""What can be told of a page by looking at its pixels, without knowing how it was drawn.

Actors come as silhouettes, each in a flat colour of its own on black. From them it is counted who
is to be seen, and how much of one page's arrangement another page repeats.
"""

from __future__ import annotations

import io
from collections import deque
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from aibook_desktop.book.model import Picture

Mask = NDArray[np.bool_]

_PART: Final = 0.2
"""A piece of a figure smaller than this share of it is a z, a tear or the end of a scarf."""

_MAIN: Final = 0.05
"""A main colour makes up at least this share of a figure."""

_LUMA: Final = (0.2126, 0.7152, 0.0722)
_DARK_LINEAR: Final = 0.04045


def pixels(picture: Picture) -> NDArray[np.uint8]:
    """Decode a picture into rows of red, green, blue and alpha."""
    with Image.open(io.BytesIO(picture.image)) as image:
        return np.asarray(image.convert("RGBA"))


def silhouettes(picture: Picture, colours: tuple[str, ...]) -> tuple[Mask, ...]:
    """Where each flat colour (`#rrggbb`) is to be seen."""
    shown = pixels(picture)[..., :3]
    return tuple(np.all(shown == _rgb(colour), axis=-1) for colour in colours)


def bodies(mask: Mask) -> int:
    """How many separate bodies a silhouette consists of; little pieces apart don't count."""
    small = np.asarray(Image.fromarray(mask).resize((64, 64), Image.Resampling.BOX)).copy()
    spots = [(int(row), int(column)) for row, column in zip(*np.nonzero(small), strict=True)]
    sizes = [_flooded(small, spot) for spot in spots if small[spot]]
    return sum(size >= _PART * sum(sizes) for size in sizes)


def _flooded(mask: Mask, start: tuple[int, int]) -> int:
    """Clear everything that hangs together with `start` (corners too) and return how much."""
    waiting, size = deque([start]), 0
    mask[start] = False
    while waiting:
        row, column = waiting.popleft()
        size += 1
        for r in range(max(0, row - 1), min(mask.shape[0], row + 2)):
            for c in range(max(0, column - 1), min(mask.shape[1], column + 2)):
                if mask[r, c]:
                    mask[r, c] = False
                    waiting.append((r, c))
    return size


def likeness(first: Mask, second: Mask) -> float:
    """How much of two silhouettes lies in the same place: 0 nothing, 1 all of both."""
    together = np.count_nonzero(first | second)
    return float(np.count_nonzero(first & second) / together) if together else 1.0


def main_colours(picture: Picture) -> tuple[str, ...]:
    """The colours (`#rrggbb`) that each make up a good part of a figure, the largest first."""
    shown = pixels(picture)
    seen = shown[shown[..., 3] == 255][:, :3]
    colours, counts = np.unique(seen, axis=0, return_counts=True)
    order = np.argsort(-counts, kind="stable")
    return tuple(
        "#" + "".join(f"{int(each):02x}" for each in colours[at])
        for at in order
        if counts[at] >= _MAIN * len(seen)
    )


def share_of(picture: Picture, colour: str) -> float:
    """How much of a figure has exactly a colour (`#rrggbb`)."""
    shown = pixels(picture)
    seen = shown[shown[..., 3] == 255][:, :3]
    return float(np.mean(np.all(seen == _rgb(colour), axis=-1))) if len(seen) else 0.0


def contrast(first: str, second: str) -> float:
    """How well one colour is read on another, 1 to 21 (WCAG 2.2, relative luminance)."""
    lights = sorted(_luminance(each) for each in (first, second))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _luminance(colour: str) -> float:
    linear = (
        each / 12.92 if each <= _DARK_LINEAR else ((each + 0.055) / 1.055) ** 2.4
        for each in (channel / 255 for channel in _rgb(colour))
    )
    return sum(weight * each for weight, each in zip(_LUMA, linear, strict=True))


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
