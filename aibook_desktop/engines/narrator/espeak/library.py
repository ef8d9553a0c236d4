"""espeak-ng's C interface through ctypes: text in, samples and word events out.

The library keeps its state in globals: a second user in the same process takes the first one's
samples, and the wavering of the pitch goes on from one text into the next. So it is loaded for one
reading, which costs 2 ms, and unloaded; equal texts then give equal samples. Shapes are those of
`speak_lib.h`, espeak-ng 1.52.
"""

from __future__ import annotations

import _ctypes
import ctypes
import sys
from dataclasses import dataclass, field
from types import TracebackType
from typing import Final, Self

import espeakng_loader

from aibook_desktop.book.problems import Problem

_SYNCHRONOUS: Final = 2
_DONT_EXIT: Final = 0x8000  # without it a bad data folder ends the whole process
_AT_CHARACTERS: Final = 1
_UTF8: Final = 1
_PHONEMES_IN_BRACKETS: Final = 0x100
_END_OF_EVENTS: Final = 0
_WORD_EVENT: Final = 1
_SEED: Final = 1
_RATE: Final = 1
_PITCH: Final = 3
_RANGE: Final = 4


class _EventId(ctypes.Union):
    _fields_ = (
        ("number", ctypes.c_int),
        ("name", ctypes.c_char_p),
        ("string", ctypes.c_char * 8),
    )


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _EventId),
    )


_Callback = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event)
)


@dataclass(frozen=True, slots=True)
class Manner:
    """How it speaks: an espeak voice and variant, words a minute, pitch and range 0-99."""

    voice: str
    speed: int
    pitch: int
    liveliness: int


@dataclass(slots=True)
class Utterance:
    """What came out: samples (signed 16-bit, mono) and words as (character from 0, ms)."""

    samples: bytearray = field(default_factory=bytearray)
    words: list[tuple[int, int]] = field(default_factory=list)


class Espeak:
    """The library, loaded for one reading; raises `Problem` engine_failed where it cannot be."""

    def __init__(self) -> None:
        self._utterance = Utterance()
        self._callback = _Callback(self._collect)
        try:
            self._library = ctypes.CDLL(str(espeakng_loader.get_library_path()))
        except OSError as error:
            raise Problem("engine_failed", engine="espeak") from error
        self._library.espeak_Initialize.argtypes = (
            ctypes.c_int,
            ctypes.c_int,
            ctypes.c_char_p,
            ctypes.c_int,
        )
        self._library.espeak_Synth.argtypes = (
            ctypes.c_char_p,
            ctypes.c_size_t,
            ctypes.c_uint,
            ctypes.c_int,
            ctypes.c_uint,
            ctypes.c_uint,
            ctypes.c_void_p,
            ctypes.c_void_p,
        )
        data = str(espeakng_loader.get_data_path()).encode()
        self.rate: int = self._library.espeak_Initialize(_SYNCHRONOUS, 0, data, _DONT_EXIT)
        if self.rate <= 0:
            raise Problem("engine_failed", engine="espeak")
        self._library.espeak_SetSynthCallback(self._callback)
        self._library.espeak_ng_SetRandSeed(_SEED)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _type: type[BaseException] | None,
        _error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        """Unload it, so that the next reading finds it new."""
        self._library.espeak_Terminate()
        if sys.platform == "win32":
            _ctypes.FreeLibrary(self._library._handle)  # noqa: SLF001  ctypes has no unloading
        else:
            _ctypes.dlclose(self._library._handle)  # noqa: SLF001

    def speak(self, text: str, manner: Manner) -> Utterance:
        """Speak a text, in which `[[…]]` holds phonemes; raises `Problem` for an unknown voice."""
        self._utterance = Utterance()
        if self._library.espeak_SetVoiceByName(manner.voice.encode()):
            raise Problem("engine_failed", engine="espeak")
        for parameter, value in (
            (_RATE, manner.speed),
            (_PITCH, manner.pitch),
            (_RANGE, manner.liveliness),
        ):
            self._library.espeak_SetParameter(parameter, value, 0)
        spoken = text.encode() + b"\0"
        flags = _UTF8 | _PHONEMES_IN_BRACKETS
        if self._library.espeak_Synth(spoken, len(spoken), 0, _AT_CHARACTERS, 0, flags, None, None):
            raise Problem("engine_failed", engine="espeak")
        self._library.espeak_Synchronize()
        return self._utterance

    def _collect(
        self, samples: ctypes._Pointer[ctypes.c_short], count: int, events: ctypes._Pointer[_Event]
    ) -> int:
        if count > 0 and samples:
            self._utterance.samples.extend(ctypes.string_at(samples, 2 * count))
        at = 0
        while (event := events[at]).type != _END_OF_EVENTS:
            if event.type == _WORD_EVENT:
                self._utterance.words.append((event.text_position - 1, event.audio_position))
            at += 1
        return 0
