"""How big a model's parts are, told by its files' own heads: no weight is read."""

from __future__ import annotations

import json
from math import prod
from pathlib import Path
from typing import Final

from aibook_desktop.engines.graphics_memory import Sizes

_HEAD: Final = 8  # bytes that say how long the table of a safetensors file is
_LONGEST: Final = 100_000_000
_MILLION: Final = 1e6


def sizes_of(folder: Path) -> Sizes:
    """Count the parameters of a folder with `base` and perhaps `refiner`.

    Raises `OSError` or `ValueError` for files that are no safetensors.
    """
    base = folder / "base"
    config = json.loads((base / "vae" / "config.json").read_text(encoding="utf-8"))
    return Sizes(
        base=_millions(base / "unet"),
        refiner=_millions(folder / "refiner" / "unet"),
        decoder=_millions(base / "vae"),
        encoders=_millions(base / "text_encoder") + _millions(base / "text_encoder_2"),
        upcast=bool(config.get("force_upcast", True)),
    )


def _millions(folder: Path) -> float:
    """The parameters of one network; half-precision files stand for full ones beside them."""
    files = sorted(folder.glob("*.fp16*.safetensors")) or sorted(folder.glob("*.safetensors"))
    return sum(_parameters(file) for file in files) / _MILLION


def _parameters(path: Path) -> int:
    with path.open("rb") as file:
        length = int.from_bytes(file.read(_HEAD), "little")
        if length > _LONGEST:
            raise ValueError(f"{path.name} is no safetensors file")
        table = json.loads(file.read(length))
    return sum(prod(fact["shape"]) for name, fact in table.items() if name != "__metadata__")
