"""The figures of `bench` as a page of Markdown: what was measured, and what can be counted.

`docs/pictures-report.md` is such a page. It says on top what it is of, because a figure of random
weights on a processor is easily taken for one of pictures on a card.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

from aibook_desktop.workshop.pictures.timing.contenders import contenders
from aibook_desktop.workshop.pictures.timing.costs import PictureCosts, RecipeCost
from aibook_desktop.workshop.pictures.timing.tally import Call, Counting

_HEAD: Final = """\
| recipe | calls of base + refiner | s a page | TFLOP a page | share of matmul rate \
| × FLOP floor | peak GiB | × faster than seed's final |
| --- | --- | --- | --- | --- | --- | --- | --- |"""

_COUNTED: Final = """\
| recipe | base, guided + alone | refiner, guided + alone | TFLOP a page |
| --- | --- | --- | --- |"""
_PAGE: Final = """\
# Pictures report

Made by `aibook bench pictures --random-weights --report FILE`. **The networks have SDXL's size and
random weights**: the time of a step does not depend on what was learned, but nothing here says
what a picture looks like. Words are taken as encoded.

## What was measured

{measured}

{warning}

Share of matmul rate: the work of a page, divided by its seconds and by what the same device does
in products of large random matrices. × FLOP floor: how many times longer a page took than at that
rate. Peak: {peak}. “Seed's final” is the earlier system's last recipe as its figures let it be
read: 20 steps of DPM++ on the base, a finished picture, then the refiner over it with diffusers'
defaults (strength 0.3 of 50 steps).

## What a page of 1024 × 1024 pixels is in work

Counted by torch on the meta device for full-size networks, pages painted one by one; nothing was
timed for this table.

{counted}
"""
_NO_CARD: Final = """\
**No graphics card was measured here.** A processor spends its time on other things than a card,
and so do small pictures; the seconds and the ratios between recipes say nothing about a card. They
show that every recipe runs at full size, from the first step to pixels."""
_ON_A_CARD: Final = "Measured on a card; its memory is what torch held there."
_LARGE: Final = 1024


def report(costs: PictureCosts) -> str:
    """The whole page."""
    on_a_card = "what torch held on the card" if costs.on_a_card else "the whole process"
    warning = _ON_A_CARD if costs.on_a_card else _NO_CARD
    return _PAGE.format(measured=table(costs), warning=warning, peak=on_a_card, counted=counted())


def counted(edge: int = _LARGE) -> str:
    """What a page is in work by every recipe, at full size and with all steps."""
    counting = Counting()
    rows = ((each.name, each.calls(edge)) for each in contenders())
    lines = (
        f"| {name} | {_called(calls, 'base')} | {_called(calls, 'refiner')}"
        f" | {counting.teraflops(calls):.0f} |"
        for name, calls in rows
    )
    return "\n".join((_COUNTED, *lines))


def _called(calls: Counter[Call], name: str) -> str:
    rows = Counter({shape[0]: count for (each, shape), count in calls.items() if each == name})
    return f"{rows[2]} + {rows[1]}"


def table(costs: PictureCosts) -> str:
    """What was measured, on what, and the row of each recipe."""
    size = "full-size SDXL networks" if costs.full_size else "networks smaller than SDXL's"
    steps = "all" if costs.steps_scale == 1 else f"{costs.steps_scale:g} of the"
    said = (
        f"**{costs.device}**, random weights, {size}, {costs.edge} × {costs.edge} pixels,"
        f" {costs.precision}, {steps} steps of each recipe, ours up to {costs.batch} pages at once,"
        f" torch {costs.torch_version}. Matrix products: {costs.matmul_tflops:.3g} TFLOP/s."
    )
    if costs.load is not None:
        said += f" Programs that wanted each core meanwhile: {costs.load:g}."
    return "\n".join((said, "", _HEAD, *(_row(each) for each in costs.recipes)))


def _row(cost: RecipeCost) -> str:
    peak = "–" if cost.peak_gib is None else f"{cost.peak_gib:.1f}"
    times = "–" if cost.times_seeds_final is None else f"{cost.times_seeds_final:.2f}"
    return (
        f"| {cost.recipe} | {cost.base_calls:g} + {cost.refiner_calls:g}"
        f" | {cost.seconds_a_page:.3g} | {cost.tflop_a_page:.4g} | {cost.matmul_share:.1%}"
        f" | {cost.over_floor:.2f} | {peak} | {times} |"
    )
