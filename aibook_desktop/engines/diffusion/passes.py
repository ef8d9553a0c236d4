"""Taking the noise away: the base's part of a run, and the refiner's.

Both go through diffusers' own pipelines with one callback, which drops the guidance when its steps
are over, tells each finished step, and lets an exception of the listener end the run within the
step. Every picture begins from noise of its own, made on the CPU, so pictures that are painted
together are those that would be painted one by one (up to the rounding of the card).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import torch

from aibook_desktop.engines.diffusion.recipes import Recipe
from aibook_desktop.engines.diffusion.words import Words

OnStep = Callable[[int, torch.Tensor], None]
"""Takes the number of finished steps of this pass and the latents (pictures x 4 x h x w)."""

_DOUBLED: Final = ("prompt_embeds", "add_text_embeds", "add_time_ids", "image")
_GOOD, _BAD = 6.0, 2.5  # scores of beauty that the refiner was taught with


@dataclass(frozen=True, slots=True)
class Request:
    """Pictures to be painted together: one seed each.

    `edge` is pixels, None for what the model was made for; `extras` are more arguments of the
    base's call (a control picture and its strength).
    """

    words: Words
    seeds: tuple[int, ...]
    edge: int | None = None
    extras: Mapping[str, Any] | None = None


def silent(_done: int, _latents: torch.Tensor) -> None:
    """Take no notice."""


@torch.inference_mode()
def base_pass(pipe: Any, recipe: Recipe, request: Request, on_step: OnStep = silent) -> Any:
    """Return the latents after the base's steps, beside the processor that painted them."""
    return pipe(
        **request.words.as_arguments(pipe.unet.config.cross_attention_dim),
        **_manner(recipe, on_step, pipe, recipe.guided),
        **(request.extras or {}),
        height=request.edge,
        width=request.edge,
        generator=[torch.Generator("cpu").manual_seed(seed) for seed in request.seeds],
        denoising_end=recipe.split if recipe.refined else None,
    ).images


@torch.inference_mode()
def refiner_pass(  # noqa: PLR0917 - a run, and where it stands
    pipe: Any,
    recipe: Recipe,
    request: Request,
    latents: torch.Tensor,
    taken: int,
    on_step: OnStep = silent,
) -> Any:
    """Return the latents after the refiner's steps; the base took `taken`."""
    return pipe(
        **request.words.as_arguments(pipe.unet.config.cross_attention_dim),
        **_manner(recipe, on_step, pipe, recipe.guided - taken),
        image=latents,
        denoising_start=recipe.split,
        generator=[torch.Generator("cpu").manual_seed(seed) for seed in request.seeds],
        aesthetic_score=_GOOD,
        negative_aesthetic_score=_BAD,
    ).images


@torch.inference_mode()
def photo_pass(  # noqa: PLR0917 - a run, and where it begins
    pipe: Any,
    recipe: Recipe,
    request: Request,
    photo: Any,
    strength: float,
    on_step: OnStep = silent,
) -> Any:
    """Return the latents of a photo (a PIL image in a size that SDXL knows) painted over.

    `strength` is the share of the noise, and of the steps, that it gets: above 0 up to 1.
    """
    taken = steps_of_photo(recipe, strength)
    guided = round(taken * recipe.cutoff) if recipe.guidance > 1 else 0
    return pipe(
        **request.words.as_arguments(pipe.unet.config.cross_attention_dim),
        **_manner(recipe, on_step, pipe, guided),
        image=photo,
        strength=strength,
        generator=[torch.Generator("cpu").manual_seed(seed) for seed in request.seeds],
    ).images


def steps_of_photo(recipe: Recipe, strength: float) -> int:
    """How many steps a photo of that strength takes."""
    return min(int(recipe.steps * strength), recipe.steps)


def _manner(recipe: Recipe, on_step: OnStep, pipe: Any, guided: int) -> dict[str, Any]:
    """What both calls are told; `guided` steps of this pass are guided."""
    doubled = [name for name in _DOUBLED if name in pipe._callback_tensor_inputs]  # noqa: SLF001

    def after(running: Any, step: int, _time: int, at_hand: dict[str, Any]) -> dict[str, Any]:
        if step + 1 == guided:
            running._guidance_scale = 0.0  # noqa: SLF001 - as diffusers' own callbacks do
            at_hand |= {name: _wanted_half(at_hand[name]) for name in doubled}
        on_step(step + 1, at_hand["latents"])
        return at_hand

    return {
        "num_inference_steps": recipe.steps,
        "guidance_scale": recipe.guidance if guided > 0 else 0.0,
        "output_type": "latent",
        "callback_on_step_end": after,
        "callback_on_step_end_tensor_inputs": ["latents", *doubled],
    }


def _wanted_half(both: Any) -> Any:
    """What is to be shown, without what is to be avoided, which comes first."""
    if isinstance(both, list):
        return [_wanted_half(each) for each in both]
    return both[both.shape[0] // 2 :]
