"""The only place that knows sounddevice: opens the system's microphone and loudspeaker.

Streams run at the device's own rate, because a refused rate is the commonest trouble of all
(https://github.com/spatialaudio/python-sounddevice/issues/124). PortAudio reads the list of devices
once, so after a failure it is started afresh, which finds what has been plugged in since
(https://github.com/spatialaudio/python-sounddevice/issues/125); that ends every running stream and
is only done when there is none. PortAudio is not safe in threads, hence the lock.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any, Final, Literal, Protocol

try:
    import sounddevice
except OSError:  # the PortAudio library is not installed
    sounddevice = None

Heard = Callable[[bytes], None]
Wanted = Callable[[int], bytes]
_Direction = Literal["input", "output"]

_UNSTUTTERED_S: Final = 0.2
_RATES: Final = (48_000, 44_100, 16_000)
_lock: Final = threading.Lock()
_running: Final[set[int]] = set()


class NoDeviceError(Exception):
    """There is no PortAudio, no such device, or the device refuses to be opened."""


class Stream(Protocol):
    """A running stream of signed 16-bit samples; `latency` in seconds."""

    @property
    def rate(self) -> int:
        """Frames a second."""
        ...

    @property
    def channels(self) -> int:
        """Samples a frame."""
        ...

    @property
    def latency(self) -> float:
        """How long a sample is on its way."""
        ...

    def close(self) -> None:
        """Stop and give the device back; never raises."""
        ...


OpenInput = Callable[[Heard], Stream]
OpenOutput = Callable[[Wanted], Stream]


def open_input(heard: Heard) -> Stream:
    """Start the default microphone; `heard` gets each block on PortAudio's thread."""

    def callback(block: Any, _frames: int, _time: object, _status: object) -> None:
        heard(bytes(block))

    return _open("input", callback)


def open_output(wanted: Wanted) -> Stream:
    """Start the default loudspeaker; `wanted` gives each block of frames on PortAudio's thread.

    What it leaves short is filled up with silence.
    """

    def callback(block: Any, frames: int, _time: object, _status: object) -> None:
        block[:] = wanted(frames).ljust(len(block), b"\0")

    return _open("output", callback)


class _PortAudioStream:
    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self.rate = round(stream.samplerate)
        self.channels = int(stream.channels)
        self.latency = float(stream.latency)

    def close(self) -> None:
        with _lock:
            _running.discard(id(self))
            try:
                self._stream.close(ignore_errors=True)
            except sounddevice.PortAudioError:
                return  # it was unplugged: nothing is left to close


def _open(direction: _Direction, callback: Callable[..., None]) -> Stream:
    if sounddevice is None:
        raise NoDeviceError("PortAudio is not installed")
    with _lock:
        try:
            stream = _first_that_opens(direction, callback)
        except NoDeviceError:
            if _running:
                raise
            _start_afresh()
            stream = _first_that_opens(direction, callback)
        opened = _PortAudioStream(stream)
        _running.add(id(opened))
        return opened


def _first_that_opens(direction: _Direction, callback: Callable[..., None]) -> Any:
    """Try each shape; a microphone should be quick, a loudspeaker must not stutter."""
    is_input = direction == "input"
    kind = sounddevice.RawInputStream if is_input else sounddevice.RawOutputStream
    latency = "low" if is_input else _UNSTUTTERED_S
    for rate, channels in _shapes(direction):
        try:
            stream = kind(
                samplerate=rate,
                channels=channels,
                dtype="int16",
                callback=callback,
                latency=latency,
            )
        except (sounddevice.PortAudioError, ValueError):
            continue
        try:
            stream.start()
        except sounddevice.PortAudioError:
            stream.close(ignore_errors=True)
            continue
        return stream
    raise NoDeviceError(direction)


def _shapes(direction: _Direction) -> Iterator[tuple[int, int]]:
    """Every rate and number of channels worth a try, the device's own first."""
    try:
        device = sounddevice.query_devices(kind=direction)
    except (sounddevice.PortAudioError, ValueError):
        return
    own = round(device["default_samplerate"])
    most = int(device[f"max_{direction}_channels"])
    for rate in (own, *(rate for rate in _RATES if rate != own)):
        for channels in range(1, min(2, most) + 1):
            yield rate, channels


def _start_afresh() -> None:
    sounddevice._terminate()  # noqa: SLF001  the library offers no other way, see above
    try:
        sounddevice._initialize()  # noqa: SLF001
    except sounddevice.PortAudioError as error:
        raise NoDeviceError("PortAudio does not start") from error
