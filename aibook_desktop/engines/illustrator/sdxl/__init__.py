"""Pictures by Stable Diffusion XL: `prompt` says a scene, `painter` paints it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.illustrator.sdxl.painter import ENGINE, SdxlIllustrator
from aibook_desktop.engines.model_card import verify

_HASHED_AT_ONCE: Final = 16 * 1024**2


def build(weights: Path | None) -> SdxlIllustrator:
    """Load a model folder; raises `Problem` model_missing or model_damaged."""
    if weights is None or not weights.is_dir():
        raise Problem("model_missing", engine=ENGINE)
    card = verify(weights, largest=_HASHED_AT_ONCE)
    if "base/model_index.json" not in card.file_names():
        raise Problem("model_damaged", model=card.name, file="base/model_index.json")
    try:
        return SdxlIllustrator(weights)
    except (OSError, ValueError, KeyError) as error:
        raise Problem("model_damaged", model=card.name, file="base, refiner") from error
