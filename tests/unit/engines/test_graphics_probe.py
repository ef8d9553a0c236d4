"""Which card there is, by what NVIDIA's tool says and by what torch was built for."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from aibook_desktop.engines import graphics_probe
from aibook_desktop.engines.graphics_probe import (
    card,
    keep_to_one_card,
    painter,
    torch_knows_cards,
)
from aibook_desktop.engines.registry import EngineCard

VISIBLE = "CUDA_VISIBLE_DEVICES"
ONE = "GPU-22222222-cccc, 9.0, Disabled, 140000, 143771, NVIDIA H200"
TWO = """\
GPU-11111111-aaaa, 8.6, [N/A], 3800, 4096, NVIDIA T1000
GPU-33333333-bbbb, 8.6, [N/A], 11000, 12288, NVIDIA GeForce RTX 3060"""


@pytest.fixture(autouse=True)
def unset(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody has chosen a card for this machine's programs; whatever is set is taken back."""
    monkeypatch.setenv(VISIBLE, "")
    monkeypatch.delenv(VISIBLE)


def tool(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a program of NVIDIA's name first on the path."""
    path = folder / "nvidia-smi"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=":")


def test_the_tool_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody would learn what their card is good for."""
    tool(tmp_path, f"echo '{ONE}'", monkeypatch)
    found = card()
    assert found is not None
    assert found.name == "NVIDIA H200"


@pytest.mark.parametrize(
    ("said", "visible", "kept"),
    [
        (TWO, None, "GPU-33333333-bbbb"),
        (TWO, "0", "GPU-11111111-aaaa"),
        (TWO, "GPU-1", "GPU-11111111-aaaa"),
        (TWO, "", ""),
        (ONE, None, None),
        (ONE, "0", "0"),
        ("No devices were found", None, None),
    ],
)
def test_who_paints_keeps_to_the_card_that_the_doctor_names(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    said: str,
    visible: str | None,
    kept: str | None,
) -> None:
    """CUDA counts cards in another order: the plan of one would be tried on another."""
    tool(tmp_path, f"echo '{said}'", monkeypatch)
    if visible is not None:
        monkeypatch.setenv(VISIBLE, visible)
    named = card()
    keep_to_one_card()
    assert os.environ.get(VISIBLE) == kept
    assert card() == named


def test_the_parts_of_a_divided_card_are_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A whole card would be promised where CUDA shows a seventh of it."""
    whole = ONE.replace("Disabled", "Enabled")
    parts = "GPU 0: NVIDIA H200 (UUID: GPU-22222222-cccc)\n  MIG 1g.18gb Device 0: (UUID: MIG-1)"
    tool(tmp_path, f'if [ "$1" = -L ]; then echo "{parts}"; else echo "{whole}"; fi', monkeypatch)
    found = card()
    assert found is not None
    assert found.name == "NVIDIA H200 MIG 1g.18gb"


@pytest.mark.parametrize(("needs", "kept"), [(("torch",), "GPU-33333333-bbbb"), ((), None)])
def test_the_card_is_chosen_before_an_engine_is_imported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, needs: tuple[str, ...], kept: str | None
) -> None:
    """Libraries ask torch for its cards as they are imported: afterwards CUDA hears of no other."""
    tool(tmp_path, f"echo '{TWO}'", monkeypatch)
    module = tmp_path / "asks_at_once.py"
    lines = ("import os", f"SEEN = os.environ.get('{VISIBLE}')", "def build(_weights): return SEEN")
    module.write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, module.stem, raising=False)
    card = EngineCard("illustrator", "asking", f"{module.stem}:build", needs=needs)
    seen: object = card.build(None)
    assert seen == kept
    sys.modules.pop(module.stem)


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
    tool(tmp_path, f"echo '{ONE}'", monkeypatch)
    monkeypatch.setattr(graphics_probe, "torch_knows_cards", lambda: False)
    assert painter().device in ("cpu", "mps")
    monkeypatch.setattr(graphics_probe, "torch_knows_cards", lambda: True)
    assert painter().device == "cuda"


def test_what_torch_was_built_for_is_read_from_its_version() -> None:
    """The doctor would have to load torch, two seconds and a gigabyte."""
    torch = pytest.importorskip("torch")
    assert torch_knows_cards() is (torch.version.cuda is not None)
