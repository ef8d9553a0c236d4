"""Writes a pack: as a folder, or as an archive in one file or in parts.

An archive is stored, its card first, so that a stick tells quickly what it holds and a copy can go
on in the middle of a file. Nothing has its name before it is whole.
"""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final, Protocol, cast

from aibook_desktop.book.durable import UNFINISHED_SUFFIX, make_folder, write_durably
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.model_card import CARD, SIGNATURE, ModelFile, read_card
from aibook_desktop.studio.packs.events import Arriving, Meter
from aibook_desktop.studio.packs.hashing import Sums, summed
from aibook_desktop.studio.packs.joined import ARCHIVES, Cut

_ALWAYS: Final = (1980, 1, 1, 0, 0, 0)  # equal folders give equal packs
_LARGE: Final = 1 << 31


@dataclass(frozen=True, slots=True)
class Content:
    """Card and signature (`small`), the files, and from where each of them is read."""

    small: dict[str, bytes]
    files: tuple[ModelFile, ...]
    sources: dict[str, Path]


class Writer(Protocol):
    """Takes a pack's files."""

    def write(self, content: Content, meter: Meter) -> Iterator[Arriving]:
        """Write everything; raises `OSError` or `Problem`."""
        ...

    def finish(self) -> tuple[Path, ...]:
        """Give what was written its name; raises `OSError`."""
        ...

    def forget(self) -> None:
        """Leave nothing unfinished behind."""
        ...


def writer_for(out: Path, split: int | None) -> Writer:
    """Choose by the name; raises `Problem` pack_out_taken rather than replace what is no pack."""
    if out.suffix.lower() in ARCHIVES:
        if out.is_dir():
            raise Problem("pack_out_taken", file=str(out))
        return ArchiveWriter(out, split)
    if out.exists() and not _is_only_a_pack(out):
        raise Problem("pack_out_taken", file=str(out))
    return FolderWriter(out)


def _is_only_a_pack(folder: Path) -> bool:
    """Whether a folder holds a card, what it names, and nothing of anybody's own."""
    try:
        named = {CARD, SIGNATURE, *read_card(folder).file_names()}
    except Problem:
        return False
    there = (each for each in folder.rglob("*") if not each.is_dir())
    return all(each.relative_to(folder).as_posix() in named for each in there)


class FolderWriter:
    """A pack as a folder."""

    def __init__(self, out: Path) -> None:
        self._out = out
        self._arriving = out.with_name(f".{out.name}{UNFINISHED_SUFFIX}")

    def write(self, content: Content, meter: Meter) -> Iterator[Arriving]:
        """Copy everything into a hidden folder."""
        self.forget()
        make_folder(self._arriving)
        for file in content.files:
            target = self._arriving / file.name
            make_folder(target.parent)
            with target.open("wb") as copy:
                sums = yield from summed(
                    content.sources[file.name], file.name, meter, copy.write, "copying"
                )
            _check_same(file, sums)
        for name, data in content.small.items():
            write_durably(self._arriving / name, data)

    def finish(self) -> tuple[Path, ...]:
        """Show it."""
        if self._out.exists():
            shutil.rmtree(self._out)  # an older pack: `writer_for` has looked
        self._arriving.rename(self._out)
        return (self._out,)

    def forget(self) -> None:
        """Leave nothing unfinished behind."""
        shutil.rmtree(self._arriving, ignore_errors=True)


class ArchiveWriter:
    """A pack as a zip, stored, in one file or in parts."""

    def __init__(self, out: Path, split: int | None) -> None:
        self._cut = Cut(out, split)

    def write(self, content: Content, meter: Meter) -> Iterator[Arriving]:
        """Write everything, the card first."""
        with zipfile.ZipFile(cast("IO[bytes]", self._cut), "w", zipfile.ZIP_STORED) as package:
            for name, data in content.small.items():
                package.writestr(_entry(name, len(data)), data)
            for file in content.files:
                entry = _entry(file.name, file.size)
                with package.open(entry, "w", force_zip64=file.size >= _LARGE) as copy:
                    sums = yield from summed(
                        content.sources[file.name], file.name, meter, copy.write, "copying"
                    )
                _check_same(file, sums)

    def finish(self) -> tuple[Path, ...]:
        """Give the parts their names."""
        return self._cut.finish()

    def forget(self) -> None:
        """Leave nothing unfinished behind."""
        self._cut.forget()


def _entry(name: str, size: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _ALWAYS)
    entry.external_attr = 0o100644 << 16
    entry.file_size = size
    return entry


def _check_same(file: ModelFile, sums: Sums) -> None:
    """A download that is still going on changes under our hands."""
    if (file.size, file.sha256) != (sums.size, sums.sha256):
        raise Problem("pack_refused", file=file.name, reason="changed")
