"""A sign of life for whoever waits for an engine that has nothing to show yet."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from aibook_desktop.book.model import Craft
from aibook_desktop.studio.events import Event, StillAtWork

APART_S: Final = 0.5


class Pulse:
    """Tells that an engine is still at work, at most twice a second."""

    def __init__(
        self,
        craft: Craft,
        news: Callable[[Event], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._craft = craft
        self._news = news
        self._clock = clock
        self._told = clock()

    def beat(self) -> None:
        """Tell it, if that was not just done."""
        now = self._clock()
        if now - self._told >= APART_S:
            self._told = now
            self._news(StillAtWork(self._craft))
