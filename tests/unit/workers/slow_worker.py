"""A worker's program with an engine that takes its time, tells how far it is, and can be cancelled.

Run with a manner: "steps" tells a step every few milliseconds for a minute, "stuck" says the same
step again and again, "deaf" works without telling anything, "quick" is done after three steps, and
"dying" like it, but does not survive the second of several pages. "fit", "unfit" and "fragile" can
be tried out: with success, with a problem, and only once. "picky" can't use what it was asked to.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator

from aibook_desktop.book.model import Character, Page, Picture
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.ports import EDGE, DrawnPage
from aibook_desktop.engines.progress import Progress, Tell, unheard
from aibook_desktop.workers import wire
from aibook_desktop.workers.child import claim_output, serve

STEP_S = 0.01
STEPS = 6000


class SlowPainter:
    """Paints for a minute; one that is asked for `edge` 1 is quick."""

    def __init__(self, manner: str) -> None:
        self._manner = manner
        self._tell: Tell = unheard

    def report_to(self, tell: Tell) -> None:
        self._tell = tell

    def draw(
        self,
        page: Page,
        cast: tuple[Character, ...],  # noqa: ARG002 - the port's shape
        seed: int,  # noqa: ARG002
        style: str = "paper",  # noqa: ARG002
        edge: int = EDGE,
    ) -> Picture:
        steps = 3 if self._manner in ("quick", "dying") else STEPS
        for step in range(steps if edge > 1 else 1):
            time.sleep(STEP_S)
            if self._manner in ("steps", "quick", "dying"):
                self._tell(Progress(step + 1, steps, page.number, b"sketch"))
            elif self._manner == "stuck":
                self._tell(Progress(1, STEPS, page.number))
        return Picture(f"{os.getpid()}".encode(), "image/png", 1, 1)

    def draw_pages(
        self,
        pages: tuple[Page, ...],
        cast: tuple[Character, ...],
        seed: int,
        style: str = "paper",
        edge: int = EDGE,
    ) -> Iterator[DrawnPage]:
        for at, page in enumerate(pages):
            if at and self._manner == "dying":
                os._exit(1)
            yield DrawnPage(page.number, self.draw(page, cast, seed, style, edge))


class TriedPainter(SlowPainter):
    """Can be tried out."""

    def smoke(self) -> None:
        if self._manner == "unfit":
            raise Problem("engine_failed", engine="slow")
        if self._manner == "fragile":
            os._exit(1)


class PickyPainter(SlowPainter):
    """Works without a style that it was asked to use."""

    left_out = ("other",)


if __name__ == "__main__":
    out = claim_output()
    wishes = wire.receive(sys.stdin.buffer)
    manner = sys.argv[1]
    tried = dict.fromkeys(("fit", "unfit", "fragile"), TriedPainter)
    painter = (tried | {"picky": PickyPainter}).get(manner, SlowPainter)
    serve("illustrator", painter(manner), sys.stdin.buffer, out)
