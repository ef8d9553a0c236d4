"""Clips in which nobody speaks."""

from __future__ import annotations

from collections import Counter

import numpy as np

from aibook_desktop.workshop.speech.rendering.disturbing import RATE
from aibook_desktop.workshop.speech.rendering.not_speech import BABBLE, KINDS, not_speech
from aibook_desktop.workshop.speech.rendering.soundmaking import SOUNDS


def test_every_kind_comes_equally_often_at_many_levels() -> None:
    """A kind of noise that is hardly tried could start books."""
    clips = not_speech(2 * len(KINDS), "test", 3)
    assert Counter(each.kind for each in clips) == dict.fromkeys(KINDS, 2)
    for each in clips:
        assert 1.4 * RATE < len(each.clip) < 5.1 * RATE
        assert each.clip.dtype == np.float32
        assert np.isfinite(each.clip).all()
        loudest = float(np.abs(each.clip).max())
        assert loudest < 0.001 if each.kind == "silence" else 0.005 < loudest <= 1.001, each.kind


def test_no_voice_stands_out_of_the_babble() -> None:
    """A babble in which one voice can be understood would be a wish."""
    for each in not_speech(3 * len(KINDS), "test", 4):
        if each.kind == BABBLE:
            frames = each.clip[: len(each.clip) // RATE * RATE].reshape(-1, RATE)
            loudness = 10 * np.log10(np.mean(np.square(frames), axis=1))
            assert np.ptp(loudness) < 8


def test_equal_seeds_give_equal_sounds() -> None:
    """A figure that was measured could not be measured again."""
    for name, make in SOUNDS.items():
        one, same, other = (make(2.0, np.random.default_rng(seed)) for seed in (5, 5, 6))
        assert np.array_equal(one, same), name
        assert name == "silence" or not np.array_equal(one, other), name
