"""How an engine that works for a long time tells how far it is, and learns that it may stop.

Both go through one call: whoever listens may answer with `Problem` cancelled, which the engine lets
pass through. So work stops within one token or one step, and the engine stays loaded.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, runtime_checkable


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an engine is with the answer in hand.

    `done` of `of` tokens, steps or sentences (`of` is 0 where nobody knows); `page` is the number
    of the page that it works on, 0 for none; `preview` is a small picture of it so far (PNG or
    JPEG), b"" for none.
    """

    done: int
    of: int = 0
    page: int = 0
    preview: bytes = b""


Tell = Callable[[Progress], None]
"""Takes a progress; raises `Problem` cancelled when the answer is no longer wanted."""


def unheard(_progress: Progress) -> None:
    """Take no notice."""


@runtime_checkable
class Reporting(Protocol):
    """An engine that tells how far it is, at least once in a few seconds."""

    def report_to(self, tell: Tell) -> None:
        """Tell `tell` from the next answer on."""
        ...


@runtime_checkable
class Smokable(Protocol):
    """An engine that can be tried out before it is offered."""

    def smoke(self) -> None:
        """Do the least of its work: one token, one step, one second; raises `Problem`."""
        ...
