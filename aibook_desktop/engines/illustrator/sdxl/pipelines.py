"""SDXL's networks, loaded from a folder and standing where a memory plan wants them.

`base` and `refiner` are folders in diffusers' layout. Text encoders are not among what stays: they
are read for a moment (`encoders`), because a book needs them once and they are as big as a third of
a network. The refiner's are never read at all: its words are a slice of the base's.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, Literal

import torch
from diffusers import StableDiffusionXLImg2ImgPipeline, StableDiffusionXLPipeline

from aibook_desktop.engines.diffusion.cards import give_back, return_free
from aibook_desktop.engines.diffusion.decoding import tile
from aibook_desktop.engines.diffusion.recipes import Recipe
from aibook_desktop.engines.diffusion.schedules import scheduler_for
from aibook_desktop.engines.graphics_memory import MemoryPlan
from aibook_desktop.engines.illustrator.sdxl.additions import Additions
from aibook_desktop.engines.illustrator.sdxl.encoders import ENCODERS

Part = Literal["base", "refiner"]

_HALF: Final = "fp16"
_NO_ENCODERS: Final = dict.fromkeys(ENCODERS)
_NO_TOKENIZERS: Final = {"tokenizer": None, "tokenizer_2": None}
_EIGHT_BITS: Final = torch.float8_e4m3fn


class Pipelines:
    """The loaded networks under one memory plan."""

    def __init__(
        self, folder: Path, plan: MemoryPlan, additions: Additions, recipe: Recipe
    ) -> None:
        """Load what the recipe needs, as the additions change it once the base wears them.

        Raises `OSError` or `ValueError` for files that are no pipeline, and what `cards.is_full`
        knows when memory runs out.
        """
        self.plan = plan
        self.device = torch.device(plan.device)
        self.dtype: torch.dtype = getattr(torch, plan.precision)
        self._folder = folder
        self._additions = additions
        self._base = StableDiffusionXLPipeline.from_pretrained(
            folder / "base", **_NO_ENCODERS, **self._manner(folder / "base")
        )
        self.noise = self._base.scheduler.config
        self.vae = self._base.vae.to(self.device)
        if plan.tiled:
            tile(self.vae)
        self._runners: dict[Part, Any] = {"base": additions.dressed(self._base)}
        if additions.recipe(recipe).refined:
            self._runners["refiner"] = self._refiner(folder / "refiner")
        for pipe in self._runners.values():
            pipe.set_progress_bar_config(disable=True)
            self._settle(pipe.unet)

    @property
    def edge(self) -> int:
        """How many pixels wide the pictures are that the base was made for."""
        cells: int = self._base.unet.config.sample_size
        return cells * 8

    def tokens(self, text: str) -> int:
        """Count the tokens of a text, without the marks of beginning and end."""
        return len(self._base.tokenizer(text, truncation=False).input_ids) - 2

    def at_work(self, part: Part, recipe: Recipe) -> Any:
        """Bring a network to where it works, and return its pipeline with a recipe's scheduler."""
        if not self.plan.both:
            self._send_away(besides=part)
        pipe = self._runners[part]
        if not self.plan.leaves:
            pipe.unet.to(self.device)
        pipe.scheduler = scheduler_for(recipe, self.noise)
        return pipe

    @contextmanager
    def encoders(self) -> Iterator[Any]:
        """The base's pipeline with its text encoders, which are gone afterwards."""
        if not self.plan.both or self.plan.packed:
            self._send_away()
        folder = self._folder / "base"
        try:
            for name, kind in ENCODERS.items():
                encoder = kind.from_pretrained(folder / name, **self._reading(folder / name))
                self._base.register_modules(**{name: encoder.to(self.device)})
            self._additions.taught(self._base)
            yield self._base
        finally:
            self._base.register_modules(**_NO_ENCODERS)
            give_back()

    def rest(self) -> None:
        """Give back what a run held; the networks stay."""
        for pipe in self._runners.values():
            pipe.maybe_free_model_hooks()
        return_free()

    def _send_away(self, besides: Part | None = None) -> None:
        """Take the networks out of the card's memory, but for one."""
        for part, pipe in self._runners.items():
            if part != besides and not self.plan.leaves:
                pipe.unet.to("cpu")
        return_free()

    def _refiner(self, folder: Path) -> Any:
        return StableDiffusionXLImg2ImgPipeline.from_pretrained(
            folder, vae=self.vae, **_NO_ENCODERS, **_NO_TOKENIZERS, **self._manner(folder)
        )

    def _settle(self, unet: Any) -> None:
        """Pack a network, or prepare its layers for coming and going, as the plan says."""
        if self.plan.packed:
            unet.enable_layerwise_casting(storage_dtype=_EIGHT_BITS, compute_dtype=self.dtype)
        if self.plan.leaves:
            unet.enable_group_offload(onload_device=self.device, offload_type="leaf_level")
        elif self.plan.device == "cuda":
            unet.to(memory_format=torch.channels_last)

    def _manner(self, folder: Path) -> dict[str, Any]:
        return self._reading(folder / "unet") | {"add_watermarker": False}

    def _reading(self, folder: Path) -> dict[str, Any]:
        """How to read a network; folders of half precision name their files so."""
        return {
            "dtype": self.dtype,
            "variant": _HALF if any(folder.glob(f"*.{_HALF}.safetensors")) else None,
            "use_safetensors": True,
            "local_files_only": True,
        }
