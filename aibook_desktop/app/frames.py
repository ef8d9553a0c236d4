"""What both benches of the window share: an application to measure in, and the time of a paint.

A paint is timed around the widget's own paint event. How noisy the machine was is told by a timer
that fires as often as frames come and paints nothing.
"""

from __future__ import annotations

import math
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PySide6.QtCore import QEventLoop, QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication

from aibook_desktop.settings.store import read_settings
from aibook_desktop.studio.bench_book import BUILT_IN
from aibook_desktop.studio.workplace import Studio, open_studio
from aibook_desktop.ui import fonts, theme

SIZE: Final = QSize(1920, 1080)
QUIET_SECONDS: Final = 3.0
SMOOTH: Final = 0.0167
"""Seconds between two frames at sixty a second."""


@dataclass(frozen=True, slots=True)
class Spread:
    """How a measure spreads, in milliseconds."""

    median: float
    p95: float
    p99: float
    most: float


@dataclass(frozen=True, slots=True)
class Paint:
    """One paint in seconds: when it began and ended, and how long its processor worked for it."""

    start: float
    end: float
    worked: float


def spread_of(seconds: Sequence[float]) -> Spread:
    """Return how durations spread; all zero without any."""
    ordered = sorted(1000 * each for each in seconds) or [0.0]

    def at(share: float) -> float:
        return round(ordered[max(0, math.ceil(share * len(ordered)) - 1)], 2)

    return Spread(at(0.5), at(0.95), at(0.99), at(1.0))


def timed(paint: Callable[[], object]) -> Paint:
    """Paint and take the time."""
    start, begun = time.perf_counter(), time.thread_time()
    paint()
    return Paint(start, time.perf_counter(), time.thread_time() - begun)


def stay(seconds: float) -> None:
    """Let the window live for some time."""
    loop = QEventLoop()  # quitting the application would close its windows
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()


def noise(every_ms: int) -> Spread:
    """How the intervals of a timer spread that does nothing."""
    moments: list[float] = []
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: moments.append(time.perf_counter()))
    timer.start(every_ms)
    stay(QUIET_SECONDS)
    timer.stop()
    return spread_of([b - a for a, b in pairwise(moments)])


def load() -> float:
    """The machine's load of the last minute, 0 where nobody counts it."""
    return round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else 0.0


@contextmanager
def measuring_place() -> Iterator[tuple[QApplication, Studio]]:
    """A dressed application, and a studio with the built-in engines in a home of its own."""
    if sys.platform == "linux" and not {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QApplication([])
    fonts.install()
    theme.dress(application, high_contrast=False)
    with TemporaryDirectory(prefix="aibook-bench-") as folder:
        home = Path(folder)
        with closing(open_studio(home, read_settings(home, "ko"), BUILT_IN)) as studio:
            yield application, studio
