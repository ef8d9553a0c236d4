"""LoRAs become part of the networks as they are loaded, one after the other.

Fused, they cost nothing while a page is painted, survive being packed to eight bits, and may have
any rank. The exact former picture comes back when the engine is loaded without them. The refiner
has other widths and never gets any.
"""

from __future__ import annotations

from typing import Any, Final

from aibook_desktop.engines.illustrator.sdxl.adapters import Adapter

UNFIT: Final = (RuntimeError, ValueError, KeyError, TypeError, AttributeError, OSError, IndexError)
"""What diffusers and peft raise for weights of other networks."""

_UNET: Final = "unet."
_ENCODERS: Final = ("text_encoder", "text_encoder_2")


class Lora:
    """One LoRA, read once and kept: encoders come and go, and each time it is fused into them."""

    def __init__(self, adapter: Adapter, base: Any) -> None:
        """Read it; raises one of `UNFIT` for a file that holds no LoRA."""
        self.adapter = adapter
        self._tensors, self._alphas, self._facts = base.lora_state_dict(
            adapter.folder,
            weight_name=adapter.file,
            local_files_only=True,
            use_safetensors=True,
            unet_config=base.unet.config,
            return_lora_metadata=True,
        )
        if not self._tensors or not all("lora" in name for name in self._tensors):
            raise ValueError("no LoRA")

    def into_unet(self, base: Any) -> None:
        """Fuse it into the UNet; raises one of `UNFIT` and then leaves the UNet as it was."""
        if not any(name.startswith(_UNET) for name in self._tensors):
            if not any(name.startswith(_ENCODERS) for name in self._tensors):
                raise ValueError("nothing for these networks")
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
        """Fuse it into text encoders that were just loaded; raises one of `UNFIT`."""
        for part in _ENCODERS:
            if any(name.startswith(f"{part}.") for name in self._tensors):
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
