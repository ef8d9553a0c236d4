"""The steps of a training: CTC, gradients that are clipped and shared, checkpoints, the best kept.

Where the processor multiplies in bfloat16 the layers do so; the log-probabilities and CTC stay in
single precision. A step whose gradient isn't finite is left out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Final

import numpy as np
import torch
from torch import Tensor, nn

from aibook_desktop.engines.deepspeech.decoding import Decoding
from aibook_desktop.engines.deepspeech.features import HOP
from aibook_desktop.engines.deepspeech.listener import Listener
from aibook_desktop.engines.deepspeech.network import Network, Size
from aibook_desktop.engines.deepspeech.weights import write
from aibook_desktop.workshop.speech.augment import Augmentation
from aibook_desktop.workshop.speech.deepspeech2.batches import Batch, make_batch
from aibook_desktop.workshop.speech.deepspeech2.checkpoint import (
    Row,
    State,
    load_checkpoint,
    save_checkpoint,
)
from aibook_desktop.workshop.speech.deepspeech2.drawing import rounds
from aibook_desktop.workshop.speech.score import Pair, score
from aibook_desktop.workshop.speech.together import Share, agree
from aibook_desktop.workshop.speech.tune.sounds import Sounds
from aibook_desktop.workshop.telling import Tell

BEST: Final = "best"
_PEAK: Final = 0.3
_STEEPEST: Final = 5.0
_TELL_EVERY: Final = 25


@dataclass(frozen=True, slots=True)
class Lesson:
    """How to learn: see `DeepSpeech2Recipe`."""

    size: Size
    decoding: Decoding
    steps: int
    frames: int
    rate: float
    augmentation: Augmentation
    keep_every: int
    validated: int
    half: bool
    seed: int


@dataclass(frozen=True, slots=True)
class Desk:
    """Where it is learnt, what the work is called, and who is told how far it is."""

    folder: Path
    work: str
    tell: Tell


@dataclass(frozen=True, slots=True)
class Student:
    """What learns, and the memory of its optimiser."""

    network: Network
    optimiser: torch.optim.AdamW


def learn(training: Sounds, validation: Sounds, lesson: Lesson, desk: Desk, share: Share) -> State:
    """Learn from where the checkpoint is; only rank 0 validates and keeps.

    Raises `Problem` disk_full, disk_read_only, work_of_another or checkpoint_damaged.
    """
    student = _new_student(lesson)
    state = load_checkpoint(desk.folder, desk.work, student.network, student.optimiser)
    lengths = [clip.samples // HOP for clip in training.clips]
    drawn = rounds(lengths, lesson.frames, lesson.seed, share)
    losses: list[float] = []
    for step, places in enumerate(islice(drawn, state.step, lesson.steps), start=state.step + 1):
        dice = np.random.default_rng([lesson.seed, step, share.rank])
        batch = make_batch(training, places, lesson.augmentation, dice)
        losses.append(_step(student, batch, step, lesson))
        if share.rank:
            continue
        if step % _TELL_EVERY == 0:
            loss = f"{float(np.mean(losses[-_TELL_EVERY:])):.3f}"
            desk.tell("deepspeech2.step", step=str(step), steps=str(lesson.steps), loss=loss)
        if step % lesson.keep_every == 0 or step == lesson.steps:
            row = Row(step, float(np.mean(losses)), _error_rate(student, validation, lesson))
            state = replace(state, step=step, history=(*state.history, row))
            _keep(student, state, lesson, desk)
            losses = []
    return state


def _new_student(lesson: Lesson) -> Student:
    torch.manual_seed(lesson.seed)
    network = Network(lesson.size)
    return Student(network, torch.optim.AdamW(network.parameters(), lr=0.0, weight_decay=0.01))


def rate_at(step: int, steps: int, highest: float) -> float:
    """The learning rate of a step from 1: up for a tenth of the way, then straight down to 0."""
    rising = max(steps // 10, 1)
    return highest * min(step / rising, (steps + 1 - step) / max(steps + 1 - rising, 1))


def _step(student: Student, batch: Batch, step: int, lesson: Lesson) -> float:
    network, optimiser = student.network.train(), student.optimiser
    with torch.autocast("cpu", torch.bfloat16, enabled=lesson.half):
        answers, times = network(batch.frames, batch.lengths)
    loss = ctc(answers, times, batch)
    optimiser.zero_grad()
    torch.autograd.backward(loss)
    agree(network)
    steepness = nn.utils.clip_grad_norm_(network.parameters(), _STEEPEST)
    for group in optimiser.param_groups:
        group["lr"] = rate_at(step, lesson.steps, lesson.rate)
    if torch.isfinite(steepness):
        optimiser.step()
    return float(loss.detach())


def ctc(answers: Tensor, times: Tensor, batch: Batch) -> Tensor:
    """Return the mean over clips of CTC's loss a letter (Graves et al., ICML 2006)."""
    return nn.functional.ctc_loss(
        answers.transpose(0, 1), batch.letters, times, batch.spelt, zero_infinity=True
    )


def _error_rate(student: Student, validation: Sounds, lesson: Lesson) -> float | None:
    """The character error rate without spaces on the first clips; None when nothing is said."""
    listener = Listener(student.network.eval(), Decoding())
    pairs = [
        Pair(clip.text, listener.write(validation.at_peak(clip, _PEAK)))
        for clip in validation.clips[: lesson.validated]
        if clip.text
    ]
    return score(pairs).cer if pairs else None


def _keep(student: Student, state: State, lesson: Lesson, desk: Desk) -> None:
    """Write the best down, then the checkpoint that knows of it."""
    row, best = state.history[-1], state.best
    if best is None or best == row:
        (desk.folder / BEST).mkdir(exist_ok=True)
        write(student.network, lesson.decoding, desk.folder / BEST)
    save_checkpoint(desk.folder, state, student.network, student.optimiser)
    if best is not None:
        desk.tell(
            "deepspeech2.validated",
            step=str(row.step),
            cer=f"{row.cer:.4f}",
            best=f"{best.cer:.4f}",
        )
