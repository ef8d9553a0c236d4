"""The steps of a training: learn, now and then measure and draw samples, write a checkpoint."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import torch
from torch import Tensor

from aibook_desktop.workshop.pictures.tune.checkpoint import (
    Row,
    State,
    put_back,
    save_checkpoint,
)
from aibook_desktop.workshop.pictures.tune.dealing import Dealer
from aibook_desktop.workshop.pictures.tune.material import Example
from aibook_desktop.workshop.pictures.tune.noising import Noising
from aibook_desktop.workshop.pictures.tune.processor import Processor
from aibook_desktop.workshop.pictures.tune.pupils import Pupil
from aibook_desktop.workshop.pictures.tune.recipe import StyleRecipe
from aibook_desktop.workshop.telling import Tell

_TELL_EVERY: Final = 10
_EXAM_TIMES: Final = (0.1, 0.3, 0.5, 0.7, 0.9)  # of all levels of noise
_EXAM_PICTURES: Final = 4
_EXAM_SEED: Final = 77


@dataclass(frozen=True, slots=True)
class Lesson:
    """Everything that is learnt from; `folder` is where checkpoints go."""

    recipe: StyleRecipe
    pupil: Pupil
    learnt: Sequence[Example]
    unseen: Sequence[Example]
    own: Sequence[Example]
    noising: Noising
    on: Processor
    folder: Path


class Learner:
    """A training between two steps; `draw` shows people how far it is, in samples and a curve."""

    def __init__(self, lesson: Lesson, state: State, draw: Callable[[State], None]) -> None:
        self._lesson, self._recipe = lesson, lesson.recipe
        self.state = state
        self._draw = draw
        self._weights = lesson.pupil.learning()
        decay = 0.0 if lesson.recipe.learns_a_word else 0.01
        self._optimiser = torch.optim.AdamW(self._weights.values(), lr=1.0, weight_decay=decay)
        put_back(lesson.folder, self._weights, self._optimiser)
        self._scaler = torch.amp.GradScaler(
            lesson.on.device.type, enabled=lesson.on.half is torch.float16
        )
        if state.scale:
            self._scaler.load_state_dict(
                self._scaler.state_dict() | {"scale": state.scale, "_growth_tracker": state.growth}
            )
        dealt = (lesson.recipe.batch, lesson.recipe.seed)
        self._drawings = Dealer([each.size for each in lesson.learnt], *dealt, "drawings")
        self._class = (
            Dealer([each.size for each in lesson.own], *dealt, "class") if lesson.own else None
        )

    def learn(self, tell: Tell) -> None:
        """Take every step that is left; raises `Problem` disk_full or disk_read_only."""
        recipe = self._recipe
        if not self.state.step and not self.state.history:
            self._measure(None, None, tell)
        started, first, losses = time.monotonic(), self.state.step, []
        for step in range(self.state.step + 1, recipe.steps + 1):
            losses.append(self._step(step))
            if step % _TELL_EVERY == 0 or step == recipe.steps:
                seconds = time.monotonic() - started
                self._report(step, losses[-_TELL_EVERY:], seconds / (step - first), tell)
            if step % recipe.samples_every == 0 or step == recipe.steps:
                self.state = replace(self.state, step=step)
                means = torch.tensor(losses).mean(dim=0).tolist()
                self._measure(means[0], means[1] if self._class else None, tell)
                losses = []

    def _step(self, step: int) -> tuple[float, float]:
        recipe, lesson = self._recipe, self._lesson
        for group in self._optimiser.param_groups:
            group["lr"] = recipe.rate_at(step)
        dice = torch.Generator().manual_seed(recipe.seed * 1_000_003 + step)
        lesson.pupil.unet.train()
        drawings = [lesson.learnt[at] for at in self._drawings.batch(step - 1)]
        loss = self._part(drawings, 1.0, dice)
        prior = 0.0
        if self._class is not None:
            own = [lesson.own[at] for at in self._class.batch(step - 1)]
            prior = self._part(own, recipe.prior_weight, dice)
        self._scaler.unscale_(self._optimiser)
        torch.nn.utils.clip_grad_norm_(self._weights.values(), recipe.clip_norm)
        self._scaler.step(self._optimiser)
        self._scaler.update()
        self._optimiser.zero_grad(set_to_none=True)
        return loss, prior

    def _part(self, examples: Sequence[Example], weight: float, dice: torch.Generator) -> float:
        """Learn from one batch; two batches of a step meet in their slopes."""
        recipe, lesson = self._recipe, self._lesson
        latents = torch.stack([_drawn(each, dice) for each in examples])
        noise = torch.randn(latents.shape, generator=dice)
        times = torch.randint(0, lesson.noising.times, (len(examples),), generator=dice)
        with torch.enable_grad(), self._lesson.on.halved():
            errors = self._errors(examples, latents, noise, times)
        weights = lesson.noising.weights(times, recipe.snr_gamma).to(errors.device)
        loss = (errors * weights).mean() * weight
        torch.autograd.backward(self._scaler.scale(loss))
        return float(loss.detach())

    def _errors(
        self, examples: Sequence[Example], latents: Tensor, noise: Tensor, times: Tensor
    ) -> Tensor:
        """The mean squared error of each picture's guess."""
        lesson = self._lesson
        device, dtype = lesson.on.device, lesson.on.dtype
        x, e, t = latents.to(device), noise.to(device), times.to(device)
        read = lesson.pupil.read([each.text for each in examples])
        unet = lesson.pupil.unet
        width, height = examples[0].size
        ids = torch.tensor([[height, width, 0, 0, height, width]], device=device)
        guessed = unet(
            lesson.noising.noised(x, e, t).to(dtype),
            t,
            encoder_hidden_states=read.embeds.to(dtype),
            added_cond_kwargs={
                "text_embeds": read.pooled.to(dtype),
                "time_ids": ids.repeat(len(examples), 1),
            },
        ).sample
        wanted = lesson.noising.target(x, e, t)
        off: Tensor = guessed.float() - wanted.float()
        return off.square().mean(dim=(1, 2, 3))

    @torch.no_grad()
    def _exam(self, examples: Sequence[Example]) -> float | None:
        """The mean error on a few fixed pictures at fixed levels of fixed noise."""
        if not examples:
            return None
        lesson, errors = self._lesson, []
        lesson.pupil.unet.eval()
        dice = torch.Generator().manual_seed(_EXAM_SEED)
        for example in examples[:_EXAM_PICTURES]:
            for share in _EXAM_TIMES:
                noise = torch.randn(example.mean.shape, generator=dice)[None]
                times = torch.tensor([int(share * lesson.noising.times)])
                with self._lesson.on.halved():
                    errors.append(self._errors([example], example.mean[None], noise, times))
        return float(torch.cat(errors).mean())

    def _measure(self, loss: float | None, prior: float | None, tell: Tell) -> None:
        """Measure, draw samples, write everything down."""
        step, lesson = self.state.step, self._lesson
        fixed = self._exam(lesson.learnt)
        row = Row(
            step=step,
            rate=self._recipe.rate_at(max(step, 1)),
            loss=loss,
            prior=prior,
            fixed=0.0 if fixed is None else fixed,
            unseen=self._exam(lesson.unseen),
            class_loss=self._exam(lesson.own),
        )
        scaler = self._scaler.state_dict()
        self.state = replace(
            self.state,
            history=(*self.state.history, row),
            scale=float(scaler.get("scale", 0.0)),
            growth=int(scaler.get("_growth_tracker", 0)),
        )
        lesson.pupil.unet.eval()
        self._draw(self.state)
        save_checkpoint(lesson.folder, self.state, self._weights, self._optimiser)
        tell("style.measured", step=str(step), loss=f"{row.fixed:.4f}")

    def _report(
        self, step: int, losses: Sequence[tuple[float, float]], each: float, tell: Tell
    ) -> None:
        left = each * (self._recipe.steps - step)
        tell(
            "style.step",
            step=str(step),
            steps=str(self._recipe.steps),
            loss=f"{sum(loss for loss, _ in losses) / len(losses):.4f}",
            seconds=f"{each:.2f}",
            minutes=f"{left / 60:.0f}",
        )


def _drawn(example: Example, dice: torch.Generator) -> Tensor:
    """One of the latents that a picture may have."""
    if example.spread is None:
        return example.mean
    return example.mean + example.spread * torch.randn(example.mean.shape, generator=dice)
