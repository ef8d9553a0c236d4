"""Which clips of a data set are scored, and their sound again when it is needed.

Words and names of all clips are held, their sound is not: a test of twenty hours would not fit. So
the shards are read once to choose, and once for each model. A damaged shard is told and left out.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pyarrow as pa
from pyarrow import parquet

from aibook_desktop.book.model import Language
from aibook_desktop.book.problems import Problem
from aibook_desktop.workshop.speech.dataset import (
    SPLITS,
    Clip,
    Gender,
    Group,
    Samples,
    Split,
    shards,
)
from aibook_desktop.workshop.speech.score.edits import normalised

_ROWS_AT_ONCE: Final = 64


@dataclass(frozen=True, slots=True)
class Spoken:
    """What is known of a clip without its sound, and where it stands in its shard."""

    text: str
    speaker: str
    gender: Gender
    group: Group
    language: Language
    source: str
    shard: Path
    row: int

    @property
    def has_words(self) -> bool:
        """Whether anything was said that can be right or wrong."""
        return bool(normalised(self.text))


@dataclass(frozen=True, slots=True)
class Speech:
    """The clips to be scored, in the order of the shards, and what could not be read."""

    clips: tuple[Spoken, ...]
    left_out: tuple[Problem, ...]

    @property
    def digest(self) -> str:
        """A SHA-256 of who says what: it tells one choice of clips from another."""
        lines = (f"{clip.source}\t{clip.speaker}\t{clip.text}" for clip in self.clips)
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def choose(folder: Path, split: Split, most: int | None, seed: int) -> Speech:
    """Choose the clips of a split, at most `most`, which a hash of their names picks.

    Raises `Problem` dataset_missing for a folder without shards, dataset_damaged when no shard of
    the split can be read, and nothing_to_score when no clip has words.
    """
    if not any(shards(folder, each) for each in SPLITS):
        raise Problem("dataset_missing", folder=str(folder))
    found: list[Spoken] = []
    left_out: list[Problem] = []
    for shard in shards(folder, split):
        try:
            found += _spoken(shard)
        except Problem as problem:
            left_out.append(problem)
    if left_out and not found:
        raise left_out[0]
    if most is not None and len(found) > most:
        lucky = sorted(found, key=lambda clip: _lot(clip, seed))[:most]
        found = sorted(lucky, key=lambda clip: (clip.shard, clip.row))
    if not any(clip.has_words for clip in found):
        raise Problem("nothing_to_score", folder=str(folder), split=split)
    return Speech(tuple(found), tuple(left_out))


def with_sound(clips: tuple[Spoken, ...]) -> Iterator[Clip]:
    """Yield the clips with their sound, in their order; raises `Problem` dataset_damaged."""
    for shard in dict.fromkeys(clip.shard for clip in clips):
        wanted = {clip.row: clip for clip in clips if clip.shard == shard}
        for row, sound in enumerate(_sounds(shard)):
            if row in wanted:
                yield _clip(wanted[row], sound)


def _spoken(shard: Path) -> list[Spoken]:
    """Read the words of a whole shard, and its sound to see that it can be read."""
    try:
        for _ in parquet.ParquetFile(shard).iter_batches(_ROWS_AT_ONCE, columns=["audio"]):
            pass
        table = parquet.read_table(
            shard, columns=["text", "speaker", "gender", "group", "language", "source"]
        )
        return [
            Spoken(**row, shard=shard, row=number) for number, row in enumerate(table.to_pylist())
        ]
    except (pa.ArrowException, OSError, TypeError) as error:
        raise Problem("dataset_damaged", file=str(shard)) from error


def _sounds(shard: Path) -> Iterator[Samples]:
    try:
        for batch in parquet.ParquetFile(shard).iter_batches(_ROWS_AT_ONCE, columns=["audio"]):
            for sound in batch.column("audio"):
                yield sound.values.to_numpy(zero_copy_only=False).astype("float32")
    except (pa.ArrowException, OSError) as error:
        raise Problem("dataset_damaged", file=str(shard)) from error


def _clip(spoken: Spoken, sound: Samples) -> Clip:
    return Clip(
        audio=sound,
        text=spoken.text,
        speaker=spoken.speaker,
        gender=spoken.gender,
        group=spoken.group,
        language=spoken.language,
        source=spoken.source,
    )


def _lot(clip: Spoken, seed: int) -> bytes:
    return hashlib.sha256(f"{seed} {clip.source}".encode()).digest()
