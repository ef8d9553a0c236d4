"""One run over several pages: all words, then the bases, one change of networks, the refiners.

Where base and refiner stay in memory together each batch of pages is finished before the next one
is begun, so that the first page can soon be read; where they take turns all bases come first, and
the change costs once a book. Either way the pictures are the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

import torch
from PIL import Image

from aibook_desktop.engines.diffusion.decoding import decode
from aibook_desktop.engines.diffusion.passes import Request, base_pass, refiner_pass
from aibook_desktop.engines.diffusion.recipes import Recipe
from aibook_desktop.engines.diffusion.schedules import counts
from aibook_desktop.engines.diffusion.words import Words, encode, together
from aibook_desktop.engines.illustrator.sdxl.additions import Additions, BeforeStep
from aibook_desktop.engines.illustrator.sdxl.asks import Ask
from aibook_desktop.engines.illustrator.sdxl.course import Course
from aibook_desktop.engines.illustrator.sdxl.pipelines import Pipelines
from aibook_desktop.engines.illustrator.sdxl.prompt import NEGATIVE
from aibook_desktop.engines.progress import Tell

_Asks = tuple[Ask, ...]
_BESIDES: Final = 2  # a page's encoding and decoding count as a step each
_REMEMBERED: Final = 64  # pages whose words are kept, for when one is painted again


@dataclass(frozen=True, slots=True)
class BookRun:
    """The networks, and how they are to be used; `known` keeps words from one run to the next."""

    pipelines: Pipelines
    additions: Additions
    recipe: Recipe
    edge: int
    known: dict[str, Words]

    def paint(self, asks: _Asks, tell: Tell) -> Iterator[Image.Image]:
        """Yield the picture of each ask, in their order, `edge` pixels wide.

        Raises `Problem` cancelled out of `tell`, `NothingToSeeError`, and what `cards.is_full`
        knows.
        """
        anchors = self._anchors(asks)
        base, refiner = counts(self.recipe, self.pipelines.noise)
        steps = len(asks) * (base + refiner + _BESIDES) + len(anchors) * (base + 1)
        course = Course(tell, steps)
        self._encode((*anchors, *asks), course)
        for anchor in anchors:
            remembering = self.additions.remembering
            with remembering(anchor.key, self._base()) as before:
                self._from_noise((anchor,), course.watching((0,), before), before)
        batch = 1 if self.additions.one_by_one else self.pipelines.plan.batch
        turn = batch if self.pipelines.plan.both else len(asks)
        for part in _parts(asks, turn):
            yield from self._turn(_parts(part, batch), base, course)

    def _turn(
        self, batches: tuple[_Asks, ...], taken: int, course: Course
    ) -> Iterator[Image.Image]:
        """Paint some batches with the base, then refine and decode them."""
        begun = [(asks, self._drafted(asks, course)) for asks in batches]
        while begun:
            asks, latents = begun.pop(0)
            if self.recipe.refined:
                latents = self._refined(asks, latents, taken, course)
            for at, ask in enumerate(asks):
                course.here(ask.number)
                pipe = self.pipelines.at_work(
                    "refiner" if self.recipe.refined else "base", self.recipe
                )
                image = decode(self.pipelines.vae, pipe.image_processor, latents[at : at + 1])
                course.stepped(ask.number)
                yield image

    def _drafted(self, asks: _Asks, course: Course) -> torch.Tensor:
        numbers = tuple(ask.number for ask in asks)
        key = asks[0].anchor.key if asks[0].anchor else None
        with self.additions.looking(key, self._base()) as before:
            latents = self._from_noise(asks, course.watching(numbers, before), before)
        return latents if self.pipelines.plan.both else latents.to("cpu")

    def _from_noise(
        self, asks: _Asks, on_step: Callable[[int, torch.Tensor], None], before: BeforeStep
    ) -> torch.Tensor:
        base = self._base()
        before(0)
        latents: torch.Tensor = base_pass(base, self.recipe, self._request(asks), on_step)
        return latents

    def _refined(
        self, asks: _Asks, latents: torch.Tensor, taken: int, course: Course
    ) -> torch.Tensor:
        refiner = self.pipelines.at_work("refiner", self.recipe)
        watching = course.watching(tuple(ask.number for ask in asks), _nothing_before)
        there = latents.to(self.pipelines.device)
        request = self._request(asks)
        refined: torch.Tensor = refiner_pass(refiner, self.recipe, request, there, taken, watching)
        return refined

    def _base(self) -> object:
        return self.pipelines.at_work("base", self.recipe)

    def _request(self, asks: _Asks) -> Request:
        """`extras` only stand for one page: a batch has none."""
        words = together(tuple(self.known[ask.said] for ask in asks))
        return Request(
            words.to(self.pipelines.device, self.pipelines.dtype),
            tuple(ask.seed for ask in asks),
            self.edge,
            asks[0].extras if len(asks) == 1 else None,
        )

    def _encode(self, asks: _Asks, course: Course) -> None:
        """Make sure that the words of all pages are known."""
        needed = dict.fromkeys(ask.said for ask in asks)
        for old in [each for each in self.known if each not in needed][:-_REMEMBERED]:
            del self.known[old]
        new = [each for each in needed if each not in self.known]
        if not new:
            course.stepped(steps=len(asks))
            return
        course.here()
        with self.pipelines.encoders() as base:
            course.here()
            for said in new:
                self.known[said] = encode(base, said, NEGATIVE, self.pipelines.device)
                course.here()
        course.stepped(steps=len(asks))

    def _anchors(self, asks: _Asks) -> _Asks:
        """The anchors that nobody has painted yet, each once."""
        needed = (ask.anchor for ask in asks if ask.anchor is not None)
        once = {anchor.key: anchor for anchor in needed}
        return tuple(each for key, each in once.items() if not self.additions.remembers(key))


def _parts(asks: _Asks, size: int) -> tuple[_Asks, ...]:
    return tuple(asks[at : at + size] for at in range(0, len(asks), size))


def _nothing_before(_step: int) -> None:
    """The refiner looks at nobody."""
