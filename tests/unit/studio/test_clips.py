"""Sound files as wishes."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st

from aibook_desktop.book.problems import Problem
from aibook_desktop.studio.clips import read_clip

RATE = 16000
TONE = (np.sin(np.arange(RATE // 2) * 0.05) * 0.5).astype(np.float32)


@pytest.mark.parametrize(
    ("name", "kind", "depth"),
    [
        ("a.wav", "WAV", "PCM_U8"),
        ("a.wav", "WAV", "PCM_16"),
        ("a.wav", "WAV", "PCM_24"),
        ("a.wav", "WAV", "FLOAT"),
        ("a.wav", "WAV", "DOUBLE"),
        ("a.flac", "FLAC", "PCM_24"),
        ("a.ogg", "OGG", "VORBIS"),
        ("a.mp3", "MP3", "MPEG_LAYER_III"),
        ("voice memo (1) 토끼.wav", "WAV", "ULAW"),
        ("no suffix", "WAV", "PCM_16"),
    ],
)
@pytest.mark.parametrize("shape", [(16000, 1), (48000, 2)], ids=str)
def test_every_usual_clip_is_read(
    tmp_path: Path, name: str, kind: str, depth: str, shape: tuple[int, int]
) -> None:
    """A telephone's or a recorder's file would not be heard, or only as noise."""
    path, (rate, channels) = tmp_path / name, shape
    soundfile.write(path, np.stack([TONE] * channels, 1), rate, subtype=depth, format=kind)
    recording = read_clip(path)
    assert (recording.rate, recording.channels) == (rate, channels)
    assert recording.seconds == pytest.approx(len(TONE) / rate, abs=0.2)
    loudest = np.abs(np.frombuffer(recording.samples, "<i2").astype(int)).max()
    assert loudest == pytest.approx(16384, rel=0.1)


def test_floats_out_of_range_are_clipped(tmp_path: Path) -> None:
    """A loud float file would turn into crackling, one that is not a number into a crash."""
    path = tmp_path / "loud.wav"
    soundfile.write(path, np.array([4, -4, np.nan, np.inf, 0.5]), RATE, subtype="FLOAT")
    samples = np.frombuffer(read_clip(path).samples, "<i2")
    assert samples.tolist() == [32767, -32767, 0, 32767, 16383]


def not_there(path: Path) -> None:
    """Write nothing."""


def folder(path: Path) -> None:
    path.mkdir()


def text(path: Path) -> None:
    path.write_text("once upon a time", encoding="utf-8")


def nothing(path: Path) -> None:
    path.write_bytes(b"")


def no_frames(path: Path) -> None:
    soundfile.write(path, TONE[:0], RATE)


def only_a_head(path: Path) -> None:
    soundfile.write(path, TONE, RATE)
    path.write_bytes(path.read_bytes()[:44])


def ten_minutes(path: Path) -> None:
    soundfile.write(path, np.zeros(600 * 8000, dtype=np.int16), 8000)


@pytest.mark.parametrize(
    ("make", "kind"),
    [
        (not_there, "file_missing"),
        (folder, "clip_unreadable"),
        (text, "clip_not_sound"),
        (nothing, "clip_not_sound"),
        (no_frames, "clip_empty"),
        (only_a_head, "clip_empty"),
        (ten_minutes, "clip_too_long"),
    ],
)
def test_every_bad_clip_gets_its_sentence(
    tmp_path: Path, make: Callable[[Path], None], kind: str
) -> None:
    """A grown-up would see a traceback instead of what to do."""
    path = tmp_path / "clip.wav"
    make(path)
    with pytest.raises(Problem) as caught:
        read_clip(path)
    assert caught.value.kind == kind
    assert caught.value.details["file"] == str(path)


def test_a_clip_that_is_too_long_says_how_long(tmp_path: Path) -> None:
    """Nobody would know how much to cut."""
    path = tmp_path / "long.wav"
    ten_minutes(path)
    with pytest.raises(Problem) as caught:
        read_clip(path)
    assert (caught.value.details["seconds"], caught.value.details["limit"]) == ("600", "60")


@pytest.mark.parametrize("name", ["a.raw", "a\0b.wav", "x" * 300 + ".wav", "clip.wav/inside.wav"])
def test_names_that_can_not_be_are_told(tmp_path: Path, name: str) -> None:
    """A mistyped name would end in a traceback."""
    (tmp_path / "clip.wav").write_bytes(b"x")
    (tmp_path / "a.raw").write_bytes(b"x" * 100)
    with pytest.raises(Problem) as caught:
        read_clip(tmp_path / name)
    assert caught.value.kind in {"clip_not_sound", "clip_unreadable", "file_missing"}


@given(junk=st.binary(max_size=300), head=st.sampled_from([b"", b"RIFF", b"fLaC", b"OggS", b"ID3"]))
def test_no_bytes_are_a_traceback(
    tmp_path_factory: pytest.TempPathFactory, junk: bytes, head: bytes
) -> None:
    """A damaged file from a stick would stop the program."""
    path = tmp_path_factory.getbasetemp() / "junk.wav"
    path.write_bytes(head + junk)
    with suppress(Problem):
        read_clip(path)
