"""Several models of one engine: the next is asked where one fails its try-out, by real workers."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from aibook_desktop.book.model import Craft, Page, Picture, Scene
from aibook_desktop.engines.model_card import ModelCard, ModelFile, write_card
from aibook_desktop.engines.options import USUAL, Options
from aibook_desktop.engines.registry import EngineCard
from aibook_desktop.studio import crew as crew_module
from aibook_desktop.studio.crew import Crew, Seat
from aibook_desktop.studio.engine_choice import Candidate, EngineChoice, line_up
from aibook_desktop.studio.events import StoodIn
from aibook_desktop.studio.preflight import trials
from aibook_desktop.studio.staff import Hiring

SCENE = Scene("meadow", "day", "clear", "spring", "medium", (), (), "bright")
PAGE = Page(1, "", "setting", SCENE)
FUSSY = Path(__file__).with_name("fussy_worker.py")
LET_GO_S = 1.0


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home where every engine is installed."""
    monkeypatch.setattr(EngineCard, "missing_modules", lambda _card: ())
    return tmp_path


@pytest.fixture
def crew(home: Path) -> Iterator[Crew]:
    """A crew whose painter's worker is a program of ours."""
    program = (sys.executable, str(FUSSY))
    hiring = Hiring(lambda card: program if card.name == "sdxl" else ())
    crew = Crew(home, EngineChoice(), hiring=hiring)
    yield crew
    crew.stop()


def add_models(crew: Crew, home: Path, *names: str) -> None:
    for name in names:
        (home / "models" / name).mkdir(parents=True)
        files = (ModelFile(f"{name}.safetensors", 1, "0" * 64),)
        card = ModelCard(name, "illustrator", "sdxl", "CC0-1.0", "", ("ko",), files)
        write_card(home / "models" / name, card)
    crew.choose(EngineChoice())


def painted(crew: Crew) -> tuple[Seat, list[str]]:
    """Who painted a page, and why others did not."""
    told: list[StoodIn] = []

    def draw(engine: Any) -> Picture:
        picture: Picture = engine.draw(PAGE, (), 1, "paper", 1)
        return picture

    _, seat = crew.perform("illustrator", draw, told.append)
    return seat, [each.why for each in told]


@pytest.mark.parametrize(
    ("names", "why"),
    [
        (("a", "b", "sound"), ["engine_failed"] * 2),
        (("fragile", "sound"), ["worker_lost"] * 3),
    ],
)
def test_the_next_model_is_asked_where_one_fails_its_try_out(
    crew: Crew, home: Path, names: tuple[str, ...], why: list[str]
) -> None:
    """A class would get the built-in pictures until the program is started again."""
    add_models(crew, home, *names)
    seat, told = painted(crew)
    assert seat.candidate.weights == home / "models" / "sound"
    assert told == why
    assert len(trials(home)) == len(names)
    seat, told = painted(crew)
    assert (seat.candidate.weights, told) == (home / "models" / "sound", [])


def test_where_all_fail_somebody_else_draws_and_none_is_tried_twice(crew: Crew, home: Path) -> None:
    """Models that can't paint would be loaded in turn for ever, and the child would wait."""
    add_models(crew, home, "a", "b")
    seat, told = painted(crew)
    assert (seat.candidate.card.name, told) == ("papercut", ["engine_failed"] * 2)
    seat, told = painted(crew)
    assert (seat.candidate.card.name, told) == ("papercut", [])


def test_what_is_chosen_while_the_line_is_made_anew_holds(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A teacher's choice would be forgotten until the next one, for a change on another page."""
    crew = Crew(home, EngineChoice(narrator="espeak"))
    chosen: list[threading.Thread] = []

    def meanwhile(
        craft: Craft, choice: EngineChoice, home: Path, *, online: bool
    ) -> tuple[Candidate, ...]:
        if not chosen:
            quiet = EngineChoice(narrator="quiet")
            chosen.append(threading.Thread(target=crew.choose, args=(quiet,)))
            chosen[0].start()
            chosen[0].join(LET_GO_S)
        return line_up(craft, choice, home, online=online)

    monkeypatch.setattr(crew_module, "line_up", meanwhile)
    crew.tune(USUAL)
    assert not chosen
    crew.tune(Options(online=True))
    chosen[0].join()
    assert dict(crew.names())["narrator"] == "quiet"
