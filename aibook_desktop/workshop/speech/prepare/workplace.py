"""The folder of a data set while it is made: what the work is, its pairs, the record of each unit.

All of it stands in `.work`, so that a run that was killed goes on and a finished one is only
checked. A folder that holds other work is refused instead of mixed up or emptied.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from aibook_desktop.book.durable import (
    UNFINISHED_SUFFIX,
    make_folder,
    sync_folder,
    write_durably,
)
from aibook_desktop.book.problems import Problem
from aibook_desktop.workshop.record import Plain
from aibook_desktop.workshop.speech.dataset import SPLITS, shard, shards
from aibook_desktop.workshop.speech.prepare.left_out import LeftOut
from aibook_desktop.workshop.speech.prepare.listing import (
    Listing,
    read_unmatched,
    write_listing,
)
from aibook_desktop.workshop.speech.prepare.records import Unit, read_unit

_FORMAT: Final = 1


class Workplace:
    """A folder in which a data set is made; `work` names the work once the source is listed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.work = ""
        self._inside = folder / ".work"
        self.records = self._inside / "units"
        self.pairs = self._inside / "pairs.tsv"
        self._unmatched = self._inside / "unmatched.tsv"
        self._name = self._inside / "work.json"

    def list(self, source: Path, pairs_a_unit: int, settings: Mapping[str, Plain]) -> Listing:
        """List a source, and clear away what a killed run left unfinished.

        Raises `OSError`, and `Problem` dataset_of_other_work when the folder holds shards of
        another source or of other settings.
        """
        make_folder(self.records)
        scratch = Path(tempfile.mkdtemp(prefix="listing-", dir=self._inside))
        try:
            new_pairs, new_unmatched = scratch / "pairs", scratch / "unmatched"
            listing = write_listing(source, scratch, new_pairs, new_unmatched, pairs_a_unit)
            self._claim(listing, settings)
            new_unmatched.replace(self._unmatched)
            new_pairs.replace(self.pairs)
        finally:
            shutil.rmtree(scratch, ignore_errors=True)
        self._clear_away()
        return listing

    def units(self, listing: Listing) -> Iterator[Unit]:
        """Yield the record of each unit, in order."""
        for number in range(len(listing.starts) - 1):
            unit = read_unit(self.records, number)
            if unit is None:
                raise Problem("dataset_damaged", file=str(self.records / f"{number:05d}.json"))
            yield unit

    def settle(self, listing: Listing) -> None:
        """Wait until all shards are on the disk; raises `OSError`."""
        for unit in self.units(listing):
            for each in unit.shards:
                with shard(self.folder, each.split, unit.number).open("rb+") as file:
                    os.fsync(file.fileno())
        sync_folder(self.folder)

    def left_out(self, listing: Listing) -> Iterator[LeftOut]:
        """Yield every file that was left out: first those without a partner."""
        yield from read_unmatched(self._unmatched)
        for unit in self.units(listing):
            yield from unit.left_out

    def _claim(self, listing: Listing, settings: Mapping[str, Plain]) -> None:
        whole = json.dumps([_FORMAT, listing.digest, dict(settings)], sort_keys=True)
        self.work = hashlib.blake2b(whole.encode(), digest_size=16).hexdigest()
        try:
            before = str(json.loads(self._name.read_bytes())["work"])
        except (OSError, ValueError, KeyError, TypeError):
            before = ""
        holds_shards = any(shards(self.folder, split) for split in SPLITS)
        if before != self.work and holds_shards:
            raise Problem("dataset_of_other_work", folder=str(self.folder))
        if before != self.work:
            write_durably(self._name, json.dumps({"work": self.work}).encode())

    def _clear_away(self) -> None:
        for leftover in (
            *self.folder.glob(f".*{UNFINISHED_SUFFIX}"),
            *self.records.glob(f".*{UNFINISHED_SUFFIX}"),
        ):
            with suppress(OSError):
                leftover.unlink()
        for old in self._inside.glob("listing-*"):
            shutil.rmtree(old, ignore_errors=True)
