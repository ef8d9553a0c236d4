"""How far away everything on a page is, as a picture: white is near, black is the sky.

It is the built-in illustrator's page with a grey for each layer instead of colours, as depth
ControlNets read it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PIL import Image, ImageFilter

from aibook_desktop.book.model import Character, Page
from aibook_desktop.engines.illustrator.papercut.compose import layered
from aibook_desktop.engines.illustrator.papercut.light import PAGE
from aibook_desktop.engines.illustrator.papercut.mediums.shapes_of import Shape, redraw
from aibook_desktop.engines.illustrator.papercut.raster import drawn
from aibook_desktop.engines.illustrator.papercut.sheets import document

SKY: Final = 8
FAR: Final = 70
NEAR: Final = (95, 190)
"""The grey of the ground and what stands on it, at the horizon and at the lower edge."""

FIGURES: Final = (150, 225)
"""The grey of a figure at the horizon and of one at the lower edge of the page."""

FRONT: Final = 245
_HORIZON: Final = 560
_FAINTEST: Final = 0.5
_PEN: Final = 8.0
"""Thinner lines (pixels of a page 1024 wide) are marks of motion, prints and glass."""

_SOFT: Final = 1 / 340
"""How far edges are blurred, as a share of the picture: a measured depth is never so sharp."""


def depth_map(page: Page, cast: tuple[Character, ...], seed: int, edge: int) -> Image.Image:
    """Draw the page's depths, `edge` pixels square, three equal channels.

    Raises `Problem` page_not_drawable for what the built-in illustrator can't draw.
    """
    layers = layered(page, cast, seed)
    image = Image.new("L", (edge, edge), SKY)
    _lay(image, redraw(layers.far, _in_grey(FAR)), FAR)
    _lay(image, redraw(layers.near, _in_grey(NEAR[1])), _ground(edge))
    figures = "".join(redraw(each.drawn, _in_grey(_of_figure(each.depth))) for each in layers.cast)
    front = drawn(document(figures + redraw(layers.front, _in_grey(FRONT))), edge)
    image.paste(front.convert("L"), mask=front.getchannel("A"))
    return image.filter(ImageFilter.GaussianBlur(edge * _SOFT)).convert("RGB")


def _lay(image: Image.Image, layer: str, grey: int | Image.Image) -> None:
    """Cover an image where a layer has something."""
    shape = drawn(document(layer), image.width).getchannel("A")
    image.paste(grey, (0, 0, *image.size), mask=shape)


def _ground(edge: int) -> Image.Image:
    """Greys that grow from the horizon down, as the ground comes nearer."""
    rows = Image.linear_gradient("L").resize((edge, edge))
    far, near = NEAR
    start = _HORIZON / PAGE

    def grey(row: float) -> float:
        return far + max(row / 255 - start, 0.0) / (1 - start) * (near - far)

    return rows.point([round(grey(row)) for row in range(256)])


def _of_figure(depth: float) -> int:
    near = min(max((depth - _HORIZON) / (PAGE - _HORIZON), 0.0), 1.0)
    return round(FIGURES[0] + near * (FIGURES[1] - FIGURES[0]))


def _in_grey(grey: int) -> Callable[[Shape], str]:
    colour = _hex(grey)

    def flat(shape: Shape) -> str:
        if shape.shade or min(shape.fill_opacity, shape.stroke_opacity) < _FAINTEST:
            return ""
        if shape.fill:
            return shape.painted(fill=colour)
        pen = shape.stroke_width * shape.scale
        return shape.painted(stroke=colour, width=pen) if pen >= _PEN else ""

    return flat


def _hex(grey: int) -> str:
    return f"#{grey:02x}{grey:02x}{grey:02x}"
