"""Prepared data sets of imaginary speakers, as the preparation of real ones would leave them."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
import pyarrow as pa
from pyarrow import parquet

from aibook_desktop.workshop.speech.dataset import SCHEMA, Samples, Split, shard
from aibook_desktop.workshop.speech.rendering.apart import apart
from aibook_desktop.workshop.speech.rendering.clips import Job, make_clips
from aibook_desktop.workshop.speech.rendering.disturbing import Room
from aibook_desktop.workshop.speech.rendering.people import Person, people, share_sentences
from aibook_desktop.workshop.speech.rendering.sentences import Part, sentences


@dataclass(frozen=True, slots=True)
class Said:
    """A clip, and who says it."""

    person: Person
    words: str
    samples: Samples


def jobs_of(
    part: Part, crowd: range, clips: int, room: Room, seed: int
) -> list[tuple[Person, Job]]:
    """Draw clips of the persons with these numbers, half of them children, half of it English."""
    persons = [
        person
        for pair in zip(
            people(part, "adult", crowd.stop, seed)[crowd.start :],
            people(part, "child", crowd.stop, seed)[crowd.start :],
            strict=True,
        )
        for person in pair
    ]
    korean = islice(sentences("ko", part, seed), (clips + 1) // 2)
    english = islice(sentences("en", part, seed), (clips + 1) // 2)
    texts = [sentence for pair in zip(korean, english, strict=True) for sentence in pair][:clips]
    random.Random(seed).shuffle(texts)
    return share_sentences(persons, texts, room, seed)


def spoken(work: Sequence[tuple[Person, Job]]) -> list[Said]:
    """Make clips in a process of its own, for espeak-ng sometimes crashes."""
    ((_, said),) = apart(speak, [work], 1)
    assert said is not None, "espeak-ng crashed"
    return said


def speak(work: Sequence[tuple[Person, Job]]) -> list[Said]:
    """Make clips in this process."""
    made = make_clips([job for _, job in work], mouth=0)
    return [
        Said(person, job.sentence.words, samples)
        for (person, job), samples in zip(work, made, strict=True)
    ]


def write_shard(folder: Path, split: Split, number: int, said: Sequence[Said]) -> None:
    """Write one shard with every label known."""
    write_rows(folder, split, number, [_row(each) for each in said])


def write_rows(folder: Path, split: Split, number: int, rows: list[dict[str, object]]) -> None:
    """Write one shard of rows."""
    folder.mkdir(parents=True, exist_ok=True)
    parquet.write_table(pa.Table.from_pylist(rows, SCHEMA), shard(folder, split, number))


def _row(said: Said) -> dict[str, object]:
    sound = (said.samples - said.samples.mean()) / max(float(said.samples.std()), 1e-6)
    return {
        "audio": np.asarray(sound, dtype=np.float16),
        "text": said.words,
        "speaker": said.person.name,
        "gender": said.person.gender,
        "group": said.person.group,
        "language": "ko",
        "source": said.person.name,
    }
