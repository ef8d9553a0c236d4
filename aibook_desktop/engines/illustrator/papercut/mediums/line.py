"""The colouring page: every sheet of paper becomes a closed white shape with a black outline.

Sheets still cover each other, so no line runs through another shape. What is only light (shadows,
glows, faint prints, sky) is left out; pupils stay black, or nobody would look anywhere.
"""

from __future__ import annotations

import re
from typing import Final

import numpy as np
from PIL import Image

from aibook_desktop.engines.illustrator.papercut.colour import brightness
from aibook_desktop.engines.illustrator.papercut.light import PAGE
from aibook_desktop.engines.illustrator.papercut.mediums.shapes_of import Shape, redraw
from aibook_desktop.engines.illustrator.papercut.mediums.textures import with_alpha
from aibook_desktop.engines.illustrator.papercut.raster import pixels_of
from aibook_desktop.engines.illustrator.papercut.sheets import Sheets, document

BLACK: Final = "#111111"
WHITE: Final = "#ffffff"
THIN: Final = 2.2
"""The width of a line inside a shape, in pixels of a page 1024 wide."""
_FAINTEST: Final = 0.5
_DARKEST: Final = 0.28
_SPECK: Final = 2.6
_GLINT: Final = 5.5
_BAND: Final = 7.0
_RADIUS: Final = re.compile(r' r="([\d.]+)"')


def draw_in_line(sheets: Sheets, edge: int) -> Image.Image:
    """Draw a page to be coloured in, in grey; a figure alone is white inside."""
    paper = "" if sheets.bare else f'<rect width="{PAGE}" height="{PAGE}" fill="{WHITE}"/>'
    svg = document(
        paper
        + redraw(sheets.scenery, lambda shape: outlined(shape, 2.6))
        + redraw(sheets.cast, lambda shape: outlined(shape, 4.2))
        + redraw(sheets.front, lambda shape: outlined(shape, 2.6))
    )
    drawn = pixels_of(svg, edge)
    image = Image.fromarray(np.ascontiguousarray(drawn[..., 0]))
    return with_alpha(image.convert("RGB"), drawn[..., 3]) if sheets.bare else image


def outlined(shape: Shape, pen: float) -> str:
    """Draw one shape as one to be coloured in; `pen` is the width of an outline in pixels."""
    if shape.shade:
        return ""
    if shape.fill:
        return _closed(shape, pen) if shape.fill_opacity >= _FAINTEST else ""
    if shape.stroke_opacity < _FAINTEST * 0.6:
        return ""
    return _stroked(shape)


def _closed(shape: Shape, pen: float) -> str:
    if shape.sheet:
        return shape.painted(fill=WHITE, stroke=BLACK, width=pen)
    if shape.owner and not shape.lifted and brightness(shape.fill) < _DARKEST:
        return shape.painted(fill=BLACK)
    round_ = _RADIUS.search(shape.outline)
    if round_:
        radius = float(round_[1]) * shape.scale
        if radius < _SPECK:
            return ""
        if radius < _GLINT and brightness(shape.fill) > 1 - _DARKEST:
            return shape.painted(fill=WHITE)
    behind = shape.painted(fill=BLACK, stroke=BLACK, width=pen if shape.lifted else THIN)
    return behind + shape.painted(fill=WHITE)


def _stroked(shape: Shape) -> str:
    """A pen line; one as broad as a band becomes a shape with two edges."""
    width = shape.stroke_width * shape.scale
    if width < _BAND:
        return shape.painted(stroke=BLACK, width=min(width, THIN))
    edge = shape.painted(stroke=BLACK, width=width)
    return edge + shape.painted(stroke=WHITE, width=width - 2 * THIN)
