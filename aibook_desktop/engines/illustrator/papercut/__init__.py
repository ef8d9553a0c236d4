"""The built-in illustrator: a page composed as SVG and drawn in one of four mediums.

It needs no weights, draws every symbol of the vocabulary, and gives equal pictures for equal
arguments. `compose.compose` is the drawing as layers of SVG; one of `mediums.MEDIUMS` makes it a
picture of any size: cut paper, crayon, watercolour or lines to be coloured in.
"""

from __future__ import annotations

from pathlib import Path

from aibook_desktop.book.model import Character, Page, Picture
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.illustrator.papercut.compose import compose
from aibook_desktop.engines.illustrator.papercut.mediums import MEDIUMS
from aibook_desktop.engines.illustrator.papercut.raster import encoded
from aibook_desktop.engines.ports import EDGE


class Papercut:
    """Draws pages without any weights; satisfies `ports.Illustrator`."""

    def draw(
        self,
        page: Page,
        cast: tuple[Character, ...],
        seed: int,
        style: str = "paper",
        edge: int = EDGE,
    ) -> Picture:
        """Return the page, `edge` pixels square; raises `Problem` page_not_drawable."""
        if style not in MEDIUMS:
            raise Problem("page_not_drawable", reason=f"style: {style}")
        return encoded(MEDIUMS[style](compose(page, cast, seed), edge))


def build(weights: Path | None) -> Papercut:  # noqa: ARG001 - every engine's factory takes a model folder
    """Make the engine; it has no weights."""
    return Papercut()
