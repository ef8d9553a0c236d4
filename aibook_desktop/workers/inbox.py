"""What comes to a worker while it works: questions wait in line, a cancellation overtakes them.

A thread of its own reads, because the engine holds the other one. It can do so whenever native code
lets go of the interpreter, which all of ours does.
"""

from __future__ import annotations

import queue
import threading
from typing import Any

from aibook_desktop.workers import wire


class Inbox:
    """Reads the frames of a source until it ends."""

    def __init__(self, source: wire.Source) -> None:
        self._questions: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
        self._cancelled = 0
        self.is_alone = False
        """Whether the other side is gone: whoever still computes then does it for nobody."""
        threading.Thread(target=self._read, args=(source,), name="inbox", daemon=True).start()

    def question(self, seconds: float | None) -> dict[str, Any] | None:
        """Wait for the next question; None when there will be no more, or none came so long."""
        try:
            return self._questions.get(timeout=seconds)
        except queue.Empty:
            return None

    def is_cancelled(self, number: int) -> bool:
        """Whether the answer to a question is no longer wanted."""
        return number <= self._cancelled

    def _read(self, source: wire.Source) -> None:
        try:
            while True:
                frame = wire.receive(source)
                if frame.get("kind") == "cancel":
                    self._cancelled = int(frame["number"])
                else:
                    self._questions.put(frame)
        except (EOFError, OSError, ValueError, KeyError, TypeError):
            self.is_alone = True
            self._questions.put(None)
