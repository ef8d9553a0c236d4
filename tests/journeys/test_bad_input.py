"""Bad input gets a sentence, not a traceback."""

from __future__ import annotations

import shutil
import struct
import wave
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile

from aibook_desktop.book.model import Language
from aibook_desktop.book.resources import MODELS
from tests.journeys.travelling import Ended, Traveller

pytestmark = pytest.mark.journey


def write_wave(path: Path, seconds: float, rate: int = 16_000) -> None:
    with wave.open(str(path), "wb") as sound:
        sound.setparams((1, 2, rate, 0, "NONE", ""))
        sound.writeframes(bytes(int(2 * seconds * rate)))


def bad_clips(folder: Path) -> dict[str, Path]:
    """Files that nobody can hear a wish in, by the kind of problem that each must give."""
    clips = {kind: folder / f"{kind}.wav" for kind in ("clip_empty", "nothing_heard")}
    write_wave(clips["clip_empty"], 0)
    write_wave(clips["nothing_heard"], 3)
    clips["clip_too_long"] = folder / "long.wav"
    write_wave(clips["clip_too_long"], 600, rate=8_000)
    clips["clip_not_sound"] = folder / "letter.wav"
    clips["clip_not_sound"].write_text("이것은 편지예요", encoding="utf-8")
    clips["file_missing"] = folder / "nobody.wav"
    clips["clip_unreadable"] = folder / "folder.wav"
    clips["clip_unreadable"].mkdir()
    return clips


def assert_told(ended: Ended, kind: str) -> None:
    assert ended.status == 1
    assert ended.events[-1]["event"] == "problem"
    assert ended.events[-1]["kind"] == kind
    assert ended.events[-1]["what"]
    assert ended.events[-1]["remedy"]
    assert len(ended.errors.strip().splitlines()) == 1
    assert "Traceback" not in ended.errors


@pytest.mark.parametrize(
    "kind",
    [
        "clip_empty",
        "nothing_heard",
        "clip_too_long",
        "clip_not_sound",
        "file_missing",
        "clip_unreadable",
    ],
)
def test_a_clip_without_a_wish_gets_a_sentence(
    traveller: Traveller, tmp_path: Path, kind: str
) -> None:
    """A teacher who picks the wrong file must learn which and why."""
    clip = bad_clips(tmp_path)[kind]
    assert_told(traveller.run("make", "--say", str(clip), "--json"), kind)


@pytest.mark.parametrize("shape", ["eight bit", "stereo 48 kHz", "flac"])
def test_unusual_recordings_are_understood(
    traveller: Traveller, clip: Callable[[str, Language], Path], tmp_path: Path, shape: str
) -> None:
    """Old recorders and new telephones write other files than we do."""
    samples, rate = soundfile.read(clip("토끼가 숲에 가는 이야기", "ko"))
    odd = tmp_path / "odd.wav"
    if shape == "eight bit":
        soundfile.write(odd, samples, rate, subtype="PCM_U8")
    elif shape == "flac":
        odd = odd.with_suffix(".flac")
        soundfile.write(odd, samples, rate)
    else:
        stretched = np.interp(
            np.arange(0, len(samples), rate / 48_000), np.arange(len(samples)), samples
        )
        soundfile.write(odd, np.stack([stretched, stretched], axis=1), 48_000)
    heard = traveller.run("transcribe", str(odd), "--language", "ko", "--json")
    assert heard.status == 0, heard.errors
    assert "토끼" in heard.events[0]["transcripts"][0]["text"]


@pytest.mark.parametrize(
    "words",
    [
        "",
        "😀🚀🐰",
        "크아아앙",
        "un conejo en la luna",
        "うさぎが月に行く",
        "바다 " * 1667,
        "\x00\x1b[2J",
        "'; --",
    ],
    ids=["nothing", "emoji", "roar", "spanish", "japanese", "5000 characters", "control", "sql"],
)
def test_any_words_become_a_book(traveller: Traveller, words: str) -> None:
    """A child never meets an error, whatever was typed or said."""
    made = traveller.run("make", f"--wish={words}".replace("\x00", ""), "--pages", "4", "--json")
    assert made.status == 0, made.errors
    assert made.named("bound")[0]["pages"] == 4
    assert made.named("understood")[0]["hero"]


def test_a_missing_or_damaged_model_is_told(
    traveller: Traveller, clip: Callable[[str, Language], Path]
) -> None:
    """Half a model must never answer nonsense, and the remedy must be named."""
    sound = str(clip("토끼", "ko"))
    folder = traveller.home / "models" / "listener"
    shutil.copytree(MODELS / "practice-listener", folder)
    weights = folder / "model.bin"
    damaged = bytearray(weights.read_bytes())
    damaged[len(damaged) // 2] ^= 0xFF
    weights.write_bytes(damaged)
    assert_told(traveller.run("make", "--say", sound, "--json"), "model_damaged")
    assert traveller.run("models", "verify").status == 1
    weights.unlink()
    assert_told(traveller.run("make", "--say", sound, "--json"), "model_damaged")


def test_a_home_that_can_not_be_is_told(traveller: Traveller, tmp_path: Path) -> None:
    """A mistyped folder must not end in a traceback."""
    blocked = tmp_path / "file"
    blocked.write_bytes(struct.pack("<I", 1))
    lost = Traveller(blocked / "home", traveller.environment, traveller.trap)
    assert_told(lost.run("make", "--wish", "곰", "--json"), "home_unusable")


@pytest.mark.parametrize(
    "words", [("make", "--level", "9"), ("fly",), ("make", "--pages", "99"), ("books",)]
)
def test_wrong_usage_is_status_two(traveller: Traveller, words: tuple[str, ...]) -> None:
    """A script must be able to tell a typing mistake from a problem of the world."""
    assert traveller.run(*words).status == 2
