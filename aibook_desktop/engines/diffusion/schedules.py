"""A recipe's scheduler, and how its steps really fall on base and refiner.

The split is a timestep, not a step: of 25 steps even ones leave the refiner 5 and Karras' ones 9.
DPM++ keeps Karras' steps here, which spend more of them on the last, visible noise; whoever wants
to see what that means in steps asks `counts`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from diffusers import DPMSolverMultistepScheduler, EulerDiscreteScheduler, LCMScheduler

from aibook_desktop.engines.diffusion.recipes import Recipe

_KINDS: Final[dict[str, tuple[Any, dict[str, Any]]]] = {
    "dpm": (
        DPMSolverMultistepScheduler,
        {"algorithm_type": "dpmsolver++", "use_karras_sigmas": True},
    ),
    "dpm-even": (
        DPMSolverMultistepScheduler,
        {"algorithm_type": "dpmsolver++", "timestep_spacing": "trailing"},
    ),
    "euler": (EulerDiscreteScheduler, {"timestep_spacing": "trailing"}),
    "lcm": (LCMScheduler, {}),
}


def scheduler_for(recipe: Recipe, config: Mapping[str, Any]) -> Any:
    """Make a scheduler from the configuration that a model's own one has.

    The same one must be given to base and refiner, or they disagree where one ends.
    """
    kind, changes = _KINDS[recipe.scheduler]
    return kind.from_config(config, **changes)


def counts(recipe: Recipe, config: Mapping[str, Any]) -> tuple[int, int]:
    """How many steps the base and the refiner take."""
    scheduler = scheduler_for(recipe, config)
    scheduler.set_timesteps(recipe.steps)
    if not recipe.refined:
        return len(scheduler.timesteps), 0
    noise = scheduler.config.num_train_timesteps
    cut = round(noise - recipe.split * noise)
    first = int((scheduler.timesteps >= cut).sum())
    return first, len(scheduler.timesteps) - first
