"""What looking at the hero costs, counted and timed on networks that are much smaller."""

from __future__ import annotations

import pytest

from aibook_desktop.workshop.pictures.timing.networks import Scale
from aibook_desktop.workshop.pictures.timing.same_hero import (
    RATIOS,
    bank_mib,
    counted,
    table,
    time_same_hero,
)

SMALL = Scale(8, 1)


def test_more_is_looked_at_for_more_work_and_memory() -> None:
    """The report would promise what nobody counted."""
    work = [counted(ratio, 256, SMALL) for ratio in (None, *RATIOS)]
    assert work == sorted(work)
    assert work[-1] < 1.3 * work[0]
    added = [each - work[0] for each in work[1:]]
    assert added[2] == pytest.approx(4 * added[0], rel=1e-3)
    assert bank_mib(1.0, 256, SMALL) == pytest.approx(4 * bank_mib(0.25, 256, SMALL))


def test_counting_looks_at_nobody_unless_told() -> None:
    """A bank that is left from counting would make every plain step dearer."""
    assert counted(None, 128, SMALL) == counted(None, 128, SMALL)


def test_the_table_says_what_was_timed_and_what_was_counted() -> None:
    """A time on a processor and a small network would be taken for one of SDXL on a card."""
    costs = time_same_hero("cpu", 64, SMALL, of=SMALL)
    assert [each.ratio for each in costs.shares] == list(RATIOS)
    assert all(each.times > 0 and each.times_keeping > 0 for each in costs.shares)
    said = table(costs)
    assert costs.device in said
    assert "8 times narrower" in said
    assert said.count("\n| ") == 5
