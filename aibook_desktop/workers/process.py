"""One run of a worker's program: its pipes, the threads at their ends, and how it ended.

Both pipes have a thread, because either can block for ever: a process that is stopped neither
writes nor reads. Each thread closes its pipe, however late it comes to its end.
"""

from __future__ import annotations

import io
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, Final

from aibook_desktop.workers import wire
from aibook_desktop.workers.dying import dying_status
from aibook_desktop.workers.ear import Ear
from aibook_desktop.workers.falls import Fall
from aibook_desktop.workers.lifeline import Lifeline

LOST: Final = "lost"
LATE: Final = "late"
LEAVING: Final = "leaving"
_LONGEST_REPORT: Final = 64 * 1024
LONGEST_LOG: Final = 1024**2
"""A log that is longer (bytes) is put aside at the next start, instead of the one before it."""
_REPORT_S: Final = 0.3
_DYING_S: Final = 10.0
_GLANCE_S: Final = 0.03
"""A process that is gone is seen at the second glance, even where its pipe is still open."""


class WorkerProcess:
    """A started program that speaks frames; it lives until `end`."""

    def __init__(self, command: Sequence[str], log: Path, name: str) -> None:
        """Start it; raises `OSError` when it can't be."""
        log.parent.mkdir(parents=True, exist_ok=True)
        _put_aside(log)
        self._lifeline = Lifeline()
        try:
            self._process = _started(command, log, self._lifeline.for_worker)
        except OSError:
            self._lifeline.let_go()
            raise
        self.is_leaving = False
        """Whether it has said that it ends by itself: nothing should be asked of it any more."""
        self._is_deaf = False
        self._ear = Ear(_open_end(self._process.stdout))
        self._words = io.BufferedReader(self._ear)
        self._log = log
        self._reporting = threading.Event()
        self._unsent: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
        self._frames: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
        self._ears = threading.Thread(target=self._listen, name=f"ears-{name}", daemon=True)
        self._mouth = threading.Thread(target=self._speak, name=f"mouth-{name}", daemon=True)
        self._ears.start()
        self._mouth.start()

    @property
    def pid(self) -> int:
        """Its number."""
        return self._process.pid

    @property
    def lifeline(self) -> int | None:
        """What it has to hold so that it never outlives this program (see `lifeline.hold`)."""
        return next(iter(self._lifeline.for_worker), None)

    @property
    def is_alive(self) -> bool:
        """Whether it still runs."""
        return self._process.poll() is None

    def send(self, message: dict[str, Any]) -> None:
        """Write one frame, without waiting until it is read."""
        self._unsent.put(message)

    def put(self, message: dict[str, Any]) -> None:
        """Let whoever waits in `next` have a frame from this side."""
        self._frames.put(message)

    def next(self, seconds: float) -> dict[str, Any]:
        """The next frame; one of kind `LATE` after so long, of kind `LOST` when it is gone."""
        until = time.monotonic() + seconds
        was_gone = False
        while True:
            left = until - time.monotonic()
            is_over = was_gone and self._has_heard_all()
            try:
                return self._frames.get(timeout=max(0.0, min(left, _GLANCE_S)))
            except queue.Empty:
                if is_over:
                    return {"kind": LOST}
                was_gone = self._is_deaf or self._status() is not None
                if left <= 0:
                    return {"kind": LATE}

    def end(self) -> None:
        """Kill it, and whatever it started, and let go of everything that it held.

        One that a driver keeps from dying is left to the system.
        """
        if self._reporting.is_set():
            self._ears.join(_REPORT_S)
        _kill(self._process)
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(_DYING_S)
        self._lifeline.let_go()
        self._unsent.put(None)
        for thread in (self._mouth, self._ears):
            thread.join(_GLANCE_S)  # something else may hold the other end of its pipe

    def how_it_went(self) -> Fall:
        """Why nothing comes from it any more."""
        status = self._status()
        if status is None:
            try:
                status = self._process.wait(_GLANCE_S)
            except subprocess.TimeoutExpired:
                return "garbled"
        if status == 0:
            return "left"
        return "killed" if status == _KILLED else "crashed"

    def _status(self) -> int | None:
        """How it ended, or is about to; None while it lives."""
        status = self._process.poll()
        return dying_status(self._process.pid) if status is None else status

    def _has_heard_all(self) -> bool:
        """Whether its last words are among the frames (once it is gone)."""
        return not self._ears.is_alive() or self._ear.has_heard_all()

    def _speak(self) -> None:
        pipe = _open_end(self._process.stdin)
        try:
            while (message := self._unsent.get()) is not None:
                wire.send(pipe, message)
        except (OSError, ValueError, MemoryError):  # it is gone, or that can't be said
            self._is_deaf = True
        _close(pipe)

    def _listen(self) -> None:
        try:
            while True:
                frame = wire.receive(self._words)
                if not isinstance(frame.get("kind"), str):
                    raise wire.Garbage
                self.is_leaving = self.is_leaving or frame.get("leaving") is True
                if frame["kind"] == LEAVING:
                    self.is_leaving = True
                else:
                    self._frames.put(frame)
        except wire.Crash:
            self._reporting.set()
            self._frames.put({"kind": LOST, "how": "crashed"})
            self._keep_report()
        except wire.Garbage:
            self._frames.put({"kind": LOST, "how": "garbled"})
        except (EOFError, OSError, ValueError, MemoryError):
            self._frames.put({"kind": LOST})
        _close(_open_end(self._process.stdout))

    def _keep_report(self) -> None:
        """Put the rest of a crash's report (the way through the code, no words) into the log."""
        try:
            report = self._words.read(_LONGEST_REPORT)
            with self._log.open("ab") as log:
                log.write(b"Fata" + report)
        except (OSError, ValueError):
            return


_KILLED: Final = -9


def program() -> tuple[str, ...]:
    """The words of a command that runs this program once more."""
    if getattr(sys, "frozen", False):
        return (sys.executable,)
    return (sys.executable, "-m", "aibook_desktop")


def _started(
    command: Sequence[str], log: Path, handed_on: Sequence[int]
) -> subprocess.Popen[bytes]:
    with log.open("ab") as errors:
        return subprocess.Popen(
            list(command),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            start_new_session=True,
            pass_fds=handed_on,
        )


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End a process that was given a session of its own, with all that belong to it.

    What it started is ended also where it went by itself. (Its number is nobody else's as long as
    one of them lives.)
    """
    if sys.platform == "win32":
        process.kill()
        return
    with suppress(ProcessLookupError, PermissionError):  # the latter is macOS's word for a zombie
        os.killpg(process.pid, signal.SIGKILL)


def _put_aside(log: Path) -> None:
    try:
        if log.stat().st_size > LONGEST_LOG:
            log.replace(log.with_name(f"{log.name}.1"))
    except OSError:
        return  # it is not there yet, or Windows lets nobody move it while another worker writes


def _open_end(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise OSError("the worker was started without this pipe")
    return pipe


def _close(pipe: IO[bytes]) -> None:
    try:
        pipe.close()
    except OSError:
        return  # what was still unsent belongs to a process that is gone
