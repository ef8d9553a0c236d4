"""Adapters for the tiny painter, of random weights: LoRAs, a learned word, ControlNets.

Each is a model folder beside the painter's, as people install them; peft and diffusers write the
files, as their training scripts do.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import torch
from diffusers import ControlNetModel, StableDiffusionXLPipeline, UNet2DConditionModel
from diffusers.utils import convert_state_dict_to_diffusers
from peft import LoraConfig
from peft.utils import get_peft_model_state_dict
from safetensors.torch import save_file
from transformers import CLIPTextModel

from aibook_desktop.book.model import LANGUAGES
from aibook_desktop.engines.model_card import ModelCard, describe, write_card

LORA_FILE: Final = "pytorch_lora_weights.safetensors"
WORD: Final = "<our-class>"
_STRENGTH: Final = 0.5
_GENTLE: Final = 0.02  # more would drown whatever else changes a picture


def write_lora(
    folder: Path,
    painter: Path,
    *,
    rank: int = 4,
    encoder: bool = False,
    role: str = "lora",
    options: tuple[tuple[str, str], ...] = (),
) -> Path:
    """Write a LoRA that changes every attention of the painter's base, and its first encoder."""
    folder.mkdir(parents=True)
    torch.manual_seed(rank)
    unet = UNet2DConditionModel.from_pretrained(painter / "base/unet")
    layers: dict[str, Any] = {"unet_lora_layers": _trained(unet, rank, ("to_k", "to_q", "to_v"))}
    if encoder:
        text = CLIPTextModel.from_pretrained(painter / "base/text_encoder")
        layers["text_encoder_lora_layers"] = _trained(text, rank, ("q_proj", "v_proj"))
    StableDiffusionXLPipeline.save_lora_weights(folder, **layers)
    return _carded(folder, role, options)


def write_word(
    folder: Path, *, token: str = WORD, vectors: int = 2, widths: tuple[int, int] = (16, 32)
) -> Path:
    """Write a learned word of some vectors for both encoders, `widths` numbers each."""
    folder.mkdir(parents=True)
    torch.manual_seed(3)
    clip_l, clip_g = (torch.randn(vectors, width) for width in widths)
    save_file({"clip_l": clip_l, "clip_g": clip_g}, folder / "learned_embeds.safetensors")
    return _carded(folder, "textual-inversion", (("trigger", token),))


def write_control(folder: Path, painter: Path, role: str = "controlnet-openpose") -> Path:
    """Write a ControlNet of the painter's base."""
    torch.manual_seed(len(role))
    unet = UNet2DConditionModel.from_pretrained(painter / "base/unet")
    network = ControlNetModel.from_unet(unet, conditioning_embedding_out_channels=(8, 8, 8, 8))
    with torch.no_grad():
        for name, weights in network.named_parameters():
            if name.startswith(("controlnet_down", "controlnet_mid")):
                weights.normal_(std=_GENTLE)
            elif name.startswith("controlnet_cond_embedding.conv_out"):
                weights.normal_()
    network.save_pretrained(folder)
    return _carded(folder, role, ())


def _trained(network: Any, rank: int, targets: tuple[str, ...]) -> dict[str, torch.Tensor]:
    """The layers of a LoRA that has learned something: at first half of each would be zero."""
    network.add_adapter(LoraConfig(r=rank, lora_alpha=rank, target_modules=list(targets)))
    with torch.no_grad():
        for name, weights in network.named_parameters():
            if "lora_B" in name:
                weights.normal_(std=_STRENGTH)
    found: dict[str, torch.Tensor] = convert_state_dict_to_diffusers(
        get_peft_model_state_dict(network)
    )
    return found


def _carded(folder: Path, role: str, options: tuple[tuple[str, str], ...]) -> Path:
    names = tuple(sorted(path.name for path in folder.iterdir()))
    card = ModelCard(
        folder.name,
        "illustrator",
        "sdxl",
        "CC0-1.0",
        "Made by a test; nothing was learned.",
        LANGUAGES,
        describe(folder, names),
        role=role,
        options=options,
    )
    write_card(folder, card)
    return folder
