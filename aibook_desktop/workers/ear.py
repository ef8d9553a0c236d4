"""The program's end of a worker's output, which can say whether all that was ever said is heard.

The end of a process is often seen before its last words are read: they wait in the pipe, or are
just being looked into. And the end of the pipe may never come, where something that the process
started still holds it. So whoever knows that nobody speaks any more asks here: all is heard when
nothing is left in the pipe and whoever listens waits for more.
"""

from __future__ import annotations

import io
import select
import sys
from typing import IO, Any


class Ear(io.FileIO):
    """Reads a pipe in one thread; another one may ask about it meanwhile.

    It takes nothing out of the pipe before it says that it no longer waits. (Windows can't wait for
    a pipe without reading it; there the last words are only mostly heard.)
    """

    def __init__(self, pipe: IO[bytes]) -> None:
        super().__init__(pipe.fileno(), closefd=False)
        self._number = pipe.fileno()
        self._waits = False

    def readinto(self, buffer: Any) -> int | None:
        """Wait for something, then take what there is; 0 at the end."""
        self._waits = True
        _wait(self._number)
        self._waits = False
        return super().readinto(buffer)

    def has_heard_all(self) -> bool:
        """Whether what has been said by now is understood (once nobody speaks any more)."""
        return not _has_more(self._number) and self._waits  # in this order, see the class


if sys.platform == "win32":

    def _wait(_number: int) -> None:
        return

    def _has_more(_number: int) -> bool:
        return False

else:

    def _wait(number: int) -> None:
        _look(number, None)

    def _has_more(number: int) -> bool:
        return bool(_look(number, 0))

    def _look(number: int, at_most_ms: int | None) -> list[tuple[int, int]]:
        look = select.poll()
        look.register(number, select.POLLIN)
        return look.poll(at_most_ms)
