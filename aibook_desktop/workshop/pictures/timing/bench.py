"""Times every recipe on the full-size networks and sets it against the work that it is."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import torch
from diffusers.utils import logging

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.diffusion.cards import graphics, is_full, set_up
from aibook_desktop.engines.graphics_memory import Device, Graphics, plans_for
from aibook_desktop.workshop.pictures.timing.contenders import (
    SEEDS_FINAL,
    Contender,
    contenders,
)
from aibook_desktop.workshop.pictures.timing.costs import PictureCosts, RecipeCost, Trial
from aibook_desktop.workshop.pictures.timing.device import (
    forget_peak,
    load,
    matmul_rate,
    name_of,
    peak_gib,
    seconds,
    usual_precision,
)
from aibook_desktop.workshop.pictures.timing.networks import FULL, build_all
from aibook_desktop.workshop.pictures.timing.studio import Studio
from aibook_desktop.workshop.pictures.timing.tally import Counting, tallying
from aibook_desktop.workshop.telling import Tell, tell_nobody

_USUAL_EDGE: Final = {"cuda": 1024, "mps": 1024, "cpu": 128}
_USUAL_PAGES: Final = {"cuda": 8, "mps": 2, "cpu": 1}
_FEW_PAGES: Final = 2  # of those that came before: they only take time


def time_recipes(trial: Trial, tell: Tell = tell_nobody) -> PictureCosts:
    """Build the networks and let every recipe paint.

    Raises `Problem` engine_failed where memory is too small for one network.
    """
    try:
        return _timed(trial, tell)
    except (RuntimeError, MemoryError) as error:
        if not is_full(error):
            raise
        raise Problem("engine_failed", engine="sdxl") from error


def _timed(trial: Trial, tell: Tell) -> PictureCosts:
    logging.set_verbosity_error()
    found = _found(trial.device)
    device, edge = torch.device(found.device), trial.edge or _USUAL_EDGE[found.device]
    dtype = usual_precision(device)
    set_up(found)
    rate = matmul_rate(device, dtype)  # with our settings: nobody's floor is lower
    tell("bench.pictures.building", device=name_of(device), tflops=f"{rate:.2f}")
    plan = plans_for(found)[0]
    networks = build_all(torch.device("cpu") if not plan.both else device, dtype, trial.scale)
    studio = Studio(replace(networks, device=device), edge, turns=not plan.both)
    counting = Counting(trial.scale)
    costs: list[RecipeCost] = []
    for contender in contenders(trial.steps_scale):
        if trial.only and not any(part in contender.name for part in trial.only):
            continue
        pages = trial.pages or _USUAL_PAGES[found.device]
        pages = pages if contender.tuned else min(pages, _FEW_PAGES)
        tell("bench.pictures.painting", recipe=contender.name, pages=str(pages))
        costs.append(_cost(contender, studio, pages, plan.batch, counting, rate))
    return PictureCosts(
        name_of(device),
        device.type == "cuda",
        str(dtype).removeprefix("torch."),
        edge,
        trial.steps_scale,
        trial.scale == FULL,
        plan.batch,
        torch.__version__,
        round(rate, 3),
        load(),
        _compared(costs),
    )


def _found(device: str) -> Graphics:
    """What paints: what is there, unless somebody wants the processor."""
    found = graphics()
    if device in ("", found.device):
        return found
    known: Device = "cpu"
    return Graphics(known, "", found.free, found.total)


def _cost(  # noqa: PLR0917 - what is measured, and with what
    contender: Contender, studio: Studio, pages: int, batch: int, counting: Counting, rate: float
) -> RecipeCost:
    """Let a recipe paint: a few steps to warm up, and then its pages."""
    device = studio.networks.device
    studio.vae.to(device)
    _settle(contender, studio)
    if not studio.turns:
        studio.at_work("base", *(("refiner",) if contender.refined else ()))
    _drain(contender.shortened(), studio, 1, batch)
    forget_peak(device)
    with tallying(studio.networks.by_name()) as tally:
        whole = seconds(device, lambda: _drain(contender, studio, pages, batch))
    work = counting.teraflops(tally.calls) / pages
    page = whole / pages
    floor = work / rate
    peak = peak_gib(device)
    return RecipeCost(
        contender.name,
        pages,
        tally.steps("base") / pages,
        tally.steps("refiner") / pages,
        round(page, 4),
        round(work, 5),
        round(floor / page, 4),
        round(page / floor, 2),
        None if peak is None else round(peak, 2),
        None,
    )


def _settle(contender: Contender, studio: Studio) -> None:
    """Set torch and the networks up as the recipe's program does."""
    device = studio.networks.device
    card = Graphics("cuda", name_of(device), 0, 0) if device.type == "cuda" else None
    if card is not None:
        order = torch.channels_last if contender.tuned else torch.contiguous_format
        for network in (studio.networks.base, studio.networks.refiner, studio.vae):
            network.to(memory_format=order)
        torch.backends.cuda.matmul.allow_fp16_accumulation = False
        if contender.tuned:
            set_up(card)


def _drain(contender: Contender, studio: Studio, pages: int, batch: int) -> None:
    for _ in contender.paint(studio, pages, batch):
        pass


def _compared(costs: list[RecipeCost]) -> tuple[RecipeCost, ...]:
    """Set everybody's time against the earlier system's last recipe."""
    last = next((cost.seconds_a_page for cost in costs if cost.recipe == SEEDS_FINAL), None)
    if last is None:
        return tuple(costs)
    return tuple(
        replace(cost, times_seeds_final=round(last / cost.seconds_a_page, 2)) for cost in costs
    )
