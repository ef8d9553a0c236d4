"""From SVG to pixels and from a picture to bytes.

JPEG without colour subsampling, because grain makes a PNG ten times as large; PNG for what has no
paper under it and for lines, which JPEG would blur.
"""

from __future__ import annotations

import io
from typing import Final

import numpy as np
import resvg_py
from numpy.typing import NDArray
from PIL import Image

from aibook_desktop.book.model import Picture
from aibook_desktop.book.problems import Problem

QUALITY: Final = 90


def drawn(svg: str, edge: int) -> Image.Image:
    """Return the page as an image of `edge` × `edge` pixels in RGBA.

    Raises `Problem` page_not_drawable when resvg refuses.
    """
    try:
        png = resvg_py.svg_to_bytes(svg_string=svg, width=edge, height=edge, skip_system_fonts=True)
    except ValueError as refusal:
        raise Problem("page_not_drawable", reason=str(refusal)) from refusal
    return Image.open(io.BytesIO(bytes(png))).convert("RGBA")


def pixels_of(svg: str, edge: int) -> NDArray[np.uint8]:
    """Return the page as an array of pixels with red, green, blue and alpha; see `drawn`."""
    return np.asarray(drawn(svg, edge))


def encoded(image: Image.Image) -> Picture:
    """The picture as bytes: a JPEG of colours, a PNG of grey lines or of a figure without paper."""
    finished = io.BytesIO()
    if image.mode == "RGB":
        image.save(finished, "JPEG", quality=QUALITY, subsampling=0)
        media_type = "image/jpeg"
    else:
        image.save(finished, "PNG", compress_level=3)
        media_type = "image/png"
    return Picture(finished.getvalue(), media_type, image.width, image.height)
