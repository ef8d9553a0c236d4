"""A worker's program with a painter that only gets on by a smaller plan.

Run with the number of steps that its plan must be smaller by: until then it loads, can be tried
out, and is gone as soon as it paints, like one whose card runs full.
"""

from __future__ import annotations

import os
import sys

from aibook_desktop.book.model import Character, Page, Picture
from aibook_desktop.engines.ports import EDGE
from aibook_desktop.workers import wire
from aibook_desktop.workers.child import claim_output, serve

NAME = "smaller by {step}"


class NarrowPainter:
    """Paints the name of its plan."""

    def __init__(self, step: int, least: int) -> None:
        self._step, self._least = step, least

    def smoke(self) -> None:
        """Loads and does its least, as half of the falls in the field do."""

    def draw(
        self,
        page: Page,  # noqa: ARG002 - the port's shape
        cast: tuple[Character, ...],  # noqa: ARG002
        seed: int,  # noqa: ARG002
        style: str = "paper",  # noqa: ARG002
        edge: int = EDGE,  # noqa: ARG002
    ) -> Picture:
        if self._step < self._least:
            os._exit(1)
        return Picture(NAME.format(step=self._step).encode(), "image/png", 1, 1)


if __name__ == "__main__":
    out = claim_output()
    options = wire.receive(sys.stdin.buffer)["options"]
    painter = NarrowPainter(options["smaller"], int(sys.argv[1]))
    serve("illustrator", painter, sys.stdin.buffer, out)
