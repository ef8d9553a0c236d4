"""The pages of one telling of a story that wait to be drawn.

The drawing lane takes all that wait at once, because some illustrators draw several for less than
one by one. So page one, which waits alone, is drawn while the others are still being told.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass

from aibook_desktop.book.model import Character, Page
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.progress import Progress
from aibook_desktop.studio.drawing import draw_pages
from aibook_desktop.studio.events import Event, PageDrawn, PageSketched
from aibook_desktop.studio.page_steps import PageSteps
from aibook_desktop.studio.pulse import Pulse
from aibook_desktop.studio.workplace import Studio


@dataclass(frozen=True, slots=True)
class Commission:
    """What all pictures of one telling have in common."""

    book_id: str
    cast: tuple[Character, ...]
    seed: int
    style: str


class Easel:
    """Hands waiting pages to the drawing lane; each picture is stored the moment it comes."""

    def __init__(
        self, studio: Studio, commission: Commission, news: Callable[[Event], None]
    ) -> None:
        self._studio = studio
        self._commission = commission
        self._news = news
        self._pulse = Pulse("illustrator", news)
        self._waiting: list[Page] = []
        self._guard = threading.Lock()
        self._stopped = threading.Event()
        self._steps = PageSteps(())

    def put(self, page: Page) -> Future[None]:
        """Let a page wait its turn; the future is done when the lane has looked after it."""
        with self._guard:
            self._waiting.append(page)
        return self._studio.drawing.submit(self._draw)

    def stop(self) -> None:
        """Draw no more; what is being drawn is called off."""
        self._stopped.set()

    def _draw(self) -> None:
        with self._guard:
            pages, self._waiting = tuple(self._waiting), []
        if not pages or self._stopped.is_set():
            return
        made, library = self._commission, self._studio.library
        self._steps = PageSteps(tuple(page.number for page in pages))
        drawing = draw_pages(
            self._studio.crew,
            pages,
            made.cast,
            made.seed,
            self._news,
            style=made.style,
            hear=self._hear,
        )
        for drawn, seat in drawing:
            self._steps.drawn(drawn.number)
            made_with = seat.made_with(made.seed)
            asset = library.keep_picture(made.book_id, drawn.number, drawn.picture, made_with)
            self._news(PageDrawn(drawn.number, library.asset_path(asset)))
            if self._stopped.is_set():
                return

    def _hear(self, progress: Progress) -> None:
        if self._stopped.is_set():
            raise Problem("cancelled")
        self._pulse.beat()
        step = self._steps.after(progress)
        if step is not None:
            self._news(PageSketched(step.number, step.done, step.of, progress.preview))
