"""How a leaf moves: it follows a finger with a little inertia, and falls when it is let go.

Pure motion without a clock: `step` is told how much time has passed. A leaf that stands falls to
the side it leans to, unless it was thrown; it gathers speed as it falls and lands on a cushion of
air, which is what makes paper look heavy.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

TURN_S: Final = 0.8
"""How long a leaf turns at most once it has been let go (seconds)."""
FOLLOWS_IN: Final = 0.035
"""The seconds in which a leaf makes up most of its way to the finger."""
THROWN: Final = 0.16
"""How many seconds ahead a throw is thought on to see on which side the leaf will land."""
GRAVITY: Final = 9.0
AIR: Final = 2.2
CUSHION: Final = 0.16
"""How near to the page (as progress) the air between slows the leaf down."""
SLOWEST: Final = 0.55
FASTEST: Final = 3.2
_MOMENT: Final = 1 / 240


@dataclass(slots=True)
class Falling:
    """The motion of one leaf: `progress` 0 lies right, 1 lies left; `speed` a second."""

    progress: float
    speed: float = 0.0
    held: bool = False
    goal: float = 0.0
    """Where the finger wants it while held, the side it falls to (0 or 1) otherwise."""

    def follow(self, progress: float) -> None:
        """A finger holds the leaf there."""
        self.held, self.goal = True, min(1.0, max(0.0, progress))

    def let_go(self) -> None:
        """It falls to the nearer side, or where it was thrown."""
        ahead = self.progress + self.speed * THROWN
        self.fall_to(1.0 if ahead > 0.5 else 0.0)

    def fall_to(self, side: float) -> None:
        """Let it fall to a side."""
        self.held, self.goal = False, side

    def step(self, seconds: float) -> None:
        """Let time pass; long pauses are made shorter, so that nothing leaps."""
        left = min(seconds, 0.05)
        while left > 0 and not self.rests:
            moment = min(_MOMENT, left)
            left -= moment
            if self.held:
                self._chase(moment)
            else:
                self._fall(moment)

    @property
    def rests(self) -> bool:
        """Whether it has come to lie on its side."""
        return not self.held and self.progress == self.goal

    def _chase(self, moment: float) -> None:
        before = self.progress
        self.progress += (self.goal - self.progress) * min(1.0, moment / FOLLOWS_IN)
        self.speed += ((self.progress - before) / moment - self.speed) * min(1.0, moment * 25)

    def _fall(self, moment: float) -> None:
        way = 1.0 if self.goal > 0.5 else -1.0
        left = abs(self.goal - self.progress)
        towards = self.speed * way
        towards += (GRAVITY * (0.35 + abs(0.5 - left)) - AIR * towards) * moment
        most = FASTEST if left > CUSHION else SLOWEST + (FASTEST - SLOWEST) * left / CUSHION
        towards = min(towards, most)
        self.speed = towards * way
        self.progress += self.speed * moment
        if (self.goal - self.progress) * way <= 0:
            self.progress, self.speed = self.goal, 0.0
        self.progress = min(1.0, max(0.0, self.progress))
