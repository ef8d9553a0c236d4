"""The microphone: always half a second ahead of the finger, and nothing is ever kept.

While a page with a talk button shows, the stream is open and the last seconds stay in memory, so
that a child who speaks as it presses loses no syllable: a recording begins half a second before the
finger went down, even where a busy window learns late of it. After the finger lifts it listens a
little longer for the last one. All of it is in memory only and overwritten with zeros afterwards.
`open` and `finish_take` may wait, so they belong on a lane, not in the window's own thread.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from typing import Final

from aibook_desktop.book.model import Recording
from aibook_desktop.book.problems import Problem
from aibook_desktop.ui.sound.buffer import Buffer
from aibook_desktop.ui.sound.loudness import SILENCE_DB, Room, decibels, meter
from aibook_desktop.ui.sound.portaudio import (
    NoDeviceError,
    OpenInput,
    Stream,
    Why,
    microphone_with_signal,
    open_input,
)

PRE_ROLL_S: Final = 0.5
LATE_S: Final = 3.0  # a busy window learns so late of a press at most
POST_ROLL_S: Final = 0.35
LONGEST_S: Final = 31.0 + LATE_S  # the button's 30 s with both rolls
FRESH_S: Final = 1.0  # without a block for so long, nothing flows
STALLED_S: Final = 3.0  # and for so long, the stream is dead; a busy computer may stand still
STARTING_S: Final = 3.0  # but the first one may take its time (Bluetooth, a cold WASAPI)
SILENT_DB: Final = -66.0  # a muted microphone; the quietest room is louder in a cheap one
LOOK_S: Final = 0.1  # how often somebody who waits looks whether the stream has ended
VOICE_LASTS_S: Final = 0.08  # who looks now and then must not miss a short block of voice
_BYTES_A_SAMPLE: Final = 2
_log: Final = logging.getLogger(__name__)
_KINDS: Final[dict[Why, str]] = {
    "no library": "portaudio_missing",
    "no device": "microphone_missing",
    "denied": "microphone_denied",
    "refused": "microphone_refused",
}

Elsewhere = Callable[[Callable[[bytes], bool], str], str]


class Microphone:
    """One microphone; its methods may be called from any thread."""

    def __init__(
        self,
        open_stream: OpenInput = open_input,
        elsewhere: Elsewhere = microphone_with_signal,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._open_stream = open_stream
        self._elsewhere = elsewhere
        self._clock = clock
        self._changed = threading.Condition()
        self._opening = threading.Lock()
        self._stream: Stream | None = None
        self._ring = Buffer(1)
        self._take = Buffer(1)
        self._taking = False
        self._losses_before = 0
        self._loudest: float | None = None
        self._opened_at = 0.0
        self._last_block: float | None = None
        self._db = SILENCE_DB
        self._room = Room()
        self._voice_at: float | None = None

    def open(self) -> None:
        """Listen, or go on listening; a stream that died is opened anew.

        Raises `Problem` portaudio_missing, microphone_missing, microphone_denied or
        microphone_refused (it is there, but opens at no rate).
        """
        with self._opening:
            if self._stream is not None and not self.gone:
                return
            self._shut()
            with self._changed:
                self._last_block = None
                self._opened_at = self._clock()
            try:
                stream = self._open_stream(self._hear)
            except NoDeviceError as error:
                raise Problem(_KINDS[error.why]) from error
            with self._changed:
                second = stream.rate * stream.channels * _BYTES_A_SAMPLE
                frame = stream.channels * _BYTES_A_SAMPLE
                self._ring = Buffer(_whole((PRE_ROLL_S + LATE_S) * second, frame))
                self._take = Buffer(_whole(LONGEST_S * second, frame))
                self._room = Room()
                self._opened_at = self._clock()
                self._stream = stream

    def close(self) -> None:
        """Stop listening and wipe everything."""
        with self._opening:
            self._shut()

    @property
    def flowing(self) -> bool:
        """Whether samples come: the lamp's condition."""
        with self._changed:
            last = self._last_block
            return last is not None and self._clock() - last < FRESH_S and not self._is_gone()

    @property
    def gone(self) -> bool:
        """Whether an open stream has ended, or given nothing for too long."""
        with self._changed:
            return self._stream is not None and self._is_gone()

    @property
    def hears_voice(self) -> bool:
        """Whether what came a moment ago stands out of the room."""
        with self._changed:
            at = self._voice_at
            return at is not None and self._clock() - at < VOICE_LASTS_S

    def level(self) -> float:
        """How loud it is now, 0 to 1."""
        with self._changed:
            return meter(self._db) if self.flowing else 0.0

    def start_take(self, pressed_at: float | None = None) -> None:
        """Begin to record, half a second before the button was pressed (by the clock, or now).

        Raises `Problem` microphone_missing when it is not open.
        """
        with self._changed:
            if self._stream is None:
                raise Problem("microphone_missing")
            self._take.wipe()
            ahead = self._ring.content()
            late = 0.0 if pressed_at is None else max(0.0, self._clock() - pressed_at)
            frame = self._stream.channels * _BYTES_A_SAMPLE
            before = _whole((PRE_ROLL_S + late) * _second(self._stream), frame)
            self._take.keep_oldest(memoryview(ahead)[-before:])
            ahead[:] = bytes(len(ahead))
            self._loudest = None
            self._losses_before = self._stream.losses
            self._taking = True

    def finish_take(self) -> Recording:
        """Wait for the last syllable, then hand over the recording and wipe it here.

        Raises `Problem` microphone_missing when it is not open, microphone_unplugged when its
        samples stay away, and where only silence came, microphone_elsewhere if another microphone
        hears something (the wrong one is used), or else microphone_silent (muted).
        """
        with self._changed:
            stream = self._stream
            if stream is None or not self._taking:
                raise Problem("microphone_missing")
            tail = POST_ROLL_S + stream.latency  # what was said before the release comes first
            enough = self._take.fits(len(self._take) + tail * _second(stream))
            self._wait_for(enough, tail + STALLED_S)
            samples, loudest = self._take.content(), self._loudest
            gone = self._is_gone()
            losses = stream.losses - self._losses_before
            self._stop_taking()
        if losses:
            _log.warning("the sound system lost samples of a recording, %d times", losses)
        recording = Recording(samples, stream.rate, stream.channels)
        if loudest is None or gone:
            recording.wipe()
            raise Problem("microphone_unplugged")
        if loudest < SILENT_DB:
            raise self._silence(stream)
        return recording

    def _silence(self, stream: Stream) -> Problem:
        other = self._elsewhere(lambda block: decibels(block) >= SILENT_DB, stream.name)
        if other:
            return Problem("microphone_elsewhere", device=other)
        return Problem("microphone_silent")

    def take_so_far(self) -> Recording:
        """Copy what was recorded until now, and go on; raises `Problem` microphone_missing."""
        with self._changed:
            if self._stream is None or not self._taking:
                raise Problem("microphone_missing")
            return Recording(self._take.content(), self._stream.rate, self._stream.channels)

    def drop_take(self) -> None:
        """Forget what was recorded."""
        with self._changed:
            self._stop_taking()

    def _hear(self, block: bytes) -> None:
        """Take one block in, on the sound system's own thread."""
        db = decibels(block)
        with self._changed:
            self._last_block = self._clock()
            self._db = db
            stream = self._stream
            if stream is None:
                return
            if self._room.hears_voice(db, len(block) / _second(stream)):
                self._voice_at = self._last_block
            if self._taking:
                self._loudest = max(self._loudest or SILENCE_DB, db)
                self._take.keep_oldest(block)
                self._changed.notify_all()
            else:
                self._ring.keep_newest(block)

    def _wait_for(self, enough: float, seconds: float) -> None:
        """Wait until the take is long enough, or nothing more will come; the lock is held."""

        def is_over() -> bool:
            return not self._taking or len(self._take) >= enough or self._is_gone()

        for _ in range(round(seconds / LOOK_S)):
            if self._changed.wait_for(is_over, LOOK_S):
                return

    def _is_gone(self) -> bool:
        if self._stream is not None and self._stream.ended:
            return True
        if self._last_block is None:
            return self._clock() - self._opened_at >= STARTING_S
        return self._clock() - self._last_block >= STALLED_S

    def _stop_taking(self) -> None:
        self._taking = False
        self._take.wipe()
        self._ring.wipe()
        self._changed.notify_all()

    def _shut(self) -> None:
        with self._changed:
            stream, self._stream = self._stream, None
            self._last_block = self._voice_at = None
            self._stop_taking()
        if stream is not None:
            stream.close()


def _second(stream: Stream) -> int:
    return stream.rate * stream.channels * _BYTES_A_SAMPLE


def _whole(size: float, frame: int) -> int:
    return int(size) // frame * frame
