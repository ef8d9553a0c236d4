"""The steps of a tuning: learn, now and then validate, keep the best, write a checkpoint."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import torch
from accelerate import Accelerator  # type: ignore[import-untyped]
from torch import Tensor, nn
from torch.utils.data import DataLoader, Dataset

from aibook_desktop.workshop.speech.tune.batches import IGNORED, Batch, Maker
from aibook_desktop.workshop.speech.tune.checkpoint import (
    Checkpoint,
    Row,
    State,
    save_best,
    save_checkpoint,
)
from aibook_desktop.workshop.speech.tune.listener import Listener
from aibook_desktop.workshop.speech.tune.recipe import TuneRecipe
from aibook_desktop.workshop.speech.tune.validating import Exam, error_rate
from aibook_desktop.workshop.telling import Tell

_TELL_EVERY: Final = 50
_MEMORIES: Final = ("exp_avg", "exp_avg_sq", "step")


@dataclass(frozen=True, slots=True)
class Lesson:
    """Everything that a process learns with; only the first one writes into `folder`."""

    recipe: TuneRecipe
    listener: Listener
    maker: Maker
    exam: Exam
    folder: Path


class Learner:
    """One process of a tuning, between two steps."""

    def __init__(
        self, lesson: Lesson, accelerator: Accelerator, state: State, before: Checkpoint | None
    ) -> None:
        self._lesson = lesson
        self._recipe = lesson.recipe
        self._accelerator = accelerator
        self.state = state if before is None else before.state
        self._weights = lesson.listener.learning()
        if before is not None:
            _set(self._weights, before.weights)
        start = self._weights if before is None else before.average
        self._average = {name: each.detach().clone() for name, each in start.items()}
        optimiser = torch.optim.AdamW(
            self._weights.values(),
            lr=1.0,
            betas=(0.9, 0.98),
            weight_decay=lesson.recipe.weight_decay,
        )
        self._network, self._optimiser = accelerator.prepare(lesson.listener, optimiser)
        device = accelerator.device
        self._average = {name: each.to(device) for name, each in self._average.items()}
        if before is not None:
            self._remember(before)

    def learn(self, tell: Tell) -> None:
        """Take every step that is left; raises `Problem` disk_full or disk_read_only."""
        if not self.state.step:
            self._validate(None, tell)
        lessons = iter(self._batches())
        started, losses = time.monotonic(), []
        self._network.train()
        for step in range(self.state.step + 1, self._recipe.steps + 1):
            losses.append(self._step(step, lessons))
            if step % _TELL_EVERY == 0:
                self._report(step, losses[-_TELL_EVERY:], time.monotonic() - started, tell)
            if step % self._recipe.validate_every == 0 or step == self._recipe.steps:
                self.state = replace(self.state, step=step)
                self._validate(sum(losses) / len(losses), tell)
                losses = []

    def _step(self, step: int, lessons: Iterator[Batch]) -> float:
        recipe, accelerator = self._recipe, self._accelerator
        for group in self._optimiser.param_groups:
            group["lr"] = recipe.rate_at(step)
        heard = 0.0
        for part in range(recipe.accumulate):
            torch.manual_seed(recipe.seed * 1_000_003 + self._number(step, part))
            batch = next(lessons).to(accelerator.device)
            with accelerator.accumulate(self._network):
                loss = _loss(self._network(batch.mel, batch.tokens), batch, recipe.smoothing)
                accelerator.backward(loss)
                if accelerator.sync_gradients:
                    accelerator.clip_grad_norm_(self._weights.values(), recipe.clip_norm)
                self._optimiser.step()
                self._optimiser.zero_grad()
            heard += float(loss.detach()) / recipe.accumulate
        self._average_in(step)
        return heard

    def _average_in(self, step: int) -> None:
        if not self._recipe.memory:
            return
        memory = min(self._recipe.memory, step / (step + 10))
        with torch.no_grad():
            for name, weight in self._weights.items():
                self._average[name].lerp_(weight, 1 - memory)

    def _validate(self, loss: float | None, tell: Tell) -> None:
        """Measure, keep what is best, write a checkpoint; every process comes to the same."""
        step, kept = self.state.step, self._kept()
        learnt = {name: each.detach().clone() for name, each in self._weights.items()}
        _set(self._weights, kept)
        cer = error_rate(self._lesson.listener, self._lesson.exam, self._accelerator)
        _set(self._weights, learnt)
        row = Row(step, loss, self._recipe.rate_at(step) if step else 0.0, cer)
        self.state = replace(self.state, history=(*self.state.history, row))
        if not step:
            self.state = replace(self.state, cer_before=cer)
        is_best = cer < self.state.best_cer
        if is_best:
            self.state = replace(self.state, best_cer=cer, best_step=step)
        if self._accelerator.is_main_process:
            if is_best:
                save_best(self._lesson.folder, kept)
            save_checkpoint(self._lesson.folder, self._checkpoint())
        tell("tune.validated", step=str(step), cer=f"{cer:.4f}", best=f"{self.state.best_cer:.4f}")

    def _kept(self) -> dict[str, Tensor]:
        """The weights that are validated and kept: the running average, if there is one."""
        if self._recipe.memory:
            return self._average
        return {name: each.detach().clone() for name, each in self._weights.items()}

    def _checkpoint(self) -> Checkpoint:
        scaler = self._accelerator.scaler
        memory = self._optimiser.optimizer.state
        optimiser = {
            f"{name}.{what}": torch.as_tensor(memory[weight][what])
            for name, weight in self._weights.items()
            if weight in memory
            for what in _MEMORIES
        }
        scale = None if scaler is None else float(scaler.get_scale())
        average = self._average if self._recipe.memory else {}
        return Checkpoint(replace(self.state, scale=scale), self._weights, average, optimiser)

    def _remember(self, before: Checkpoint) -> None:
        memory: Any = self._optimiser.optimizer.state
        for name, weight in self._weights.items():
            if f"{name}.step" in before.optimiser:
                memory[weight] = {
                    what: before.optimiser[f"{name}.{what}"].to(
                        "cpu" if what == "step" else weight.device
                    )
                    for what in _MEMORIES
                }
        if self._accelerator.scaler is not None and before.state.scale is not None:
            self._accelerator.scaler.update(before.state.scale)

    def _number(self, step: int, part: int) -> int:
        """The number of this process's batch in a part of a step, counted from 0."""
        world: int = self._accelerator.num_processes
        rank: int = self._accelerator.process_index
        return ((step - 1) * self._recipe.accumulate + part) * world + rank

    def _batches(self) -> DataLoader[Batch]:
        numbers = [
            self._number(step, part)
            for step in range(self.state.step + 1, self._recipe.steps + 1)
            for part in range(self._recipe.accumulate)
        ]
        return DataLoader(
            _Batches(self._lesson.maker, numbers),
            batch_size=None,
            num_workers=self._recipe.workers,
        )

    def _report(self, step: int, losses: list[float], seconds: float, tell: Tell) -> None:
        tell(
            "tune.step",
            step=str(step),
            steps=str(self._recipe.steps),
            loss=f"{sum(losses) / len(losses):.3f}",
            seconds=f"{seconds:.0f}",
        )


class _Batches(Dataset[Batch]):
    """The batches of one process, by their place in its row."""

    def __init__(self, maker: Maker, numbers: list[int]) -> None:
        self._maker = maker
        self._numbers = numbers

    def __len__(self) -> int:
        return len(self._numbers)

    def __getitem__(self, place: int) -> Batch:
        return self._maker.make(self._numbers[place])


def _loss(scores: Tensor, batch: Batch, smoothing: float) -> Tensor:
    return nn.functional.cross_entropy(
        scores.float().flatten(0, 1),
        batch.labels.flatten(),
        ignore_index=IGNORED,
        label_smoothing=smoothing,
    )


def _set(weights: dict[str, nn.Parameter], values: Any) -> None:
    with torch.no_grad():
        for name, weight in weights.items():
            weight.copy_(values[name])
