"""A photo as the built-in illustrator would draw it: few colours, soft shapes, its own mediums.

Kuwahara's filter (each pixel takes the mean of the calmest square beside it) makes areas flat and
keeps their edges; then the colours are gathered into few, brought nearer to those of picture books,
and drawn in the medium of the style like any page.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops, ImageFilter

from aibook_desktop.engines.illustrator.papercut.mediums.crayon import rub
from aibook_desktop.engines.illustrator.papercut.mediums.paper_cut import with_grain
from aibook_desktop.engines.illustrator.papercut.mediums.textures import Pixels
from aibook_desktop.engines.illustrator.papercut.mediums.watercolour import wash

_FINE: Final = 720
"""How wide a photo is looked at: what is finer is no matter for a picture book."""

_REACH: Final = (2, 5)
"""How wide the calm squares are at the least and the most strength (pixels of `_FINE`)."""

_COLOURS: Final = (40, 12)
"""How many colours are left at the least and the most strength."""

_VIVID: Final = 1.28
_DEEPEST: Final = (52, 46, 66)
_PALEST: Final = (252, 247, 236)
_LIFT: Final = 5  # how far a sheet of paper throws its shadow
_EDGE: Final = 1024
_ALIKE: Final = 40  # sums of the differences of red, green and blue
_OUTLINED: Final = 66
_MUCH: Final = 0.6

Floats = NDArray[np.float32]
Labels = NDArray[np.uint8]


def redrawn(photo: Image.Image, style: str, strength: float) -> Image.Image:
    """Draw a photo (RGB) in a style of the vocabulary, as large as it is; `strength` is 0 to 1."""
    small = photo.copy()
    small.thumbnail((_FINE, _FINE), Image.Resampling.BOX)
    labels, colours = _gathered(_calmed(small, strength), strength)
    labels = _enlarged(labels, len(colours), photo.size)
    size = max(photo.size) / _EDGE
    flat = colours[labels]
    if style == "line":
        return _outlined(labels, colours, size)
    if style == "paper":
        return with_grain(_layered(flat, labels, colours, size))
    return _on_square(
        _with_outlines(flat, labels, colours, size), rub if style == "crayon" else wash
    )


def _calmed(photo: Image.Image, strength: float) -> Image.Image:
    """Flat areas with sharp edges."""
    reach = round(_REACH[0] + strength * (_REACH[1] - _REACH[0]))
    calm = np.asarray(photo.filter(ImageFilter.MedianFilter(3)), np.float32)
    for each in (reach, reach, max(1, reach // 2)):
        calm = _kuwahara(calm, each)
    return Image.fromarray(np.clip(calm, 0, 255).astype(np.uint8))


def _kuwahara(pixels: Floats, reach: int) -> Floats:
    """The mean of that of four squares (`reach` + 1 wide, the pixel in a corner) that varies least.

    Sums over squares come from one running sum, so the reach costs nothing.
    """
    padded = np.pad(pixels, ((reach, reach), (reach, reach), (0, 0)), mode="reflect")
    grey = padded.mean(axis=2)
    side = reach + 1
    means = _box(padded, side)
    spread = _box((grey**2)[..., None], side)[..., 0] - _box(grey[..., None], side)[..., 0] ** 2
    high, wide = pixels.shape[:2]
    calm = np.full((high, wide), np.inf, np.float32)
    best = np.empty_like(pixels)
    for top in (0, reach):
        for left in (0, reach):
            here = spread[top : top + high, left : left + wide]
            better = here < calm
            calm = np.where(better, here, calm)
            best[better] = means[top : top + high, left : left + wide][better]
    return best


def _box(pixels: NDArray[np.float32], side: int) -> NDArray[np.float32]:
    """Means over all squares of a side, by their top left corners."""
    total = np.cumsum(np.cumsum(pixels, 0, np.float64), 1, np.float64)
    total = np.pad(total, ((1, 0), (1, 0), (0, 0)))
    sums = total[side:, side:] - total[:-side, side:] - total[side:, :-side] + total[:-side, :-side]
    return (sums / side**2).astype(np.float32)


def _gathered(calm: Image.Image, strength: float) -> tuple[Labels, Pixels]:
    """Which of few colours each pixel has, and those colours."""
    count = round(_COLOURS[0] + strength * (_COLOURS[1] - _COLOURS[0]))
    few = calm.quantize(count, Image.Quantize.MAXCOVERAGE, kmeans=1)
    palette = np.asarray(few.getpalette(), np.uint8).reshape(-1, 3)[:count]
    same = _merged(palette)
    joined = Image.fromarray(same[np.minimum(np.asarray(few), len(palette) - 1)])
    for side in (5, 9, 5) if strength > _MUCH else (5, 7):
        joined = joined.filter(ImageFilter.ModeFilter(side))
    return np.asarray(joined), _of_picture_books(palette)


def _merged(palette: Pixels) -> Labels:
    """The first colour that is hardly another, for each colour: shades would only make specks."""
    colours = palette.astype(np.int32)
    far = np.abs(colours[:, None] - colours[None]).sum(axis=2)
    first: Labels = np.argmax(far < _ALIKE, axis=1).astype(np.uint8)
    return first


def _enlarged(labels: Labels, count: int, size: tuple[int, int]) -> Labels:
    """The same areas in another size, with round borders instead of steps."""
    best = np.zeros(size[::-1], np.uint8)
    large = np.zeros(size[::-1], np.uint8)
    for label in range(count):
        area = labels == label
        if not area.any():
            continue
        soft = Image.fromarray(area * np.uint8(255)).filter(ImageFilter.BoxBlur(1))
        grown = np.asarray(soft.resize(size, Image.Resampling.BICUBIC))
        large[grown > best] = label
        best = np.maximum(best, grown)
    return large


def _of_picture_books(palette: Pixels) -> Pixels:
    """More vivid, with plum for black and cream for white."""
    colours = palette.astype(np.float32)
    grey = colours.mean(axis=1, keepdims=True)
    vivid = np.clip(grey + (colours - grey) * _VIVID, 0, 255) / 255
    deep, pale = np.array(_DEEPEST, np.float32), np.array(_PALEST, np.float32)
    light = vivid**0.86
    seen: Pixels = np.clip(deep * (1 - light) * 0.9 + pale * light, 0, 255).astype(np.uint8)
    return seen


def _layered(flat: Pixels, labels: Labels, colours: Pixels, size: float) -> Image.Image:
    """Sheets of paper on each other, the darker above: each throws a shadow down."""
    order = np.argsort(np.argsort(-colours.astype(np.int32).sum(axis=1)))
    lift = max(1, round(_LIFT * size))
    over = np.roll(labels, lift, axis=0)
    over[:lift] = labels[:lift]
    falls = _differ(colours)[over, labels] & (order[over] > order[labels])
    shade = Image.fromarray(falls * np.uint8(255)).filter(ImageFilter.GaussianBlur(1.6 * size))
    soft = np.asarray(shade, np.float32) / 255
    soft *= order[over] >= order[labels]  # nothing falls on the sheet that throws it
    lit = flat.astype(np.float32) * (1 - 0.22 * soft[..., None])
    return Image.fromarray(lit.astype(np.uint8))


def _borders(labels: Labels, colours: Pixels, size: float) -> NDArray[np.bool_]:
    """Where two colours meet that differ well, as broad as a pen."""
    differ = _differ(colours)
    meets = np.zeros(labels.shape, np.uint8)
    meets[:-1] |= differ[labels[:-1], labels[1:]] * np.uint8(255)
    meets[:, :-1] |= differ[labels[:, :-1], labels[:, 1:]] * np.uint8(255)
    pen = 2 * max(1, round(size)) + 1
    return np.asarray(Image.fromarray(meets).filter(ImageFilter.MaxFilter(pen))) > 0


def _differ(colours: Pixels) -> NDArray[np.bool_]:
    """Which colours differ well from which."""
    seen = colours.astype(np.int32)
    differ: NDArray[np.bool_] = np.abs(seen[:, None] - seen[None]).sum(axis=2) > _OUTLINED
    return differ


def _with_outlines(flat: Pixels, labels: Labels, colours: Pixels, size: float) -> Pixels:
    """Each colour with a darker rim, as wax and washes have."""
    rim = flat.astype(np.float32) * 0.72 + np.array((58, 42, 48), np.float32) * 0.18
    return np.where(_borders(labels, colours, size)[..., None], rim, flat).astype(np.uint8)


def _outlined(labels: Labels, colours: Pixels, size: float) -> Image.Image:
    """Only the outlines, to be coloured in."""
    black = Image.fromarray(_borders(labels, colours, size) * np.uint8(255))
    return ImageChops.invert(black.filter(ImageFilter.GaussianBlur(0.7 * size)))


def _on_square(pixels: Pixels, medium: Callable[[Pixels], Pixels]) -> Image.Image:
    """Draw in a medium, whose papers are square, and cut the shape of the photo out of it."""
    high, wide = pixels.shape[:2]
    edge = max(high, wide)
    square = np.pad(pixels, ((0, edge - high), (0, edge - wide), (0, 0)), mode="edge")
    return Image.fromarray(np.ascontiguousarray(medium(square)[:high, :wide]))
