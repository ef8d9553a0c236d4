"""Which card there is, by what NVIDIA's tool says and by what torch was built for."""

from __future__ import annotations

from pathlib import Path

import pytest

from aibook_desktop.engines import graphics_probe
from aibook_desktop.engines.graphics_memory import Graphics
from aibook_desktop.engines.graphics_probe import card, largest, painter, torch_knows_cards

TWO: str = "NVIDIA GeForce RTX 3060, 11000, 12288\nNVIDIA T400, 2048, 4096\n"


def tool(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a program of NVIDIA's name first on the path."""
    path = folder / "nvidia-smi"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=":")


def test_the_larger_of_two_cards_is_taken() -> None:
    """A book would be painted by the card of the second screen."""
    assert largest(TWO) == Graphics("cuda", "NVIDIA GeForce RTX 3060", 11000 / 1024, 12.0)


@pytest.mark.parametrize("said", ["", "No devices were found", "GPU, [N/A], [N/A]", "a, b", ",,"])
def test_a_tool_that_knows_nothing_is_no_card(said: str) -> None:
    """A driver without a card would end the doctor in a traceback."""
    assert largest(said) is None


def test_the_tool_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody would learn what their card is good for."""
    tool(tmp_path, "echo 'NVIDIA H200, 140000, 143771'", monkeypatch)
    found = card()
    assert found is not None
    assert found.name == "NVIDIA H200"


def test_a_tool_that_fails_or_hangs_is_no_card(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sick driver would hold the doctor up for ever."""
    tool(tmp_path, "exit 9", monkeypatch)
    assert card() is None
    monkeypatch.setattr(graphics_probe, "_PATIENCE", 0.2)
    tool(tmp_path, "exec sleep 30", monkeypatch)
    assert card() is None


def test_a_card_that_torch_can_not_use_does_not_paint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A teacher would wait an hour for a page and be told that the card has painted it."""
    tool(tmp_path, "echo 'NVIDIA H200, 140000, 143771'", monkeypatch)
    monkeypatch.setattr(graphics_probe, "torch_knows_cards", lambda: False)
    assert painter().device in ("cpu", "mps")
    monkeypatch.setattr(graphics_probe, "torch_knows_cards", lambda: True)
    assert painter().device == "cuda"


def test_what_torch_was_built_for_is_read_from_its_version() -> None:
    """The doctor would have to load torch, two seconds and a gigabyte."""
    torch = pytest.importorskip("torch")
    assert torch_knows_cards() is (torch.version.cuda is not None)
