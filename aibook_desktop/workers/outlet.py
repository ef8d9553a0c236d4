"""How a worker speaks: one frame at a time, and of its progress no more than can be followed.

Telling progress is also where a question that was cancelled stops, however seldom it is sent on:
an engine calls at each token or step, and `Problem` cancelled passes through it.
"""

from __future__ import annotations

import threading
import time
from typing import Any, Final

from aibook_desktop.book.problems import Problem
from aibook_desktop.book.record import to_plain
from aibook_desktop.engines.progress import Progress
from aibook_desktop.workers import wire
from aibook_desktop.workers.inbox import Inbox

APART_S: Final = 0.1
"""Progress without a preview is sent on at most so often (seconds)."""


class Outlet:
    """The sink of a worker; safe to use from an engine's own threads."""

    def __init__(self, sink: wire.Sink, inbox: Inbox) -> None:
        self._sink = sink
        self._inbox = inbox
        self._one_at_a_time = threading.Lock()
        self._number = 0
        self._sent = 0.0

    def begin(self, number: int) -> None:
        """Answer this question from now on."""
        self._number, self._sent = number, 0.0

    def send(self, kind: str, **facts: Any) -> None:
        """Say something about the question in hand."""
        with self._one_at_a_time:
            wire.send(self._sink, {"kind": kind, "number": self._number, **facts})

    def check(self) -> None:
        """Raise `Problem` cancelled when the answer is no longer wanted."""
        if self._inbox.is_cancelled(self._number):
            raise Problem("cancelled")

    def tell(self, progress: Progress) -> None:
        """Take a progress (see `engines.progress.Tell`)."""
        self.check()
        if self._inbox.is_alone:
            raise Problem("cancelled")
        now = time.monotonic()
        if progress.preview or now - self._sent >= APART_S:
            self._sent = now
            self.send("progress", value=to_plain(progress))
