"""How much of the machine's own memory there is, by the means of each system, with no package."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path
from typing import Final

_GIB: Final = 1024**3
_FACTS: Final = Path("/proc/meminfo")


class _Status(ctypes.Structure):
    """MEMORYSTATUSEX of Windows."""

    _fields_ = [
        ("length", ctypes.c_ulong),
        ("load", ctypes.c_ulong),
        *((name, ctypes.c_ulonglong) for name in ("total", "free", "c", "d", "e", "f", "g")),
    ]


def free_gib() -> float:
    """GiB that programs can still have; about half of all where the system doesn't say."""
    if sys.platform == "win32":
        return float(_windows().free) / _GIB
    for line in _FACTS.read_text(encoding="ascii").splitlines() if _FACTS.is_file() else ():
        if line.startswith("MemAvailable:"):
            return int(line.split()[1]) / 1024**2
    return total_gib() / 2


def total_gib() -> float:
    """GiB of the whole machine."""
    if sys.platform == "win32":
        return float(_windows().total) / _GIB
    return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / _GIB


if sys.platform == "win32":

    def _windows() -> _Status:
        status = _Status(length=ctypes.sizeof(_Status))
        ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status))
        return status
