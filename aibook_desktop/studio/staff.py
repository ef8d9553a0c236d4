"""The workers of a crew: started when needed, tuned, let go, and remembered when they fall.

A worker that fell too often is out for a while; one that can work by a smaller plan is asked to
before that. What happened is counted for the grown-ups (see `incidents`).
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Final

from aibook_desktop.book.model import Craft
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.options import USUAL, Options
from aibook_desktop.engines.ports import Engine
from aibook_desktop.engines.progress import Progress, Reporting, Tell, unheard
from aibook_desktop.engines.registry import EngineCard, card_named
from aibook_desktop.studio.engine_choice import Candidate
from aibook_desktop.studio.hands import Hands
from aibook_desktop.studio.incidents import Kind, note_incident
from aibook_desktop.studio.preflight import Trials
from aibook_desktop.studio.sharing import SHARING
from aibook_desktop.workers.deadlines import DEADLINES
from aibook_desktop.workers.falls import Fall
from aibook_desktop.workers.remote import proxy
from aibook_desktop.workers.supervisor import Worker

_TOLD_S: Final = 0.5
SMALLEST: Final = 3
"""How many steps a plan can be made smaller."""
_Key = tuple[Craft, str]
_Model = tuple[Path | None, str]
Witness = Callable[[Craft, str, Fall], None]


@dataclass(frozen=True, slots=True)
class Hiring:
    """How workers are started and watched; the usual way unless a bench wants to see them fall.

    `command` gives the words that start a worker of an engine, () for this program's own; such a
    worker counts as hanging after `hung` seconds without progress, None for its craft's usual;
    `witness` hears of each fall at once.
    """

    command: Callable[[EngineCard], tuple[str, ...]] = lambda _card: ()
    hung: float | None = None
    witness: Witness = lambda _craft, _name, _how: None


USUAL_HIRING: Final = Hiring()


class Staff:
    """The workers and built engines of one home. Safe to use from several threads.

    Whoever takes an engine may give a `tell` that hears of its progress.
    """

    def __init__(self, home: Path, options: Options, hiring: Hiring) -> None:
        self._home = home
        self._options = options
        self._hiring = hiring
        self._workers: dict[_Key, tuple[_Model, Worker]] = {}
        self._local: dict[_Key, Engine] = {}
        self._smaller: dict[_Key, int] = {}
        self._trials = Trials(home)
        self._guard = threading.Lock()
        self._hands = Hands(self._guard)
        self._turn = threading.Lock()

    def worker(self, candidate: Candidate) -> Worker:
        """The worker of an engine, with the weights that it has now.

        One that has other weights ends as soon as the part that it has in hand is over.
        """
        with self._guard:
            worker, idle = self._posted(candidate)
        self._hands.end(idle)
        return worker

    def warm(self, candidate: Candidate) -> None:
        """Start a worker, so that the next part does not wait for it; not beside an old one."""
        with self._in_hand(candidate) as (worker, part):
            if self._hands.is_its_turn(part):
                worker.warm()

    @contextmanager
    def remote(self, candidate: Candidate, tell: Tell = unheard) -> Iterator[Engine]:
        """The engine in its worker, loaded and tried out, for one part.

        Raises `Problem` when it can't be.
        """
        with self._in_hand(candidate) as (worker, part):
            self._hands.wait(part, tell)
            if candidate.card.weights:
                self._trials.require(worker, candidate.digest, tell)
            yield proxy(worker, tell)

    @contextmanager
    def smaller(self, candidate: Candidate, tell: Tell = unheard) -> Iterator[Engine]:
        """The same by a smaller plan than so far, if there is one."""
        key = _key(candidate)
        with self._guard:
            step = self._smaller.get(key, 0)
            if step < SMALLEST:
                self._smaller[key] = step + 1
        if step < SMALLEST:
            self._note(key, "smaller")
            self.worker(candidate).tune(self._options_for(candidate.card))
        with self.remote(candidate, tell) as engine:
            yield engine

    @contextmanager
    def local(self, candidate: Candidate, tell: Tell = unheard) -> Iterator[Engine]:
        """The engine inside this process."""
        key = _key(candidate)
        with self._guard:
            if key not in self._local:
                options = self._options_for(candidate.card)
                self._local[key] = candidate.card.build(candidate.weights, options)
            engine = self._local[key]
        if isinstance(engine, Reporting):
            engine.report_to(tell)
        yield engine

    def is_out(self, candidate: Candidate) -> bool:
        """Whether a worker fell so often that others should do its part for a while.

        What is built in only stays out as long as its next start has to wait: beside it there is
        nobody but this process, whose window would stutter.
        """
        worker = self._present(candidate)
        if worker is None or not worker.is_given_up:
            return False
        return worker.is_resting or not candidate.card.built_in

    def left_out(self, candidate: Candidate) -> tuple[str, ...]:
        """What its engine could not use of what was asked for (see `options.Picky`), if it ran."""
        worker = self._present(candidate)
        return () if worker is None else worker.left_out

    def as_of_today(self, candidate: Candidate) -> Candidate:
        """The same; one that failed its try-out is left out at once, and as long as that holds."""
        card, obstacle = candidate.card, candidate.obstacle
        if obstacle is not None and obstacle.kind != "engine_unfit":
            return candidate
        if not self._trials.forbid(card.craft, card.name, candidate.digest):
            return candidate if obstacle is None else replace(candidate, obstacle=None)
        return replace(candidate, obstacle=Problem("engine_unfit", engine=card.name))

    def tune(self, options: Options) -> None:
        """Let the engines that can be tuned work with other options from the next part on."""
        with self._guard:
            if options == self._options:
                return
            self._options = options
            self._smaller.clear()
            self._local.clear()
            workers = tuple(self._workers.items())
        for (craft, name), (_, worker) in workers:
            worker.tune(self._options_for(card_named(craft, name)))

    @contextmanager
    def turn(self, craft: Craft, tell: Tell = unheard) -> Iterator[None]:
        """Let one of those that take turns work alone: the other's memory is given back first.

        `tell` is called while it waits for its turn, and may call it off.
        """
        while not self._turn.acquire(timeout=_TOLD_S):
            tell(Progress(0))
        try:
            with self._guard:
                present = (worker for _, worker in self._workers.values())
                others = (each for each in present if each.craft in SHARING)
                idle = self._hands.idle(each for each in others if each.craft != craft)
            self._hands.end(idle)
            yield
        finally:
            self._turn.release()

    def stop(self) -> None:
        """End every worker; the next part starts them again."""
        for each in self._all():
            each.end()

    def processes(self) -> tuple[int, ...]:
        """The process numbers of the workers that are alive."""
        return tuple(pid for each in self._all() if (pid := each.pid) is not None)

    def _all(self) -> tuple[Worker, ...]:
        with self._guard:
            present = (worker for _, worker in self._workers.values())
            return tuple({*present, *self._hands.workers()})

    def _present(self, candidate: Candidate) -> Worker | None:
        """The worker that has this very model, if there is one."""
        with self._guard:
            model, worker = self._workers.get(_key(candidate), (None, None))
        return worker if model == _model(candidate) else None

    @contextmanager
    def _in_hand(self, candidate: Candidate) -> Iterator[tuple[Worker, int]]:
        """A worker that is not ended before its part is over, unless everything stops."""
        with self._guard:
            worker, idle = self._posted(candidate)
            part = self._hands.take_up(worker)
        self._hands.end(idle)
        try:
            yield worker, part
        finally:
            with self._guard:
                self._hands.put_down(part)
                _, present = self._workers[_key(candidate)]
                idle = self._hands.idle((worker,) if worker is not present else ())
            self._hands.end(idle)

    def _posted(self, candidate: Candidate) -> tuple[Worker, tuple[Worker, ...]]:
        """The worker of an engine, and the one that it follows if nobody needs that any more."""
        key, model = _key(candidate), _model(candidate)
        before, worker = self._workers.get(key, (None, None))
        if worker is not None and before == model:
            return worker, ()
        fresh = self._hired(candidate)
        self._workers[key] = (model, fresh)
        return fresh, self._hands.idle(() if worker is None else (worker,))

    def _hired(self, candidate: Candidate) -> Worker:
        card = candidate.card
        command, deadlines = self._hiring.command(card), DEADLINES[card.craft]
        if command and self._hiring.hung is not None:
            deadlines = replace(deadlines, progress=self._hiring.hung)
        return Worker(
            card.craft,
            card.name,
            candidate.weights,
            self._home / "log" / "workers.log",
            options=self._options_for(card),
            deadlines=deadlines,
            command=command,
            noticed=partial(self._noticed, candidate),
        )

    def _options_for(self, card: EngineCard) -> Options:
        """What an engine is told; the key of a server only where it is needed."""
        if not card.tuned:
            return USUAL
        step = self._smaller.get((card.craft, card.name), 0)
        options = self._options if card.online else self._options.offline()
        return replace(options, smaller=step)

    def _noticed(self, candidate: Candidate, how: Fall) -> None:
        key = _key(candidate)
        self._hiring.witness(*key, how)
        self._note(key, how)
        if self.is_out(candidate):
            self._note(key, "given_up")

    def _note(self, key: _Key, kind: Kind) -> None:
        note_incident(self._home, *key, kind, datetime.now(UTC).date())


def _key(candidate: Candidate) -> _Key:
    return candidate.card.craft, candidate.card.name


def _model(candidate: Candidate) -> _Model:
    return candidate.weights, candidate.digest
