"""When a worker ends by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from aibook_desktop.engines.model_card import ModelCard, ModelFile, write_card
from aibook_desktop.workers.resting import (
    HEAVY,
    IDLE_S,
    MOST_ANSWERS,
    MOST_GROWTH,
    Rest,
    Tiredness,
    resident_size,
    rest_for,
)


@pytest.mark.parametrize(("size", "idle"), [(HEAVY, IDLE_S), (HEAVY - 1, None)])
def test_only_a_heavy_one_leaves_for_want_of_work(
    tmp_path: Path, size: int, idle: float | None
) -> None:
    """A child that speaks after a quiet hour must be heard at once."""
    files = (ModelFile("a", size, "0"),)
    write_card(tmp_path, ModelCard("m", "transcriber", "whisper", "MIT", "", ("ko",), files))
    assert rest_for(tmp_path) == Rest(idle, tires=True)


def test_what_is_built_in_needs_no_rest() -> None:
    """Starting a light engine anew would cost more than it gives back."""
    assert rest_for(None) == Rest()


def test_who_has_done_much_or_grown_much_ends() -> None:
    """A library that leaks with every picture would take the whole machine in a day."""
    assert Tiredness(answers=MOST_ANSWERS - 1).after_answer(0)
    tiredness = Tiredness()
    assert not tiredness.after_answer(1_000)
    assert not tiredness.after_answer(1_000 + MOST_GROWTH)
    assert tiredness.after_answer(1_001 + MOST_GROWTH)


def test_the_size_of_this_process_is_known_or_nothing() -> None:
    """A wrong figure would end every worker after its first page."""
    assert resident_size() == 0 or 2**20 < resident_size() < 2**40
