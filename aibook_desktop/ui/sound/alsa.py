"""Keeps ALSA from writing to the terminal.

ALSA's library prints a line for each underrun and each device that a configuration names in vain,
hundreds in a bad minute, and PortAudio passes them on to nobody. Its own switch for that is a
handler of errors (https://www.alsa-project.org/alsa-doc/alsa-lib/group___error.html). PortAudio
itself prints each refusal where it was built with its messages, as Debian's is; for these there is
no switch, so while a device is tried standard error leads nowhere, as sounddevice does at start.
"""

from __future__ import annotations

import atexit
import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

_LIBRARY: Final = "libasound.so.2"
_Handler: Any = ctypes.CFUNCTYPE(
    None, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p
)


def _say_nothing(*_what: object) -> None:
    return


_handler: Final = _Handler(_say_nothing)  # ALSA keeps its address, so it must never be freed


@contextmanager
def unheard() -> Iterator[None]:
    """Throw away what this process writes to standard error, on Linux; not for two at a time."""
    if not sys.platform.startswith("linux"):
        yield
        return
    try:
        kept = os.dup(2)
    except OSError:  # there is no standard error
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    os.close(nowhere)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)


def hush() -> bool:
    """Silence ALSA until the program ends; returns whether there was an ALSA to be silenced."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        library = ctypes.CDLL(_LIBRARY)
    except OSError:
        return False
    library.snd_lib_error_set_handler(_handler)
    atexit.register(library.snd_lib_error_set_handler, None)
    return True
