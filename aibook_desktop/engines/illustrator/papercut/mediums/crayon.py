"""Wax crayons: each colour is rubbed on in a direction of its own, and the paper shows through.

Two things make crayon what it is. Wax stays on the teeth of the paper, so a light hand leaves white
specks; and a child rubs to and fro, one direction for each crayon. So every colour of the flat page
picks one of some fields of strokes, dark colours are pressed harder, and an unsteady hand pulls the
edges. All of it is gathering from ready arrays: forty milliseconds a page.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from aibook_desktop.engines.illustrator.papercut.colour import brightness, mix, saturate
from aibook_desktop.engines.illustrator.papercut.light import PAGE
from aibook_desktop.engines.illustrator.papercut.mediums.shapes_of import Shape, redraw
from aibook_desktop.engines.illustrator.papercut.mediums.textures import (
    Field,
    Pixels,
    Pulled,
    mixed,
    noise,
    on_white,
    pulled,
    unsteady,
    with_alpha,
)
from aibook_desktop.engines.illustrator.papercut.raster import pixels_of
from aibook_desktop.engines.illustrator.papercut.sheets import Sheets, document

_SEED: Final = 7
_DIRECTIONS: Final = (38, -28, 62, 14, -52, 26)
_FAINTEST: Final = 0.18
_PAPER: Final = (253, 249, 240)
_DARK: Final = 150
_LEVEL: Final = 128
_HAND: Final = ((256, 1.1), (44, 1.5), (9, 3.0))


def draw_in_crayon(sheets: Sheets, edge: int) -> Image.Image:
    """Draw a page with wax crayons."""
    ground = "" if sheets.bare else _sky(sheets.heaven)
    drawn = pixels_of(
        document(
            ground
            + redraw(sheets.scenery, _loosely)
            + redraw(sheets.cast, _firmly)
            + redraw(sheets.front, _loosely)
        ),
        edge,
    )
    drawn = pulled(drawn, _hand(edge))
    if sheets.bare:
        return with_alpha(Image.fromarray(_rubbed(on_white(drawn), edge, 255)), drawn[..., 3])
    return Image.fromarray(_rubbed(drawn[..., :3], edge, _margin(edge)))


def rub(flat: Pixels) -> Pixels:
    """Rub any square picture of flat colours on paper, to its edges."""
    edge = flat.shape[0]
    return _rubbed(pulled(flat, _hand(edge)), edge, 255)


def _sky(colours: tuple[str, ...]) -> str:
    """A sky of a few crayons, one under the other, as a child fills it in."""
    deep = PAGE * 0.62 / len(colours)
    bands = f'<rect width="{PAGE}" height="{PAGE}" fill="{saturate(colours[-1], 1.1)}"/>'
    for number, colour in reversed(list(enumerate(colours[:-1], start=1))):
        low = deep * number
        wave = "".join(f"q64 {34 if i % 2 else -30} 128 {(-12, 14)[i % 2]}" for i in range(8))
        bands += f'<path d="M0 0V{low:.0f}{wave}V0Z" fill="{saturate(colour, 1.1)}"/>'
    return bands


def _loosely(shape: Shape) -> str:
    return _waxed(shape, 2.2)


def _firmly(shape: Shape) -> str:
    return _waxed(shape, 3.8)


def _waxed(shape: Shape, pen: float) -> str:
    if shape.shade:
        return ""
    if not shape.fill:
        width = shape.stroke_width * shape.scale
        faint = shape.stroke_opacity < _FAINTEST
        return "" if faint else shape.painted(stroke=shape.stroke, width=max(width, 2.4))
    if shape.fill_opacity < _FAINTEST:
        return ""
    wax = saturate(shape.fill, 1.18)
    if not shape.lifted or brightness(shape.fill) < 0.28:
        return shape.painted(fill=wax, opacity=shape.fill_opacity)
    rim = mix(saturate(shape.fill, 1.35), "#3a2a30", 0.44)
    if shape.sheet:
        return shape.painted(fill=wax, stroke=rim, width=pen)
    return shape.painted(stroke=rim, width=pen) + shape.painted(fill=wax)


def _rubbed(flat: Pixels, edge: int, most: NDArray[np.int16] | int) -> Pixels:
    """Turn flat colours into wax on paper; `most` is how much wax there may be, 0 to 255."""
    red, green, blue = (flat[..., channel].astype(np.int16) for channel in range(3))
    crayon = ((red >> 5) * 5 + (green >> 5) * 3 + (blue >> 5) * 7) % len(_DIRECTIONS)
    wax = np.take_along_axis(_strokes(edge), crayon[None].astype(np.intp), 0)[0].astype(np.int16)
    wax += np.maximum(0, _DARK - (red + green + blue) // 3)
    wax = np.minimum(wax, most)
    rubbed = np.empty_like(flat)
    for channel, (colour, paper) in enumerate(zip((red, green, blue), _PAPER, strict=True)):
        rubbed[..., channel] = paper + (colour - paper) * wax.astype(np.int32) // 255
    return rubbed


@lru_cache(maxsize=2)
def _hand(edge: int) -> Pulled:
    return unsteady(np.random.default_rng(_SEED), edge, _HAND)


@lru_cache(maxsize=2)
def _strokes(edge: int) -> Pixels:
    """How much wax lies where, 0 to 255, for each direction of rubbing."""
    dots = np.random.default_rng(_SEED)
    tooth = np.float32(0.35) * dots.standard_normal((edge, edge), np.float32)
    tooth += mixed(dots, edge, ((512, 0.5), (205, 0.45)))
    bare = (np.float32(0.86 * 255 - _LEVEL) - np.float32(0.2 * 255) * tooth).astype(np.int16)
    fields = np.empty((len(_DIRECTIONS), edge, edge), np.uint8)
    for number, turn in enumerate(_DIRECTIONS):
        strokes = np.clip(_LEVEL + np.float32(0.125 * 255) * _rubbing(dots, turn), 0, 255)
        small = Image.fromarray(strokes.astype(np.uint8))
        rubbing = np.asarray(small.resize((edge, edge), Image.Resampling.BICUBIC))
        np.clip(bare + rubbing, 30, 255, out=fields[number], casting="unsafe")
    return fields


def _rubbing(dots: np.random.Generator, turn: float) -> Field:
    """Strokes to and fro in one direction (degrees), 1024 wide."""
    large = PAGE * 3 // 2
    strokes = 0.62 * noise(dots, large, 9, 150) + 0.38 * noise(dots, large, 14, 330)
    bend = np.arange(large)[:, None] + np.round(5 * noise(dots, large, 4, 3))
    strokes = np.take_along_axis(strokes, np.clip(bend, 0, large - 1).astype(np.intp), 0)
    turned = Image.fromarray(strokes / strokes.std()).rotate(turn, Image.Resampling.BILINEAR)
    start = (large - PAGE) // 2
    return np.asarray(turned)[start : start + PAGE, start : start + PAGE]


@lru_cache(maxsize=2)
def _margin(edge: int) -> NDArray[np.int16]:
    """How much wax there may be: the rubbing ends unevenly before the edge of the paper."""
    dots = np.random.default_rng(_SEED + 1)
    ramp = np.minimum(np.arange(edge), np.arange(edge)[::-1]).astype(np.float32) * (PAGE / edge)
    inside = np.minimum(ramp[:, None], ramp[None, :])
    inside = inside + mixed(dots, edge, ((150, 5.0), (24, 4.0)))
    wax: NDArray[np.int16] = np.clip((inside - 12) * 30, 0, 255).astype(np.int16)
    return wax
