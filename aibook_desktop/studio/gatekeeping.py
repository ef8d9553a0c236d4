"""The gate of the grown-ups' area: a PIN that only its argon2id hash remembers.

A file in the home, readable by its owner alone, holds the hash, how many wrong tries there were and
until when the gate rests. A try is counted before it is checked, so that pulling the plug does not
win another one; the rest is by the computer's clock and never longer than its own length, so that a
clock that was set back does not shut a grown-up out. Whoever can log in to the computer can take
the PIN away (`aibook grownups reset-pin`). Nothing in here is quick: hashing takes most of a
second by intent, so a window asks on a lane.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from enum import Enum, auto
from pathlib import Path
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError

from aibook_desktop.book.durable import make_folder, problem_of, write_durably

FILE: Final = "gate.json"
SHORTEST: Final = 4
ADVISED: Final = 6
LONGEST: Final = 12
RESTS: Final = (0.0, 0.0, 15.0, 30.0, 60.0, 120.0, 300.0)
"""Seconds of rest after the first, second, … wrong try; the last also after every further one."""
_OWNER_ONLY: Final = 0o600


class Door(Enum):
    """What somebody meets at the gate."""

    NEW = auto()
    """Nobody has chosen yet: a PIN, or none for now."""
    OPEN_BY_HOLDING = auto()
    """No PIN for now: a long press opens."""
    PIN = auto()


class Answer(Enum):
    """What became of a try."""

    OPENED = auto()
    WRONG = auto()
    RESTING = auto()
    """It was not even looked at: the gate rests."""


@dataclass(frozen=True, slots=True)
class Gate:
    """The gate as it stands: its door, and how many seconds it still rests."""

    door: Door
    rest: float = 0.0


@dataclass(frozen=True, slots=True)
class _Kept:
    chosen: bool = False
    pin: str = ""
    wrong: int = 0
    closed_until: float = 0.0


class Gatekeeper:
    """Keeps the gate of one home. Its methods block; `clock` gives seconds since 1970."""

    def __init__(
        self,
        home: Path,
        clock: Callable[[], float] = time.time,
        hasher: PasswordHasher | None = None,
    ) -> None:
        self._home = home
        self._clock = clock
        self._hasher = hasher or PasswordHasher()

    def gate(self) -> Gate:
        """How the gate stands now."""
        kept = self._read()
        if not kept.chosen:
            return Gate(Door.NEW)
        if not kept.pin:
            return Gate(Door.OPEN_BY_HOLDING)
        return Gate(Door.PIN, self._rest(kept))

    def choose(self, pin: str | None) -> None:
        """Set the PIN, None for none.

        Raises `ValueError` for anything but SHORTEST to LONGEST digits, `Problem` when the disk
        refuses.
        """
        if pin is not None and not is_pin(pin):
            raise ValueError(f"a PIN has {SHORTEST} to {LONGEST} digits")
        self._keep(_Kept(chosen=True, pin=self._hasher.hash(pin) if pin else ""))

    def try_pin(self, pin: str) -> Answer:
        """Check a PIN; a wrong one makes the gate rest longer and longer."""
        kept = self._read()
        if not kept.pin:
            return Answer.OPENED
        if self._rest(kept) > 0:
            return Answer.RESTING
        wrong = kept.wrong + 1
        until = self._clock() + rest_after(wrong)
        self._keep(_Kept(kept.chosen, kept.pin, wrong, until))
        if not self._is_right(kept.pin, pin):
            return Answer.WRONG
        self._keep(_Kept(kept.chosen, kept.pin))
        return Answer.OPENED

    def reset(self) -> None:
        """Take the PIN away, as if the gate were new."""
        self._keep(_Kept())

    def _rest(self, kept: _Kept) -> float:
        return max(0.0, min(kept.closed_until - self._clock(), rest_after(kept.wrong)))

    def _is_right(self, kept: str, pin: str) -> bool:
        try:
            return self._hasher.verify(kept, pin)
        except (VerifyMismatchError, VerificationError, InvalidHashError):
            return False

    def _read(self) -> _Kept:
        """What was kept; a file that nobody can read shuts the gate until it is reset."""
        try:
            found = json.loads((self._home / FILE).read_bytes())
            kept = _Kept(**found)
        except FileNotFoundError:
            return _Kept()
        except (OSError, ValueError, TypeError):
            return _Kept(chosen=True, pin="unreadable")
        sound = (bool, str, int, float)
        values = (kept.chosen, kept.pin, kept.wrong, kept.closed_until)
        if not all(isinstance(value, kind) for value, kind in zip(values, sound, strict=True)):
            return _Kept(chosen=True, pin="unreadable")
        return kept

    def _keep(self, kept: _Kept) -> None:
        path = self._home / FILE
        try:
            make_folder(self._home)
            write_durably(path, json.dumps(asdict(kept)).encode())
            os.chmod(path, _OWNER_ONLY)  # noqa: PTH101 - also where there are no modes (Windows)
        except OSError as error:
            raise problem_of(error, self._home) from error


def is_pin(pin: str) -> bool:
    """Whether it is SHORTEST to LONGEST plain digits."""
    return SHORTEST <= len(pin) <= LONGEST and pin.isascii() and pin.isdigit()


def rest_after(wrong: int) -> float:
    """How long the gate rests after so many wrong tries in a row, in seconds."""
    return RESTS[min(wrong, len(RESTS)) - 1] if wrong > 0 else 0.0
