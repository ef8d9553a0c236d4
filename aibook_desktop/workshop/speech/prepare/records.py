"""What is known of a unit that was made, so that a later run can tell whether it is still whole."""

from __future__ import annotations

import json
import secrets
import zlib
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from aibook_desktop.book.durable import UNFINISHED_SUFFIX
from aibook_desktop.workshop.speech.dataset import Split, shard
from aibook_desktop.workshop.speech.prepare.left_out import LeftOut

_PIECE: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Shard:
    """One shard of a unit: its size and checksum, and what it holds."""

    split: Split
    size: int
    crc: int
    clips: int
    samples: int
    speakers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit that was made."""

    number: int
    work: str
    pairs: int
    shards: tuple[Shard, ...]
    left_out: tuple[LeftOut, ...]


def write_unit(records: Path, unit: Unit) -> None:
    """Put the record of a unit in place; raises `OSError`.

    It may reach the disk before its shards do: a power cut is seen by size and checksum.
    """
    path = _record(records, unit.number)
    unfinished = path.with_name(f".{path.name}.{secrets.token_hex(4)}{UNFINISHED_SUFFIX}")
    unfinished.write_text(json.dumps(asdict(unit), ensure_ascii=False), encoding="utf-8")
    unfinished.replace(path)


def read_unit(records: Path, number: int) -> Unit | None:
    """Read the record of a unit; None when there is none that can be read."""
    try:
        plain: Any = json.loads(_record(records, number).read_bytes())
        return Unit(
            number=plain["number"],
            work=plain["work"],
            pairs=plain["pairs"],
            shards=tuple(
                Shard(**{**each, "speakers": tuple(each["speakers"])}) for each in plain["shards"]
            ),
            left_out=tuple(LeftOut(**each) for each in plain["left_out"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _record(records: Path, number: int) -> Path:
    return records / f"{number:05d}.json"


def is_whole(unit: Unit, folder: Path) -> bool:
    """Tell whether the shards of a unit are there, byte for byte."""
    return all(_is_shard(shard(folder, each.split, unit.number), each) for each in unit.shards)


def _is_shard(path: Path, named: Shard) -> bool:
    try:
        if path.stat().st_size != named.size:
            return False
        crc = 0
        with path.open("rb", buffering=0) as file:
            while piece := file.read(_PIECE):
                crc = zlib.crc32(piece, crc)
    except OSError:
        return False
    return crc == named.crc
