"""Whether an engine with weights works on this machine: tried out once in its worker, remembered.

The least of its work is done before a book relies on it: a model that loads may still bring its
process down at the first step. What came of it holds for one engine with one model in one version
of the program. A failure holds for a day, because memory that was short today may be there
tomorrow.
"""

from __future__ import annotations

import json
import threading
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from aibook_desktop import __version__
from aibook_desktop.book.durable import make_folder, write_durably
from aibook_desktop.book.model import Craft
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.record import from_plain
from aibook_desktop.engines.progress import Progress, Tell, unheard
from aibook_desktop.workers.calls import SMOKE
from aibook_desktop.workers.supervisor import Worker

FILE: Final = "tried.json"
_MOST: Final = 200
_MENDED_AT_ONCE: Final = frozenset({"cancelled", "model_damaged", "model_missing"})
"""These say nothing about the machine: a stick mends the files, and the next try may go well."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of trying an engine with a model; `why` is a kind of problem, "" when it worked."""

    craft: Craft
    engine: str
    digest: str
    version: str
    why: str
    day: str


class Trials:
    """The trials of one home. Safe to use from several threads; a full disk only costs memory."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._guard = threading.Lock()
        self._trials = {_key(each): each for each in trials(home)}

    def require(self, worker: Worker, digest: str, tell: Tell = unheard) -> None:
        """Try the engine of a worker out if nobody knows how it does; `tell` may call it off.

        Raises `Problem` engine_unfit when it was found wanting before, and what it meets when it is
        found wanting now.
        """
        known = self._known(worker.craft, worker.name, digest)
        if known is None:
            self._try(worker, digest, tell)
        elif known.why:
            raise Problem("engine_unfit", engine=worker.name)

    def forbid(self, craft: Craft, engine: str, digest: str) -> bool:
        """Whether an engine was found wanting, and that still holds."""
        known = self._known(craft, engine, digest)
        return known is not None and bool(known.why)

    def _try(self, worker: Worker, digest: str, tell: Tell) -> None:
        def wait(_progress: Progress) -> None:
            tell(Progress(0))  # what is painted for a try-out is no page of a book

        try:
            if SMOKE in worker.abilities(wait):
                list(worker.ask(SMOKE, tell=wait))
        except Problem as problem:
            final = problem.kind != "worker_lost" or worker.is_given_up
            if final and problem.kind not in _MENDED_AT_ONCE:
                self._note(worker, digest, problem.kind)
            raise
        self._note(worker, digest, "")

    def _known(self, craft: Craft, engine: str, digest: str) -> Trial | None:
        with self._guard:
            known = self._trials.get((craft, engine, digest, __version__))
        return known if known is not None and _holds(known, _today()) else None

    def _note(self, worker: Worker, digest: str, why: str) -> None:
        day = _today().isoformat()
        trial = Trial(worker.craft, worker.name, digest, __version__, why, day)
        with self._guard:
            self._trials.pop(_key(trial), None)
            self._trials[_key(trial)] = trial
            plain = [asdict(each) for each in self._trials.values()][-_MOST:]
            try:
                make_folder(self._home)
                write_durably(self._home / FILE, json.dumps(plain, indent=1).encode())
            except (OSError, Problem):
                return


def trials(home: Path) -> tuple[Trial, ...]:
    """Every trial that was remembered; what can't be read is passed over."""
    try:
        found = json.loads((home / FILE).read_bytes())
        return tuple(from_plain(Trial, each) for each in found)
    except (OSError, ValueError, TypeError, RecursionError):
        return ()


def unfit(home: Path, today: date | None = None) -> frozenset[tuple[Craft, str, str]]:
    """The engines, by craft, name and model digest, that were tried and are not offered."""
    return frozenset(
        (each.craft, each.engine, each.digest)
        for each in trials(home)
        if each.why and each.version == __version__ and _holds(each, today or _today())
    )


def _holds(trial: Trial, today: date) -> bool:
    return not trial.why or trial.day == today.isoformat()


def _key(trial: Trial) -> tuple[Craft, str, str, str]:
    return trial.craft, trial.engine, trial.digest, trial.version


def _today() -> date:
    return datetime.now(UTC).date()
