"""Times the shelf as a school meets it: ten thousand books, in the real window.

Opening lasts from the call to the end of the first paint with books in it; covers, which may lie
on the disk in full size, are there a little later. Scrolling is done by a
wheel, and each frame is timed as the page turn's are: its paint, and the time since the one before.
A key stroke lasts from the letter in the box to the end of the paint that shows what it found.
On a machine that is busy with other things the processor's time tells more: that of the window's
thread for a paint, that of the whole program for a stroke.
"""

from __future__ import annotations

import csv
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from aibook_desktop.app.desk import StudioDesk
from aibook_desktop.app.frames import (
    SIZE,
    SMOOTH,
    Paint,
    Spread,
    load,
    measuring_place,
    noise,
    spread_of,
    stay,
    timed,
)
from aibook_desktop.app.many_books import fill
from aibook_desktop.book.resources import RESOURCES
from aibook_desktop.ui.bridge import Lane
from aibook_desktop.ui.main_window import MainWindow
from aibook_desktop.ui.pictures import THUMBNAILS, Pictures
from aibook_desktop.ui.shelf.glide import FRAME_MS
from aibook_desktop.ui.shelf.room import ShelfRoom
from aibook_desktop.ui.shelf.wall import Wall
from aibook_desktop.ui.visit_shelf import ShelfVisit

OPENINGS: Final = 9
SCROLL_SECONDS: Final = 20.0
NOTCH_MS: Final = 120
ROUNDS: Final = 4
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
    with measuring_place() as (application, studio):
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
        quiet = noise(FRAME_MS)
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
            load=load(),
            books=books,
            filling_seconds=round(filling, 1),
            first_open_ms=round(1000 * first, 2),
            first_open_with_all_covers_ms=round(1000 * full, 2),
            open_ms=spread_of(opened),
            frames=len(frames),
            paint_ms=spread_of([each.end - each.start for each in frames]),
            paint_processor_ms=spread_of([each.worked for each in frames]),
            interval_ms=spread_of(intervals),
            intervals_over_16_7_ms=sum(each > SMOOTH for each in intervals),
            noise_interval_ms=quiet,
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
        stay(rest)
        self._frames.wait()
        began = time.perf_counter()
        act()
        while not self._frames.shown and time.perf_counter() - began < PATIENCE:
            self._application.processEvents()
            time.sleep(0.0002)
        return time.perf_counter() - began

    def _scroll(self) -> tuple[int, list[Paint], list[float]]:
        wall = self._room.wall
        bar = wall.verticalScrollBar()
        hand = QTimer(wall)
        hand.timeout.connect(lambda: _turn_wheel(wall, -1))
        hand.start(NOTCH_MS)
        before = bar.value()
        self._frames.painted.clear()
        stay(SCROLL_SECONDS)
        hand.stop()
        painted = list(self._frames.painted)
        frames = [each for moving, each in painted if moving]
        pairs = [(a, b) for (moved, a), (moves, b) in pairwise(painted) if moved and moves]
        return bar.value() - before, frames, [b.start - a.start for a, b in pairs]

    def _type(self) -> list[tuple[float, float]]:
        """The seconds that each stroke took, and those that the processor worked for it."""
        (field,) = self._room.findChildren(QLineEdit)
        strokes = []
        for typed in _strokes() * ROUNDS:
            stay(REST_SECONDS)
            before = time.process_time()
            waited = self._until_painted(partial(field.setText, typed), rest=0.0)
            strokes.append((waited, time.process_time() - before))
        return strokes


class _Frames(QObject):
    """Times each paint of the wall, and notes the first one after an answer."""

    def __init__(self, wall: Wall) -> None:
        super().__init__(wall)
        self._wall = wall
        self._answered = False
        self.shown = False
        self.painted: list[tuple[bool, Paint]] = []
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
        paint = timed(partial(self._wall.viewportEvent, event))
        self.painted.append((self._wall.glide.moving, paint))
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
