"""Recipes: how many steps a picture gets, which network takes them, and which of them are guided.

`split` and `cutoff` save time in two ways. The refiner takes over at `split` of the *timesteps*,
so how many steps are its depends on the scheduler (`schedules.counts`); guidance, which doubles a
step's work, is dropped after `cutoff` of the steps, because it decides what a picture shows and
that is decided by then (https://arxiv.org/abs/2404.07724).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal

from aibook_desktop.engines.options import Preset

Scheduler = Literal["dpm", "dpm-even", "euler", "lcm"]
WHOLE: Final = 1.0


@dataclass(frozen=True, slots=True)
class Recipe:
    """How one picture is made.

    `steps` are those of base and refiner together. `split` is the share of the noise that the base
    takes away (`WHOLE`: there is no refiner). `guidance` of 1 or less is none: the words to avoid
    are then not heard either. `cutoff` is the share of the steps that are guided (`WHOLE`: all).
    `scheduler`: "dpm" is DPM++ 2M with Karras' steps, "dpm-even" with even ones; "euler" (trailing)
    and "lcm" are what few-step weights were distilled for.
    """

    steps: int
    split: float = 0.8
    guidance: float = 5.0
    cutoff: float = WHOLE
    scheduler: Scheduler = "dpm"

    @property
    def refined(self) -> bool:
        """Whether the refiner has a part in it."""
        return self.split < WHOLE

    @property
    def guided(self) -> int:
        """How many of the steps are guided."""
        return round(self.steps * self.cutoff) if self.guidance > 1 else 0

    def unrefined(self) -> Recipe:
        """The same without the refiner: the base takes all steps."""
        return replace(self, split=WHOLE)

    def of_steps(self, steps: int) -> Recipe:
        """The same in another number of steps."""
        return replace(self, steps=steps)

    def shortened(self, steps: int) -> Recipe:
        """The same networks at work for a few steps, which shows that they run."""
        return replace(self, steps=steps, split=0.5 if self.refined else WHOLE, scheduler="euler")


RECIPES: Final[dict[Preset, Recipe]] = {
    "draft": Recipe(steps=20, split=WHOLE, cutoff=0.4),
    "good": Recipe(steps=22, cutoff=0.45),
    "best": Recipe(steps=25),
}


def few_steps(steps: int, scheduler: Scheduler, guidance: float) -> Recipe:
    """The recipe of few-step weights, which leave nothing for a refiner to do."""
    return Recipe(steps, WHOLE, guidance, WHOLE, scheduler)
