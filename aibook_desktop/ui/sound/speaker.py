"""The loudspeaker: plays one sound at a time and always knows where in it it is.

Words light up and pages turn by its position, so it keeps a position even where nothing can be
heard: without a device, or when one is unplugged, the sound goes on in silence by the clock, and a
device that appears joins in. The stream stays open between sounds, since opening one takes longer
than a child's patience for the next page.
"""

from __future__ import annotations

import threading
import time
from array import array
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from aibook_desktop.ui.sound.playback import Sound, render, sound_of
from aibook_desktop.ui.sound.portaudio import NoDeviceError, OpenOutput, Stream, open_output

STALLED_S: Final = 1.0  # without a question for samples for so long, the device is gone
RETRY_S: Final = 10.0  # how soon after a refusal the device is asked for again
STARTING_S: Final = 3.0  # a sound waits so long for a device that is being opened
JOINING_S: Final = 0.25  # a device that comes later than this leaves out what has passed
DRIFT_S: Final = 0.2  # blocks are asked for in bursts; only a real gap moves the clock

Background = Callable[[Callable[[], None]], object]


def at_once(work: Callable[[], None]) -> None:
    """Do work where one stands: for programs without a window."""
    work()


@dataclass(slots=True)
class _Playing:
    """A sound and two ways to say where it is.

    `began` is the clock's time of its first moment. Once the device has asked for samples, `given`
    is how many frames it has got, and `began` is set by when they will be heard.
    """

    sound: Sound
    began: float
    given: int | None = None


class Speaker:
    """One loudspeaker; its methods may be called from any thread and never wait for a device.

    `in_background` runs the opening of the device (a lane of the window).
    """

    def __init__(
        self,
        open_stream: OpenOutput = open_output,
        in_background: Background = at_once,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._open_stream = open_stream
        self._in_background = in_background
        self._clock = clock
        self._lock = threading.Lock()
        self._opening = threading.Lock()
        self._stream: Stream | None = None
        self._asked_at = 0.0
        self._refused_at: float | None = None
        self._starts_before: float | None = None
        self._playing: _Playing | None = None
        self._volume = 1.0

    @property
    def volume(self) -> float:
        """How loud, 0 to 1."""
        return self._volume

    @volume.setter
    def volume(self, volume: float) -> None:
        self._volume = min(1.0, max(0.0, volume))

    @property
    def playing(self) -> bool:
        """Whether a sound is on its way."""
        with self._lock:
            return self._playing is not None and self._heard(self._playing) is not None

    def position_ms(self) -> int:
        """How much of the sound has been heard; 0 without one, its length when it is over."""
        with self._lock:
            if self._playing is None:
                return 0
            heard = self._heard(self._playing)
            return round(1000 * (self._playing.sound.seconds if heard is None else heard))

    def play(self, wav: bytes) -> None:
        """Start a sound, ending the one before; raises `Problem` clip_not_sound if it is none."""
        sound = sound_of(wav)
        with self._lock:
            self._playing = _Playing(sound, began=self._clock())
            wanted = self._needs_opening()
            if wanted:
                self._starts_before = self._clock() + STARTING_S
        if wanted:
            self._in_background(self.open)

    def stop(self) -> None:
        """Be quiet."""
        with self._lock:
            self._playing = None

    def open(self) -> None:
        """Open the device, or open it anew when it died; without one nothing happens."""
        with self._opening:
            with self._lock:
                if not self._needs_opening():
                    return
                dead, self._stream = self._stream, None
            if dead is not None:
                dead.close()
            try:
                stream = self._open_stream(self._fill)
            except NoDeviceError:
                with self._lock:
                    self._refused_at = self._clock()
                    self._starts_before = None
                return
            with self._lock:
                self._refused_at = None
                self._asked_at = self._starts_before = self._clock() + STARTING_S
                self._stream = stream

    def close(self) -> None:
        """Be quiet and give the device back."""
        with self._opening:
            with self._lock:
                self._playing = None
                stream, self._stream = self._stream, None
            if stream is not None:
                stream.close()

    def _heard(self, playing: _Playing) -> float | None:
        """How many seconds of it have been heard; None when it is over."""
        now = self._clock()
        if self._starts_before is not None and playing.given is None and now < self._starts_before:
            playing.began = now
        heard = max(0.0, now - playing.began)
        return heard if heard < playing.sound.seconds else None

    def _needs_opening(self) -> bool:
        now = self._clock()
        if self._stream is not None:
            return now - self._asked_at >= STALLED_S
        return self._refused_at is None or now - self._refused_at >= RETRY_S

    def _fill(self, frames: int) -> bytes:
        """Give the device its next block, on the sound system's own thread."""
        with self._lock:
            now, stream, playing = self._clock(), self._stream, self._playing
            self._asked_at = now
            self._starts_before = None
            if stream is None:
                return b""
            if playing is None:
                return bytes(2 * frames * stream.channels)
            first = _advance(playing, now, frames, stream)
        block = render(playing.sound, first, frames, stream.rate, self._volume)
        return _on_channels(block, stream.channels)


def _advance(playing: _Playing, now: float, frames: int, stream: Stream) -> int:
    """Hand out the next frames of a sound; a late device joins in where the clock is."""
    first = playing.given
    if first is None:
        late = now - playing.began
        first = round(late * stream.rate) if late > JOINING_S else 0
    heard_from = now + stream.latency - first / stream.rate
    if playing.given is None or abs(heard_from - playing.began) > DRIFT_S:
        playing.began = heard_from
    playing.given = first + frames
    return first


def _on_channels(block: array[int], channels: int) -> bytes:
    if channels == 1:
        return block.tobytes()
    wide = array("h", bytes(2 * len(block) * channels))
    for channel in range(channels):
        wide[channel::channels] = block
    return wide.tobytes()
