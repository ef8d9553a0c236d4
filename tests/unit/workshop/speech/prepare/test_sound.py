"""From a sound file's bytes to 16 kHz, z-scored halves."""

from __future__ import annotations

import io
import struct

import numpy as np
import pytest
import soundfile
import soxr
from numpy.typing import NDArray

from aibook_desktop.workshop.speech.prepare.left_out import UnusableError
from aibook_desktop.workshop.speech.prepare.sound import Bounds, decoded, half_precision

BOUNDS = Bounds(0.3, 30.0)


def wav(samples: NDArray[np.float32], rate: int = 48_000, subtype: str = "PCM_16") -> bytes:
    file = io.BytesIO()
    soundfile.write(file, samples, rate, subtype=subtype, format="WAV")
    return file.getvalue()


def tone(hertz: float, seconds: float = 1.0, rate: int = 48_000) -> NDArray[np.float32]:
    angle = np.arange(int(rate * seconds), dtype=np.float64) * (2 * np.pi * hertz / rate)
    return (0.5 * np.sin(angle)).astype(np.float32)


def why(data: bytes, labelled: float = 0.0) -> str:
    with pytest.raises(UnusableError) as caught:
        half_precision(data, BOUNDS, labelled)
    return caught.value.why


def test_the_sound_is_z_scored_at_16_khz() -> None:
    """Every later step divides lengths by 16 000 and counts on unit variance."""
    sound = half_precision(wav(tone(440) + np.float32(0.1)), BOUNDS, 1.0).astype(np.float64)
    assert len(sound) == 16_000
    assert abs(sound.mean()) < 1e-3
    assert sound.var() == pytest.approx(1, abs=1e-3)


@pytest.mark.parametrize("subtype", ["PCM_24", "PCM_32", "FLOAT", "PCM_U8"])
def test_other_depths_sound_the_same(subtype: str) -> None:
    """A set with a few files of another depth would lose them or hear them wrongly."""
    ours, _ = decoded(wav(tone(440), subtype=subtype))
    plain, rate = decoded(wav(tone(440)))
    assert rate == 48_000
    assert np.abs(ours - plain).max() < 0.01


def test_stereo_becomes_mono() -> None:
    """Two channels laid end to end would be speech at half the speed."""
    both = np.stack([tone(440), tone(440)], axis=1)
    ours, _ = decoded(wav(both))
    assert np.abs(ours - decoded(wav(tone(440)))[0]).max() < 1e-4


def test_a_sweep_above_half_the_new_rate_is_not_heard() -> None:
    """Hiss folded into speech would be learned; the yardstick is librosa's default, soxr's HQ."""
    angle = 2 * np.pi * np.cumsum(np.linspace(8500, 23_500, 96_000)) / 48_000
    sweep = (0.9 * np.sin(angle) * np.hanning(96_000)).astype(np.float32)
    loudness = np.sqrt(np.mean(sweep.astype(np.float64) ** 2))
    usual = soxr.resample(sweep, 48_000, 16_000, quality="HQ").astype(np.float64)
    marked = wav(sweep + tone(1000, 2.0) * np.float32(0.01), subtype="FLOAT")
    inner = slice(800, -800)
    ours = half_precision(marked, BOUNDS, 0).astype(np.float64)[inner]
    marker = tone(1000, 2.0, rate=16_000).astype(np.float64)[inner] * 0.01
    alias = ours * (marker @ marker) / (ours @ marker) - marker
    usual_db = 20 * np.log10(np.sqrt(np.mean(usual[inner] ** 2)) / loudness)
    ours_db = 20 * np.log10(np.sqrt(np.mean(alias**2)) / loudness)
    assert usual_db < -100
    assert ours_db < -100  # halves leave -75 dB of the marker, which is 40 dB below the sweep


def test_our_resampling_is_librosas() -> None:
    """A listener tuned on our data and measured on librosa's would hear two different worlds."""
    dice = np.random.default_rng(1)
    noise = (dice.standard_normal(48_000) * 0.1).astype(np.float32)
    usual = soxr.resample(noise, 48_000, 16_000, quality="HQ").astype(np.float64)
    ours = half_precision(wav(noise, subtype="FLOAT"), BOUNDS, 0).astype(np.float64)
    expected = (usual - usual.mean()) / usual.std()
    error = np.sqrt(np.mean((ours - expected) ** 2))
    assert 20 * np.log10(error) < -66


def test_bad_sounds_are_named_by_their_fault() -> None:
    """Whoever repairs the data must know what to look for."""
    good = wav(tone(440))
    assert why(good[:-9000]) == "sound_damaged"
    assert why(good[:20]) == "sound_damaged"
    assert why(b"") == "sound_damaged"
    assert why(b"no sound at all" * 100) == "sound_damaged"
    assert why(wav(np.full(48_000, np.nan, np.float32), subtype="FLOAT")) == "sound_damaged"
    assert why(wav(np.zeros(48_000, np.float32))) == "sound_silent"
    assert why(wav(tone(440) * np.float32(0.0005))) == "sound_silent"
    assert why(wav(tone(440, 0.2))) == "sound_too_short"
    assert why(wav(tone(440, 30.5))) == "sound_too_long"
    assert why(good, labelled=2.6) == "sound_cut_off"


def test_a_length_that_the_recorder_left_open_is_to_the_end() -> None:
    """Streams are written with no length; they would all count as damaged."""
    good = bytearray(wav(tone(440)))
    place = good.index(b"data") + 4
    good[place : place + 4] = struct.pack("<I", 0xFFFFFFFF)
    assert len(half_precision(bytes(good), BOUNDS, 0)) == 16_000
