"""A long question: how far it is, how it is called off, and when it counts as hanging."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from aibook_desktop.book.model import Page, Scene
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.options import Options
from aibook_desktop.engines.ports import BookIllustrator, Retelling
from aibook_desktop.engines.progress import Progress
from aibook_desktop.workers import keeping, process, supervisor
from aibook_desktop.workers.deadlines import Deadlines
from aibook_desktop.workers.process import WorkerProcess
from aibook_desktop.workers.remote import RemoteBookIllustrator, proxy
from aibook_desktop.workers.supervisor import Worker

SCENE = Scene("meadow", "day", "clear", "spring", "medium", (), (), "bright")
PAGE = Page(3, "", "setting", SCENE)
QUICK = 1
Hire = Callable[..., Worker]


@pytest.fixture
def hire(tmp_path: Path) -> Iterator[Hire]:
    """Workers of a manner, with deadlines of their own."""
    hired: list[Worker] = []

    def worker(manner: str, **seconds: float) -> Worker:
        program = Path(__file__).with_name("slow_worker.py")
        deadlines = replace(Deadlines(loading=60.0, progress=30.0, obeying=10.0), **seconds)
        hired.append(
            Worker(
                "illustrator",
                "slow",
                None,
                tmp_path / "workers.log",
                deadlines=deadlines,
                command=(sys.executable, str(program), manner),
            )
        )
        return hired[-1]

    yield worker
    for each in hired:
        each.end()


def painter(worker: Worker) -> RemoteBookIllustrator:
    engine: Any = proxy(worker)
    assert isinstance(engine, RemoteBookIllustrator)
    return engine


def served_by(worker: Worker) -> int:
    """The process that paints, by its own word."""
    return int(painter(worker).draw(PAGE, (), 1, edge=QUICK).image)


def test_progress_arrives_with_its_sketch(hire: Hire) -> None:
    """A child that waits a minute for a picture wants to see it come."""
    heard: list[Progress] = []
    engine = painter(hire("steps"))
    engine.report_to(heard.append)
    engine.draw(PAGE, (), 1, edge=QUICK)
    assert heard == [Progress(1, 6000, 3, b"sketch")]


def test_who_hears_of_progress_can_call_the_question_off(hire: Hire) -> None:
    """A cancelled book must not keep the painter busy for a minute, nor cost loading it again."""
    worker = hire("steps")
    engine = painter(worker)
    before = worker.pid

    def enough(progress: Progress) -> None:
        if progress.done >= 2:
            raise Problem("cancelled")

    engine.report_to(enough)
    with pytest.raises(Problem, match="cancelled"):
        engine.draw(PAGE, (), 1)
    assert served_by(worker) == before


def test_anybody_can_call_it_off(hire: Hire) -> None:
    """The way home is pressed while the window's lane waits for the painter."""
    worker = hire("steps")
    engine = painter(worker)
    before, begun = worker.pid, threading.Event()
    engine.report_to(lambda _progress: begun.set())

    def call_off() -> None:
        begun.wait(30)
        worker.cancel()

    canceller = threading.Thread(target=call_off)
    canceller.start()
    with pytest.raises(Problem, match="cancelled"):
        engine.draw(PAGE, (), 1)
    canceller.join()
    assert served_by(worker) == before


def test_closing_the_answers_calls_the_rest_off(hire: Hire) -> None:
    """Nobody wants pages four to eight of a book that was stopped at page three."""
    worker = hire("steps")
    before = served_by(worker)
    pages = painter(worker).draw_pages((PAGE, PAGE), (), 1, "paper", QUICK)
    next(pages)
    pages.close()  # type: ignore[attr-defined]
    assert served_by(worker) == before


def test_a_cancellation_without_a_question_changes_nothing(hire: Hire) -> None:
    """A late tap on the way home must not call off the next book."""
    worker = hire("steps")
    before = served_by(worker)
    worker.cancel()
    assert served_by(worker) == before


def test_one_that_does_not_obey_is_ended(hire: Hire) -> None:
    """An engine that can't be talked to must not hold up the next book."""
    worker = hire("deaf", obeying=0.2)
    before = served_by(worker)
    engine = painter(worker)
    engine.report_to(lambda _progress: worker.cancel())
    with pytest.raises(Problem, match="cancelled"):
        engine.draw(PAGE, (), 1)
    assert worker.pid is None
    assert served_by(worker) != before


def test_one_that_is_ended_while_it_starts_does_not_begin(
    hire: Hire, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A window that closes would wait for a picture that nobody wants any more."""
    worker = hire("quick")

    def started(*words: Any) -> WorkerProcess:
        begun = WorkerProcess(*words)
        worker.end()
        return begun

    monkeypatch.setattr(keeping, "WorkerProcess", started)
    with pytest.raises(Problem, match="cancelled"):
        list(worker.ask("draw", {}, [], 1, "paper", QUICK))
    assert worker.pid is None
    assert not worker.is_resting


class SlowToSet(threading.Event):
    """Is set only after it has been looked at, as where another thread comes first."""

    def __init__(self) -> None:
        super().__init__()
        self.begun, self.looked_at = threading.Event(), threading.Event()

    def set(self) -> None:
        self.begun.set()
        self.looked_at.wait(30)
        super().set()

    def is_set(self) -> bool:
        found = super().is_set()
        self.looked_at.set()
        return found


def test_a_call_that_meets_the_start_is_heard(hire: Hire, monkeypatch: pytest.MonkeyPatch) -> None:
    """A way home that is pressed just as the painter starts would not be taken."""
    worker = hire("deaf", obeying=0.2)
    called_off = SlowToSet()
    calling = threading.Thread(target=worker.cancel)

    def started(*words: Any) -> WorkerProcess:
        begun = WorkerProcess(*words)
        calling.start()
        called_off.begun.wait(30)
        return begun

    monkeypatch.setattr(worker, "_called_off", called_off)
    monkeypatch.setattr(keeping, "WorkerProcess", started)
    with pytest.raises(Problem, match="cancelled"):
        list(worker.ask("draw", {}, [], 1, "paper", QUICK))
    calling.join()


@pytest.mark.parametrize("manner", ["deaf", "stuck"])
def test_who_does_not_go_on_hangs(hire: Hire, manner: str) -> None:
    """A native loop that never ends would hold a book for ever, though a thread still beats."""
    worker = hire(manner, progress=0.5, obeying=0.2)
    engine = painter(worker)
    with pytest.raises(Problem, match="worker_lost"):
        engine.draw(PAGE, (), 1)
    assert worker.pid is None


def test_who_goes_on_does_not_hang(hire: Hire, monkeypatch: pytest.MonkeyPatch) -> None:
    """A picture that takes seven times the deadline is slow, not lost."""
    worker = hire("steps")
    engine = painter(worker)
    passed = [0.0]

    def patient(progress: Progress) -> None:
        passed[0] = 20.0 * progress.done
        if progress.done == 10:
            raise Problem("cancelled")

    awake = time.monotonic
    clock = SimpleNamespace(monotonic=lambda: awake() + passed[0])
    monkeypatch.setattr(supervisor, "time", clock)
    engine.report_to(patient)
    with pytest.raises(Problem, match="cancelled"):
        engine.draw(PAGE, (), 1)


def test_a_sleep_of_the_computer_is_no_hang(hire: Hire, monkeypatch: pytest.MonkeyPatch) -> None:
    """A laptop that is opened again would end every painter, where its clock goes on in sleep."""
    worker = hire("deaf", obeying=0.2)
    engine = painter(worker)
    slept, looked, heard = [0.0], [0], [0]
    awake = time.monotonic

    def now() -> float:
        return awake() + slept[-1]

    def asleep_in_the_middle_of_a_look() -> float:
        looked[0] += 1
        if looked[0] == 2:
            slept.append(3600.0)
        return now()

    def soon_awake(_progress: Progress) -> None:
        heard[0] += 1
        if heard[0] == 2:
            worker.cancel()

    monkeypatch.setattr(supervisor, "time", SimpleNamespace(monotonic=now))
    clock = SimpleNamespace(monotonic=asleep_in_the_middle_of_a_look)
    monkeypatch.setattr(process, "time", clock)
    engine.report_to(soon_awake)
    with pytest.raises(Problem, match="cancelled"):
        engine.draw(PAGE, (), 1)
    assert slept[-1]
    assert not worker.is_resting, "it fell"


def test_a_sleep_that_ends_with_a_word_is_no_hang_either(
    hire: Hire, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A laptop that slept while a long prompt is read would end whoever says so at once."""
    worker = hire("stuck")
    engine = painter(worker)
    slept, heard = [0.0], [0]
    look = WorkerProcess.next

    def asleep(served: WorkerProcess, seconds: float) -> dict[str, Any]:
        frame = look(served, seconds)
        if frame["kind"] == "progress":
            heard[0] += 1
            slept.append(3600.0 if heard[0] > 1 else 0.0)
        return frame

    def enough(_progress: Progress) -> None:
        if heard[0] > 2:
            raise Problem("cancelled")

    awake = time.monotonic
    monkeypatch.setattr(WorkerProcess, "next", asleep)
    clock = SimpleNamespace(monotonic=lambda: awake() + slept[-1])
    monkeypatch.setattr(supervisor, "time", clock)
    engine.report_to(enough)
    with pytest.raises(Problem, match="cancelled"):
        engine.draw(PAGE, (), 1)
    assert not worker.is_resting, "it fell"


def test_a_proxy_can_what_its_engine_can(hire: Hire, tmp_path: Path) -> None:
    """Pages handed over together to an engine that draws one at a time would never be drawn."""
    assert isinstance(proxy(hire("steps")), BookIllustrator)
    papercut = Worker("illustrator", "papercut", None, tmp_path / "workers.log")
    grammar = Worker("storyteller", "grammar", None, tmp_path / "workers.log")
    try:
        assert not isinstance(proxy(papercut), BookIllustrator)
        assert isinstance(proxy(grammar), Retelling)
    finally:
        papercut.end()
        grammar.end()


def test_other_options_begin_with_the_next_question(hire: Hire) -> None:
    """A teacher who chose better pictures must not have to start the program again."""
    worker = hire("steps")
    before = served_by(worker)
    worker.tune(Options())
    assert served_by(worker) == before
    worker.tune(Options(preset="best"))
    assert served_by(worker) != before


def test_who_waits_while_another_asks_can_call_it_off(hire: Hire) -> None:
    """A child who goes home while a photo is painted would wait for the painter."""
    worker = hire("steps")
    begun = threading.Event()
    first, second = painter(worker), painter(worker)
    first.report_to(lambda _progress: begun.set())

    def draw() -> None:
        with pytest.raises(Problem, match="cancelled"):
            first.draw(PAGE, (), 1)

    def enough(_progress: Progress) -> None:
        raise Problem("cancelled")

    busy = threading.Thread(target=draw)
    busy.start()
    begun.wait(30)
    second.report_to(enough)
    with pytest.raises(Problem, match="cancelled"):
        second.draw(PAGE, (), 1)
    assert busy.is_alive()
    worker.cancel()
    busy.join()


def test_old_options_go_with_the_question_in_hand(hire: Hire) -> None:
    """A key that was taken back while a story is told would stay in an idle process all night."""
    worker = hire("steps")
    pages = painter(worker).draw_pages((PAGE, PAGE), (), 1, "paper", QUICK)
    next(pages)
    worker.tune(Options(model="another"))
    assert worker.pid is not None
    assert len(list(pages)) == 1
    assert worker.pid is None


def test_a_worker_that_leaves_is_not_asked(tmp_path: Path) -> None:
    """A page sent to a process that is just ending would be drawn twice."""
    worker = Worker("narrator", "quiet", None, tmp_path / "workers.log")
    try:
        list(worker.ask("read", "곰", "ko", ""))
        process, before = worker._keeper.process, worker.pid
        assert process is not None
        process.is_leaving = True
        list(worker.ask("read", "곰", "ko", ""))
        assert worker.pid != before
    finally:
        worker.end()
