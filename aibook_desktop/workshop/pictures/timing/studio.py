"""Where recipes are timed: the networks in diffusers' pipelines, on the device or in turns."""

from __future__ import annotations

from typing import Final

import torch
from diffusers import StableDiffusionXLImg2ImgPipeline, StableDiffusionXLPipeline

from aibook_desktop.engines.diffusion.words import Words
from aibook_desktop.workshop.pictures.timing.networks import Networks, noise_schedule

WIDE: Final = 2048
POOLED: Final = 1280
SHRINKS: Final = 8
_TOKENS: Final = 77
_ALSO_PUBLISHED: Final = {"skip_prk_steps": True}  # SDXL's configuration says it to PNDM


class Studio:
    """The networks in diffusers' pipelines; where they can't be in a card together, in turns."""

    def __init__(self, networks: Networks, edge: int, *, turns: bool) -> None:
        self.networks, self.edge, self.turns = networks, edge, turns
        base, refiner, self.vae = networks.base, networks.refiner, networks.vae
        schedule = noise_schedule()
        self.noise = {**schedule.config, **_ALSO_PUBLISHED}
        nothing = (None,) * 4
        self.base_pipe = StableDiffusionXLPipeline(
            self.vae, *nothing, base, schedule, add_watermarker=False
        )
        self.refiner_pipe = StableDiffusionXLImg2ImgPipeline(
            self.vae,
            *nothing,
            refiner,
            schedule,
            requires_aesthetics_score=True,
            add_watermarker=False,
        )
        for pipe in (self.base_pipe, self.refiner_pipe):
            pipe.set_progress_bar_config(disable=True)

    def at_work(self, *parts: str) -> None:
        """Bring networks to the device and, of a card, the others away."""
        away = "cpu" if self.networks.device.type == "cuda" else self.networks.device
        for part in ("base", "refiner"):
            if part not in parts:
                getattr(self.networks, part).to(away)
        for part in parts:
            getattr(self.networks, part).to(self.networks.device)

    def turn_to(self, part: str) -> None:
        """The next network is wanted."""
        if self.turns:
            self.at_work(part)

    def words(self, pages: int) -> Words:
        """Random words of some pages."""
        wide, pooled = (pages, _TOKENS, WIDE), (pages, POOLED)
        kind = next(self.vae.parameters())
        made = (torch.randn(shape).to(kind) for shape in (wide, wide, pooled, pooled))
        return Words(*made)

    def repaired_decoder(self, *, repaired: bool) -> None:
        """Take the decoder that was made for half precision, or SDXL's own, which wants full."""
        self.vae.register_to_config(force_upcast=not repaired)
