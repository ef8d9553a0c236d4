"""Recipes side by side on the same networks: those that came before, and ours.

The earlier system's figures (25 s a picture, then 6 + 6 s) come without a card or a number of
refiner steps; its two halves took equal time, which is what 20 steps of the base and the refiner
pipeline's own defaults (50 steps at strength 0.3: 15 calls) come to. All of them get words that are
already encoded: encoding is a thousandth of the work.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final, Protocol

from diffusers import DPMSolverMultistepScheduler, PNDMScheduler

from aibook_desktop.engines.diffusion.recipes import RECIPES, Recipe, few_steps
from aibook_desktop.workshop.pictures.timing.networks import noise_schedule
from aibook_desktop.workshop.pictures.timing.ours import Ours
from aibook_desktop.workshop.pictures.timing.plain import SHORTEST_REFINING, Plain
from aibook_desktop.workshop.pictures.timing.studio import Studio
from aibook_desktop.workshop.pictures.timing.tally import Call

_REFINING: Final = 50


class Contender(Protocol):
    """A way to paint pages."""

    @property
    def name(self) -> str:
        """Who it is."""
        ...

    @property
    def tuned(self) -> bool:
        """Whether it runs with our settings of torch."""
        ...

    @property
    def refined(self) -> bool:
        """Whether the refiner has a part in it."""
        ...

    def shortened(self) -> Contender:
        """The same in a few steps, to warm up."""
        ...

    def calls(self, edge: int) -> Counter[Call]:
        """What one page asks of the networks, when pages are painted one by one."""
        ...

    def paint(self, studio: Studio, pages: int, batch: int) -> Iterator[object]:
        """Yield each page."""
        ...


SEEDS_FINAL: Final = "seed's final"


def contenders(steps_scale: float = 1.0) -> tuple[Contender, ...]:
    """Everybody, with that share of their steps (2 at least)."""

    def scaled(steps: int) -> int:
        return max(2, round(steps * steps_scale))

    def ours(name: str, recipe: Recipe) -> Ours:
        return Ours(name, recipe.of_steps(scaled(recipe.steps)))

    refining = max(SHORTEST_REFINING, scaled(_REFINING))  # of which three tenths are taken
    return (
        Plain("seed's first", PNDMScheduler, scaled(50)),
        Plain("diffusers' defaults", type(noise_schedule()), scaled(50)),
        Plain(SEEDS_FINAL, DPMSolverMultistepScheduler, scaled(20), refining),
        *(ours(f"ours, {preset}", recipe) for preset, recipe in RECIPES.items()),
        ours("ours, few-step weights", few_steps(8, "euler", 0.0)),
    )
