"""Where a recipe's steps fall, by the schedulers themselves."""

from __future__ import annotations

from typing import Final

import pytest

from aibook_desktop.engines.diffusion.recipes import RECIPES, Recipe, few_steps
from aibook_desktop.engines.diffusion.schedules import counts, scheduler_for

SDXL: Final = {
    "num_train_timesteps": 1000,
    "beta_schedule": "scaled_linear",
    "beta_start": 0.00085,
    "beta_end": 0.012,
    "steps_offset": 1,
    "timestep_spacing": "leading",
}


@pytest.mark.parametrize(
    ("recipe", "wanted"),
    [
        (Recipe(25), (16, 9)),
        (Recipe(20), (12, 8)),
        (Recipe(30), (19, 11)),
        (Recipe(25, scheduler="dpm-even"), (20, 5)),
        (Recipe(25).unrefined(), (25, 0)),
        (few_steps(8, "euler", 0.0), (8, 0)),
        (few_steps(4, "lcm", 1.5), (4, 0)),
    ],
)
def test_the_split_falls_on_timesteps(recipe: Recipe, wanted: tuple[int, int]) -> None:
    """Costs would be counted wrongly, and a listener be told of more steps than there are."""
    assert counts(recipe, SDXL) == wanted


@pytest.mark.parametrize("recipe", RECIPES.values())
def test_all_steps_are_somebodys(recipe: Recipe) -> None:
    """A step that nobody takes leaves its noise in the picture."""
    assert sum(counts(recipe, SDXL)) == recipe.steps


def test_karras_steps_end_without_noise() -> None:
    """DPM++ left residual noise on SDXL until its last step went all the way (diffusers #6477)."""
    scheduler = scheduler_for(Recipe(25), SDXL)
    scheduler.set_timesteps(25)
    assert scheduler.config.use_karras_sigmas
    assert scheduler.config.algorithm_type == "dpmsolver++"
    assert float(scheduler.sigmas[-1]) == 0.0
