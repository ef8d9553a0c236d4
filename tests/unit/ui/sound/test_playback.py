"""A sound stretched to the loudspeaker's rate."""

from __future__ import annotations

import io
import wave
from array import array

import pytest

from aibook_desktop.book.problems import Problem
from aibook_desktop.ui.sound.playback import Sound, render, sound_of


def wav_of(samples: list[int], rate: int = 1_000, channels: int = 1, width: int = 2) -> bytes:
    envelope = io.BytesIO()
    with wave.open(envelope, "wb") as sound:
        sound.setnchannels(channels)
        sound.setsampwidth(width)
        sound.setframerate(rate)
        sound.writeframes(array("h", samples).tobytes())
    return envelope.getvalue()


def test_a_wav_is_unwrapped() -> None:
    """Else pages are silent."""
    assert sound_of(wav_of([1, 2, 3])) == Sound(array("h", [1, 2, 3]), 1_000)
    assert sound_of(wav_of([1, 9, 2, 9], channels=2)).samples == array("h", [1, 2])
    assert sound_of(wav_of([0] * 500)).seconds == 0.5


@pytest.mark.parametrize("bad", [b"", b"no sound", wav_of([1, 2, 3, 4], width=1)])
def test_what_is_no_sound_is_a_problem(bad: bytes) -> None:
    """Else a damaged file of the library breaks the window."""
    with pytest.raises(Problem) as problem:
        sound_of(bad)
    assert problem.value.kind == "clip_not_sound"


def test_equal_rates_change_nothing_and_the_end_is_silence() -> None:
    """Else every voice is blurred."""
    sound = Sound(array("h", [100, 200, 300]), 1_000)
    assert list(render(sound, 0, 5, 1_000, 1.0)) == [100, 200, 300, 0, 0]
    assert list(render(sound, 1, 2, 1_000, 0.5)) == [100, 150]
    assert list(render(sound, 9_000, 2, 1_000, 1.0)) == [0, 0]


def test_another_rate_goes_straight_between_samples() -> None:
    """Else a voice of 22 kHz sounds like a dwarf on a card of 44 kHz."""
    sound = Sound(array("h", [0, 100, 200]), 1_000)
    assert list(render(sound, 0, 6, 2_000, 1.0)) == [0, 50, 100, 150, 200, 0]


def test_an_empty_sound_is_silence() -> None:
    """Else a page without words breaks the loudspeaker."""
    assert list(render(Sound(array("h"), 1_000), 0, 3, 1_000, 1.0)) == [0, 0, 0]
