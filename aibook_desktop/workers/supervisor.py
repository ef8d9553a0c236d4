"""Asks one worker: waits for its answers, sees it die or hang, calls off what nobody wants.

A crash is seen at once because its pipe closes; a hang when neither an answer nor a further
progress comes within the deadline. Either way the process is gone afterwards, the asker gets
`Problem` worker_lost, and the next question starts a new one. A question that is no longer wanted
is cancelled by a frame, so that the engine stays loaded; a worker that does not obey is ended. Who
asks again, and whom, is the studio's decision.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from aibook_desktop.book.model import Craft
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.record import from_plain
from aibook_desktop.engines.options import USUAL, Options
from aibook_desktop.engines.progress import Progress, Tell, unheard
from aibook_desktop.workers.deadlines import DEADLINES, Deadlines
from aibook_desktop.workers.falls import Fall, unnoticed
from aibook_desktop.workers.keeping import Keeper
from aibook_desktop.workers.process import LATE, LOST, WorkerProcess, program

_CLOSING: Final = frozenset({"done", "problem", "failed"})
_TOLD_S: Final = 0.5
_UNWANTED: Final = "unwanted"
_ASLEEP_S: Final = 5.0
"""A look that took so long was no look: the computer slept, and the worker with it."""


class Worker:
    """One engine in a process of its own. `ask` may be called from any thread, one at a time."""

    def __init__(
        self,
        craft: Craft,
        name: str,
        weights: Path | None,
        log: Path,
        *,
        options: Options = USUAL,
        deadlines: Deadlines | None = None,
        command: tuple[str, ...] = (),
        noticed: Callable[[Fall], None] = unnoticed,
    ) -> None:
        self.craft = craft
        self.name = name
        self.deadlines = deadlines or DEADLINES[craft]
        words = (*(command or (*program(), "--worker")), craft, name)
        words += () if weights is None else (str(weights),)
        self._keeper = Keeper(words, name, log, options=options, noticed=noticed)
        self._asking = threading.Lock()
        self._called_off = threading.Event()
        self._abilities: frozenset[str] | None = None
        self.left_out: tuple[str, ...] = ()
        """See `options.Picky`; as it was when the engine was loaded last."""
        self._number = 0
        self._in_hand = 0

    @property
    def is_given_up(self) -> bool:
        """Whether it fell so often in the last minutes that it is better not asked."""
        return self._keeper.is_given_up

    @property
    def is_resting(self) -> bool:
        """Whether it would have to wait before it is started again."""
        return self._keeper.is_resting

    @property
    def pid(self) -> int | None:
        """The process that serves now, if any."""
        process = self._keeper.process
        return process.pid if process is not None and process.is_alive else None

    def warm(self) -> None:
        """Start the process without waiting for it; not one that has to wait after a fall."""
        if self._keeper.is_resting or not self._asking.acquire(blocking=False):
            return  # or it is at work
        try:
            self._called_off.clear()
            self._running(unheard)
        except Problem:
            return  # whoever asks will hear it
        finally:
            self._asking.release()
            self._retire()

    def tune(self, options: Options) -> None:
        """Work with other options from the next question on; no idle process keeps the old ones."""
        self._keeper.tune(options)
        self._retire()

    def abilities(self, tell: Tell = unheard) -> frozenset[str]:
        """The methods that the engine has, as soon as it is loaded; otherwise like `ask`."""
        known = self._abilities
        if known is not None and self._keeper.serves:
            return known
        with self._turn(tell):
            self._take_up()
            self._loaded(tell)
            self._in_hand = 0
            return self._abilities or frozenset()

    def ask(self, method: str, *arguments: Any, tell: Tell = unheard) -> Iterator[Any]:
        """Ask with plain arguments and yield each plain answer; `tell` hears of progress.

        It hears at least twice a second how far the answer is, also where that is nothing new or
        the engine is still being loaded, so that it can call the question off at any time.
        Raises the engine's own `Problem`, engine_failed when it has a bug, worker_lost when its
        process died or hung, and cancelled when `tell` raises it or the question is cancelled.
        Closing the iterator early cancels the question, too.
        """
        with self._turn(tell):
            self._take_up()
            process = self._loaded(tell)
            question = {"kind": "ask", "number": self._number, "method": method}
            closed = False
            try:
                process.send({**question, "arguments": list(arguments)})
                for frame in self._frames(process, tell):
                    closed = frame["kind"] in _CLOSING
                    if frame["kind"] == "answer":
                        yield frame.get("value")
                    elif frame["kind"] != "done":
                        raise self._trouble(frame)
            finally:
                self._in_hand = 0
                if not closed:
                    self._call_off(process)

    def cancel(self) -> None:
        """Cancel the question in hand, if any; may be called from any thread."""
        self._called_off.set()  # before it looks: who starts a process looks after it
        process, number = self._keeper.process, self._in_hand
        if process is not None and number:
            process.put({"kind": _UNWANTED, "number": number})

    def end(self) -> None:
        """End the process now: this cancels a question and gives its memory back."""
        self.cancel()
        self._keeper.end()

    @contextmanager
    def _turn(self, tell: Tell) -> Iterator[None]:
        """Ask alone; `tell` is called while others ask, and may call it off."""
        while not self._asking.acquire(timeout=_TOLD_S):
            tell(Progress(0))
        try:
            yield
        finally:
            self._asking.release()
            self._retire()

    def _retire(self) -> None:
        """End a process that will not be asked again, as soon as nobody asks it."""
        if not self._keeper.serves and self._asking.acquire(blocking=False):
            try:
                self._keeper.end()
            finally:
                self._asking.release()

    def _take_up(self) -> None:
        self._called_off.clear()
        self._number += 1
        self._in_hand = self._number

    def _loaded(self, tell: Tell) -> WorkerProcess:
        try:
            process = self._running(tell)
            self._ready(process, tell)
        except Problem:
            self._in_hand = 0
            raise
        return process

    def _frames(self, process: WorkerProcess, tell: Tell) -> Iterator[dict[str, Any]]:
        """What is said about the question in hand until it is closed; progress is passed on."""
        until, last = time.monotonic() + self.deadlines.progress, Progress(0)
        while True:
            frame, until = _next(process, until, tell, last)
            if frame.get("number", self._number) != self._number:
                continue
            if frame["kind"] == "progress":
                progress = self._progress(frame)
                if (progress.page, progress.done) != (last.page, last.done):
                    until = time.monotonic() + self.deadlines.progress
                last = replace(progress, preview=b"")
                tell(progress)
                continue
            yield frame
            if frame["kind"] in _CLOSING:
                return
            until = time.monotonic() + self.deadlines.progress

    def _call_off(self, process: WorkerProcess) -> None:
        """Let the worker drop its question; end it when it doesn't."""
        until = time.monotonic() + self.deadlines.obeying
        process.send({"kind": "cancel", "number": self._number})
        while process.is_alive and (left := until - time.monotonic()) > 0:
            frame = process.next(left)
            if frame["kind"] in {LATE, LOST}:
                break
            if frame["kind"] in _CLOSING and frame.get("number") == self._number:
                return
        self._keeper.end()

    def _running(self, tell: Tell) -> WorkerProcess:
        process = self._keeper.process
        if process is not None and self._keeper.serves:
            return process
        self._abilities = None
        return self._keeper.start(self._called_off, tell)

    def _ready(self, process: WorkerProcess, tell: Tell) -> None:
        """Wait until the engine is loaded; who cancels meanwhile leaves it loading."""
        until = time.monotonic() + self.deadlines.loading
        while self._abilities is None:
            frame, until = _next(process, until, tell, Progress(0))
            match frame:
                case {"kind": "ready", "abilities": list(abilities)}:
                    self._abilities = frozenset(map(str, abilities))
                    left_out = frame.get("left_out")
                    self.left_out = tuple(map(str, left_out if isinstance(left_out, list) else ()))
                case {"kind": "unwanted", "number": number}:
                    if number == self._number:
                        raise self._trouble(frame)
                case _:
                    trouble = self._trouble(frame)
                    if trouble.kind != "worker_lost":
                        self._keeper.fell("unloadable")
                    self._keeper.end()
                    raise trouble

    def _progress(self, frame: dict[str, Any]) -> Progress:
        try:
            progress: Progress = from_plain(Progress, frame["value"])
        except (ValueError, KeyError):
            raise Problem("engine_failed", engine=self.name) from None
        return progress

    def _trouble(self, frame: dict[str, Any]) -> Problem:
        match frame:
            case {"kind": "problem", "problem": kind, "details": details}:
                try:
                    return Problem(kind, **details)
                except (ValueError, TypeError):
                    return Problem("engine_failed", engine=self.name)
            case {"kind": "failed"}:
                return Problem("engine_failed", engine=self.name)
            case {"kind": "unwanted"}:
                return Problem("cancelled")
        if self._called_off.is_set():
            return Problem("cancelled")
        self._keeper.fell(self._how(frame))
        self._keeper.end()
        return Problem("worker_lost", engine=self.name)

    def _how(self, frame: dict[str, Any]) -> Fall:
        """What kind of fall a frame stands for; one that makes no sense is nonsense."""
        process = self._keeper.process
        match frame:
            case {"kind": "late"}:
                return "hung"
            case {"kind": "lost", "how": "crashed"}:
                return "crashed"
            case {"kind": "lost"} if "how" not in frame and process is not None:
                return process.how_it_went()
            case {"kind": "no_memory"}:
                return "killed"
        return "garbled"


def _next(
    process: WorkerProcess, until: float, tell: Tell, last: Progress
) -> tuple[dict[str, Any], float]:
    """The next frame, or one of kind `LATE` at a moment; meanwhile the last progress is told.

    With it comes that moment, which is later where the computer slept meanwhile.
    """
    while True:
        began = time.monotonic()
        left = until - began
        frame = process.next(max(0.0, min(left, _TOLD_S)))
        passed = time.monotonic() - began
        slept = passed if passed > _ASLEEP_S else 0.0
        until += slept
        if frame["kind"] != LATE or (left <= _TOLD_S and not slept):
            return frame, until
        tell(last)
