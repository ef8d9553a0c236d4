"""The real window under fingers that press at exact moments; run as a program by the journey.

`python -m tests.journeys.pressing PLAN OUT HOME SOUND_SERVER` opens the program's window, plays
each clip of the plan into its microphone and presses the talk button with real events of the mouse,
the keyboard or a touch screen. The moments are counted in the samples that the microphone gets: a
beep goes ahead of each clip, and what comes behind it is counted. Each event carries the moment
when the finger moved, as the system's own do: a busy window learns late of it. What the window
sends to the listener is written to OUT, one wav a press, and a line of JSON for each.
"""

from __future__ import annotations

import faulthandler
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

from aibook_desktop.app import window as app
from aibook_desktop.book.model import Recording
from aibook_desktop.studio.push_to_talk import lateness
from aibook_desktop.ui.home import talk_button
from aibook_desktop.ui.home.room import HomeRoom
from aibook_desktop.ui.home.talk_button import TalkButton, TalkState
from aibook_desktop.ui.sound.microphone import Microphone
from tests.journeys.sound_server import SoundServer

PATIENCE_S: Final = 30.0
BEEP_LEVEL: Final = 4_000
SETTLED_MS: Final = 300


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
    """Listens where the microphone does; knows where in the sound behind a beep the air is now.

    Blocks of samples come late when the computer is busy, never early: the earliest one tells how
    the samples lie on the clock.
    """

    def __init__(self) -> None:
        self._armed = False
        self._behind_beep = 0.0  # seconds of samples that have come
        self._lead: float | None = None  # of these seconds before the clock

    def install(self) -> None:
        """Be told of every block of every microphone that is opened from now on."""
        hear = Microphone._hear

        def tapped(microphone: Microphone, block: bytes) -> None:
            stream = microphone._stream
            if stream is not None:
                self._look(block, stream.rate, stream.channels)
            hear(microphone, block)

        Microphone._hear = tapped  # type: ignore[method-assign, assignment]

    def arm(self) -> None:
        """Wait for the next beep."""
        self._lead = None
        self._armed = True

    def behind_beep(self) -> float | None:
        """How many seconds ago the beep began, None before it came."""
        lead = self._lead
        return None if lead is None else time.monotonic() + lead

    def on_clock(self, moment: float) -> float:
        """When on the clock the air is at a moment, both in seconds."""
        return moment - (self._lead or 0.0)

    def _look(self, block: bytes, rate: int, channels: int) -> None:
        now = time.monotonic()
        if self._lead is not None:
            self._behind_beep += len(block) / 2 / channels / rate
            self._lead = max(self._lead, self._behind_beep - now)
        elif self._armed:
            samples = array("h", block)[::channels]
            loud = next((n for n, each in enumerate(samples) if abs(each) > BEEP_LEVEL), None)
            if loud is not None:
                self._armed = False
                self._behind_beep = (len(samples) - loud) / rate
                self._lead = self._behind_beep - now


class Stamp:
    """Says when a finger moved, as the system writes it on its events; Qt's own tests write 0.

    It is put where the button reads it: a touch whose event was written on is not ended by Qt.
    """

    def __init__(self) -> None:
        self.milliseconds = 0

    def install(self) -> None:
        """Let every talk button read this one."""
        vars(talk_button)["lateness"] = lambda _stamp, now: lateness(self.milliseconds, now)


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
        self._sounds = {each: server.load(Path(each)) for each in {one.sound for one in plan}}
        self._tap = Tap()
        self._tap.install()
        self._stamp = Stamp()
        self._screen: QPointingDevice | None = None
        self._sent: list[Recording] = []
        self._troubles: list[str] = []
        self.finished = False

    def run(self) -> None:
        """Press everything, then close the window."""
        home = _the(HomeRoom)
        self._stamp.install()
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
        QTest.qWait(SETTLED_MS)  # the room that was left lets go of the microphone
        wait(lambda: microphone._stream and microphone.flowing and button.isVisible())
        self._sent.clear()
        self._troubles.clear()
        self._tap.arm()
        self._screen = self._screen or QTest.createTouchDevice()
        finger = Finger(button, planned.way, self._screen)
        player = self._server.play(self._sounds[planned.sound], "mic")
        wait(lambda: self._tap.behind_beep() is not None)
        ends = planned.clip_after_beep_ms + planned.clip_ms
        pressed = self._until(planned.clip_after_beep_ms + planned.press_ms)
        finger.press()
        lamp = self._until_lit(button, ends)
        released = self._until(ends + planned.release_ms)
        finger.release()
        try:
            wait(lambda: self._sent or self._troubles)
        except TimeoutError as error:
            raise TimeoutError(f"press {number}: {home._talking._press}") from error
        wait(lambda: button.state is TalkState.READY)
        player.wait()
        told: dict[str, object] = {
            "press": number,
            "press_late_ms": round(pressed - planned.clip_after_beep_ms - planned.press_ms),
            "release_late_ms": round(released - ends - planned.release_ms),
            "lamp_ms": lamp,
            "losses": microphone._stream.losses,
            "troubles": self._troubles,
        }
        self._report(number, told)

    def _now(self) -> float:
        """Milliseconds since the beep."""
        return (self._tap.behind_beep() or 0.0) * 1000

    def _until(self, moment: float) -> float:
        """Let the window work until a moment behind the beep; returns when it really is."""
        while (left := moment - self._now()) > 0:
            QTest.qWait(1 if left > 3 else 0)
        self._stamp.milliseconds = int(self._tap.on_clock(moment / 1000) * 1000)
        return self._now()

    def _until_lit(self, button: TalkButton, ends: float) -> float | None:
        pressed = self._now()
        while self._now() < ends - 100:
            if button.state is TalkState.LISTENING:
                return round(self._now() - pressed)
            QTest.qWait(2)
        return None

    def _keep(self, recording: Recording) -> None:
        """Take a copy: the program overwrites its own."""
        self._sent.append(Recording(bytes(recording.samples), recording.rate, recording.channels))

    def _note(self, trouble: object) -> None:
        self._troubles.append(str(trouble))

    def _report(self, number: int, told: dict[str, object]) -> None:
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
            faulthandler.dump_traceback()
            raise TimeoutError("it never came true")
        QTest.qWait(2)


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
