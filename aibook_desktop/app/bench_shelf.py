"""Times the shelf as a school meets it: ten thousand books, in the real window.

Opening lasts from the call to the end of the first paint with books in it; covers, which may lie
on the disk in full size, are there a little later. Scrolling is done by a
wheel, and each frame is timed as the page turn's are: its paint, and the time since the one before.
A key stroke lasts from the letter in the box to the end of the paint that shows what it found.
On a machine that is busy with other things the processor's time tells more: that of the window's
thread for a paint, that of the whole program for a stroke. `noise` is the interval of a timer that
is as fast as the frames and paints nothing.
"""

from __future__ import annotations

import csv
import os
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, QPointF, QSize, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from aibook_desktop.app.bench_flip import Spread, spread_of
from aibook_desktop.app.desk import StudioDesk
from aibook_desktop.app.many_books import fill
from aibook_desktop.book.resources import RESOURCES
from aibook_desktop.settings.store import read_settings
from aibook_desktop.studio.bench_book import BUILT_IN
from aibook_desktop.studio.workplace import open_studio
from aibook_desktop.ui import fonts, theme
from aibook_desktop.ui.bridge import Lane
from aibook_desktop.ui.main_window import MainWindow
from aibook_desktop.ui.pictures import THUMBNAILS, Pictures
from aibook_desktop.ui.shelf.glide import FRAME_MS
from aibook_desktop.ui.shelf.room import ShelfRoom
from aibook_desktop.ui.shelf.wall import Wall
from aibook_desktop.ui.visit_shelf import ShelfVisit

SIZE: Final = QSize(1920, 1080)
OPENINGS: Final = 9
SCROLL_SECONDS: Final = 20.0
NOTCH_MS: Final = 120
ROUNDS: Final = 4
QUIET_SECONDS: Final = 3.0
REST_SECONDS: Final = 0.25
PATIENCE: Final = 10.0
TYPED: Final = RESOURCES / "samples" / "typed.csv"
"""What stands in the search box after one key stroke more, a row each."""


@dataclass(frozen=True, slots=True)
class ShelfTimes:
    """Milliseconds, with so many books on the shelf and a window of a size."""

    platform: str
    width: int
    height: int
    processors: int
    load: float
    books: int
    filling_seconds: float
    first_open_ms: float
    first_open_with_all_covers_ms: float
    open_ms: Spread
    frames: int
    paint_ms: Spread
    paint_processor_ms: Spread
    interval_ms: Spread
    intervals_over_16_7_ms: int
    noise_interval_ms: Spread
    rows_scrolled: int
    strokes: int
    stroke_ms: Spread
    stroke_processor_ms: Spread


def time_shelf(books: int) -> ShelfTimes:
    """Fill a home of its own with books, and measure its shelf."""
    if sys.platform == "linux" and not {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QApplication([])
    fonts.install()
    theme.dress(application, high_contrast=False)
    with tempfile.TemporaryDirectory(prefix="aibook-bench-") as folder:
        home = Path(folder)
        with closing(open_studio(home, read_settings(home, "ko"), BUILT_IN)) as studio:
            began = time.perf_counter()
            fill(studio.library, books)
            filling = time.perf_counter() - began
            return _Measure(application, StudioDesk(studio)).run(books, filling)


class _Measure:
    """One window with the shelf room in it."""

    def __init__(self, application: QApplication, desk: StudioDesk) -> None:
        self._application = application
        self._window = MainWindow()
        self._pictures = Pictures(self._window, desk.studio.home / THUMBNAILS)
        self._room = ShelfRoom(self._pictures)
        self._lane = Lane("library", self._window)
        self._visit = ShelfVisit(self._room, desk, self._lane, self._window)
        self._frames = _Frames(self._room.wall)
        self._elsewhere = QWidget()
        self._window.add_room(self._elsewhere)
        self._window.add_room(self._room)
        self._room.speak("ko")
        self._window.resize(SIZE)
        self._window.show()
        self._visit.answered.connect(self._frames.answer)

    def run(self, books: int, filling: float) -> ShelfTimes:
        first, full = self._open()
        opened = [self._open()[0] for _ in range(OPENINGS)]
        noise = self._noise()
        moved, frames, intervals = self._scroll()
        strokes = self._type()
        self._lane.close()
        self._pictures.close()
        size = self._window.size()
        self._window.close()
        return ShelfTimes(
            platform=self._application.platformName(),
            width=size.width(),
            height=size.height(),
            processors=os.cpu_count() or 1,
            load=round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else 0.0,
            books=books,
            filling_seconds=round(filling, 1),
            first_open_ms=round(1000 * first, 2),
            first_open_with_all_covers_ms=round(1000 * full, 2),
            open_ms=spread_of(opened),
            frames=len(frames),
            paint_ms=spread_of([each.end - each.start for each in frames]),
            paint_processor_ms=spread_of([each.worked for each in frames]),
            interval_ms=spread_of(intervals),
            intervals_over_16_7_ms=sum(each > 0.0167 for each in intervals),
            noise_interval_ms=spread_of(noise),
            rows_scrolled=moved // self._room.wall.gridSize().height(),
            strokes=len(strokes),
            stroke_ms=spread_of([waited for waited, _ in strokes]),
            stroke_processor_ms=spread_of([worked for _, worked in strokes]),
        )

    def _open(self) -> tuple[float, float]:
        """The seconds until books are there to be tapped, and until all covers are."""
        self._window.enter(self._elsewhere)
        waited = self._until_painted(self._come_in)
        began = time.perf_counter()
        while not self._room.wall.complete and time.perf_counter() - began < PATIENCE:
            self._application.processEvents()
            time.sleep(0.0002)
        return waited, waited + time.perf_counter() - began

    def _come_in(self) -> None:
        self._visit.enter()
        self._window.enter(self._room)

    def _until_painted(self, act: Callable[[], object], rest: float = REST_SECONDS) -> float:
        self._stay(rest)
        self._frames.wait()
        began = time.perf_counter()
        act()
        while not self._frames.shown and time.perf_counter() - began < PATIENCE:
            self._application.processEvents()
            time.sleep(0.0002)
        return time.perf_counter() - began

    def _noise(self) -> list[float]:
        """The seconds between the ticks of a timer that is as fast as the frames."""
        moments: list[float] = []
        timer = QTimer()
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(lambda: moments.append(time.perf_counter()))
        timer.start(FRAME_MS)
        self._stay(QUIET_SECONDS)
        timer.stop()
        return [b - a for a, b in pairwise(moments)]

    def _scroll(self) -> tuple[int, list[_Frame], list[float]]:
        wall = self._room.wall
        bar = wall.verticalScrollBar()
        hand = QTimer(wall)
        hand.timeout.connect(lambda: _turn_wheel(wall, -1))
        hand.start(NOTCH_MS)
        before = bar.value()
        self._frames.painted.clear()
        self._stay(SCROLL_SECONDS)
        hand.stop()
        painted = list(self._frames.painted)
        moving = [(a, b) for a, b in pairwise(painted) if a.moving and b.moving]
        frames = [each for each in painted if each.moving]
        return bar.value() - before, frames, [b.start - a.start for a, b in moving]

    def _type(self) -> list[tuple[float, float]]:
        """The seconds that each stroke took, and those that the processor worked for it."""
        (field,) = self._room.findChildren(QLineEdit)
        strokes = []
        for typed in _strokes() * ROUNDS:
            self._stay(REST_SECONDS)
            before = time.process_time()
            waited = self._until_painted(partial(field.setText, typed), rest=0.0)
            strokes.append((waited, time.process_time() - before))
        return strokes

    def _stay(self, seconds: float) -> None:
        loop = QEventLoop()  # quitting the application would close its windows
        QTimer.singleShot(round(1000 * seconds), loop.quit)
        loop.exec()


@dataclass(frozen=True, slots=True)
class _Frame:
    start: float
    end: float
    worked: float
    moving: bool


class _Frames(QObject):
    """Times each paint of the wall, and notes the first one after an answer."""

    def __init__(self, wall: Wall) -> None:
        super().__init__(wall)
        self._wall = wall
        self._answered = False
        self.shown = False
        self.painted: list[_Frame] = []
        wall.viewport().installEventFilter(self)

    def wait(self) -> None:
        """Wait for an answer to be painted."""
        self._answered = self.shown = False

    def answer(self) -> None:
        """The answer is there; a wall without books is not painted."""
        self._answered = True
        self.shown = not self._wall.isVisible()
        self._wall.viewport().update()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let the wall paint, and take the time."""
        if event.type() != QEvent.Type.Paint:
            return False
        start, worked = time.perf_counter(), time.thread_time()
        self._wall.viewportEvent(event)
        end, worked = time.perf_counter(), time.thread_time() - worked
        self.painted.append(_Frame(start, end, worked, self._wall.glide.moving))
        self.shown = self._answered
        return True


def _strokes() -> list[str]:
    with TYPED.open(encoding="utf-8", newline="") as lines:
        return [row["typed"] for row in csv.DictReader(lines, strict=True)]


def _turn_wheel(wall: Wall, notches: int) -> None:
    centre = QPointF(wall.viewport().rect().center())
    event = QWheelEvent(
        centre,
        QPointF(wall.viewport().mapToGlobal(centre.toPoint())),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt's
    )
    QApplication.sendEvent(wall.viewport(), event)
