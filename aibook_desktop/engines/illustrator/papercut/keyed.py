"""Who stands where on a page: every actor in one flat colour of its own, all else black.

For counting from outside what a child can see. The colours are put on after the page was composed,
whatever drew the figures; leaves, rain and other actors before a figure hide it here as there.
"""

from __future__ import annotations

from typing import Final

from aibook_desktop.engines.illustrator.papercut.light import PAGE
from aibook_desktop.engines.illustrator.papercut.mediums.shapes_of import Shape, redraw
from aibook_desktop.engines.illustrator.papercut.sheets import Sheets, document

KEYS: Final = ("#ff0000", "#00ff00", "#0000ff", "#ffff00", "#ff00ff", "#00ffff", "#ffffff")
"""The colour of each actor, in the order of the scene."""

_BLACK: Final = "#000000"
_FAINTEST: Final = 0.5


def keyed(sheets: Sheets, actors: tuple[str, ...], alone: str | None = None) -> str:
    """Return the SVG of the silhouettes; with `alone` only that actor, and nothing before it."""

    def flat(shape: Shape) -> str:
        if shape.shade or min(shape.fill_opacity, shape.stroke_opacity) < _FAINTEST:
            return ""
        if alone is not None and shape.owner != alone:
            return ""
        colour = KEYS[actors.index(shape.owner)] if shape.owner in actors else _BLACK
        if shape.fill:
            return shape.painted(fill=colour)
        return shape.painted(stroke=colour, width=shape.stroke_width * shape.scale)

    front = "" if alone is not None else redraw(sheets.front, flat)
    ground = f'<rect width="{PAGE}" height="{PAGE}" fill="{_BLACK}"/>'
    return document(ground + redraw(sheets.cast, flat) + front)


def in_true_colours(sheets: Sheets, actor: str) -> str:
    """Return the SVG of one actor as it was composed, without shadows or glass, on nothing."""

    def own(shape: Shape) -> str:
        glass = min(shape.fill_opacity, shape.stroke_opacity) < _FAINTEST
        if shape.owner != actor or shape.shade or glass:
            return ""
        if shape.fill:
            return shape.painted(fill=shape.fill)
        return shape.painted(stroke=shape.stroke, width=shape.stroke_width * shape.scale)

    return document(redraw(sheets.cast, own))
