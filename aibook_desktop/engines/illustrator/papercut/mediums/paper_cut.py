"""Cut paper: the page as it was composed, with the grain of paper over it.

The grain is a fixed texture, made once; adding it to a page costs some milliseconds, where a
turbulence filter in the SVG costs seconds.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from aibook_desktop.engines.illustrator.papercut.mediums.textures import noise, with_alpha
from aibook_desktop.engines.illustrator.papercut.raster import pixels_of
from aibook_desktop.engines.illustrator.papercut.sheets import Sheets

_SEED: Final = 20260


def cut_from_paper(sheets: Sheets, edge: int) -> Image.Image:
    """Draw a page as a collage."""
    drawn = pixels_of(sheets.svg, edge)
    pixels = drawn[..., :3].astype(np.int16)
    pixels += grain(edge)[..., None]
    np.clip(pixels, 0, 255, out=pixels)
    image = Image.fromarray(pixels.astype(np.uint8))
    return with_alpha(image, drawn[..., 3]) if sheets.bare else image


@lru_cache(maxsize=2)
def grain(edge: int) -> NDArray[np.int16]:
    """Paper seen from near: blotches, fibres and specks; brightness steps, mostly within ±12."""
    dots = np.random.default_rng(_SEED)
    texture = dots.normal(0, 2.6, (edge, edge)).astype(np.float32)
    for cells, strength in ((edge // 3, 2.2), (24, 2.6), (7, 2.0)):
        texture += strength * noise(dots, edge, cells)
    fibres = dots.normal(0, 0.9, (edge, edge // 8 + 1)).astype(np.float32)
    texture += fibres.repeat(8, axis=1)[:, :edge]
    return np.clip(texture - 1, -16, 14).astype(np.int16)
