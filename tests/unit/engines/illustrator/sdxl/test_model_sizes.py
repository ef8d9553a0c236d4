"""How big a model is, from the heads of its files."""

from __future__ import annotations

from pathlib import Path

import pytest
from diffusers import UNet2DConditionModel

from aibook_desktop.engines.illustrator.sdxl.model_sizes import sizes_of


def test_sizes_are_the_parameters_of_the_networks(folder: Path) -> None:
    """A plan would be chosen for another model."""
    sizes = sizes_of(folder)
    unet = UNet2DConditionModel.from_pretrained(folder / "base" / "unet")
    assert sizes.base * 1e6 == pytest.approx(sum(each.numel() for each in unet.parameters()))
    assert sizes.refiner > 0
    assert sizes.encoders > 0
    assert sizes.upcast


def test_a_cut_off_file_is_no_model(tmp_path: Path) -> None:
    """A half-copied pack would end in a traceback for a teacher."""
    vae = tmp_path / "base" / "vae"
    vae.mkdir(parents=True)
    (vae / "config.json").write_text("{}", encoding="utf-8")
    (vae / "weights.safetensors").write_bytes(b"\xff" * 20)
    with pytest.raises(ValueError, match="weights"):
        sizes_of(tmp_path)
