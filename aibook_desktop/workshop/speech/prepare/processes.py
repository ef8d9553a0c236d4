"""Makes units in processes of this machine, one unit at a time each.

Each process has a pipe of its own: when this program is killed, the pipe closes and the process
ends after the unit it is at. (The pool of `concurrent.futures` would leave it waiting for ever.)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Protocol

from aibook_desktop.book.problems import Problem
from aibook_desktop.workshop.speech.prepare.records import Unit
from aibook_desktop.workshop.speech.prepare.units import Job, make_unit


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
        return map(make_unit, jobs) if self.count == 1 else _shared(jobs, self.count)


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


def _shared(jobs: Iterable[Job], count: int) -> Iterator[Unit]:
    waiting = iter(jobs)
    busy: dict[Connection, BaseProcess] = {}
    try:
        for job in waiting:
            connection, process = _begin()
            busy[connection] = process
            connection.send(job)
            if len(busy) == count:
                break
        while busy:
            for ready in wait(list(busy)):
                if not isinstance(ready, Connection):
                    continue
                yield made(_answer(ready))
                job_or_end = next(waiting, None)
                ready.send(job_or_end)
                if job_or_end is None:
                    busy.pop(ready).join()
                    ready.close()
    finally:
        for connection, process in busy.items():
            process.terminate()
            process.join()
            connection.close()


def _begin() -> tuple[Connection, BaseProcess]:
    spawning = get_context("spawn")
    here, there = spawning.Pipe()
    process = spawning.Process(target=_work, args=(there,), daemon=True)
    process.start()
    there.close()
    return here, process


def _answer(connection: Connection) -> Unit | Failed:
    try:
        answer: Unit | Failed = connection.recv()
    except (EOFError, ConnectionError) as error:
        raise Problem("prepare_lost") from error
    return answer


def _work(connection: Connection) -> None:
    try:
        while (job := connection.recv()) is not None:
            connection.send(attempt(job))
    except (EOFError, ConnectionError):
        return
