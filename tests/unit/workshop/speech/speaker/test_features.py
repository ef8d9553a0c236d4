"""What the network hears."""

from __future__ import annotations

import numpy as np
import pytest

from aibook_desktop.workshop.speech.dataset import Samples
from aibook_desktop.workshop.speech.speaker.features import (
    SILENCE,
    Features,
    centres,
    log_power,
    position,
    settled,
)

HOW = Features()


def _tone(hertz: float) -> Samples:
    time = np.arange(16_000) / 16_000
    return np.sin(2 * np.pi * hertz * time).astype(np.float32)


@pytest.mark.parametrize("level", [0.003, 0.2, 25.0])
def test_a_whisper_and_a_shout_give_the_same_figures(level: float) -> None:
    """A prepared clip is 20 times louder than a recording; who speaks must not depend on that."""
    sound = _tone(220) + np.float32(0.3) * _tone(1800)
    usual = settled(log_power(sound, HOW), HOW)
    assert np.allclose(settled(log_power(sound * np.float32(level), HOW), HOW), usual, atol=1e-3)


@pytest.mark.parametrize("hertz", [120, 440, 3000])
def test_a_tone_is_loudest_in_its_own_band(hertz: float) -> None:
    """Bands in the wrong order would still train, but no other classifier could be compared."""
    loudest = log_power(_tone(hertz), HOW).mean(axis=1).argmax()
    assert loudest == np.abs(centres(HOW) - hertz).argmin()


def test_a_band_knows_its_place() -> None:
    """Throats are stretched among the bands: a wrong place would turn children into giants."""
    assert np.allclose(position(centres(HOW), HOW), np.arange(HOW.bands), atol=1e-2)


@pytest.mark.parametrize("samples", [0, 10, 1024, 1025])
def test_the_shortest_clips_have_frames(samples: int) -> None:
    """A click at the end of a recording must not stop a teacher's report."""
    frames = settled(log_power(np.ones(samples, dtype=np.float32), HOW), HOW)
    assert frames.shape == (HOW.bands, 1)
    assert np.isfinite(frames).all()


def test_silence_is_finite() -> None:
    """A muted microphone gives zeros, whose logarithm would poison a whole batch."""
    assert np.allclose(log_power(np.zeros(4000, dtype=np.float32), HOW), SILENCE)
