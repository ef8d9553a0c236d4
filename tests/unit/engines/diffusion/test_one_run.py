"""Base and refiner share one run through the noise: one picture, never painted over."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import pytest
import torch
from diffusers import (
    DPMSolverMultistepScheduler,
    StableDiffusionXLImg2ImgPipeline,
    StableDiffusionXLPipeline,
)

from aibook_desktop.engines.diffusion.passes import Request, base_pass, refiner_pass
from aibook_desktop.engines.diffusion.recipes import RECIPES, Recipe
from aibook_desktop.engines.diffusion.schedules import counts, scheduler_for
from aibook_desktop.engines.diffusion.words import encode
from tests.tiny_models.painter import write_painter

CPU: Final = torch.device("cpu")
SPLIT: Final = 0.8
Seen = list[tuple[float, torch.Tensor]]


@pytest.fixture(scope="module")
def pipes(tmp_path_factory: pytest.TempPathFactory) -> tuple[Any, Any]:
    """A base and a refiner."""
    folder = write_painter(tmp_path_factory.mktemp("model") / "noise")
    kinds = (("base", StableDiffusionXLPipeline), ("refiner", StableDiffusionXLImg2ImgPipeline))
    made = tuple(kind.from_pretrained(folder / name, add_watermarker=False) for name, kind in kinds)
    for pipe in made:
        pipe.set_progress_bar_config(disable=True)
    return made


@pytest.fixture
def seen(pipes: tuple[Any, Any]) -> Iterator[tuple[Seen, Seen]]:
    """The moment and the noisy picture of every step, for each of the two networks."""
    found: tuple[Seen, Seen] = [], []
    hooks = []
    for pipe, notes in zip(pipes, found, strict=True):

        def note(_unet: Any, given: tuple[Any, ...], notes: Seen = notes) -> None:
            notes.append((float(given[1]), given[0][-1].clone()))

        hooks.append(pipe.unet.register_forward_pre_hook(note))
    yield found
    for hook in hooks:
        hook.remove()


def painted(pipes: tuple[Any, Any], recipe: Recipe) -> torch.Tensor:
    """Run both; the latents between them."""
    base, refiner = pipes
    noise = base.scheduler.config
    words = encode(base, "a rabbit", "a photo", CPU)
    base.scheduler = scheduler_for(recipe, noise)
    drafted: torch.Tensor = base_pass(base, recipe, Request(words, (7,)))
    refiner.scheduler = scheduler_for(recipe, noise)
    refiner_pass(refiner, recipe, Request(words, (7,)), drafted, counts(recipe, noise)[0])
    return drafted


@pytest.mark.parametrize("preset", ["good", "best"])
def test_every_moment_is_somebodys_and_nobodys_twice(
    pipes: tuple[Any, Any], seen: tuple[Seen, Seen], preset: Any
) -> None:
    """Noise would stay in the picture, or a finished one be painted over for half of the time."""
    recipe = RECIPES[preset]
    assert recipe.split == SPLIT
    assert recipe.refined
    painted(pipes, recipe)
    schedule = scheduler_for(recipe, pipes[0].scheduler.config)
    schedule.set_timesteps(recipe.steps)
    base, refiner = ([moment for moment, _ in each] for each in seen)
    assert base + refiner == schedule.timesteps.tolist()
    last = round(1000 * (1 - SPLIT))
    assert min(base) >= last > max(refiner)


def test_the_refiner_goes_on_with_what_the_base_has_left(
    pipes: tuple[Any, Any], seen: tuple[Seen, Seen]
) -> None:
    """With noise of its own the refiner would forget the half that the base has painted."""
    drafted = painted(pipes, RECIPES["good"])
    _, given = seen[1][0]
    assert torch.allclose(given, drafted[0], atol=1e-4)


@pytest.mark.parametrize("recipe", RECIPES.values())
def test_the_steps_are_those_of_dpm_of_second_order(recipe: Recipe) -> None:
    """Twenty steps of a first-order solver would leave a picture blurred that should be done."""
    scheduler = scheduler_for(recipe, {"num_train_timesteps": 1000})
    assert isinstance(scheduler, DPMSolverMultistepScheduler)
    assert scheduler.config.algorithm_type == "dpmsolver++"
    assert scheduler.config.solver_order == 2
