"""A worker's program with a narrator that begins a page and ends it when it may.

Run with a folder: `begun` lies there once a page is being read, and it is read on when somebody
puts `go` there.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from aibook_desktop.book.model import Language, Narration
from aibook_desktop.engines.narrator.quiet import QuietNarrator
from aibook_desktop.engines.progress import Progress, Tell, unheard
from aibook_desktop.workers import wire
from aibook_desktop.workers.child import claim_output, serve

BEGUN, GO = "begun", "go"
_GLANCE_S = 0.01


class PatientNarrator:
    """Reads in silence."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._tell: Tell = unheard

    def report_to(self, tell: Tell) -> None:
        self._tell = tell

    def read(self, text: str, language: Language, voice: str) -> Narration:
        (self._folder / BEGUN).touch()
        step = 0
        while not (self._folder / GO).exists():
            time.sleep(_GLANCE_S)
            step += 1
            self._tell(Progress(step))
        return QuietNarrator().read(text, language, voice)


if __name__ == "__main__":
    out = claim_output()
    wire.receive(sys.stdin.buffer)
    serve("narrator", PatientNarrator(Path(sys.argv[1])), sys.stdin.buffer, out)
