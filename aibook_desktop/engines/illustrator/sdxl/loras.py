"""LoRAs become part of the networks as they are loaded, one after the other.

Fused, they cost nothing while a page is painted, survive being packed to eight bits, and may have
any rank. The exact former picture comes back when the engine is loaded without them. The refiner
has other widths and never gets any.

A LoRA is used as a whole or not at all, so each of its tensors is measured before one is fused: the
libraries pass over what has no place, and in text encoders fill what has another size by chance.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import torch
from diffusers.utils import (
    convert_state_dict_to_diffusers,
    convert_state_dict_to_peft,
    convert_unet_state_dict_to_peft,
)
from safetensors import safe_open

from aibook_desktop.engines.illustrator.sdxl.adapters import Adapter
from aibook_desktop.engines.illustrator.sdxl.encoders import ENCODERS, blank

UNFIT: Final = (RuntimeError, ValueError, KeyError, TypeError, AttributeError, OSError, IndexError)
"""What diffusers and peft raise for weights of other networks."""

_UNET: Final = "unet"
_PARTS: Final = (_UNET, *ENCODERS)
_SCALED: Final = "dora_scale"
"""What diffusers leaves out of a LoRA, which is another one then."""


class Lora:
    """One LoRA, read once and kept: encoders come and go, and each time it is fused into them."""

    def __init__(self, adapter: Adapter, base: Any) -> None:
        """Read it; raises one of `UNFIT` for a file that holds no LoRA for all of `base`."""
        self.adapter = adapter
        with safe_open(adapter.folder / adapter.file, "pt") as file:
            if any(_SCALED in name for name in file.keys()):  # noqa: SIM118 - it is no mapping
                raise ValueError("a LoRA of a kind that can't be fused as a whole")
        self._tensors, self._alphas, self._facts = base.lora_state_dict(
            adapter.folder,
            weight_name=adapter.file,
            local_files_only=True,
            use_safetensors=True,
            unet_config=base.unet.config,
            return_lora_metadata=True,
        )
        if not self._tensors or any(_part(name) not in _PARTS for name in self._tensors):
            raise ValueError("no LoRA for these networks")
        if self._has(_UNET):
            measure(convert_unet_state_dict_to_peft(self._of(_UNET)), base.unet)
        for part in filter(self._has, ENCODERS):
            tensors = convert_state_dict_to_peft(convert_state_dict_to_diffusers(self._of(part)))
            measure(tensors, blank(base, part))

    def into_unet(self, base: Any) -> None:
        """Fuse it into the UNet; raises one of `UNFIT` and then leaves the UNet as it was."""
        if not self._has(_UNET):
            return
        try:
            base.load_lora_into_unet(
                self._tensors,
                network_alphas=self._alphas,
                unet=base.unet,
                adapter_name=self.adapter.name,
                metadata=self._facts,
            )
            if self.adapter.name not in getattr(base.unet, "peft_config", {}):
                raise ValueError("nothing for this UNet")
            base.unet.set_adapters([self.adapter.name], [self.adapter.weight])
            base.unet.fuse_lora()
        finally:
            base.unet.unload_lora()

    def into_encoders(self, base: Any) -> None:
        """Fuse it into text encoders that were just loaded."""
        for part in filter(self._has, ENCODERS):
            base.load_lora_into_text_encoder(
                self._tensors,
                network_alphas=self._alphas,
                text_encoder=getattr(base, part),
                prefix=part,
                lora_scale=self.adapter.weight,
                adapter_name=self.adapter.name,
                metadata=self._facts,
            )
            base.fuse_lora(components=[part])
        base.unload_lora_weights()

    def _has(self, part: str) -> bool:
        return any(_part(name) == part for name in self._tensors)

    def _of(self, part: str) -> dict[str, torch.Tensor]:
        return {
            name.removeprefix(f"{part}."): tensor
            for name, tensor in self._tensors.items()
            if _part(name) == part
        }


def measure(tensors: Mapping[str, torch.Tensor], network: torch.nn.Module) -> None:
    """Raise one of `UNFIT` unless each tensor, as peft names it, has its place in a network."""
    inside = "" if hasattr(network, "text_model") else "text_model."
    for name in tensors:
        place, _, _ = name.partition(".lora_")
        down, up = (tensors[f"{place}.lora_{half}.weight"] for half in "AB")
        layer: Any = network.get_submodule(place.removeprefix(inside))
        ends = (down.shape[1], up.shape[0], up.shape[1])
        if ends != (layer.weight.shape[1], layer.weight.shape[0], down.shape[0]):
            raise ValueError(f"{place} is for another network")


def _part(name: str) -> str:
    return name.partition(".")[0]
