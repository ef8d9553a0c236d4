"""Walks through every room of the real window and takes a picture of each.

A tour is a generator: it acts as a visitor would and yields what to wait for and what to picture.
So the order of the rooms can be read from top to bottom, and nobody sleeps in the window's thread.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from aibook_desktop.ui.main_window import MainWindow

_TICK_MS: Final = 50
_SETTLING_MS: Final = 450
"""After this a room that has been entered has painted what it was given."""


@dataclass(frozen=True, slots=True)
class Picture:
    """Take a picture of the window now, once it has settled."""

    name: str
    settled: bool = True


@dataclass(frozen=True, slots=True)
class Until:
    """Wait until something is so, or for `most` seconds."""

    reached: Callable[[], object]
    most: float = 60.0


@dataclass(frozen=True, slots=True)
class Pause:
    """Give something that moves its time, in seconds."""

    seconds: float


Stop = Picture | Until | Pause
Walk = Callable[[MainWindow], Iterator[Stop]]


class Tour(QObject):
    """Takes the walk through the window of this application, then ends it."""

    def __init__(self, walk: Walk, folder: Path) -> None:
        super().__init__()
        self._walk, self._folder = walk, folder
        self._stops: Iterator[Stop] = iter(())
        self._stop: Stop | None = None
        self._window: MainWindow | None = None
        self._since = QElapsedTimer()
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK_MS)
        self._clock.timeout.connect(self._look)
        self.taken: list[Path] = []
        self.broken_off: Exception | None = None

    @Slot()
    def begin(self) -> None:
        """Start, once the window can be used."""
        self._window = next(
            each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)
        )
        self._stops = self._walk(self._window)
        self._go_on()
        self._clock.start()

    def _go_on(self) -> None:
        try:
            self._stop = next(self._stops, None)
        except Exception as error:  # noqa: BLE001 - Qt would only print it and wait for ever
            self._stop, self.broken_off = None, error
        self._since.start()
        if self._stop is None and self._window is not None:
            self._clock.stop()
            QApplication.exit()

    @Slot()
    def _look(self) -> None:
        waited = self._since.elapsed()
        if isinstance(self._stop, Until):
            if self._stop.reached() or waited > self._stop.most * 1000:
                self._go_on()
        elif isinstance(self._stop, Pause):
            if waited > self._stop.seconds * 1000:
                self._go_on()
        elif isinstance(self._stop, Picture) and (not self._stop.settled or waited > _SETTLING_MS):
            self._take(self._stop.name)
            self._go_on()

    def _take(self, name: str) -> None:
        if self._window is not None:
            path = self._folder / f"{name}.png"
            self._window.grab().save(str(path))
            self.taken.append(path)
