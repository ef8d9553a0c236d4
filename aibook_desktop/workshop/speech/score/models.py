"""Scores any number of installed transcribers side by side on one data set.

Models are taken by their cards and asked through the port, so a stock Whisper, a tuned one and the
baseline are all asked alike. One that can't be loaded, or breaks while it listens, is a row with
its reason: the others were not at fault. A run that was killed goes on where it stopped (`heard`).
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from aibook_desktop.engines.model_card import ModelCard
from aibook_desktop.workshop.speech.dataset import Clip, Split
from aibook_desktop.workshop.speech.rendering.recording import recorded
from aibook_desktop.workshop.speech.score.conditions import CONDITIONS, Condition, heard_in
from aibook_desktop.workshop.speech.score.ear import Ear, ModelBroke
from aibook_desktop.workshop.speech.score.groups import Listening, compare, count_speakers
from aibook_desktop.workshop.speech.score.heard import HeardTexts, key_of
from aibook_desktop.workshop.speech.score.speech import Speech, choose, with_sound
from aibook_desktop.workshop.speech.score.table import Row, Table
from aibook_desktop.workshop.telling import Tell

HEARD: Final = "heard"
_TELL_EVERY: Final = 50


@dataclass(frozen=True, slots=True)
class ScoreRecipe:
    """What is scored: `clips` is the most that are taken of the split, None for all of them.

    `resamples` are those of the intervals; `seed` chooses clips and resamples.
    """

    split: Split = "test"
    clips: int | None = None
    conditions: tuple[Condition, ...] = CONDITIONS
    resamples: int = 1000
    seed: int = 20261121


@dataclass(frozen=True, slots=True)
class _Model:
    """A model folder, under the name that the tables call it."""

    name: str
    folder: Path
    kept: Path


def score_models(
    models: Sequence[Path], data: Path, recipe: ScoreRecipe, folder: Path, tell: Tell
) -> Table:
    """Score model folders; what they hear is kept in `folder`, where a killed run goes on.

    Raises `Problem` for data that can't be used (`speech.choose`) and for a full or read-only disk.
    """
    speech = choose(data, recipe.split, recipe.clips, recipe.seed)
    for problem in speech.left_out:
        tell("score.left_out", file=problem.details["file"])
    rows: list[Row] = []
    listenings: list[Listening] = []
    for name, model in zip(_names(models), models, strict=True):
        row, heard = _scored(_Model(name, model, folder / HEARD), speech, recipe, tell)
        rows.append(row)
        listenings += heard
    return _table(data, recipe, speech, rows, listenings)


def _scored(
    model: _Model, speech: Speech, recipe: ScoreRecipe, tell: Tell
) -> tuple[Row, list[Listening]]:
    """Let one model listen; returns its row, still without results, and what it heard."""
    row = Row(model.name, engine="", digest="")
    try:
        ear = Ear(model.folder)
        row = Row(model.name, ear.card.engine, ear.card.digest)
        return row, _listen(ear, model, speech, recipe.conditions, tell)
    except ModelBroke as broke:
        tell("score.broke", model=model.name)
        return replace(row, problem=broke.problem), []


def _listen(
    ear: Ear,
    model: _Model,
    speech: Speech,
    conditions: Sequence[Condition],
    tell: Tell,
) -> list[Listening]:
    heard: list[list[str]] = [[] for _ in conditions]
    total = len(speech.clips)
    with ExitStack() as files:
        kept = [
            files.enter_context(HeardTexts(model.kept / _file_name(ear.card, each)))
            for each in conditions
        ]
        for done, clip in enumerate(with_sound(speech.clips), start=1):
            for texts, condition, mine in zip(heard, conditions, kept, strict=True):
                texts.append(_hear(ear, clip, condition, mine))
            if done % _TELL_EVERY == 0 or done == total:
                tell("score.hearing", model=model.name, done=str(done), clips=str(total))
    return [
        Listening(model.name, condition.name, tuple(texts))
        for condition, texts in zip(conditions, heard, strict=True)
    ]


def _hear(ear: Ear, clip: Clip, condition: Condition, kept: HeardTexts) -> str:
    recording = recorded(heard_in(clip, condition))
    key = key_of(recording, clip.language)
    text = kept.get(key)
    if text is None:
        text = ear.hear(recording, clip.language)
        kept.put(key, clip.source, text)
    return text


def _table(
    data: Path,
    recipe: ScoreRecipe,
    speech: Speech,
    rows: Sequence[Row],
    listenings: Sequence[Listening],
) -> Table:
    compared = compare(speech.clips, listenings, recipe.resamples, recipe.seed)
    return Table(
        folder=data.name,
        split=recipe.split,
        data=speech.digest,
        clips=len(speech.clips),
        speakers=count_speakers(speech.clips),
        resamples=recipe.resamples,
        seed=recipe.seed,
        conditions=recipe.conditions,
        groups=compared.groups,
        rows=tuple(replace(row, results=compared.of(row.model)) for row in rows),
        differences=compared.differences,
        left_out=speech.left_out,
    )


def _names(models: Sequence[Path]) -> list[str]:
    """Call each model by its folder; by its whole path where two folders have the same name."""
    folders = [model.absolute() for model in models]
    times = Counter(folder.name for folder in folders)
    return [folder.name if times[folder.name] == 1 else str(folder) for folder in folders]


def _file_name(card: ModelCard, condition: Condition) -> str:
    """Name all that decides what a model hears: its files, its engine, its window and where."""
    what = f"{card.digest} {card.engine} {card.window_seconds} {condition}"
    return f"{condition.name}-{hashlib.sha256(what.encode()).hexdigest()[:16]}.jsonl"
