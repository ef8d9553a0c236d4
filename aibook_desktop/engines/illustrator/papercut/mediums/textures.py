"""What crayons, brushes and papers do to pixels, as arrays that are made once for each size.

Noise is counted in cells across the page, so that strokes and blotches are as large on a print as
on the screen, only finer.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from aibook_desktop.engines.illustrator.papercut.light import PAGE

Field = NDArray[np.float32]
Pixels = NDArray[np.uint8]
Pulled = NDArray[np.int32]
Cells = tuple[tuple[int, float], ...]
"""Pairs of how many blotches lie across the page, and how strong they are."""


def noise(dots: np.random.Generator, edge: int, cells: int, down: int = 0) -> Field:
    """Smooth noise of mean 0, strength 1; `cells` blotches across, `down` or as many downwards."""
    small = dots.standard_normal((down or cells, cells), np.float32)
    grown = Image.fromarray(small).resize((edge, edge), Image.Resampling.BICUBIC)
    return np.asarray(grown)


def mixed(dots: np.random.Generator, edge: int, cells: Cells) -> Field:
    """Noise of several sizes, as strong as each says, added up."""
    fine = min(edge, PAGE)
    total = np.zeros((fine, fine), np.float32)
    for across, strength in cells:
        total += np.float32(strength) * noise(dots, fine, across)
    return enlarged(total, edge)


def enlarged(field: Field, edge: int) -> Field:
    """A field that is fine enough for the screen, for a page of another size."""
    if field.shape[0] == edge:
        return field
    grown = Image.fromarray(field).resize((edge, edge), Image.Resampling.BICUBIC)
    return np.asarray(grown)


def unsteady(dots: np.random.Generator, edge: int, cells: Cells) -> Pulled:
    """An unsteady hand: where each pixel is taken from; strengths in pixels of a page 1024 wide."""
    straight = np.arange(edge, dtype=np.int32)
    rows = _moved(straight[:, None], mixed(dots, edge, cells))
    columns = _moved(straight[None, :], mixed(dots, edge, cells))
    where: Pulled = (rows * edge + columns).ravel()
    return where


def _moved(straight: Pulled, pull: Field) -> Pulled:
    edge = pull.shape[0]
    moved: Pulled = straight + np.round(pull * np.float32(edge / PAGE)).astype(np.int32)
    return np.clip(moved, 0, edge - 1, out=moved)


def pulled(pixels: Pixels, where: Pulled) -> Pixels:
    """The picture as the unsteady hand drew it; `pixels` are square, of any depth."""
    edge = pixels.shape[0]
    return pixels.reshape(edge * edge, -1)[where].reshape(pixels.shape)


def with_alpha(image: Image.Image, alpha: Pixels) -> Image.Image:
    """The picture where something was drawn, and nothing elsewhere."""
    image.putalpha(Image.fromarray(np.ascontiguousarray(alpha)))
    return image


def on_white(drawn: Pixels) -> Pixels:
    """Lay what resvg drew on white paper; `drawn` has alpha, and colours without its share."""
    alpha = drawn[..., 3:].astype(np.uint16)
    return (drawn[..., :3] * (alpha / 255) + (255 - alpha)).astype(np.uint8)
