"""Prepares a data set: list, share out, put together what was left out, sign."""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Final, Literal

from aibook_desktop import __version__
from aibook_desktop.book.durable import problem_of
from aibook_desktop.book.model import Language
from aibook_desktop.book.problems import Problem
from aibook_desktop.workshop.record import Made, Plain, read_made, write_made
from aibook_desktop.workshop.speech.dataset import RATE, SPLITS, Split
from aibook_desktop.workshop.speech.prepare.layouts import LayoutName
from aibook_desktop.workshop.speech.prepare.left_out import LIST, read_list, write_list
from aibook_desktop.workshop.speech.prepare.listing import Listing
from aibook_desktop.workshop.speech.prepare.processes import Crew, Processes
from aibook_desktop.workshop.speech.prepare.records import Unit
from aibook_desktop.workshop.speech.prepare.sound import Bounds
from aibook_desktop.workshop.speech.prepare.units import Job
from aibook_desktop.workshop.speech.prepare.workplace import Workplace
from aibook_desktop.workshop.telling import Tell

STEP: Final = "speech.prepare"
_TELL_SECONDS: Final = 2.0


@dataclass(frozen=True, slots=True)
class PrepareRecipe:
    """How a data set is prepared.

    `language` is that of labels which don't name one. `split` puts all speakers into one split
    ("": each by the hash of the name). Clips shorter than `shortest` or longer than `longest`
    seconds are left out. `pairs_a_unit` pairs become at most one shard of each split;
    `processes` changes nothing but the time it takes.
    """

    layout: LayoutName = "commands"
    language: Language = "ko"
    split: Split | Literal[""] = ""
    shortest: float = 0.3
    longest: float = 30.0
    pairs_a_unit: int = 512
    processes: int = field(default_factory=lambda: os.cpu_count() or 1)


@dataclass(frozen=True, slots=True)
class Part:
    """One split: its clips, how long they last together, and by how many speakers."""

    clips: int
    hours: float
    speakers: int


@dataclass(frozen=True, slots=True)
class Prepared:
    """What came out.

    `pairs` went in, `left_out` files are listed, `seconds` is what this run took.
    """

    parts: dict[Split, Part]
    pairs: int
    left_out: int
    seconds: float

    @property
    def clips(self) -> int:
        """Clips of all splits."""
        return sum(part.clips for part in self.parts.values())


def prepare(
    recipe: PrepareRecipe, source: Path, folder: Path, tell: Tell, crew: Crew | None = None
) -> Prepared:
    """Prepare the pairs below `source` into `folder`, going on with what is there.

    The work is done by `crew`, or by the recipe's processes. Raises `Problem`: file_missing for
    the source, speech_missing when it has no pairs, dataset_of_other_work when `folder` holds
    something else, disk_full or disk_read_only; nothing prepared before is lost by any of them.
    """
    began = time.monotonic()
    if not source.is_dir():
        raise Problem("file_missing", file=str(source))
    try:
        workplace = Workplace(folder)
        tell("prepare.listing", source=str(source))
        listing = workplace.list(source, recipe.pairs_a_unit, _settings(recipe))
        if not listing.pairs:
            raise Problem("speech_missing", folder=str(source))
        tell("prepare.listed", pairs=f"{listing.pairs:,}", unmatched=f"{listing.unmatched:,}")
        jobs = _jobs(recipe, source, workplace, listing)
        _tell_units((crew or Processes(recipe.processes))(jobs), listing.pairs, tell)
        workplace.settle(listing)
        write_list(folder / LIST, workplace.left_out(listing))
        prepared = _counted(workplace, listing, time.monotonic() - began)
        _sign(folder, recipe, listing, prepared)
    except OSError as error:
        raise problem_of(error, folder) from error
    tell(
        "prepare.done",
        clips=f"{prepared.clips:,}",
        left_out=f"{prepared.left_out:,}",
        seconds=f"{prepared.seconds:.0f}",
    )
    return prepared


def _settings(recipe: PrepareRecipe) -> dict[str, Plain]:
    """Return what of the recipe changes the result."""
    return {
        "layout": recipe.layout,
        "language": recipe.language,
        "split": recipe.split,
        "shortest": recipe.shortest,
        "longest": recipe.longest,
        "pairs_a_unit": recipe.pairs_a_unit,
    }


def _jobs(
    recipe: PrepareRecipe, source: Path, workplace: Workplace, listing: Listing
) -> Iterator[Job]:
    for number, (start, end) in enumerate(pairwise(listing.starts)):
        yield Job(
            number=number,
            work=workplace.work,
            source=source,
            pairs=workplace.pairs,
            start=start,
            end=end,
            folder=workplace.folder,
            records=workplace.records,
            layout=recipe.layout,
            language=recipe.language,
            split=recipe.split,
            bounds=Bounds(recipe.shortest, recipe.longest),
        )


def _tell_units(units: Iterator[Unit], pairs: int, tell: Tell) -> None:
    began = told = time.monotonic()
    done = 0
    for unit in units:
        done += unit.pairs
        now = time.monotonic()
        if now - told >= _TELL_SECONDS:
            told = now
            speed = f"{done / (now - began):,.0f}"
            tell("prepare.progress", done=f"{done:,}", pairs=f"{pairs:,}", speed=speed)


def _counted(workplace: Workplace, listing: Listing, seconds: float) -> Prepared:
    clips: Counter[Split] = Counter()
    samples: Counter[Split] = Counter()
    speakers: dict[Split, set[str]] = {split: set() for split in SPLITS}
    left_out = listing.unmatched
    for unit in workplace.units(listing):
        left_out += len(unit.left_out)
        for shard in unit.shards:
            clips[shard.split] += shard.clips
            samples[shard.split] += shard.samples
            speakers[shard.split].update(shard.speakers)
    parts = {
        split: Part(clips[split], samples[split] / RATE / 3600, len(speakers[split]))
        for split in SPLITS
    }
    return Prepared(parts, listing.pairs, left_out, seconds)


def _sign(folder: Path, recipe: PrepareRecipe, listing: Listing, prepared: Prepared) -> None:
    reasons = Counter(each.why for each in read_list(folder / LIST))
    results: dict[str, Plain] = {
        "clips": prepared.clips,
        "left_out": prepared.left_out,
        **{f"left_out.{why}": count for why, count in sorted(reasons.items())},
        "seconds": round(prepared.seconds, 1),
        "program": __version__,
    }
    for split, part in prepared.parts.items():
        results[f"{split}.clips"] = part.clips
        results[f"{split}.hours"] = round(part.hours, 4)
        results[f"{split}.speakers"] = part.speakers
    made = Made(
        step=STEP,
        settings=_settings(recipe),
        inputs={"files": listing.files, "pairs": listing.pairs, "listing": listing.digest},
        results=results,
    )
    before = read_made(folder)
    if before is None or not before.is_same_work(made):
        write_made(folder, made)
