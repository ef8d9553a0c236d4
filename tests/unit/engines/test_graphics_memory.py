"""Plans for cards of every size: what is chosen, and that it fits by the figures."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aibook_desktop.engines.graphics_memory import (
    PLANS,
    Graphics,
    MemoryPlan,
    Sizes,
    full_plans_for,
    plans_for,
)


@pytest.mark.parametrize(
    ("total", "free", "name"),
    [
        (80, 78.0, "roomy"),
        (24, 22.5, "roomy"),
        (16, 14.6, "whole"),
        (12, 10.8, "turns"),
        (8, 6.9, "packed"),
        (6, 5.0, "small"),
        (4, 3.2, "least"),
        (2, 1.5, "least"),
    ],
)
def test_a_card_gets_the_plan_of_its_class(total: float, free: float, name: str) -> None:
    """A card of 8 GB would be filled beyond its brim, and crawl on Windows instead of failing."""
    assert plans_for(Graphics("cuda", "", free, total))[0].name == name


@pytest.mark.parametrize(
    ("free", "name"), [(30.0, "processor"), (20.0, "processor-half"), (4.0, "processor-packed")]
)
def test_a_processor_gets_a_plan_by_its_memory(free: float, name: str) -> None:
    """A laptop of 16 GB would begin to swap, and its window would stand still."""
    assert plans_for(Graphics("cpu", "", free, 32.0))[0].name == name


def test_a_small_mac_paints_without_the_refiner() -> None:
    """Both networks and the window share one memory there."""
    assert [plan.refines for plan in plans_for(Graphics("mps", "", 10.0, 16.0))] == [False]


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.name)
def test_every_plan_asks_for_more_than_its_peak(plan: MemoryPlan) -> None:
    """A plan that fits on paper only runs out of memory in the middle of a book."""
    assert 0.3 <= plan.free - plan.peak() <= 0.36 * plan.free


def test_each_next_plan_is_smaller() -> None:
    """Stepping down would lead into the same wall again."""
    for device in ("cuda", "mps", "cpu"):
        peaks = [plan.peak() for plan in PLANS if plan.device == device]
        assert peaks == sorted(peaks, reverse=True)


@pytest.mark.parametrize(
    ("free", "machine", "name"),
    [
        (78.0, 60.0, "roomy"),
        (14.6, 28.0, "turns"),
        (10.8, 28.0, "packed"),
        (5.0, 28.0, "small"),
        (5.0, 12.0, None),
        (3.2, 28.0, None),
    ],
)
def test_full_precision_is_only_for_where_it_fits(
    free: float, machine: float, name: str | None
) -> None:
    """A page that can't be painted in half precision would cost a school its whole machine."""
    plans = full_plans_for(Graphics("cuda", "", free, free), machine)
    assert next((plan.name for plan in plans), None) == name
    for plan in plans:
        assert plan.precision == "float32"
        assert plan.peak() < plan.free <= free
    assert [plan.peak() for plan in plans] == sorted((p.peak() for p in plans), reverse=True)


def test_the_decoder_that_wants_full_precision_counts_double() -> None:
    """A card would be promised a plan that only the repaired decoder allows."""
    roomy = PLANS[0]
    assert roomy.peak(replace(Sizes(), upcast=False)) < roomy.peak(Sizes())


def test_a_lost_engine_comes_back_smaller() -> None:
    """It would be lost again, in the same way."""
    card = Graphics("cuda", "", 22.0, 24.0)
    names = [plan.name for plan in plans_for(card)]
    assert [plan.name for plan in plans_for(card, smaller=1)] == names[1:]
    assert [plan.name for plan in plans_for(card, smaller=99)] == ["least"]


def test_a_tiny_model_fits_where_sdxl_does_not() -> None:
    """Tests would paint by another plan on every machine."""
    tiny = Sizes(0.1, 0.1, 0.01, 0.02)
    assert plans_for(Graphics("cpu", "", 8.0, 8.0), tiny)[0].name == "processor"
