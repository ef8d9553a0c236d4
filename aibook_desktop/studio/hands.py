"""Which workers have a part in hand, so that none is ended in the middle of one.

A worker is exchanged when another model is chosen, and has to go when another needs its memory.
Whoever works then finishes first; who comes after it for the same engine waits until it is done, so
that two of its models are never in memory at once.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable
from itertools import count
from typing import Final

from aibook_desktop.engines.progress import Progress, Tell
from aibook_desktop.workers.supervisor import Worker

_TOLD_S: Final = 0.5


class Hands:
    """The parts in hand, in the order in which they were taken up.

    The `guard`, which also guards who works for which engine, is held by whoever calls what says
    so, and by nobody else.
    """

    def __init__(self, guard: threading.Lock) -> None:
        self._changed = threading.Condition(guard)
        self._tickets = count()
        self._parts: dict[int, Worker] = {}
        self._ending: set[Worker] = set()

    def take_up(self, worker: Worker) -> int:
        """A part is given to a worker (guard held); returns the part's number."""
        part = next(self._tickets)
        self._parts[part] = worker
        return part

    def put_down(self, part: int) -> Worker:
        """A part is over (guard held)."""
        self._changed.notify_all()
        return self._parts.pop(part)

    def workers(self) -> tuple[Worker, ...]:
        """Who has a part in hand, or waits with one (guard held)."""
        return tuple(dict.fromkeys(self._parts.values()))

    def idle(self, workers: Iterable[Worker]) -> tuple[Worker, ...]:
        """Those of them that have none (guard held); they must be given to `end`."""
        found = tuple(each for each in workers if each not in self.workers())
        self._ending.update(found)
        return found

    def end(self, idle: tuple[Worker, ...]) -> None:
        """End workers that `idle` gave."""
        try:
            for each in idle:
                each.end()
        finally:
            with self._changed:
                self._ending.difference_update(idle)
                self._changed.notify_all()

    def wait(self, part: int, tell: Tell) -> None:
        """Wait for those who were there before; `tell` is called meanwhile, and may call it off."""
        while not self.is_its_turn(part, _TOLD_S):
            tell(Progress(0))

    def is_its_turn(self, part: int, seconds: float = 0.0) -> bool:
        """Whether it need not wait, or not for longer than so many seconds."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._is_waiting(part), seconds)

    def _is_waiting(self, part: int) -> bool:
        worker = self._parts[part]
        earlier = (other for at, other in self._parts.items() if at < part)
        return worker in self._ending or any(
            _are_rivals(each, worker) for each in (*earlier, *self._ending)
        )


def _are_rivals(one: Worker, other: Worker) -> bool:
    return one is not other and (one.craft, one.name) == (other.craft, other.name)
