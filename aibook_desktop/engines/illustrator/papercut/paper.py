"""Sheets of paper as SVG elements: an outline, its flat shadow, its lighter cut edge.

A blur or a filter on each sheet would cost seconds a page (measured: 40 filtered groups 1.6 s), so
a shadow is the same outline again, moved down, dark and faint, twice for large sheets. Faintness is
`fill-opacity` and `stroke-opacity`, never `opacity`: for that resvg paints a layer of its own.
"""

from __future__ import annotations

import re
from typing import Final

from aibook_desktop.engines.illustrator.papercut.colour import lighten

SHADOW: Final = "#141d45"
_FAR_SHADOW: Final = re.compile(r'<path[^>]*fill-opacity="\.09"[^>]*/>')
_CUT_EDGE: Final = re.compile(r' stroke="#[0-9a-f]{6}" stroke-width="1"')
_RINGS: Final = 15
_LIGHTS: Final = {"shine": ("#fff4ca", 0.05), "lamp": ("#ffd98a", 0.06)}


def piece(outline: str, fill: str, lift: float = 4) -> str:
    """A sheet that lies `lift` units above what is under it; from 4 its shadow is double."""
    far = (
        f'<path d="{outline}" fill="{SHADOW}" fill-opacity=".09"'
        f' transform="translate(0 {lift * 1.8})"/>'
        if lift >= 4
        else ""
    )
    return (
        f'{far}<path d="{outline}" fill="{SHADOW}" fill-opacity=".15"'
        f' transform="translate(0 {lift})"/>'
        f'<path d="{outline}" fill="{fill}" stroke="{lighten(fill, 0.22)}" stroke-width="1"/>'
    )


def distant(sheets: str) -> str:
    """Sheets behind the actors: one shadow each and no cut edge, which hardly anybody would see.

    It is a seventh of what a page costs.
    """
    return _CUT_EDGE.sub("", _FAR_SHADOW.sub("", sheets))


def soft(outline: str, fill: str, lift: float = 3) -> str:
    """A sheet like `piece` without a cut edge, for outlines that may cross themselves."""
    return (
        f'<path d="{outline}" fill="{SHADOW}" fill-opacity=".09" transform="translate(0'
        f' {lift * 1.8})"/>'
        f'<path d="{outline}" fill="{SHADOW}" fill-opacity=".15" transform="translate(0 {lift})"/>'
        f'<path d="{outline}" fill="{fill}"/>'
    )


def small(outline: str, fill: str, lift: float = 2) -> str:
    """A little sheet with a single shadow."""
    return (
        f'<path d="{outline}" fill="{SHADOW}" fill-opacity=".16" transform="translate(0 {lift})"/>'
        f'<path d="{outline}" fill="{fill}"/>'
    )


def flat(outline: str, fill: str, opacity: float = 1) -> str:
    """Something printed on a sheet: no shadow."""
    faint = f' fill-opacity="{opacity:.2f}"' if opacity < 1 else ""
    return f'<path d="{outline}" fill="{fill}"{faint}/>'


def line(outline: str, colour: str, width: float = 2, opacity: float = 1) -> str:
    """A pen line with round ends."""
    faint = f' stroke-opacity="{opacity:.2f}"' if opacity < 1 else ""
    return (
        f'<path d="{outline}" fill="none" stroke="{colour}" stroke-width="{width:.1f}"'
        f' stroke-linecap="round" stroke-linejoin="round"{faint}/>'
    )


def dot(x: float, y: float, radius: float, fill: str, opacity: float = 1) -> str:
    """A round speck."""
    faint = f' fill-opacity="{opacity:.2f}"' if opacity < 1 else ""
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{fill}"{faint}/>'


def glow(x: float, y: float, radius: float, name: str) -> str:
    """A soft light, `name` is shine or lamp.

    It is rings that add up: a gradient costs resvg ten times as much.
    """
    colour, faint = _LIGHTS[name]
    return "".join(
        dot(x, y, radius * (1 - ring / (_RINGS + 2)), colour, faint) for ring in range(_RINGS)
    )


def ground_shadow(x: float, y: float, half: float, *, flatness: float = 0.18) -> str:
    """The shadow under something that stands at (x, y), `half` as wide as it."""
    return "".join(
        f'<ellipse cx="{x:.0f}" cy="{y:.0f}" rx="{half * share:.0f}"'
        f' ry="{half * share * flatness:.1f}" fill="{SHADOW}" fill-opacity=".09"/>'
        for share in (1.0, 0.86, 0.72, 0.56)
    )


def group(
    content: str,
    x: float = 0,
    y: float = 0,
    turn: float = 0,
    scale: float = 1,
    *,
    mirrored: bool = False,
    data: str = "",
) -> str:
    """Move, then turn (degrees), then scale; `data` is a ready attribute for tests and benches."""
    moves = [f"translate({x:.1f} {y:.1f})"] if x or y else []
    moves += [f"rotate({turn:.1f})"] if turn else []
    if mirrored:
        moves.append(f"scale({-scale:.3f} {scale:.3f})")
    elif scale != 1:
        moves.append(f"scale({scale:.3f})")
    transform = f' transform="{" ".join(moves)}"' if moves else ""
    return f"<g{transform}{' ' + data if data else ''}>{content}</g>"
