"""What is learnt from: drawings as latents, their captions, and pictures of the model's own.

Everything is computed once and kept: a training that goes on after it was killed finds the same
numbers, and neither the decoder nor (but for a new word) the encoders take memory while learning.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from PIL import Image
from torch import Tensor

from aibook_desktop.book.problems import Problem
from aibook_desktop.workshop.keeping import Tensors, remembered
from aibook_desktop.workshop.pictures.captions import in_english, read_captions
from aibook_desktop.workshop.pictures.sizing import Pixels, bucket_for, fitted
from aibook_desktop.workshop.pictures.tune.reading import Read, Reader
from aibook_desktop.workshop.pictures.tune.recipe import StyleRecipe

FEWEST: Final = 3
_APART_OF: Final = 10  # one drawing in so many is kept apart, if there are as many
_MOST_APART: Final = 4
_MOST_PIXELS: Final = 4_000_000


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing on the disk and what is on it, with the new word."""

    path: Path
    caption: str


@dataclass(frozen=True, slots=True)
class Example:
    """A picture as the decoder's latents: the mean and spread of each (4, height, width).

    `text` is its caption; pictures of the model's own have no spread.
    """

    mean: Tensor
    spread: Tensor | None
    text: str

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return 8 * self.mean.shape[-1], 8 * self.mean.shape[-2]


def listed(folder: Path, trigger: str) -> tuple[Drawing, ...]:
    """The drawings that a folder's table of captions names.

    Raises `Problem` drawings_missing or drawings_too_few.
    """
    try:
        rows = read_captions(folder)
    except OSError as error:
        raise Problem("drawings_missing", folder=str(folder)) from error
    found = tuple(
        Drawing(folder / row.file, f"{in_english(row.text)}, {trigger}")
        for row in rows
        if Path(row.file).name == row.file and (folder / row.file).is_file()
    )
    if not rows:
        raise Problem("drawings_missing", folder=str(folder))
    if len(found) < FEWEST:
        raise Problem("drawings_too_few", found=str(len(found)), needed=str(FEWEST))
    return found


def apart(count: int) -> tuple[int, ...]:
    """Which of so many drawings are kept apart, to see what others than the learnt ones say."""
    many = min(count // _APART_OF, _MOST_APART)
    return tuple(count * (2 * at + 1) // (2 * many) for at in range(many))


def encoded(
    drawings: Sequence[Drawing], edge: int, vae: Any, device: torch.device, kept: Path
) -> tuple[Example, ...]:
    """Encode drawings; raises `Problem` drawings_missing for one that is no picture any more."""

    def make() -> Tensors:
        made = {}
        vae.to(device, torch.float32)
        for number, drawing in enumerate(drawings):
            spread = vae.encode(_pixels(drawing.path, edge)[None].to(device)).latent_dist
            made[f"{number:03d}.mean"] = spread.mean[0] * vae.config.scaling_factor
            made[f"{number:03d}.spread"] = spread.std[0] * vae.config.scaling_factor
        vae.to("cpu")
        return made

    with torch.no_grad():
        found = remembered(kept, make)
    return tuple(
        Example(found[f"{number:03d}.mean"], found[f"{number:03d}.spread"], drawing.caption)
        for number, drawing in enumerate(drawings)
    )


def read_once(
    texts: Sequence[str], reader: Reader, device: torch.device, kept: Path
) -> dict[str, Read]:
    """Read texts that never change, before the encoders go; the answer is on the device."""

    def make() -> Tensors:
        for encoder in reader.encoders:
            encoder.to(device)
        read = [reader.read([text]) for text in texts]
        return {
            "embeds": torch.cat([each.embeds for each in read]),
            "pooled": torch.cat([each.pooled for each in read]),
        }

    with torch.no_grad():
        found = remembered(kept, make)
    whole = Read(found["embeds"].to(device), found["pooled"].to(device))
    return {text: whole.at([place]) for place, text in enumerate(texts)}


def all_texts(recipe: StyleRecipe, *groups: Sequence[str]) -> tuple[str, ...]:
    """Each text once; the empty one is what is avoided."""
    return tuple(dict.fromkeys(("", recipe.class_prompt, *(each for g in groups for each in g))))


def _pixels(path: Path, edge: int) -> Tensor:
    try:
        with Image.open(path, formats=("PNG", "JPEG")) as image:
            if image.width * image.height > _MOST_PIXELS:
                raise ValueError(path.name)
            pixels: Pixels = np.asarray(image.convert("RGB"), dtype=np.uint8)
    except (OSError, ValueError, SyntaxError) as error:
        raise Problem("drawings_missing", folder=str(path)) from error
    size = bucket_for(pixels.shape[1], pixels.shape[0], edge)
    if size is None:
        raise Problem("drawings_missing", folder=str(path))
    small = torch.from_numpy(fitted(pixels, size)).permute(2, 0, 1)
    return small.float() / 127.5 - 1
