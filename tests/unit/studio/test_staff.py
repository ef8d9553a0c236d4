"""Workers that fall: how often they are asked again, what is tried instead, what is written down.

The engine is the program's own silent narrator, served by the program that harms engines on
purpose, so every fall is a real process that really dies.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from aibook_desktop.book.model import Craft, Narration, Page, Scene
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.options import USUAL, Options
from aibook_desktop.engines.registry import EngineCard, card_named
from aibook_desktop.studio.crew import Crew
from aibook_desktop.studio.drawing import unheard
from aibook_desktop.studio.engine_choice import Candidate, EngineChoice, line_up
from aibook_desktop.studio.events import StoodIn
from aibook_desktop.studio.incidents import FILE, incidents
from aibook_desktop.studio.staff import SMALLEST, Hiring, Staff
from aibook_desktop.workers.falls import MOST, Falls
from tests.unit.workers import slow_worker

Fallen = list[tuple[Craft, str, str]]


def harming(harm: str, note: Path, fallen: Fallen) -> Hiring:
    """Hire workers that come to harm with their first question."""

    def command(_card: EngineCard) -> tuple[str, ...]:
        return (sys.executable, "-m", "aibook_desktop.workers.saboteur", harm, str(note))

    return Hiring(command, 1.0, lambda craft, name, how: fallen.append((craft, name, how)))


@pytest.fixture
def fallen() -> Fallen:
    return []


@pytest.fixture
def crew(tmp_path: Path, fallen: Fallen) -> Iterator[Crew]:
    hiring = harming("segfault", tmp_path / "note", fallen)
    crew = Crew(tmp_path, EngineChoice(), hiring=hiring)
    yield crew
    crew.stop()


def read(crew: Crew, told: list[StoodIn] | None = None) -> str:
    """Let a page be read, and say who did it."""

    def job(engine: Any) -> Narration:
        narration: Narration = engine.read("토끼", "ko", "")
        return narration

    _, seat = crew.perform("narrator", job, unheard if told is None else told.append)
    return seat.candidate.card.name


def test_the_page_is_read_whoever_falls(crew: Crew, fallen: Fallen) -> None:
    """A broken sound library must cost a moment and the voice, never the book."""
    told: list[StoodIn] = []
    assert read(crew, told) == "quiet"
    assert [each.engine for each in told] == ["espeak", "quiet"]
    assert fallen == [("narrator", "espeak", "crashed")] * 2


def test_who_fell_too_often_is_not_asked_for_a_while(crew: Crew, fallen: Fallen) -> None:
    """A child would wait for the same crash on every page."""
    for _ in range(4):
        assert read(crew) == "quiet"
    assert len(fallen) == MOST


def test_what_is_built_in_comes_back_when_it_has_waited(
    tmp_path: Path, fallen: Fallen, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After three falls the window would draw by itself, and stutter, for ten minutes."""
    espeak = next(
        each for each in line_up("narrator", EngineChoice(), tmp_path) if each.card.name == "espeak"
    )
    listener = replace(espeak, card=replace(espeak.card, weights=True))
    staff = Staff(tmp_path, USUAL, harming("segfault", tmp_path / "note", fallen))
    worker = staff.worker(espeak)
    for _ in range(MOST):
        with pytest.raises(Problem):
            list(worker.ask("read", "토끼", "ko", ""))
    assert worker.is_given_up
    assert staff.is_out(espeak)
    monkeypatch.setattr(Falls, "pause", lambda _falls, _now: 0.0)
    assert not staff.is_out(espeak)
    assert staff.is_out(listener), "for others somebody else can draw"
    staff.stop()


def test_what_happened_is_counted_and_nothing_is_quoted(crew: Crew, tmp_path: Path) -> None:
    """Whoever looks after the computer must learn of it, without what a child made."""
    for _ in range(2):
        read(crew)
    counted = {(each.engine, each.kind): each.count for each in incidents(tmp_path)}
    assert counted == {("espeak", "crashed"): 3, ("espeak", "given_up"): 1}
    assert "토끼" not in (tmp_path / "log" / FILE).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("harm", "how"),
    [
        ("abort", "crashed"),
        ("memory", "killed"),
        ("leave", "left"),
        ("garbage", "garbled"),
        ("huge", "garbled"),
        ("hang", "hung"),
        ("drip", "hung"),
    ],
)
def test_every_harm_is_seen_for_what_it_is(tmp_path: Path, harm: str, how: str) -> None:
    """A remedy can only be told for a fault that has a name."""
    fallen: Fallen = []
    staff = Staff(tmp_path, USUAL, harming(harm, tmp_path / "note", fallen))
    try:
        with pytest.raises(Problem, match="worker_lost"), staff.remote(candidate(tmp_path)) as one:
            one.read("토끼", "ko", "")  # type: ignore[union-attr]
    finally:
        staff.stop()
    assert fallen == [("narrator", "espeak", how)]


def candidate(home: Path) -> Candidate:
    line = line_up("narrator", EngineChoice(), home)
    return next(each for each in line if each.card.name == "espeak")


def test_a_smaller_plan_is_asked_for_step_by_step(tmp_path: Path) -> None:
    """A card that was too small for one plan may be large enough for the next."""
    plain = candidate(tmp_path)
    tuned = replace(plain, card=replace(plain.card, tuned=True))
    staff = Staff(tmp_path, replace(USUAL, preset="best"), Hiring())
    try:
        steps = []
        for _ in range(SMALLEST + 1):
            with staff.smaller(tuned):
                pass
            steps.append(staff.worker(tuned)._keeper._options.smaller)
        assert steps == [1, 2, 3, 3]
        assert staff.worker(tuned)._keeper._options.preset == "best"
        staff.tune(USUAL)
        assert staff._options_for(tuned.card).smaller == 0
    finally:
        staff.stop()


def test_a_key_only_reaches_engines_that_ask_another_machine(tmp_path: Path) -> None:
    """A painter that was taken over must not find the family's key in its memory."""
    options = Options("draft", secret="a key", server="https://there", online=True)  # noqa: S106
    staff = Staff(tmp_path, options, Hiring())
    card = card_named("illustrator", "papercut")
    assert staff._options_for(card) == USUAL
    assert staff._options_for(replace(card, tuned=True)) == replace(USUAL, preset="draft")
    assert staff._options_for(replace(card, tuned=True, online=True)) == options


def test_a_model_that_was_exchanged_gets_a_worker_of_its_own(tmp_path: Path) -> None:
    """A teacher who installs a better voice must hear it without starting the program again."""
    staff = Staff(tmp_path, USUAL, Hiring())
    plain = candidate(tmp_path)
    first = staff.worker(plain)
    assert staff.worker(plain) is first
    assert staff.worker(replace(plain, weights=tmp_path)) is not first


@pytest.mark.parametrize("make", [lambda: "", lambda: "[", lambda: '[{"kind": 1}, 5]'])
def test_a_broken_record_is_an_empty_one(tmp_path: Path, make: Callable[[], str]) -> None:
    """A file that a power cut left behind must not stop a book."""
    (tmp_path / "log").mkdir()
    (tmp_path / "log" / FILE).write_text(make(), encoding="utf-8")
    assert incidents(tmp_path) == ()


def test_a_crash_leaves_its_way_through_the_code_in_the_log(crew: Crew, tmp_path: Path) -> None:
    """Whoever mends a fault in a library needs its place; nobody may find what a child made."""
    read(crew)
    log = (tmp_path / "log" / "workers.log").read_text(encoding="utf-8")
    assert "Fatal Python error: Segmentation fault" in log
    assert "harms.py" in log
    assert "토끼" not in log


def test_what_an_engine_can_not_use_is_known(tmp_path: Path) -> None:
    """A style that does not fit would stay switched on, and nobody could say why it shows not."""
    program = str(Path(slow_worker.__file__))
    hiring = Hiring(lambda _card: (sys.executable, program, "picky"))
    crew = Crew(tmp_path, EngineChoice(), hiring=hiring)
    page = Page(
        1, "", "setting", Scene("meadow", "day", "clear", "spring", "medium", (), (), "bright")
    )
    assert crew.left_out("illustrator") == ()
    try:
        crew.perform("illustrator", lambda engine: engine.draw(page, (), 1, "paper", 1), unheard)
        assert crew.left_out("illustrator") == ("other",)
    finally:
        crew.stop()
