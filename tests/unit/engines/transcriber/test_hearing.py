"""From a recording to speech."""

from __future__ import annotations

import io
from typing import cast

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from aibook_desktop.book.model import Recording
from aibook_desktop.engines.ports import Narrator
from aibook_desktop.engines.registry import card_named
from aibook_desktop.engines.transcriber.hearing import RATE, speech, to_clip


def tone(rate: int, channels: int) -> Recording:
    """One second of 440 Hz, in the first channel only."""
    wave = np.sin(2 * np.pi * 440 * np.arange(rate) / rate) * 16000
    frames = np.zeros((rate, channels))
    frames[:, 0] = wave
    return Recording(frames.astype("<i2").tobytes(), rate, channels)


def said(words: str) -> NDArray[np.float32]:
    narrator = cast("Narrator", card_named("narrator", "espeak").build(None))
    samples, rate = soundfile.read(io.BytesIO(narrator.read(words, "ko", "").sound), dtype="int16")
    return to_clip(Recording(samples.tobytes(), rate))


@pytest.mark.parametrize(("rate", "channels"), [(8000, 1), (16000, 1), (44100, 2), (48000, 6)])
def test_every_microphone_becomes_one_channel_at_sixteen_kilohertz(
    rate: int, channels: int
) -> None:
    """Some microphones would be heard too fast, too loud or not at all."""
    clip = to_clip(tone(rate, channels))
    assert abs(len(clip) - RATE) <= 2
    assert clip.dtype == np.float32
    loudest = np.abs(np.fft.rfft(clip[: RATE // 2 * 2])).argmax() * RATE / len(clip)
    assert loudest == pytest.approx(440, abs=2)
    assert np.abs(clip).max() == pytest.approx(16000 / 32768 / channels, rel=0.1)


def test_a_recording_cut_in_the_middle_of_a_frame_is_heard() -> None:
    """The last bytes of a microphone that was pulled out would end in a traceback."""
    whole = tone(16000, 2)
    assert len(to_clip(Recording(whole.samples[:-3], 16000, 2))) == 15999


@pytest.mark.parametrize("seconds", [0, 0.01, 1])
def test_silence_is_no_speech(seconds: float) -> None:
    """Whisper would be asked about silence, and invents words for it."""
    assert speech(np.zeros(int(seconds * RATE), dtype=np.float32), 30, 30) == ()


def test_speech_is_found_with_a_margin() -> None:
    """The first or the last syllable of a wish would be cut off."""
    words = said("토끼 이야기 해 주세요")
    clip = np.concatenate([np.zeros(2 * RATE), words, np.zeros(2 * RATE)]).astype(np.float32)
    (span,) = speech(clip, 30, 30)
    assert 1.6 * RATE < span.start < 2.05 * RATE
    assert 2 * RATE + len(words) - 0.5 * RATE < span.end < 2 * RATE + len(words) + 0.5 * RATE


def test_a_long_wish_is_divided_at_its_pauses() -> None:
    """A model with a short window would be given more than it can hear."""
    words = said("토끼가 우주에 가는 이야기 해 주세요")
    pause = np.zeros(RATE, dtype=np.float32)
    clip = np.concatenate([words, pause] * 6)
    spans = speech(clip, 8, 8)
    assert len(spans) > 1
    assert all(0 < span.end - span.start <= 8 * RATE for span in spans)
    assert sum(span.end - span.start for span in spans) > 5 * len(words)


def test_a_long_silence_parts_two_wishes() -> None:
    """A model that learnt single wishes would only write down the first of two."""
    words = said("토끼 이야기 해 주세요")
    pause = np.zeros(2 * RATE, dtype=np.float32)
    clip = np.concatenate([words, pause, words])
    assert len(speech(clip, 30, 0.25)) == 2
    assert len(speech(clip, 30, 30)) == 1


def test_speech_without_any_pause_is_divided_all_the_same() -> None:
    """Somebody who never breathes would be cut short or crash the model."""
    words = said("토끼가 우주에 가는 이야기 해 주세요")
    loud = words[np.flatnonzero(np.abs(words) > 0.01)[0] : np.flatnonzero(np.abs(words) > 0.01)[-1]]
    spans = speech(np.concatenate([loud] * 8), 4, 4)
    assert all(span.end - span.start <= 4 * RATE for span in spans)
