"""Engines are tried out in their worker once, and what came of it is remembered."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from aibook_desktop import __version__
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.model_card import ModelCard, ModelFile, write_card
from aibook_desktop.studio import preflight
from aibook_desktop.studio.doctor import examine
from aibook_desktop.studio.engine_choice import EngineChoice, line_up
from aibook_desktop.studio.preflight import FILE, Trial, Trials, trials, unfit
from aibook_desktop.workers.falls import MOST
from aibook_desktop.workers.supervisor import Worker

PAINTER = Path(__file__).parents[1] / "workers" / "slow_worker.py"
Hire = Callable[[str], Worker]


@pytest.fixture
def hire(tmp_path: Path) -> Iterator[Hire]:
    """Workers of a manner."""
    hired: list[Worker] = []

    def worker(manner: str) -> Worker:
        command = (sys.executable, str(PAINTER), manner)
        log = tmp_path / "workers.log"
        hired.append(Worker("illustrator", "sdxl", None, log, command=command))
        return hired[-1]

    yield worker
    for each in hired:
        each.end()


def test_one_that_works_is_tried_once(hire: Hire, tmp_path: Path) -> None:
    """A try-out before every book would make each child wait for it."""
    Trials(tmp_path).require(hire("fit"), "digest")
    assert [each.why for each in trials(tmp_path)] == [""]
    Trials(tmp_path).require(hire("unfit"), "digest")
    assert unfit(tmp_path) == frozenset()


def test_another_model_is_tried_anew(hire: Hire, tmp_path: Path) -> None:
    """What one model can says nothing about the next."""
    Trials(tmp_path).require(hire("fit"), "digest")
    with pytest.raises(Problem, match="engine_failed"):
        Trials(tmp_path).require(hire("unfit"), "another")
    assert unfit(tmp_path) == {("illustrator", "sdxl", "another")}


def test_one_that_failed_is_not_asked_again_that_day(hire: Hire, tmp_path: Path) -> None:
    """A model that can't paint would cost every page its loading time."""
    known = Trials(tmp_path)
    with pytest.raises(Problem, match="engine_failed"):
        known.require(hire("unfit"), "digest")
    for again in (known, Trials(tmp_path)):
        with pytest.raises(Problem, match="engine_unfit"):
            again.require(hire("fit"), "digest")
    tomorrow = datetime.now(UTC).date() + timedelta(days=1)
    assert unfit(tmp_path, tomorrow) == frozenset()


def test_one_that_brings_its_process_down_has_failed_when_it_is_given_up(
    hire: Hire, tmp_path: Path
) -> None:
    """One crash by chance must not cost a class its painter for the day."""
    worker, known = hire("fragile"), Trials(tmp_path)
    for fallen in range(MOST):
        assert unfit(tmp_path) == frozenset(), fallen
        with pytest.raises(Problem, match="worker_lost"):
            known.require(worker, "digest")
    assert unfit(tmp_path) == {("illustrator", "sdxl", "digest")}


def test_an_engine_without_a_try_out_only_has_to_load(hire: Hire, tmp_path: Path) -> None:
    """An engine of somebody else's that knows no try-out must still be usable."""
    Trials(tmp_path).require(hire("steps"), "digest")
    assert [each.why for each in trials(tmp_path)] == [""]


def test_what_was_tried_in_another_version_says_nothing(
    hire: Hire, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fault that an update has mended must not hold on."""
    with pytest.raises(Problem, match="engine_failed"):
        Trials(tmp_path).require(hire("unfit"), "digest")
    monkeypatch.setattr(f"{preflight.__name__}.__version__", "0.0.1")
    assert unfit(tmp_path) == frozenset()
    Trials(tmp_path).require(hire("fit"), "digest")


@pytest.mark.parametrize("text", ["", "[", "{}", "[1]", '[{"craft": "illustrator"}]'])
def test_a_broken_record_is_an_empty_one(tmp_path: Path, text: str) -> None:
    """A file that a power cut left behind costs one more try-out and nothing else."""
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    assert trials(tmp_path) == ()


def test_a_model_that_fails_does_not_keep_another_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A school that adds a smaller model beside one that was too big would see no difference."""
    for name in ("big", "small"):
        (tmp_path / "models" / name).mkdir(parents=True)
        files = (ModelFile(f"{name}.safetensors", 1, "0" * 64),)
        card = ModelCard(name, "illustrator", "sdxl", "CC0-1.0", "", ("ko",), files)
        write_card(tmp_path / "models" / name, card)
        if name == "big":
            day = datetime.now(UTC).date().isoformat()
            failed = Trial("illustrator", "sdxl", card.digest, __version__, "engine_failed", day)
            monkeypatch.setattr(preflight, "trials", lambda _home, failed=failed: (failed,))
    line = line_up("illustrator", EngineChoice(), tmp_path)
    there = next(each for each in line if each.card.name == "sdxl")
    assert (there.obstacle, there.weights) == (None, tmp_path / "models" / "small")


def test_what_failed_is_not_offered_and_the_doctor_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A teacher who sees the old pictures must find out why."""
    folder = tmp_path / "models" / "painter"
    folder.mkdir(parents=True)
    card = ModelCard("painter", "illustrator", "sdxl", "CC0-1.0", "", ("ko",), ())
    write_card(folder, card)

    def tried(_home: Path) -> tuple[Trial, ...]:
        day = datetime.now(UTC).date().isoformat()
        why = "engine_failed"
        whole = Trial("illustrator", "sdxl", card.digest, __version__, why, day)
        return (replace(whole, engine="piper"), whole)

    monkeypatch.setattr(preflight, "trials", tried)
    line = line_up("illustrator", EngineChoice(), tmp_path)
    obstacle = next(each.obstacle for each in line if each.card.name == "sdxl")
    assert obstacle is not None
    assert obstacle.kind == "engine_unfit"
    told = [each.detail for each in examine(tmp_path) if each.name == "fitness"]
    assert told == ["illustrator sdxl"]
