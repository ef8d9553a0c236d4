"""Each way of changing a clip does what its name says."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from faster_whisper.feature_extractor import FeatureExtractor

from aibook_desktop.workshop.speech.augment import augmentation
from aibook_desktop.workshop.speech.augment.masks import SpecAugment
from aibook_desktop.workshop.speech.augment.mel import HOP, RATE, SPAN, Samples, log_mel, warped
from aibook_desktop.workshop.speech.augment.surroundings import Noise, Room
from aibook_desktop.workshop.speech.augment.voice import faster, higher, longer
from aibook_desktop.workshop.speech.rendering.noises import speech_active

FACTORS = (0.8, 0.9, 1.1, 1.25, 1.4)


def tone(hertz: float, seconds: float = 1.5) -> Samples:
    """A voice without words: a fundamental and its harmonics."""
    time = np.arange(int(RATE * seconds)) / RATE
    harmonics = [np.sin(2 * np.pi * hertz * each * time) / each for each in (1, 2, 3)]
    return np.asarray(0.2 * np.sum(harmonics, axis=0), dtype=np.float32)


def fundamental(sound: Samples) -> float:
    spectrum = np.abs(np.fft.rfft(sound * np.hanning(len(sound)), 1 << 18))
    return float(np.argmax(spectrum) * RATE / (1 << 18))


@pytest.mark.parametrize("mels", [80, 128])
def test_pictures_equal_those_that_the_transcriber_makes(mels: int) -> None:
    """A model would learn from other pictures than it is shown."""
    dice = np.random.default_rng(1)
    sound = (tone(300) + dice.standard_normal(len(tone(300))) * 0.01).astype(np.float32)
    expected = FeatureExtractor(feature_size=mels)(sound, padding=0)
    assert np.abs(log_mel(sound, mels) - expected).max() < 1e-4


@pytest.mark.parametrize("factor", FACTORS)
def test_speed_changes_length_and_pitch(factor: float) -> None:
    """Slow children would be learnt as children with deep voices, or not at all."""
    sound = tone(220)
    quick = faster(sound, factor)
    assert len(quick) == pytest.approx(len(sound) / factor, abs=HOP)
    assert fundamental(quick) == pytest.approx(220 * factor, rel=0.01)


@pytest.mark.parametrize("factor", FACTORS)
def test_pitch_keeps_the_length(factor: float) -> None:
    """Words would end elsewhere, or the voice not be that of a smaller throat."""
    sound = tone(220)
    high = higher(sound, factor)
    assert abs(len(high) - len(sound)) <= HOP
    assert fundamental(high) == pytest.approx(220 * factor, rel=0.01)
    assert high.std() == pytest.approx(sound.std(), rel=0.2)


@pytest.mark.parametrize("factor", FACTORS)
def test_a_longer_clip_keeps_its_pitch(factor: float) -> None:
    """What the pitch is made of would change it twice."""
    slow = longer(tone(220), factor)
    assert len(slow) == pytest.approx(len(tone(220)) * factor, abs=1)
    assert fundamental(slow) == pytest.approx(220, rel=0.01)


def test_a_clip_too_short_to_stretch_stays() -> None:
    """A click among the clips would stop the training."""
    click = np.ones(100, dtype=np.float32)
    assert higher(click, 1.3) is click


@pytest.mark.parametrize("warp", [0.9, 1.1, 1.3])
def test_a_warp_moves_formants_by_its_factor(warp: float) -> None:
    """Vocal tracts of other lengths would not be those that were asked for."""
    plain = log_mel(tone(1500 * warp), 80).mean(axis=1).argmax()
    moved = log_mel(tone(1500), 80, warp).mean(axis=1).argmax()
    assert abs(int(moved) - int(plain)) <= 1
    ends = warped(np.array([0.0, RATE / 2]), warp)
    assert ends == pytest.approx([0.0, RATE / 2])
    curve = warped(np.linspace(0, RATE / 2, 400), warp)
    assert (np.diff(curve) > 0).all()


@pytest.mark.parametrize("decibels", [0.0, 10.0, 25.0])
@pytest.mark.parametrize("seed", range(4))
def test_noise_is_as_loud_as_it_says(decibels: float, seed: int) -> None:
    """A model would be said to stand noise that it never heard."""
    sound = np.pad(tone(220), RATE // 2)
    noisy = Noise(decibels, decibels).change(sound, np.random.default_rng(seed))
    active = speech_active(sound)
    ratio = np.mean(sound[active] ** 2) / np.mean((noisy - sound)[active] ** 2)
    assert 10 * np.log10(ratio) == pytest.approx(decibels, abs=0.5)


def test_a_room_goes_on_sounding() -> None:
    """A room would be as dry as a studio."""
    sound = np.pad(tone(220, 0.5), (0, RATE))
    heard = Room(0.5, 0.5).change(sound, np.random.default_rng(1))
    tail = slice(RATE * 6 // 10, RATE * 8 // 10)
    assert len(heard) == len(sound)
    assert np.abs(heard[tail]).max() > 1e-4 > np.abs(sound[tail]).max()


def test_masks_hide_whole_bands_and_moments() -> None:
    """A model would lean on single bands, or learn that half the words are silent."""
    picture = np.full((80, 200), 1.0, dtype=np.float32)
    for seed in range(20):
        kept = SpecAugment()
        hidden = kept.hide(picture, np.random.default_rng(seed)) == 1.0 - SPAN
        bands, moments = hidden.all(axis=1).sum(), hidden.all(axis=0).sum()
        assert 1 <= bands <= kept.bands * kept.widest
        assert 1 <= moments <= kept.moments * kept.longest
        expected = bands * 200 + moments * 80 - bands * moments
        assert hidden.sum() == expected
    assert (picture == 1.0).all()


def test_a_list_is_read_by_name() -> None:
    """A mistyped recipe would train something else for hours."""
    read = augmentation("speed=0.8..1.3, specaugment")
    assert read.speed is not None
    assert (read.speed.lowest, read.speed.highest) == (0.8, 1.3)
    assert read.specaugment is not None
    assert read.noise is None
    for wrong in ("sped", "speed=2", "speed=1.2..0.8", "specaugment=1..2", "pitch=a..b"):
        with pytest.raises(ValueError, match=r"\w"):
            augmentation(wrong)


def test_the_same_dice_give_the_same_picture() -> None:
    """A tuning that was killed could not go on as if it hadn't been."""
    every = augmentation("speed,pitch,vtlp,specaugment,noise,room")
    one, two = (every.picture(tone(220), 800, 80, np.random.default_rng(3)) for _ in range(2))
    assert (one == two).all()
    other = every.picture(tone(220), 800, 80, np.random.default_rng(4))
    assert one.shape != other.shape or (one != other).any()


def test_no_name_changes_nothing_but_the_pause() -> None:
    """A run without augmentation could not be compared with one with it."""
    plain = augmentation("").picture(tone(220), 2 * HOP, 80, np.random.default_rng(1))
    assert (plain == log_mel(np.pad(tone(220), (2 * HOP, 0)), 80)).all()
    assert replace(augmentation(""), noise=Noise()).noise == Noise()
