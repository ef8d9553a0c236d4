"""Opens the system's microphone and loudspeaker through sounddevice.

Streams run at the device's own rate, because a refused rate is the commonest trouble of all
(https://github.com/spatialaudio/python-sounddevice/issues/124). PortAudio reads the list of devices
once, so after a failure it is started afresh, which finds what has been plugged in since
(https://github.com/spatialaudio/python-sounddevice/issues/125). That ends every running stream: a
child who speaks comes first, so for a microphone the loudspeaker is let go, which opens itself anew
for its next sound, but never the other way round. PortAudio is not safe in threads, hence the lock.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final, Literal, Protocol

from aibook_desktop.studio.microphones import FoundMicrophone, found, is_denied, meant
from aibook_desktop.ui.sound import alsa

try:
    import sounddevice
except OSError:  # the PortAudio library is not installed
    sounddevice = None

Heard = Callable[[bytes], None]
Wanted = Callable[[int], bytes]
_Callback = Callable[[Any, int], None]
_Direction = Literal["input", "output"]
Why = Literal["no library", "no device", "denied", "refused"]

_UNSTUTTERED_S: Final = 0.2
_UNLOST_S: Final = 0.1  # a busy window must not overflow the sound card; the pre-roll is longer
_RATES: Final = (48_000, 44_100, 16_000)
_ACCESS_DENIED: Final = (-13, 13, -2_147_024_891)  # EACCES, and Windows' E_ACCESSDENIED
_PROBE_S: Final = 0.25
_MOST_PROBED: Final = 4
_lock: Final = threading.Lock()
_running: Final[list[_PortAudioStream]] = []


class NoDeviceError(Exception):
    """`why`: there is no PortAudio, no device, no permission, or the device refuses every rate."""

    def __init__(self, why: Why = "no device") -> None:
        super().__init__(why)
        self.why: Why = why


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

    @property
    def name(self) -> str:
        """Which device it is; "" where nobody asks."""
        ...

    @property
    def losses(self) -> int:
        """How often the system said that it had to throw samples away."""
        ...

    @property
    def ended(self) -> bool:
        """Whether the system said that no more will come; not every system says so."""
        ...

    def close(self) -> None:
        """Stop and give the device back; never raises."""
        ...


OpenInput = Callable[[Heard], Stream]
OpenOutput = Callable[[Wanted], Stream]


def open_input(heard: Heard, chosen: str = "") -> Stream:
    """Start a microphone; `heard` gets each block on PortAudio's thread.

    `chosen` is the name of a `FoundMicrophone`; the default one stands in for it. Raises
    `NoDeviceError`.
    """
    with _lock:
        try:
            return _first_microphone(heard, chosen)
        except NoDeviceError:
            _start_afresh()
            return _first_microphone(heard, chosen)


def open_output(wanted: Wanted) -> Stream:
    """Start the default loudspeaker; `wanted` gives each block of frames on PortAudio's thread.

    What it leaves short is filled up with silence. Raises `NoDeviceError`.
    """

    def callback(block: Any, frames: int) -> None:
        block[:] = wanted(frames).ljust(len(block), b"\0")

    with _lock:
        try:
            return _first_that_opens("output", _output_shapes(), callback)
        except NoDeviceError:
            if _running:
                raise
            _start_afresh()
            return _first_that_opens("output", _output_shapes(), callback)


def microphone_with_signal(is_signal: Callable[[bytes], bool], silent: str) -> str:
    """Listen for a moment to the other microphones beside a silent one.

    Returns the name of the first that gives a block with a signal, "" when none does.
    """
    with _lock:
        microphones = found(sounddevice)
    own = next((each for each in microphones if each.name == silent), None)
    others = [each for each in microphones if own is None or each.host_api == own.host_api]
    others = [each for each in others if each.name != silent]
    for other in others[:_MOST_PROBED]:
        heard = threading.Event()

        def listen(block: bytes, heard: threading.Event = heard) -> None:
            if is_signal(block):
                heard.set()

        try:
            with _lock:
                stream = _opened(other, listen)
        except NoDeviceError:
            continue
        there = heard.wait(_PROBE_S)
        stream.close()
        if there:
            return other.name
    return ""


class _Watch:
    """What PortAudio says of a stream, on its own thread."""

    def __init__(self, callback: _Callback) -> None:
        self._callback = callback
        self.losses = 0
        self.ended = False

    def on_block(self, block: Any, frames: int, _time: object, status: Any) -> None:
        if status and status.input_overflow:
            self.losses += 1
        self._callback(block, frames)

    def on_end(self) -> None:
        self.ended = True


class _PortAudioStream:
    def __init__(self, stream: Any, watch: _Watch, direction: _Direction, name: str) -> None:
        self._stream = stream
        self._watch = watch
        self.direction: _Direction = direction
        self.name = name
        self.rate = round(stream.samplerate)
        self.channels = int(stream.channels)
        self.latency = float(stream.latency)

    @property
    def losses(self) -> int:
        return self._watch.losses

    @property
    def ended(self) -> bool:
        return self._watch.ended

    def close(self) -> None:
        with _lock:
            self.let_go()

    def let_go(self) -> None:
        """Close, when the lock is held; a second time does nothing."""
        if self not in _running:
            return
        _running.remove(self)
        with suppress(sounddevice.PortAudioError):  # it was unplugged: nothing is left to close
            self._stream.close(ignore_errors=True)


def _first_microphone(heard: Heard, chosen: str) -> Stream:
    if sounddevice is None:
        raise NoDeviceError("no library")
    microphones = found(sounddevice)
    microphone = meant(chosen, microphones)
    if microphone is None:
        raise NoDeviceError("denied" if not microphones and is_denied() else "no device")
    return _opened(microphone, heard)


def _opened(microphone: FoundMicrophone, heard: Heard) -> Stream:
    def callback(block: Any, _frames: int) -> None:
        heard(bytes(block))

    rates = (microphone.rate, *(rate for rate in _RATES if rate != microphone.rate))
    channels = range(1, min(2, microphone.channels) + 1)
    shapes = [_Shape(microphone, rate, count) for rate in rates for count in channels]
    return _first_that_opens("input", shapes, callback)


@dataclass(frozen=True, slots=True)
class _Shape:
    """One way to open a device, the default one where there is no microphone."""

    microphone: FoundMicrophone | None
    rate: int
    channels: int

    def options(self) -> dict[str, Any]:
        """How much the system must hold while this process does something else."""
        if self.microphone is None:
            return {"latency": _UNSTUTTERED_S}
        options: dict[str, Any] = {"latency": _UNLOST_S, "device": self.microphone.number}
        if "WASAPI" in self.microphone.host_api:
            # It takes no rate but its own otherwise:
            # https://github.com/spatialaudio/python-sounddevice/pull/492
            options["extra_settings"] = sounddevice.WasapiSettings(auto_convert=True)
        return options


def _first_that_opens(
    direction: _Direction, shapes: Iterable[_Shape], callback: _Callback
) -> Stream:
    """Try one shape after the other; the lock is held."""
    if sounddevice is None:
        raise NoDeviceError("no library")
    alsa.hush()
    kind = sounddevice.RawInputStream if direction == "input" else sounddevice.RawOutputStream
    why: Why = "no device"
    for shape in shapes:
        stream, watch = None, _Watch(callback)
        try:
            with alsa.unheard():
                stream = kind(
                    samplerate=shape.rate,
                    channels=shape.channels,
                    dtype="int16",
                    callback=watch.on_block,
                    finished_callback=watch.on_end,
                    **shape.options(),
                )
                stream.start()
        except (sounddevice.PortAudioError, ValueError) as error:
            why = "denied" if _is_denial(error) else "refused"
            if stream is not None:
                stream.close(ignore_errors=True)
            continue
        name = shape.microphone.name if shape.microphone else ""
        opened = _PortAudioStream(stream, watch, direction, name)
        _running.append(opened)
        return opened
    raise NoDeviceError(why)


def _is_denial(error: Exception) -> bool:
    """Tell whether the system's own error says that the user may not; see `PortAudioError`."""
    system = error.args[2] if len(error.args) > 2 else (0, 0, "")
    return system[1] in _ACCESS_DENIED


def _output_shapes() -> Iterator[_Shape]:
    """Every rate and number of channels worth a try, the device's own first."""
    if sounddevice is None:
        return
    try:
        device = sounddevice.query_devices(kind="output")
    except (sounddevice.PortAudioError, ValueError):
        return
    own = round(device["default_samplerate"])
    for rate in (own, *(rate for rate in _RATES if rate != own)):
        for channels in range(1, min(2, int(device["max_output_channels"])) + 1):
            yield _Shape(None, rate, channels)


def _start_afresh() -> None:
    """Let PortAudio look for devices again; the lock is held."""
    if sounddevice is None:
        raise NoDeviceError("no library")
    for stream in tuple(_running):
        stream.let_go()
    sounddevice._terminate()  # noqa: SLF001  the library offers no other way, see above
    try:
        sounddevice._initialize()  # noqa: SLF001
    except sounddevice.PortAudioError as error:
        raise NoDeviceError("no device") from error
