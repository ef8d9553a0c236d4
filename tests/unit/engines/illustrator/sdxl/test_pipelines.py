"""The networks under a plan: what is loaded, where it stands, and what is gone again."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch

from aibook_desktop.engines.diffusion.recipes import RECIPES
from aibook_desktop.engines.graphics_memory import PLANS, MemoryPlan
from aibook_desktop.engines.illustrator.sdxl.additions import NONE, Nothing
from aibook_desktop.engines.illustrator.sdxl.pipelines import Pipelines
from tests.tiny_models.painter import write_painter

GOOD = RECIPES["good"]


def here(name: str) -> MemoryPlan:
    """A card's plan, carried out by the processor of any machine."""
    plan = next(plan for plan in PLANS if plan.name == name)
    return replace(plan, device="cpu", precision="float32")


def test_text_encoders_are_gone_after_encoding(folder: Path) -> None:
    """A third of a network would lie in a card for the whole book."""
    pipelines = Pipelines(folder, here("whole"), NONE, GOOD)
    with pipelines.encoders() as base:
        encoders = [weakref.ref(base.text_encoder), weakref.ref(base.text_encoder_2)]
        assert all(encoder() is not None for encoder in encoders)
        del base
    gc.collect()
    assert [encoder() for encoder in encoders] == [None, None]


def test_text_encoders_are_gone_after_a_failure(folder: Path) -> None:
    """A book that failed would leave its encoders behind, and the next one has less room."""
    pipelines = Pipelines(folder, here("whole"), NONE, GOOD)
    with pytest.raises(MemoryError), pipelines.encoders():
        raise MemoryError
    assert pipelines._base.text_encoder is None


@pytest.mark.parametrize("plan", ["packed", "small"])
def test_packed_networks_are_kept_in_eight_bits(folder: Path, plan: str) -> None:
    """A card of 8 GB would be promised half of what it then has to hold."""
    pipelines = Pipelines(folder, here(plan), NONE, GOOD)
    for part in ("base", "refiner"):
        unet = pipelines.at_work(part, GOOD).unet
        kinds = {weight.dtype for weight in unet.mid_block.parameters() if weight.dim() == 4}
        assert kinds == {torch.float8_e4m3fn}


def test_a_recipe_without_a_refiner_loads_none(folder: Path) -> None:
    """A draft would take five gigabytes that nobody uses."""
    pipelines = Pipelines(folder, here("whole"), NONE, GOOD.unrefined())
    assert "refiner" not in pipelines._runners


def test_half_precision_files_are_found(tmp_path: Path) -> None:
    """A pack of half the size would be taken for one without weights."""
    folder = write_painter(tmp_path / "noise", refiner=False)
    for path in sorted(folder.rglob("*.safetensors")):
        path.rename(path.with_name(f"{path.stem}.fp16.safetensors"))
    assert Pipelines(folder, here("whole"), NONE, GOOD.unrefined()).tokens("a") == 1


def test_what_is_added_is_asked_at_its_places(folder: Path) -> None:
    """An adapter that is chosen would be loaded nowhere, and the picture be the usual one."""
    asked: list[str] = []

    class Watching(Nothing):
        def dressed(self, base: Any) -> Any:
            assert base.text_encoder is None
            asked.append("dressed")
            return base

        def taught(self, base: Any) -> None:
            assert base.text_encoder is not None
            asked.append("taught")

    pipelines = Pipelines(folder, here("packed"), Watching(), GOOD)
    for _ in range(2):
        with pipelines.encoders():
            pass
    assert asked == ["dressed", "taught", "taught"]
