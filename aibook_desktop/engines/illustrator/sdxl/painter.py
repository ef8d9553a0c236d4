"""The illustrator: pages in, pictures out, whatever happens to the memory meanwhile.

When memory runs out the pages that are still to come are painted under the next smaller plan, from
the same seeds; when the networks give no numbers, in full precision.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Final

from PIL import Image

from aibook_desktop.book.model import Actor, Character, Look, Page, Picture, Scene
from aibook_desktop.engines.illustrator.sdxl.asks import Ask, Asking
from aibook_desktop.engines.illustrator.sdxl.book_run import BookRun
from aibook_desktop.engines.illustrator.sdxl.holding import Holding
from aibook_desktop.engines.ports import EDGE, FIGURE, DrawnPage
from aibook_desktop.engines.progress import Tell

_QUALITY: Final = 92
_SMOKE_EDGE: Final = 256
_SOMEBODY: Final = Character("hero", "", "rabbit", Look("#f7efe6", "#e4574c", "scarf"))
_STANDING: Final = Actor(_SOMEBODY.id, "stand", "calm", "center")
_SMOKE: Final = Page(
    0, "", FIGURE, Scene("meadow", "day", "clear", "summer", "medium", (_STANDING,), (), "bright")
)


class SdxlIllustrator(Holding):
    """Satisfies `ports.Illustrator`, `BookIllustrator`, `progress.Reporting` and `Smokable`."""

    def report_to(self, tell: Tell) -> None:
        """Tell `tell` from the next picture on."""
        self._tell = tell

    def draw(
        self,
        page: Page,
        cast: tuple[Character, ...],
        seed: int,
        style: str = "paper",
        edge: int = EDGE,
    ) -> Picture:
        """Return the page as a JPEG, 1024 pixels square at most.

        Raises `Problem` page_not_drawable for an unknown symbol, and engine_failed when the
        networks give nothing that can be seen or memory is too small for any plan.
        """
        return next(iter(tuple(self.draw_pages((page,), cast, seed, style, edge)))).picture

    def draw_pages(
        self,
        pages: tuple[Page, ...],
        cast: tuple[Character, ...],
        seed: int,
        style: str = "paper",
        edge: int = EDGE,
    ) -> Iterator[DrawnPage]:
        """Yield the pages, in their order, as soon as each is finished; raises like `draw`."""
        asking = self._asking(cast, seed, style, self.pipelines.edge)
        asks = tuple(asking.ask(page) for page in pages)
        for ask, image in zip(asks, self._painted(asks, self.pipelines.edge), strict=True):
            yield DrawnPage(ask.number, _picture(image, min(edge, EDGE)))

    def smoke(self) -> None:
        """Paint one step small, with what was added; raises `Problem` engine_failed."""
        edge = min(_SMOKE_EDGE, self.pipelines.edge)
        ask = self._asking((_SOMEBODY,), 1, "paper", edge).ask(_SMOKE)
        for _ in self._painted((ask,), edge, steps=2):
            pass

    def _asking(self, cast: tuple[Character, ...], seed: int, style: str, edge: int) -> Asking:
        tokens = self.pipelines.tokens
        return Asking(self._additions, cast, seed, style, edge, self.recipe, tokens)

    def _painted(
        self, asks: tuple[Ask, ...], edge: int, steps: int | None = None
    ) -> Iterator[Image.Image]:
        """Yield a picture for each ask, stepping down when memory runs out."""
        finished = 0
        while finished < len(asks):
            with self._room() as room:
                for image in self._run(edge, steps).paint(asks[finished:], self._tell):
                    finished += 1
                    yield image
            self._go_on(room)

    def _run(self, edge: int, steps: int | None) -> BookRun:
        recipe = self.recipe.shortened(steps) if steps else self.recipe
        return BookRun(self.pipelines, self._additions, recipe, edge, self._known)


def _picture(image: Image.Image, edge: int) -> Picture:
    """A JPEG of a given size."""
    finished = io.BytesIO()
    image.resize((edge, edge), Image.Resampling.LANCZOS).save(finished, "JPEG", quality=_QUALITY)
    return Picture(finished.getvalue(), "image/jpeg", edge, edge)
