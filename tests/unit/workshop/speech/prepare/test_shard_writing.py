"""Shards are Parquet that everybody reads."""

from __future__ import annotations

from dataclasses import astuple
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet

from aibook_desktop.workshop.speech.dataset import SCHEMA
from aibook_desktop.workshop.speech.prepare.shard_writing import Row, ShardWriter


def rows(lengths: list[int]) -> list[Row]:
    dice = np.random.default_rng(1)
    return [
        Row(
            audio=dice.standard_normal(length).astype(np.float16),
            text=f"토끼 {length}" * (length % 40),
            speaker="",
            gender="female",
            group="child",
            language="ko",
            source=f"{length}.wav",
        )
        for length in lengths
    ]


def write(path: Path, groups: list[list[Row]]) -> None:
    with path.open("wb") as file:
        writer = ShardWriter(file)
        for group in groups:
            writer.write(group)
        writer.close()


@given(st.lists(st.lists(st.integers(1, 300), min_size=1, max_size=20), min_size=1, max_size=20))
def test_pyarrow_reads_what_was_written(
    tmp_path_factory: pytest.TempPathFactory, lengths: list[list[int]]
) -> None:
    """A shard that only we can read would lock a teacher's data in."""
    path = tmp_path_factory.mktemp("shard") / "a.parquet"
    groups = [rows(each) for each in lengths]
    write(path, groups)
    file = parquet.ParquetFile(path, page_checksum_verification=True)
    table = file.read()
    assert file.metadata.num_row_groups == len(groups)
    assert table.schema.equals(SCHEMA)
    everything = [row for group in groups for row in group]
    read = [tuple(each.values()) for each in table.to_pylist()]
    assert len(read) == len(everything)
    for ours, theirs in zip(everything, read, strict=True):
        assert np.array_equal(ours.audio, np.array(theirs[0], np.float16))
        assert astuple(ours)[1:] == theirs[1:]


def test_long_clips_and_many_texts_fit(tmp_path: Path) -> None:
    """Lengths beyond one byte of a run's count would shift every later sample."""
    path = tmp_path / "a.parquet"
    group = rows([480_000, 1, 16_384, 127, 128, 129])
    write(path, [group])
    column = parquet.read_table(path).column("audio")
    assert [len(each) for each in column] == [480_000, 1, 16_384, 127, 128, 129]
    assert np.array_equal(column[0].values.to_numpy(), group[0].audio)


def test_a_flipped_bit_is_seen(tmp_path: Path) -> None:
    """A failing disk would turn into noise in somebody's listener."""
    path = tmp_path / "a.parquet"
    write(path, [rows([5000])])
    data = bytearray(path.read_bytes())
    data[2000] ^= 1
    path.write_bytes(data)
    with pytest.raises(OSError, match=r"(?i)crc"):
        parquet.ParquetFile(path, page_checksum_verification=True).read()
