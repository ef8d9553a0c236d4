"""The practice listener: a tiny Whisper that understands espeak-ng, made from nothing on two cores.

It lets the whole way from a clip to a book be tested and shown without anybody's voice and without
downloaded weights. The way of the parts: batches -> network, training -> packing ->
recipe, which is all that others need.
"""

from __future__ import annotations

from aibook_desktop.workshop.speech.practice.recipe import PracticeRecipe, run

__all__ = ["PracticeRecipe", "run"]
