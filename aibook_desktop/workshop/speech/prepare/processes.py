"""Makes units in processes of this machine, one unit at a time each.

Each process has a pipe of its own: when this program is killed, the pipe closes and the process
ends after the unit it is at. (The pool of `concurrent.futures` would leave it waiting for ever.)
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Final, Protocol, Self

from aibook_desktop.book.problems import Problem
from aibook_desktop.workshop.speech.prepare.records import Unit
from aibook_desktop.workshop.speech.prepare.units import Job, make_unit

_CLOCK: Final = "clock"


class Crew(Protocol):
    """Makes units somewhere, in any order."""

    def __call__(self, jobs: Iterable[Job]) -> Iterator[Unit]:
        """Yield each unit when it is made; raises `Problem` for the first that can't be."""
        ...


@dataclass(frozen=True, slots=True)
class Failed:
    """A problem on its way from one process to another."""

    kind: str
    details: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Processes:
    """A crew of so many processes; a single one is this process itself."""

    count: int

    def __call__(self, jobs: Iterable[Job]) -> Iterator[Unit]:
        """Make the units; raises `Problem`, prepare_lost when a process was killed."""
        if self.count == 1:
            yield from map(make_unit, jobs)
        else:
            with Team(self.count) as team:
                yield from team(jobs)


def attempt(job: Job) -> Unit | Failed:
    """Make a unit, and return a problem instead of raising it."""
    try:
        return make_unit(job)
    except Problem as problem:
        return Failed(problem.kind, tuple(problem.details.items()))


def made(answer: Unit | Failed) -> Unit:
    """Return the unit, or raise the problem again."""
    if isinstance(answer, Failed):
        raise Problem(answer.kind, **dict(answer.details))
    return answer


class Team:
    """A crew of processes that live as long as the `with` block."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._members: dict[Connection, BaseProcess] = {}

    def __enter__(self) -> Self:
        for _ in range(self._count):
            connection, process = _begin()
            self._members[connection] = process
        return self

    def __exit__(self, *_error: object) -> None:
        for connection, process in self._members.items():
            connection.close()
            process.terminate()
            process.join()

    def __call__(self, jobs: Iterable[Job]) -> Iterator[Unit]:
        """Make the units; raises `Problem`, prepare_lost when a process was killed."""
        waiting = iter(jobs)
        busy = [
            member
            for member, job in zip(self._members, waiting, strict=False)
            if _send(member, job)
        ]
        while busy:
            for ready in [each for each in wait(busy) if isinstance(each, Connection)]:
                answer = _receive(ready)
                if isinstance(answer, float):
                    continue
                yield made(answer)
                job = next(waiting, None)
                if job is None:
                    busy.remove(ready)
                else:
                    _send(ready, job)

    def processor_seconds(self) -> float:
        """What the idle processes have used up since they began."""
        for member in self._members:
            _send(member, _CLOCK)
        answers = [_receive(member) for member in self._members]
        return sum(answer for answer in answers if isinstance(answer, float))


def _begin() -> tuple[Connection, BaseProcess]:
    spawning = get_context("spawn")
    here, there = spawning.Pipe()
    process = spawning.Process(target=_work, args=(there,), daemon=True)
    process.start()
    there.close()
    return here, process


def _send(connection: Connection, message: Job | str) -> bool:
    try:
        connection.send(message)
    except ConnectionError as error:
        raise Problem("prepare_lost") from error
    return True


def _receive(connection: Connection) -> Unit | Failed | float:
    try:
        answer: Unit | Failed | float = connection.recv()
    except (EOFError, ConnectionError) as error:
        raise Problem("prepare_lost") from error
    return answer


def _work(connection: Connection) -> None:
    try:
        while True:
            job = connection.recv()
            connection.send(time.process_time() if job == _CLOCK else attempt(job))
    except (EOFError, ConnectionError):
        return
