"""The same hero on every page: all pages look at one picture of the hero that nobody is shown.

It is the hero alone, standing: a character sheet. It depends on the hero, the style and the book's
seed only, so a page that is drawn again next week looks at the same one.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, Final

from aibook_desktop.book.model import Actor, Character, Page, Prop
from aibook_desktop.engines.diffusion.shared_attention import Bank, attending
from aibook_desktop.engines.illustrator.sdxl.additions import BeforeStep
from aibook_desktop.engines.ports import FIGURE

RATIO: Final = 0.5
"""The share of an anchor's states that is kept: 2.6 GB of memory for 25 steps at 1024 pixels."""

_KEPT: Final = 1
_NO_PROPS: Final[tuple[Prop, ...]] = ()


class Anchors:
    """The anchors that were painted, at most one at a time."""

    def __init__(self, ratio: float = RATIO) -> None:
        self._ratio = ratio
        self._banks: OrderedDict[str, Bank] = OrderedDict()

    def remembers(self, key: str) -> bool:
        """Whether that anchor was painted and is still there."""
        return key in self._banks

    def forget(self) -> None:
        """Give back what all of them hold."""
        self._banks.clear()

    @contextmanager
    def remembering(self, key: str, unet: Any) -> Iterator[BeforeStep]:
        """Keep what an anchor's run shows; nothing of a run that was broken off."""
        while len(self._banks) >= _KEPT:
            self._banks.popitem(last=False)
        bank = Bank(self._ratio)
        with attending(unet, bank, keeps=True) as before:
            yield before
        self._banks[key] = bank

    @contextmanager
    def looking(self, key: str | None, unet: Any) -> Iterator[BeforeStep]:
        """Let a page look at its anchor, if it has one."""
        bank = self._banks.get(key or "")
        if bank is None:
            yield _unmoved
            return
        with attending(unet, bank, keeps=False) as before:
            yield before


def anchor_page(page: Page, cast: tuple[Character, ...]) -> Page | None:
    """The hero's sheet; None for a page without the hero, and for a card of somebody."""
    if page.beat == FIGURE or not cast:
        return None
    hero = cast[0].id
    if all(actor.character != hero for actor in page.scene.actors):
        return None
    scene = replace(
        page.scene,
        place="meadow",
        time="day",
        weather="clear",
        season="summer",
        camera="medium",
        palette="bright",
        actors=(Actor(hero, "stand", "calm", "center"),),
        props=_NO_PROPS,
    )
    return Page(0, "", FIGURE, scene)


def _unmoved(_step: int) -> None:
    """Nobody watches."""
