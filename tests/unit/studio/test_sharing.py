"""Two big engines where there is room for one."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.model_card import ModelCard, ModelFile, write_card
from aibook_desktop.engines.options import USUAL
from aibook_desktop.engines.progress import Progress
from aibook_desktop.studio.engine_choice import EngineChoice, line_up
from aibook_desktop.studio.sharing import room_for_engines, take_turns
from aibook_desktop.studio.staff import Hiring, Staff
from aibook_desktop.workers.resting import weight_of

GIB = 1024**3


@pytest.mark.parametrize(
    ("sizes", "room", "turns"),
    [
        ((5 * GIB, 13 * GIB), 16 * GIB, True),
        ((5 * GIB, 13 * GIB), 24 * GIB, False),
        ((5 * GIB, 13 * GIB), 0, False),
        ((5 * GIB, 0), 1 * GIB, False),
        ((GIB // 2, 13 * GIB), 8 * GIB, False),
    ],
)
def test_big_engines_take_turns_where_they_do_not_fit(
    sizes: tuple[int, ...], room: int, *, turns: bool
) -> None:
    """Both at once would make the machine swap, and taking turns without need costs the wait."""
    assert take_turns(sizes, lambda: room) is turns


def test_the_machine_is_only_asked_where_it_matters() -> None:
    """A home without big models should not pay for the question."""

    def never() -> int:
        pytest.fail("nobody needs to know")

    assert not take_turns((0, 0), never)


def test_a_model_weighs_what_its_card_says(tmp_path: Path) -> None:
    """A weight that nobody knows must not keep a model from being used."""
    files = (ModelFile("a.gguf", 3 * GIB, "0"), ModelFile("b.json", 7, "1"))
    write_card(tmp_path, ModelCard("m", "storyteller", "llama", "CC0-1.0", "", ("ko",), files))
    assert weight_of(tmp_path) == 3 * GIB + 7
    assert weight_of(tmp_path / "nowhere") == weight_of(None) == 0


def test_this_machine_has_some_room() -> None:
    """A machine that seemed to have none would always take turns."""
    assert room_for_engines() > GIB


def test_who_has_its_turn_works_alone(tmp_path: Path) -> None:
    """The other's memory must be free before the next model is loaded."""
    staff = Staff(tmp_path, USUAL, Hiring())
    papercut = next(
        each for each in line_up("illustrator", EngineChoice(), tmp_path) if not each.card.weights
    )
    worker = staff.worker(papercut)
    worker.warm()
    try:
        with staff.turn("illustrator"):
            assert worker.pid is not None
        with staff.turn("storyteller"):
            assert worker.pid is None
    finally:
        staff.stop()


def test_who_waits_for_its_turn_can_be_called_off(tmp_path: Path) -> None:
    """A child that goes home would wait until a story that nobody wants is told to its end."""
    staff = Staff(tmp_path, USUAL, Hiring())

    def unwanted(_progress: Progress) -> None:
        raise Problem("cancelled")

    def wait() -> None:
        with staff.turn("illustrator", unwanted):
            pass

    with ThreadPoolExecutor(1) as lane, staff.turn("storyteller"):
        assert isinstance(lane.submit(wait).exception(timeout=30), Problem)
    with staff.turn("illustrator", unwanted):
        pass
