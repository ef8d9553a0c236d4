"""What a grown-up is told of several models for one engine is what the engines do."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from aibook_desktop import __version__
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.model_card import ModelCard, read_card, write_card
from aibook_desktop.settings.store import read_settings
from aibook_desktop.settings.table import Settings
from aibook_desktop.studio import preflight
from aibook_desktop.studio.model_choice import preferring, rivals
from aibook_desktop.studio.preflight import Trial
from tests.tiny_models.voice import write_voice
from tests.unit.studio.packs.sticks import two_listeners, write_pack


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with two models that listen."""
    return two_listeners(tmp_path)


@pytest.fixture
def settings(home: Path) -> Settings:
    return read_settings(home, "ko")


def told(home: Path, settings: Settings) -> dict[str, str]:
    return {
        each.name: f"{'chosen' * each.chosen} {'used' * each.used}".strip()
        for each in rivals(home, settings, online=False)
    }


def test_who_has_chosen_nothing_sees_which_is_used(home: Path, settings: Settings) -> None:
    """Two models were installed, and nobody could say which one a book is made with."""
    assert told(home, settings) == {"first": "chosen used", "second": ""}


def test_the_chosen_one_is_the_used_one(home: Path, settings: Settings) -> None:
    """A press that is answered with the old state would be pressed again."""
    chosen = replace(settings, transcriber_model="second")
    assert told(home, chosen) == {"first": "", "second": "chosen used"}


def test_one_that_stands_in_is_told(
    home: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A teacher would believe that the chosen model is as bad as the one that stands in."""
    digest = read_card(home / "models" / "second").digest
    day = datetime.now(UTC).date().isoformat()
    failed = Trial("transcriber", "whisper", digest, __version__, "engine_failed", day)
    monkeypatch.setattr(preflight, "trials", lambda _home: (failed,))
    chosen = replace(settings, transcriber_model="second")
    assert told(home, chosen) == {"first": "used", "second": "chosen"}


def test_a_model_is_not_used_where_another_engine_does_the_craft(
    home: Path, settings: Settings
) -> None:
    """A house that has set its listener to picture cards uses no model, whatever is chosen."""
    assert told(home, replace(settings, transcriber="cards")) == {"first": "chosen", "second": ""}


def test_one_model_alone_and_voices_have_no_rivals(home: Path, settings: Settings) -> None:
    """A tick beside the only model would be a switch that does nothing; voices have a page."""
    write_pack(home / "models" / "first", name="First").rename(home / "gone")
    for name in ("anna", "bert"):
        write_voice(home / "models" / name)
    assert told(home, settings) == {}


def test_a_model_is_meant_by_its_folder_or_its_name(home: Path) -> None:
    """People type what `aibook models list` shows, and scripts what they see in the folder."""
    assert preferring("second", home) == preferring("Second", home) == ("transcriber", "second")
    with pytest.raises(Problem, match="model_unknown"):
        preferring("third", home)


@pytest.mark.parametrize("role", ["lora", "voice"])
def test_what_is_chosen_elsewhere_is_not_chosen_here(home: Path, role: str) -> None:
    """A style that is taken for a painter, or a voice for a listener, would do nothing unsaid."""
    folder = write_voice(home / "models" / "other")
    if role == "lora":
        card = ModelCard("other", "illustrator", "sdxl", "MIT", "Made.", ("ko",), (), role=role)
        write_card(folder, card)
    with pytest.raises(Problem, match="model_elsewhere"):
        preferring("other", home)
