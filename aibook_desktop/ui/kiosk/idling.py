"""When a kiosk asks "are you still there?" and when it begins afresh: a machine without a clock.

Two steps, as museums do it: nobody is thrown out of a book without being asked, and whoever walks
away leaves nothing behind for the next child. While a book is made or read aloud nobody has to
touch anything, so the time stands still.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

ASK_S: Final = 15.0
"""How long the question stands."""


class Stage(Enum):
    """What a kiosk is about."""

    INVITING = auto()
    """Nobody is there: it invites whoever passes."""
    VISIT = auto()
    ASKING = auto()
    """Somebody may still be there."""


class Idling:
    """Moments are in seconds of any clock that only goes forward."""

    def __init__(self, idle_s: float, now: float, ask_s: float = ASK_S) -> None:
        self.idle_s = idle_s
        self._ask_s = ask_s
        self._stage = Stage.INVITING
        self._since = now

    @property
    def stage(self) -> Stage:
        """What the kiosk is about now."""
        return self._stage

    def left(self, now: float) -> float:
        """How many seconds the question still stands."""
        return max(0.0, self._since + self._ask_s - now) if self._stage is Stage.ASKING else 0.0

    def touch(self, now: float) -> None:
        """Somebody is there."""
        self._stage, self._since = Stage.VISIT, now

    def tick(self, now: float, *, busy: bool) -> None:
        """Let time pass; `busy` while something goes on that nobody has to touch."""
        if busy and self._stage is not Stage.INVITING:
            self._stage, self._since = Stage.VISIT, now
        elif self._stage is Stage.VISIT and now - self._since >= self.idle_s:
            self._stage, self._since = Stage.ASKING, now
        elif self._stage is Stage.ASKING and now - self._since >= self._ask_s:
            self._stage, self._since = Stage.INVITING, now
