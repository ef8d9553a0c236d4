"""How often the classifier is right about speakers that it never heard, and for whom it is not.

Clips of one speaker are right or wrong together, so the intervals come from drawing speakers, not
clips, again and again (the cluster bootstrap). Where nothing was wrong that would promise too much,
and the rule of three takes its place: 3 / n for n speakers without an error (Hanley and
Lippman-Hand, JAMA 1983). Children's gender is counted apart from grown-ups', because before the
voice breaks it hardly shows.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import pyarrow as pa
from pyarrow import parquet

from aibook_desktop.book.problems import Problem
from aibook_desktop.workshop.speech.dataset import Split, shards
from aibook_desktop.workshop.speech.speaker.classifier import load_speaker
from aibook_desktop.workshop.speech.speaker.voices import GENDERS, GROUPS, sampled

_MOST: Final = 20_000
_DRAWS: Final = 2_000


@dataclass(frozen=True, slots=True)
class Answer:
    """What one clip's speaker is and what the classifier took them for; "" where unlabelled."""

    speaker: str
    gender: str
    group: str
    heard_gender: str
    heard_group: str


@dataclass(frozen=True, slots=True)
class Confusion:
    """How many clips of speakers who are `truly` so were `heard` as what."""

    truly: str
    heard: str
    clips: int


@dataclass(frozen=True, slots=True)
class TaskScore:
    """One question: the share of clips answered rightly, with its 95 % interval, 0 to 1."""

    clips: int
    speakers: int
    right: float
    low: float
    high: float
    confusions: tuple[Confusion, ...]


@dataclass(frozen=True, slots=True)
class SpeakerScore:
    """The three questions; None where no clip has the labels.

    `too_short` clips were left out; `shared_speakers` of the split are also in the training split
    of the same data and should be none.
    """

    gender_of_adults: TaskScore | None
    gender_of_children: TaskScore | None
    group: TaskScore | None
    too_short: int
    shared_speakers: int


def score_speaker(folder: Path, data: Path, split: Split) -> SpeakerScore:
    """Score a classifier on a split of prepared speech, of which at most 20,000 clips are drawn.

    Raises `Problem` speaker_missing, speaker_damaged, dataset_missing, dataset_damaged, or
    labels_missing when no clip has a label.
    """
    classifier = load_speaker(folder)
    answers: list[Answer] = []
    too_short = 0
    for clip in sampled(data, split, _MOST, seed=0):
        judged = classifier.judge(clip.audio)
        if judged is None:
            too_short += 1
            continue
        answers.append(
            Answer(
                clip.speaker,
                clip.gender,
                clip.group,
                GENDERS[0] if judged.female >= 0.5 else GENDERS[1],
                GROUPS[0] if judged.child >= 0.5 else GROUPS[1],
            )
        )
    score = scored(answers, too_short, _shared(data, split))
    if (score.gender_of_adults, score.gender_of_children, score.group) == (None, None, None):
        labels = ", ".join((*GENDERS, *GROUPS))
        raise Problem("labels_missing", folder=str(data), split=split, label=labels)
    return score


def scored(answers: Sequence[Answer], too_short: int, shared_speakers: int) -> SpeakerScore:
    """Count answers."""
    return SpeakerScore(
        gender_of_adults=_task(_genders(answers, "adult"), GENDERS),
        gender_of_children=_task(_genders(answers, "child"), GENDERS),
        group=_task([(each.speaker, each.group, each.heard_group) for each in answers], GROUPS),
        too_short=too_short,
        shared_speakers=shared_speakers,
    )


def _genders(answers: Iterable[Answer], group: str) -> list[tuple[str, str, str]]:
    return [
        (each.speaker, each.gender, each.heard_gender) for each in answers if each.group == group
    ]


def _task(answers: Sequence[tuple[str, str, str]], labels: tuple[str, ...]) -> TaskScore | None:
    """Count (speaker, truly, heard) of those whose label is known."""
    known = [each for each in answers if each[1] in labels]
    if not known:
        return None
    speakers: dict[str, list[bool]] = {}
    for speaker, truly, heard in known:
        speakers.setdefault(speaker, []).append(truly == heard)
    right = np.array([sum(each) for each in speakers.values()])
    clips = np.array([len(each) for each in speakers.values()])
    low, high = _interval(right, clips)
    return TaskScore(
        clips=len(known),
        speakers=len(speakers),
        right=float(right.sum() / clips.sum()),
        low=low,
        high=high,
        confusions=tuple(
            Confusion(truly, heard, sum(each[1:] == (truly, heard) for each in known))
            for truly in labels
            for heard in labels
        ),
    )


def _interval(right: np.ndarray, clips: np.ndarray) -> tuple[float, float]:
    if (right == clips).all():
        return max(0.0, 1 - 3 / len(clips)), 1.0
    drawn = np.random.default_rng(0).integers(len(clips), size=(_DRAWS, len(clips)))
    shares = right[drawn].sum(axis=1) / clips[drawn].sum(axis=1)
    low, high = np.quantile(shares, (0.025, 0.975))
    return float(low), float(high)


def _shared(data: Path, split: Split) -> int:
    """How many speakers of a split the training split has, too."""
    if split == "training":
        return 0
    return len(_speakers(data, split) & _speakers(data, "training"))


def _speakers(data: Path, split: Split) -> set[str]:
    found: set[str] = set()
    for path in shards(data, split):
        try:
            for batch in parquet.ParquetFile(path).iter_batches(columns=["speaker"]):
                found.update(batch.column("speaker").to_pylist())
        except (pa.ArrowException, OSError, KeyError) as error:
            raise Problem("dataset_damaged", file=str(path)) from error
    return found
