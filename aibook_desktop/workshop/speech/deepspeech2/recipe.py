"""The whole way from prepared speech to an installed listener: lay out, learn, pack, sign."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Final

from aibook_desktop.book.durable import make_folder, problem_of
from aibook_desktop.book.model import LANGUAGES
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.strings import say
from aibook_desktop.engines.deepspeech.alphabet import LETTERS
from aibook_desktop.engines.deepspeech.decoding import Decoding, Search
from aibook_desktop.engines.deepspeech.network import Size
from aibook_desktop.engines.deepspeech.weights import FILES, read, write
from aibook_desktop.engines.model_card import ModelCard, describe, write_card
from aibook_desktop.workshop.record import Made, Plain, read_made, write_made
from aibook_desktop.workshop.speech.augment import augmentation
from aibook_desktop.workshop.speech.dataset import RATE
from aibook_desktop.workshop.speech.deepspeech2.batches import fits, hearable
from aibook_desktop.workshop.speech.deepspeech2.checkpoint import State
from aibook_desktop.workshop.speech.deepspeech2.learning import BEST, Desk, Lesson, learn
from aibook_desktop.workshop.speech.together import Share, side_by_side
from aibook_desktop.workshop.speech.tune.sounds import digest, laid_out, lay_out
from aibook_desktop.workshop.telling import Tell, tell_nobody

SIZES: Final = {
    "small": Size(layers=2, width=160, channels=8),
    "medium": Size(layers=3, width=256, channels=32),
    "large": Size(layers=5, width=512, channels=32),
}
_STEP: Final = "speech deepspeech2"
_TRAINING: Final = "training"
_LICENCE: Final = "GPL-3.0-or-later"
_NAME: Final = "deepspeech2"
_SHORTEST_WINDOW: Final = 5.0


@dataclass(frozen=True, slots=True)
class DeepSpeech2Recipe:
    """How the baseline is trained.

    `frames` is a batch in padded frames of 10 ms, for each of `processes`; `rate` the highest
    learning rate; `augment` names what may happen to a clip (see `augment.plan`); every
    `keep_every` steps a checkpoint is written and `validated` clips are transcribed; `half`
    multiplies in bfloat16. The search only matters to who listens later.
    """

    size: Size = field(default_factory=lambda: SIZES["small"])
    steps: int = 4000
    frames: int = 6000
    rate: float = 1.5e-3
    augment: str = "speed,room,noise,specaugment"
    keep_every: int = 250
    validated: int = 200
    processes: int = field(default_factory=lambda: min(2, os.cpu_count() or 1))
    half: bool = False
    search: Search = "greedy"
    beam: int = 16
    licence: str = _LICENCE
    seed: int = 1

    def __post_init__(self) -> None:
        """Raise `ValueError` for an augmentation that doesn't exist."""
        augmentation(self.augment)


@dataclass(frozen=True, slots=True)
class Trained:
    """Where the listener is, and its character error rate on validation; None without clips."""

    folder: Path
    steps: int
    best_step: int
    cer: float | None


@dataclass(frozen=True, slots=True)
class _Work:
    """What each of the processes does: all of it is sent to them."""

    lesson: Lesson
    desk: Desk

    def __call__(self, share: Share) -> State:
        training = laid_out(self.desk.folder, "training")
        validation = laid_out(self.desk.folder, "validation")
        return learn(training, validation, self.lesson, self.desk, share)


def train_deepspeech2(recipe: DeepSpeech2Recipe, data: Path, folder: Path, tell: Tell) -> Trained:
    """Train a listener on prepared speech and install it in a folder.

    A folder in which the same work was interrupted is gone on with; one in which it is done is left
    as it is. Raises `Problem`: dataset_missing, dataset_damaged, tuning_data_empty,
    work_of_another, checkpoint_damaged, disk_full, disk_read_only.
    """
    lesson = _lesson(recipe)
    work = _made(recipe, data, {})
    for place in (folder, folder / _TRAINING):
        before = read_made(place)
        if before is not None and not before.is_same_work(work):
            raise Problem("work_of_another", folder=str(folder))
    done = read_made(folder)
    if done is not None:
        tell("deepspeech2.done_before", folder=str(folder))
        return _trained(folder, done)
    desk = Desk(folder / _TRAINING, _digest(work), tell)
    try:
        make_folder(desk.folder)
        _lay_out(work, data, desk.folder, tell)
        mine, theirs = _Work(lesson, desk), _Work(lesson, replace(desk, tell=tell_nobody))
        state = side_by_side(mine, theirs, recipe.processes, desk.folder)
        made = _made(recipe, data, _results(state))
        _install(recipe, desk.folder, folder, made)
    except OSError as error:
        raise problem_of(error, folder) from error
    trained = _trained(folder, made)
    cer = "-" if trained.cer is None else f"{trained.cer:.4f}"
    tell("deepspeech2.done", folder=str(folder), cer=cer, step=str(trained.best_step))
    return trained


def _lesson(recipe: DeepSpeech2Recipe) -> Lesson:
    return Lesson(
        size=recipe.size,
        decoding=Decoding(recipe.search, recipe.beam),
        steps=recipe.steps,
        frames=recipe.frames,
        rate=recipe.rate,
        augmentation=augmentation(recipe.augment),
        keep_every=recipe.keep_every,
        validated=recipe.validated,
        half=recipe.half,
        seed=recipe.seed,
    )


def _made(recipe: DeepSpeech2Recipe, data: Path, results: Mapping[str, Plain]) -> Made:
    plain = asdict(recipe)
    size = plain.pop("size")
    settings = {**plain, **{f"size_{name}": value for name, value in size.items()}}
    return Made(_STEP, settings, {"data": digest(data), "letters": LETTERS}, results)


def _digest(work: Made) -> str:
    plain = json.dumps([work.settings, work.inputs], sort_keys=True, default=dict)
    return hashlib.sha256(plain.encode()).hexdigest()


def _lay_out(work: Made, data: Path, folder: Path, tell: Tell) -> None:
    """Copy the sound; the card goes first, so that another data set's is never gone on with."""
    write_made(folder, work)
    tell("deepspeech2.reading")
    left_out = lay_out(data, "training", folder, fits)
    left_out += lay_out(data, "validation", folder, hearable)
    if left_out:
        tell("deepspeech2.left_out", clips=str(left_out))
    if not laid_out(folder, "training").clips:
        raise Problem("tuning_data_empty", folder=str(data), split="training")


def _results(state: State) -> dict[str, Plain]:
    best = state.best
    return {
        "steps": state.step,
        "best_step": state.step if best is None else best.step,
        "validation_cer": None if best is None else best.cer,
    }


def _install(recipe: DeepSpeech2Recipe, training: Path, folder: Path, made: Made) -> None:
    """Put the best where the program finds it, then clear away what only the training needs."""
    best = read(training / BEST)
    write(best.network, best.decoding, folder)
    clips = laid_out(training, "training").clips
    spoken = {clip.language for clip in clips}
    heard = laid_out(training, "validation").clips[: recipe.validated]
    measured = [("validation_clips", str(sum(bool(clip.text) for clip in heard)))]
    measured += [(what, str(result)) for what, result in made.results.items() if result is not None]
    write_card(
        folder,
        ModelCard(
            name=_NAME,
            craft="transcriber",
            engine=_NAME,
            licence=recipe.licence,
            origin=say("deepspeech2.origin", "en", clips=str(len(clips))),
            languages=tuple(each for each in LANGUAGES if each in spoken),
            files=describe(folder, FILES),
            measured=tuple(measured),
            window_seconds=max(_SHORTEST_WINDOW, max(clip.samples for clip in clips) / RATE),
        ),
    )
    write_made(folder, made)
    shutil.rmtree(training)


def _trained(folder: Path, made: Made) -> Trained:
    cer = made.results["validation_cer"]
    return Trained(
        folder,
        steps=int(made.results["steps"] or 0),
        best_step=int(made.results["best_step"] or 0),
        cer=None if cer is None else float(cer),
    )
