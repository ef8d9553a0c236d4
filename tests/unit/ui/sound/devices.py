"""A microphone and a loudspeaker without a sound card, run by hand."""

from __future__ import annotations

from dataclasses import dataclass

from aibook_desktop.ui.sound.portaudio import Heard, NoDeviceError, Wanted, Why


class HandClock:
    """A clock that is moved by hand, in seconds."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@dataclass
class HandStream:
    """A stream whose blocks come when the test says so."""

    rate: int = 1_000
    channels: int = 1
    latency: float = 0.0
    name: str = "by hand"
    losses: int = 0
    ended: bool = False
    closed: bool = False

    def close(self) -> None:
        self.closed = True


class HandMicrophone:
    """Opens streams and lets them hear; `plugged` False is a missing device."""

    def __init__(self, stream: HandStream | None = None) -> None:
        self.plugged = True
        self.why: Why = "no device"
        self.stream = stream or HandStream()
        self.opened = 0
        self._heard: Heard | None = None

    def open(self, heard: Heard) -> HandStream:
        if not self.plugged:
            raise NoDeviceError(self.why)
        self.opened += 1
        self._heard = heard
        return self.stream

    def hear(self, block: bytes) -> None:
        assert self._heard is not None
        self._heard(block)


class HandLoudspeaker:
    """Opens streams and asks for blocks; keeps all that it was given."""

    def __init__(self, stream: HandStream | None = None) -> None:
        self.plugged = True
        self.stream = stream or HandStream()
        self.opened = 0
        self._wanted: Wanted | None = None

    def open(self, wanted: Wanted) -> HandStream:
        if not self.plugged:
            raise NoDeviceError
        self.opened += 1
        self._wanted = wanted
        return self.stream

    def ask(self, frames: int) -> bytes:
        assert self._wanted is not None
        return self._wanted(frames)
