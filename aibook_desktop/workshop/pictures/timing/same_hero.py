"""What it costs that pages look at their hero: work counted at full size, time measured beside it.

A step of the base is taken plainly and looking, by turns, so that whatever else the machine does
falls on both; the counted work is that of SDXL's full-size base at 1024 pixels, whatever is timed.
"""

from __future__ import annotations

import statistics
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any, Final

import torch
from diffusers.utils import logging
from torch.utils.flop_counter import FlopCounterMode

from aibook_desktop.engines.diffusion.cards import graphics, set_up
from aibook_desktop.engines.diffusion.shared_attention import Bank, attending
from aibook_desktop.workshop.pictures.timing.device import name_of, seconds, usual_precision
from aibook_desktop.workshop.pictures.timing.networks import FULL, Scale, build, outline
from aibook_desktop.workshop.telling import Tell, tell_nobody

RATIOS: Final = (0.25, 0.5, 1.0)
_LARGE: Final = 1024
_USUAL_EDGE: Final = {"cuda": 1024, "mps": 1024, "cpu": 512}
_SMALLER: Final = {"cuda": FULL, "mps": FULL, "cpu": Scale(4)}
_GUIDED: Final = 2
_SHRINKS: Final = 8
_ROUNDS: Final = 5
_TOKENS, _TIME_IDS = 77, 6
_TERA, _MIB = 1e12, 2**20


@dataclass(frozen=True, slots=True)
class LookingCost:
    """What looking costs a guided step for one share of kept states.

    `tflop` is the step's whole work at full size, `more_work` the share that looking adds; `bank`
    is what a step's states take (MiB, half precision); `times` how many times longer a measured
    step took, keeping for the anchor's own step.
    """

    ratio: float
    tflop: float
    more_work: float
    bank: float
    times: float
    times_keeping: float


@dataclass(frozen=True, slots=True)
class SameHeroCosts:
    """The costs of all shares; `edge`, `narrower` and `device` are those of what was timed."""

    device: str
    precision: str
    edge: int
    narrower: int
    plain_tflop: float
    plain_seconds: float
    shares: tuple[LookingCost, ...]


class _Counted(Bank):
    """A bank on the meta device, where nothing has numbers."""

    def keep(self, step: int, layer: str, states: torch.Tensor) -> None:
        some = max(1, round(states.shape[1] * self.ratio))
        self.states[step, layer] = states[:, :some]


def time_same_hero(
    device: str = "",
    edge: int = 0,
    scale: Scale | None = None,
    of: Scale = FULL,
    tell: Tell = tell_nobody,
) -> SameHeroCosts:
    """Count and time; `scale` is how much smaller than SDXL the timed base is, `of` the counted."""
    logging.set_verbosity_error()
    found = graphics()
    set_up(found)
    there = torch.device(device or found.device)
    scale = scale or _SMALLER[there.type]
    edge = edge or _USUAL_EDGE[there.type]
    dtype = torch.float32 if there.type == "cpu" else usual_precision(there)
    tell("bench.same_hero.building", device=name_of(there))
    base = build("base", there, dtype, scale)
    plain = counted(None, scale=of)
    shares = tuple(_cost(base, ratio, edge, of, plain) for ratio in RATIOS)
    return SameHeroCosts(
        name_of(there),
        str(dtype).removeprefix("torch."),
        edge,
        scale.narrower,
        round(plain, 3),
        round(_seconds(base, edge, None), 4),
        shares,
    )


def counted(ratio: float | None, edge: int = _LARGE, scale: Scale = FULL) -> float:
    """The work of one guided step of the base (10^12 operations); `ratio` None looks at nobody."""
    base = outline("base", scale)
    bank = _Counted(ratio or 1.0)
    with torch.no_grad():
        with attending(base, bank, keeps=True):
            _step(base, edge)
        looking = attending(base, bank, keeps=False) if ratio else nullcontext()
        with looking, FlopCounterMode(display=False) as counter:
            _step(base, edge)
    work: float = counter.get_total_flops() / _TERA
    return work


def bank_mib(ratio: float, edge: int = _LARGE, scale: Scale = FULL) -> float:
    """What the states of one guided step take in half precision (MiB)."""
    base, bank = outline("base", scale), _Counted(ratio)
    with torch.no_grad(), attending(base, bank, keeps=True):
        _step(base, edge)
    return sum(each.numel() for each in bank.states.values()) * 2 / _MIB


def _cost(base: Any, ratio: float, edge: int, of: Scale, plain: float) -> LookingCost:
    work = counted(ratio, scale=of)
    bank = Bank(ratio)
    with attending(base, bank, keeps=True):
        _run(base, edge)
    looks, keeps = [], []
    for _ in range(_ROUNDS):
        usual = _seconds(base, edge, None)
        looks.append(_seconds(base, edge, bank) / usual)
        keeps.append(_seconds(base, edge, Bank(ratio), keeps=True) / usual)
    return LookingCost(
        ratio,
        round(work, 3),
        round(work / plain - 1, 4),
        round(bank_mib(ratio, scale=of), 1),
        round(statistics.median(looks), 3),
        round(statistics.median(keeps), 3),
    )


def _seconds(base: Any, edge: int, bank: Bank | None, *, keeps: bool = False) -> float:
    watching = nullcontext() if bank is None else attending(base, bank, keeps=keeps)
    with watching:
        return seconds(base.device, lambda: _run(base, edge))


@torch.inference_mode()
def _run(base: Any, edge: int) -> None:
    _step(base, edge)


def _step(base: Any, edge: int) -> None:
    """One guided step on numbers of no meaning."""
    cells, width = edge // _SHRINKS, base.config.cross_attention_dim
    manner = {"device": base.device, "dtype": base.dtype}
    pooled = base.config.projection_class_embeddings_input_dim
    pooled -= _TIME_IDS * base.config.addition_time_embed_dim
    base(
        torch.zeros(_GUIDED, 4, cells, cells, **manner),
        torch.zeros((), device=base.device),
        torch.zeros(_GUIDED, _TOKENS, width, **manner),
        added_cond_kwargs={
            "text_embeds": torch.zeros(_GUIDED, pooled, **manner),
            "time_ids": torch.zeros(_GUIDED, _TIME_IDS, **manner),
        },
    )


def table(costs: SameHeroCosts) -> str:
    """The figures as Markdown, with what they are of on top."""
    size = "full-size" if costs.narrower == 1 else f"{costs.narrower} times narrower"
    said = (
        f"Work and memory are counted for SDXL's full-size base at {_LARGE} pixels (a guided step,"
        f" {costs.plain_tflop:.2f} TFLOP); times are measured on **{costs.device}** with a {size}"
        f" base of random weights, {costs.edge} pixels, {costs.precision}:"
        f" {costs.plain_seconds:.3g} s a step that looks at nobody. Nothing here says what a"
        " picture looks like."
    )
    head = "| kept | more work | MiB a step | time of a looking step | of the anchor's own step |"
    rows = (
        f"| {each.ratio:.0%} | +{each.more_work:.1%} | {each.bank:g} | × {each.times:.2f}"
        f" | × {each.times_keeping:.2f} |"
        for each in costs.shares
    )
    return "\n".join((said, "", head, "| --- | --- | --- | --- | --- |", *rows))
