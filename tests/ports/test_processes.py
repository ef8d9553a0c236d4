"""Every engine has a process of its own, and no process has two libraries that clash."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from aibook_desktop.engines.registry import CARDS, EngineCard
from aibook_desktop.studio.engine_choice import Candidate, EngineChoice, line_up
from aibook_desktop.workers.supervisor import Worker
from tests.ports.conftest import give_model

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux shows what is loaded")

APART = [card for card in CARDS if card.apart]
CLASHING = ("libtorch", "libctranslate2")
"""Each brings copies of cuDNN, CUDA and OpenMP that don't bear the other's."""


def libraries(pid: int) -> set[str]:
    """The files of code that a process has loaded."""
    lines = Path(f"/proc/{pid}/maps").read_text(encoding="utf-8").splitlines()
    return {Path(line.split()[-1]).name for line in lines if ".so" in line}


@pytest.mark.parametrize("card", APART, ids=lambda card: card.name)
def test_torch_and_ctranslate2_never_meet(
    card: EngineCard, home: Path, workers: Callable[[Candidate], Worker]
) -> None:
    """Where both are loaded, the second one to use the card ends the process, or OpenMP does."""
    give_model(card.name, home)
    line = line_up(card.craft, EngineChoice(), home, online=True)
    worker = workers(next(each for each in line if each.card.name == card.name))
    assert worker.abilities()
    assert worker.pid not in (None, os.getpid())
    loaded = libraries(worker.pid or 0)
    met = [name for name in CLASHING if any(each.startswith(name) for each in loaded)]
    assert len(met) <= 1
    assert card.name not in ("sdxl", "deepspeech2") or met == ["libtorch"]
    assert card.name != "whisper" or met == ["libctranslate2"]
