"""Joins the talk button, the pure push-to-talk machine and the microphone.

The microphone is opened, started and finished on a lane, because sound systems take their time; the
window only asks it for its level. It is open while the button can be seen, so that it is always a
moment ahead of the finger, and is closed with the room.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from typing import Final, Protocol

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

from aibook_desktop.book.model import Recording
from aibook_desktop.book.problems import Problem
from aibook_desktop.studio.push_to_talk import Effect, Event, Press, Stage
from aibook_desktop.ui.bridge import Errand, Lane, Work
from aibook_desktop.ui.home.talk_button import TalkButton, TalkState

TICK_MS: Final = 40


class Ear(Protocol):
    """A microphone. `open`, `close` and takes may block and raise `Problem`; the rest does not."""

    @property
    def flowing(self) -> bool:
        """Whether samples come."""
        ...

    @property
    def gone(self) -> bool:
        """Whether they have stopped for good, until it is opened again."""
        ...

    @property
    def hears_voice(self) -> bool:
        """Whether what comes now stands out of the room."""
        ...

    def open(self) -> None:
        """Begin to listen, or go on."""
        ...

    def close(self) -> None:
        """Let go of the microphone."""
        ...

    def start_take(self, pressed_at: float | None = None) -> None:
        """Keep what is heard from a moment before the press on (`time.monotonic`; None is now)."""
        ...

    def finish_take(self) -> Recording:
        """Hand over what was heard since `start_take`."""
        ...

    def take_so_far(self) -> Recording:
        """Copy what was heard since `start_take`, and go on."""
        ...

    def drop_take(self) -> None:
        """Forget what was recorded."""
        ...

    def level(self) -> float:
        """How loud it is now, 0 to 1."""
        ...


class Talking(QObject):
    """Turns presses into recordings; the owner calls `finish` when one has been dealt with."""

    state_changed = Signal(object, bool)
    """The `TalkState`, and whether it listens with no finger on the button."""
    taken = Signal(object)
    """A `Recording`."""
    paused = Signal(object)
    """The `Recording` so far: the child pauses, and may be done."""
    resumed = Signal()
    """It was not done: what was `paused` is not the whole. May also come behind the release."""
    troubled = Signal(object)

    def __init__(self, button: TalkButton, ear: Ear, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._button = button
        self._ear = ear
        self._press = Press()
        self._pressed_at = 0.0
        self._fed_at = 0
        self._early: Errand | None = None
        self._lent: list[Recording] = []
        self._tail_comes = False
        self._shown: tuple[TalkState, bool] = (TalkState.READY, False)
        self._lane = Lane("microphone", self)
        self._clock = QElapsedTimer()
        self._clock.start()
        self._ticks = QTimer(self)
        self._ticks.setInterval(TICK_MS)
        self._ticks.timeout.connect(self._tick)
        button.went_down.connect(self._go_down)
        button.came_up.connect(self._come_up)

    def wake(self) -> None:
        """The button is shown: be a moment ahead of the finger. Troubles are told at the press."""
        self._lane.send(partial(_quietly_opened, self._ear))

    def sleep(self) -> None:
        """The button is gone: drop what is being said and let go of the microphone."""
        self.cancel()
        self._lane.send(partial(_closed, self._ear))

    def finish(self) -> None:
        """What was said has been dealt with: nothing of the voice is left behind."""
        self._feed(Event.FINISHED)
        self._wipe()

    def cancel(self) -> None:
        """The room is left: drop what is being said."""
        self._feed(Event.CANCELLED)

    def close_lane(self) -> None:
        """Let go of the microphone and end its thread."""
        self.sleep()
        self._lane.finish()

    @Slot()
    def _go_down(self) -> None:
        self._pressed_at = time.monotonic() - self._button.late_ms / 1000
        self._feed(Event.PRESSED, self._button.late_ms)

    @Slot()
    def _come_up(self) -> None:
        self._feed(Event.RELEASED, self._button.late_ms)

    @Slot()
    def _tick(self) -> None:
        if self._press.flowing and self._press.lamp_is_lit and self._ear.gone:
            self._fail(Problem("microphone_unplugged"))
            return
        if self._press.stage is not Stage.BUSY:
            if self._ear.flowing and not self._press.flowing:
                self._feed(Event.SAMPLES_FLOW)
            self._button.show_level(self._ear.level())
        self._listen()
        self._feed(Event.TICKED)

    def _listen(self) -> None:
        """Tell the machine of a voice, also behind the release, until the recording is whole."""
        if (self._press.stage is not Stage.BUSY or self._tail_comes) and self._ear.hears_voice:
            self._feed(Event.VOICE)

    def _feed(self, event: Event, late_ms: int = 0) -> None:
        self._fed_at = max(self._fed_at, self._clock.elapsed() - late_ms)
        self._press, effects = self._press.step(event, self._fed_at)
        for effect in effects:
            self._carry_out(effect)
        if self._press.stage is Stage.RESTING:
            self._ticks.stop()
        elif not self._ticks.isActive():
            self._ticks.start()
        self._show()

    def _show(self) -> None:
        if self._press.stage is Stage.RESTING:
            shown = (TalkState.READY, False)
        elif self._press.stage is Stage.BUSY:
            shown = (TalkState.THINKING, False)
        elif self._press.lamp_is_lit:
            shown = (TalkState.LISTENING, self._press.is_latched)
        else:
            shown = (TalkState.READY, False)
        if shown != self._shown:
            self._shown = shown
            self.state_changed.emit(*shown)

    def _carry_out(self, effect: Effect) -> None:
        if effect is Effect.OPEN_MICROPHONE:
            self._send(partial(_opened, self._ear, self._pressed_at))
        elif effect is Effect.SEND_RECORDING:
            self._tail_comes = True
            self._send(partial(_finished, self._ear), self._hand_over)
        elif effect is Effect.HEAR_EARLY:
            self._early = self._lane.send(partial(_so_far, self._ear))
            self._early.arrived.connect(self._pause)
        elif effect is Effect.FORGET_EARLY:
            self._forget_early()
        else:
            self._send(partial(_dropped, self._ear))

    def _forget_early(self) -> None:
        if self._early is not None:
            self._early.cancel()
            self._early = None
        self.resumed.emit()
        self._wipe()

    def _wipe(self) -> None:
        for recording in self._lent:
            recording.wipe()
        self._lent.clear()

    @Slot(object)
    def _pause(self, recording: Recording) -> None:
        self._lent.append(recording)
        self.paused.emit(recording)

    def _send(self, work: Work, arrived: Callable[[Recording], None] | None = None) -> None:
        errand = self._lane.send(work)
        if arrived is not None:
            errand.arrived.connect(arrived)
        errand.failed.connect(self._fail)

    @Slot(object)
    def _hand_over(self, recording: Recording) -> None:
        if self._press.stage is not Stage.BUSY:
            recording.wipe()
            return
        self._listen()
        self._tail_comes = False
        self._lent.append(recording)
        self.taken.emit(recording)

    @Slot(object)
    def _fail(self, error: object) -> None:
        self._tail_comes = False
        self._feed(Event.CANCELLED)
        self.troubled.emit(error)


def _quietly_opened(ear: Ear) -> Iterator[object]:
    with suppress(Problem):
        ear.open()
    yield from ()


def _opened(ear: Ear, pressed_at: float) -> Iterator[object]:
    ear.open()
    ear.start_take(pressed_at)
    yield from ()


def _finished(ear: Ear) -> Iterator[object]:
    yield ear.finish_take()


def _so_far(ear: Ear) -> Iterator[object]:
    """Whatever is wrong will be told when the recording is finished."""
    with suppress(Problem):
        yield ear.take_so_far()


def _dropped(ear: Ear) -> Iterator[object]:
    ear.drop_take()
    yield from ()


def _closed(ear: Ear) -> Iterator[object]:
    ear.close()
    yield from ()
