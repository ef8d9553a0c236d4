"""Clean, far noise and near noise."""

from __future__ import annotations

import numpy as np
import pytest

from aibook_desktop.workshop.speech.dataset import RATE, Clip
from aibook_desktop.workshop.speech.rendering.noises import speech_active
from aibook_desktop.workshop.speech.score.conditions import (
    CLEAN,
    CONDITIONS,
    FAR_NOISE,
    NEAR_NOISE,
    PEAK,
    Condition,
    heard_in,
)

TIME = np.arange(2 * RATE) / RATE
GLIDING = np.sin(2 * np.pi * (300 * TIME + 700 * TIME**2)) * np.hanning(2 * RATE)
SPOKEN = np.pad(GLIDING, 4000).astype(np.float32)


def clip(source: str = "a.wav") -> Clip:
    return Clip(SPOKEN / SPOKEN.std(), "토끼", "one", "female", "child", "ko", source)


@pytest.mark.parametrize("condition", CONDITIONS, ids=lambda each: each.name)
def test_a_clip_sounds_the_same_every_time(condition: Condition) -> None:
    """Models would be compared on different sounds."""
    heard = heard_in(clip(), condition)
    assert np.array_equal(heard, heard_in(clip(), condition))
    assert len(heard) == len(SPOKEN)
    assert float(np.abs(heard).max()) == pytest.approx(PEAK, abs=1e-3)


def test_clean_is_the_voice_alone() -> None:
    """The clean figure would be one for noise."""
    heard = heard_in(clip(), CLEAN)
    assert np.allclose(heard, SPOKEN * PEAK / np.abs(SPOKEN).max(), atol=1e-4)


@pytest.mark.parametrize("condition", [FAR_NOISE, NEAR_NOISE], ids=lambda each: each.name)
@pytest.mark.parametrize("number", range(8))
def test_noise_is_as_loud_as_its_condition_says(condition: Condition, number: int) -> None:
    """Nobody could compare "near noise" with anybody's."""
    heard = heard_in(clip(f"{number}.wav"), condition).astype(np.float64)
    active = speech_active(SPOKEN)
    voice = SPOKEN[active].astype(np.float64)
    voice *= np.dot(heard[active], voice) / np.dot(voice, voice)
    ratio = 10 * np.log10(np.mean(voice**2) / np.mean((heard[active] - voice) ** 2))
    assert ratio == pytest.approx(condition.snr_db, abs=1)


def test_each_clip_has_a_noise_of_its_own() -> None:
    """A model would be measured in one vacuum cleaner."""
    one, other = (heard_in(clip(name), NEAR_NOISE) for name in ("a.wav", "b.wav"))
    assert not np.allclose(one, other, atol=0.05)
    far, near = heard_in(clip(), FAR_NOISE), heard_in(clip(), NEAR_NOISE)
    assert not np.allclose(far, near, atol=0.05)
