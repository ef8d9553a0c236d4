"""A look at a picture before it is finished."""

from __future__ import annotations

import io

import numpy as np
import torch
from PIL import Image

from aibook_desktop.engines.diffusion.preview import EDGE, preview


def seen(latents: torch.Tensor) -> np.ndarray:
    """The preview's pixels."""
    image = Image.open(io.BytesIO(preview(latents)))
    assert image.size == (EDGE, EDGE)
    return np.asarray(image, np.int16)


def test_it_is_small_and_blurred() -> None:
    """A child would see in full what nobody has checked."""
    fine = torch.randn(4, 128, 128, generator=torch.Generator().manual_seed(1))
    pixels = seen(fine)
    assert len(preview(fine)) < 6000
    assert np.abs(np.diff(pixels, axis=1)).mean() < 30  # neighbours are alike


def test_it_shows_where_things_are() -> None:
    """A preview of one colour is nothing to wait by."""
    latents = torch.zeros(4, 128, 128)
    latents[0, :, 64:] = 1.5
    pixels = seen(latents)
    assert pixels[:, 60:].mean() - pixels[:, :36].mean() > 40


def test_numbers_that_overflowed_still_give_a_picture() -> None:
    """A half-precision overflow would end in a traceback, though the decoder may be tried anew."""
    assert seen(torch.full((4, 8, 8), torch.nan)).shape == (EDGE, EDGE, 3)
