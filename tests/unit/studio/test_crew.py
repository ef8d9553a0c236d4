"""Who does a part, and who goes on when one is lost."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from aibook_desktop import __version__
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.model_card import ModelCard, ModelFile, write_card
from aibook_desktop.engines.narrator.quiet import QuietNarrator
from aibook_desktop.engines.registry import EngineCard
from aibook_desktop.studio import preflight
from aibook_desktop.studio.crew import Crew
from aibook_desktop.studio.drawing import unheard
from aibook_desktop.studio.engine_choice import EngineChoice
from aibook_desktop.studio.events import StoodIn
from aibook_desktop.studio.preflight import FILE, Trial
from aibook_desktop.studio.staff import Staff
from aibook_desktop.workers.remote import RemoteNarrator


@pytest.fixture
def crew(tmp_path: Path) -> Iterator[Crew]:
    crew = Crew(tmp_path, EngineChoice())
    yield crew
    crew.stop()


def failing(kinds: list[str]) -> Callable[[Any], str]:
    """A job that meets these problems, one a try, and then says who did it."""

    def job(engine: Any) -> str:
        if kinds:
            raise Problem(kinds.pop(0), engine="espeak")
        return type(engine).__name__

    return job


def test_the_best_engine_does_the_part(crew: Crew) -> None:
    """A voice must not be silent where a speaking narrator runs."""
    told: list[StoodIn] = []
    done, seat = crew.perform("narrator", failing([]), told.append)
    assert done == RemoteNarrator.__name__
    assert seat.made_with(3).engine == "espeak"
    assert told == []


def test_a_lost_worker_is_tried_again_before_another_takes_over(crew: Crew) -> None:
    """One crash must not cost a child the better voice for the whole book."""
    told: list[StoodIn] = []
    done, _ = crew.perform("narrator", failing(["worker_lost"]), told.append)
    assert done == RemoteNarrator.__name__
    assert told == [StoodIn("narrator", "espeak", "worker_lost")]


def test_the_next_in_line_takes_over(crew: Crew) -> None:
    """A narrator that keeps dying leaves a book that is read in silence, not a broken one."""
    told: list[StoodIn] = []
    done, seat = crew.perform("narrator", failing(["worker_lost"] * 2), told.append)
    assert done == QuietNarrator.__name__
    assert seat.candidate.card.name == "quiet"
    assert [each.engine for each in told] == ["espeak", "quiet"]


def test_a_failure_that_would_come_again_is_not_tried_again(crew: Crew) -> None:
    """Trying a damaged model twice only makes a child wait."""
    told: list[StoodIn] = []
    crew.perform("narrator", failing(["model_damaged"]), told.append)
    assert told == [StoodIn("narrator", "quiet", "model_damaged")]


def test_the_last_illustrator_also_draws_in_this_process(crew: Crew) -> None:
    """A machine that kills every helper still gets its pictures."""
    told: list[StoodIn] = []
    done, _ = crew.perform("illustrator", failing(["worker_lost"] * 2), told.append)
    assert not done.startswith("Remote")
    assert len(told) == 2


@pytest.mark.parametrize("kind", ["disk_full", "cancelled"])
def test_what_ends_a_part_is_told_after_a_fall_too(crew: Crew, kind: str) -> None:
    """A child that goes home while a lost helper is started again would meet an error there."""
    with pytest.raises(Problem, match=kind):
        crew.perform("narrator", failing(["worker_lost", kind]), unheard)


def test_a_listener_that_came_back_and_heard_nothing_says_so(crew: Crew) -> None:
    """A child that was silent must be asked to speak, and not be told that something broke."""
    *_, cards = crew._lines["transcriber"]
    listener = replace(cards, card=replace(cards.card, apart=True, online=True))
    crew._lines["transcriber"] = (listener, cards)
    with pytest.raises(Problem, match="nothing_heard"):
        crew.perform("transcriber", failing(["worker_lost", "nothing_heard"]), unheard)
    with pytest.raises(Problem, match="worker_lost"):
        crew.perform("transcriber", failing(["worker_lost"] * 2 + ["nothing_heard"]), unheard)


@pytest.mark.parametrize("kind", ["disk_full", "cancelled"])
def test_no_engine_can_help_against_a_full_disk(crew: Crew, kind: str) -> None:
    """Drawing the page with every engine would not make room."""
    told: list[StoodIn] = []
    with pytest.raises(Problem, match=kind):
        crew.perform("narrator", failing([kind]), told.append)
    assert told == []


def test_when_nobody_can_the_last_trouble_is_told(crew: Crew) -> None:
    """Whoever looks for the cause needs its name."""
    with pytest.raises(Problem, match="engine_failed"):
        crew.perform("storyteller", failing(["engine_failed"] * 9), unheard)


def test_a_stand_in_begins_a_stream_anew(crew: Crew) -> None:
    """Half a story of one teller and half of another would make no sense."""
    tries: list[str] = []

    def job(engine: Any) -> Iterator[int]:
        tries.append(type(engine).__name__)
        yield 1
        if len(tries) < 3:
            raise Problem("worker_lost", engine="espeak")
        yield 2

    told: list[StoodIn] = []
    assert [bit for bit, _ in crew.stream("narrator", job, told.append)] == [1, 1, 1, 2]
    assert len(told) == 2


def test_an_engine_asked_for_by_name_goes_first(tmp_path: Path) -> None:
    """A teacher who chose the silent narrator for nap time must get it."""
    crew = Crew(tmp_path, EngineChoice(narrator="quiet"))
    done, _ = crew.perform("narrator", failing([]), unheard)
    assert done == QuietNarrator.__name__
    assert dict(crew.names())["narrator"] == "quiet"


def test_a_bug_in_an_engine_is_a_stand_in_and_a_line_without_words(
    crew: Crew, caplog: pytest.LogCaptureFixture
) -> None:
    """An engine's mistake must end neither the book nor in a log that quotes a child."""

    def job(engine: Any) -> str:
        if isinstance(engine, RemoteNarrator):
            int("비밀 이야기")
        return "done"

    told: list[StoodIn] = []
    done, _ = crew.perform("narrator", job, told.append)
    assert done == "done"
    assert told == [StoodIn("narrator", "quiet", "engine_failed")]
    assert "ValueError at test_crew.py" in caplog.text
    assert "비밀" not in caplog.text


def test_no_model_is_ever_loaded_into_this_process(tmp_path: Path) -> None:
    """A painter with weights that stands last must not fill the window's own memory."""
    folder = tmp_path / "models" / "painter"
    folder.mkdir(parents=True)
    write_card(folder, ModelCard("painter", "illustrator", "sdxl", "CC0-1.0", "", ("ko",), ()))
    crew = Crew(tmp_path, EngineChoice(illustrator="papercut"))
    seats = [
        (seat.candidate.card.name, seat.engine.func.__name__)  # type: ignore[attr-defined]
        for seat in crew._seats("illustrator", None)
    ]
    crew.stop()
    assert ("sdxl", "remote") in seats
    assert [name for name, way in seats if way == "local"] == ["papercut"]
    assert seats[-1] == ("papercut", "local")


def test_who_was_unfit_yesterday_is_asked_today(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A kiosk that is never switched off would do without its voice for months."""
    monkeypatch.setattr(EngineCard, "missing_modules", lambda _card: ())
    card = ModelCard("voice", "narrator", "piper", "CC0-1.0", "", ("ko",), ())
    (tmp_path / "models" / "voice").mkdir(parents=True)
    write_card(tmp_path / "models" / "voice", card)
    today = datetime.now(UTC).date()
    trial = Trial("narrator", "piper", card.digest, __version__, "engine_failed", f"{today}")
    (tmp_path / FILE).write_text(json.dumps([asdict(trial)]), encoding="utf-8")
    crew = Crew(tmp_path, EngineChoice())
    assert dict(crew.names())["narrator"] == "espeak"
    assert crew.obstacle("narrator") is not None
    monkeypatch.setattr(preflight, "_today", lambda: today + timedelta(days=1))
    assert dict(crew.names())["narrator"] == "piper"
    assert crew.obstacle("narrator") is None


def test_who_is_given_up_is_not_started_beforehand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Gigabytes would be loaded for a painter whom nobody asks for ten minutes."""
    monkeypatch.setattr(Staff, "is_out", lambda _staff, _candidate: True)
    crew = Crew(tmp_path, EngineChoice())
    crew.warm("illustrator", "narrator")
    assert not crew._staff._workers


def test_heavy_engines_are_not_started_before_somebody_makes_a_book(tmp_path: Path) -> None:
    """Ten gigabytes of a painter would fill the memory of a computer that is only read on."""
    folder = tmp_path / "models" / "painter"
    folder.mkdir(parents=True)
    files = (ModelFile("unet.safetensors", 7 * 1024**3, "0"),)
    write_card(folder, ModelCard("painter", "illustrator", "sdxl", "MIT", "", ("ko",), files))
    crew = Crew(tmp_path, EngineChoice())
    try:
        assert dict(crew.names())["illustrator"] == "sdxl"
        crew.warm("illustrator", "narrator", light=True)
        assert {craft for craft, _ in crew._staff._workers} == {"narrator"}
    finally:
        crew.stop()
