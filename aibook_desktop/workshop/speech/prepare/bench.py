"""Times our way of preparing speech beside the usual one and beside what the disk allows.

All get the same files, in turns, so that whatever else the machine does hits all of them; the
answer is the median of the ratios of single rounds. Starting up is not timed for anybody: each
way has prepared a few clips before, and our processes stay. The disk has dealt with what the one
before left behind when the next begins. Our time ends when the shards are on the disk; the usual
way's ends when its files are handed to the operating system, as is usual. The sound is noise, for
the time does not depend on what is said.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

import numpy as np

from aibook_desktop.workshop.speech.prepare.look_alikes import RATE, Spoken, write_look_alike
from aibook_desktop.workshop.speech.prepare.processes import Team
from aibook_desktop.workshop.speech.prepare.recipe import PrepareRecipe, prepare
from aibook_desktop.workshop.speech.prepare.usual_way import HABITS, prepare_as_usual
from aibook_desktop.workshop.telling import Tell, tell_nobody

_WARM_UP: Final = 40
_SPEAKERS: Final = 20
_PIECE: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class PrepareTimes:
    """Medians over the rounds; speeds in clips a second, processor time in milliseconds a clip.

    `times_stepped` and `times_mapped` are how many times faster ours was than each habit of the
    usual way; `disk` reads all files anew and writes what ours writes, and waits for the disk.
    """

    clips: int
    seconds_a_clip: float
    rounds: int
    processes: int
    ours: float
    stepped: float
    mapped: float
    disk: float
    times_stepped: float
    times_mapped: float
    ours_processor_ms: float
    stepped_processor_ms: float
    mapped_processor_ms: float


@dataclass(frozen=True, slots=True)
class _Timed:
    wall: float
    processor: float


def time_preparing(clips: int, rounds: int, tell: Tell = tell_nobody) -> PrepareTimes:
    """Measure with so many clips of 2 to 4 s; raises `Problem` compare_missing."""
    processes = os.cpu_count() or 1
    with tempfile.TemporaryDirectory(prefix="aibook-prepare-") as name, Team(processes) as team:
        bench = _Bench(Path(name), team, processes)
        few, many = bench.write("few", _WARM_UP), bench.write("many", clips)
        bench.measure(few)
        measured: dict[str, list[_Timed]] = {}
        for number in range(rounds):
            tell("bench.prepare.round", number=str(number + 1), rounds=str(rounds))
            for way, timed in bench.measure(many).items():
                measured.setdefault(way, []).append(timed)
    return _figures(clips, rounds, processes, measured)


class _Bench:
    def __init__(self, scratch: Path, team: Team, processes: int) -> None:
        self._scratch = scratch
        self._team = team
        self._processes = processes
        self._runs = 0

    def write(self, name: str, clips: int) -> Path:
        folder = self._scratch / name
        write_look_alike(folder, "commands", _noises(clips))
        return folder

    def measure(self, source: Path) -> dict[str, _Timed]:
        """Run every way once, each into a new folder."""
        self._runs += 1
        place = self._scratch / f"run-{self._runs}"
        ours = place / "ours"
        pairs = sum(1 for _ in source.rglob("*.wav"))
        recipe = PrepareRecipe(pairs_a_unit=min(512, max(1, pairs // (4 * self._processes))))
        times = {
            "ours": self._timed(lambda: prepare(recipe, source, ours, tell_nobody, self._team))
        }
        for habit in HABITS:
            folder = place / habit
            times[habit] = self._timed(partial(prepare_as_usual, source, folder, habit))
        times["disk"] = self._disk(source, ours, place / "disk.bin")
        return times

    def _timed(self, work: Callable[[], object]) -> _Timed:
        if sys.platform != "win32":
            os.sync()
        processor = time.process_time() + self._team.processor_seconds()
        wall = time.perf_counter()
        work()
        wall = time.perf_counter() - wall
        return _Timed(wall, time.process_time() + self._team.processor_seconds() - processor)

    def _disk(self, source: Path, ours: Path, target: Path) -> _Timed:
        files = [path for path in source.rglob("*") if path.is_file()]
        size = sum(path.stat().st_size for path in ours.glob("*.parquet"))
        for path in files:
            _forget(path)
        return self._timed(lambda: _read_and_write(files, size, target))


def _noises(clips: int) -> Iterator[Spoken]:
    dice = np.random.default_rng(7)
    for number in range(clips):
        samples = dice.standard_normal(int(RATE * dice.uniform(2, 4)), dtype=np.float32)
        samples *= np.float32(0.1)
        yield Spoken(
            samples=samples,
            rate=RATE,
            text=f"(SN:토끼가) {number}번째 우주로 가요.",
            speaker=f"speaker-{number % _SPEAKERS}",
            gender="female",
            group="child",
            language="ko",
        )


def _forget(path: Path) -> None:
    """Make the operating system read a file from the disk the next time; only Linux does."""
    if sys.platform == "linux":
        with path.open("rb") as file:
            os.fsync(file.fileno())
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _read_and_write(files: list[Path], size: int, target: Path) -> None:
    for path in files:
        path.read_bytes()
    piece = os.urandom(_PIECE)
    with target.open("wb") as file:
        for start in range(0, size, _PIECE):
            file.write(piece[: size - start])
        file.flush()
        os.fsync(file.fileno())


def _figures(
    clips: int, rounds: int, processes: int, measured: dict[str, list[_Timed]]
) -> PrepareTimes:
    def speed(way: str) -> float:
        return round(clips / statistics.median(each.wall for each in measured[way]), 1)

    def times(habit: str) -> float:
        both = zip(measured[habit], measured["ours"], strict=True)
        return round(statistics.median(usual.wall / ours.wall for usual, ours in both), 2)

    def processor(way: str) -> float:
        seconds = statistics.median(each.processor for each in measured[way])
        return round(seconds / clips * 1000, 3)

    return PrepareTimes(
        clips=clips,
        seconds_a_clip=3.0,
        rounds=rounds,
        processes=processes,
        ours=speed("ours"),
        stepped=speed("stepped"),
        mapped=speed("mapped"),
        disk=speed("disk"),
        times_stepped=times("stepped"),
        times_mapped=times("mapped"),
        ours_processor_ms=processor("ours"),
        stepped_processor_ms=processor("stepped"),
        mapped_processor_ms=processor("mapped"),
    )
