"""The networks that an illustrator holds, and what it does when memory runs out.

Whatever is done with them is done in their `_room`: when memory runs out, at whatever place,
everything is given back, and whoever works there loads the next smaller plan (`_step_down`) and
begins again with what is still to be done. Only when the smallest fails is it a `Problem`, and the
studio lets another illustrator stand in. Networks that give no numbers in half precision are loaded
once in full (`_go_on`), and stay so: where they overflowed once they would again.
"""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from diffusers.utils import logging
from transformers.utils import logging as transformers_logging

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.diffusion.cards import give_back, graphics, is_full, set_up
from aibook_desktop.engines.diffusion.decoding import NoNumbersError, NothingToSeeError
from aibook_desktop.engines.diffusion.recipes import RECIPES, Recipe
from aibook_desktop.engines.diffusion.words import Words
from aibook_desktop.engines.graphics_memory import MemoryPlan, full_plans_for, plans_for
from aibook_desktop.engines.illustrator.sdxl.additions import NONE, Additions
from aibook_desktop.engines.illustrator.sdxl.model_sizes import sizes_of
from aibook_desktop.engines.illustrator.sdxl.pipelines import Pipelines
from aibook_desktop.engines.machine_memory import free_gib
from aibook_desktop.engines.options import USUAL, Options
from aibook_desktop.engines.progress import Tell, unheard

ENGINE: Final = "sdxl"


@dataclass(slots=True)
class _Room:
    """Whether memory ran out, or the networks gave no numbers."""

    full: bool = False
    no_numbers: bool = False

    @property
    def again(self) -> bool:
        """Whether what was done there must be done again."""
        return self.full or self.no_numbers


class Holding:
    """A model folder under the first memory plan that works."""

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
        self._found, self._sizes = found, sizes_of(folder)
        self._plans = list(plans or plans_for(found, self._sizes, options.smaller))
        self._full_tried = False
        self._tell: Tell = unheard
        self._known: dict[str, Words] = {}
        self._loaded: Pipelines | None = None
        self._load()

    @property
    def plan(self) -> MemoryPlan:
        """Where the networks stand at present."""
        return self._plans[0]

    @property
    def left_out(self) -> tuple[str, ...]:
        """See `options.Picky`."""
        return tuple(each.folder for each in self._additions.left_out)

    @property
    def recipe(self) -> Recipe:
        """How pages are painted at present."""
        return self._additions.recipe(self._usual)

    @property
    def _usual(self) -> Recipe:
        """How they would be painted here with nothing added."""
        refined = self.plan.refines and (self._folder / "refiner").is_dir()
        return self._preset if refined else self._preset.unrefined()

    @property
    def pipelines(self) -> Pipelines:
        """The loaded networks; another plan has others."""
        if self._loaded is None:
            raise Problem("engine_failed", engine=ENGINE)
        return self._loaded

    @contextmanager
    def _room(self) -> Iterator[_Room]:
        """Where networks work: what they held is given back whatever happens.

        That memory ran out is kept in `full` instead of raised, and that the networks gave no
        numbers in `no_numbers`; what else can't be seen is raised as `Problem` engine_failed.
        """
        room = _Room()
        try:
            yield room
        except NoNumbersError as error:
            traceback.clear_frames(error.__traceback__)
            room.no_numbers = True
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

    def _go_on(self, room: _Room) -> None:
        """Load what may do better after a room that was left; raises `Problem` engine_failed."""
        if room.no_numbers:
            self._turn_to_full()
        elif room.full:
            self._step_down()

    def _turn_to_full(self) -> None:
        """Load everything anew in full precision where it fits, but only once."""
        usual = [] if self._full_tried or self.plan.precision == "float32" else self._plans
        full = full_plans_for(self._found, free_gib(), self._sizes) if usual else ()
        if not full:
            raise Problem("engine_failed", engine=ENGINE)
        self._full_tried = True
        self._plans = [*full, *usual]
        self._known.clear()
        self._loaded = None
        give_back()
        self._load()

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
            self._loaded = Pipelines(self._folder, self.plan, self._additions, self._usual)
        except (RuntimeError, MemoryError, OSError) as error:
            if not is_full(error):
                raise
            traceback.clear_frames(error.__traceback__)
        if self._loaded is None:
            self._step_down()
