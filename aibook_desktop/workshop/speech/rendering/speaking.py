"""espeak-ng as a function from text and voice to samples, by whichever mouths this machine has.

A mouth is a copy of the library driven directly (starting its command once a clip would cost more
than the speaking) or the program's own narrator, which pronounces Korean with more care. espeak-ng
keeps its voice in global state and the system's loader takes two copies for the same library, so a
process opens one mouth and speaks one clip at a time. `DONT_EXIT` matters: without it a bad data
folder ends the whole process.
"""

from __future__ import annotations

import ctypes
import io
from ctypes.util import find_library
from dataclasses import dataclass
from typing import Any, Final, Protocol, cast

import espeakng_loader
import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

from aibook_desktop.book.model import Language
from aibook_desktop.engines.ports import Narrator
from aibook_desktop.engines.registry import card_named
from aibook_desktop.workshop.speech.rendering.sentences import Part

Samples = NDArray[np.float32]

_SYNCHRONOUS: Final = 2
_DONT_EXIT: Final = 0x8000
_UTF8: Final = 1
_BY_CHARACTER: Final = 1
_SPEED, _VOLUME, _PITCH, _RANGE = 1, 2, 3, 4

TONGUES: Final[dict[Language, tuple[str, ...]]] = {
    "ko": ("ko",),
    "en": ("en-us", "en-us", "en-us", "en", "en", "en", "en-gb-x-rp"),
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


class Mouth(Protocol):
    """Speaks; `rate` is that of the samples."""

    rate: int

    def say(self, text: str, voice: Voice) -> Samples:
        """Return samples in -1..1."""
        ...


def count_mouths() -> int:
    """How many different mouths this machine has."""
    return len(_copies()) + 1


def open_mouth(number: int) -> Mouth:
    """Open one of them in this process; raises `OSError` when it cannot be."""
    found = _copies()
    index = number % (len(found) + 1)
    return Speaker(found[index]) if index < len(found) else NarratorMouth()


def _copies() -> tuple[Copy, ...]:
    """Find the copies on this machine: the pinned one first, then the system's if there is one."""
    pinned = Copy(espeakng_loader.get_library_path(), espeakng_loader.get_data_path())
    system = find_library("espeak-ng")
    return (pinned, Copy(system, "")) if system else (pinned,)


class NarratorMouth:
    """The program's narrator, whose pitch follows from the speed at which its sound is played."""

    rate = 22050

    def __init__(self) -> None:
        self._narrator = cast("Narrator", card_named("narrator", "espeak").build(None))

    def say(self, text: str, voice: Voice) -> Samples:
        """Speak with the voice's variant and language; speed and pitch change together."""
        tongue, _, variant = voice.name.partition("+")
        narration = self._narrator.read(text, "ko" if tongue == "ko" else "en", variant)
        samples, rate = soundfile.read(io.BytesIO(narration.sound), dtype="float32")
        played = rate * (0.8 + 0.45 * voice.pitch / 99)
        faster: Samples = soxr.resample(samples, played, self.rate).astype(np.float32)
        return faster


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
