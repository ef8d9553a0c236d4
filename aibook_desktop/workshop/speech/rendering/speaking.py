"""espeak-ng as a function from text and voice to samples, from whichever copies this machine has.

The library is driven directly, because starting its command once a clip would cost more than the
speaking. It keeps one voice in global state, so every process loads one copy and speaks one clip at
a time. `DONT_EXIT` matters: without it a bad data folder ends the whole process.
"""

from __future__ import annotations

import ctypes
from ctypes.util import find_library
from dataclasses import dataclass
from typing import Any, Final

import espeakng_loader
import numpy as np
from numpy.typing import NDArray

from aibook_desktop.book.model import Language
from aibook_desktop.workshop.speech.rendering.sentences import Part

Samples = NDArray[np.float32]

_SYNCHRONOUS: Final = 2
_DONT_EXIT: Final = 0x8000
_UTF8: Final = 1
_BY_CHARACTER: Final = 1
_SPEED, _VOLUME, _PITCH, _RANGE = 1, 2, 3, 4

TONGUES: Final[dict[Language, tuple[str, ...]]] = {
    "ko": ("ko",),
    "en": (*("en-us",) * 6, *("en",) * 6, "en-gb-x-rp", "en-us-nyc", "en-gb-scotland"),
}
TRAINING_VARIANTS: Final = (
    *("", "", "", ""),
    *("f1", "f3", "f5", "m1", "m2", "m4", "m6", "m8"),
    *("Alex", "Alicia", "Andy", "Diogo", "Gene", "Henrique", "Jacky", "Lee", "Mario", "Mike"),
    *("adam", "anika", "announcer", "antonio", "aunty", "benjamin", "boris", "caleb", "david"),
    *("edward", "grandma", "gustave", "iven", "iven3", "john", "marcelo", "max", "michel"),
    *("norbert", "paul", "quincy", "rob", "sandro", "steph", "steph3", "travis", "zac", "fast"),
    *("klatt2", "klatt4", "robosoft", "robosoft4", "croak"),
)
TEST_VARIANTS: Final = (
    *("f2", "f4", "m3", "m5", "m7"),
    *("Andrea", "Annie", "Denis", "Hugo", "Michael", "Marco", "Nguyen", "Storm"),
    *("belinda", "ed", "grandpa", "linda", "miguel", "pablo", "pedro", "robert", "shelby"),
    *("steph2", "victor", "iven2"),
)


@dataclass(frozen=True, slots=True)
class Voice:
    """How a sentence is said.

    espeak-ng's scales: pitch and melody (its range) 0-99, speed in words a minute, volume 0-200.
    """

    name: str
    pitch: int = 50
    melody: int = 50
    speed: int = 175
    volume: int = 100


def variants(part: Part) -> tuple[str, ...]:
    """The voice variants of one part; no test voice is ever trained on."""
    return TRAINING_VARIANTS if part == "training" else TEST_VARIANTS


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy of espeak-ng: its library, and its data folder or "" for the built-in one."""

    library: str
    data: str


def copies() -> tuple[Copy, ...]:
    """Find the copies on this machine: the pinned one first, then the system's if there is one."""
    pinned = Copy(espeakng_loader.get_library_path(), espeakng_loader.get_data_path())
    system = find_library("espeak-ng")
    return (pinned, Copy(system, "")) if system else (pinned,)


class Speaker:
    """One loaded copy; make one a process. Raises `OSError` when it cannot be loaded."""

    def __init__(self, copy: Copy) -> None:
        self._lib = ctypes.CDLL(copy.library)
        data = copy.data.encode() or None
        self.rate = self._lib.espeak_Initialize(_SYNCHRONOUS, 0, data, _DONT_EXIT)
        if self.rate <= 0:
            raise OSError(f"espeak-ng cannot use its data in {copy.data}")
        self._heard: list[bytes] = []
        kind = ctypes.CFUNCTYPE(
            ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p
        )
        self._callback = kind(self._collect)
        self._lib.espeak_SetSynthCallback(self._callback)

    def version(self) -> str:
        """Such as "1.52.0"."""
        self._lib.espeak_Info.restype = ctypes.c_char_p
        text: bytes = self._lib.espeak_Info(None)
        return text.decode().split()[0]

    def say(self, text: str, voice: Voice) -> Samples:
        """Speak; returns samples in -1..1 at `rate`. Raises `ValueError` for an unknown voice."""
        if self._lib.espeak_SetVoiceByName(voice.name.encode()) != 0:
            raise ValueError(f"espeak-ng has no voice {voice.name}")
        for parameter, value in (
            (_SPEED, voice.speed),
            (_VOLUME, voice.volume),
            (_PITCH, voice.pitch),
            (_RANGE, voice.melody),
        ):
            self._lib.espeak_SetParameter(parameter, value, 0)
        self._heard.clear()
        spoken = text.encode()
        self._lib.espeak_Synth(spoken, len(spoken) + 1, 0, _BY_CHARACTER, 0, _UTF8, None, None)
        samples: Samples = np.frombuffer(b"".join(self._heard), dtype="<i2").astype(np.float32)
        return samples / np.float32(32768)

    def _collect(self, samples: Any, count: int, _events: int) -> int:
        if samples and count > 0:
            self._heard.append(ctypes.string_at(samples, count * 2))
        return 0
