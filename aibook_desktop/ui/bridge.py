"""Carries a studio's generator over a thread of its own and brings its events back as signals.

These are the only threads of the window. A lane does one errand after the other; an errand always
ends with exactly one of `finished` or `failed`, whatever happens, so no room can wait for ever.
Cancelling closes the generator at its next event, and nothing of a cancelled errand arrives any
more except its end. Engines that compute live in other processes, so a lane mostly waits.

The thread never touches an errand, only its job: a QObject must die on the thread it lives on.
"""

from __future__ import annotations

import logging
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from queue import SimpleQueue
from threading import Event, Thread
from typing import Final, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from aibook_desktop.book.problems import Problem

T = TypeVar("T")
Work = Callable[[], Iterator[object]]

SWITCH_S: Final = 0.00005
"""How long a lane that computes may keep the window waiting for the interpreter, in seconds; the
usual 5 ms are a third of a frame, and painting one leaf asks for it several times."""
_log = logging.getLogger(__name__)


class _Step(Enum):
    EVENT = auto()
    DONE = auto()
    FAILED = auto()


@dataclass(frozen=True, slots=True)
class _Job:
    number: int
    work: Work
    cancelled: Event = field(default_factory=Event)


class Errand(QObject):
    """One generator on its way. `failed` carries the exception, a `Problem` or a bug of ours."""

    arrived = Signal(object)
    finished = Signal()
    failed = Signal(object)

    def __init__(self, cancelled: Event) -> None:
        super().__init__()
        self._cancelled = cancelled

    def cancel(self) -> None:
        """Ask for the end; `failed` brings a `Problem` of the kind cancelled."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        """Whether the end was asked for."""
        return self._cancelled.is_set()


class Lane(QObject):
    """One thread that does errands in the order they came."""

    _crossed = Signal(int, object, object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._queue: SimpleQueue[_Job | None] = SimpleQueue()
        self._thread: Thread | None = None
        self._under_way: dict[int, Errand] = {}
        self._sent = 0
        self._rest_until = 0.0
        self._crossed.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def send(self, work: Work) -> Errand:
        """Queue a generator; connect to the errand before returning to the event loop."""
        self._sent += 1
        job = _Job(self._sent, work)
        errand = Errand(job.cancelled)
        self._under_way[job.number] = errand
        if self._thread is None:
            sys.setswitchinterval(min(sys.getswitchinterval(), SWITCH_S))
            self._thread = Thread(target=self._work, name=self._name, daemon=True)
            self._thread.start()
        self._queue.put(job)
        return errand

    def rest(self, seconds: float) -> None:
        """Begin nothing new for so long: something moves on the screen and needs the processor."""
        self._rest_until = time.monotonic() + seconds

    @property
    def idle(self) -> bool:
        """Whether nothing is under way and nothing waits."""
        return not self._under_way

    def cancel_all(self) -> None:
        """Cancel what is under way and what waits."""
        for errand in self._under_way.values():
            errand.cancel()

    def close(self, seconds: float = 5.0) -> None:
        """Cancel everything and wait for the thread, at most so long."""
        self.cancel_all()
        self.finish(seconds)

    def finish(self, seconds: float = 5.0) -> None:
        """Let what waits be done and wait for the thread, at most so long."""
        self._queue.put(None)
        if self._thread is not None:
            self._thread.join(seconds)

    def _work(self) -> None:
        while (job := self._queue.get()) is not None:
            try:
                self._exhaust(job)
            except Exception as error:  # noqa: BLE001 - whatever it is, the room must hear the end
                _note(error)
                self._crossed.emit(job.number, _Step.FAILED, error)
            else:
                self._crossed.emit(job.number, _Step.DONE, None)

    def _exhaust(self, job: _Job) -> None:
        _stop_if_asked(job)
        events = job.work()
        try:
            for event in events:
                _stop_if_asked(job)
                self._crossed.emit(job.number, _Step.EVENT, event)
                self._pause(job)
        finally:
            close = getattr(events, "close", None)
            if close is not None:
                close()

    def _pause(self, job: _Job) -> None:
        while (left := self._rest_until - time.monotonic()) > 0:
            if job.cancelled.wait(left):
                return

    @Slot(int, object, object)
    def _deliver(self, number: int, step: _Step, payload: object) -> None:
        errand = self._under_way[number]
        if step is _Step.EVENT:
            if not errand.cancelled:
                errand.arrived.emit(payload)
            return
        del self._under_way[number]
        if step is _Step.DONE:
            errand.finished.emit()
        else:
            errand.failed.emit(payload)


def answer(call: Callable[[], T]) -> Iterator[T]:
    """Turn one blocking call into an errand's work with a single event."""
    yield call()


def was_cancelled(error: object) -> bool:
    """Whether an errand failed only because its end was asked for."""
    return isinstance(error, Problem) and error.kind == "cancelled"


def _stop_if_asked(job: _Job) -> None:
    if job.cancelled.is_set():
        raise Problem("cancelled")


def _note(error: Exception) -> None:
    if not isinstance(error, Problem):
        # Without the message of the exception: it could hold a child's words.
        where = "".join(traceback.format_tb(error.__traceback__))
        _log.error("an errand failed: %s\n%s", type(error).__name__, where)
