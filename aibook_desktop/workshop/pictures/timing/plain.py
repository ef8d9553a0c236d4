"""The ways of others: diffusers' pipelines as they are when they are just called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

import torch
from diffusers import PNDMScheduler

from aibook_desktop.workshop.pictures.timing.studio import POOLED, SHRINKS, WIDE, Studio
from aibook_desktop.workshop.pictures.timing.tally import Call

SHORTEST_REFINING: Final = 7  # two calls
_STRENGTH: Final = 0.3


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

    def shortened(self) -> Plain:
        """Two steps, and two of the refiner."""
        return replace(self, steps=2, refining=SHORTEST_REFINING if self.refined else 0)

    def calls(self, edge: int) -> Counter[Call]:
        """Every step is guided; PNDM begins with one more."""
        cells = edge // SHRINKS
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
                **words.as_arguments(WIDE),
                height=studio.edge,
                width=studio.edge,
                num_inference_steps=self.steps,
                generator=torch.Generator().manual_seed(page),
            ).images[0]
            if self.refined:
                studio.turn_to("refiner")
                studio.refiner_pipe.scheduler = self.scheduler.from_config(studio.noise)
                image = studio.refiner_pipe(
                    **words.as_arguments(POOLED),
                    image=image,
                    strength=_STRENGTH,
                    num_inference_steps=self.refining,
                    generator=torch.Generator().manual_seed(page),
                ).images[0]
            yield image
