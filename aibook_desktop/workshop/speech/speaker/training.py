"""Teaches the speaker network; each step draws from dice of its own, so it can stop anywhere.

A training that was stopped goes on from its last checkpoint and ends as one that was not: the batch
of a step and its learning rate follow from the step's number alone. Where the processor multiplies
in bfloat16, that takes a third of the time.
"""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import torch
from torch import Tensor, nn

from aibook_desktop.workshop.speech.speaker.checkpoint import (
    Checkpoints,
    Learner,
    Progress,
)
from aibook_desktop.workshop.speech.speaker.features import Features, settled
from aibook_desktop.workshop.speech.speaker.network import SpeakerNetwork
from aibook_desktop.workshop.speech.speaker.voices import UNKNOWN, Batch, Voice, draw, kinds
from aibook_desktop.workshop.telling import Tell

_WARMING: Final = 0.1
_DOUBT: Final = 0.05


@dataclass(frozen=True, slots=True)
class Lesson:
    """How long and how fast to learn; `check_every` steps the validation clips are scored."""

    steps: int
    batch: int
    rate: float
    check_every: int
    seed: int


@dataclass(frozen=True, slots=True)
class Material:
    """What is learnt from, what the best step is chosen by, and how both became frames."""

    heard: Sequence[Voice]
    checked: Sequence[Voice]
    features: Features


def learn(
    network: SpeakerNetwork,
    material: Material,
    lesson: Lesson,
    checkpoints: Checkpoints,
    tell: Tell,
) -> Progress:
    """Teach a network from where its last checkpoint was; it ends with its best weights.

    Raises `Problem` speaker_other, speaker_damaged, disk_full or disk_read_only.
    """
    optimiser = torch.optim.AdamW(network.parameters(), lr=lesson.rate, weight_decay=0.02)
    learner = Learner(network, optimiser, {})
    progress = checkpoints.resume(learner)
    by_kind, started = kinds(material.heard), time.monotonic()
    for step in range(progress.step + 1, lesson.steps + 1):
        torch.manual_seed(lesson.seed * 1_000_003 + step)
        dice = np.random.default_rng((lesson.seed, step))
        batch = draw(material.heard, by_kind, lesson.batch, material.features, dice)
        loss = _step(learner, batch, _rate(step, lesson))
        if step % lesson.check_every and step != lesson.steps:
            continue
        right = validated(network, material.checked, material.features)
        better = right >= progress.best
        if better:
            learner.best.update({name: each.clone() for name, each in network.state_dict().items()})
        best, best_step = (right, step) if better else (progress.best, progress.best_step)
        progress = Progress(step, best, best_step)
        checkpoints.write(learner, progress)
        tell(
            "speaker.step",
            step=str(step),
            steps=str(lesson.steps),
            loss=f"{loss:.3f}",
            right=f"{right:.1%}",
            seconds=f"{time.monotonic() - started:.0f}",
        )
    network.load_state_dict(learner.best)
    network.eval()
    return progress


def validated(network: SpeakerNetwork, checked: Sequence[Voice], how: Features) -> float:
    """Return the mean share of right answers over the four labels, 0 to 1."""
    network.eval()
    right: dict[tuple[int, int], list[bool]] = {}
    with torch.inference_mode():
        for voice in checked:
            frames = settled(voice.power[None].astype(np.float32), how)
            halves = network(torch.from_numpy(frames)).reshape(2, 2).argmax(dim=1).tolist()
            for head, (answer, label) in enumerate(
                zip(halves, (voice.gender, voice.group), strict=True)
            ):
                if label != UNKNOWN:
                    right.setdefault((head, label), []).append(answer == label)
    network.train()
    return float(np.mean([np.mean(each) for each in right.values()]))


def _step(learner: Learner, batch: Batch, rate: float) -> float:
    for parameters in learner.optimiser.param_groups:
        parameters["lr"] = rate
    learner.network.train()
    with torch.autocast("cpu", torch.bfloat16):
        scores = learner.network(torch.from_numpy(batch.frames)).float()
    gender = _loss(scores[:, :2], torch.from_numpy(batch.genders))
    group = _loss(scores[:, 2:], torch.from_numpy(batch.groups))
    loss = gender + group
    learner.optimiser.zero_grad()
    torch.autograd.backward(loss)
    nn.utils.clip_grad_norm_(learner.network.parameters(), 2.0)
    learner.optimiser.step()
    return float(loss.detach())


def _loss(scores: Tensor, labels: Tensor) -> Tensor:
    """The usual loss over the clips that have a label; 0 when none has one."""
    known = labels != UNKNOWN
    if not bool(known.any()):
        return scores.sum() * 0
    return nn.functional.cross_entropy(scores[known], labels[known], label_smoothing=_DOUBT)


def _rate(step: int, lesson: Lesson) -> float:
    """Rise for a tenth of the time, then fall along half a cosine."""
    done = step / lesson.steps
    if done < _WARMING:
        return lesson.rate * done / _WARMING
    return lesson.rate * 0.5 * (1 + math.cos(math.pi * (done - _WARMING) / (1 - _WARMING)))
