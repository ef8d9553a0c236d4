"""Models that come on a stick."""

from __future__ import annotations

from pathlib import Path

import pytest

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.model_card import ModelCard, describe, write_card
from aibook_desktop.studio.engine_choice import EngineChoice, line_up
from aibook_desktop.studio.model_shelf import check_models, install_model


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder with a whole model."""
    folder = tmp_path / "stick" / "listener"
    folder.mkdir(parents=True)
    (folder / "model.bin").write_bytes(b"weights" * 100)
    files = describe(folder, ("model.bin",))
    card = ModelCard("Listener", "transcriber", "whisper", "MIT", "Made here.", ("ko",), files)
    write_card(folder, card)
    return folder


def test_an_installed_model_is_the_one_that_is_used(stick: Path, tmp_path: Path) -> None:
    """A school that brings a better listener must get it instead of the practice one."""
    home = tmp_path / "home"
    folder = install_model(stick, home)
    assert folder == home / "models" / "listener"
    assert (folder / "model.bin").read_bytes() == (stick / "model.bin").read_bytes()
    first = line_up("transcriber", EngineChoice(), home)[0]
    assert first.weights == folder
    assert len(first.digest) == 64


def test_installing_again_replaces_the_old_one(stick: Path, tmp_path: Path) -> None:
    """Bringing the stick twice must not end in an error."""
    home = tmp_path / "home"
    assert install_model(stick, home) == install_model(stick, home)
    assert [path.name for path in (home / "models").iterdir()] == ["listener"]


def test_a_damaged_stick_leaves_the_home_as_it_was(stick: Path, tmp_path: Path) -> None:
    """Half a model must never be installed over a whole one."""
    home = tmp_path / "home"
    install_model(stick, home)
    (stick / "model.bin").write_bytes(b"rotten!" * 100)
    with pytest.raises(Problem, match="model_damaged"):
        install_model(stick, home)
    assert (home / "models" / "listener" / "model.bin").read_bytes() == b"weights" * 100


def test_a_folder_that_is_no_model_is_told(tmp_path: Path) -> None:
    """A teacher who picks the wrong folder must read a sentence."""
    with pytest.raises(Problem, match="file_missing"):
        install_model(tmp_path / "nowhere", tmp_path / "home")
    (tmp_path / "photos").mkdir()
    with pytest.raises(Problem, match="model_damaged"):
        install_model(tmp_path / "photos", tmp_path / "home")


def test_a_check_names_the_model_that_rotted(stick: Path, tmp_path: Path) -> None:
    """Whoever wonders why nobody is understood any more must find out by one command."""
    home = tmp_path / "home"
    folder = install_model(stick, home)
    (folder / "model.bin").write_bytes(b"rotten!" * 100)
    found = {path.name: problem for path, problem in check_models(home)}
    problem = found["listener"]
    assert problem is not None
    assert problem.kind == "model_damaged"
