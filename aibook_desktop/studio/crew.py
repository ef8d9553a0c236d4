"""The engines at work: who does a part, and who goes on when one is lost.

A lost worker is started again once; then the next in line takes over. The last illustrator is also
tried inside this process, so that a machine which kills every helper still gets its book.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final, TypeVar

from aibook_desktop.book.model import CRAFTS, Craft, MadeWith
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.options import USUAL, Options
from aibook_desktop.engines.ports import Engine
from aibook_desktop.engines.registry import EngineCard, card_named
from aibook_desktop.studio.engine_choice import Candidate, EngineChoice, line_up
from aibook_desktop.studio.events import StoodIn
from aibook_desktop.workers.faults import place_of
from aibook_desktop.workers.remote import proxy
from aibook_desktop.workers.supervisor import Worker

T = TypeVar("T")
_log = logging.getLogger(__name__)

HOPELESS: Final = frozenset({"disk_full", "disk_read_only", "cancelled", "nothing_heard"})
"""Problems that no other engine can help with."""


@dataclass(frozen=True, slots=True)
class Seat:
    """One try at a part: a candidate, and how its engine is reached."""

    candidate: Candidate
    engine: Callable[[], Engine]

    def made_with(self, seed: int) -> MadeWith:
        """What the library keeps about a part made here."""
        return MadeWith(self.candidate.card.name, self.candidate.digest, seed)


class Crew:
    """The engines of all four crafts. Safe to use from several threads."""

    def __init__(self, home: Path, choice: EngineChoice, options: Options = USUAL) -> None:
        self._home = home
        self._options = options
        self._log = home / "log" / "workers.log"
        self._choice = choice
        self._lines = {craft: line_up(craft, choice, home) for craft in CRAFTS}
        self._workers: dict[tuple[Craft, str], Worker] = {}
        self._local: dict[tuple[Craft, str], Engine] = {}
        self._guard = threading.Lock()

    def names(self) -> tuple[tuple[Craft, str], ...]:
        """The engine that each craft begins with."""
        return tuple((craft, self._first(craft).card.name) for craft in CRAFTS)

    def choose(self, choice: EngineChoice) -> None:
        """Prefer other engines from the next part on."""
        lines = {craft: line_up(craft, choice, self._home) for craft in CRAFTS}
        self._choice, self._lines = choice, lines

    def tune(self, options: Options) -> None:
        """Let the engines that can be tuned work with other options from the next part on."""
        with self._guard:
            self._options = options
            for key, worker in self._workers.items():
                worker.tune(self._options_for(card_named(*key)))
            for key in [key for key in self._local if card_named(*key).tuned]:
                del self._local[key]

    def warm(self, *crafts: Craft) -> None:
        """Start the workers of some crafts, so that the first page does not wait for them."""
        for craft in crafts:
            first = self._first(craft)
            if first.card.apart:
                self._worker(first).warm()

    def perform(
        self, craft: Craft, job: Callable[[Any], T], tell: Callable[[StoodIn], None]
    ) -> tuple[T, Seat]:
        """Do a part with the first engine that can; `tell` hears of each stand-in.

        Raises the last `Problem` when nobody can.
        """

        def once(engine: Engine) -> Iterator[T]:
            yield job(engine)

        return next(self.stream(craft, once, tell))

    def stream(
        self, craft: Craft, job: Callable[[Any], Iterator[T]], tell: Callable[[StoodIn], None]
    ) -> Iterator[tuple[T, Seat]]:
        """Like `perform` for a part that comes bit by bit; a stand-in begins it anew."""
        trouble: Problem | None = None
        failed: Candidate | None = None
        self._tell_missing(craft, tell)
        for seat in self._seats(craft):
            if trouble is not None:
                if seat.candidate is failed and trouble.kind != "worker_lost":
                    continue
                tell(StoodIn(craft, seat.candidate.card.name, trouble.kind))
            try:
                for bit in job(seat.engine()):
                    yield bit, seat
            except Problem as problem:
                if problem.kind in HOPELESS:
                    raise trouble or problem from None
                trouble, failed = problem, seat.candidate
            except Exception as error:  # noqa: BLE001 - an engine's bug must not end the book
                _log.error("%s %s: %s", craft, seat.candidate.card.name, place_of(error))
                trouble = Problem("engine_failed", engine=seat.candidate.card.name)
                failed = seat.candidate
            else:
                return
        raise trouble or Problem("engine_failed", engine=craft)

    def obstacle(self, craft: Craft) -> Problem | None:
        """Why the preferred engine of a craft can't run here, if it can't."""
        return self._lines[craft][0].obstacle

    def stop(self) -> None:
        """End every worker; the next part starts them again."""
        with self._guard:
            workers = tuple(self._workers.values())
        for worker in workers:
            worker.end()

    def _tell_missing(self, craft: Craft, tell: Callable[[StoodIn], None]) -> None:
        obstacle = self.obstacle(craft)
        if self._choice.of(craft) is not None and obstacle is not None:
            tell(StoodIn(craft, self._first(craft).card.name, obstacle.kind))

    def _seats(self, craft: Craft) -> Iterator[Seat]:
        """Every try worth making: a lost worker twice, the last engine also in this process."""
        runnable = [each for each in self._lines[craft] if each.obstacle is None]
        for candidate in runnable:
            if candidate.card.apart:
                remote = Seat(candidate, partial(self._elsewhere, candidate))
                yield from (remote, remote)
            if not candidate.card.apart or candidate is runnable[-1]:
                yield Seat(candidate, partial(self._here, candidate))

    def _first(self, craft: Craft) -> Candidate:
        return next(each for each in self._lines[craft] if each.obstacle is None)

    def _worker(self, candidate: Candidate) -> Worker:
        card = candidate.card
        with self._guard:
            key = (card.craft, card.name)
            if key not in self._workers:
                self._workers[key] = Worker(
                    card.craft,
                    card.name,
                    candidate.weights,
                    self._log,
                    options=self._options_for(card),
                )
            return self._workers[key]

    def _options_for(self, card: EngineCard) -> Options:
        """What an engine is told; the key of a server only where it is needed."""
        if not card.tuned:
            return USUAL
        return self._options if card.online else self._options.offline()

    def _elsewhere(self, candidate: Candidate) -> Engine:
        return proxy(self._worker(candidate))

    def _here(self, candidate: Candidate) -> Engine:
        card = candidate.card
        with self._guard:
            key = (card.craft, card.name)
            if key not in self._local:
                self._local[key] = card.build(candidate.weights, self._options_for(card))
            return self._local[key]
