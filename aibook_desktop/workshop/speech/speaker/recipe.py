"""The whole way from prepared speech to a classifier in a folder: learn, write down, compare."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Final

import numpy as np
import onnxruntime
import torch

from aibook_desktop.book.durable import make_folder, problem_of
from aibook_desktop.book.problems import Problem
from aibook_desktop.workshop.record import Made, read_made, write_made
from aibook_desktop.workshop.speech.dataset import SPLITS, count, shards
from aibook_desktop.workshop.speech.speaker.checkpoint import CHECKPOINT, Checkpoints
from aibook_desktop.workshop.speech.speaker.features import Features, Frames
from aibook_desktop.workshop.speech.speaker.graph import to_onnx
from aibook_desktop.workshop.speech.speaker.graph_names import FRAMES, GENDER, GROUP
from aibook_desktop.workshop.speech.speaker.model import SpeakerModel, open_model, write_model
from aibook_desktop.workshop.speech.speaker.network import (
    Size,
    SpeakerNetwork,
    count_parameters,
)
from aibook_desktop.workshop.speech.speaker.training import Lesson, Material, learn
from aibook_desktop.workshop.speech.speaker.voices import GENDERS, GROUPS, voices
from aibook_desktop.workshop.telling import Tell

STEP: Final = "speaker"
_EQUAL: Final = 1e-4


@dataclass(frozen=True, slots=True)
class SpeakerRecipe:
    """How a classifier is made; of larger data sets `clips` and `checked` are drawn."""

    clips: int = 6000
    checked: int = 400
    steps: int = 800
    batch: int = 32
    rate: float = 3e-3
    check_every: int = 100
    seed: int = 1
    features: Features = field(default_factory=Features)
    size: Size = field(default_factory=Size)

    def made(self, data: Path) -> Made:
        """The card of this work on this data, without results; raises `Problem` dataset_…."""
        settings = {
            "clips": self.clips,
            "checked": self.checked,
            "steps": self.steps,
            "batch": self.batch,
            "rate": self.rate,
            "check_every": self.check_every,
            "seed": self.seed,
            "channels": " ".join(str(each) for each in self.size.channels),
            "width": self.size.width,
            **asdict(self.features),
        }
        inputs: dict[str, str | int] = {split: count(data, split) for split in SPLITS}
        listed = [
            f"{path.name} {path.stat().st_size}" for split in SPLITS for path in shards(data, split)
        ]
        inputs["shards"] = hashlib.sha256("\n".join(listed).encode()).hexdigest()
        return Made(STEP, settings, inputs, {})


@dataclass(frozen=True, slots=True)
class Trained:
    """A trained classifier.

    `validation` is the mean share of right answers over the four labels, 0 to 1, at `best_step`.
    """

    folder: Path
    parameters: int
    validation: float
    best_step: int


def train_speaker(recipe: SpeakerRecipe, data: Path, folder: Path, tell: Tell) -> Trained:
    """Train a classifier into a folder; nothing to do when it is there, and a stopped one goes on.

    Raises `Problem` dataset_missing, dataset_damaged, labels_missing when a label is carried by
    nobody, speaker_other when the folder belongs to other work, speaker_damaged, disk_full or
    disk_read_only.
    """
    work = recipe.made(data)
    before = read_made(folder)
    if before is not None:
        if not before.is_same_work(work):
            raise Problem("speaker_other", folder=str(folder))
        known = open_model(folder).model
        return Trained(
            folder, known.parameters, known.measured["validation"], int(known.measured["best_step"])
        )
    tell("speaker.reading")
    heard = voices(data, "training", recipe.clips, recipe.seed, recipe.features)
    checked = voices(data, "validation", recipe.checked, recipe.seed, recipe.features)
    try:
        make_folder(folder)
    except OSError as error:
        raise problem_of(error, folder) from error
    torch.manual_seed(recipe.seed)
    network = SpeakerNetwork(recipe.features.bands, recipe.size)
    lesson = Lesson(recipe.steps, recipe.batch, recipe.rate, recipe.check_every, recipe.seed)
    digest = hashlib.sha256(
        json.dumps([dict(work.settings), dict(work.inputs)], sort_keys=True).encode()
    ).hexdigest()
    progress = learn(
        network,
        Material(heard, checked, recipe.features),
        lesson,
        Checkpoints(folder, digest),
        tell,
    )
    trained = Trained(folder, count_parameters(network), progress.best, progress.best_step)
    _write(network, recipe, trained, work, len(heard))
    (folder / CHECKPOINT).unlink(missing_ok=True)
    return trained


def _write(
    network: SpeakerNetwork, recipe: SpeakerRecipe, trained: Trained, work: Made, clips: int
) -> None:
    written = to_onnx(network, recipe.features.bands)
    difference = _difference(network, written, recipe.features)
    if difference > _EQUAL:
        raise ValueError(f"the ONNX network answers otherwise: {difference}")
    measured = {
        "validation": trained.validation,
        "best_step": float(trained.best_step),
        "difference": difference,
    }
    model = SpeakerModel(GENDERS, GROUPS, recipe.features, trained.parameters, measured)
    write_model(trained.folder, model, written)
    results = {**measured, "parameters": trained.parameters, "clips_heard": clips}
    write_made(trained.folder, Made(work.step, work.settings, work.inputs, results))


def _difference(network: SpeakerNetwork, written: bytes, how: Features) -> float:
    """Return the largest difference between both networks' answers to frames of some lengths."""
    session = onnxruntime.InferenceSession(written, providers=["CPUExecutionProvider"])
    dice = np.random.default_rng(0)
    largest = 0.0
    for length in (1, 20, 117, 301):
        frames: Frames = dice.standard_normal((3, how.bands, length), dtype=np.float32)
        with torch.inference_mode():
            scores = network(torch.from_numpy(frames)).reshape(3, 2, 2).softmax(dim=2).numpy()
        gender, group = session.run([GENDER, GROUP], {FRAMES: frames})
        largest = max(
            largest,
            float(np.abs(scores[:, 0] - gender).max()),
            float(np.abs(scores[:, 1] - group).max()),
        )
    return largest
