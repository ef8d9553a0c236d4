"""The voices of the report, written to the disk as if somebody had recorded them.

They lie in the layout that real recordings come in, so the report runs through the same preparation
as real data. Children and grown-ups have folders of their own below `training` and `test`; the
speakers, voices and sentences of the two parts have nothing in common.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, islice
from pathlib import Path
from shutil import rmtree
from typing import Final

from aibook_desktop.book.model import Language
from aibook_desktop.workshop.record import Made, read_made, write_made
from aibook_desktop.workshop.speech.prepare.look_alikes import Spoken, write_look_alike
from aibook_desktop.workshop.speech.rendering.apart import apart
from aibook_desktop.workshop.speech.rendering.clips import Job, make_clips
from aibook_desktop.workshop.speech.rendering.disturbing import RATE
from aibook_desktop.workshop.speech.rendering.people import (
    Group,
    Person,
    people,
    share_sentences,
)
from aibook_desktop.workshop.speech.rendering.sentences import Part, sentences
from aibook_desktop.workshop.telling import Tell

STEP: Final = "report-voices"
FOLDERS: Final[dict[Group, str]] = {"child": "children", "adult": "grown-ups"}
_PARCEL: Final = 250


@dataclass(frozen=True, slots=True)
class Voices:
    """What one group says in one part: how many commands, by how many speakers."""

    part: Part
    group: Group
    korean: int
    english: int
    speakers: int

    def folder(self, root: Path) -> Path:
        """Where the recordings lie."""
        return root / self.part / FOLDERS[self.group]

    def card(self, root: Path) -> Path:
        """Where their card lies: outside, for a recording's folder holds nothing but recordings."""
        return root / "cards" / f"{self.part}-{FOLDERS[self.group]}"


@dataclass(frozen=True, slots=True)
class _Parcel:
    """What one process speaks and writes: all that some persons say, so that it numbers them."""

    folder: Path
    work: tuple[tuple[Person, Job], ...]


def record_voices(voices: Voices, root: Path, seed: int, processes: int, tell: Tell) -> int:
    """Speak and write them; returns how many clips there are. Nothing to do when they are there.

    A parcel whose process crashed is missing. Raises `OSError` and `Problem` disk_full.
    """
    folder = voices.folder(root)
    made = Made(
        STEP,
        {
            "part": voices.part,
            "group": voices.group,
            "korean": voices.korean,
            "english": voices.english,
            "speakers": voices.speakers,
            "seed": seed,
        },
        {},
        {},
    )
    card = voices.card(root)
    before = read_made(card)
    if before is not None and before.is_same_work(made):
        return int(before.results["clips"] or 0)
    rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    work = list(_work(voices, seed))
    tell("report.speaking", clips=str(len(work)), folder=str(folder))
    parcels = [_Parcel(folder, tuple(some)) for some in _by_person(work)]
    clips = sum(written or 0 for _, written in apart(_write, parcels, processes))
    card.mkdir(parents=True, exist_ok=True)
    write_made(card, Made(made.step, made.settings, made.inputs, {"clips": clips}))
    return clips


def _work(voices: Voices, seed: int) -> Iterator[tuple[Person, Job]]:
    persons = people(voices.part, voices.group, voices.speakers, seed)
    counts: dict[Language, int] = {"ko": voices.korean, "en": voices.english}
    for language, count in counts.items():
        if count:
            drawn = sentences(language, voices.part, seed, "commands")
            texts = list(islice(drawn, count))
            yield from share_sentences(persons, texts, "quiet", seed)


def _by_person(work: list[tuple[Person, Job]]) -> Iterator[list[tuple[Person, Job]]]:
    """Divide into parcels of about `_PARCEL` clips, nobody's clips in two of them."""
    parcel: list[tuple[Person, Job]] = []
    for _, some in groupby(sorted(work, key=_name), key=_name):
        parcel.extend(some)
        if len(parcel) >= _PARCEL:
            yield parcel
            parcel = []
    if parcel:
        yield parcel


def _name(said: tuple[Person, Job]) -> str:
    return said[0].name


def _write(parcel: _Parcel) -> int:
    jobs = [job for _, job in parcel.work]
    spoken = (
        Spoken(
            samples=samples,
            rate=RATE,
            text=job.sentence.words,
            speaker=person.name,
            gender=person.gender,
            group=person.group,
            language=job.sentence.language,
        )
        for (person, job), samples in zip(parcel.work, make_clips(jobs, 0), strict=True)
    )
    return write_look_alike(parcel.folder, "commands", spoken)
