"""The clips of a data set laid out flat, so that every process maps the same bytes.

A Parquet shard must be unpacked to be read, and a training reads each clip many times in an order
of its own. So they are copied once into one file of half floats; the index is written last.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from aibook_desktop.book.durable import problem_of, write_durably
from aibook_desktop.book.model import Language
from aibook_desktop.book.problems import Problem
from aibook_desktop.workshop.record import CARD
from aibook_desktop.workshop.speech.dataset import SPLITS, Clip, Samples, Split, read, shards

_FOOTER: Final = 4096


@dataclass(frozen=True, slots=True)
class Heard:
    """One clip of the flat file: where it starts, how many samples it has, what is said in it."""

    start: int
    samples: int
    text: str
    language: Language


@dataclass(frozen=True, slots=True)
class Sounds:
    """Clips and the mapped file that they lie in."""

    clips: tuple[Heard, ...]
    flat: NDArray[np.float16]

    def at_peak(self, clip: Heard, peak: float) -> Samples:
        """The sound of a clip with its loudest sample at `peak`; see `dataset.Clip`."""
        sound = self.flat[clip.start : clip.start + clip.samples].astype(np.float32)
        loudest = float(np.abs(sound).max(initial=0.0))
        return sound * np.float32(peak / loudest) if loudest else sound


def lay_out(data: Path, split: Split, folder: Path, fits: Callable[[Clip], bool]) -> int:
    """Copy the clips of a split that fit; returns how many didn't. Nothing to do when it is there.

    Raises `Problem` dataset_missing, dataset_damaged, disk_full or disk_read_only.
    """
    index = folder / f"{split}.json"
    if index.exists():
        return int(_read(index)["left_out"])
    rows, at, left_out = [], 0, 0
    try:
        with (folder / f"{split}.sound").open("wb") as flat:
            for clip in read(data, split):
                if not len(clip.audio) or not fits(clip):
                    left_out += 1
                    continue
                flat.write(clip.audio.astype(np.float16).tobytes())
                rows.append([at, len(clip.audio), clip.text, clip.language])
                at += len(clip.audio)
    except OSError as error:
        raise problem_of(error, folder) from error
    plain = json.dumps({"left_out": left_out, "clips": rows}, ensure_ascii=False)
    write_durably(index, plain.encode())
    return left_out


def laid_out(folder: Path, split: Split) -> Sounds:
    """Map what `lay_out` wrote; raises `OSError`."""
    clips = tuple(Heard(*row) for row in _read(folder / f"{split}.json")["clips"])
    if not clips:
        return Sounds((), np.zeros(0, dtype=np.float16))
    return Sounds(clips, np.memmap(folder / f"{split}.sound", dtype=np.float16, mode="r"))


def digest(data: Path) -> str:
    """Tell a data set from another by its card and the names, sizes and ends of its shards.

    The end of a Parquet file holds the statistics of its columns. Raises `OSError` and `Problem`
    dataset_missing.
    """
    hashed = hashlib.sha256()
    paths = _shards(data)
    if not paths:
        raise Problem("dataset_missing", folder=str(data))
    card = data / CARD
    hashed.update(card.read_bytes() if card.exists() else b"")
    for path in paths:
        size = path.stat().st_size
        hashed.update(f"{path.name} {size}\n".encode())
        with path.open("rb") as file:
            file.seek(max(size - _FOOTER, 0))
            hashed.update(file.read())
    return hashed.hexdigest()


def _shards(data: Path) -> Sequence[Path]:
    return [path for split in SPLITS for path in shards(data, split)]


def _read(index: Path) -> Any:
    return json.loads(index.read_text(encoding="utf-8"))


def longest(sounds: Sounds) -> int:
    """The samples of the longest clip, 0 when there is none."""
    return max(_lengths(sounds), default=0)


def _lengths(sounds: Sounds) -> Iterator[int]:
    return (clip.samples for clip in sounds.clips)
