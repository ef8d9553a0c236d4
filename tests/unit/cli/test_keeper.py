"""The keeper starts what fell or hangs again, and lets go of what wants to end."""

from __future__ import annotations

import sys
import threading
import time
from pathlib import Path

import pytest

from aibook_desktop.cli import keeper
from aibook_desktop.cli.keeper import TOLD, Keeper, is_sign_of_life, sign_of_life
from aibook_desktop.studio.restarting import Falls


def window(tmp_path: Path, *lives: str) -> list[str]:
    """A command that lives another of its lives at each start."""
    count = tmp_path / "count"
    script = tmp_path / "window.py"
    cases = "\n".join(f"if life == {n}: {code}" for n, code in enumerate(lives))
    script.write_text(
        f"import sys, time, pathlib\ncount = pathlib.Path({str(count)!r})\n"
        "life = len(count.read_text()) if count.exists() else 0\n"
        "count.write_text('x' * (life + 1))\n"
        'print(\'{"event": "alive"}\', flush=True)\n'
        f"print('life', life, *sys.argv[1:], flush=True)\n{cases}\n"
    )
    return [sys.executable, str(script)]


def kept(command: list[str]) -> tuple[int, list[str]]:
    lines: list[str] = []
    status = Keeper(command, lines.append).keep()
    return status, [line.strip() for line in lines]


@pytest.fixture(autouse=True)
def in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Time runs faster for these windows."""
    monkeypatch.setattr(keeper, "LOOK_S", 0.02)
    monkeypatch.setattr(Falls, "pause", 0.0)


@pytest.mark.parametrize(("status", "told"), [(0, 0), (TOLD, 1), (2, 2)])
def test_a_window_that_wants_to_end_ends(tmp_path: Path, status: int, told: int) -> None:
    """A teacher who closes the kiosk must not see it come back."""
    assert kept(window(tmp_path, f"sys.exit({status})")) == (told, ["life 0"])


@pytest.mark.parametrize(
    "fall", ["sys.exit(70)", "raise SystemExit('a bug')", "import os; os.kill(os.getpid(), 9)"]
)
def test_a_window_that_fell_comes_back(tmp_path: Path, fall: str) -> None:
    """A crash must cost the class a moment and not the morning."""
    assert kept(window(tmp_path, fall, "sys.exit(0)")) == (0, ["life 0", "life 1"])


def test_a_window_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A frozen picture is no kiosk."""
    monkeypatch.setattr(keeper, "SILENT_S", 0.4)
    assert kept(window(tmp_path, "time.sleep(60)", "sys.exit(0)"))[1] == ["life 0", "life 1"]


def test_a_window_that_keeps_falling_does_without_models(tmp_path: Path) -> None:
    """What falls at every start falls because of something that it loads."""
    lives = ["sys.exit(70)"] * 5 + ["sys.exit(0)"]
    status, lines = kept(window(tmp_path, *lives))
    assert status == 0
    assert lines == [*(f"life {n}" for n in range(5)), "life 5 --safe"]


def test_the_end_of_the_keeper_ends_the_window(tmp_path: Path) -> None:
    """A computer that shuts down must not wait for a kiosk."""
    lines: list[str] = []
    parent = Keeper(window(tmp_path, "time.sleep(60)"), lines.append)
    thread = threading.Thread(target=parent.keep)
    thread.start()
    end = time.monotonic() + 10
    while not lines and time.monotonic() < end:
        time.sleep(0.01)
    parent.end()
    thread.join(10)
    assert not thread.is_alive()


@pytest.mark.parametrize(
    ("line", "alive"),
    [('{"event": "alive", "t": 3}', True), ('{"event": "usable"}', False), ("x", False), ("3", 0)],
)
def test_only_signs_of_life_are_kept_back(line: str, alive: bool) -> None:  # noqa: FBT001
    """A program that reads the kiosk's events must not drown in heartbeats."""
    assert is_sign_of_life(line) == alive


def test_a_keeper_that_is_gone_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody ended the keeper alone: the child's book goes on."""
    calls: list[int] = []

    def write() -> None:
        calls.append(1)
        raise BrokenPipeError

    with (Path("/dev/null") if sys.platform != "win32" else Path("nul")).open("w") as elsewhere:
        monkeypatch.setattr(sys, "stdout", elsewhere)
        beat = sign_of_life(write)
        beat()
        beat()
    assert calls == [1]
