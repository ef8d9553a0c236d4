"""Of several models for one engine, the one that a grown-up prefers is taken where it works."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from aibook_desktop import __version__
from aibook_desktop.book.resources import MODELS
from aibook_desktop.book.strings import remedy, what
from aibook_desktop.engines import registry
from aibook_desktop.engines.model_card import LEAVING, read_card
from aibook_desktop.studio import preflight
from aibook_desktop.studio.engine_choice import EngineChoice, line_up
from aibook_desktop.studio.preflight import Trial
from tests.unit.studio.packs.sticks import two_listeners


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with two models that listen."""
    return two_listeners(tmp_path)


def taken(home: Path, name: str) -> str:
    """The model that the first engine that listens would take."""
    choice = EngineChoice(models=(("transcriber", name),))
    weights = line_up("transcriber", choice, home)[0].weights
    assert weights is not None
    return weights.name


def test_the_preferred_model_is_taken(home: Path) -> None:
    """A teacher who installs a better model would go on with the one whose name comes first."""
    assert taken(home, "second") == "second"
    assert taken(home, "first") == taken(home, "") == "first"


@pytest.mark.parametrize("name", ["gone", "../second", "Second"])
def test_a_model_that_is_not_there_costs_nothing(home: Path, name: str) -> None:
    """A model that was chosen and removed since must not leave a child without a listener."""
    assert taken(home, name) == "first"


def test_one_craft_does_not_choose_for_another(home: Path) -> None:
    """A storyteller's folder may be called as a listener's is."""
    choice = EngineChoice(models=(("storyteller", "second"),))
    assert line_up("transcriber", choice, home)[0].weights == home / "models" / "first"


def test_where_the_preferred_model_fails_the_next_takes_over(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that is too big for this machine would keep the other from being used at all."""
    digest = read_card(home / "models" / "second").digest
    day = datetime.now(UTC).date().isoformat()
    failed = Trial("transcriber", "whisper", digest, __version__, "engine_failed", day)
    monkeypatch.setattr(preflight, "trials", lambda _home: (failed,))
    assert taken(home, "second") == "first"


def test_a_model_stays_preferred_while_its_newer_version_takes_its_place(home: Path) -> None:
    """After a power cut in that moment a class would have another listener until the next start."""
    second = home / "models" / "second"
    second.rename(second.with_name(f"{LEAVING}second"))
    assert taken(home, "second") == f"{LEAVING}second"


def test_what_the_program_brings_only_stands_in(home: Path) -> None:
    """The practice listener, which understands no child, would come before a school's own."""
    (shipped,) = (each.parent.name for each in MODELS.glob("*/card.toml"))
    assert taken(home, shipped) == "first"


def test_an_engine_without_its_parts_is_not_called_unknown(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A teacher whose models wait for their engine would read that there is no such engine."""
    monkeypatch.setattr(registry, "find_spec", lambda _name: None)
    for candidate in line_up("storyteller", EngineChoice(), home, online=True):
        if not candidate.card.needs:
            assert candidate.obstacle is None
            continue
        assert candidate.obstacle is not None
        said = what(candidate.obstacle, "en"), remedy(candidate.obstacle, "en")
        told = f"The engine {candidate.card.name} is not installed on this computer."
        assert said == (told, f"It is added with: {candidate.card.set_up}")
