"""Teaching SDXL a style, from drawings to a model folder that the program installs.

The way of the parts: `base` (the model that learns) and `material` (drawings, captions and class
pictures as latents) -> `dealing` (which of them make up which step) -> `pupils` (what of the model
learns: a thin LoRA, everything, or one new word) -> `learning` -> `checkpoint`, `samples` and
`overfitting` -> `packing` -> `run`, which is all that others need with `recipe`. Whatever chance
decides in a step is drawn from the number of that step alone, so a training that was killed goes on
as if nothing had happened.
"""

from __future__ import annotations

from aibook_desktop.workshop.pictures.tune.recipe import Method, StyleRecipe, Taught, recipe_for
from aibook_desktop.workshop.pictures.tune.run import teach

__all__ = ["Method", "StyleRecipe", "Taught", "recipe_for", "teach"]
