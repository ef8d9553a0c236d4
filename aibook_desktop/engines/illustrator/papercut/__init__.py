"""The built-in illustrator: a cut-paper page composed as SVG and rasterised by resvg.

It needs no weights, draws every symbol of the vocabulary, and gives equal pictures for equal
arguments. `compose.compose` is the drawing as SVG text; `raster.rasterise` makes it a picture.
"""

from __future__ import annotations

from pathlib import Path

from aibook_desktop.book.model import Character, Page, Picture
from aibook_desktop.engines.illustrator.papercut.compose import compose
from aibook_desktop.engines.illustrator.papercut.raster import rasterise
from aibook_desktop.engines.ports import EDGE


class Papercut:
    """Draws pages by cutting paper; satisfies `ports.Illustrator`."""

    def draw(
        self,
        page: Page,
        cast: tuple[Character, ...],
        seed: int,
        style: str = "paper",
        edge: int = EDGE,
    ) -> Picture:
        """Return the page, `edge` pixels square; raises `Problem` page_not_drawable."""
        return Picture(rasterise(compose(page, cast, seed), edge), "image/jpeg", edge, edge)


def build(weights: Path | None) -> Papercut:  # noqa: ARG001 - every engine's factory takes a model folder
    """Make the engine; it has no weights."""
    return Papercut()
