"""Whether somebody really said what was written down."""

from __future__ import annotations

import numpy as np
import pytest

from aibook_desktop.engines.transcriber.belief import Belief, Voice, Written
from aibook_desktop.engines.transcriber.hearing import RATE, Span, voice_in

BELIEF = Belief(clear=-0.9, unclear=-0.3)
CLEAR = Voice(sure=2.0, rise=25.0)


@pytest.mark.parametrize(
    ("certainty", "voice", "believed"),
    [
        (-0.1, CLEAR, True),
        (-0.8, CLEAR, True),
        (-1.5, CLEAR, False),
        (-0.8, Voice(sure=0.0, rise=25.0), False),
        (-0.8, Voice(sure=2.0, rise=5.0), False),
        (-0.2, Voice(sure=0.0, rise=5.0), True),
    ],
)
def test_the_less_clear_the_voice_the_more_certain_the_words_must_be(
    certainty: float, voice: Voice, *, believed: bool
) -> None:
    """A cough or a babble would start a book, or a shy child would not be heard."""
    assert BELIEF.holds(Written("a rabbit", certainty), voice) is believed


def test_a_little_clearer_is_believed_a_little_more() -> None:
    """One syllable more or less would turn yes into no."""
    shares = [Voice(sure, 25.0).clearness for sure in (0.0, 0.1, 0.25, 0.5, 3.0)]
    assert shares == sorted(shares)
    assert shares[0] == 0
    assert shares[-1] == 1


def test_a_rise_over_the_room_is_measured_in_decibels() -> None:
    """A babble, which never stops, would be as good as a child at the microphone."""
    hiss = np.random.default_rng(1).standard_normal(3 * RATE).astype(np.float32) * 0.01
    burst = hiss.copy()
    burst[RATE : 2 * RATE] *= 10
    whole = Span(0, len(hiss))
    assert voice_in(hiss, whole).rise < 3
    assert voice_in(burst, whole).rise == pytest.approx(20, abs=1.5)
    assert voice_in(burst, whole).sure == 0


def test_a_span_is_cut_out_with_what_is_around_it() -> None:
    """The first consonant would be lost, or a noisy room would stop and start at the words."""
    clip = np.arange(1, RATE + 1, dtype=np.float32)
    assert np.array_equal(Span(1600, 3200).of(clip, 0.1), clip[:4800])
    edge = Span(0, RATE).of(clip, 0.1)
    assert len(edge) == RATE + 3200
    assert edge[:1600].max() == edge[-1600:].max() == 0
