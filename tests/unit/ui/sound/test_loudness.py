"""The level meter and the room."""

from __future__ import annotations

import math
from array import array

import pytest

from aibook_desktop.ui.sound.loudness import SILENCE_DB, Room, decibels, meter


def tone(amplitude: float) -> bytes:
    return array("h", [round(amplitude * math.sin(i / 5)) for i in range(2_000)]).tobytes()


def test_decibels_of_known_blocks() -> None:
    """Else a muted microphone is taken for a quiet child."""
    assert decibels(b"") == SILENCE_DB
    assert decibels(bytes(100)) == SILENCE_DB
    assert decibels(tone(32_767)) == pytest.approx(-3.0, abs=0.1)
    assert decibels(tone(3_276.7)) == pytest.approx(-23.0, abs=0.1)
    assert decibels(b"\1\0\1") == pytest.approx(-90.3, abs=0.1)


def test_the_meter_stays_between_its_ends() -> None:
    """Else the ring around the button jumps off the screen."""
    assert [meter(db) for db in (-96.0, -60.0, -36.0, -12.0, 0.0)] == [0.0, 0.0, 0.5, 1.0, 1.0]


def test_a_voice_stands_out_of_a_noisy_room_but_the_room_does_not() -> None:
    """Else a humming classroom keeps a tapped button listening for thirty seconds."""
    room = Room()
    assert not any(room.hears_voice(-40, 0.02) for _ in range(500))
    assert room.hears_voice(-25, 0.02)
    assert not room.hears_voice(-40, 0.02)


def test_a_long_sentence_stays_a_voice() -> None:
    """Else the end of a long wish counts as silence."""
    room = Room()
    room.hears_voice(-60, 0.02)
    assert all(room.hears_voice(-25, 0.02) for _ in range(500))
