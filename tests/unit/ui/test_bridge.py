"""Lanes: order, exactly one end, cancelling, silence about what children said."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from aibook_desktop.book.problems import Problem
from aibook_desktop.ui.bridge import Errand, Lane, answer

Until = Callable[..., None]


class Listener:
    """Writes down what an errand tells."""

    def __init__(self, errand: Errand) -> None:
        self.heard: list[object] = []
        self.ends: list[object] = []
        errand.arrived.connect(self.heard.append)
        errand.finished.connect(self.finish)
        errand.failed.connect(self.ends.append)

    def finish(self) -> None:
        self.ends.append("finished")


@pytest.fixture
def lane(application: QApplication) -> Iterator[Lane]:
    assert application is not None
    made = Lane("test")
    yield made
    made.close()


def test_events_arrive_in_order_on_the_windows_thread(lane: Lane, until: Until) -> None:
    """A room that paints from another thread crashes, and pages must not overtake each other."""
    threads = []
    errand = lane.send(lambda: iter(range(5)))
    errand.arrived.connect(lambda _: threads.append(threading.current_thread()))
    told = Listener(errand)
    until(lambda: told.ends)
    assert told.heard == [0, 1, 2, 3, 4]
    assert told.ends == ["finished"]
    assert set(threads) == {threading.main_thread()}


def test_work_runs_on_one_other_thread(lane: Lane, until: Until) -> None:
    """The window would stand still while an engine works."""
    told = [Listener(lane.send(lambda: answer(threading.get_ident))) for _ in range(3)]
    until(lambda: all(each.ends for each in told))
    threads = {each.heard[0] for each in told}
    assert len(threads) == 1
    assert threads != {threading.get_ident()}


def test_a_problem_ends_an_errand_once(lane: Lane, until: Until) -> None:
    """A room would wait for ever, or tell the same trouble twice."""

    def work() -> Iterator[int]:
        yield 1
        raise Problem("disk_full")

    told = Listener(lane.send(work))
    until(lambda: told.ends)
    assert told.heard == [1]
    assert [end.kind for end in told.ends if isinstance(end, Problem)] == ["disk_full"]


def test_a_bug_ends_an_errand_and_keeps_words_out_of_the_log(
    lane: Lane, until: Until, caplog: pytest.LogCaptureFixture
) -> None:
    """What a child said must not lie in a file because a program failed."""

    def work() -> Iterator[int]:
        yield 1
        raise ValueError(said)

    said = "토끼가 방귀 뀌는 이야기"
    with caplog.at_level(logging.ERROR):
        told = Listener(lane.send(work))
        until(lambda: told.ends)
    assert isinstance(told.ends[0], ValueError)
    assert "ValueError" in caplog.text
    assert "방귀" not in caplog.text


def test_work_that_cannot_even_begin_fails(lane: Lane, until: Until) -> None:
    """A generator function that raises when called is an end like any other."""

    def work() -> Iterator[int]:
        raise Problem("home_unusable", folder="x")

    told = Listener(lane.send(work))
    until(lambda: told.ends)
    assert isinstance(told.ends[0], Problem)


def test_cancelling_closes_the_generator_and_silences_it(lane: Lane, until: Until) -> None:
    """A stopped book must not come back page by page into the next one."""
    closed = threading.Event()
    go_on = threading.Event()

    def work() -> Iterator[int]:
        try:
            yield 1
            while True:
                go_on.wait(5)
                yield 2
        finally:
            closed.set()

    errand = lane.send(work)
    told = Listener(errand)
    until(lambda: told.heard)
    errand.cancel()
    go_on.set()
    until(lambda: told.ends)
    assert closed.is_set()
    assert told.heard == [1]
    assert [end.kind for end in told.ends if isinstance(end, Problem)] == ["cancelled"]


def test_what_waits_can_be_cancelled_before_it_begins(lane: Lane, until: Until) -> None:
    """Closing the window must not start the books that still wait."""
    begun: list[str] = []
    gate = threading.Event()

    def first() -> Iterator[int]:
        gate.wait(5)
        yield 1

    def second() -> Iterator[int]:
        begun.append("second")
        yield 2

    told = [Listener(lane.send(first)), Listener(lane.send(second))]
    lane.cancel_all()
    gate.set()
    until(lambda: all(each.ends for each in told))
    assert begun == []
    assert lane.idle


def test_finishing_does_what_waits(application: QApplication) -> None:
    """The microphone is closed by an errand that waits when the window closes."""
    assert application is not None
    done: list[int] = []
    lane = Lane("test")
    lane.send(lambda: answer(lambda: done.append(1)))
    lane.finish()
    assert done == [1]


def test_a_resting_lane_begins_nothing_new(application: QApplication, until: Until) -> None:
    """A page would stutter while the next one is written."""
    assert application is not None
    lane = Lane("resting")
    came: list[object] = []
    begun = time.monotonic()
    lane.rest(0.3)
    lane.send(lambda: iter(range(3))).arrived.connect(came.append)
    until(lambda: came == [0])
    until(lambda: came == [0, 1, 2])
    assert time.monotonic() - begun >= 0.3
    lane.close()


def test_a_resting_lane_can_be_cancelled(application: QApplication, until: Until) -> None:
    """Whoever closes the window would wait for the rest to end."""
    assert application is not None
    lane = Lane("resting")
    came: list[object] = []
    failed: list[object] = []
    lane.rest(60.0)
    errand = lane.send(lambda: iter(range(3)))
    errand.arrived.connect(came.append)
    errand.failed.connect(failed.append)
    until(lambda: came == [0])
    lane.close()
    until(lambda: bool(failed))
    assert [error.kind for error in failed if isinstance(error, Problem)] == ["cancelled"]
