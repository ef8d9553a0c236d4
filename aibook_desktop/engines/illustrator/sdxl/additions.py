"""What may be added to SDXL as it runs, and the places where it enters.

The painter asks these at fixed places and knows nothing of LoRAs, control pictures or anchors:
whatever adapters a house has stands behind one `Additions`, built with the engine. `NONE` adds
nothing and shows what is usual.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Any, Final, Protocol

from aibook_desktop.book.model import Character, Page
from aibook_desktop.engines.diffusion.recipes import Recipe
from aibook_desktop.engines.illustrator.sdxl.adapters import LeftOut
from aibook_desktop.engines.illustrator.sdxl.prompt import photo_prompt, prompt

BeforeStep = Callable[[int], None]
"""Takes the number of the step that comes next, from 0."""


class Additions(Protocol):
    """Everything that changes how the base draws; the refiner only ever sees the result."""

    def recipe(self, usual: Recipe) -> Recipe:
        """Change a preset's recipe (few-step weights; a LoRA that the refiner would undo).

        Asked again after `dressed`, which may have found that something does not fit.
        """
        ...

    def dressed(self, base: Any) -> Any:
        """Take the base's pipeline as it was loaded and return the one that shall run.

        Called once after each loading, with its UNet on the processor in its usual precision and
        no text encoders, before it is packed or moved: LoRAs are fused here, and a ControlNet
        pipeline is made of `base.components` (what it adds, it puts on `base`'s device itself
        when a run begins).
        """
        ...

    def taught(self, base: Any) -> None:
        """Add new words; called each time the text encoders were loaded into `base`."""
        ...

    def said(
        self, page: Page, cast: tuple[Character, ...], count: Callable[[str], int], style: str
    ) -> str:
        """Return the prompt of a page; raises `Problem` page_not_drawable."""
        ...

    def said_of_photo(self, count: Callable[[str], int], style: str) -> str:
        """Return the prompt of a photo that is painted over; raises like `said`."""
        ...

    def arguments(
        self, page: Page, cast: tuple[Character, ...], seed: int, edge: int
    ) -> Mapping[str, Any]:
        """More arguments of the base's call for one page that is painted `edge` pixels wide."""
        ...

    @property
    def left_out(self) -> Sequence[LeftOut]:
        """What was asked for and is not used; all of it is known once the base was dressed."""
        ...

    @property
    def one_by_one(self) -> bool:
        """Whether pages must not be painted in one batch."""
        ...

    def anchor(self, page: Page, cast: tuple[Character, ...]) -> Page | None:
        """The page that must be painted before `page` because it looks at it; None for none.

        Only the base paints it and nobody is shown it; its picture depends on nothing but the
        answer, the cast, the style and the book's seed.
        """
        ...

    def remembers(self, key: str) -> bool:
        """Whether the anchor of that key (page, cast, style, seed and recipe) was painted."""
        ...

    def remembering(self, key: str, base: Any) -> AbstractContextManager[BeforeStep]:
        """Surround the base's run of an anchor."""
        ...

    def looking(self, key: str | None, base: Any) -> AbstractContextManager[BeforeStep]:
        """Surround the base's run of a page; `key` is its anchor's."""
        ...


class Nothing:
    """Satisfies `Additions` by adding nothing; what adds one thing may inherit the rest."""

    one_by_one = False
    left_out: tuple[LeftOut, ...] = ()

    def recipe(self, usual: Recipe) -> Recipe:
        """The usual one."""
        return usual

    def dressed(self, base: Any) -> Any:
        """The pipeline as it is."""
        return base

    def taught(self, base: Any) -> None:
        """No new words."""

    def said(
        self, page: Page, cast: tuple[Character, ...], count: Callable[[str], int], style: str
    ) -> str:
        """The prompt of the template."""
        return prompt(page, cast, count, style).text

    def said_of_photo(self, count: Callable[[str], int], style: str) -> str:
        """The style, and nothing of what the photo shows."""
        return photo_prompt(count, style).text

    def arguments(
        self, _page: Page, _cast: tuple[Character, ...], _seed: int, _edge: int
    ) -> Mapping[str, Any]:
        """None."""
        return {}

    def anchor(self, _page: Page, _cast: tuple[Character, ...]) -> Page | None:
        """No page looks at another."""
        return None

    def remembers(self, _key: str) -> bool:
        """There is nothing to be painted first."""
        return True

    def remembering(self, _key: str, _base: Any) -> AbstractContextManager[BeforeStep]:
        """Nothing is kept."""
        return nullcontext(_unmoved)

    def looking(self, _key: str | None, _base: Any) -> AbstractContextManager[BeforeStep]:
        """Nothing is looked at."""
        return nullcontext(_unmoved)


def _unmoved(_step: int) -> None:
    pass


NONE: Final[Additions] = Nothing()
