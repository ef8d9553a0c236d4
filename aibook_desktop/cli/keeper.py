"""Keeps a kiosk's window running: a small parent that loads no window of its own.

The window says every two seconds that it is alive, on its standard output, so a pipe is all that
both share; a window that hangs is ended like one that fell. It ends for good only by its own will:
closed behind the gate (status 0), or a problem that it has told (status 1).
"""

from __future__ import annotations

import json
import logging
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from types import FrameType
from typing import IO, Final

from aibook_desktop.studio.restarting import SILENT_S, STARTING_S, Falls

ALIVE: Final = "alive"
ALIVE_S: Final = 2.0
LOOK_S: Final = 0.2
ASLEEP_S: Final = 5.0
"""A look that took so long was no look: the computer slept, and the window with it."""
FELL: Final = 70
"""The status of a window with a fault of ours (`EX_SOFTWARE`)."""
TOLD: Final = 3
"""The status of a window that has told what is broken; Python's own faults end with 1."""
_ENDINGS: Final = {0: 0, TOLD: 1, 2: 2}
"""What a window ends by itself with, and what the keeper ends with then."""
_log = logging.getLogger(__name__)


@dataclass
class _Window:
    """One start of the window and its last sign of life."""

    process: subprocess.Popen[str]
    heard_at: float
    alive: bool = False
    ears: threading.Thread = field(default_factory=threading.Thread)


class Keeper:
    """Starts `command` again and again; `relay` gets each line that is no sign of life."""

    def __init__(
        self,
        command: Sequence[str],
        relay: Callable[[str], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._command = list(command)
        self._relay, self._clock = relay, clock
        self._falls = Falls()
        self._ending = threading.Event()
        self._window: _Window | None = None

    def keep(self) -> int:
        """Stay until the window wants to end; returns its status."""
        while not self._ending.is_set():
            status = self._watch(self._start())
            if status in _ENDINGS:
                return _ENDINGS[status]
            if self._ending.is_set():
                break
            self._falls = self._falls.after(self._clock())
            _log.warning("the window fell (%s); it is started again", status)
            self._ending.wait(self._falls.pause)
        return 0

    def end(self, _number: int = 0, _frame: FrameType | None = None) -> None:
        """End the window, and do not start it again."""
        self._ending.set()
        window = self._window
        if window is not None and window.process.poll() is None:
            window.process.terminate()

    def _start(self) -> _Window:
        safe = ["--safe"] if self._falls.safe else []
        process = subprocess.Popen(
            [*self._command, *safe], stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        window = _Window(process, self._clock())
        window.ears = threading.Thread(target=self._listen, args=(window,), daemon=True)
        window.ears.start()
        self._window = window
        return window

    def _watch(self, window: _Window) -> int:
        before = self._clock()
        while (status := window.process.poll()) is None:
            time.sleep(LOOK_S)
            now = self._clock()
            if now - before > ASLEEP_S:
                window.heard_at = now
            before = now
            patience = SILENT_S if window.alive else STARTING_S
            if now - window.heard_at > patience:
                _log.warning("the window hangs and is ended")
                window.process.kill()
        window.ears.join()
        if window.process.stdout is not None:
            window.process.stdout.close()
        return status

    def _listen(self, window: _Window) -> None:
        lines: IO[str] | None = window.process.stdout
        for line in lines or ():
            window.heard_at = self._clock()
            if is_sign_of_life(line):
                window.alive = True
            else:
                self._relay(line)


def keep_window(home: str, relay: Callable[[str], None]) -> int:
    """Run the kiosk's window of a home under a keeper until it ends by its own will."""
    program = [sys.executable] if getattr(sys, "frozen", False) else None
    command = program or [sys.executable, "-m", "aibook_desktop"]
    keeper = Keeper([*command, "--kiosk", "--watched", "--json", "--home", home], relay)
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), keeper.end)
    try:
        return keeper.keep()
    except KeyboardInterrupt:
        keeper.end()
        return 0


def is_sign_of_life(line: str) -> bool:
    """Whether a line of the window says only that it is alive."""
    try:
        found = json.loads(line)
    except ValueError:
        return False
    return isinstance(found, dict) and found.get("event") == ALIVE


def sign_of_life(write: Callable[[], None]) -> Callable[[], None]:
    """Write signs of life as long as somebody listens; a keeper that is gone stops nothing."""
    heard = [True]

    def beat() -> None:
        if not heard[0]:
            return
        try:
            write()
        except (BrokenPipeError, ValueError):
            heard[0] = False
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

    return beat
