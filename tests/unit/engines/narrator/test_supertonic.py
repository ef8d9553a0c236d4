"""Voices in Supertonic's shape, on four random graphs."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.narrator.supertonic import STEPS, build
from aibook_desktop.engines.narrator.wav import unwrapped
from aibook_desktop.engines.progress import Progress
from tests.tiny_models.exchanging import exchange
from tests.tiny_models.supertonic_voice import RATE, write_supertonic
from tests.tiny_models.weights import onnx


def test_nothing_is_fetched_also_where_a_file_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The package would load 400 MB from the internet in the middle of a lesson."""

    def refuse(*_what: object) -> None:
        raise AssertionError("somebody asks the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    folder = write_supertonic(tmp_path / "voice")
    assert build(folder).read("안녕", "ko", "").sound
    (folder / "onnx" / "vocoder.onnx").unlink()
    with pytest.raises(Problem, match="model_damaged"):
        build(folder)


@pytest.mark.parametrize(
    "text", ["별 ★ 하나 🚀!", "한자 漢字와 글자", "a_b <c> {d} ~", "ㅋㅋ 𝄞 ￦", "🚀"]
)
def test_what_the_voice_cannot_read_falls_away(tmp_path: Path, text: str) -> None:
    """One emoji on a page would stop the reading of the book."""
    narration = build(write_supertonic(tmp_path / "voice")).read(text, "ko", "")
    assert len(narration.words) == len(text.split())


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("그림책 1권을 봐요.", "그림책 한 권을 봐요."),
        ("일권", "일 권"),
        ("토끼 3~4마리", "토끼 삼에서 네 마리"),
        ("물이 50% 남았어요.", "물이 오십 퍼센트 남았어요."),
        ("곰—토끼가 왔어요.", "곰, 토끼가 왔어요."),
    ],
)
def test_figures_are_said_as_words_apart(tmp_path: Path, written: str, said: str) -> None:
    """The voice says 일꿘 for 일권, and swallows a figure."""
    narrator = build(write_supertonic(tmp_path / "voice"))
    assert narrator.read(written, "ko", "").sound == narrator.read(said, "ko", "").sound


def test_styles_are_voices(tmp_path: Path) -> None:
    """Ten voices in a pack, and all books would be read by the first."""
    narrator = build(write_supertonic(tmp_path / "pack"))
    first, second = (narrator.read("안녕", "ko", style).sound for style in ("F1", "M1"))
    assert first != second
    assert narrator.read("안녕", "ko", "pack+M1").sound == second
    assert narrator.read("안녕", "ko", "nobody").sound == first


def test_a_long_sentence_is_spoken_in_pieces(tmp_path: Path) -> None:
    """The voice loses its way in more than 120 Korean letters."""
    heard: list[Progress] = []
    narrator = build(write_supertonic(tmp_path / "voice"))
    narrator.report_to(heard.append)
    text = " ".join(["토끼가"] * 60) + "."
    narration = narrator.read(text, "ko", "")
    assert sum(each == Progress(0, STEPS) for each in heard) == 3
    samples, rate = unwrapped(narration.sound)
    assert rate == RATE
    assert narration.words[-1].end_ms <= len(samples) // 2 * 1000 // rate


def test_it_stops_within_a_step(tmp_path: Path) -> None:
    """A child that goes home would leave the computer busy."""
    narrator = build(write_supertonic(tmp_path / "voice"))
    heard: list[Progress] = []

    def tell(progress: Progress) -> None:
        heard.append(progress)
        if progress == Progress(3, STEPS):
            raise Problem("cancelled")

    narrator.report_to(tell)
    with pytest.raises(Problem, match="cancelled"):
        narrator.read("토끼가 왔어요.", "ko", "")
    assert heard[-1] == Progress(3, STEPS)
    narrator.report_to(heard.append)
    narrator.smoke()


def test_no_folder_is_a_problem() -> None:
    """Nobody would be told to install a voice."""
    with pytest.raises(Problem, match="model_missing"):
        build(None)


@pytest.mark.parametrize(
    ("name", "other"),
    [("onnx/vocoder.onnx", onnx()), ("onnx/tts.json", b"{}")],
    ids=["graph", "config"],
)
def test_a_whole_voice_that_can_not_be_loaded_is_the_engines_trouble(
    tmp_path: Path, name: str, other: bytes
) -> None:
    """Called damaged it would be tried for every book, and a sound voice would never be asked."""
    with pytest.raises(Problem, match="engine_failed"):
        build(exchange(write_supertonic(tmp_path / "voice"), name, other))
