"""Buttons that open only after a long press, with a ring that fills meanwhile.

A small child taps; whoever reads "press and hold" keeps on pressing. Keys count as a finger: Space
or Enter held down fills the ring as well.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QElapsedTimer, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from aibook_desktop.ui import theme
from aibook_desktop.ui.controls import PULSE_MS, RoundButton
from aibook_desktop.ui.pictograms import Pictogram

_KEYS: Final = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FULL: Final = 360 * 16


class HoldButton(RoundButton):
    """`held` comes once it was pressed for `hold_ms` without letting go."""

    held = Signal()

    def __init__(
        self,
        sign: Pictogram,
        parent: QWidget | None = None,
        *,
        millimetres: float,
        hold_ms: int,
    ) -> None:
        super().__init__(sign, parent, millimetres=millimetres, ink=theme.INK_SOFT)
        self._hold_ms = hold_ms
        self._since = QElapsedTimer()
        self._watch = QTimer(self)
        self._watch.setInterval(PULSE_MS)
        self._watch.timeout.connect(self._look)
        self.pressed.connect(self._begin)
        self.released.connect(self._stop)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """A held key is a held finger."""
        if event.key() in _KEYS:
            if not event.isAutoRepeat():
                self.setDown(True)
                self._begin()
            return
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Letting go of the key empties the ring."""
        if event.key() in _KEYS:
            if not event.isAutoRepeat():
                self.setDown(False)
                self._stop()
            return
        super().keyReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the disc and how full the ring is."""
        super().paintEvent(event)
        if not self._watch.isActive():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self.width() * 0.07
        box = QRectF(self.rect()).adjusted(width, width, -width, -width)
        pen = QPen(theme.CORAL, width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        part = min(1.0, self._since.elapsed() / self._hold_ms)
        painter.drawArc(box, 90 * 16, -round(part * _FULL))
        painter.end()

    @Slot()
    def _begin(self) -> None:
        self._since.start()
        self._watch.start()

    @Slot()
    def _stop(self) -> None:
        self._watch.stop()
        self.update()

    @Slot()
    def _look(self) -> None:
        if not self.isDown():
            self._stop()
        elif self._since.elapsed() >= self._hold_ms:
            self._stop()
            self.setDown(False)
            self.held.emit()
        else:
            self.update()
