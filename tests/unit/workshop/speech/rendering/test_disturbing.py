"""What rooms do to a voice."""

from __future__ import annotations

import random

import numpy as np
import pytest

from aibook_desktop.workshop.speech.rendering.disturbing import (
    DRAWN_NOISES,
    RATE,
    Disturbance,
    disturb,
    draw,
    echoed,
)

VOICE = (np.sin(np.arange(22050) * 0.1) * 0.3).astype(np.float32)


@pytest.mark.parametrize("noise", DRAWN_NOISES)
def test_noise_lies_as_far_under_the_voice_as_was_asked(noise: str) -> None:
    """A figure "at 10 dB" would mean nothing."""
    quiet = Disturbance(before=0, after=0)
    noisy = Disturbance(before=0, after=0, noise=noise, snr=10)
    clean = disturb(VOICE, 22050, quiet, [VOICE], 1)
    mixed = disturb(VOICE, 22050, noisy, [VOICE[::-1]], 1)
    scale = float(np.dot(mixed, clean) / np.dot(clean, clean))
    rest = mixed - scale * clean
    ratio = 20 * np.log10(np.std(scale * clean) / np.std(rest))
    assert ratio == pytest.approx(10, abs=1.5)


def test_a_clip_has_its_pauses_tempo_and_loudness() -> None:
    """A listener would only learn clips that begin and end with a word."""
    how = Disturbance(before=0.5, after=0.25, tempo=1.25, peak=0.1)
    clip = disturb(VOICE, 22050, how, [], 1)
    assert len(clip) / RATE == pytest.approx(0.5 + 0.8 + 0.25, abs=0.01)
    assert float(np.abs(clip).max()) == pytest.approx(0.1)
    assert not clip[: RATE // 2 - 100].any()


def test_a_telephone_takes_the_high_tones() -> None:
    """Nothing would have been learnt about telephones."""
    hiss = np.random.default_rng(0).standard_normal(RATE).astype(np.float32)
    clip = disturb(hiss, RATE, Disturbance(before=0, after=0, telephone=True), [], 1)
    spectrum = np.abs(np.fft.rfft(clip))
    assert spectrum[5000:].mean() < 0.05 * spectrum[:3500].mean()


def test_an_echo_goes_on_after_the_voice() -> None:
    """Nothing would have been learnt about rooms."""
    clip = disturb(VOICE, 22050, Disturbance(before=0, after=0.5, echo=0.4), [], 1)
    after = clip[RATE + 200 : RATE + 2000]
    assert np.abs(after).max() > 0.01 * np.abs(clip).max()


def test_equal_dice_give_equal_clips() -> None:
    """Nobody could repeat a figure."""
    how = draw(random.Random(7), "noisy")
    assert how == draw(random.Random(7), "noisy")
    one, other = (disturb(VOICE, 22050, how, [VOICE], 3) for _ in range(2))
    assert np.array_equal(one, other)


def test_rooms_differ() -> None:
    """The quiet and the noisy figures would be the same figures."""
    quiet = [draw(random.Random(seed), "quiet") for seed in range(50)]
    noisy = [draw(random.Random(seed), "noisy") for seed in range(50)]
    assert not any(each.noise or each.echo or each.telephone for each in quiet)
    assert all(each.noise and 5 <= each.snr <= 30 for each in noisy)


def test_a_sound_from_afar_is_mostly_echo() -> None:
    """Far noise would sound like near noise."""
    click = np.zeros(RATE, dtype=np.float32)
    click[0] = 1.0
    shares = {}
    for direct in (0.1, 1.0):
        heard = echoed(click, 0.4, np.random.default_rng(1), direct=direct)
        shares[direct] = float(heard[0] ** 2 / np.sum(heard**2))
        assert heard[0] == pytest.approx(direct, abs=1e-5)
    assert shares[0.1] < 0.3
    assert shares[1.0] > 0.5
