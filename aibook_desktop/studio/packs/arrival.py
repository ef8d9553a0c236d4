"""Copies a pack so that nothing is ever copied twice: the stick may be pulled at any moment.

Beside each file that is coming lies a list of the hashes of its blocks. Whoever goes on, even after
the plug was pulled, hashes what is there again, keeps it up to the first block that is not as it
was written, and reads the rest from the stick. So nothing depends on what a disk says it has
written. A file gets its name only when it is whole, has its hash and is what it claims to be.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Generator, Iterator
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass
from io import FileIO
from pathlib import Path
from typing import Final

from aibook_desktop.book.durable import make_folder, problem_of, put_in_place
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines import weight_files
from aibook_desktop.engines.model_card import ModelCard, ModelFile
from aibook_desktop.engines.weight_formats.reading import Malformed
from aibook_desktop.studio.packs.events import Arriving, Meter
from aibook_desktop.studio.packs.hashing import summed
from aibook_desktop.studio.packs.refusals import file_refused
from aibook_desktop.studio.packs.sources import Source, Stream, reading

COMING: Final = ".coming"
BLOCK: Final = 4 << 20
_CHUNK: Final = 1 << 20
_SYNCED: Final = 16  # blocks; so that the last file is not written out all at once at its end
_DIGEST: Final = hashlib.sha256().digest_size


@dataclass(frozen=True, slots=True)
class _Coming:
    """A file on its way: its bytes so far, and the hashes of its whole blocks."""

    part: Path
    blocks: Path

    def forget(self) -> None:
        """Begin anew."""
        self.part.unlink(missing_ok=True)
        self.blocks.unlink(missing_ok=True)


def bytes_there(folder: Path, card: ModelCard) -> int:
    """How much of a pack lies in its folder already, whether or not it is sound."""
    places = {folder / file.name for file in card.files}
    places |= {
        _coming(folder, file).part for file in card.files
    }  # one for two files that are equal
    return sum(place.stat().st_size for place in places if place.is_file())


def arrive(source: Source, card: ModelCard, folder: Path, meter: Meter) -> Iterator[Arriving]:
    """Bring every file of a card into a folder.

    Whoever closes the iterator pauses; another call goes on. Raises `Problem` pack_source_lost
    (go on later), pack_damaged, pack_refused, disk_full or disk_read_only.
    """
    for file in card.files:
        yield from _bring(source, card, file, folder, meter)


def _bring(
    source: Source, card: ModelCard, file: ModelFile, folder: Path, meter: Meter
) -> Iterator[Arriving]:
    target, coming = folder / file.name, _coming(folder, file)
    if (yield from _is_there(target, file, meter)):
        return
    try:
        target.unlink(missing_ok=True)
        make_folder(target.parent)
        make_folder(coming.part.parent)
    except OSError as error:
        raise problem_of(error, folder) from error
    while True:
        found, kept = yield from _copy(source, file, coming, meter)
        if found == file.sha256:
            break
        coming.forget()
        meter.read(-file.size)
        if not kept:
            raise Problem("pack_damaged", model=card.name, file=file.name)
    try:
        _check(coming.part, file)
        put_in_place(coming.part, target)
        coming.forget()
    except OSError as error:
        raise problem_of(error, folder) from error


def _is_there(target: Path, file: ModelFile, meter: Meter) -> Generator[Arriving, None, bool]:
    """Hash a file that had arrived before; what can't be read any more comes anew."""
    before = meter.done
    with suppress(OSError):
        if target.is_file() and target.stat().st_size == file.size:
            sums = yield from summed(target, file.name, meter)
            if sums.sha256 == file.sha256:
                return True
    meter.read(before - meter.done)
    return False


def _copy(
    source: Source, file: ModelFile, coming: _Coming, meter: Meter
) -> Generator[Arriving, None, tuple[str, int]]:
    """Bring one file from where it stopped; returns its hash and how many bytes were kept."""
    with ExitStack() as held:
        try:
            part, blocks = (held.enter_context(_opened(p)) for p in (coming.part, coming.blocks))
            hashed, kept = yield from _proven(part, blocks, file, meter)
            part.truncate(kept)
            blocks.truncate(kept // BLOCK * _DIGEST)
        except OSError as error:
            raise problem_of(error, coming.part.parent) from error
        with reading(source.name):
            stream = held.enter_context(closing(source.open(file, kept)))
        at = kept
        while at < file.size:
            block = hashlib.sha256()
            size = min(BLOCK, file.size - at)
            for data in _read(stream, size, source.name):
                hashed.update(data)
                block.update(data)
                _write(part, data)
                meter.copy(len(data))
                if meter.due():
                    yield meter.say("copying", file.name)
            at += size
            _note(part, blocks, block.digest(), at)
        return hashed.hexdigest(), kept


def _proven(
    part: FileIO, blocks: FileIO, file: ModelFile, meter: Meter
) -> Generator[Arriving, None, tuple[hashlib._Hash, int]]:
    """Hash what is there up to the last block that is as it was written."""
    hashed, kept = hashlib.sha256(), 0
    known = blocks.read()
    for number in range(min(len(known) // _DIGEST, file.size // BLOCK)):
        data = _filled(part)
        proof = known[number * _DIGEST : (number + 1) * _DIGEST]
        if len(data) < BLOCK or hashlib.sha256(data).digest() != proof:
            break
        hashed.update(data)
        kept += BLOCK
        meter.read(BLOCK)
        if meter.due():
            yield meter.say("checking", file.name)
    part.seek(kept)
    blocks.seek(kept // BLOCK * _DIGEST)
    return hashed, kept


def _filled(part: FileIO) -> bytes:
    """Read a whole block, less only at the end."""
    pieces, left = [], BLOCK
    while left and (piece := part.read(left)):
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces)


def _read(stream: Stream, size: int, name: str) -> Iterator[bytes]:
    """Read exactly so much from the stick."""
    while size > 0:
        with reading(name):
            data = stream.read(min(size, _CHUNK))
        if not data or len(data) > size:
            raise Problem("pack_source_lost", file=name)
        size -= len(data)
        yield data


def _write(part: FileIO, data: bytes) -> None:
    left = memoryview(data)
    try:
        while left:
            left = left[part.write(left) :]
    except OSError as error:
        raise problem_of(error, Path(str(part.name)).parent) from error


def _note(part: FileIO, blocks: FileIO, proof: bytes, at: int) -> None:
    """Write down that a block is there, now and then down to the disk."""
    try:
        part.flush()
        blocks.write(proof)
        blocks.flush()
        if at // BLOCK % _SYNCED == 0:
            os.fsync(part.fileno())
    except OSError as error:
        raise problem_of(error, Path(str(part.name)).parent) from error


def _check(path: Path, file: ModelFile) -> None:
    """Refuse what no engine may open."""
    try:
        weight_files.check(path, file.name)
    except Malformed as malformed:
        raise file_refused(file.name, malformed) from malformed


def _opened(path: Path) -> FileIO:
    """Open for reading and writing without emptying it."""
    path.touch()
    return path.open("r+b", buffering=0)


def _coming(folder: Path, file: ModelFile) -> _Coming:
    place = folder / COMING
    return _Coming(place / f"{file.sha256}.part", place / f"{file.sha256}.blocks")
