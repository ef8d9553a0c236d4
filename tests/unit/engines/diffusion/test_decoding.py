"""Decoding: in half precision where it works, in full where not, in tiles that act."""

from __future__ import annotations

from typing import Any

import pytest
import torch
from diffusers import AutoencoderKL
from diffusers.image_processor import VaeImageProcessor

from aibook_desktop.engines.diffusion.decoding import NothingToSeeError, decode, tile


@pytest.fixture
def vae() -> Any:
    """A decoder of random weights that was taught with 1024 pixels, like SDXL's."""
    torch.manual_seed(3)
    return AutoencoderKL(
        block_out_channels=(8, 8, 8, 8),
        down_block_types=("DownEncoderBlock2D",) * 4,
        up_block_types=("UpDecoderBlock2D",) * 4,
        latent_channels=4,
        norm_num_groups=4,
        sample_size=1024,
        force_upcast=False,
    ).eval()


LATENTS = torch.randn(1, 4, 16, 16, generator=torch.Generator().manual_seed(2))
PIXELS = VaeImageProcessor()


def shapes(vae: Any) -> list[tuple[int, ...]]:
    """What the decoder is given from now on, call by call."""
    given: list[tuple[int, ...]] = []
    vae.decoder.register_forward_pre_hook(lambda _, inputs: given.append(tuple(inputs[0].shape)))
    return given


def test_tiles_act_at_the_size_of_a_page(vae: Any) -> None:
    """The switch of diffusers does nothing at 1024 pixels, and a card of 6 GB would be full."""
    given = shapes(vae)
    vae.enable_tiling()
    decode(vae, PIXELS, torch.zeros(1, 4, 128, 128) + LATENTS[..., :1, :1])
    assert given == [(1, 4, 128, 128)]
    given.clear()
    tile(vae)
    image = decode(vae, PIXELS, torch.zeros(1, 4, 128, 128) + LATENTS[..., :1, :1])
    assert image.size == (1024, 1024)
    assert len(given) == 9
    assert max(shape[-1] for shape in given) == 64


def precisions(vae: Any) -> list[torch.dtype]:
    """In which precision it decodes from now on."""
    seen: list[torch.dtype] = []
    vae.decoder.register_forward_pre_hook(lambda _, inputs: seen.append(inputs[0].dtype))
    return seen


def test_a_decoder_that_wants_full_precision_gets_it_at_once(vae: Any) -> None:
    """SDXL's own decoder makes black pictures in half precision."""
    vae.register_to_config(force_upcast=True)
    vae.to(torch.float16)
    seen = precisions(vae)
    decode(vae, PIXELS, LATENTS)
    assert seen == [torch.float32]
    assert vae.dtype == torch.float16


def test_a_decoder_that_overflows_is_tried_once_in_full(vae: Any) -> None:
    """One overflow would cost a page its picture, though the latents are good."""
    wanted = decode(vae, PIXELS, LATENTS)
    vae.to(torch.float16)
    with torch.no_grad():
        vae.post_quant_conv.weight.mul_(1e5)  # beyond 65,504, the most in half
    seen = precisions(vae)
    assert decode(vae, PIXELS, LATENTS).size == wanted.size
    assert seen == [torch.float16, torch.float32]
    assert vae.dtype == torch.float16


def test_darkness_is_tried_once_more_and_then_given_up(vae: Any) -> None:
    """A black page would be bound into a book."""
    with torch.no_grad():
        vae.decoder.conv_out.weight.zero_()
        vae.decoder.conv_out.bias.fill_(-1.0)
    seen = precisions(vae)
    with pytest.raises(NothingToSeeError, match="pixels"):
        decode(vae, PIXELS, LATENTS)
    assert len(seen) == 2


def test_latents_that_are_no_numbers_are_not_decoded(vae: Any) -> None:
    """The card would work for a picture that can't be."""
    seen = precisions(vae)
    with pytest.raises(NothingToSeeError, match="latents"):
        decode(vae, PIXELS, LATENTS * torch.nan)
    assert not seen
