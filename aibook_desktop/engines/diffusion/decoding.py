"""Latents to pixels: in half precision where the decoder can, in full where it can't or failed.

The original decoder of SDXL overflows in half precision, which comes out black; its configuration
says so (`force_upcast`), and the repaired one says that it doesn't. A picture that can't be seen is
decoded once more in full precision before it is given up.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import torch
from PIL import Image

TILE: Final = 512
_SHRINKS: Final = 8
_DARKEST: Final = 6  # of 255: what overflowed is black


class NothingToSeeError(ArithmeticError):
    """The networks gave no numbers, or only darkness."""


class NoNumbersError(NothingToSeeError):
    """The networks that paint gave no numbers, as they do where half precision overflows."""


def tile(vae: Any, edge: int = TILE) -> None:
    """Let it decode squares of `edge` pixels one by one.

    diffusers only tiles what is larger than the decoder was taught with, which is 1024 pixels for
    SDXL's own: as large as a page, so that nothing would be saved.
    """
    vae.enable_tiling()
    vae.tile_sample_min_size = edge
    vae.tile_latent_min_size = edge // _SHRINKS


@torch.inference_mode()
def decode(vae: Any, image_processor: Any, latents: torch.Tensor) -> Image.Image:
    """Make one picture's latents (1 x 4 x h x w) visible, wherever they lie.

    Raises `NoNumbersError` or else `NothingToSeeError`.
    """
    if not torch.isfinite(latents).all():
        raise NoNumbersError("latents")
    usual = vae.dtype
    precisions = (torch.float32,) if vae.config.force_upcast else (usual, torch.float32)
    try:
        for precision in precisions:
            image = _decoded(vae.to(precision), image_processor, latents)
            if image is not None:
                return image
    finally:
        vae.to(usual)
    raise NothingToSeeError("pixels")


def _decoded(vae: Any, image_processor: Any, latents: torch.Tensor) -> Image.Image | None:
    pixels = vae.decode(latents.to(vae.device, vae.dtype) / vae.config.scaling_factor).sample
    if not torch.isfinite(pixels).all():
        return None
    image: Image.Image = image_processor.postprocess(pixels)[0]
    return image if is_seen(image) else None


def is_seen(image: Image.Image) -> bool:
    """Tell whether there is more than darkness."""
    return bool(np.asarray(image).max() > _DARKEST)
