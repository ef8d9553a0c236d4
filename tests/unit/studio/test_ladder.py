"""Down the whole ladder, with processes that really end: again, smaller, and built in."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from aibook_desktop.book.model import Actor, Character, Look, Page, Picture, Scene
from aibook_desktop.engines.model_card import ModelCard, write_card
from aibook_desktop.engines.registry import EngineCard
from aibook_desktop.studio.crew import Crew
from aibook_desktop.studio.engine_choice import EngineChoice
from aibook_desktop.studio.events import StoodIn
from aibook_desktop.studio.incidents import incidents
from aibook_desktop.studio.preflight import trials
from aibook_desktop.studio.staff import Hiring
from aibook_desktop.workers.supervisor import Worker
from tests.unit.studio.narrow_worker import NAME

CAST = (Character("hero", "보미", "rabbit", Look("#f7efe6", "#e4574c", "scarf")),)
ACTOR = Actor("hero", "wave", "joy", "center")
SCENE = Scene("forest", "day", "clear", "spring", "medium", (ACTOR,), (), "bright")
PAGE = Page(1, "", "setting", SCENE)
NARROW = Path(__file__).with_name("narrow_worker.py")
SLOW = Path(__file__).parents[1] / "workers" / "slow_worker.py"
Painted = tuple[str, Picture, list[StoodIn]]
Make = Callable[..., Crew]


@pytest.fixture
def crew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Make]:
    """A crew of a home with a model that paints, whose worker is a program of ours."""
    monkeypatch.setattr(EngineCard, "missing_modules", lambda _card: ())
    (tmp_path / "models" / "painter").mkdir(parents=True)
    card = ModelCard("painter", "illustrator", "sdxl", "CC0-1.0", "", ("ko",), ())
    write_card(tmp_path / "models" / "painter", card)
    made: list[Crew] = []

    def make(*program: str) -> Crew:
        def command(card: EngineCard) -> tuple[str, ...]:
            return (sys.executable, *program) if card.name == "sdxl" else ()

        made.append(Crew(tmp_path, EngineChoice(), hiring=Hiring(command)))
        return made[-1]

    yield make
    for each in made:
        each.stop()


def painted(crew: Crew) -> Painted:
    """A page: by whom, what, and who stood in meanwhile."""
    told: list[StoodIn] = []

    def draw(engine: Any) -> Picture:
        picture: Picture = engine.draw(PAGE, CAST, 1, "paper", 64)
        return picture

    picture, seat = crew.perform("illustrator", draw, told.append)
    return seat.candidate.card.name, picture, told


def test_a_painter_that_falls_twice_paints_by_a_smaller_plan(crew: Make, tmp_path: Path) -> None:
    """A class would get the built-in pictures though its card had room for a smaller plan."""
    narrow = crew(str(NARROW), "1")
    engine, picture, told = painted(narrow)
    assert (engine, picture.image.decode()) == ("sdxl", NAME.format(step=1))
    assert [(each.engine, each.why) for each in told] == [("sdxl", "worker_lost")] * 2
    counted = {(each.engine, each.kind): each.count for each in incidents(tmp_path)}
    assert counted[("sdxl", "smaller")] == 1
    assert painted(narrow)[1:] == (picture, [])


def test_one_that_no_plan_helps_is_followed_by_what_is_built_in(crew: Make) -> None:
    """A child would wait for a painter that falls at every page, and see no picture at all."""
    narrow = crew(str(NARROW), "9")
    engine, picture, told = painted(narrow)
    assert (engine, picture.width) == ("papercut", 64)
    assert [each.engine for each in told] == ["sdxl", "sdxl", "papercut"]
    engine, _, told = painted(narrow)
    assert (engine, told) == ("papercut", []), "it was asked again at once"


def test_one_that_fails_its_try_out_paints_no_page(crew: Make, tmp_path: Path) -> None:
    """The first page of a book would be where it is found out, and every page after it."""
    unfit = crew(str(SLOW), "unfit")
    engine, _, told = painted(unfit)
    assert engine == "papercut"
    assert [(each.engine, each.why) for each in told] == [("papercut", "engine_failed")]
    assert [(each.engine, each.why) for each in trials(tmp_path)] == [("sdxl", "engine_failed")]
    assert dict(crew(str(SLOW), "unfit").names())["illustrator"] == "papercut"


def test_one_that_failed_is_not_loaded_again_for_the_next_book(
    crew: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each book of the day would load ten gigabytes of a painter that can't paint."""
    unfit = crew(str(SLOW), "unfit")
    assert painted(unfit)[0] == "papercut"
    assert dict(unfit.names())["illustrator"] == "papercut"
    asked: list[str] = []
    monkeypatch.setattr(Worker, "warm", lambda worker: asked.append(worker.name))
    unfit.warm("illustrator")
    assert asked == ["papercut"]
    assert painted(unfit)[::2] == ("papercut", [])
