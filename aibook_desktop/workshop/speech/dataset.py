"""Prepared speech: what `prepare` writes and every other step of the workshop reads.

A data set is a folder of Parquet shards named `<split>-<number>.parquet` and the card of the step
that made it. One row is one clip. A speaker is in one split only. The sound is z-scored, so its
loudness is lost on purpose: whoever computes features gives it a level again (`Clip.at_peak`),
because a Whisper was never trained on sound of unit variance. Half precision keeps 66 dB below the
loudest sample, more than a classroom microphone, and half the disk.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from pyarrow import parquet

from aibook_desktop.book.model import Language
from aibook_desktop.book.problems import Problem

Split = Literal["training", "validation", "test"]
Gender = Literal["female", "male", ""]
Group = Literal["child", "adult", ""]
Samples = NDArray[np.float32]

SPLITS: Final[tuple[Split, ...]] = ("training", "validation", "test")
RATE: Final = 16_000
SCHEMA: Final = pa.schema(
    [
        ("audio", pa.list_(pa.float16())),
        ("text", pa.string()),
        ("speaker", pa.string()),
        ("gender", pa.string()),
        ("group", pa.string()),
        ("language", pa.string()),
        ("source", pa.string()),
    ]
)
_ROWS_AT_ONCE: Final = 256


@dataclass(frozen=True, slots=True)
class Clip:
    """One clip: mono at `RATE`, mean 0 and variance 1, and what was said by whom.

    `gender` and `group` are "" where the source doesn't say; `source` is the file's name in the
    source, by which a clip is found again.
    """

    audio: Samples
    text: str
    speaker: str
    gender: Gender
    group: Group
    language: Language
    source: str

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return len(self.audio) / RATE

    def at_peak(self, peak: float) -> Samples:
        """Return the sound with its loudest sample at `peak`, 0 to 1."""
        loudest = float(np.abs(self.audio).max(initial=0.0))
        return self.audio * np.float32(peak / loudest) if loudest else self.audio


def shards(folder: Path, split: Split) -> tuple[Path, ...]:
    """The shards of a split, in order; none when the split is empty."""
    return tuple(sorted(folder.glob(f"{split}-*.parquet")))


def shard(folder: Path, split: Split, number: int) -> Path:
    """Where a shard lies."""
    return folder / f"{split}-{number:05d}.parquet"


def count(folder: Path, split: Split) -> int:
    """How many clips a split has, without reading them; raises `Problem` dataset_damaged."""
    return sum(_opened(path).metadata.num_rows for path in shards(folder, split))


def read(folder: Path, split: Split) -> Iterator[Clip]:
    """Yield the clips of a split in order, holding a few at a time.

    Raises `Problem` dataset_missing for a folder without a single shard of any split, and
    dataset_damaged naming a shard that can't be read.
    """
    if not any(shards(folder, each) for each in SPLITS):
        raise Problem("dataset_missing", folder=str(folder))
    for path in shards(folder, split):
        try:
            for batch in _opened(path).iter_batches(_ROWS_AT_ONCE):
                yield from _clips(batch)
        except (pa.ArrowException, OSError, KeyError) as error:
            raise Problem("dataset_damaged", file=str(path)) from error


def _opened(path: Path) -> parquet.ParquetFile:
    try:
        return parquet.ParquetFile(path, page_checksum_verification=True)
    except (pa.ArrowException, OSError) as error:
        raise Problem("dataset_damaged", file=str(path)) from error


def _clips(batch: pa.RecordBatch) -> Iterator[Clip]:
    sounds = batch.column("audio")
    values = sounds.values.to_numpy(zero_copy_only=False)
    ends = sounds.offsets.to_numpy()
    words = batch.drop_columns(["audio"]).to_pylist()
    for row, start, end in zip(words, ends[:-1], ends[1:], strict=True):
        yield Clip(audio=values[start:end].astype(np.float32), **row)
