"""Measuring voices, and moving one towards another: on vowels made of pulses and resonances."""

from __future__ import annotations

import sys

import numpy as np
import pytest
from numpy.typing import NDArray

from aibook_desktop.engines.voices.cepstra import (
    aligned_distance_db,
    distance_db,
    mel_cepstra,
    moved_formants,
)
from aibook_desktop.engines.voices.converting import Part, convert, measure, read_by
from aibook_desktop.engines.voices.world import put_together, take_apart

RATE = 16_000
VOWELS = ((730, 1090, 2440), (270, 2290, 3010), (300, 870, 2240), (530, 1840, 2480))
Sound = NDArray[np.float64]


def spoken(hertz: float, throat: float, seconds: float = 2.0, rate: int = RATE) -> Sound:
    """Four vowels from one throat: pulses with a wavering pitch through three resonances."""
    count = int(seconds * rate / len(VOWELS))
    parts = []
    for number, formants in enumerate(VOWELS):
        wave = hertz * (1 + 0.1 * np.sin(np.arange(count) / rate * 9 + number))
        phase = np.cumsum(wave) / rate
        sound = np.diff(np.floor(phase), prepend=0.0)
        for formant in formants:
            sound = _resonance(sound, formant * throat, 90 * throat, rate)
        parts.append(sound / np.abs(sound).max())
    noise = np.random.default_rng(1).standard_normal(count * len(VOWELS))
    return np.asarray(0.4 * np.concatenate(parts) + 1e-4 * noise)


def _resonance(sound: Sound, hertz: float, wide: float, rate: int) -> Sound:
    radius = np.exp(-np.pi * wide / rate)
    first, second = 2 * radius * np.cos(2 * np.pi * hertz / rate), -(radius**2)
    made = np.zeros(len(sound) + 2)
    for at, sample in enumerate(sound):
        made[at + 2] = sample + first * made[at + 1] + second * made[at]
    return made[2:]


def test_world_leaves_no_half_package_behind() -> None:
    """PySide6 imports again whatever binary module it finds, and died of this one in the window."""
    take_apart(spoken(120, 1.0, 0.5), RATE)
    assert not [name for name in sys.modules if name.startswith("pyworld")]


def test_the_pitch_is_met_and_the_throat_comes_nearer() -> None:
    """A grandfather's voice would sound like the narrator's, only slower or lower."""
    narrator, reading = spoken(210, 1.0), Part.of(spoken(110, 0.84), RATE)
    own = read_by([(narrator, RATE)], [reading], "ko")
    person = measure([reading])
    made = convert(narrator, RATE, own, person)
    assert own.stretch == pytest.approx(0.84, abs=0.05)
    assert measure([Part.of(made, RATE)]).pitch == pytest.approx(np.log(110), rel=0.02)
    wanted = mel_cepstra(reading.speech.envelope, RATE)
    before, after = (
        aligned_distance_db(mel_cepstra(take_apart(sound, RATE).envelope, RATE), wanted)
        for sound in (narrator, made)
    )
    assert after < 0.7 * before


def test_a_voice_is_the_same_at_every_rate() -> None:
    """A person recorded with a good microphone would be told from itself with a bad one."""
    coarse, fine = (Part.of(spoken(150, 1.0, rate=rate), rate) for rate in (16_000, 32_000))
    one, two = measure([coarse]), measure([fine])
    assert one.pitch == pytest.approx(two.pitch, abs=0.01)
    apart = distance_db(np.array(one.humming.mean), np.array(two.humming.mean))
    assert float(apart) < 3.0


@pytest.mark.parametrize("sound", [np.zeros(RATE), np.zeros(0), np.full(400, 0.1)])
def test_silence_stays_silent(sound: Sound) -> None:
    """A page without a voice would end in a traceback or in noise."""
    reading = Part.of(spoken(150, 1.0), RATE)
    own = read_by([(spoken(200, 1.0), RATE)], [reading], "en")
    made = convert(sound, RATE, own, measure([reading]))
    assert len(made) == len(sound)
    assert np.isfinite(made).all()


def test_where_nobody_speaks_nothing_is_measured() -> None:
    """A recording of a room would become somebody's voice."""
    with pytest.raises(ValueError, match="nobody speaks"):
        measure([Part.of(0.01 * np.random.default_rng(1).standard_normal(RATE), RATE)])


def test_formants_move_where_they_are_asked_to() -> None:
    """A child's throat would be made longer instead of shorter."""
    envelope = np.exp(-(((np.arange(513) - 100.0) / 8) ** 2))[None]
    assert int(moved_formants(envelope, 1.2)[0].argmax()) == 120
    assert np.allclose(
        mel_cepstra(moved_formants(envelope, 1.2), RATE), mel_cepstra(envelope, RATE, 1.2), atol=0.2
    )


def test_what_is_taken_apart_can_be_put_together() -> None:
    """Everything that is converted would lose its beginning or its end."""
    sound = spoken(150, 1.0, seconds=0.5)
    for count in (len(sound), len(sound) - 7):
        assert len(put_together(take_apart(sound, RATE), RATE, count)) == count


def test_alignment_finds_the_same_speech_at_another_pace() -> None:
    """Two equal readings would be judged as different because one is slower."""
    frames = np.random.default_rng(1).standard_normal((40, 24))
    slower = np.repeat(frames, 2, axis=0)
    assert aligned_distance_db(frames, slower) == pytest.approx(0, abs=1e-5)
    assert aligned_distance_db(frames, frames + 1) > 10
