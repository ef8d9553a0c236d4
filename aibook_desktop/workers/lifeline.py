"""Ends a worker whose program was killed, whatever it is doing, and without any thread of its own.

One that hangs in native code that holds the interpreter, or that was stopped, notices nothing by
itself. So the program keeps an end of a pipe on which nothing is ever written. When the program is
gone, however it went, Linux closes that end, and the signal for what happens on a pipe goes to the
worker and to all that it started; which signal that is can be chosen, and it is the one that nobody
survives. (man 2 fcntl, F_SETOWN and F_SETSIG. PR_SET_PDEATHSIG would follow the program's *thread*,
and ours come and go; a clock could not tell a hang from a long step or a computer that slept.)
"""

from __future__ import annotations

import os
import select
import signal
import sys
from contextlib import suppress
from typing import Final

if sys.platform == "linux":
    import fcntl

_AFTER_THE_USUAL: Final = 3


class Lifeline:
    """The pipe of one worker, on the program's side; no ends where the system can't do it."""

    def __init__(self) -> None:
        """Raises `OSError` when too many files are open.

        No end has the number of a standard stream, also where the program was started without one:
        in the worker such a number is its own stream, and what comes there would end it.
        """
        self._ends: tuple[int, ...] = ()
        if sys.platform == "linux":
            ends = os.pipe()
            try:
                for end in ends:
                    higher = fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, _AFTER_THE_USUAL)
                    self._ends += (higher,)
            except OSError:
                self.let_go()
                raise
            finally:
                for end in ends:
                    os.close(end)

    @property
    def for_worker(self) -> tuple[int, ...]:
        """The number of the end that the worker inherits and holds, if there is one."""
        return self._ends[:1]

    def let_go(self) -> None:
        """Give the numbers back; what still hangs on it ends."""
        ends, self._ends = self._ends, ()
        for end in ends:
            os.close(end)


if sys.platform == "linux":

    def hold(end: int) -> None:
        """Let the system end this process and its group as soon as the other end is gone.

        Where that is not possible, nothing changes.
        """
        own = os.getpid()
        with suppress(OSError):
            os.set_inheritable(end, False)  # noqa: FBT003 - the standard library's way
            fcntl.fcntl(end, fcntl.F_SETOWN, -own if os.getpgrp() == own else own)
            fcntl.fcntl(end, fcntl.F_SETSIG, signal.SIGKILL)
            fcntl.fcntl(end, fcntl.F_SETFL, fcntl.fcntl(end, fcntl.F_GETFL) | os.O_ASYNC)
            before = select.poll()
            before.register(end, 0)
            if before.poll(0):
                os._exit(1)

else:

    def hold(_end: int) -> None:
        """The system knows no such signal; a thread looks whether the program is there."""
