"""The illustrator: pages in, pictures out, whatever happens to the memory meanwhile.

When memory runs out, at whatever place, everything is given back and the pages that are still to
come are painted under the next smaller plan, from the same seeds. Only when the smallest fails is
it a `Problem`, and the studio lets another illustrator stand in.
"""

from __future__ import annotations

import io
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from diffusers.utils import logging
from PIL import Image
from transformers.utils import logging as transformers_logging

from aibook_desktop.book.model import Character, Page, Picture
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.diffusion.cards import give_back, graphics, is_full, set_up
from aibook_desktop.engines.diffusion.decoding import NothingToSeeError
from aibook_desktop.engines.diffusion.recipes import RECIPES, Recipe
from aibook_desktop.engines.diffusion.words import Words
from aibook_desktop.engines.graphics_memory import MemoryPlan, plans_for
from aibook_desktop.engines.illustrator.sdxl.additions import NONE, Additions
from aibook_desktop.engines.illustrator.sdxl.asks import Ask, Asking
from aibook_desktop.engines.illustrator.sdxl.book_run import BookRun
from aibook_desktop.engines.illustrator.sdxl.model_sizes import sizes_of
from aibook_desktop.engines.illustrator.sdxl.pipelines import Pipelines
from aibook_desktop.engines.options import USUAL, Options
from aibook_desktop.engines.ports import EDGE, DrawnPage
from aibook_desktop.engines.progress import Tell, unheard

ENGINE: Final = "sdxl"
_QUALITY: Final = 92
_SMOKE: Final = Ask(0, "a rabbit", 1)
_SMOKE_EDGE: Final = 256


@dataclass(slots=True)
class _Room:
    """Whether memory ran out."""

    full: bool = False


class SdxlIllustrator:
    """Satisfies `ports.Illustrator`, `BookIllustrator`, `progress.Reporting` and `Smokable`."""

    def __init__(
        self,
        folder: Path,
        options: Options = USUAL,
        additions: Additions = NONE,
        plans: tuple[MemoryPlan, ...] = (),
    ) -> None:
        """Load the pipelines under the first of `plans` that works; those for this machine if none.

        Raises `OSError` or `ValueError` for files that are no pipeline, and `Problem` engine_failed
        where memory is too small for any plan.
        """
        for log in (logging, transformers_logging):
            log.set_verbosity_error()
            log.disable_progress_bar()
        found = graphics()
        set_up(found)
        self._folder = folder
        self._additions = additions
        self._preset = RECIPES[options.preset]
        self._plans = list(plans or plans_for(found, sizes_of(folder), options.smaller))
        self._tell: Tell = unheard
        self._known: dict[str, Words] = {}
        self._loaded: Pipelines | None = None
        self._load()

    @property
    def plan(self) -> MemoryPlan:
        """Where the networks stand at present."""
        return self._plans[0]

    @property
    def recipe(self) -> Recipe:
        """How pages are painted at present."""
        refined = self.plan.refines and (self._folder / "refiner").is_dir()
        recipe = self._additions.recipe(self._preset)
        return recipe if refined else recipe.unrefined()

    @property
    def pipelines(self) -> Pipelines:
        """The loaded networks; another plan has others."""
        if self._loaded is None:
            raise Problem("engine_failed", engine=ENGINE)
        return self._loaded

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
        asking = Asking(
            self._additions,
            cast,
            seed,
            style,
            self.pipelines.edge,
            self.recipe,
            self.pipelines.tokens,
        )
        asks = tuple(asking.ask(page) for page in pages)
        for ask, image in zip(asks, self._painted(asks, self.pipelines.edge), strict=True):
            yield DrawnPage(ask.number, _picture(image, min(edge, EDGE)))

    def smoke(self) -> None:
        """Paint one step small; raises `Problem` engine_failed."""
        for _ in self._painted((_SMOKE,), min(_SMOKE_EDGE, self.pipelines.edge), steps=2):
            pass

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
            if room.full:
                self._step_down()

    @contextmanager
    def _room(self) -> Iterator[_Room]:
        """Where networks work: what they held is given back whatever happens.

        That memory ran out is kept in `full` instead of raised; what can't be seen is raised as
        `Problem` engine_failed.
        """
        room = _Room()
        try:
            yield room
        except NothingToSeeError as error:
            raise Problem("engine_failed", engine=ENGINE) from error
        except BaseException as error:
            traceback.clear_frames(error.__traceback__)  # they hold latents
            give_back()
            if not is_full(error):
                raise
            room.full = True
        finally:
            self.pipelines.rest()

    def _run(self, edge: int, steps: int | None) -> BookRun:
        recipe = self.recipe.shortened(steps) if steps else self.recipe
        return BookRun(self.pipelines, self._additions, recipe, edge, self._known)

    def _step_down(self) -> None:
        """Load everything anew under the next smaller plan; raises `Problem` engine_failed."""
        self._loaded = None
        give_back()
        if len(self._plans) == 1:
            raise Problem("engine_failed", engine=ENGINE)
        del self._plans[0]
        self._load()

    def _load(self) -> None:
        try:
            self._loaded = Pipelines(self._folder, self.plan, self._additions, self.recipe)
        except (RuntimeError, MemoryError) as error:
            if not is_full(error):
                raise
            traceback.clear_frames(error.__traceback__)
        if self._loaded is None:
            self._step_down()


def _picture(image: Image.Image, edge: int) -> Picture:
    """A JPEG of a given size."""
    finished = io.BytesIO()
    image.resize((edge, edge), Image.Resampling.LANCZOS).save(finished, "JPEG", quality=_QUALITY)
    return Picture(finished.getvalue(), "image/jpeg", edge, edge)
