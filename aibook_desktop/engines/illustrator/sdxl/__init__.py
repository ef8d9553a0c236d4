"""Pictures by Stable Diffusion XL and its refiner.

`prompt` says a scene, `pipelines` loads the networks and moves them as a memory plan says,
`book_run` takes pages through encoding, base, refiner and decoding, `holding` steps down when
memory runs out, and `painter` is the illustrator. How a run goes stands in `engines.diffusion`,
which the workshop's bench shares.

Where things are added: `additions.Additions` is everything that adapters, control pictures and an
anchor page may change, asked by the painter at fixed places (recipe -> dressed -> taught -> said ->
arguments -> looking). One object stands behind it, made by `house.house_for` when the engine
is built. `photo` does another job with the same networks: it paints over a photo.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.illustrator.sdxl.holding import ENGINE
from aibook_desktop.engines.illustrator.sdxl.house import house_for
from aibook_desktop.engines.illustrator.sdxl.photo import PhotoPainter
from aibook_desktop.engines.model_card import verify
from aibook_desktop.engines.options import USUAL, Options

_HASHED_AT_ONCE: Final = 16 * 1024**2


def build(weights: Path | None, options: Options = USUAL) -> PhotoPainter:
    """Load a model folder; raises `Problem` model_missing, model_damaged or engine_failed."""
    if weights is None or not weights.is_dir():
        raise Problem("model_missing", engine=ENGINE)
    card = verify(weights, largest=_HASHED_AT_ONCE)
    if "base/model_index.json" not in card.file_names():
        raise Problem("model_damaged", model=card.name, file="base/model_index.json")
    try:
        return PhotoPainter(weights, options, house_for(weights, options))
    except (OSError, ValueError, KeyError) as error:
        verify(weights)
        raise Problem("engine_failed", engine=ENGINE) from error
