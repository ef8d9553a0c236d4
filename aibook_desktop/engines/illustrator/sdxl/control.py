"""ControlNets: the base is shown where everybody stands, as skeletons or as depths."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from diffusers import ControlNetModel, StableDiffusionXLControlNetPipeline
from PIL import Image

from aibook_desktop.book.model import Character, Page
from aibook_desktop.engines.illustrator.sdxl.adapters import Adapter
from aibook_desktop.engines.illustrator.sdxl.depth import depth_map
from aibook_desktop.engines.illustrator.sdxl.skeleton import skeletons

_HALF: Final = "fp16"
_ALIKE: Final = ("cross_attention_dim", "block_out_channels")
_PICTURES: Final[dict[str, Callable[[Page, tuple[Character, ...], int, int], Image.Image]]] = {
    "controlnet-openpose": skeletons,
    "controlnet-depth": depth_map,
}


@dataclass(frozen=True, slots=True)
class Control:
    """A ControlNet that was loaded beside the base."""

    adapter: Adapter
    network: Any


def read_control(base: Any, adapter: Adapter) -> Control:
    """Load a ControlNet to the processor; raises `ValueError` or `OSError` for an unfit one."""
    network = ControlNetModel.from_pretrained(
        adapter.folder,
        dtype=base.unet.dtype,
        variant=_HALF if f".{_HALF}." in adapter.file else None,
        use_safetensors=True,
        local_files_only=True,
    )
    if any(network.config[name] != base.unet.config[name] for name in _ALIKE):
        raise ValueError("a ControlNet for another base")
    return Control(adapter, network)


def controlled(base: Any, controls: tuple[Control, ...]) -> Any:
    """Return a pipeline of the base's own parts that also looks at control pictures."""
    networks = [control.network for control in controls]
    return StableDiffusionXLControlNetPipeline(
        **base.components,
        controlnet=networks[0] if len(networks) == 1 else networks,
        add_watermarker=False,
    )


def control_arguments(
    controls: tuple[Control, ...], page: Page, cast: tuple[Character, ...], seed: int, edge: int
) -> Mapping[str, Any]:
    """What the base's call is shown for a page; raises `Problem` page_not_drawable."""
    if not controls:
        return {}
    pictures = [_PICTURES[each.adapter.card.role](page, cast, seed, edge) for each in controls]
    weights = [each.adapter.weight for each in controls]
    if len(controls) == 1:
        return {"image": pictures[0], "controlnet_conditioning_scale": weights[0]}
    return {"image": pictures, "controlnet_conditioning_scale": weights}
