"""The built-in illustrator: a page composed as SVG and drawn in one of four mediums.

It needs no weights, draws every symbol of the vocabulary, and gives equal pictures for equal
arguments. `compose.compose` is the drawing as layers of SVG; one of `mediums.MEDIUMS` makes it a
picture of any size: cut paper, crayon, watercolour or lines to be coloured in.
"""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from aibook_desktop.book.model import Character, Page, Picture
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.illustrator.papercut.compose import compose
from aibook_desktop.engines.illustrator.papercut.keyed import in_true_colours, keyed
from aibook_desktop.engines.illustrator.papercut.mediums import MEDIUMS
from aibook_desktop.engines.illustrator.papercut.photo import redrawn
from aibook_desktop.engines.illustrator.papercut.raster import encoded, pixels_of
from aibook_desktop.engines.photos import opened
from aibook_desktop.engines.ports import EDGE, USUAL_STRENGTH


class Papercut:
    """Draws pages without any weights; satisfies `ports.Illustrator` and `PhotoIllustrator`."""

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

    def redraw(
        self,
        photo: bytes,
        seed: int,  # noqa: ARG002 - nothing here is left to chance
        style: str = "paper",
        strength: float = USUAL_STRENGTH,
        edge: int = EDGE,
    ) -> Picture:
        """Draw a photo in flat shapes and few colours; see `ports.PhotoIllustrator`."""
        if style not in MEDIUMS:
            raise Problem("page_not_drawable", reason=f"style: {style}")
        return encoded(redrawn(opened(photo, edge), style, strength))

    def silhouettes(
        self,
        page: Page,
        cast: tuple[Character, ...],
        seed: int,
        edge: int,
        alone: str | None = None,
    ) -> Picture:
        """Draw who stands where in flat colours (see `keyed`), for counting; a PNG."""
        actors = tuple(actor.character for actor in page.scene.actors)
        return _png(keyed(compose(page, cast, seed), actors, alone), edge)

    def true_colours(
        self, page: Page, cast: tuple[Character, ...], seed: int, edge: int, actor: str
    ) -> Picture:
        """Draw one actor of a page without light, grain or ground; a PNG."""
        return _png(in_true_colours(compose(page, cast, seed), actor), edge)


def _png(svg: str, edge: int) -> Picture:
    return encoded(Image.fromarray(pixels_of(svg, edge)))


def build(weights: Path | None) -> Papercut:  # noqa: ARG001 - every engine's factory takes a model folder
    """Make the engine; it has no weights."""
    return Papercut()
