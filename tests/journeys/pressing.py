"""The real window under fingers that press at exact moments; run as a program by the journey.

`python -m tests.journeys.pressing PLAN OUT HOME` opens the program's window, plays each clip of the
plan into its microphone and presses the talk button with real events of the mouse, the keyboard or
a touch screen. The moments are counted from where the clip begins in what the microphone gets: a
beep goes ahead of each clip, and its arrival is watched. What the window sends to the listener is
written to OUT, one wav a press, and a line of JSON for each.
"""

from __future__ import annotations

import json
import sys
import time
import wave
from array import array
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from aibook_desktop import app
from aibook_desktop.book.model import Recording
from aibook_desktop.ui.home.room import HomeRoom
from aibook_desktop.ui.home.talk_button import TalkButton, TalkState
from aibook_desktop.ui.sound.microphone import Microphone
from tests.journeys.sound_server import SoundServer

PATIENCE_S: Final = 30.0
BEEP_LEVEL: Final = 4_000


@dataclass(frozen=True, slots=True)
class PlannedPress:
    """One press: times in milliseconds, counted from the clip's first and last audible sample.

    `way` is mouse, key, touch (all held) or tap (a tap before, another one behind).
    """

    sound: str
    clip_after_beep_ms: float
    clip_ms: float
    way: str
    press_ms: int
    release_ms: int


class Tap:
    """Listens where the microphone does; knows when a beep has come."""

    def __init__(self) -> None:
        self.beep_at: float | None = None
        self.armed = False
        self.rate = 0
        self.channels = 1

    def install(self) -> None:
        """Be told of every block of every microphone that is opened from now on."""
        hear = Microphone._hear

        def tapped(microphone: Microphone, block: bytes) -> None:
            stream = microphone._stream
            if self.armed and stream is not None:
                self._look(block, stream.rate, stream.channels)
            hear(microphone, block)

        Microphone._hear = tapped  # type: ignore[method-assign, assignment]

    def _look(self, block: bytes, rate: int, channels: int) -> None:
        now = time.monotonic()
        samples = array("h", block)[::channels]
        loud = next((n for n, each in enumerate(samples) if abs(each) > BEEP_LEVEL), None)
        if loud is not None:
            self.armed = False
            self.beep_at = now - (len(samples) - loud) / rate


class Finger:
    """Presses the button of a window by one way."""

    def __init__(self, button: TalkButton, way: str, screen: QPointingDevice) -> None:
        self._button = button
        self._way = way
        self._screen = screen
        self._centre = button.rect().center()

    def press(self) -> None:
        """Go down; a tap comes up again at once."""
        window, at = self._on_screen()
        if self._way == "key":
            QTest.keyPress(self._button, Qt.Key.Key_Space)
        elif self._way == "touch":
            QTest.touchEvent(window, self._screen).press(1, at).commit()
        elif self._way == "tap":
            QTest.mouseClick(self._button, Qt.MouseButton.LeftButton, pos=self._centre)
        else:
            QTest.mousePress(self._button, Qt.MouseButton.LeftButton, pos=self._centre)

    def release(self) -> None:
        """Come up, having slid off the button, or tap again."""
        window, at = self._on_screen()
        away = QPoint(-150, -100)
        if self._way == "key":
            QTest.keyRelease(self._button, Qt.Key.Key_Space)
        elif self._way == "touch":
            at += QPoint(150, 0)
            QTest.touchEvent(window, self._screen).release(1, at).commit()
        elif self._way == "tap":
            QTest.mouseClick(self._button, Qt.MouseButton.LeftButton, pos=self._centre)
        else:
            QTest.mouseRelease(self._button, Qt.MouseButton.LeftButton, pos=away)

    def _on_screen(self) -> tuple[QWidget, QPoint]:
        window = self._button.window()
        return window, self._button.mapTo(window, self._centre)


class Presser:
    """Carries a plan out in the window that runs in this process."""

    def __init__(self, plan: list[PlannedPress], out: Path, server: SoundServer) -> None:
        self._plan = plan
        self._out = out
        self._server = server
        self._tap = Tap()
        self._tap.install()
        self._screen: QPointingDevice | None = None
        self._sent: list[Recording] = []
        self._troubles: list[str] = []
        self.finished = False

    def run(self) -> None:
        """Press everything, then close the window."""
        home = _the(HomeRoom)
        home.spoken.connect(self._keep)
        home.troubled.connect(self._note)
        try:
            for number, each in enumerate(self._plan):
                self._press(home, number, each)
            self.finished = True
        finally:
            QApplication.closeAllWindows()

    def _press(self, home: HomeRoom, number: int, planned: PlannedPress) -> None:
        home.start_over()
        button = _the(TalkButton)
        microphone: Any = home._talking._ear
        QTest.qWait(300)  # the room that was left lets go of the microphone
        wait(lambda: microphone._stream and microphone.flowing and button.isVisible())
        under_way = microphone._stream.latency
        self._sent.clear()
        self._troubles.clear()
        self._tap.beep_at, self._tap.armed = None, True
        self._screen = self._screen or QTest.createTouchDevice()
        finger = Finger(button, planned.way, self._screen)
        player = self._server.play(Path(planned.sound), "mic")
        try:
            wait(lambda: self._tap.beep_at is not None)
            begins = (self._tap.beep_at or 0.0) + planned.clip_after_beep_ms / 1000
            ends = begins + planned.clip_ms / 1000
            late = wait_until(begins + planned.press_ms / 1000)
            finger.press()
            lamp = self._until_lit(button, ends)
            # The sound was in the air before it came here.
            wait_until(ends + planned.release_ms / 1000 - under_way)
            finger.release()
            wait(lambda: self._sent or self._troubles)
            wait(lambda: button.state is TalkState.READY)
        finally:
            player.wait()
        self._report(number, late, lamp)

    def _until_lit(self, button: TalkButton, ends: float) -> float | None:
        pressed = time.monotonic()
        while time.monotonic() < ends - 0.1:
            if button.state is TalkState.LISTENING:
                return time.monotonic() - pressed
            QTest.qWait(2)
        return None

    def _keep(self, recording: Recording) -> None:
        """Take a copy: the program overwrites its own."""
        self._sent.append(Recording(bytes(recording.samples), recording.rate, recording.channels))

    def _note(self, trouble: object) -> None:
        self._troubles.append(str(trouble))

    def _report(self, number: int, late: float, lamp: float | None) -> None:
        told: dict[str, object] = {
            "press": number,
            "late_ms": round(late * 1000, 1),
            "lamp_ms": None if lamp is None else round(lamp * 1000),
            "troubles": self._troubles,
        }
        if self._sent:
            path = self._out / f"{number:03}.wav"
            _write(path, self._sent[0])
            told["recording"] = str(path)
        print(json.dumps(told), flush=True)  # noqa: T201


def wait(true: Callable[[], object]) -> None:
    """Let the window work until something is true."""
    end = time.monotonic() + PATIENCE_S
    while not true():
        if time.monotonic() > end:
            raise TimeoutError("it never came true")
        QTest.qWait(2)


def wait_until(moment: float) -> float:
    """Let the window work until a moment; returns by how many seconds it was missed."""
    while (left := moment - time.monotonic()) > 0:
        QTest.qWait(1 if left > 0.003 else 0)
    return -left


def _the(kind: type[Any]) -> Any:
    for window in QApplication.topLevelWidgets():
        for each in (window, *window.findChildren(kind)):
            if isinstance(each, kind):
                return each
    raise LookupError(kind.__name__)


def _write(path: Path, recording: Recording) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(recording.channels)
        file.setsampwidth(2)
        file.setframerate(recording.rate)
        file.writeframes(recording.samples)


def main(plan: Path, out: Path, home: Path, server: SoundServer) -> int:
    """Return the window's exit status, 1 when a press broke off."""
    presses = [PlannedPress(**each) for each in json.loads(plan.read_text(encoding="utf-8"))]
    presser = Presser(presses, out, server)
    status = app.run_window(home, kiosk=False, usable=presser.run)
    return status if presser.finished else 1


if __name__ == "__main__":
    _plan, _out, _home, _folder = (Path(each) for each in sys.argv[1:])
    sys.exit(main(_plan, _out, _home, SoundServer(_folder)))
