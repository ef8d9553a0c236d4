"""Every engine of a craft goes through the same suite, in this process and as a worker.

Engines that need weights get tiny models, made once a run, that have learned nothing. They keep
every promise of the suite all the same: that a story has its pages and obeys its level, that a
picture has its size, that words have their times and that equal questions get equal answers does
not depend on what was learned. Whether a story makes sense or a picture shows its scene does, and
is not asked here. (The random language model, which can't keep any of it, has tests of its own.)
An engine that asks a server finds one on this machine.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest

from aibook_desktop.book.model import CRAFTS, Craft
from aibook_desktop.engines.options import Options
from aibook_desktop.engines.registry import CARDS, card_named
from aibook_desktop.studio.engine_choice import Candidate, EngineChoice, line_up
from aibook_desktop.workers.remote import proxy
from aibook_desktop.workers.supervisor import Worker
from tests.moody_server import KEY, by_the_outline, serving

REACHED: Final = ("here", "in a worker")
TINY_MODELS: Final = {
    "deepspeech2": "tests.tiny_models.letter_listener:write_letter_listener",
    "llama": "tests.tiny_models.language_model:write_chain",
    "sdxl": "tests.tiny_models.painter:write_painter",
    "piper": "tests.tiny_models.voice:write_voice",
    "supertonic": "tests.tiny_models.supertonic_voice:write_supertonic",
    "family": "tests.tiny_models.family_voice:write_family",
    "rvc": "tests.tiny_models.family_voice:write_rvc",
}


@cache
def built(craft: Craft, name: str, weights: Path | None, options: Options) -> Any:
    """An engine is costly to load: every test of the suite shares one."""
    return card_named(craft, name).build(weights, options)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that asks for an `illustrator` on every illustrator, and so on."""
    for craft in CRAFTS:
        if craft in metafunc.fixturenames:
            names = [card.name for card in CARDS if card.craft == craft]
            cases = [(name, reached) for name in names for reached in REACHED]
            metafunc.parametrize(craft, cases, indirect=True, ids="-".join)


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home whose models are made when they are first needed, and let go before Python ends."""
    yield tmp_path_factory.mktemp("home")
    built.cache_clear()


@pytest.fixture(scope="session")
def options() -> Iterator[Options]:
    """The way to a server on this machine, for engines that ask one."""
    with serving(by_the_outline) as server:
        yield Options(server=server.url, model="m", secret=KEY, online=True)


@pytest.fixture(scope="session")
def workers(home: Path, options: Options) -> Iterator[Callable[[Candidate], Worker]]:
    """The worker of a candidate: its process is costly, too."""
    started: dict[str, Worker] = {}

    def worker(candidate: Candidate) -> Worker:
        name = candidate.card.name
        if name not in started:
            log = home / "log" / "workers.log"
            started[name] = Worker(
                candidate.card.craft, name, candidate.weights, log, options=options
            )
        return started[name]

    yield worker
    for each in started.values():
        each.end()


def give_model(name: str, home: Path) -> None:
    """Make the tiny model of an engine that needs one."""
    folder = home / "models" / name
    if name in TINY_MODELS and not folder.exists():
        module, _, function = TINY_MODELS[name].partition(":")
        getattr(importlib.import_module(module), function)(folder)


def engine_fixture(craft: Craft) -> Callable[..., Any]:
    """The fixture of one craft."""

    def engine(
        request: pytest.FixtureRequest,
        home: Path,
        options: Options,
        workers: Callable[[Candidate], Worker],
    ) -> Any:
        name, reached = request.param
        give_model(name, home)
        candidates = line_up(craft, EngineChoice(), home, online=True)
        candidate = next(each for each in candidates if each.card.name == name)
        if candidate.obstacle is not None:
            pytest.fail(f"{name} can't run where everything is installed: {candidate.obstacle}")
        if reached == "here":
            return built(craft, name, candidate.weights, options)
        return proxy(workers(candidate))

    return engine


transcriber = pytest.fixture(engine_fixture("transcriber"), name="transcriber")
storyteller = pytest.fixture(engine_fixture("storyteller"), name="storyteller")
illustrator = pytest.fixture(engine_fixture("illustrator"), name="illustrator")
narrator = pytest.fixture(engine_fixture("narrator"), name="narrator")
