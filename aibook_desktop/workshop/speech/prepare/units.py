"""A unit: some hundred pairs that become up to three shards and one record, all or nothing.

The record is written last, so a unit without one is made anew, as is one whose shards don't have
the size and checksum that the record names. Whatever kills the program costs the units at work.
A unit needs nothing but its job and the folders, so any process of any machine that sees the same
disk can make it; made twice, it is the same to the byte.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from aibook_desktop.book.durable import problem_of
from aibook_desktop.book.model import Language
from aibook_desktop.workshop.speech.dataset import SPLITS, Split
from aibook_desktop.workshop.speech.prepare.labels import read_label
from aibook_desktop.workshop.speech.prepare.layouts import LAYOUTS, LayoutName
from aibook_desktop.workshop.speech.prepare.left_out import LeftOut, UnusableError
from aibook_desktop.workshop.speech.prepare.listing import read_pairs, readable
from aibook_desktop.workshop.speech.prepare.open_shard import OpenShard
from aibook_desktop.workshop.speech.prepare.records import Unit, is_whole, read_unit, write_unit
from aibook_desktop.workshop.speech.prepare.shard_writing import Row
from aibook_desktop.workshop.speech.prepare.sound import Bounds, half_precision
from aibook_desktop.workshop.speech.prepare.splitting import split_of

_TO_READ: Final = os.O_RDONLY | getattr(os, "O_BINARY", 0)
_ABOUT_LABELS: Final = (
    "label_damaged",
    "label_not_text",
    "label_of_another",
    "label_unknown",
    "marked_bad",
    "name_masked",
    "text_empty",
)


@dataclass(frozen=True, slots=True)
class Job:
    """A unit to be made; `work` tells it from units of other work in the same folder.

    `start` and `end` are places in the file of pairs, `split` is "" where the speaker decides.
    """

    number: int
    work: str
    source: Path
    pairs: Path
    start: int
    end: int
    folder: Path
    records: Path
    layout: LayoutName
    language: Language
    split: Split | Literal[""]
    bounds: Bounds


def make_unit(job: Job) -> Unit:
    """Make a unit, or find it made and whole; raises `Problem` disk_full or disk_read_only."""
    done = read_unit(job.records, job.number)
    if done and done.work == job.work and is_whole(done, job.folder):
        return done
    try:
        unit = _make(job)
        write_unit(job.records, unit)
    except OSError as error:
        raise problem_of(error, job.folder) from error
    return unit


def _make(job: Job) -> Unit:
    open_shards = {split: OpenShard(job.folder, split, job.number) for split in SPLITS}
    left_out: list[LeftOut] = []
    pairs = read_pairs(job.pairs, job.start, job.end)
    try:
        for sound, label in pairs:
            try:
                row = _row(job, sound, label)
            except UnusableError as error:
                about = label if error.why in _ABOUT_LABELS else sound
                left_out.append(LeftOut(readable(about), error.why))
                continue
            split = job.split or split_of(row.speaker)
            open_shards[split].add(row)
        shards = tuple(shard for each in open_shards.values() for shard in each.finish())
    finally:
        for each in open_shards.values():
            each.discard()
    return Unit(job.number, job.work, len(pairs), shards, tuple(left_out))


def _row(job: Job, sound: str, label: str) -> Row:
    said = read_label(
        _bytes_of(job.source, label),
        LAYOUTS[job.layout],
        job.language,
        speaker=readable(os.path.basename(os.path.dirname(label))),  # noqa: PTH119, PTH120 - quick
    )
    if said.file and not _is_same_name(said.file, sound):
        raise UnusableError("label_of_another")
    audio = half_precision(_bytes_of(job.source, sound), job.bounds, said.seconds)
    return Row(
        audio=audio,
        text=said.text,
        speaker=said.speaker,
        gender=said.gender,
        group=said.group,
        language=said.language,
        source=readable(sound),
    )


def _bytes_of(source: Path, path: str) -> bytes:
    try:
        file = os.open(f"{source}/{path}", _TO_READ)
        try:
            return os.read(file, os.fstat(file).st_size)
        finally:
            os.close(file)
    except OSError as error:
        raise UnusableError("unreadable") from error


def _is_same_name(named: str, sound: str) -> bool:
    def stem(path: str) -> str:
        return path.replace("\\", "/").rsplit("/", 1)[-1].rsplit(".", 1)[0]

    return stem(named) == stem(readable(sound))
