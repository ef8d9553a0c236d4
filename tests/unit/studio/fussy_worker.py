"""A worker's program with a painter that passes its try-out on no model but the one called "sound".

On the one called "fragile" its process does not survive it.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from aibook_desktop.book.model import Character, Page, Picture
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.ports import EDGE
from aibook_desktop.workers import wire
from aibook_desktop.workers.child import claim_output, serve


class FussyPainter:
    """Paints nothing, where it can be tried out."""

    def __init__(self, model: str) -> None:
        self._model = model

    def smoke(self) -> None:
        if self._model == "fragile":
            os._exit(1)
        if self._model != "sound":
            raise Problem("engine_failed", engine="fussy")

    def draw(
        self,
        page: Page,  # noqa: ARG002 - the port's shape
        cast: tuple[Character, ...],  # noqa: ARG002
        seed: int,  # noqa: ARG002
        style: str = "paper",  # noqa: ARG002
        edge: int = EDGE,  # noqa: ARG002
    ) -> Picture:
        return Picture(self._model.encode(), "image/png", 1, 1)


if __name__ == "__main__":
    out = claim_output()
    wire.receive(sys.stdin.buffer)
    serve("illustrator", FussyPainter(Path(sys.argv[-1]).name), sys.stdin.buffer, out)
