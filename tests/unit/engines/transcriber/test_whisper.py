"""Whisper, with the practice listener and with models that nobody trained."""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path
from typing import cast

import numpy as np
import pytest
import soundfile
import soxr

from aibook_desktop.book.model import Language, Recording
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.resources import MODELS
from aibook_desktop.engines.model_card import CARD
from aibook_desktop.engines.ports import Narrator
from aibook_desktop.engines.registry import card_named
from aibook_desktop.engines.transcriber.whisper import NEEDED, WhisperTranscriber, build
from aibook_desktop.studio.clips import read_clip
from tests.tiny_models.exchanging import exchange
from tests.tiny_models.weights import ctranslate2

PRACTICE = MODELS / "practice-listener"


@pytest.fixture(scope="module")
def listener() -> WhisperTranscriber:
    """The practice listener."""
    return build(PRACTICE)


def said(words: str, language: Language) -> Recording:
    narrator = cast("Narrator", card_named("narrator", "espeak").build(None))
    sound = io.BytesIO(narrator.read(words, language, "").sound)
    samples, rate = soundfile.read(sound, dtype="int16")
    return Recording(samples.tobytes(), rate)


@pytest.mark.parametrize(
    ("words", "language", "heard"),
    [
        ("토끼가 우주에 가는 이야기 해 주세요", "ko", ("토끼", "우주")),
        ("음... 어... 공룡이 춤추는 거!", "ko", ("공룡", "춤")),
        ("I want a story about a dinosaur in the forest", "en", ("dinosaur", "forest")),
        ("a robot on the moon", "en", ("robot", "moon")),
    ],
)
def test_a_wish_is_understood(
    listener: WhisperTranscriber, words: str, language: Language, heard: tuple[str, ...]
) -> None:
    """No wish would come through the microphone."""
    transcript = listener.transcribe(said(words, language), language)
    assert transcript.language == language
    assert all(word in transcript.text for word in heard), transcript.text


def test_a_wish_is_understood_from_any_recorder(
    listener: WhisperTranscriber, tmp_path: Path
) -> None:
    """A clip from a telephone or an old sound card would not be understood."""
    wish = said("고양이가 바다에 가는 이야기", "ko")
    samples = np.frombuffer(wish.samples, "<i2") / np.float32(32768)
    stereo = np.stack([soxr.resample(samples, wish.rate, 48000)] * 2, 1)
    soundfile.write(tmp_path / "stereo.wav", stereo, 48000)
    soundfile.write(tmp_path / "coarse.wav", samples, wish.rate, subtype="PCM_U8")
    for name in ("stereo.wav", "coarse.wav"):
        text = listener.transcribe(read_clip(tmp_path / name), "ko").text
        assert "고양이" in text, (name, text)


def test_a_wish_longer_than_the_window_is_written_down_whole(
    listener: WhisperTranscriber,
) -> None:
    """The end of a long wish would be lost."""
    parts = [said(words, "ko") for words in ("토끼가 숲에 가는 이야기", "공룡이 자는 이야기")]
    pause = bytes(2 * parts[0].rate)
    samples = pause.join(part.samples for part in parts * 2)
    text = listener.transcribe(Recording(samples, parts[0].rate), "ko").text
    assert text.count("토끼") == 2, text
    assert text.count("공룡") == 2, text


@pytest.mark.parametrize("level", [0, 0.001, 0.2])
def test_nothing_is_heard_where_nobody_speaks(listener: WhisperTranscriber, level: float) -> None:
    """A quiet room would ask for a story by itself."""
    noise = np.random.default_rng(1).standard_normal(32000) * level * 32767
    recording = Recording(noise.clip(-32768, 32767).astype("<i2").tobytes(), 16000)
    assert listener.transcribe(recording, "ko").text == ""


def test_an_empty_recording_is_an_empty_transcript(listener: WhisperTranscriber) -> None:
    """A button that was only touched would end in a traceback."""
    assert listener.transcribe(Recording(b"", 48000, 2), "en").text == ""


def test_equal_recordings_give_equal_words(listener: WhisperTranscriber) -> None:
    """A book that is finished after a power cut would start from another wish."""
    wish = said("여우가 성에 사는 이야기", "ko")
    assert listener.transcribe(wish, "ko") == listener.transcribe(wish, "ko")


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the practice listener that may be broken."""
    return Path(shutil.copytree(PRACTICE, tmp_path / "ears"))


def problem_of(folder: Path | None) -> Problem:
    with pytest.raises(Problem) as caught:
        build(folder)
    return caught.value


def test_without_weights_the_model_is_missing(tmp_path: Path) -> None:
    """Nobody would be told to install one."""
    assert problem_of(None).kind == "model_missing"
    assert problem_of(tmp_path / "nothing").kind == "model_missing"


@pytest.mark.parametrize("name", [*NEEDED, "config.json", CARD])
def test_a_lost_file_is_a_damaged_model(copied: Path, name: str) -> None:
    """faster-whisper would look for it on the internet, or crash."""
    (copied / name).unlink()
    problem = problem_of(copied)
    assert (problem.kind, problem.details["file"]) == ("model_damaged", name)


def test_a_changed_byte_is_a_damaged_model(copied: Path) -> None:
    """Half a model would answer nonsense."""
    weights = bytearray((copied / "model.bin").read_bytes())
    weights[len(weights) // 2] ^= 1
    (copied / "model.bin").write_bytes(weights)
    assert problem_of(copied).kind == "model_damaged"


def test_a_model_whose_card_leaves_out_a_needed_file_is_damaged(copied: Path) -> None:
    """A file outside the card could be anything."""
    lines = (copied / CARD).read_text(encoding="utf-8").split("\n\n")
    kept = [part for part in lines if "tokenizer.json" not in part]
    (copied / CARD).write_text("\n\n".join(kept), encoding="utf-8")
    problem = problem_of(copied)
    assert (problem.kind, problem.details["file"]) == ("model_damaged", "tokenizer.json")


def test_the_practice_listener_is_small_and_honest() -> None:
    """The repository would grow, or somebody would expect it to understand children."""
    files = [path for path in PRACTICE.iterdir() if path.is_file()]
    assert sum(path.stat().st_size for path in files) <= 4 * 1024**2
    assert "not children" in (PRACTICE / CARD).read_text(encoding="utf-8")
    settings = json.loads((PRACTICE / "preprocessor_config.json").read_text(encoding="utf-8"))
    assert settings["feature_size"] == 80


def test_a_whole_model_that_can_not_be_loaded_is_the_engines_trouble(copied: Path) -> None:
    """Called damaged it would be loaded for every wish, and a second model would never listen."""
    assert problem_of(exchange(copied, "model.bin", ctranslate2())).kind == "engine_failed"
