"""What a process said before its end, and how soon its end is seen."""

from __future__ import annotations

import json
import struct
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from aibook_desktop.workers import process as running
from aibook_desktop.workers import wire
from aibook_desktop.workers.process import LATE, LOST, WorkerProcess

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="its workers are POSIX's")
PATIENCE_S = 60.0
TIMES = 30
Start = Callable[[str], WorkerProcess]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Processes that run a few lines of Python; `say` is one frame as bytes."""
    started: list[WorkerProcess] = []

    def begin(code: str) -> WorkerProcess:
        text = json.dumps({"kind": "answer", "value": "x" * 20_000}).encode()
        frame = struct.pack("<I", len(text)) + text
        whole = f"import os, subprocess\nsay = {frame!r}\n{code}"
        words = (sys.executable, "-S", "-E", "-c", whole)
        started.append(WorkerProcess(words, tmp_path / "workers.log", "brief"))
        return started[-1]

    yield begin
    for each in started:
        each.end()


@pytest.fixture
def slowly(monkeypatch: pytest.MonkeyPatch) -> None:
    """A busy computer takes its time to look into what has come."""
    receive = wire.receive

    def slow(source: wire.Source) -> dict[str, Any]:
        frame = receive(source)
        time.sleep(0.2)
        return frame

    monkeypatch.setattr(wire, "receive", slow)


def heard(process: WorkerProcess) -> list[str]:
    """What comes until the process is lost, or nothing comes for too long."""
    kinds: list[str] = []
    while kinds[-1:] not in ([LOST], [LATE]):
        kinds.append(process.next(PATIENCE_S)["kind"])
    return kinds


@pytest.mark.usefixtures("slowly")
@pytest.mark.parametrize(
    "end",
    [
        "os._exit(0)",
        "os.kill(os.getpid(), 9)",
        "subprocess.Popen(['sleep', '600']); os._exit(0)",
    ],
    ids=["leaves", "is killed", "leaves somebody at the pipe"],
)
def test_an_answer_counts_before_the_end_that_follows_it(start: Start, end: str) -> None:
    """A page that is already there would be painted once more, and a child would wait for it."""
    assert heard(start(f"os.write(1, say * 2)\n{end}")) == ["answer", "answer", LOST]


def test_no_answer_of_many_is_lost(start: Start) -> None:
    """What goes well nearly always goes wrong at the thousandth page of a kiosk."""
    for _ in range(TIMES):
        assert heard(start("os.write(1, say); os._exit(0)")) == ["answer", LOST]


@pytest.mark.usefixtures("slowly")
def test_an_answer_counts_before_a_question_that_nobody_took(start: Start) -> None:
    """A worker that says why it can't load, and goes, would seem to have crashed."""
    process = start("os.write(1, say); os.close(0); os._exit(1)")
    process.send({"kind": "start", "much": "x" * 2**20})
    assert heard(process) == ["answer", LOST]


def test_what_can_not_be_said_keeps_nobody_waiting(start: Start) -> None:
    """A page with half a sign would be waited for until the deadline, minutes later."""
    process = start("os.read(0, 1)")
    process.send({"kind": "ask", "text": "\ud83d"})
    assert heard(process) == [LOST]


def test_one_that_a_driver_keeps_from_dying_is_left_to_the_system(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hung graphics driver holds even what was killed: its book would stand still for ever."""
    process = start("os.read(0, 1)")
    with monkeypatch.context() as patched:
        patched.setattr(running, "_kill", lambda _process: None)
        patched.setattr(running, "_DYING_S", 0.1)
        ending = threading.Thread(target=process.end, daemon=True)
        ending.start()
        ending.join(PATIENCE_S)
    assert not ending.is_alive()


def test_who_listens_late_still_closes_the_pipe(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A busy kiosk would keep an open file of a worker that ended, until there are none left."""
    receive, may = wire.receive, threading.Event()

    def late(source: wire.Source) -> dict[str, Any]:
        may.wait(PATIENCE_S)
        return receive(source)

    monkeypatch.setattr(wire, "receive", late)
    process = start("os.read(0, 1)")
    process.end()
    may.set()
    process._ears.join(PATIENCE_S)
    assert process._process.stdout is not None
    assert process._process.stdout.closed


def test_half_an_answer_is_none(start: Start) -> None:
    """Half a picture must be neither shown nor waited for."""
    assert heard(start("os.write(1, say[:-1]); os._exit(0)")) == [LOST]


def test_who_is_lost_stays_lost(start: Start) -> None:
    """Whoever asks once more would wait until the deadline."""
    process = start("os._exit(0)")
    assert heard(process) == [LOST]
    assert heard(process) == [LOST]
