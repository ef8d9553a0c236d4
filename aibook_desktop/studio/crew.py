"""The engines at work: who does a part, and who goes on when one is lost.

A lost worker is started again once, then once more by a smaller plan where its engine has one;
then the next in line takes over. An engine whose model fails its try-out goes on with its next
model. One that fell too often is not even asked for a while. The one that is built in is at last
tried inside this process, so that a machine which kills every helper still gets its book.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final, TypeVar

from aibook_desktop.book.model import CRAFTS, Craft, MadeWith
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.options import USUAL, Options
from aibook_desktop.engines.ports import Engine
from aibook_desktop.engines.progress import Tell, unheard
from aibook_desktop.studio.engine_choice import Candidate, EngineChoice, line_up
from aibook_desktop.studio.events import StoodIn
from aibook_desktop.studio.sharing import SHARING, take_turns
from aibook_desktop.studio.staff import USUAL_HIRING, Hiring, Staff
from aibook_desktop.workers.faults import place_of
from aibook_desktop.workers.resting import HEAVY, weight_of

T = TypeVar("T")
_log = logging.getLogger(__name__)

HOPELESS: Final = frozenset({"disk_full", "disk_read_only", "cancelled", "nothing_heard"})
"""Problems that no other engine can help with."""


@dataclass(frozen=True, slots=True)
class Seat:
    """One try at a part: a candidate, and how its engine is reached."""

    candidate: Candidate
    engine: Callable[[Tell], AbstractContextManager[Engine]]

    def made_with(self, seed: int) -> MadeWith:
        """What the library keeps about a part made here."""
        return MadeWith(self.candidate.card.name, self.candidate.digest, seed)


class Crew:
    """The engines of all four crafts. Safe to use from several threads."""

    def __init__(
        self,
        home: Path,
        choice: EngineChoice,
        options: Options = USUAL,
        hiring: Hiring = USUAL_HIRING,
    ) -> None:
        self._home = home
        self._choice = choice
        self._online = options.online
        self._choosing = threading.Lock()
        self._lines = self._lined_up(choice)
        self._staff = Staff(home, options, hiring)

    def names(self) -> tuple[tuple[Craft, str], ...]:
        """The engine that each craft begins with."""
        return tuple((craft, self._first(craft).card.name) for craft in CRAFTS)

    def choose(self, choice: EngineChoice) -> None:
        """Prefer other engines from the next part on."""
        with self._choosing:
            lines = self._lined_up(choice)
            self._choice, self._lines = choice, lines

    def tune(self, options: Options) -> None:
        """Let the engines that can be tuned work with other options from the next part on."""
        self._staff.tune(options)
        with self._choosing:
            if options.online != self._online:
                self._online = options.online
                self._lines = self._lined_up(self._choice)

    def warm(self, *crafts: Craft, light: bool = False) -> None:
        """Start the workers of some crafts, so that the first page does not wait for them.

        With `light` only those without gigabytes of weights: the others wait until somebody makes a
        book, and always where they take turns.
        """
        for craft in crafts:
            first = self._first(craft)
            heavy = weight_of(first.weights) >= HEAVY
            later = heavy and (light or self._takes_turns(first))
            if first.card.apart and not later and not self._staff.is_out(first):
                self._staff.warm(first)

    def perform(
        self,
        craft: Craft,
        job: Callable[[Any], T],
        tell: Callable[[StoodIn], None],
        first: str | None = None,
        *,
        hear: Tell = unheard,
    ) -> tuple[T, Seat]:
        """Do a part with the first engine that can; `tell` hears of each stand-in.

        `hear` hears how an engine goes on, and may raise `Problem` cancelled at any time; `first`
        names one that is asked before the others this time. Raises the last `Problem` when nobody
        can.
        """

        def once(engine: Engine) -> Iterator[T]:
            yield job(engine)

        return next(self.stream(craft, once, tell, first, hear=hear))

    def stream(
        self,
        craft: Craft,
        job: Callable[[Any], Iterator[T]],
        tell: Callable[[StoodIn], None],
        first: str | None = None,
        *,
        hear: Tell = unheard,
    ) -> Iterator[tuple[T, Seat]]:
        """Like `perform` for a part that comes bit by bit; a stand-in begins it anew."""
        trouble: Problem | None = None
        failed: Candidate | None = None
        self._tell_missing(craft, tell)
        for seat in self._seats(craft, first):
            if trouble is not None:
                if seat.candidate is failed and trouble.kind != "worker_lost":
                    continue
                tell(StoodIn(craft, seat.candidate.card.name, trouble.kind))
            try:
                with self._turn(seat.candidate, hear), seat.engine(hear) as engine:
                    for bit in job(engine):
                        yield bit, seat
            except Problem as problem:
                if problem.kind in HOPELESS:
                    deaf = problem.kind == "nothing_heard" and seat.candidate.card.built_in
                    raise (trouble if deaf and trouble is not None else problem) from None
                trouble, failed = problem, seat.candidate
            except Exception as error:  # noqa: BLE001 - an engine's bug must not end the book
                _log.error("%s %s: %s", craft, seat.candidate.card.name, place_of(error))
                trouble = Problem("engine_failed", engine=seat.candidate.card.name)
                failed = seat.candidate
            else:
                return
        raise trouble or Problem("engine_failed", engine=craft)

    def left_out(self, craft: Craft) -> tuple[str, ...]:
        """The folders that the engine of a craft was asked to use and can't, if it ran."""
        return self._staff.left_out(self._first(craft))

    def obstacle(self, craft: Craft) -> Problem | None:
        """Why the preferred engine of a craft can't run here, if it can't."""
        return self._staff.as_of_today(self._lines[craft][0]).obstacle

    def processes(self) -> tuple[int, ...]:
        """The process numbers of the workers that are alive."""
        return self._staff.processes()

    def stop(self) -> None:
        """End every worker; the next part starts them again."""
        self._staff.stop()

    def _lined_up(self, choice: EngineChoice) -> dict[Craft, tuple[Candidate, ...]]:
        return {craft: self._line(craft, choice) for craft in CRAFTS}

    def _line(self, craft: Craft, choice: EngineChoice) -> tuple[Candidate, ...]:
        return line_up(craft, choice, self._home, online=self._online)

    def _tell_missing(self, craft: Craft, tell: Callable[[StoodIn], None]) -> None:
        obstacle = self.obstacle(craft)
        if self._choice.of(craft) is not None and obstacle is not None:
            tell(StoodIn(craft, self._first(craft).card.name, obstacle.kind))

    def _seats(self, craft: Craft, first: str | None) -> Iterator[Seat]:
        """Every try worth making: a lost worker twice, the last engine also in this process."""
        runnable = sorted(self._runnable(craft, first), key=lambda each: each.card.name != first)
        for candidate in runnable:
            for model in self._models(craft, candidate):
                yield from self._tries(model)
        for candidate in runnable[::-1]:
            if candidate.card.apart and candidate.card.built_in:
                yield Seat(candidate, partial(self._staff.local, candidate))
                return

    def _tries(self, candidate: Candidate) -> Iterator[Seat]:
        """Every try at one engine with one model."""
        for seat in self._apart(candidate):
            if self._staff.is_out(candidate):
                break
            yield seat
        if not candidate.card.apart:
            yield Seat(candidate, partial(self._staff.local, candidate))

    def _models(self, craft: Craft, candidate: Candidate) -> Iterator[Candidate]:
        """An engine with its model, and with the next as long as one fails its try-out."""
        found: Candidate | None = candidate
        while found is not None:
            yield found
            found = self._after(craft, found) if self._is_unfit(found) else None

    def _after(self, craft: Craft, failed: Candidate) -> Candidate | None:
        """The same engine with another model, which it has from now on."""
        with self._choosing:
            line = self._line(craft, self._choice)
            self._lines = {**self._lines, craft: line}
        found = next((each for each in line if each.card == failed.card), failed)
        return None if found.obstacle is not None or self._is_unfit(found) else found

    def _is_unfit(self, candidate: Candidate) -> bool:
        return self._staff.as_of_today(candidate).obstacle is not None

    def _apart(self, candidate: Candidate) -> tuple[Seat, ...]:
        """The tries in a worker: twice, and once by a smaller plan where the engine has one."""
        card, staff = candidate.card, self._staff
        if not card.apart:
            return ()
        remote = Seat(candidate, partial(staff.remote, candidate))
        smaller = Seat(candidate, partial(staff.smaller, candidate))
        return (remote, remote, smaller) if card.tuned and card.weights else (remote, remote)

    def _runnable(self, craft: Craft, first: str | None = None) -> Iterator[Candidate]:
        """The engines that run here, without those that nobody asked for and must be asked for."""
        asked = {self._choice.of(craft), first}
        for each in map(self._staff.as_of_today, self._lines[craft]):
            if each.obstacle is None and (not each.card.asked or each.card.name in asked):
                yield each

    def _turn(self, candidate: Candidate, hear: Tell) -> AbstractContextManager[None]:
        """Where two big engines can't be in memory together, one waits for the other's part."""
        turns = self._takes_turns(candidate)
        return self._staff.turn(candidate.card.craft, hear) if turns else nullcontext()

    def _takes_turns(self, candidate: Candidate) -> bool:
        rivals = [self._first(craft) for craft in SHARING]
        return candidate in rivals and take_turns([weight_of(each.weights) for each in rivals])

    def _first(self, craft: Craft) -> Candidate:
        return next(self._runnable(craft))
