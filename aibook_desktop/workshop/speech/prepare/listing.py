"""Finds the sounds and labels of a source and matches them by name, in little memory.

Four million names don't fit into memory comfortably, so they go to files on the disk by a hash of
the name, and each such file is matched by itself. The order that comes of it is the same on every
machine, and mixes speakers, so every shard is a fair sample.
"""

from __future__ import annotations

import hashlib
import os
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Final

from aibook_desktop.workshop.speech.prepare.left_out import LeftOut

_BUCKETS: Final = 64
_SOUNDS: Final = (b".wav",)
_LABELS: Final = (b".json",)
_BREAKS_LINES: Final = re.compile(rb"[\t\n\v\f\r\x1c-\x1e]")


@dataclass(frozen=True, slots=True)
class Listing:
    """What a source holds: files, pairs, and a digest of the names and sizes of all files.

    `starts` is where in the file of pairs each unit begins, in bytes; the unit after the last one
    would begin at its end. `unmatched` files lack a partner.
    """

    files: int
    pairs: int
    digest: str
    starts: tuple[int, ...]
    unmatched: int


def write_listing(
    source: Path, scratch: Path, pairs_file: Path, unmatched_file: Path, pairs_a_unit: int
) -> Listing:
    """List the pairs below `source` into one file and what has no partner into another.

    A line is two paths, or a path and a reason, with a tab between. `scratch` is an empty folder
    for the files in between. Raises `OSError` when the disk does not take what is written.
    """
    unmatched: list[LeftOut] = []
    files = _sort_into_buckets(source, scratch, unmatched)
    digest = hashlib.blake2b(digest_size=16)
    starts = [0]
    pairs = lonely = 0
    with pairs_file.open("wb") as out, unmatched_file.open("w", encoding="utf-8") as rest:
        for number in range(_BUCKETS):
            bucket = scratch / str(number)
            lines = sorted(bucket.read_bytes().splitlines())
            bucket.unlink()
            for line in lines:
                digest.update(line)
            for sound, label in _matched(lines, unmatched):
                out.write(sound + b"\t" + label + b"\n")
                pairs += 1
                if pairs % pairs_a_unit == 0:
                    starts.append(out.tell())
            rest.writelines(f"{each.file}\t{each.why}\n" for each in unmatched)
            lonely += len(unmatched)
            unmatched.clear()
        if starts[-1] != out.tell():
            starts.append(out.tell())
    return Listing(files, pairs, digest.hexdigest(), tuple(starts), lonely)


def read_pairs(pairs_file: Path, start: int, end: int) -> list[tuple[str, str]]:
    """Read the pairs between two places of the file, as paths below the source."""
    with pairs_file.open("rb") as file:
        file.seek(start)
        lines = file.read(end - start).splitlines()
    pairs = (line.split(b"\t") for line in lines)
    return [(os.fsdecode(sound), os.fsdecode(label)) for sound, label in pairs]


def read_unmatched(unmatched_file: Path) -> Iterator[LeftOut]:
    """Yield the files without a partner."""
    with unmatched_file.open(encoding="utf-8", newline="\n") as file:
        for line in file:
            path, why = line.rstrip("\n").rsplit("\t", 1)
            yield LeftOut(path, why)


def readable(path: str) -> str:
    """A path as text: bytes that are no UTF-8 become question marks."""
    return os.fsencode(path).decode("utf-8", "replace")


def _sort_into_buckets(source: Path, scratch: Path, unreadable: list[LeftOut]) -> int:
    files = 0
    buckets = [(scratch / str(number)).open("wb") for number in range(_BUCKETS)]
    try:
        for stem, path, size in _files(os.fsencode(source), unreadable):
            line = b"%s\t%s\t%d\n" % (stem, path, size)
            buckets[zlib.crc32(stem) % _BUCKETS].write(line)
            files += 1
    finally:
        for bucket in buckets:
            bucket.close()
    return files


def _files(source: bytes, unreadable: list[LeftOut]) -> Iterator[tuple[bytes, bytes, int]]:
    """Yield stem, path below the source and size of each sound and label.

    Links to folders are not followed, for they may go round in circles.
    """
    folders = [b""]
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(os.path.join(source, folder)) as entries:  # noqa: PTH118 - bytes
                found = sorted(entries, key=lambda entry: entry.name)
        except OSError:
            unreadable.append(LeftOut(readable(os.fsdecode(folder)), "unreadable"))
            continue
        for entry in found:
            path = folder + b"/" + entry.name if folder else entry.name
            if entry.is_dir(follow_symlinks=False):
                folders.append(path)
                continue
            stem, ending = os.path.splitext(entry.name)  # noqa: PTH122 - bytes
            if ending.lower() not in _SOUNDS + _LABELS or stem.startswith(b"._"):
                continue
            if not _BREAKS_LINES.search(path):
                yield stem, path, entry.stat().st_size if entry.is_file() else -1


def _matched(lines: list[bytes], unmatched: list[LeftOut]) -> Iterator[tuple[bytes, bytes]]:
    """Yield the pairs among lines sorted by stem; the rest goes into `unmatched`.

    Paths of one stem are one pair, or else one pair for each folder's name.
    """
    for _, same_name in groupby((line.split(b"\t") for line in lines), key=itemgetter(0)):
        paths = [path for _, path, _ in same_name]
        pair = _pair(paths)
        if pair:
            yield pair
            continue
        for _, near in groupby(sorted(paths, key=_folder_name), key=_folder_name):
            neighbours = list(near)
            pair = _pair(neighbours)
            if pair:
                yield pair
            else:
                why = _why(neighbours)
                unmatched += [LeftOut(readable(os.fsdecode(path)), why) for path in neighbours]


def _pair(paths: list[bytes]) -> tuple[bytes, bytes] | None:
    if len(paths) != 2:
        return None
    first, second = paths
    if _is_sound(first) == _is_sound(second):
        return None
    return (first, second) if _is_sound(first) else (second, first)


def _is_sound(path: bytes) -> bool:
    return path[-4:].lower() in _SOUNDS


def _folder_name(path: bytes) -> bytes:
    return path.rpartition(b"/")[0].rpartition(b"/")[2]


def _why(paths: list[bytes]) -> str:
    sounds = sum(map(_is_sound, paths))
    if sounds == 0:
        return "sound_missing"
    return "label_missing" if sounds == len(paths) else "name_twice"
