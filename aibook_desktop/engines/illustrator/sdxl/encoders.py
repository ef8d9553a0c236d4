"""The base's two text encoders: what they are made of, without reading a weight of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import torch
from transformers import CLIPTextModel, CLIPTextModelWithProjection

ENCODERS: Final[dict[str, Any]] = {
    "text_encoder": CLIPTextModel,
    "text_encoder_2": CLIPTextModelWithProjection,
}


def blank(base: Any, name: str) -> Any:
    """One encoder of a pipeline that was read from a folder: all of its layers, and no numbers."""
    with torch.device("meta"):
        return ENCODERS[name](_config(base, name))


def width(base: Any, name: str) -> int:
    """How many numbers one encoder of such a pipeline gives for a token."""
    numbers: int = _config(base, name).hidden_size
    return numbers


def _config(base: Any, name: str) -> Any:
    return ENCODERS[name].config_class.from_pretrained(Path(base.name_or_path) / name)
