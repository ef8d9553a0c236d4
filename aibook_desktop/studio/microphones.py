"""Which microphones this computer has, and which of them is meant.

A microphone is remembered by its name and the system's sound interface ("host API"), because the
numbers that PortAudio gives to devices shift with every plug
(https://github.com/spatialaudio/python-sounddevice/issues/427). No Qt, and no sound is heard here:
`aibook doctor` looks at the same list as the window.
"""

from __future__ import annotations

import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

try:
    import sounddevice
except OSError:  # the PortAudio library is not installed
    sounddevice = None

LINUX_SOUND: Final = Path("/dev/snd")
_CARD: Final = re.compile(r" \(hw:[^)]*\)")  # ALSA's number of a card, which shifts too


@dataclass(frozen=True, slots=True)
class FoundMicrophone:
    """A device that PortAudio lists now; `number` is PortAudio's and holds until it starts afresh.

    `name` is what settings keep: the device's name and its host API.
    """

    number: int
    name: str
    host_api: str
    rate: int
    channels: int
    is_default: bool


def found(portaudio: Any = sounddevice) -> tuple[FoundMicrophone, ...]:
    """List the microphones; empty without PortAudio too."""
    if portaudio is None:
        return ()
    try:
        interfaces = [str(each["name"]) for each in portaudio.query_hostapis()]
        default = _default(portaudio)
        return tuple(
            FoundMicrophone(
                number,
                f"{device['name']} · {interfaces[device['hostapi']]}",
                interfaces[device["hostapi"]],
                round(device["default_samplerate"]),
                int(device["max_input_channels"]),
                number == default,
            )
            for number, device in enumerate(portaudio.query_devices())
            if device["max_input_channels"] > 0
        )
    except portaudio.PortAudioError:
        return ()


def chosen_one(chosen: str, microphones: tuple[FoundMicrophone, ...]) -> FoundMicrophone | None:
    """Return the microphone of this name, None when it is not there.

    A card that was given another number is still the chosen one, if only one has its name.
    """
    same = [each for each in microphones if each.name == chosen] or [
        each for each in microphones if chosen and _uncounted(each.name) == _uncounted(chosen)
    ]
    return same[0] if len(same) == 1 else None


def meant(chosen: str, microphones: tuple[FoundMicrophone, ...]) -> FoundMicrophone | None:
    """Return the chosen one, else the system's default, else None."""
    default = next((each for each in microphones if each.is_default), None)
    return chosen_one(chosen, microphones) or default


def is_denied(folder: Path = LINUX_SOUND) -> bool:
    """Whether Linux has sound cards that record, and this user may open none of them."""
    if not sys.platform.startswith("linux"):
        return False
    recorders = list(folder.glob("pcm*c"))
    return bool(recorders) and not any(os.access(each, os.R_OK | os.W_OK) for each in recorders)


def _default(portaudio: Any) -> int:
    try:
        return int(portaudio.query_devices(kind="input")["index"])
    except (portaudio.PortAudioError, ValueError):
        return -1


def _uncounted(name: str) -> str:
    return _CARD.sub("", name)
