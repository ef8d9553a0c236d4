"""SDXL's networks at full size with random weights, one built after the other.

The configurations are those of the published base, refiner and decoder. Weights are drawn so that
numbers neither grow nor vanish on their way: zeros would multiply faster than a model does.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, Literal

import torch
from diffusers import AutoencoderKL, EulerDiscreteScheduler, UNet2DConditionModel

Name = Literal["base", "refiner", "vae"]

_SHARED: Final[dict[str, Any]] = {
    "sample_size": 128,
    "addition_embed_type": "text_time",
    "addition_time_embed_dim": 256,
    "layers_per_block": 2,
    "use_linear_projection": True,
}
_BASE: Final[dict[str, Any]] = {
    **_SHARED,
    "attention_head_dim": (5, 10, 20),
    "block_out_channels": (320, 640, 1280),
    "cross_attention_dim": 2048,
    "down_block_types": ("DownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D"),
    "up_block_types": ("CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "UpBlock2D"),
    "projection_class_embeddings_input_dim": 2816,
    "transformer_layers_per_block": (1, 2, 10),
}
_REFINER: Final[dict[str, Any]] = {
    **_SHARED,
    "attention_head_dim": (6, 12, 24, 24),
    "block_out_channels": (384, 768, 1536, 1536),
    "cross_attention_dim": 1280,
    "down_block_types": (
        "DownBlock2D",
        "CrossAttnDownBlock2D",
        "CrossAttnDownBlock2D",
        "DownBlock2D",
    ),
    "up_block_types": ("UpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "UpBlock2D"),
    "projection_class_embeddings_input_dim": 2560,
    "transformer_layers_per_block": 4,
}
_VAE: Final[dict[str, Any]] = {
    "block_out_channels": (128, 256, 512, 512),
    "down_block_types": ("DownEncoderBlock2D",) * 4,
    "up_block_types": ("UpDecoderBlock2D",) * 4,
    "latent_channels": 4,
    "layers_per_block": 2,
    "sample_size": 1024,
    "scaling_factor": 0.13025,
}
_KINDS: Final[dict[Name, tuple[Callable[..., Any], dict[str, Any]]]] = {
    "base": (UNet2DConditionModel, _BASE),
    "refiner": (UNet2DConditionModel, _REFINER),
    "vae": (AutoencoderKL, _VAE),
}


@dataclass(frozen=True, slots=True)
class Scale:
    """How much smaller than SDXL the networks are: 1 is full size, for tests there is more.

    Every width is divided by `narrower` and transformers have `blocks` layers at most.
    """

    narrower: int = 1
    blocks: int = 10


FULL: Final = Scale()


@dataclass(frozen=True, slots=True)
class Networks:
    """All three, on one device."""

    base: Any
    refiner: Any
    vae: Any
    device: torch.device

    def by_name(self) -> dict[str, Any]:
        """Those that are counted."""
        return {
            "base": self.base,
            "refiner": self.refiner,
            "decoder": self.vae.decoder,
            "encoder": self.vae.encoder,
        }


def outline(name: Name, scale: Scale = FULL) -> Any:
    """A network without weights, on the meta device, where it can be counted."""
    kind, config = _KINDS[name]
    with torch.device("meta"):
        return kind(**_scaled(config, scale))


def build(name: Name, device: torch.device, dtype: torch.dtype, scale: Scale = FULL) -> Any:
    """A network with random weights; equal arguments give equal ones."""
    network = outline(name, scale).to(dtype).to_empty(device=device).eval()
    generator = torch.Generator(device).manual_seed(5)
    with torch.no_grad():
        for path, weight in network.named_parameters():
            if weight.dim() > 1:
                fan_in = weight[0].numel()
                weight.normal_(0.0, fan_in**-0.5, generator=generator)
            else:
                weight.fill_(1.0 if path.endswith("weight") else 0.0)
    return network.requires_grad_(requires_grad=False)


def build_all(device: torch.device, dtype: torch.dtype, scale: Scale = FULL) -> Networks:
    """All networks, one after the other, so that no more than one is in two places at once."""
    base, refiner, vae = (build(name, device, dtype, scale) for name in _KINDS)
    return Networks(base, refiner, vae, device)


def noise_schedule() -> Any:
    """The scheduler that comes with SDXL."""
    return EulerDiscreteScheduler(
        beta_start=0.00085,
        beta_end=0.012,
        beta_schedule="scaled_linear",
        steps_offset=1,
        timestep_spacing="leading",
    )


def _scaled(config: dict[str, Any], scale: Scale) -> dict[str, Any]:
    widths = tuple(width // scale.narrower for width in config["block_out_channels"])
    changed = {"block_out_channels": widths, "norm_num_groups": 32 // scale.narrower}
    blocks = config.get("transformer_layers_per_block")
    if blocks is not None:
        deep = (blocks,) * len(widths) if isinstance(blocks, int) else blocks
        changed["transformer_layers_per_block"] = tuple(min(each, scale.blocks) for each in deep)
    return {**config, **changed}
