"""The smallest trainings: a random SDXL, drawings of coloured shapes, seconds to learn them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from PIL import Image, ImageDraw
from safetensors.torch import load_file

from aibook_desktop.engines.model_card import describe, read_card, write_card
from aibook_desktop.workshop.pictures.captions import Caption, write_captions
from aibook_desktop.workshop.pictures.tune import Method, StyleRecipe, Taught, recipe_for
from aibook_desktop.workshop.pictures.tune.pupils import LORA_FILE, WORD_FILE
from tests.tiny_models.painter import write_painter

LICENCE: Final = "CreativeML Open RAIL++-M"
RATES: Final[dict[Method, float]] = {
    "dreambooth-lora": 1e-2,
    "dreambooth": 1e-3,
    "textual-inversion": 3e-2,
}
LEARNT: Final[dict[Method, str]] = {
    "dreambooth-lora": LORA_FILE,
    "dreambooth": "base/unet/diffusion_pytorch_model.safetensors",
    "textual-inversion": WORD_FILE,
}
_COLOURS: Final = ("#e4574c", "#3f7fc4", "#73aa69", "#f2b632")
_WORDS: Final = ("a red ball", "a blue kite", "a green tree", "a yellow sun")


def write_base(folder: Path) -> Path:
    """The tiny painter as somebody would have SDXL: with its licence beside it."""
    write_painter(folder, refiner=False)
    (folder / "LICENSE.md").write_text("The words of the licence.\n", encoding="utf-8")
    card = read_card(folder)
    files = (*card.files, *describe(folder, ("LICENSE.md",)))
    write_card(folder, replace(card, licence=LICENCE, files=files))
    return folder


def write_drawings(folder: Path, count: int = 12, words: Sequence[str] = _WORDS) -> Path:
    """Drawings of two shapes of paper, as `drawings` would leave them."""
    folder.mkdir(parents=True)
    captions = []
    for number in range(count):
        size = (128, 128) if number % 3 else (192, 128)
        dice = np.random.default_rng(number)
        image = Image.new("RGB", size, "#f6f6f6")
        pen = ImageDraw.Draw(image)
        for _ in range(3):
            x, y = dice.integers(10, 80, 2).tolist()
            pen.ellipse((x, y, x + 40, y + 40), _COLOURS[number % 4], "#303030", 4)
        name = f"drawing-{number + 1:03d}.png"
        image.save(folder / name)
        captions.append(Caption(name, "", words[number % len(words)]))
    write_captions(folder, captions)
    return folder


def small(method: Method, **chosen: Any) -> StyleRecipe:
    """A recipe that takes seconds."""
    usual: dict[str, Any] = {
        "edge": 128,
        "steps": 4,
        "rate": RATES[method],
        "batch": 2,
        "samples_every": 2,
        "paint_steps": 2,
    }
    if method != "textual-inversion":
        usual["class_pictures"] = 2
    return recipe_for(method, "draft", **(usual | chosen))


def learnt(taught: Taught, method: Method) -> dict[str, torch.Tensor]:
    """The weights of a pack."""
    return dict(load_file(taught.folder / LEARNT[method]))
