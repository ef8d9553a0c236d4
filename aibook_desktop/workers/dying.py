"""Whether a process has begun to end, which takes a while when it holds gigabytes.

Its pipes are closed and its parent is told only after its memory has been taken down. Linux says in
`/proc` that it is at it; elsewhere nobody knows before it is done. (Fields: man 5 proc_pid_stat.)
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

_PROC: Final = Path("/proc")
_FLAGS, _STATUS = 6, 49  # counted from the field after the name
_IS_EXITING: Final = 0x4


def dying_status(pid: int) -> int | None:
    """How a process ends that has begun to: its exit status, or minus the signal that ends it.

    None while it lives, and where the system does not say.
    """
    try:
        said = (_PROC / str(pid) / "stat").read_text(encoding="utf-8", errors="replace")
        facts = said.rpartition(")")[2].split()
        flags, status = int(facts[_FLAGS]), int(facts[_STATUS])
    except (OSError, ValueError, IndexError):
        return None
    if not flags & _IS_EXITING:
        return None
    signal = status & 0x7F
    return -signal if signal else status >> 8
