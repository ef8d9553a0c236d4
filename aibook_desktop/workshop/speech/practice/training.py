"""Teaches the listener: batches of like lengths, masked frames, two losses, averaged weights.

Clips of one batch are padded with their own floor, as digital silence would be, because Whisper has
no notion of padding and must learn that silence says nothing. Where the processor multiplies in
bfloat16 (AMX, AVX-512), that halves the time. Several processes of one thread each learn together:
on a busy machine the threads of one process wait for each other most of the time.
"""

from __future__ import annotations

import copy
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from aibook_desktop.workshop.speech.practice.batches import IGNORED, Batch, batches
from aibook_desktop.workshop.speech.practice.network import Listener
from aibook_desktop.workshop.speech.rendering.corpus import Example
from aibook_desktop.workshop.speech.together import agree
from aibook_desktop.workshop.telling import Tell

_TELL_EVERY: Final = 100
_KEEP_EVERY: Final = 500


@dataclass(frozen=True, slots=True)
class Student:
    """Who learns, and how it spells."""

    listener: Listener
    tokenizer: Tokenizer


Keep = Callable[[Student], None]


@dataclass(frozen=True, slots=True)
class Lesson:
    """How long and how fast to learn.

    `frames` is the size of a batch in padded frames, `spelling` the weight of the letter loss,
    `memory` the share of the old weights in the running average.
    """

    steps: int
    frames: int = 5000
    rate: float = 1.5e-3
    spelling: float = 0.3
    smoothing: float = 0.05
    memory: float = 0.998
    seed: int = 0


def teach(
    student: Student, examples: Sequence[Example], lesson: Lesson, keep: Keep, tell: Tell
) -> list[float]:
    """Teach a student; `keep` gets the averaged one now and then and at the end.

    Returns the loss of every step.
    """
    listener = student.listener.train()
    optimiser = torch.optim.AdamW(
        listener.parameters(), lr=lesson.rate, betas=(0.9, 0.98), weight_decay=0.01
    )
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, lesson.rate, total_steps=lesson.steps, pct_start=0.1
    )
    average = copy.deepcopy(listener).eval()
    losses: list[float] = []
    started = time.monotonic()
    lessons = batches(examples, student.tokenizer, lesson.frames, lesson.seed)
    for step, batch in zip(range(1, lesson.steps + 1), lessons, strict=False):
        loss = _loss(listener, batch, lesson)
        optimiser.zero_grad()
        torch.autograd.backward(loss)
        agree(listener)
        nn.utils.clip_grad_norm_(listener.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        losses.append(float(loss.detach()))
        _remember(average, listener, min(lesson.memory, step / (step + 10)))
        if step % _TELL_EVERY == 0 or step == lesson.steps:
            _report(tell, losses, lesson.steps, time.monotonic() - started)
        if step % _KEEP_EVERY == 0 or step == lesson.steps:
            keep(Student(average, student.tokenizer))
    return losses


def _report(tell: Tell, losses: list[float], steps: int, seconds: float) -> None:
    recent = losses[-_TELL_EVERY:]
    tell(
        "practice.step",
        step=str(len(losses)),
        steps=str(steps),
        loss=f"{sum(recent) / len(recent):.3f}",
        seconds=f"{seconds:.0f}",
    )


def _remember(average: Listener, listener: Listener, memory: float) -> None:
    with torch.no_grad():
        for old, new in zip(average.parameters(), listener.parameters(), strict=True):
            old.lerp_(new, 1 - memory)


def _loss(listener: Listener, batch: Batch, lesson: Lesson) -> Tensor:
    with torch.autocast("cpu", torch.bfloat16):
        scores, spelling = listener(batch.mel, batch.tokens)
    words = nn.functional.cross_entropy(
        scores.float().flatten(0, 1),
        batch.labels.flatten(),
        ignore_index=IGNORED,
        label_smoothing=lesson.smoothing,
    )
    spelt = nn.functional.ctc_loss(
        spelling.float().log_softmax(-1).transpose(0, 1),
        batch.spelt,
        batch.heard_lengths,
        batch.spelt_lengths,
        zero_infinity=True,
    )
    return (1 - lesson.spelling) * words + lesson.spelling * spelt
