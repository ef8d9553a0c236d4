"""How much memory and disk a training takes, said before it begins.

The weights are counted from the files. What a step holds besides was counted on SDXL's UNet in
full size: 33,400 bytes for each of a picture's latent pixels with gradient checkpointing, bfloat16
and a fused attention, taken half as high again. So it is a calculation; no card was asked.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from aibook_desktop.workshop.pictures.tune.base import SdxlBase
from aibook_desktop.workshop.pictures.tune.recipe import StyleRecipe

GIB: Final = 2**30
_STEP_BYTES: Final = 50_000
"""Bytes of a step for each of the latents' pixels and each picture, in half precision."""
_CARD_ITSELF: Final = 0.8 * GIB
_PAINTING: Final = 3.2 * GIB  # a page of 1024 squared, decoded in full precision
_LORA_SHARE: Final = 0.00056  # of the UNet's weights, for each unit of rank
_PARTS: Final = ("unet", "vae", "text_encoder", "text_encoder_2")
_EACH_LATENT: Final = 8 * 4 * 4  # bytes of a drawing's mean and spread for each of its pixels


@dataclass(frozen=True, slots=True)
class Needs:
    """Bytes: of memory beside the processor that learns, and of the disk."""

    memory: float
    disk: float


def needs(recipe: StyleRecipe, base: SdxlBase, drawings: int, *, half: bool) -> Needs:
    """Estimate; `half` says whether it learns in half precision."""
    unet = base.parameters("unet")
    each = 2 if half else 4
    learning = _learning(recipe, unet)
    pixels = recipe.edge**2 / 64
    step = _STEP_BYTES * pixels * recipe.batch * each / 2
    weights: float = unet * (4 if recipe.method == "dreambooth" else each)
    weights += 12 * learning  # slopes and the optimiser's two memories
    if recipe.method == "dreambooth-lora":
        weights += 4 * learning
    if recipe.learns_a_word:
        weights += 4 * (base.parameters("text_encoder") + base.parameters("text_encoder_2"))
    painting = _PAINTING * (recipe.edge / 1024) ** 2
    return Needs(
        memory=weights + max(step, painting) + (_CARD_ITSELF if half else 0),
        disk=_disk(recipe, base, learning, drawings),
    )


def _learning(recipe: StyleRecipe, unet: int) -> float:
    if recipe.method == "dreambooth":
        return unet
    if recipe.learns_a_word:
        return 2048 * recipe.vectors
    return _LORA_SHARE * unet * recipe.rank


def _disk(recipe: StyleRecipe, base: SdxlBase, learning: float, drawings: int) -> float:
    """Two checkpoints, for one is written while the other is there, and the finished pack."""
    checkpoints = 2 * 12 * learning
    latents = _EACH_LATENT * recipe.edge**2 / 64 * (drawings + recipe.class_pictures)
    whole = sum(base.parameters(part) for part in _PARTS) if recipe.method == "dreambooth" else 0
    pack = whole * (2 if base.is_half else 4) + 2 * learning
    return checkpoints + latents + pack + 50_000_000
