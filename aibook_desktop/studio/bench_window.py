"""Times the window from the command to its first moment of use, and weighs its process.

The window says `usable` itself (`aibook --json`), so a process is measured from the outside, as a
person meets it.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

RUNS: Final = 5
PATIENCE: Final = 30.0
SETTLING: Final = 1.0
"""Seconds after which a usable window is weighed."""


@dataclass(frozen=True, slots=True)
class WindowTimes:
    """Seconds from the command to a usable window; mebibytes resident of its process alone.

    The memory is 0 where the system does not tell it (`/proc` is Linux's).
    """

    window_seconds_median: float
    window_seconds_max: float
    window_resident_mib: float


def time_window() -> WindowTimes:
    """Open the window on a warm disk several times, without a screen if there is none."""
    with tempfile.TemporaryDirectory(prefix="aibook-bench-") as folder:
        _open_once(folder)
        runs = [_open_once(folder) for _ in range(RUNS)]
    seconds, weights = zip(*runs, strict=True)
    return WindowTimes(
        window_seconds_median=round(statistics.median(seconds), 3),
        window_seconds_max=round(max(seconds), 3),
        window_resident_mib=max(weights),
    )


def _open_once(home: str) -> tuple[float, float]:
    environment = dict(os.environ)
    if sys.platform == "linux" and not {"DISPLAY", "WAYLAND_DISPLAY"} & environment.keys():
        environment["QT_QPA_PLATFORM"] = "offscreen"
    began = time.monotonic()
    command = [sys.executable, "-m", "aibook_desktop", "--json", "--home", home]
    window = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
    try:
        if window.stdout is None or json.loads(window.stdout.readline())["event"] != "usable":
            raise RuntimeError("the window did not open")
        seconds = time.monotonic() - began
        time.sleep(SETTLING)
        return seconds, _resident_mib(window.pid)
    finally:
        window.terminate()
        window.wait(PATIENCE)


def _resident_mib(pid: int) -> float:
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return 0.0
    for line in status.read_text().splitlines():
        if line.startswith("VmRSS:"):
            return round(int(line.split()[1]) / 1024, 1)
    return 0.0
