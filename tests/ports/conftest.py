"""Every engine of a craft goes through the same suite, in this process and as a worker."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from aibook_desktop.book.model import CRAFTS, Craft
from aibook_desktop.engines.registry import CARDS, card_named
from aibook_desktop.studio.engine_choice import EngineChoice, line_up
from aibook_desktop.workers.remote import proxy
from aibook_desktop.workers.supervisor import Worker

REACHED = ("here", "in a worker")


@cache
def built(craft: Craft, name: str, weights: Path | None) -> Any:
    """An engine is costly to load: every test of the suite shares one."""
    return card_named(craft, name).build(weights)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that asks for an `illustrator` on every illustrator, and so on."""
    for craft in CRAFTS:
        if craft in metafunc.fixturenames:
            names = [card.name for card in CARDS if card.craft == craft]
            cases = [(name, reached) for name in names for reached in REACHED]
            metafunc.parametrize(craft, cases, indirect=True, ids="-".join)


def engine_fixture(craft: Craft) -> Callable[..., Iterator[Any]]:
    """The fixture of one craft."""

    def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Any]:
        name, reached = request.param
        candidates = line_up(craft, EngineChoice(), tmp_path)
        candidate = next(each for each in candidates if each.card.name == name)
        if candidate.obstacle is not None:
            pytest.fail(f"{name} can't run where everything is installed: {candidate.obstacle}")
        if reached == "here":
            yield built(craft, name, candidate.weights)
            return
        worker = Worker(craft, name, candidate.weights, tmp_path / "workers.log")
        yield proxy(worker)
        worker.end()

    return engine


transcriber = pytest.fixture(engine_fixture("transcriber"), name="transcriber")
storyteller = pytest.fixture(engine_fixture("storyteller"), name="storyteller")
illustrator = pytest.fixture(engine_fixture("illustrator"), name="illustrator")
narrator = pytest.fixture(engine_fixture("narrator"), name="narrator")
