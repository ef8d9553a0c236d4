"""How far a run is, told after each step, with a look at the picture every few of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import torch

from aibook_desktop.engines.diffusion.passes import OnStep
from aibook_desktop.engines.diffusion.preview import preview
from aibook_desktop.engines.progress import Progress, Tell

_LOOK_EVERY: Final = 4  # steps; each look waits for the card


class Course:
    """Counts the steps of all pages of a run; encoding and decoding a page count as one each."""

    def __init__(self, tell: Tell, steps: int) -> None:
        """`steps` is how many there are in all."""
        self._tell = tell
        self._of = steps
        self._done = 0

    def stepped(self, page: int = 0, look: bytes = b"", steps: int = 1) -> None:
        """Count steps; raises `Problem` cancelled when the run is no longer wanted."""
        self._done = min(self._done + steps, self._of)
        self._tell(Progress(self._done, self._of, page, look))

    def here(self, page: int = 0) -> None:
        """Tell that it goes on, where one step takes long."""
        self.stepped(page, steps=0)

    def watching(self, pages: tuple[int, ...], before: Callable[[int], None]) -> OnStep:
        """Follow a pass over pages that are painted together (0: one that nobody is shown).

        `before` is called with the number of each step that follows.
        """

        def after(done: int, latents: torch.Tensor) -> None:
            for page, drawn in zip(pages, latents, strict=True):
                shown = page and done % _LOOK_EVERY == 0
                self.stepped(page, preview(drawn) if shown else b"")
            before(done)

        return after
