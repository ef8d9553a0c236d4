"""Cut paper: the page as it was composed, in the light of its hour, under the grain of paper.

The grain is a fixed texture, made once; adding it to a page costs some milliseconds, where a
turbulence filter in the SVG costs seconds.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np
from PIL import Image, ImageChops

from aibook_desktop.engines.illustrator.papercut.light import PAGE
from aibook_desktop.engines.illustrator.papercut.mediums.textures import mixed
from aibook_desktop.engines.illustrator.papercut.raster import drawn
from aibook_desktop.engines.illustrator.papercut.sheets import Lamp, Sheets

_SEED: Final = 20260
_CELLS: Final = 32
_REACH: Final = 380.0
_SHINE: Final = 0.26
_FALL: Final = 9.0
_LEVEL: Final = 128
"""The grey of a layer that changes nothing where it is added."""


def cut_from_paper(sheets: Sheets, edge: int) -> Image.Image:
    """Draw a page as a collage."""
    page = drawn(sheets.svg, edge)
    image = page.convert("RGB")
    if sheets.lamp:
        image = ImageChops.add(image, _lit(sheets.lamp, edge), 1, -_LEVEL)
    image = with_grain(image)
    if sheets.bare:
        image.putalpha(page.getchannel("A"))
    return image


def with_grain(image: Image.Image) -> Image.Image:
    """Any picture as if it were made of paper."""
    texture = grain(max(image.size)).crop((0, 0, *image.size))
    return ImageChops.add(image, texture, 1, -_LEVEL)


@lru_cache(maxsize=2)
def grain(edge: int) -> Image.Image:
    """Paper seen from near: blotches, fibres and specks; mostly within 12 steps of the level."""
    dots = np.random.default_rng(_SEED)
    texture = np.float32(2.6) * dots.standard_normal((edge, edge), np.float32) + (_LEVEL - 1)
    texture += mixed(dots, edge, ((341, 2.2), (24, 2.6), (7, 2.0)))
    fibres = np.float32(0.9) * dots.standard_normal((edge, edge // 8 + 1), np.float32)
    texture += fibres.repeat(8, axis=1)[:, :edge]
    return Image.fromarray(np.clip(texture, _LEVEL - 16, _LEVEL + 14).astype(np.uint8)).convert(
        "RGB"
    )


def _lit(lamp: Lamp, edge: int) -> Image.Image:
    """What the light adds on its side and takes away in the far corners.

    It is so soft that it can be grown from a few hundred pixels.
    """
    rows, columns = np.mgrid[0:_CELLS, 0:_CELLS] * (PAGE / (_CELLS - 1))
    near = np.exp(-((columns - lamp.x) ** 2 + (rows - lamp.y) ** 2) / (2 * _REACH**2))[..., None]
    shine = np.array([int(lamp.colour[at : at + 2], 16) for at in (1, 3, 5)]) - 176
    steps = _LEVEL + near * shine * _SHINE - (1 - near) * _FALL
    small = Image.fromarray(steps.astype(np.uint8))
    return small.resize((edge, edge), Image.Resampling.BILINEAR)
