"""One run of a worker's program: its pipes, a thread that listens to it, and its end."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any, Final

from aibook_desktop.workers import wire

LOST: Final = "lost"
LATE: Final = "late"
_GLANCE_S: Final = 0.05
"""A process that is gone is seen within this, even where something else holds its pipe open."""


class WorkerProcess:
    """A started program that speaks frames; it lives until `end`."""

    def __init__(self, command: Sequence[str], log: Path, name: str) -> None:
        """Start it; raises `OSError` when it can't be."""
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("ab") as errors:
            self._process = subprocess.Popen(
                list(command),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                start_new_session=True,
            )
        self._frames: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
        self._ears = threading.Thread(target=self._listen, name=f"ears-{name}", daemon=True)
        self._ears.start()

    @property
    def pid(self) -> int:
        """Its number."""
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """Whether it still runs."""
        return self._process.poll() is None

    def send(self, message: dict[str, Any]) -> None:
        """Write one frame; raises `OSError` when it is gone."""
        wire.send(_open_end(self._process.stdin), message)

    def put(self, message: dict[str, Any]) -> None:
        """Let whoever waits in `next` have a frame from this side."""
        self._frames.put(message)

    def next(self, seconds: float) -> dict[str, Any]:
        """The next frame; one of kind `LATE` after so long, of kind `LOST` when it is gone."""
        until = time.monotonic() + seconds
        was_gone = False
        while True:
            left = until - time.monotonic()
            try:
                return self._frames.get(timeout=max(0.0, min(left, _GLANCE_S)))
            except queue.Empty:
                if was_gone:
                    return {"kind": LOST}
                was_gone = not self.is_alive
                if left <= 0:
                    return {"kind": LATE}

    def end(self) -> None:
        """Kill it, and whatever it started, and let go of everything that it held."""
        _kill(self._process)
        self._process.wait()
        self._ears.join(1.0)
        _close(_open_end(self._process.stdin))
        if not self._ears.is_alive():
            _close(_open_end(self._process.stdout))

    def _listen(self) -> None:
        try:
            while True:
                frame = wire.receive(_open_end(self._process.stdout))
                if not isinstance(frame.get("kind"), str):
                    break
                self._frames.put(frame)
        except (EOFError, OSError, ValueError):
            pass
        finally:
            self._frames.put({"kind": LOST})


def program() -> tuple[str, ...]:
    """The words of a command that runs this program once more."""
    if getattr(sys, "frozen", False):
        return (sys.executable,)
    return (sys.executable, "-m", "aibook_desktop")


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End a process that was given a session of its own, with all that belong to it."""
    if sys.platform == "win32":
        process.kill()
    elif process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)


def _open_end(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise OSError("the worker was started without this pipe")
    return pipe


def _close(pipe: IO[bytes]) -> None:
    try:
        pipe.close()
    except OSError:
        return  # what was still unsent belongs to a process that is gone
