"""Tuning a Whisper to voices that it does not know, children's first of all.

The way of the parts: `base` (the model that is tuned) and `sounds` (the prepared clips, mapped) ->
`drawing` (which clips make up which step) -> `batches` -> `listener` (the network with a dynamic
context) -> `learning` and `validating` -> `checkpoint` -> `run`, which is all that others need with
`recipe`. Whatever chance decides in a step is drawn from the number of that step alone, so a tuning
that was killed goes on from its last checkpoint as if nothing had happened.
"""

from __future__ import annotations

from aibook_desktop.workshop.speech.tune.recipe import Method, Tuned, TuneRecipe
from aibook_desktop.workshop.speech.tune.run import tune

__all__ = ["Method", "TuneRecipe", "Tuned", "tune"]
