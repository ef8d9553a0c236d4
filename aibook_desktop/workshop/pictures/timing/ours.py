"""Our way: a recipe as the illustrator runs it, several pages at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

import torch

from aibook_desktop.engines.diffusion.decoding import decode
from aibook_desktop.engines.diffusion.passes import Request, base_pass, refiner_pass
from aibook_desktop.engines.diffusion.recipes import Recipe
from aibook_desktop.engines.diffusion.schedules import counts, scheduler_for
from aibook_desktop.workshop.pictures.timing.networks import noise_schedule
from aibook_desktop.workshop.pictures.timing.studio import SHRINKS, Studio
from aibook_desktop.workshop.pictures.timing.tally import Call


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

    def shortened(self) -> Ours:
        """Four steps in all, so that some are guided and some are not."""
        return replace(self, recipe=self.recipe.of_steps(4))

    def calls(self, edge: int) -> Counter[Call]:
        """The first steps are guided, whoever takes them."""
        cells = edge // SHRINKS
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
        if self.refined:
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
