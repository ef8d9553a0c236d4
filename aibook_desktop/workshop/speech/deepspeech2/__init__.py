"""Trains Deep Speech 2, the baseline: CTC over Hangul letters, from nothing, on prepared speech.

The way of the parts: drawing -> batches, checkpoint -> learning -> recipe, which is all
that others need.
"""

from __future__ import annotations

from aibook_desktop.workshop.speech.deepspeech2.recipe import (
    SIZES,
    DeepSpeech2Recipe,
    Trained,
    train_deepspeech2,
)

__all__ = ["SIZES", "DeepSpeech2Recipe", "Trained", "train_deepspeech2"]
