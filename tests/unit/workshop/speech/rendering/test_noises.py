"""Noises, and how loud they lie under a voice."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from aibook_desktop.workshop.speech.rendering.noises import (
    HOUSEHOLD,
    NOISES,
    RATE,
    Samples,
    mix,
    noise,
    speech_active,
)


def dice(seed: int = 1) -> np.random.Generator:
    return np.random.default_rng(seed)


def voice(pause: float = 1.0) -> Samples:
    """A second of syllables between two pauses."""
    time = np.arange(RATE) / RATE
    spoken = np.sin(2 * np.pi * 220 * time) * (1.2 + np.sin(2 * np.pi * 4 * time)) * 0.2
    return np.pad(spoken, int(pause * RATE)).astype(np.float32)


def power_between(sound: Samples, low: float, high: float) -> float:
    """The share of the power between two frequencies."""
    power = np.abs(np.fft.rfft(sound)) ** 2
    at = np.fft.rfftfreq(len(sound), 1 / RATE)
    return float(power[(at >= low) & (at < high)].sum() / power.sum())


def loudness(sound: Samples) -> NDArray[np.float64]:
    """The level of each tenth of a second."""
    whole = sound[: len(sound) // 1600 * 1600].reshape(-1, 1600).astype(np.float64)
    level: NDArray[np.float64] = np.sqrt(np.mean(whole**2, axis=1))
    return level


@pytest.mark.parametrize("kind", NOISES)
def test_a_noise_has_its_length_and_loudness_and_is_drawn(kind: str) -> None:
    """Two clips would have the same noise, or a clip another one in each run."""
    made = noise(kind, 30_001, dice(), [voice()])
    assert len(made) == 30_001
    assert made.dtype == np.float32
    assert float(np.mean(np.square(made, dtype=np.float64))) == pytest.approx(1, abs=1e-4)
    assert np.array_equal(made, noise(kind, 30_001, dice(), [voice()]))
    if kind != "hum":
        assert abs(np.corrcoef(made, noise(kind, 30_001, dice(2), [voice()]))[0, 1]) < 0.9


@pytest.mark.parametrize("kind", NOISES)
@pytest.mark.parametrize("length", [0, 1, 319, 1600])
def test_the_shortest_clip_can_be_disturbed(kind: str, length: int) -> None:
    """A clip of one frame would end a training."""
    made = noise(kind, length, dice())
    assert len(made) == length
    assert np.isfinite(made).all()


def test_an_unknown_noise_is_refused() -> None:
    """A misspelt recipe would train on hiss."""
    with pytest.raises(ValueError, match="hoover"):
        noise("hoover", 100, dice())


@pytest.mark.parametrize("snr", [-5.0, 0.0, 10.0, 30.0])
@pytest.mark.parametrize("kind", HOUSEHOLD)
def test_the_ratio_is_exact_where_somebody_speaks(kind: str, snr: float) -> None:
    """A figure "at 0 dB" would mean as much as the pauses of the clip are long."""
    said = voice()
    beside = noise(kind, len(said), dice())
    mixed = mix(said, beside, snr)
    spoken = slice(RATE, 2 * RATE)
    rest = (mixed - said)[spoken].astype(np.float64)
    ratio = 10 * np.log10(np.mean(said[spoken].astype(np.float64) ** 2) / np.mean(rest**2))
    assert ratio == pytest.approx(snr, abs=0.1)


def test_a_longer_pause_changes_no_ratio() -> None:
    """Clips that were cut generously would be measured in less noise."""
    short, long = speech_active(voice(0.1)), speech_active(voice(2.0))
    assert short.sum() == long.sum() == RATE


def test_where_nobody_speaks_the_noise_is_left() -> None:
    """A training clip without words would be silent, or louder than any number."""
    silence = np.zeros(8000, dtype=np.float32)
    beside = noise("fan", 8000, dice())
    assert np.array_equal(mix(silence, beside, 10), beside)


def test_a_noise_of_another_length_is_refused() -> None:
    """Half of a clip would be clean."""
    with pytest.raises(ValueError, match="16000"):
        mix(voice(0), noise("fan", 100, dice()), 10)


@pytest.mark.parametrize("seed", range(5))
def test_noises_sound_like_their_names(seed: int) -> None:
    """A test in household noise would be a test in hiss."""
    heard = {kind: noise(kind, 6 * RATE, dice(seed)) for kind in HOUSEHOLD}
    assert power_between(heard["fan"], 0, 1000) > 0.7
    assert power_between(heard["rain"], 1500, 8000) > 0.7
    assert power_between(heard["classroom"], 200, 2000) > 0.6
    assert power_between(heard["vacuum"], 150, 8000) > 0.9
    swinging = {kind: np.std(loudness(sound)) for kind, sound in heard.items()}
    assert swinging["washing_machine"] > 2 * swinging["fan"]
    assert swinging["classroom"] > 2 * swinging["fan"]


def test_a_vacuum_cleaner_sings_and_its_pitch_wanders() -> None:
    """A listener could learn to notch one tone away."""
    cleaner = noise("vacuum", 8 * RATE, dice(3))
    pieces = np.array_split(cleaner[: 8 * RATE // 8 * 8], 8)
    tones = [int(np.argmax(np.abs(np.fft.rfft(piece))[100:1000])) + 100 for piece in pieces]
    strongest = np.abs(np.fft.rfft(pieces[0])) ** 2
    assert strongest.max() > 50 * np.median(strongest)
    assert len(set(tones)) > 1


def test_babble_is_made_of_the_other_voices() -> None:
    """Babble would not be voices."""
    babble = noise("babble", 2 * RATE, dice(), [voice(0)])
    assert power_between(babble, 200, 240) > 0.8
    murmur = noise("babble", 2 * RATE, dice())
    assert power_between(murmur, 200, 2000) > 0.6
