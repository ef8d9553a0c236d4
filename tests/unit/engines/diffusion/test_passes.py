"""Taking the noise away: what each network is asked, and that it can be stopped."""

from __future__ import annotations

from typing import Any, Final

import pytest
import torch
from diffusers import StableDiffusionXLImg2ImgPipeline, StableDiffusionXLPipeline

from aibook_desktop.engines.diffusion.passes import Request, base_pass, refiner_pass
from aibook_desktop.engines.diffusion.recipes import WHOLE, Recipe
from aibook_desktop.engines.diffusion.schedules import counts, scheduler_for
from aibook_desktop.engines.diffusion.words import Words, encode, together
from tests.tiny_models.painter import write_painter

RECIPE: Final = Recipe(8, cutoff=0.5)
CPU: Final = torch.device("cpu")


@pytest.fixture(scope="module")
def pipes(tmp_path_factory: pytest.TempPathFactory) -> tuple[Any, Any]:
    """A base with its encoders, and a refiner with its own."""
    folder = write_painter(tmp_path_factory.mktemp("model") / "noise")
    base = StableDiffusionXLPipeline.from_pretrained(folder / "base", add_watermarker=False)
    refiner = StableDiffusionXLImg2ImgPipeline.from_pretrained(
        folder / "refiner", add_watermarker=False
    )
    for pipe in (base, refiner):
        pipe.set_progress_bar_config(disable=True)
    return base, refiner


@pytest.fixture
def words(pipes: tuple[Any, Any]) -> tuple[Words, Words]:
    """Those of two pages."""
    base, _ = pipes
    return encode(base, "a rabbit", "a photo", CPU), encode(base, "a bear", "a photo", CPU)


def rows(pipe: Any) -> list[int]:
    """How many pictures the network is given from now on, step by step."""
    given: list[int] = []
    pipe.unet.register_forward_pre_hook(lambda _, inputs: given.append(inputs[0].shape[0]))
    return given


def painted(
    pipes: tuple[Any, Any], recipe: Recipe, request: Request
) -> tuple[torch.Tensor, torch.Tensor]:
    """The latents of both networks."""
    base, refiner = pipes
    noise = base.scheduler.config
    base.scheduler = scheduler_for(recipe, noise)
    drafted = base_pass(base, recipe, request)
    refiner.scheduler = scheduler_for(recipe, noise)
    taken, _ = counts(recipe, noise)
    return drafted, refiner_pass(refiner, recipe, request, drafted, taken)


def test_the_refiners_words_are_a_slice_of_the_bases(
    pipes: tuple[Any, Any], words: tuple[Words, Words]
) -> None:
    """Its own encoder would have to be loaded, 1.4 GB for nothing."""
    base, refiner = pipes
    own = refiner.encode_prompt("a rabbit", device=CPU, negative_prompt="a photo")
    width = refiner.unet.config.cross_attention_dim
    ours = words[0].as_arguments(width)
    names = ("prompt_embeds", "negative_prompt_embeds")
    pooled = ("pooled_prompt_embeds", "negative_pooled_prompt_embeds")
    for name, wanted in zip((*names, *pooled), own, strict=True):
        assert torch.equal(ours[name], wanted)
    assert base.unet.config.cross_attention_dim > width


@pytest.mark.parametrize(("cutoff", "guided"), [(0.25, 2), (0.5, 4), (0.75, 6), (WHOLE, 8)])
def test_guidance_ends_where_the_recipe_says(
    pipes: tuple[Any, Any], words: tuple[Words, Words], cutoff: float, guided: int
) -> None:
    """Half of the work after the cut would be done for nothing, in either network."""
    recipe = Recipe(8, cutoff=cutoff)
    given = rows(pipes[0]), rows(pipes[1])
    painted(pipes, recipe, Request(words[0], (7,)))
    taken, _ = counts(recipe, pipes[0].scheduler.config)
    wanted = [2] * guided + [1] * (8 - guided)
    assert 0 < taken < 8
    assert given == (wanted[:taken], wanted[taken:])


def test_pages_painted_together_are_those_painted_alone(
    pipes: tuple[Any, Any], words: tuple[Words, Words]
) -> None:
    """A page that is painted again alone would not be the one of the book."""
    _, both = painted(pipes, RECIPE, Request(together(words), (7, 8)))
    alone = [painted(pipes, RECIPE, Request(each, (7 + at,)))[1] for at, each in enumerate(words)]
    for one, wanted in zip(both, alone, strict=True):
        assert torch.allclose(one, wanted[0], atol=1e-3)


def test_every_step_is_told_with_its_latents(
    pipes: tuple[Any, Any], words: tuple[Words, Words]
) -> None:
    """There would be nothing to show, and nobody could stop it."""
    base, _ = pipes
    seen: list[tuple[int, torch.Tensor]] = []
    base.scheduler = scheduler_for(RECIPE, base.scheduler.config)
    last = base_pass(
        base, RECIPE, Request(words[0], (7,)), lambda done, latents: seen.append((done, latents))
    )
    taken, _ = counts(RECIPE, base.scheduler.config)
    assert [done for done, _ in seen] == list(range(1, taken + 1))
    assert torch.equal(seen[-1][1], last)


def test_whoever_listens_ends_the_run_within_a_step(
    pipes: tuple[Any, Any], words: tuple[Words, Words]
) -> None:
    """A child that goes back would wait for a whole picture; the next one must not notice."""
    base, _ = pipes
    base.scheduler = scheduler_for(RECIPE, base.scheduler.config)
    wanted = base_pass(base, RECIPE, Request(words[0], (7,)))
    given = rows(base)

    def enough(done: int, _latents: torch.Tensor) -> None:
        if done == 3:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        base_pass(base, RECIPE, Request(words[0], (7,)), enough)
    assert len(given) == 3
    assert torch.equal(base_pass(base, RECIPE, Request(words[0], (7,))), wanted)
