"""Watercolour: washes that pool, dry with a darker rim and leave the paper between them.

Pigment is a density on every pixel: it pools in blotches, settles in the grain, gathers where a
wash ends and at the border of the page. A denser wash darkens a colour by C - (C - C²)(d - 1)
(A. Bousseau et al., *Interactive watercolor rendering*, 2006), which stands ready as a table.
Figures get a fine line of sepia and a halo of bare paper.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from aibook_desktop.engines.illustrator.papercut.colour import brightness, lighten, mix, saturate
from aibook_desktop.engines.illustrator.papercut.light import PAGE, heaven
from aibook_desktop.engines.illustrator.papercut.mediums.shapes_of import Shape, redraw
from aibook_desktop.engines.illustrator.papercut.mediums.textures import (
    Field,
    Pixels,
    Pulled,
    enlarged,
    mixed,
    on_white,
    pulled,
    unsteady,
    with_alpha,
)
from aibook_desktop.engines.illustrator.papercut.raster import pixels_of
from aibook_desktop.engines.illustrator.papercut.sheets import Sheets, document

_SEED: Final = 11
_FAINTEST: Final = 0.18
_BARE: Final = "#fdfaf2"
_PAPER: Final = (253, 250, 242)
_HAND: Final = ((205, 0.6), (48, 1.5), (10, 2.6))
_POOLS: Final = ((5, 0.22), (11, 0.155), (27, 0.1), (70, 0.053))
_FRAYED: Final = ((14, 6.0), (60, 3.0), (200, 1.2))
_LEVELS: Final = 64
_THINNEST: Final = -0.75
_THICKEST: Final = 1.6
_RIM: Final = 0.018
_DARKEST: Final = 0.28


def paint_in_watercolour(sheets: Sheets, edge: int) -> Image.Image:
    """Paint a page in washes."""
    sky = tuple(saturate(lighten(each, 0.14), 1.2) for each in sheets.heaven)
    drawn = pixels_of(
        document(
            ("" if sheets.bare else heaven(sky))
            + redraw(sheets.scenery, _washed)
            + redraw(sheets.cast, _drawn)
            + redraw(sheets.front, _washed)
        ),
        edge,
    )
    drawn = pulled(drawn, _hand(edge))
    if sheets.bare:
        image = Image.fromarray(_dried(on_white(drawn), _pigment(edge)))
        return with_alpha(image, drawn[..., 3])
    painted = _dried(drawn[..., :3], _pigment(edge) + _border(edge)[1])
    return Image.fromarray(_framed(painted, edge))


def wash(flat: Pixels) -> Pixels:
    """Paint any square picture of flat colours in washes, to its edges."""
    edge = flat.shape[0]
    return _dried(pulled(flat, _hand(edge)), _pigment(edge))


def _washed(shape: Shape) -> str:
    """Scenery: no pen, washes that let a little through, bare paper round the big ones."""
    if not shape.fill or _left_out(shape):
        return _brushed(shape)
    wash = saturate(lighten(shape.fill, 0.1), 1.2)
    if shape.sheet:
        return shape.painted(fill=wash, opacity=0.93, stroke=lighten(wash, 0.6), width=1.8)
    return shape.painted(fill=wash, opacity=min(0.93, shape.fill_opacity))


def _drawn(shape: Shape) -> str:
    """Figures and things: bare paper round them, a wash, a line of sepia."""
    if not shape.fill or _left_out(shape):
        return _brushed(shape)
    if brightness(shape.fill) < _DARKEST and not shape.sheet:
        return shape.painted(fill=shape.fill, opacity=shape.fill_opacity)
    wash = saturate(lighten(shape.fill, 0.1), 1.15)
    if not shape.lifted:
        return shape.painted(fill=wash, opacity=0.92 * shape.fill_opacity)
    pen = mix(shape.fill, "#4a3340", 0.62)
    if shape.sheet:
        halo = shape.painted(stroke=_BARE, width=5)
        return halo + shape.painted(fill=wash, stroke=pen, width=1.8)
    return shape.painted(stroke=pen, width=2.6) + shape.painted(fill=wash)


def _left_out(shape: Shape) -> bool:
    """Whether a shape is a shadow or so faint that no brush would paint it."""
    return shape.shade or min(shape.fill_opacity, shape.stroke_opacity) < _FAINTEST


def _brushed(shape: Shape) -> str:
    if _left_out(shape):
        return ""
    return shape.painted(
        stroke=shape.stroke,
        width=shape.stroke_width * shape.scale,
        opacity=shape.stroke_opacity,
    )


def _dried(flat: Pixels, pigment: Field) -> Pixels:
    """Let the pigment settle: `pigment` is the density beyond an even wash."""
    light = Image.fromarray(np.ascontiguousarray(flat)).convert("L")
    reach = max(2, flat.shape[0] // 256)
    paler = np.asarray(light.filter(ImageFilter.BoxBlur(reach))).astype(np.int16)
    rim = np.clip(paler - np.asarray(light), 0, 60)
    dense = np.clip(pigment + rim * (_RIM * _steps()), 0, _LEVELS - 1).astype(np.int32) * 256
    settled = np.empty_like(flat)
    table = _settling()
    for channel in range(3):
        settled[..., channel] = table[dense + flat[..., channel]]
    return settled


def _framed(painted: Pixels, edge: int) -> Pixels:
    inside = _border(edge)[0]
    framed = np.empty_like(painted)
    for channel, paper in enumerate(_PAPER):
        colour = painted[..., channel].astype(np.int32)
        framed[..., channel] = paper + (colour - paper) * inside // 255
    return framed


def _steps() -> float:
    return (_LEVELS - 1) / (_THICKEST - _THINNEST)


@lru_cache(maxsize=1)
def _settling() -> Pixels:
    """The colour of a channel by density (rows) and flat colour, as one row after the other."""
    dense = np.linspace(_THINNEST, _THICKEST, _LEVELS)[:, None]
    colour = np.arange(256)[None] / 255
    return np.clip((colour - colour * (1 - colour) * dense) * 255, 0, 255).astype(np.uint8).ravel()


@lru_cache(maxsize=2)
def _hand(edge: int) -> Pulled:
    return unsteady(np.random.default_rng(_SEED), edge, _HAND)


@lru_cache(maxsize=2)
def _pigment(edge: int) -> Field:
    """Blotches and granulation, as a step of the table of settling."""
    dots = np.random.default_rng(_SEED + 1)
    pools = mixed(dots, edge, _POOLS)
    grains = np.float32(0.055) * dots.standard_normal((edge, edge), np.float32)
    grains += mixed(dots, edge, ((341, 0.09),))
    pigment: Field = (grains + pools - np.float32(_THINNEST)) * np.float32(_steps())
    return pigment


@lru_cache(maxsize=2)
def _border(edge: int) -> tuple[NDArray[np.int32], Field]:
    """Where the page is painted (0 to 255), and the pigment that gathers along its border."""
    dots = np.random.default_rng(_SEED + 2)
    ramp = np.minimum(np.arange(PAGE), np.arange(PAGE)[::-1]).astype(np.float32)
    inside = np.minimum(ramp[:, None], ramp[None, :]) + mixed(dots, PAGE, _FRAYED)
    painted = (np.clip((inside - 20) / 5, 0, 1) * 240).astype(np.float32)
    rim = (0.5 * np.exp(-(((inside - 27) / 6) ** 2)) * _steps()).astype(np.float32)
    return np.clip(enlarged(painted, edge), 0, 240).astype(np.int32), enlarged(rim, edge)
