"""What is asked of the networks for each page: said, seeded, and with what was added to it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from aibook_desktop.book.model import Character, Page
from aibook_desktop.engines.diffusion.recipes import Recipe
from aibook_desktop.engines.illustrator.sdxl.additions import Additions

_NOTHING: Final[Mapping[str, Any]] = {}


@dataclass(frozen=True, slots=True)
class Ask:
    """One picture: `number` is its page's, `extras` are more arguments of the base's call.

    `anchor` is what must be painted before, because this one looks at it; `key` names an ask among
    all that the engine is ever given.
    """

    number: int
    said: str
    seed: int
    extras: Mapping[str, Any] = field(default_factory=lambda: _NOTHING, compare=False)
    anchor: Ask | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Asking:
    """Turns pages of one book into asks; `edge` is how wide the networks paint."""

    additions: Additions
    cast: tuple[Character, ...]
    seed: int
    style: str
    edge: int
    recipe: Recipe
    count: Callable[[str], int]

    def ask(self, page: Page) -> Ask:
        """Raises `Problem` page_not_drawable."""
        anchor = self.additions.anchor(page, self.cast)
        return self._said(page, None if anchor is None else self._said(anchor, None))

    def _said(self, page: Page, anchor: Ask | None) -> Ask:
        said = self.additions.said(page, self.cast, self.count, self.style)
        seed = page_seed(self.seed, page.number)
        extras = self.additions.arguments(page, self.cast, self.seed, self.edge)
        key = hashlib.sha256(f"{said}|{seed}|{self.edge}|{self.recipe}".encode()).hexdigest()
        return Ask(page.number, said, seed, extras, anchor, key)


def page_seed(seed: int, number: int) -> int:
    """The seed of one page of a book."""
    mixed = hashlib.sha256(f"{seed}|{number}".encode()).digest()
    return int.from_bytes(mixed[:6], "big")
