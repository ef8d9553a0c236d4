"""The talk button reports one press for one press, however it is made."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from aibook_desktop.studio.push_to_talk import LATEST_MS
from aibook_desktop.ui.home.talk_button import TalkButton

Show = Callable[[QWidget], QWidget]


class Watched:
    """A talk button with what it reported."""

    def __init__(self, show: Show) -> None:
        self.button = TalkButton()
        self.told: list[str] = []
        self.button.went_down.connect(self._down)
        self.button.came_up.connect(self._up)
        window = QWidget()
        self.button.setParent(window)
        self.window = show(window)
        self.centre = self.button.rect().center()

    def _down(self) -> None:
        self.told.append("down")

    def _up(self) -> None:
        self.told.append("up")

    def key(self, kind: QEvent.Type, *, repeats: bool) -> None:
        event = QKeyEvent(kind, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", repeats)
        QApplication.sendEvent(self.button, event)


@pytest.fixture
def watched(application: QApplication, shown: Show) -> Watched:
    assert application is not None
    return Watched(shown)


def test_the_mouse_may_slide_off(watched: Watched) -> None:
    """Small hands slide; what the child says must not be lost by that."""
    QTest.mousePress(watched.button, Qt.MouseButton.LeftButton, pos=watched.centre)
    QTest.mouseMove(watched.button, QPoint(-200, -200))
    assert watched.told == ["down"]
    QTest.mouseRelease(watched.button, Qt.MouseButton.LeftButton, pos=QPoint(-200, -200))
    assert watched.told == ["down", "up"]


def test_a_key_that_repeats_is_one_press(watched: Watched) -> None:
    """Holding Space would otherwise start and stop thirty times a second."""
    watched.key(QEvent.Type.KeyPress, repeats=False)
    for _ in range(5):
        watched.key(QEvent.Type.KeyRelease, repeats=True)
        watched.key(QEvent.Type.KeyPress, repeats=True)
    assert watched.told == ["down"]
    watched.key(QEvent.Type.KeyRelease, repeats=False)
    assert watched.told == ["down", "up"]


def test_losing_the_window_lets_the_key_go(watched: Watched) -> None:
    """Another window would get the release, and the microphone would stay open."""
    watched.key(QEvent.Type.KeyPress, repeats=False)
    QApplication.sendEvent(watched.button, QFocusEvent(QEvent.Type.FocusOut))
    assert watched.told == ["down", "up"]


def test_touch_counts_the_first_finger_only(watched: Watched) -> None:
    """A child lays the whole hand on the screen."""
    device = QTest.createTouchDevice()
    sequence = QTest.touchEvent(watched.window, device)
    at = watched.button.mapTo(watched.window, watched.centre)
    sequence.press(1, at).commit()
    assert watched.told == ["down"]
    sequence.stationary(1).press(2, at + QPoint(10, 10)).commit()
    sequence.stationary(1).release(2, at + QPoint(10, 10)).commit()
    assert watched.told == ["down"]
    sequence.move(1, at + QPoint(400, 0)).commit()
    assert watched.told == ["down"]
    sequence.release(1, at + QPoint(400, 0)).commit()
    assert watched.told == ["down", "up"]
    assert isinstance(device, QPointingDevice)
    assert QPointF(at)


def test_a_screen_readers_click_is_a_tap(watched: Watched) -> None:
    """Who cannot see the button presses it through the accessibility interface."""
    watched.button.click()
    assert watched.told == ["down", "up"]


def test_the_moment_of_a_press_is_the_systems(application: QApplication) -> None:
    """Else a busy window drops what was said before it had time for the finger."""
    assert application is not None
    button = TalkButton()
    late: list[int] = []
    button.went_down.connect(lambda: late.append(button.late_ms))
    at = QPointF(button.rect().center())
    left = Qt.MouseButton.LeftButton
    press = QMouseEvent(
        QEvent.Type.MouseButtonPress, at, at, left, left, Qt.KeyboardModifier.NoModifier
    )
    press.setTimestamp(int(time.monotonic() * 1000) - 1_000)
    QApplication.sendEvent(button, press)
    button.click()
    assert 1_000 <= late[0] <= LATEST_MS
    assert late[1] == 0
