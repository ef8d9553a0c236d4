"""Moves a scroll bar as a hand would: it follows quickly and comes to rest softly.

One clock for wheel, keys and a flick of the finger, so that they never pull in two directions.
"""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QScrollBar

FRAME_MS: Final = 10
FOLLOW: Final = 0.085
"""Seconds in which two thirds of the way to the target are done."""
NEAR: Final = 0.6
CARRY: Final = 0.26
"""How far a flick goes on: seconds of its speed."""


class Glide(QObject):
    """Brings a scroll bar to a target, a step each frame."""

    def __init__(self, bar: QScrollBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._place = 0.0
        self._target = 0.0
        self._clock = QElapsedTimer()
        self._frames = QTimer(self)
        self._frames.setTimerType(Qt.TimerType.PreciseTimer)
        self._frames.setInterval(FRAME_MS)
        self._frames.timeout.connect(self._step)
        self.still = False
        """Whether it jumps instead, for those whom movement makes unwell."""

    @property
    def moving(self) -> bool:
        """Whether it is on its way."""
        return self._frames.isActive()

    def by(self, pixels: float) -> None:
        """Go on by so many pixels from where it is going."""
        self.to((self._target if self.moving else self._bar.value()) + pixels)

    def to(self, value: float) -> None:
        """Go to a value of the bar; beyond its ends it stops there."""
        self._target = min(max(value, self._bar.minimum()), self._bar.maximum())
        if self.still:
            self._bar.setValue(round(self._target))
        elif not self.moving:
            self._place = float(self._bar.value())
            self._clock.start()
            self._frames.start()

    def fling(self, speed: float) -> None:
        """Go on at a speed in pixels a second, slower and slower."""
        self.by(speed * CARRY)

    def stop(self) -> None:
        """Stay where it is."""
        self._frames.stop()

    @Slot()
    def _step(self) -> None:
        seconds = min(0.05, self._clock.restart() / 1000)
        self._place += (self._target - self._place) * (1 - math.exp(-seconds / FOLLOW))
        if abs(self._target - self._place) < NEAR:
            self._place = self._target
            self._frames.stop()
        self._bar.setValue(round(self._place))
