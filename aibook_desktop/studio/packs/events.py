"""What is told while packs are taken in, checked and mended."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

from aibook_desktop.engines.model_card import ModelCard

Step = Literal["checking", "copying"]
Clock = Callable[[], float]
OFTEN: Final = 0.1
"""Seconds between two words about the same file."""


@dataclass(frozen=True, slots=True)
class Arriving:
    """How far it is: bytes done of all, and bytes that the stick gives in a second (0: unknown)."""

    step: Step
    file: str
    done: int
    of: int
    speed: float = 0.0


@dataclass(frozen=True, slots=True)
class Installed:
    """A pack is in its place; one that `waits` takes the old one's place at the next start."""

    folder: Path
    waits: bool = False


@dataclass(frozen=True, slots=True)
class Mended:
    """A model is whole again; these files were taken from the stick."""

    folder: Path
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Examined:
    """One model after every byte was hashed; `card` is None when that itself can't be read."""

    folder: Path
    card: ModelCard | None
    damaged: tuple[str, ...]

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong with it."""
        return self.card is not None and not self.damaged


@dataclass(slots=True)
class Meter:
    """Counts bytes and says when it is time to tell of them again."""

    of: int
    clock: Clock = time.monotonic
    done: int = 0
    copied: int = 0
    _began: float | None = field(default=None)
    _told: float = field(default=float("-inf"))

    def read(self, count: int) -> None:
        """So much was already here."""
        self.done += count

    def copy(self, count: int) -> None:
        """So much has come from the stick."""
        if self._began is None:
            self._began = self.clock()
        self.done += count
        self.copied += count

    def count(self, step: Step, count: int) -> None:
        """So much was read, for checking or as a copy."""
        if step == "copying":
            self.copy(count)
        else:
            self.read(count)

    def due(self) -> bool:
        """Whether somebody should hear of it."""
        now = self.clock()
        if now - self._told < OFTEN:
            return False
        self._told = now
        return True

    def say(self, step: Step, file: str) -> Arriving:
        """How far it is now."""
        seconds = self.clock() - self._began if self._began is not None else 0.0
        speed = float(round(self.copied / seconds)) if seconds > OFTEN else 0.0
        return Arriving(step, file, min(self.done, self.of), self.of, speed)
