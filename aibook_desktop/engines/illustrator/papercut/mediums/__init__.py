"""How a composed page is drawn, by style symbol: one painter for each medium.

All share one composition. A painter draws the shapes anew where its medium asks for it (an outline
of wax, a wash, a pen line), lets resvg fill them, and finishes the pixels with textures that were
made once.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PIL import Image

from aibook_desktop.engines.illustrator.papercut.mediums.crayon import draw_in_crayon
from aibook_desktop.engines.illustrator.papercut.mediums.line import draw_in_line
from aibook_desktop.engines.illustrator.papercut.mediums.paper_cut import cut_from_paper
from aibook_desktop.engines.illustrator.papercut.mediums.watercolour import paint_in_watercolour
from aibook_desktop.engines.illustrator.papercut.sheets import Sheets

Painter = Callable[[Sheets, int], Image.Image]
"""Draws a page so many pixels wide; RGBA when there is no paper under a figure."""

MEDIUMS: Final[dict[str, Painter]] = {
    "paper": cut_from_paper,
    "crayon": draw_in_crayon,
    "watercolour": paint_in_watercolour,
    "line": draw_in_line,
}
