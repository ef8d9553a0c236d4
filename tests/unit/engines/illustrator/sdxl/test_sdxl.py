"""How a model folder becomes an illustrator, and when it doesn't."""

from __future__ import annotations

from pathlib import Path

import pytest

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.illustrator.sdxl import build
from tests.tiny_models.exchanging import exchange
from tests.tiny_models.painter import write_painter


@pytest.mark.parametrize("lost", ["base/unet/config.json", "base/model_index.json"])
def test_a_folder_that_is_no_pipeline_is_a_problem(tmp_path: Path, lost: str) -> None:
    """A half-copied model would end in a traceback for a teacher."""
    folder = write_painter(tmp_path / "noise", refiner=False)
    (folder / lost).write_text("{}", encoding="utf-8")
    with pytest.raises(Problem, match="model_damaged"):
        build(folder)


def test_no_folder_is_a_problem() -> None:
    """Nobody would be told to install a model."""
    with pytest.raises(Problem, match="model_missing"):
        build(None)


@pytest.mark.parametrize(
    ("name", "other"),
    [("base/model_index.json", b"{}"), ("base/unet/config.json", b"[")],
    ids=["pipeline", "network"],
)
def test_a_whole_model_that_can_not_be_loaded_is_the_engines_trouble(
    tmp_path: Path, name: str, other: bytes
) -> None:
    """Called damaged it would be loaded for every book, and a second model would never paint."""
    folder = exchange(write_painter(tmp_path / "noise", refiner=False), name, other)
    with pytest.raises(Problem, match="engine_failed"):
        build(folder)
