"""Voices in Piper's shape, on one that hums."""

from __future__ import annotations

from pathlib import Path

import pytest

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.narrator.piper import build
from tests.tiny_models.voice import write_voice


def test_a_voice_that_tells_its_timing_is_followed(tmp_path: Path) -> None:
    """The highlight would run ahead of a long word and wait at a short one."""
    text = "깡충깡충 곰"
    told = build(write_voice(tmp_path / "told")).read(text, "ko", "")
    guessed = build(write_voice(tmp_path / "guessed", alignments=False)).read(text, "ko", "")
    assert told.sound == guessed.sound
    assert told.words[1].start_ms == pytest.approx(28 * 512 * 1000 / 22_050, abs=2)
    assert guessed.words[1].start_ms != told.words[1].start_ms


def test_figures_and_signs_do_not_shift_the_words_behind_them(tmp_path: Path) -> None:
    """After "3개" every word would light up one too early, because it is said as two."""
    narrator = build(write_voice(tmp_path / "voice"))
    plain = narrator.read("도토리 세 개를 보았어요.", "ko", "")
    figure = narrator.read("도토리 3개를 🌰 보았어요.", "ko", "")
    assert figure.words[-1].start_ms == plain.words[-1].start_ms


@pytest.mark.parametrize("text", ["Two [[bad]] stars.", "A_b <c> {d}."])
def test_what_piper_takes_for_phonemes_is_never_handed_on(tmp_path: Path, text: str) -> None:
    """Brackets in a text would be read as sounds, or end the reading."""
    narration = build(write_voice(tmp_path / "voice", phonemes="espeak")).read(text, "en", "")
    assert len(narration.words) == len(text.split())


def test_a_language_that_the_voice_does_not_speak_is_a_problem(tmp_path: Path) -> None:
    """An English voice would spell a Korean page instead of leaving it to espeak."""
    narrator = build(write_voice(tmp_path / "voice", ("en",), "espeak"))
    with pytest.raises(Problem, match="engine_failed"):
        narrator.read("안녕", "ko", "")


@pytest.mark.parametrize("broken", ["hum.onnx", "hum.onnx.json"])
def test_a_folder_that_is_no_voice_is_a_problem(tmp_path: Path, broken: str) -> None:
    """A half-copied voice would end in a traceback for a teacher."""
    folder = write_voice(tmp_path / "voice")
    (folder / broken).write_bytes(b"nothing")
    with pytest.raises(Problem, match="model_damaged"):
        build(folder)


def test_no_folder_is_a_problem() -> None:
    """Nobody would be told to install a voice."""
    with pytest.raises(Problem, match="model_missing"):
        build(None)


def test_a_voice_that_would_fetch_its_dictionary_is_refused(tmp_path: Path) -> None:
    """Piper downloads dictionaries for some languages; this program never goes online."""
    with pytest.raises(Problem, match="model_damaged"):
        build(write_voice(tmp_path / "voice", phonemes="pinyin"))
