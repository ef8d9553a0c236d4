"""Ends workers of the running window, one after the other, as crashes of their engines would.

Unlike `aibook bench workers`, which lets an engine come to harm inside a book, this meets workers
at any moment: while they start, rest or work. The window must live on, and finish its books.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from itertools import cycle
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

_AGAIN_MS: Final = 50

if sys.platform == "win32":
    _ENDS: Final = (signal.SIGTERM,)
else:
    _ENDS: Final = (signal.SIGSEGV, signal.SIGABRT, signal.SIGKILL)


class WorkerEnder(QObject):
    """Ends `most` of the workers whose numbers `present` tells, so many milliseconds apart.

    `ended` counts them. Where none is alive just then, it soon looks again.
    """

    def __init__(self, present: Callable[[], tuple[int, ...]], most: int, apart_ms: int) -> None:
        super().__init__()
        self._present, self._most, self._apart_ms = present, most, apart_ms
        self._ways = cycle(_ENDS)
        self.ended = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._end_one)
        if most:
            self._timer.start(apart_ms)

    def stop(self) -> None:
        """End no more."""
        self._timer.stop()

    @Slot()
    def _end_one(self) -> None:
        present = self._present()
        if present:
            with suppress(ProcessLookupError):
                os.kill(present[self.ended % len(present)], next(self._ways))
                self.ended += 1
        if self.ended < self._most:
            self._timer.start(self._apart_ms if present else _AGAIN_MS)
