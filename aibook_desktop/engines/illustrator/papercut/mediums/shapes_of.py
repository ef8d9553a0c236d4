"""A page's SVG as a stream of shapes, so that another medium can draw each of them anew.

Only the elements and attributes that `paper` writes are understood; whatever else stands in the
text passes through unchanged. Reading with one regular expression takes some milliseconds, where
an XML tree takes fifty.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from aibook_desktop.engines.illustrator.papercut.paper import SHADOW

_TAG: Final = re.compile(r"<(/?)(g|path|rect|circle|ellipse)\b([^>]*?)(/?)>")
_PAINT: Final = re.compile(
    r' (fill|fill-opacity|stroke|stroke-(?:opacity|width|linecap|linejoin))="([^"]*)"'
)
_ACTOR: Final = re.compile(r'data-actor="([^"]*)"')
_SCALE: Final = re.compile(r"scale\((-?[\d.]+)(?: (-?[\d.]+))?\)")


@dataclass(frozen=True, slots=True)
class Shape:
    """One element: its outline as ready attributes, its paints, and pixels of the page a unit.

    `fill` and `stroke` are "" for none; `stroke_width` is in the element's own units; `lifted` says
    that it lies on its own shadow: a part of something, not a pattern printed on one; `owner` is
    the actor that it belongs to.
    """

    tag: str
    outline: str
    fill: str
    fill_opacity: float
    stroke: str
    stroke_opacity: float
    stroke_width: float
    scale: float
    lifted: bool
    owner: str = ""

    @property
    def shade(self) -> bool:
        """Whether it is the shadow of a sheet."""
        return (self.fill or self.stroke) == SHADOW

    @property
    def sheet(self) -> bool:
        """Whether it has a cut edge: an outline that never crosses itself."""
        return bool(self.fill and self.stroke)

    def painted(
        self, *, fill: str = "none", stroke: str = "", width: float = 0.0, opacity: float = 1.0
    ) -> str:
        """The element with other paints; `width` is in pixels of the page."""
        pen = (
            f' stroke="{stroke}" stroke-width="{width / self.scale:.2f}" stroke-linecap="round"'
            ' stroke-linejoin="round"'
            if stroke
            else ""
        )
        faint = (
            f' fill-opacity="{opacity:.2f}" stroke-opacity="{opacity:.2f}"' if opacity < 1 else ""
        )
        return f'<{self.tag}{self.outline} fill="{fill}"{pen}{faint}/>'


def redraw(svg: str, draw: Callable[[Shape], str]) -> str:
    """Replace every shape of an SVG by what `draw` makes of it."""
    scales, owners = [1.0], [""]
    shaded = False

    def each(match: re.Match[str]) -> str:
        nonlocal shaded
        closing, tag, attributes, _ = match.groups()
        if tag == "g":
            if closing:
                scales.pop()
                owners.pop()
            else:
                actor = _ACTOR.search(attributes)
                owners.append(actor[1] if actor else owners[-1])
                scales.append(scales[-1] * _factor(attributes))
            return match.group(0)
        shape = _shape(tag, attributes, scales[-1], owners[-1], lifted=shaded)
        shaded = shape.shade
        return draw(shape)

    return _TAG.sub(each, svg)


def _factor(attributes: str) -> float:
    factor = 1.0
    for wide, high in _SCALE.findall(attributes):
        factor *= (abs(float(wide)) * abs(float(high or wide))) ** 0.5
    return factor


def _shape(tag: str, attributes: str, scale: float, owner: str, *, lifted: bool) -> Shape:
    paints = dict(_PAINT.findall(attributes))
    return Shape(
        tag=tag,
        outline=_PAINT.sub("", attributes),
        fill=_colour(paints.get("fill", "")),
        fill_opacity=float(paints.get("fill-opacity", 1)),
        stroke=_colour(paints.get("stroke", "")),
        stroke_opacity=float(paints.get("stroke-opacity", 1)),
        stroke_width=float(paints.get("stroke-width", 1)),
        scale=scale,
        lifted=lifted or bool(paints.get("fill", "none") != "none" and paints.get("stroke")),
        owner=owner,
    )


def _colour(text: str) -> str:
    if len(text) == 4 and text[0] == "#":
        return "#" + "".join(2 * digit for digit in text[1:])
    return "" if text == "none" else text
