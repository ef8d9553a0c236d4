"""A worker process that lives, dies, hangs and comes back: with a real engine, really killed."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from aibook_desktop.book.model import Narration
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.options import Options
from aibook_desktop.engines.progress import Progress
from aibook_desktop.workers.falls import PAUSES_S
from aibook_desktop.workers.process import LONGEST_LOG, WorkerProcess
from aibook_desktop.workers.remote import RemoteNarrator, proxy
from aibook_desktop.workers.supervisor import Worker

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are sent by POSIX")


@pytest.fixture
def worker(tmp_path: Path) -> Iterator[Worker]:
    worker = Worker("narrator", "quiet", None, tmp_path / "log" / "workers.log")
    yield worker
    worker.end()


def read_aloud(worker: Worker) -> Narration:
    narrator: Any = proxy(worker)
    narration: Narration = narrator.read("토끼가 웃었어요.", "ko", "")
    return narration


def running_pid(worker: Worker) -> int:
    assert worker.pid is not None
    return worker.pid


def test_a_worker_answers_like_the_engine_itself(worker: Worker) -> None:
    """A proxy that changed the words' times would light up the wrong words."""
    narration = read_aloud(worker)
    assert narration.sound.startswith(b"RIFF")
    assert [word.start_char for word in narration.words] == [0, 4]


def test_no_idle_process_keeps_old_options(worker: Worker) -> None:
    """A key that a grown-up has taken back would stay in the memory of a process."""
    read_aloud(worker)
    worker.tune(Options())
    first = running_pid(worker)
    worker.tune(Options(model="another"))
    assert worker.pid is None
    assert not Path(f"/proc/{first}").exists()


def test_a_killed_worker_is_noticed_and_comes_back(worker: Worker) -> None:
    """A crashed engine must cost a moment, not the book."""
    read_aloud(worker)
    first = running_pid(worker)
    os.kill(first, signal.SIGKILL)
    while worker.pid is not None:
        time.sleep(0.01)
    read_aloud(worker)
    assert running_pid(worker) != first


def test_a_worker_killed_while_it_thinks_is_seen_at_once(worker: Worker) -> None:
    """Waiting minutes for a dead engine would leave a child before a still screen."""
    read_aloud(worker)
    thinking = running_pid(worker)
    os.kill(thinking, signal.SIGSTOP)
    with ThreadPoolExecutor(1) as lane:
        asked = lane.submit(read_aloud, worker)
        while not worker._in_hand:
            time.sleep(0.01)
        time.sleep(0.3)
        os.kill(thinking, signal.SIGKILL)
        trouble = asked.exception(timeout=30)
    assert isinstance(trouble, Problem)
    assert trouble.kind == "worker_lost"


def test_getting_one_ready_that_fell_lately_keeps_nobody_waiting(worker: Worker) -> None:
    """A new book would stand still for fifteen seconds before its first word is told."""
    for _ in range(len(PAUSES_S)):
        worker._keeper.fell("crashed")
    worker.warm()
    assert worker.is_resting, "the whole pause was waited for"
    assert worker.pid is None


def test_who_waits_after_a_fall_can_call_it_off(worker: Worker) -> None:
    """A child who goes home would stand before a book that waits for its next start."""
    for _ in range(len(PAUSES_S)):
        worker._keeper.fell("crashed")

    def enough(_progress: Progress) -> None:
        raise Problem("cancelled")

    with pytest.raises(Problem, match="cancelled"):
        list(worker.ask("read", "곰", "ko", "", tell=enough))
    assert worker.is_resting, "the whole pause was waited for"
    assert worker.pid is None


def test_a_hanging_worker_is_ended_after_its_deadline(worker: Worker) -> None:
    """A native library that never returns must not hold a book for ever."""
    read_aloud(worker)
    worker.deadlines = replace(worker.deadlines, progress=0.5, obeying=0.1)
    os.kill(running_pid(worker), signal.SIGSTOP)
    with pytest.raises(Problem, match="worker_lost"):
        read_aloud(worker)
    assert worker.pid is None


def test_an_unfit_question_is_the_engines_failure_and_not_its_end(worker: Worker) -> None:
    """A bug in one page must leave the engine alive for the next one."""
    with pytest.raises(Problem, match="engine_failed"):
        list(worker.ask("read", 1, 2, 3))
    assert read_aloud(worker).words


def test_the_log_names_the_place_of_a_bug_but_no_words(worker: Worker, tmp_path: Path) -> None:
    """Whoever mends a bug needs its place; nobody may find a child's words in a log."""
    with pytest.raises(Problem, match="engine_failed"):
        list(worker.ask("read", "비밀 이야기", "xx", ""))
    log = (tmp_path / "log" / "workers.log").read_text(encoding="utf-8")
    assert "ValueError at record.py" in log
    assert "비밀" not in log


def test_what_a_worker_started_ends_with_it_however_it_went(tmp_path: Path) -> None:
    """A helper of a library would keep its memory, and our end of its pipe, for a kiosk's year."""
    code = "import os, subprocess; subprocess.Popen(['sleep', '600']); os._exit(0)"
    process = WorkerProcess((sys.executable, "-c", code), tmp_path / "workers.log", "mother")
    while process.is_alive:
        time.sleep(0.01)
    os.killpg(process.pid, 0)
    process.end()
    process._ears.join(10.0)
    assert not process._ears.is_alive(), "somebody still holds the other end"


def test_the_log_does_not_grow_for_ever(worker: Worker, tmp_path: Path) -> None:
    """A kiosk whose sound library complains at every page would fill its disk in a year."""
    log = tmp_path / "log" / "workers.log"
    log.parent.mkdir()
    for filling in (b"old", b"new"):
        worker.end()
        log.write_bytes(filling * LONGEST_LOG)
        read_aloud(worker)
        assert log.stat().st_size < LONGEST_LOG
        assert log.with_name("workers.log.1").read_bytes().startswith(filling)


def test_a_proxy_refuses_an_answer_of_another_shape(tmp_path: Path) -> None:
    """A worker that was swapped must not hand a picture to whoever waits for a voice."""
    worker = Worker("narrator", "nobody", None, tmp_path / "workers.log")
    with pytest.raises(Problem, match="engine_missing"):
        RemoteNarrator(worker).read("토끼", "ko", "")
    worker.end()
