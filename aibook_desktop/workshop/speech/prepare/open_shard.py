"""A shard while rows are added to it: under another name until it is whole.

Nobody waits here for the disk: it is told to begin, and `prepare` waits for all shards at the end.
"""

from __future__ import annotations

import os
import secrets
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO, Final

from aibook_desktop.book.durable import UNFINISHED_SUFFIX
from aibook_desktop.workshop.speech.dataset import Split, shard
from aibook_desktop.workshop.speech.prepare.records import Shard
from aibook_desktop.workshop.speech.prepare.shard_writing import Row, ShardWriter

_ROWS_A_GROUP: Final = 64
_SAMPLES_A_GROUP: Final = 1 << 23


class OpenShard:
    """Opened for its first row, put in place whole by `finish`; its methods raise `OSError`."""

    def __init__(self, folder: Path, split: Split, number: int) -> None:
        self._split = split
        self._path = shard(folder, split, number)
        name = f".{self._path.name}.{secrets.token_hex(4)}{UNFINISHED_SUFFIX}"
        self._unfinished = self._path.with_name(name)
        self._file: IO[bytes] | None = None
        self._writer: ShardWriter | None = None
        self._rows: list[Row] = []
        self._waiting = 0
        self._clips = 0
        self._samples = 0
        self._speakers: set[str] = set()

    def add(self, row: Row) -> None:
        """Add a row; some are held back to be written together."""
        self._rows.append(row)
        self._waiting += len(row.audio)
        self._clips += 1
        self._samples += len(row.audio)
        self._speakers.add(row.speaker)
        if len(self._rows) == _ROWS_A_GROUP or self._waiting >= _SAMPLES_A_GROUP:
            self._flush()

    def finish(self) -> Iterator[Shard]:
        """Yield the shard once it is whole and in place; nothing when it has no rows."""
        if not self._clips:
            return
        writer = self._flush()
        writer.close()
        if self._file:
            _start_to_disk(self._file)
            self._file.close()
        self._unfinished.replace(self._path)
        yield Shard(
            split=self._split,
            size=writer.size,
            crc=writer.crc,
            clips=self._clips,
            samples=self._samples,
            speakers=tuple(sorted(self._speakers)),
        )

    def discard(self) -> None:
        """Remove what was not finished."""
        if self._file:
            with suppress(OSError):
                self._file.close()
            self._unfinished.unlink(missing_ok=True)

    def _flush(self) -> ShardWriter:
        if self._writer is None:
            self._file = self._unfinished.open("xb")
            self._writer = ShardWriter(self._file)
        if self._rows:
            self._writer.write(self._rows)
        self._rows.clear()
        self._waiting = 0
        return self._writer


def _start_to_disk(file: IO[bytes]) -> None:
    """Let the disk begin to write while the processor goes on; a hint that only Linux takes."""
    if sys.platform == "linux":
        file.flush()
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
