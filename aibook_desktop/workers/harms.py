"""The ways in which a native engine takes its process down, done on purpose.

Each is the real thing and not an imitation: a read of address zero, a library that never lets go of
the interpreter, memory that is really refused. `aibook bench workers` measures what they cost.
"""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Final

if sys.platform != "win32":
    import resource

Note = Callable[[], None]
"""Takes down the time; called at the last moment before the harm."""
Harm = Callable[[BinaryIO, Note], None]
_A_WHILE_S: Final = 3600
_ROOM: Final = 64 * 1024**2
_BITE: Final = 16 * 1024**2
_DRIP_S: Final = 0.05


def segfault(_wire: BinaryIO, note: Note) -> None:
    """Read where nothing is."""
    note()
    ctypes.string_at(0)


def abort(_wire: BinaryIO, note: Note) -> None:
    """End as C++ does after an exception that nobody caught."""
    note()
    os.abort()


def stop(_wire: BinaryIO, note: Note) -> None:
    """Stand still as a whole: no thread of it runs any more."""
    note()
    os.kill(os.getpid(), signal.SIGSTOP)


def hang(_wire: BinaryIO, note: Note) -> None:
    """Stay in native code that holds the interpreter."""
    note()
    library = ctypes.PyDLL("kernel32" if sys.platform == "win32" else None)
    if sys.platform == "win32":
        library.Sleep(_A_WHILE_S * 1000)
    else:
        library.sleep(_A_WHILE_S)


def memory(_wire: BinaryIO, note: Note) -> None:
    """Ask for more than the system gives to this process."""
    _limit_memory()
    kept = []
    try:
        while True:
            kept.append(bytearray(_BITE))
    except MemoryError:
        note()
        raise


def garbage(wire: BinaryIO, note: Note) -> None:
    """Speak nonsense and go on as if nothing were."""
    note()
    wire.write(b"\x10\x00\x00\x00" + os.urandom(64))
    wire.flush()
    time.sleep(_A_WHILE_S)


def huge(wire: BinaryIO, note: Note) -> None:
    """Announce four gigabytes."""
    note()
    wire.write(b"\xff\xff\xff\xff")
    wire.flush()
    time.sleep(_A_WHILE_S)


def drip(wire: BinaryIO, note: Note) -> None:
    """Answer, one byte after the other, for ever."""
    note()
    wire.write(b"\xff\xff\xff\x00")
    while True:
        wire.write(b" ")
        wire.flush()
        time.sleep(_DRIP_S)


def leave(_wire: BinaryIO, note: Note) -> None:
    """Go as if everything were done."""
    note()
    os._exit(0)


if sys.platform == "win32":

    def _limit_memory() -> None:
        """Windows has no such limit; the machine's own is met instead."""

else:

    def _limit_memory() -> None:
        """Let this process have a little more address space than it has now."""
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        most = pages * resource.getpagesize() + _ROOM
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


HARMS: Final[dict[str, Harm]] = {
    "segfault": segfault,
    "abort": abort,
    "memory": memory,
    "garbage": garbage,
    "huge": huge,
    "leave": leave,
    "hang": hang,
    "stop": stop,
    "drip": drip,
}
SLOW: Final = frozenset({"hang", "stop", "drip"})
"""Those that can only be told from hard work by waiting."""
