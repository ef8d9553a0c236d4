"""What it costs when an engine comes to harm: how soon it is seen, and whether the book is made.

Every engine that runs in a process of its own on this machine, with the models of the home, is
brought down in every way (`workers.harms`) while a book is made, again and again. Each time the
engine meets the harm at its first page, also after it was started anew, so that every rung of the
ladder is climbed down. The process of this bench makes the books as the window's process does; what
it prints at the end, it lived to print.
"""

from __future__ import annotations

import math
import statistics
import struct
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import asdict, dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from aibook_desktop.book.model import CRAFTS, Book, Craft, Recording, Wish
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.options import USUAL
from aibook_desktop.engines.registry import EngineCard
from aibook_desktop.settings.store import read_settings
from aibook_desktop.studio.bookmaking import make_book
from aibook_desktop.studio.crew import Crew
from aibook_desktop.studio.engine_choice import EngineChoice, line_up
from aibook_desktop.studio.events import Bound
from aibook_desktop.studio.listening import hear
from aibook_desktop.studio.staff import USUAL_HIRING, Hiring, Staff
from aibook_desktop.studio.workplace import Studio, open_studio
from aibook_desktop.workers.falls import Fall
from aibook_desktop.workers.harms import HARMS, SLOW

HUNG_S: Final = 2.0
"""How long a harmed engine may be silent (seconds): a small model's page takes less, and a bench
can't wait a minute each time. On a busy machine it may be too short; such falls are not counted."""
SEEN_MS: Final = 100.0
SEEN_LATE_MS: Final = 1000.0 * (HUNG_S + 2.0)
WISH: Final = Wish("", "ko", 4, 4, hero="rabbit", place="forest")
_SABOTEUR: Final = (sys.executable, "-m", "aibook_desktop.workers.saboteur")
_RATE: Final = 16_000


@dataclass(frozen=True, slots=True)
class Harmed:
    """One harm to one engine: how often in all its books, and how soon it was seen (ms)."""

    books: int
    finished: int
    falls: int
    seen_ms_median: float
    seen_ms_max: float
    seen_in_time: int
    seconds_a_book: float


@dataclass(frozen=True, slots=True)
class WorkerFigures:
    """All of it: by engine and harm, and in sum. `seen_in_time` is held against `falls`."""

    engines: dict[str, dict[str, Harmed]]
    books: int
    finished: int
    falls: int
    seen_in_time: int
    crash_seen_ms_max: float
    hang_seen_ms_max: float

    def plain(self) -> dict[str, Any]:
        """The same as plain data."""
        return asdict(self)


@dataclass(slots=True)
class _Seen:
    """When an engine fell, by the clock of this process."""

    name: str
    moments: list[float] = field(default_factory=list)

    def note(self, _craft: Craft, name: str, _how: Fall) -> None:
        if name == self.name:
            self.moments.append(time.monotonic())


def harm_workers(
    home: Path, times: int, engines: Sequence[str], harms: Sequence[str], say: Callable[..., object]
) -> WorkerFigures:
    """Bring engines down in all the ways named, so many times each; none named means all.

    Raises `Problem` engine_missing for a name that does not run here, and what an engine meets that
    does not even work unharmed.
    """
    with tempfile.TemporaryDirectory(prefix="aibook-bench-") as folder:
        place = Path(folder)
        _lend_models(home, place)
        cards = _cards(place, engines)
        table: dict[str, dict[str, Harmed]] = {}
        with closing(open_studio(place, read_settings(place, "ko"), EngineChoice())) as studio:
            for card in cards:
                name = f"{card.craft} {card.name}"
                _try_out(place, card)
                for harm in harms or HARMS:
                    figures = _harm(studio, card, harm, times)
                    table.setdefault(name, {})[harm] = figures
                    say(
                        "cli.bench.workers.line",
                        engine=name,
                        harm=harm,
                        finished=str(figures.finished),
                        books=str(figures.books),
                        seen=f"{figures.seen_ms_max:.0f}",
                    )
    return _in_all(table)


def _lend_models(home: Path, place: Path) -> None:
    """Let a home of the bench's own have the models: nothing of the harm is kept in the other."""
    if (home / "models").is_dir():
        try:
            (place / "models").symlink_to((home / "models").resolve(), target_is_directory=True)
        except OSError:
            raise Problem("home_unusable", folder=str(home)) from None


def _cards(home: Path, names: Sequence[str]) -> tuple[EngineCard, ...]:
    found = {
        each.card.name: each.card
        for craft in CRAFTS
        for each in line_up(craft, EngineChoice(), home)
        if each.card.apart and not each.card.online and each.obstacle is None
    }
    for name in names:
        if name not in found:
            raise Problem("engine_missing", craft="", engine=name, known=", ".join(found))
    return tuple(found[name] for name in names or found)


def _try_out(home: Path, card: EngineCard) -> None:
    """Let an engine be tried out unharmed and in peace, as it is before its first book."""
    line = line_up(card.craft, EngineChoice(), home)
    staff = Staff(home, USUAL, USUAL_HIRING)
    try:
        with staff.remote(next(each for each in line if each.card == card)):
            pass
    finally:
        staff.stop()


def _harm(studio: Studio, card: EngineCard, harm: str, times: int) -> Harmed:
    """Make so many books while one engine comes to harm."""
    delays: list[float] = []
    finished, falls, began = 0, 0, time.monotonic()
    for at in range(times):
        note = studio.home / f"{card.name}-{harm}-{at}"
        seen = _Seen(card.name)
        finished += _book_is_made(studio, card, harm, note, seen)
        harmed = _moments(note)
        falls += len(harmed)
        delays += [1000 * each for each in _delays(harmed, seen.moments)]
    bar = SEEN_LATE_MS if harm in SLOW else SEEN_MS
    return Harmed(
        books=times,
        finished=finished,
        falls=falls,
        seen_ms_median=round(statistics.median(delays), 1) if delays else 0.0,
        seen_ms_max=round(max(delays), 1) if delays else 0.0,
        seen_in_time=sum(each <= bar for each in delays),
        seconds_a_book=round((time.monotonic() - began) / max(1, times), 2),
    )


def _delays(harmed: Sequence[float], seen: Sequence[float]) -> Iterator[float]:
    """From each harm to the first fall that was seen after it and before the next harm."""
    for start, until in pairwise([*harmed, math.inf]):
        first = next((each for each in seen if start <= each < until), None)
        if first is not None:
            yield first - start


def _book_is_made(studio: Studio, card: EngineCard, harm: str, note: Path, seen: _Seen) -> bool:
    """Make one book; whether it is bound, with words, a picture and a voice on every page."""

    def command(asked: EngineCard) -> tuple[str, ...]:
        return (*_SABOTEUR, harm, str(note)) if asked == card else ()

    hiring = Hiring(command, HUNG_S, seen.note)
    crew = Crew(studio.home, _choice(card), hiring=hiring)
    bench = replace(studio, crew=crew)
    try:
        if card.craft == "transcriber":
            with suppress(Problem):  # the child goes on with the picture cards
                list(hear(_humming(), "ko", crew))
        events = list(make_book(WISH, 1, bench))
    except Problem:
        return False
    finally:
        crew.stop()
    bound = events[-1]
    return isinstance(bound, Bound) and _is_whole(bound.book)


def _choice(card: EngineCard) -> EngineChoice:
    """The engine, and the quickest that are built in beside it."""
    beside = EngineChoice("cards", "grammar", "papercut", "quiet")
    whole = (card.name if craft == card.craft else beside.of(craft) for craft in CRAFTS)
    return EngineChoice(*whole)


def _is_whole(book: Book) -> bool:
    pages = book.pages
    parts = all(page.text and page.picture and page.voice for page in pages)
    return len(pages) == book.wish.pages and parts


def _humming() -> Recording:
    """Two seconds of a deep tone that comes and goes, so that there is something to listen to."""
    values = (
        round(9000 * math.sin(at * 0.06) * abs(math.sin(at * 0.0004))) for at in range(2 * _RATE)
    )
    return Recording(b"".join(struct.pack("<h", each) for each in values), _RATE)


def _moments(note: Path) -> list[float]:
    try:
        return [float(line) for line in note.read_text(encoding="ascii").split()]
    except OSError:
        return []


def _in_all(table: dict[str, dict[str, Harmed]]) -> WorkerFigures:
    rows = [(harm, figures) for harms in table.values() for harm, figures in harms.items()]
    every = [figures for _, figures in rows]
    crashes = [figures.seen_ms_max for harm, figures in rows if harm not in SLOW]
    hangs = [figures.seen_ms_max for harm, figures in rows if harm in SLOW]
    return WorkerFigures(
        engines=table,
        books=sum(each.books for each in every),
        finished=sum(each.finished for each in every),
        falls=sum(each.falls for each in every),
        seen_in_time=sum(each.seen_in_time for each in every),
        crash_seen_ms_max=max(crashes, default=0.0),
        hang_seen_ms_max=max(hangs, default=0.0),
    )
