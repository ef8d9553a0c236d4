"""From SVG to an encoded picture: resvg, one pass of paper grain, JPEG without colour subsampling.

The grain is a fixed texture, made once; adding it to a page costs some milliseconds, where a
turbulence filter in the SVG costs seconds. JPEG, because grain makes a PNG ten times as large.
"""

from __future__ import annotations

import io
from functools import cache
from typing import Final

import numpy as np
import resvg_py
from numpy.typing import NDArray
from PIL import Image

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.ports import EDGE

QUALITY: Final = 90


def rasterise(svg: str, edge: int = EDGE) -> bytes:
    """Return the page as a square JPEG, `edge` pixels wide; raises `Problem` when resvg refuses."""
    try:
        png = resvg_py.svg_to_bytes(svg_string=svg, width=edge, height=edge, skip_system_fonts=True)
    except ValueError as refusal:
        raise Problem("page_not_drawable", reason=str(refusal)) from refusal
    with Image.open(io.BytesIO(bytes(png))) as image:
        pixels = np.asarray(image)[..., :3].astype(np.int16)
    pixels += grain(edge)[..., None]
    np.clip(pixels, 0, 255, out=pixels)
    finished = io.BytesIO()
    Image.fromarray(pixels.astype(np.uint8)).save(finished, "JPEG", quality=QUALITY, subsampling=0)
    return finished.getvalue()


@cache
def grain(edge: int) -> NDArray[np.int16]:
    """Paper seen from near: blotches, fibres and specks; brightness steps, mostly within ±12."""
    dots = np.random.default_rng(20260)
    fine = dots.normal(0, 2.6, (edge, edge))
    texture = fine + _soft(dots, edge, edge // 3, 2.2) + _soft(dots, edge, 24, 2.6)
    texture += _soft(dots, edge, 7, 2.0)
    fibres = dots.normal(0, 1, (edge, edge // 8)).repeat(8, axis=1)[:, :edge]
    return np.clip(texture + fibres * 0.9 - 1, -16, 14).astype(np.int16)


def _soft(dots: np.random.Generator, edge: int, cells: int, strength: float) -> NDArray[np.float64]:
    """Smooth noise of about `cells` blotches across."""
    small = dots.normal(0, strength, (cells, cells)).astype(np.float32)
    grown = Image.fromarray(small).resize((edge, edge), Image.Resampling.BICUBIC)
    return np.asarray(grown, dtype=np.float64)
