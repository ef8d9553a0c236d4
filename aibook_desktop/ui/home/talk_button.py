"""The big round button: press and talk. It shows three states by picture, motion and colour.

It only reports when a finger, the mouse or a key goes down and comes up; what that means is
decided by `studio.push_to_talk`. Touch is handled here because Qt's `pressed` comes late for a
resting finger on some systems; a finger that slides off does not end the wish, and further fingers
are ignored.
"""

from __future__ import annotations

import math
import time
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QElapsedTimer, QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QInputEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QShowEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from aibook_desktop.studio.push_to_talk import lateness
from aibook_desktop.ui import paper, theme
from aibook_desktop.ui.focus import shows_focus
from aibook_desktop.ui.home.bear import draw_ears, draw_face
from aibook_desktop.ui.pictograms import Pictogram, draw
from aibook_desktop.ui.sizes import TALK, mm

FRAME_MS: Final = 33
BADGE: Final = 0.36
"""Radius of the microphone's badge, as a share of the bear's."""
KEYS: Final = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TalkState(Enum):
    """What the button is about."""

    READY = auto()
    LISTENING = auto()
    THINKING = auto()


class TalkButton(QAbstractButton):
    """Reports `went_down` and `came_up`, by finger, mouse, key or a screen reader's click."""

    went_down = Signal()
    came_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = TalkState.READY
        self._level = 0.0
        self._shown_level = 0.0
        self._finger: int | None = None
        self._late_ms = 0
        self._key_down = False
        self._disc = mm(TALK)
        self._clock = QElapsedTimer()
        self._clock.start()
        self._frames = QTimer(self)
        self._frames.setInterval(FRAME_MS)
        self._frames.timeout.connect(self._next_frame)
        self.clicked.connect(self._tap)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        side = round(self._disc * 1.5)
        self.setFixedSize(side, side)

    @property
    def state(self) -> TalkState:
        """What it shows now."""
        return self._state

    @property
    def late_ms(self) -> int:
        """How long ago the press or release that is being told of really was."""
        return self._late_ms

    def show_state(self, state: TalkState) -> None:
        """Show that it waits for a press, listens or thinks."""
        self._state = state
        self._level = 0.0
        self.update()

    def show_level(self, level: float) -> None:
        """Let the ring follow the voice, 0 to 1."""
        self._level = min(1.0, max(0.0, level))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The disc with room for its rings."""
        return QSize(self.width(), self.height())

    def event(self, event: QEvent) -> bool:
        """Take touches before Qt makes mouse events of them."""
        if isinstance(event, QInputEvent):
            self._late_ms = lateness(event.timestamp(), int(time.monotonic() * 1000))
        if isinstance(event, QTouchEvent):
            self._touch(event)
            event.accept()
            return True
        return bool(super().event(event))

    def _touch(self, event: QTouchEvent) -> None:
        points = event.points()
        if event.type() == QEvent.Type.TouchBegin and self._finger is None and points:
            self._finger = points[0].id()
            self.went_down.emit()
        elif self._finger is not None and (
            event.type() in (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)
            or any(p.id() == self._finger and _lifted(p.state()) for p in points)
        ):
            self._finger = None
            self.came_up.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """The left button starts."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setDown(True)
            self.went_down.emit()

    def mouseMoveEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Sliding off changes nothing."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Letting go ends, wherever the pointer is by now."""
        if event.button() == Qt.MouseButton.LeftButton and self.isDown():
            self.setDown(False)
            self.came_up.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Space and Enter are fingers too; a key that repeats is still one press."""
        if event.key() not in KEYS:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat() and not self._key_down:
            self._key_down = True
            self.went_down.emit()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """The key comes up."""
        if event.key() not in KEYS:
            super().keyReleaseEvent(event)
        elif not event.isAutoRepeat() and self._key_down:
            self._key_down = False
            self.came_up.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """A key whose release another window will get counts as released."""
        if self._key_down:
            self._key_down = False
            self._late_ms = 0
            self.came_up.emit()
        super().focusOutEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Breathe while visible."""
        self._frames.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Cost nothing while hidden."""
        self._frames.stop()
        super().hideEvent(event)

    @Slot()
    def _tap(self) -> None:
        self._late_ms = 0
        self.went_down.emit()
        self.came_up.emit()

    @Slot()
    def _next_frame(self) -> None:
        self._shown_level += (self._level - self._shown_level) * 0.35
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the rings, the bear and the sign of what it is about."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        seconds = self._clock.elapsed() / 1000
        centre, radius = QPointF(self.rect().center()), self._disc / 2
        listening = self._state is TalkState.LISTENING
        thinking = self._state is TalkState.THINKING
        level = self._shown_level if listening else None
        _draw_rings(painter, centre, radius, seconds, level)
        sunk = radius * (0.97 if listening or self.isDown() else 1.0)
        disc = QRectF(centre.x() - sunk, centre.y() - sunk, 2 * sunk, 2 * sunk)
        perk = 0.4 + 0.6 * self._shown_level if listening else 0.0
        draw_ears(painter, centre, sunk, seconds, perk)
        paper.draw_card(painter, disc, sunk, theme.BEAR, depth=radius * 0.14)
        draw_face(painter, centre, sunk, seconds, looks_up=thinking)
        self._draw_badge(painter, centre, sunk, seconds)
        if shows_focus(self):
            paper.draw_focus(painter, disc.adjusted(-5, -5, 5, 5), sunk + 5)
        painter.end()

    def _draw_badge(
        self, painter: QPainter, centre: QPointF, radius: float, seconds: float
    ) -> None:
        """The microphone at the bear's chin: red to talk, green while it hears, dots to think."""
        colour = {
            TalkState.READY: theme.CORAL,
            TalkState.LISTENING: theme.LEAF,
            TalkState.THINKING: theme.SUN,
        }[self._state]
        size = radius * BADGE
        box = QRectF(centre.x() - size, centre.y() + radius * 0.9 - size, 2 * size, 2 * size)
        paper.draw_card(painter, box, size, colour, depth=radius * 0.05)
        if self._state is TalkState.THINKING:
            _draw_thinking(painter, box.center(), size * 0.9, seconds)
        else:
            inset = size * 0.42
            sign = box.adjusted(inset, inset, -inset, -inset)
            draw(painter, Pictogram.MICROPHONE, sign, theme.WHITE)


def _lifted(state: object) -> bool:
    return bool(state == Qt.TouchPointState.TouchPointReleased or getattr(state, "value", 0) == 8)


def _draw_rings(
    painter: QPainter, centre: QPointF, radius: float, seconds: float, level: float | None
) -> None:
    """Rings breathe while it waits and follow the voice (0 to 1) while it listens."""
    painter.setPen(Qt.PenStyle.NoPen)
    for ring in (3, 2, 1):
        if level is None:
            reach = 1.05 + 0.05 * ring + 0.025 * math.sin(seconds * 1.8 - ring * 0.7)
            colour = theme.veiled(theme.CORAL, 0.09)
        else:
            reach = 1.06 + ring * (0.025 + 0.105 * level) + 0.01 * math.sin(seconds * 9 + ring)
            colour = theme.veiled(theme.LEAF, 0.17)
        painter.setBrush(colour)
        painter.drawEllipse(centre, radius * reach, radius * reach)


def _draw_thinking(painter: QPainter, centre: QPointF, radius: float, seconds: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.INK)
    for dot in (-1, 0, 1):
        hop = max(0.0, math.sin(seconds * 4.5 - dot * 0.9)) * radius * 0.28
        at = QPointF(centre.x() + dot * radius * 0.36, centre.y() + radius * 0.1 - hop)
        painter.drawEllipse(at, radius * 0.12, radius * 0.12)
