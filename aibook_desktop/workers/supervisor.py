"""Keeps one worker process: starts it when it is first asked, sees it die, ends it to cancel.

A crash is seen at once because its pipe closes; a hang when an answer takes longer than the
deadline. Either way the process is gone afterwards, the asker gets `Problem` worker_lost, and the
next question starts a new one. Who asks again, and whom, is the studio's decision.
"""

from __future__ import annotations

import queue
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, Final

from aibook_desktop.book.model import Craft
from aibook_desktop.book.problems import Problem
from aibook_desktop.workers import wire

DEADLINE: Final = 300.0
"""Longest wait for one answer (seconds): a large picture on a slow machine stays below it."""

_FRAME_LOST: Final[dict[str, Any]] = {"kind": "lost"}


class Worker:
    """One engine in a process of its own. `ask` may be called from any thread, one at a time.

    `deadline` is the longest wait for one answer in seconds.
    """

    def __init__(
        self, craft: Craft, name: str, weights: Path | None, log: Path, deadline: float = DEADLINE
    ) -> None:
        self.craft = craft
        self.name = name
        self._weights = weights
        self._log = log
        self.deadline = deadline
        self._asking = threading.Lock()
        self._ending = threading.Lock()
        self._ears = threading.Thread()
        self._process: subprocess.Popen[bytes] | None = None
        self._frames: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()

    @property
    def pid(self) -> int | None:
        """The process that serves now, if any."""
        process = self._process
        return process.pid if process is not None and process.poll() is None else None

    def warm(self) -> None:
        """Start the process without waiting for it."""
        with self._asking:
            self._running()

    def ask(self, *arguments: Any) -> Iterator[Any]:
        """Ask with plain arguments and yield each plain answer.

        Raises the engine's own `Problem`, engine_failed when it has a bug, and worker_lost when its
        process died or was ended. Closing the iterator early ends the process.
        """
        with self._asking:
            process = self._running()
            finished = False
            try:
                self._send(process, {"arguments": list(arguments)})
                while (frame := self._next())["kind"] != "done":
                    if frame["kind"] == "answer":
                        yield frame["value"]
                    elif frame["kind"] != "ready":
                        finished = frame["kind"] in {"problem", "failed"}
                        raise self._trouble(frame)
                finished = True
            finally:
                if not finished:
                    self.end()

    def end(self) -> None:
        """End the process now: this cancels a question and gives its memory back."""
        with self._ending:
            process, self._process = self._process, None
            if process is None:
                return
            process.kill()
            process.wait()
            self._ears.join()
            for pipe in (process.stdin, process.stdout):
                _close(_open_end(pipe))

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is None:
            return self._process
        self.end()
        command = [*_program(), "--worker", self.craft, self.name]
        command += [str(self._weights)] if self._weights is not None else []
        self._log.parent.mkdir(parents=True, exist_ok=True)
        with self._log.open("ab") as log:
            process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
            )
        self._frames = queue.SimpleQueue()
        self._ears = threading.Thread(
            target=_listen, args=(process, self._frames), name=f"ears-{self.name}", daemon=True
        )
        self._ears.start()
        self._process = process
        return process

    def _send(self, process: subprocess.Popen[bytes], message: dict[str, Any]) -> None:
        try:
            wire.send(_open_end(process.stdin), message)
        except OSError:
            raise Problem("worker_lost", engine=self.name) from None

    def _next(self) -> dict[str, Any]:
        try:
            return self._frames.get(timeout=self.deadline)
        except queue.Empty:
            return _FRAME_LOST

    def _trouble(self, frame: dict[str, Any]) -> Problem:
        if frame["kind"] == "problem":
            return Problem(frame["problem"], **frame["details"])
        if frame["kind"] == "failed":
            return Problem("engine_failed", engine=self.name)
        return Problem("worker_lost", engine=self.name)


def _open_end(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise OSError("the worker was started without this pipe")
    return pipe


def _close(pipe: IO[bytes]) -> None:
    try:
        pipe.close()
    except OSError:
        return  # what was still unsent belongs to a process that is gone


def _listen(process: subprocess.Popen[bytes], frames: queue.SimpleQueue[dict[str, Any]]) -> None:
    try:
        while True:
            frames.put(wire.receive(_open_end(process.stdout)))
    except (EOFError, OSError, ValueError):
        frames.put(_FRAME_LOST)


def _program() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "aibook_desktop"]
