"""A data set of whistles by some people, and a registry that knows their listener."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from aibook_desktop.engines import registry
from aibook_desktop.engines.registry import CARDS, EngineCard
from tests.unit.workshop.speech.score.whistling import ENGINE, LETTERS, Whistle, write_data


@pytest.fixture(autouse=True)
def _whistling(monkeypatch: pytest.MonkeyPatch) -> None:
    factory = "tests.unit.workshop.speech.score.whistling:build"
    card = EngineCard("transcriber", ENGINE, factory, weights=True, apart=False)
    monkeypatch.setattr(registry, "CARDS", (*CARDS, card))


@pytest.fixture
def whistles() -> list[Whistle]:
    """Sixteen clips of four people."""
    dice = random.Random(1)
    return [
        Whistle(
            text=" ".join("".join(dice.choices(LETTERS, k=4)) for _ in range(2)),
            speaker=f"speaker-{number % 4}",
            gender="female" if number % 2 else "male",
            group="child" if number % 4 < 2 else "adult",
        )
        for number in range(16)
    ]


@pytest.fixture
def data(tmp_path: Path, whistles: list[Whistle]) -> Path:
    """They as prepared speech, in four shards."""
    folder = tmp_path / "data"
    write_data(folder, whistles)
    return folder
