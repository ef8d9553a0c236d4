"""A worker that no thread of its own could end any more goes with the program that is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from aibook_desktop.workers.dying import dying_status

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux does it by itself")
PATIENCE_S = 60.0
PROGRAM = """
import sys
from pathlib import Path
from aibook_desktop.workers.supervisor import Worker

harm, note, log = sys.argv[1:]
command = (sys.executable, "-m", "aibook_desktop.workers.saboteur", harm, note)
worker = Worker("narrator", "quiet", None, Path(log), command=command)
worker.abilities()
print(worker.pid, flush=True)
list(worker.ask("read", "비밀 이야기", "ko", ""))
"""
FIVE_STARTS = """
import sys
from pathlib import Path
from aibook_desktop.workers.process import WorkerProcess

def opened():
    return len(list(Path("/proc/self/fd").iterdir()))

folder = Path(sys.argv[1])
print(opened())
for _ in range(5):
    process = WorkerProcess((sys.executable, "-S", "-c", ""), folder / "workers.log", "brief")
    process.end()
    process._ears.join()
    process._mouth.join()
    try:
        WorkerProcess((str(folder / "nowhere"),), folder / "workers.log", "none")
    except FileNotFoundError:
        continue
print(opened())
"""


def is_gone(pid: int) -> bool:
    return dying_status(pid) is not None or not Path(f"/proc/{pid}").exists()


@pytest.fixture
def program(tmp_path: Path, harm: str) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """A program whose worker has just come to harm, and the number of that worker."""
    note = tmp_path / "note"
    words = (sys.executable, "-c", PROGRAM, harm, str(note), str(tmp_path / "workers.log"))
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        worker = int(running.stdout.readline())
        until = time.monotonic() + PATIENCE_S
        while not note.exists() and time.monotonic() < until:
            time.sleep(0.01)
        yield running, worker
        running.kill()
    if not is_gone(worker):
        os.killpg(worker, signal.SIGKILL)


@pytest.mark.parametrize("harm", ["hang", "stop"])
def test_a_worker_that_stands_still_ends_with_a_program_that_is_killed(
    program: tuple[subprocess.Popen[str], int], tmp_path: Path
) -> None:
    """A hanging driver would keep gigabytes of a classroom's computer until it is switched off."""
    running, worker = program
    time.sleep(1.0)  # by now it does not only stand, it has stood
    assert not is_gone(worker)
    running.kill()
    until = time.monotonic() + PATIENCE_S
    while not is_gone(worker) and time.monotonic() < until:
        time.sleep(0.01)
    assert is_gone(worker)
    assert not (tmp_path / "workers.log").read_bytes()


def test_a_program_that_went_before_its_worker_held_on_takes_it_along() -> None:
    """One killed while its window opens would leave a worker that loads for nobody."""
    kept, gone = os.pipe()
    os.close(gone)
    code = f"from aibook_desktop.workers.lifeline import hold; hold({kept}); print('alive')"
    done = subprocess.run(
        (sys.executable, "-c", code), pass_fds=(kept,), capture_output=True, check=False
    )
    os.close(kept)
    assert (done.returncode, done.stdout, done.stderr) == (1, b"", b"")


def test_what_is_no_pipe_is_not_held() -> None:
    """A system that can't do it must still get its book."""
    code = "from aibook_desktop.workers.lifeline import hold; hold(99); print('alive')"
    done = subprocess.run((sys.executable, "-c", code), capture_output=True, check=True)
    assert done.stdout == b"alive\n"


def test_a_worker_of_a_program_without_standard_streams_lives(tmp_path: Path) -> None:
    """A kiosk's launcher may give none: every engine would be ended by its first question."""
    code = (
        "import os, sys\n"
        "os.close(0)\n"
        "os.close(1)\n"
        "from pathlib import Path\n"
        "from aibook_desktop.workers.supervisor import Worker\n"
        "worker = Worker('narrator', 'quiet', None, Path(sys.argv[1]))\n"
        "list(worker.ask('read', '곰', 'ko', ''))\n"
        "worker.end()\n"
    )
    words = (sys.executable, "-c", code, str(tmp_path / "workers.log"))
    done = subprocess.run(words, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_worker_leaves_no_open_files_behind(tmp_path: Path) -> None:
    """A kiosk that starts its workers anew for a year would have no number left for a file."""
    words = (sys.executable, "-c", FIVE_STARTS, str(tmp_path))
    done = subprocess.run(words, capture_output=True, check=True)
    before, after = done.stdout.split()
    assert after == before
