"""A process that has begun to end is known before it is gone."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

from aibook_desktop.workers.dying import dying_status

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux says so")
PATIENT = (sys.executable, "-c", "import time; time.sleep(60)")


def ended(process: subprocess.Popen[bytes]) -> int:
    """What is said of a process that nobody has waited for yet."""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        status = dying_status(process.pid)
        if status is not None:
            process.wait()
            return status
        time.sleep(0.01)
    pytest.fail("nothing was said")


def test_who_lives_is_not_dying() -> None:
    """A worker that is only busy must not be taken for lost."""
    assert dying_status(os.getpid()) is None


@pytest.mark.parametrize("status", [0, 3])
def test_how_it_leaves_is_known(status: int) -> None:
    """A worker that just goes and one that fails ask for different remedies."""
    code = f"import os; os._exit({status})"
    with subprocess.Popen((sys.executable, "-c", code)) as process:
        assert ended(process) == status


def test_the_signal_that_ends_it_is_known() -> None:
    """A process that the system killed was mostly too large."""
    with subprocess.Popen(PATIENT) as process:
        process.send_signal(signal.SIGKILL)
        assert ended(process) == -signal.SIGKILL


def test_who_is_gone_says_nothing() -> None:
    """A number that belongs to nobody any more must not be an error."""
    with subprocess.Popen((sys.executable, "-c", "")) as process:
        process.wait()
        assert dying_status(process.pid) is None
