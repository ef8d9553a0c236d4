"""The race of recipes on networks that are small but built as SDXL's are."""

from __future__ import annotations

from functools import cache

import pytest
import torch

from aibook_desktop.workshop.pictures.timing.bench import time_recipes
from aibook_desktop.workshop.pictures.timing.contenders import (
    Contender,
    contenders,
)
from aibook_desktop.workshop.pictures.timing.costs import PictureCosts, Trial
from aibook_desktop.workshop.pictures.timing.networks import FULL, Networks, Scale, build_all
from aibook_desktop.workshop.pictures.timing.studio import Studio
from aibook_desktop.workshop.pictures.timing.table import counted, report
from aibook_desktop.workshop.pictures.timing.tally import Counting, tallying

SMALL = Scale(narrower=8, blocks=1)
CPU = torch.device("cpu")
NAMES = [each.name for each in contenders()]


@cache
def networks() -> Networks:
    """Built once."""
    return build_all(CPU, torch.float32, SMALL)


@cache
def measured() -> PictureCosts:
    """A whole race, in few steps."""
    return time_recipes(Trial("cpu", 64, 1, 0.1, scale=SMALL))


def of(name: str) -> Contender:
    """One of them, with some of its steps."""
    return next(each for each in contenders(0.2) if each.name == name)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_counted_is_what_is_asked_of_the_networks(name: str) -> None:
    """The table of work would be of other recipes than those that were timed."""
    contender = of(name)
    with tallying(networks().by_name()) as tally:
        for _ in contender.paint(Studio(networks(), 64, turns=False), 1, 1):
            pass
    assert tally.calls == contender.calls(64)


def test_pages_in_turns_and_in_batches_take_the_same_steps() -> None:
    """A book of eight pages would be timed with the work of two."""
    contender = of("ours, good").shortened()
    rows = []
    for turns, batch in ((False, 1), (True, 3)):
        with tallying(networks().by_name()) as tally:
            pages = tuple(contender.paint(Studio(networks(), 64, turns=turns), 4, batch))
        assert len(pages) == 4
        rows.append(
            sum(shape[0] * count for (name, shape), count in tally.calls.items() if name == "base")
        )
    assert rows[0] == rows[1]


@pytest.mark.parametrize("name", NAMES)
def test_networks_take_turns_only_for_a_refiner(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Drafts would be timed with gigabytes that the illustrator never moves for them."""
    asked: list[str] = []
    studio, contender = Studio(networks(), 64, turns=True), of(name).shortened()
    monkeypatch.setattr(studio, "turn_to", asked.append)
    assert len(tuple(contender.paint(studio, 1, 1))) == 1
    assert ("refiner" in asked) == contender.refined


def test_full_size_networks_are_sdxls() -> None:
    """The figures would be of some other model."""
    counting = Counting(FULL)
    base = counting.teraflops({("base", (2, 4, 128, 128)): 1})  # type: ignore[arg-type]
    refiner = counting.teraflops({("refiner", (2, 4, 128, 128)): 1})  # type: ignore[arg-type]
    decoder = counting.teraflops({("decoder", (1, 4, 128, 128)): 1})  # type: ignore[arg-type]
    assert base == pytest.approx(13.52, abs=0.01)
    assert refiner == pytest.approx(14.57, abs=0.01)
    assert decoder == pytest.approx(10.47, abs=0.01)


def test_every_recipe_is_timed_and_set_against_the_last_one_of_the_earlier_system() -> None:
    """The one figure that everybody asks for would be missing."""
    costs = measured()
    assert [each.recipe for each in costs.recipes] == NAMES
    for each in costs.recipes:
        assert each.seconds_a_page > 0
        assert each.tflop_a_page > 0
        assert each.over_floor * each.matmul_share == pytest.approx(1, rel=0.05)
    by_name = {each.recipe: each for each in costs.recipes}
    assert by_name["seed's final"].times_seeds_final == 1
    assert by_name["ours, draft"].refiner_calls == 0


def test_only_some_recipes_can_be_timed() -> None:
    """Whoever wants to try one change would wait for all recipes."""
    costs = time_recipes(Trial("cpu", 64, 1, 0.1, ("draft",), SMALL))
    assert [each.recipe for each in costs.recipes] == ["ours, draft"]
    assert costs.recipes[0].times_seeds_final is None


def test_the_report_says_what_it_is_of() -> None:
    """A figure of small networks on a processor would be quoted as one of SDXL on a card."""
    page = report(measured())
    assert "random weights" in page
    assert "networks smaller than SDXL's" in page
    assert "64 × 64 pixels" in page
    assert "0.1 of the steps" in page
    for name in NAMES:
        assert page.count(f"| {name} |") == 2


def test_ours_asks_for_less_than_half_of_the_work_of_the_earlier_system() -> None:
    """A recipe that was changed for looks would quietly cost twice as much."""
    work = {
        line.split("|")[1].strip(): float(line.split("|")[4]) for line in counted().splitlines()[2:]
    }
    assert work["ours, good"] <= 0.46 * work["seed's final"]
    assert work["ours, draft"] <= 0.40 * work["seed's final"]
