"""How loud a block of samples is, without numpy: the window process does not load it."""

from __future__ import annotations

import math
from array import array
from operator import mul
from typing import Final

SILENCE_DB: Final = -96.0
QUIETEST_DB: Final = -60.0  # a meter shows nothing below
LOUDEST_DB: Final = -12.0
_VOICE_OVER_ROOM_DB: Final = 10.0
_VOICE_AT_LEAST_DB: Final = -50.0
_ROOM_RISES_DB: Final = 2.0  # a second
_FULL_SCALE: Final = 32_768


def decibels(block: bytes) -> float:
    """Root mean square of signed 16-bit samples in dB below full scale, at least -96."""
    samples = array("h", block[: len(block) // 2 * 2])
    if not samples:
        return SILENCE_DB
    power = sum(map(mul, samples, samples)) / len(samples)
    return (
        max(SILENCE_DB, 10 * math.log10(power) - 20 * math.log10(_FULL_SCALE))
        if power
        else (SILENCE_DB)
    )


def meter(db: float) -> float:
    """Where the needle stands, 0 to 1: an ordinary child's voice is about the middle."""
    return min(1.0, max(0.0, (db - QUIETEST_DB) / (LOUDEST_DB - QUIETEST_DB)))


class Room:
    """Follows how loud the room is without a voice: falls at once, rises slowly."""

    def __init__(self) -> None:
        self._floor: float | None = None

    def hears_voice(self, db: float, seconds: float) -> bool:
        """Take in a block of some seconds; tell whether it stands out of the room."""
        risen = db if self._floor is None else self._floor + _ROOM_RISES_DB * seconds
        self._floor = min(db, risen)
        return db > max(self._floor + _VOICE_OVER_ROOM_DB, _VOICE_AT_LEAST_DB)
