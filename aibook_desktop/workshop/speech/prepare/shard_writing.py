"""Writes shards: Parquet as everybody reads it, by the short way that sound allows.

pyarrow puts each of a clip's 50,000 samples through its levels one by one, as long as resampling
the clip takes. But a column of lists without gaps has two runs of levels a list, so a page is
these runs and the samples as they lie in memory. Nothing is compressed, for noise does not shrink.
Each page carries its checksum, so that whoever reads it can see damage. The format is Apache
Parquet's (`parquet.thrift` and `Encodings.md` of parquet-format 2.10): data pages of version 1,
plain values, run-length levels.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import IO, Final

import numpy as np
from numpy.typing import NDArray

from aibook_desktop.workshop.speech.dataset import SCHEMA
from aibook_desktop.workshop.speech.prepare import thrift

Half = NDArray[np.float16]

_MAGIC: Final = b"PAR1"
_TEXTS: Final = tuple(name for name in SCHEMA.names if name != "audio")
_BYTE_ARRAY, _FIXED = thrift.i32(6), thrift.i32(7)
_OPTIONAL, _REPEATED = thrift.i32(1), thrift.i32(2)
_PLAIN, _RUNS = thrift.i32(0), thrift.i32(3)
_UTF8, _LIST = thrift.i32(0), thrift.i32(3)
_IS_STRING, _IS_LIST, _IS_HALF = (thrift.struct({n: thrift.struct({})}) for n in (1, 3, 15))


@dataclass(frozen=True, slots=True)
class Row:
    """A clip as it is stored: z-scored samples, not empty, and the texts beside them."""

    audio: Half
    text: str
    speaker: str
    gender: str
    group: str
    language: str
    source: str


class ShardWriter:
    """Writes rows into an open file, group by group; `close` makes a Parquet file of it."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._groups: list[thrift.Value] = []
        self._rows = 0
        self.crc = 0
        self.size = 0
        self._put(_MAGIC)

    def write(self, rows: Sequence[Row]) -> None:
        """Append one group of rows; raises `OSError`."""
        start = self.size
        columns = [self._sounds([row.audio for row in rows])]
        columns += [self._texts(name, [getattr(row, name) for row in rows]) for name in _TEXTS]
        self._groups.append(
            thrift.struct(
                {
                    1: thrift.sequence(columns),
                    2: thrift.i64(self.size - start),
                    3: thrift.i64(len(rows)),
                }
            )
        )
        self._rows += len(rows)

    def close(self) -> None:
        """Write what makes the file whole; raises `OSError`."""
        footer = thrift.struct(
            {
                1: thrift.i32(2),
                2: thrift.sequence(_schema()),
                3: thrift.i64(self._rows),
                4: thrift.sequence(self._groups),
                6: thrift.binary("aibook-desktop"),
            }
        ).data
        self._put(footer + len(footer).to_bytes(4, "little") + _MAGIC)

    def _sounds(self, sounds: Sequence[Half]) -> thrift.Value:
        count = sum(map(len, sounds))
        repetition = b"".join(_run(1, 0) + _run(len(sound) - 1, 1) for sound in sounds)
        levels = _levels(repetition) + _levels(_run(count, 3))
        parts: list[bytes | memoryview] = [levels]
        parts += [sound.data.cast("B") for sound in sounds]
        return self._column(_FIXED, ("audio", "list", "element"), count, parts)

    def _texts(self, name: str, texts: Sequence[str]) -> thrift.Value:
        parts = [_levels(_run(len(texts), 1))]
        for text in texts:
            data = text.encode()
            parts += [len(data).to_bytes(4, "little"), data]
        return self._column(_BYTE_ARRAY, (name,), len(texts), [b"".join(parts)])

    def _column(
        self,
        kind: thrift.Value,
        path: Sequence[str],
        count: int,
        parts: Sequence[bytes | memoryview],
    ) -> thrift.Value:
        start = self.size
        size = sum(map(len, parts))
        crc = 0
        for part in parts:
            crc = zlib.crc32(part, crc)
        self._put(_page_header(count, size, crc))
        for part in parts:
            self._put(part)
        whole = thrift.i64(self.size - start)
        about = {
            1: kind,
            2: thrift.sequence([_PLAIN, _RUNS]),
            3: thrift.sequence([thrift.binary(name) for name in path]),
            4: thrift.i32(0),
            5: thrift.i64(count),
            6: whole,
            7: whole,
            9: thrift.i64(start),
        }
        return thrift.struct({2: thrift.i64(start), 3: thrift.struct(about)})

    def _put(self, data: bytes | memoryview) -> None:
        self._file.write(data)
        self.crc = zlib.crc32(data, self.crc)
        self.size += len(data)


def _page_header(count: int, size: int, crc: int) -> bytes:
    data_page = {1: thrift.i32(count), 2: _PLAIN, 3: _RUNS, 4: _RUNS}
    signed = crc - (1 << 32) if crc >> 31 else crc
    fields = {
        1: thrift.i32(0),
        2: thrift.i32(size),
        3: thrift.i32(size),
        4: thrift.i32(signed),
        5: thrift.struct(data_page),
    }
    return thrift.struct(fields).data


def _run(length: int, level: int) -> bytes:
    return thrift.varint(length << 1) + bytes([level]) if length else b""


def _levels(runs: bytes) -> bytes:
    return len(runs).to_bytes(4, "little") + runs


def _schema() -> list[thrift.Value]:
    one = thrift.i32(1)

    def element(name: str, fields: dict[int, thrift.Value]) -> thrift.Value:
        return thrift.struct(dict(sorted({4: thrift.binary(name), **fields}.items())))

    return [
        element("schema", {5: thrift.i32(1 + len(_TEXTS))}),
        element("audio", {3: _OPTIONAL, 5: one, 6: _LIST, 10: _IS_LIST}),
        element("list", {3: _REPEATED, 5: one}),
        element("element", {1: _FIXED, 2: thrift.i32(2), 3: _OPTIONAL, 10: _IS_HALF}),
        *(
            element(name, {1: _BYTE_ARRAY, 3: _OPTIONAL, 6: _UTF8, 10: _IS_STRING})
            for name in _TEXTS
        ),
    ]
