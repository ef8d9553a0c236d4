"""Slow mode: longer, at the same pitch, with its words where they are spoken."""

from __future__ import annotations

import io
import itertools
import math
import wave
from array import array

import pytest

from aibook_desktop.book.model import WordTime
from aibook_desktop.book.problems import Problem
from aibook_desktop.studio.slow_reading import slowed, slowed_words, word_cut

RATE = 22_050


def tone(hertz: float, seconds: float, *, from_second: float = 0.0) -> bytes:
    samples = array(
        "h",
        (
            round(12_000 * math.sin(2 * math.pi * hertz * n / RATE))
            if n >= from_second * RATE
            else 0
            for n in range(round(seconds * RATE))
        ),
    )
    envelope = io.BytesIO()
    with wave.open(envelope, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(RATE)
        sound.writeframes(samples.tobytes())
    return envelope.getvalue()


def heard(wav: bytes) -> array[int]:
    with wave.open(io.BytesIO(wav)) as sound:
        return array("h", sound.readframes(sound.getnframes()))


def crossings(samples: array[int]) -> int:
    return sum(a < 0 <= b for a, b in itertools.pairwise(samples))


@pytest.mark.parametrize("hertz", [110.0, 220.0, 440.0])
def test_slow_reading_keeps_the_pitch(hertz: float) -> None:
    """A bear's growl in place of the voice would frighten."""
    samples = heard(slowed(tone(hertz, 1.0), 1.4))
    assert len(samples) / RATE == pytest.approx(1.4, abs=0.08)
    assert crossings(samples) * RATE / len(samples) == pytest.approx(hertz, rel=0.02)


def test_slow_reading_keeps_the_loudness() -> None:
    """Pieces that do not join would cancel each other and crackle."""
    middle = heard(slowed(tone(220.0, 1.0), 1.4))[RATE // 5 : RATE]
    power = math.sqrt(sum(each * each for each in middle) / len(middle))
    assert power == pytest.approx(12_000 / math.sqrt(2), rel=0.05)
    assert max(abs(b - a) for a, b in itertools.pairwise(middle)) < 1_500


def test_words_move_with_the_slowed_sound() -> None:
    """The marked word would run ahead of the voice."""
    sound = slowed(tone(220.0, 1.5, from_second=1.0), 1.4)
    begins = next(n for n, each in enumerate(heard(sound)) if abs(each) > 1_000) / RATE
    word = slowed_words((WordTime(0, 3, 1000, 1500),), 1.4)[0]
    assert begins * 1000 == pytest.approx(word.start_ms, abs=60)
    assert (word.start_char, word.end_char) == (0, 3)


def test_a_word_is_cut_out_with_soft_ends() -> None:
    """A tapped word is that word, and it does not click."""
    cut = heard(word_cut(tone(220.0, 2.0), WordTime(0, 3, 500, 900)))
    assert len(cut) / RATE == pytest.approx(0.48, abs=0.01)
    assert abs(cut[0]) < 200
    assert abs(cut[-1]) < 200
    assert max(cut) > 11_000


def test_what_is_no_sound_is_told() -> None:
    """A broken file would end the reading lane."""
    with pytest.raises(Problem):
        slowed(b"RIFF", 1.4)
