"""A sounddevice without a sound card: its devices are plugged, muted and refused by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any


class PortAudioError(Exception):
    """Like sounddevice's: a sentence, PortAudio's code, and the system's own error if any."""


@dataclass
class Device:
    """A device; it opens at `rates` only, and each block it gives is `block`."""

    name: str
    inputs: int = 1
    outputs: int = 0
    rates: tuple[int, ...] = (48_000,)
    host_api: int = 0
    block: bytes = bytes(960)
    error: PortAudioError | None = None


@dataclass
class HandPortAudio:
    """`plugged` is what is in the machine; `listed` what PortAudio saw when it last started."""

    plugged: list[Device]
    host_apis: tuple[str, ...] = ("ALSA",)
    default: str = ""
    starts: int = 0
    opened: list[dict[str, Any]] = field(default_factory=list)
    running: list[Any] = field(default_factory=list)
    PortAudioError: type[PortAudioError] = PortAudioError

    def __post_init__(self) -> None:
        self.listed = list(self.plugged)

    def query_hostapis(self) -> list[dict[str, Any]]:
        return [{"name": name} for name in self.host_apis]

    def query_devices(self, kind: str = "") -> Any:
        rows = [
            {
                "index": number,
                "name": each.name,
                "hostapi": each.host_api,
                "default_samplerate": float(each.rates[0]) if each.rates else 44_100.0,
                "max_input_channels": each.inputs,
                "max_output_channels": each.outputs,
            }
            for number, each in enumerate(self.listed)
        ]
        if not kind:
            return rows
        able = [row for row in rows if row[f"max_{kind}_channels"]]
        if not able:
            raise PortAudioError(f"no {kind}", -9996)
        return next((row for row in able if row["name"] == self.default), able[0])

    def WasapiSettings(self, *, auto_convert: bool) -> str:  # noqa: N802 - sounddevice's name
        return f"auto_convert={auto_convert}"

    def RawInputStream(self, **options: Any) -> HandRawStream:  # noqa: N802 - sounddevice's name
        return self._open(self.listed[options["device"]], options)

    def RawOutputStream(self, **options: Any) -> HandRawStream:  # noqa: N802 - sounddevice's name
        return self._open(self.listed[self.query_devices("output")["index"]], options)

    def _open(self, device: Device, options: dict[str, Any]) -> HandRawStream:
        if device.error is not None:
            raise device.error
        if device not in self.plugged:
            raise PortAudioError("device unavailable", -9985)
        if options["samplerate"] not in device.rates:
            raise PortAudioError("invalid sample rate", -9997)
        self.opened.append({**options, "name": device.name})
        return HandRawStream(self, device, options)

    def _terminate(self) -> None:
        assert not self.running, "PortAudio was ended under a running stream"

    def _initialize(self) -> None:
        self.starts += 1
        self.listed = list(self.plugged)


class Overflow:
    """Like sounddevice's flags of a block."""

    input_overflow = True


class HandRawStream:
    """Gives one block as soon as it starts."""

    latency = 0.01

    def __init__(self, owner: HandPortAudio, device: Device, options: dict[str, Any]) -> None:
        self.samplerate = options["samplerate"]
        self.channels = options["channels"]
        self._owner, self._device = owner, device
        self._callback: Callable[..., None] = options["callback"]
        self._finished: Callable[[], None] = options["finished_callback"]

    def end(self) -> None:
        """The device is gone, and PortAudio says so."""
        self._finished()

    def overflow(self) -> None:
        """The window was too slow: samples are lost."""
        self._callback(self._device.block, len(self._device.block) // 2, None, Overflow())

    def start(self) -> None:
        self._owner.running.append(self)
        if self._device.inputs:
            self._callback(self._device.block, len(self._device.block) // 2, None, None)

    def close(self, *, ignore_errors: bool) -> None:
        assert ignore_errors
        if self in self._owner.running:
            self._owner.running.remove(self)
