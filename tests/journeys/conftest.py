"""Real processes, a home of their own, and no network: what a journey needs."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from aibook_desktop.book.model import Language
from aibook_desktop.engines.registry import card_named
from tests.journeys.travelling import Traveller

TRAP = """
import os, socket

def _refuse(*_arguments, **_options):
    with open(os.environ["AIBOOK_TEST_NETWORK_TRAP"], "a") as trap:
        trap.write("touched\\n")
    raise OSError("there is no network in this journey")

socket.socket.connect = _refuse
socket.socket.connect_ex = _refuse
socket.socket.sendto = _refuse
socket.getaddrinfo = _refuse
socket.gethostbyname = _refuse
"""


@pytest.fixture
def traveller(tmp_path: Path) -> Iterator[Traveller]:
    """A traveller whose every step into the network would be caught."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "sitecustomize.py").write_text(TRAP, encoding="utf-8")
    trap = tmp_path / "network"
    environment = {
        **os.environ,
        "PYTHONPATH": str(site),
        "AIBOOK_TEST_NETWORK_TRAP": str(trap),
        "QT_QPA_PLATFORM": "offscreen",
        "LANG": "C.UTF-8",
    }
    yield Traveller(tmp_path / "home", environment, trap)
    assert not trap.exists(), "somebody tried to use the network"


@pytest.fixture
def clip(tmp_path: Path) -> Callable[[str, Language], Path]:
    """Let espeak-ng say a wish into a file."""
    narrator: Any = card_named("narrator", "espeak").build(None)

    def say(words: str, language: Language) -> Path:
        path = tmp_path / "wish.wav"
        path.write_bytes(narrator.read(words, language, "").sound)
        return path

    return say
