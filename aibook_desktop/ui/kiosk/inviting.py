"""When nobody is there: heroes look out of paper windows, wave, and invite whoever passes.

The first touch only wakes the kiosk up; it presses nothing below.
"""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QElapsedTimer, QPointF, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.ui import paper, theme
from aibook_desktop.ui.faces import Faces
from aibook_desktop.ui.kiosk.overlay import Overlay
from aibook_desktop.ui.lettering import draw_title
from aibook_desktop.ui.motion import is_calm
from aibook_desktop.ui.pictograms import Pictogram, draw
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.sizes import EDGE, TITLE, mm

FRAME_MS: Final = 66
STAY_S: Final = 6.0
AT_ONCE: Final = 3
SWING: Final = 5.0
"""How far a window swings to each side, in degrees."""


class Inviting(Overlay):
    """Lies over the whole window; `touched` by the first finger or key."""

    touched = Signal()

    def __init__(
        self, window: QWidget, heroes: tuple[str, ...], pictures: Pictures, faces: Faces
    ) -> None:
        super().__init__(window)
        self._heroes, self._pictures, self._faces = heroes, pictures, faces
        self._words = ""
        self._backdrop = QImage()
        self._clock = QElapsedTimer()
        self._frames = QTimer(self)
        self._frames.setInterval(FRAME_MS)
        self._frames.timeout.connect(self._move)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def invite(self, language: Language) -> None:
        """Begin."""
        self._words = say("kiosk.attract", language)
        self.setAccessibleName(self._words)
        self._clock.start()
        self._frames.start()
        self.cover()
        self.setFocus()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """The first touch wakes it up."""
        event.accept()
        self.touched.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """So does the first key."""
        event.accept()
        self.touched.emit()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Cost nothing while hidden."""
        self._frames.stop()
        super().hideEvent(event)

    @Slot()
    def _move(self) -> None:
        if not is_calm() or self._clock.elapsed() % 1000 < FRAME_MS:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint hills, three windows with heroes, the words, and a finger that taps."""
        painter = QPainter(self)
        if self._backdrop.size() != self.size():
            self._backdrop = paper.scenery(self.width(), self.height())
        painter.drawImage(0, 0, self._backdrop)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        seconds = self._clock.elapsed() / 1000 if self._clock.isValid() else 0.0
        shown = self._shown(seconds)
        side = min(self.width() / (AT_ONCE + 1.6), self.height() * 0.42)
        for number, hero in enumerate(shown):
            x = self.width() * (number + 1) / (len(shown) + 1)
            self._paint_hero(
                painter, hero, QPointF(x, self.height() * 0.36), side, seconds + number
            )
        words = QRectF(0, self.height() * 0.64, self.width(), self.height() * 0.12)
        margin = mm(EDGE)
        box = words.adjusted(margin, 0, -margin, 0)
        draw_title(painter, box, self._words, mm(1.9 * TITLE), theme.INK)
        self._paint_finger(painter, seconds)
        painter.end()

    def _shown(self, seconds: float) -> tuple[str, ...]:
        """Three heroes whose pictures are there, other ones every few seconds."""
        ready = [each for each in self._heroes if self._faces.path("hero", each) is not None]
        if not ready:
            return ()
        first = int(seconds / STAY_S) * AT_ONCE
        count = min(AT_ONCE, len(ready))
        return tuple(ready[(first + number) % len(ready)] for number in range(count))

    def _paint_hero(
        self, painter: QPainter, hero: str, middle: QPointF, side: float, seconds: float
    ) -> None:
        swing = 0.0 if is_calm() else math.sin(seconds * 2.2)
        painter.save()
        painter.translate(middle.x(), middle.y() - abs(swing) * side * 0.05)
        painter.rotate(SWING * swing)
        box = QRectF(-side / 2, -side / 2, side, side)
        paper.draw_card(painter, box, side * 0.12, theme.PAPER, depth=10)
        inner = box.adjusted(side * 0.04, side * 0.04, -side * 0.04, -side * 0.04)
        path = self._faces.path("hero", hero)
        image = self._pictures.get(path, inner.size().toSize()) if path else None
        if image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            paper.draw_picture(painter, image, inner, side * 0.1)
        painter.restore()

    def _paint_finger(self, painter: QPainter, seconds: float) -> None:
        beat = 0.0 if is_calm() else 0.06 * math.sin(seconds * 4.0)
        side = mm(26) * (1.0 + beat)
        disc = QRectF(0, 0, side, side)
        disc.moveCenter(QPointF(self.width() / 2, self.height() * 0.86))
        paper.draw_card(painter, disc, side / 2, theme.CORAL, depth=8)
        inset = side * 0.25
        draw(painter, Pictogram.PLAY, disc.adjusted(inset, inset, -inset, -inset), theme.WHITE)
