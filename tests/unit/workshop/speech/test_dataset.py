"""Prepared speech is read clip by clip."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest
from pyarrow import parquet

from aibook_desktop.book.problems import Problem
from aibook_desktop.workshop.speech.dataset import SCHEMA, count, read, shard, shards


def write(folder: Path, number: int, lengths: list[int]) -> None:
    rows = [
        {
            "audio": np.full(length, 2, np.float16),
            "text": f"clip {length}",
            "speaker": "a",
            "gender": "",
            "group": "child",
            "language": "ko",
            "source": f"{length}.wav",
        }
        for length in lengths
    ]
    parquet.write_table(pa.Table.from_pylist(rows, SCHEMA), shard(folder, "test", number))


def test_clips_come_in_the_order_of_the_shards(tmp_path: Path) -> None:
    """Scores of two models on the same clips could not be paired."""
    write(tmp_path, 12, [3])
    write(tmp_path, 2, [1, 2])
    assert [len(clip.audio) for clip in read(tmp_path, "test")] == [1, 2, 3]
    assert count(tmp_path, "test") == 3
    assert list(read(tmp_path, "training")) == []
    assert count(tmp_path, "training") == 0


def test_a_clip_gets_a_level_again(tmp_path: Path) -> None:
    """z-scored sound is twenty times louder than any recording that a Whisper has heard."""
    write(tmp_path, 0, [16_000])
    (clip,) = read(tmp_path, "test")
    assert clip.seconds == 1.0
    assert clip.at_peak(0.3).max() == pytest.approx(0.3)
    assert clip.audio.dtype == np.float32


def test_a_folder_without_data_is_said(tmp_path: Path) -> None:
    """Training on nothing would end in a model that hears nothing."""
    with pytest.raises(Problem) as caught:
        next(read(tmp_path, "test"))
    assert caught.value.kind == "dataset_missing"


def test_a_torn_shard_is_named(tmp_path: Path) -> None:
    """Somebody must learn which file to prepare again."""
    write(tmp_path, 0, [100])
    (path,) = shards(tmp_path, "test")
    path.write_bytes(path.read_bytes()[:60])
    for use in (lambda: next(read(tmp_path, "test")), lambda: count(tmp_path, "test")):
        with pytest.raises(Problem) as caught:
            use()
        assert caught.value.kind == "dataset_damaged"
        assert caught.value.details["file"] == str(path)
