"""Recipes side by side on the same networks: those that came before, and ours.

The earlier system's figures (25 s a picture, then 6 + 6 s) come without a card or a number of
refiner steps; its two halves took equal time, which is what 20 steps of the base and the refiner
pipeline's own defaults (50 steps at strength 0.3: 15 calls) come to. All of them get words that are
already encoded: encoding is a thousandth of the work.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final, Protocol

import torch
from diffusers import (
    DPMSolverMultistepScheduler,
    PNDMScheduler,
    StableDiffusionXLImg2ImgPipeline,
    StableDiffusionXLPipeline,
)

from aibook_desktop.engines.diffusion.decoding import decode
from aibook_desktop.engines.diffusion.passes import Request, base_pass, refiner_pass
from aibook_desktop.engines.diffusion.recipes import RECIPES, Recipe, few_steps
from aibook_desktop.engines.diffusion.schedules import counts, scheduler_for
from aibook_desktop.engines.diffusion.words import Words
from aibook_desktop.workshop.pictures.timing.networks import Networks, noise_schedule
from aibook_desktop.workshop.pictures.timing.tally import Call

_TOKENS: Final = 77
_WIDE: Final = 2048
_POOLED: Final = 1280
_STRENGTH: Final = 0.3
_SHRINKS: Final = 8
_REFINING: Final = 50
_SHORTEST_REFINING: Final = 7  # two calls


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
        wide, pooled = (pages, _TOKENS, _WIDE), (pages, _POOLED)
        kind = next(self.vae.parameters())
        made = (torch.randn(shape).to(kind) for shape in (wide, wide, pooled, pooled))
        return Words(*made)

    def repaired_decoder(self, *, repaired: bool) -> None:
        """Take the decoder that was made for half precision, or SDXL's own, which wants full."""
        self.vae.register_to_config(force_upcast=not repaired)


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


@dataclass(frozen=True, slots=True)
class Plain:
    """A page as diffusers paints it when it is just called, one after the other."""

    name: str
    scheduler: Any
    steps: int
    refining: int = 0
    tuned: bool = False

    @property
    def refined(self) -> bool:
        """Whether a finished picture is painted over by the refiner."""
        return self.refining > 0

    def shortened(self) -> Contender:
        """Two steps, and two of the refiner."""
        return replace(self, steps=2, refining=_SHORTEST_REFINING if self.refined else 0)

    def calls(self, edge: int) -> Counter[Call]:
        """Every step is guided; PNDM begins with one more."""
        cells = edge // _SHRINKS
        asked: Counter[Call] = Counter()
        asked["base", (2, 4, cells, cells)] = self.steps + (self.scheduler is PNDMScheduler)
        asked["decoder", (1, 4, cells, cells)] = 1 + self.refined
        if self.refined:
            asked["encoder", (1, 3, edge, edge)] = 1
            asked["refiner", (2, 4, cells, cells)] = int(self.refining * _STRENGTH)
        return asked

    def paint(self, studio: Studio, pages: int, batch: int) -> Iterator[object]:  # noqa: ARG002
        """Yield each page."""
        studio.repaired_decoder(repaired=False)
        for page in range(pages):
            studio.turn_to("base")
            words = studio.words(1)
            studio.base_pipe.scheduler = self.scheduler.from_config(studio.noise)
            image = studio.base_pipe(
                **words.as_arguments(_WIDE),
                height=studio.edge,
                width=studio.edge,
                num_inference_steps=self.steps,
                generator=torch.Generator().manual_seed(page),
            ).images[0]
            if self.refined:
                studio.turn_to("refiner")
                studio.refiner_pipe.scheduler = self.scheduler.from_config(studio.noise)
                image = studio.refiner_pipe(
                    **words.as_arguments(_POOLED),
                    image=image,
                    strength=_STRENGTH,
                    num_inference_steps=self.refining,
                    generator=torch.Generator().manual_seed(page),
                ).images[0]
            yield image


@dataclass(frozen=True, slots=True)
class Ours:
    """A recipe of ours, as the illustrator runs it, some pages at once."""

    name: str
    recipe: Recipe
    tuned: bool = True

    @property
    def refined(self) -> bool:
        """Whether the refiner has a part in it."""
        return self.recipe.refined

    def shortened(self) -> Contender:
        """Four steps in all, so that some are guided and some are not."""
        return replace(self, recipe=self.recipe.of_steps(4))

    def calls(self, edge: int) -> Counter[Call]:
        """The first steps are guided, whoever takes them."""
        cells = edge // _SHRINKS
        taken, left = counts(self.recipe, noise_schedule().config)
        asked: Counter[Call] = Counter()
        for step in range(taken + left):
            rows = 2 if step < self.recipe.guided else 1
            asked["base" if step < taken else "refiner", (rows, 4, cells, cells)] += 1
        asked["decoder", (1, 4, cells, cells)] = 1
        return asked

    def paint(self, studio: Studio, pages: int, batch: int) -> Iterator[object]:
        """Yield each page."""
        studio.repaired_decoder(repaired=True)
        studio.turn_to("base")
        drafts = [self._drafted(studio, seeds) for seeds in _batches(pages, batch)]
        studio.turn_to("refiner")
        while drafts:
            request, latents = drafts.pop(0)
            if self.refined:
                latents = self._refined(studio, request, latents)
            for at in range(len(request.seeds)):
                processor = studio.base_pipe.image_processor
                yield decode(studio.vae, processor, latents[at : at + 1])

    def _drafted(self, studio: Studio, seeds: tuple[int, ...]) -> tuple[Request, torch.Tensor]:
        request = Request(studio.words(len(seeds)), seeds, studio.edge)
        studio.base_pipe.scheduler = scheduler_for(self.recipe, studio.noise)
        return request, base_pass(studio.base_pipe, self.recipe, request)

    def _refined(self, studio: Studio, request: Request, latents: torch.Tensor) -> torch.Tensor:
        taken, _ = counts(self.recipe, studio.noise)
        studio.refiner_pipe.scheduler = scheduler_for(self.recipe, studio.noise)
        refined: torch.Tensor = refiner_pass(
            studio.refiner_pipe, self.recipe, request, latents, taken
        )
        return refined


def _batches(pages: int, size: int) -> Iterator[tuple[int, ...]]:
    for first in range(0, pages, size):
        yield tuple(range(first, min(first + size, pages)))


SEEDS_FINAL: Final = "seed's final"


def contenders(steps_scale: float = 1.0) -> tuple[Contender, ...]:
    """Everybody, with that share of their steps (2 at least)."""

    def scaled(steps: int) -> int:
        return max(2, round(steps * steps_scale))

    def ours(name: str, recipe: Recipe) -> Ours:
        return Ours(name, recipe.of_steps(scaled(recipe.steps)))

    refining = max(_SHORTEST_REFINING, scaled(_REFINING))  # of which three tenths are taken
    return (
        Plain("seed's first", PNDMScheduler, scaled(50)),
        Plain("diffusers' defaults", type(noise_schedule()), scaled(50)),
        Plain(SEEDS_FINAL, DPMSolverMultistepScheduler, scaled(20), refining),
        *(ours(f"ours, {preset}", recipe) for preset, recipe in RECIPES.items()),
        ours("ours, few-step weights", few_steps(8, "euler", 0.0)),
    )
