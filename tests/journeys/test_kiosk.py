"""A kiosk that is shot down comes back by itself and finishes the book in hand."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from aibook_desktop.library.shelf import open_library
from aibook_desktop.studio.gatekeeping import Door, Gatekeeper
from tests.journeys.travelling import PATIENCE, Traveller

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(sys.platform != "linux", reason="processes are found through /proc"),
]


def await_usable(process: subprocess.Popen[str]) -> None:
    """Read until the window says that it can be used."""
    assert process.stdout is not None
    line = process.stdout.readline()
    assert json.loads(line)["event"] == "usable"


def window_of(keeper: int) -> int:
    """The process that shows the window."""
    children = Path(f"/proc/{keeper}/task/{keeper}/children").read_text(encoding="ascii").split()
    (window,) = map(int, children)
    return window


def test_a_window_that_is_killed_returns_and_the_book_is_finished(traveller: Traveller) -> None:
    """A crash in front of the class: the screen comes back and the child's book is whole."""
    with traveller.start("make", "--wish", "토끼가 숲에서", "--pages", "16", "--json") as making:
        assert making.stdout is not None
        drawn = next((line for line in making.stdout if '"drawn"' in line), "")
        making.kill()
    assert drawn, "the book was not begun"
    kiosk = traveller.start("--kiosk", "--json")
    try:
        await_usable(kiosk)
        first = window_of(kiosk.pid)
        os.kill(first, signal.SIGKILL)
        await_usable(kiosk)
        assert window_of(kiosk.pid) != first
        deadline = time.monotonic() + PATIENCE
        while unfinished(traveller.home):
            assert time.monotonic() < deadline, "the book was not finished"
            time.sleep(0.2)
    finally:
        kiosk.terminate()
        kiosk.communicate(timeout=PATIENCE)
    assert kiosk.returncode == 0


def test_a_forgotten_pin_is_taken_away(traveller: Traveller) -> None:
    """A teacher who forgot the number must not need a new computer."""
    Gatekeeper(traveller.home).choose("274913")
    assert traveller.run("grownups", "reset-pin").status == 0
    assert Gatekeeper(traveller.home).gate().door is Door.NEW


def unfinished(home: Path) -> bool:
    with closing(open_library(home, read_only=True)) as library:
        return bool(library.unfinished())
