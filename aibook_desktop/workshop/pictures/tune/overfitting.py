"""Whether a model learnt the drawings by heart, or nothing at all, and what to do about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from aibook_desktop.workshop.pictures.tune.checkpoint import Row

FULL_WEIGHT: Final = 1.0
LOWER_WEIGHT: Final = 0.7
_WORSE: Final = 1.03
_FORGOTTEN: Final = 1.08
_MOST_LOOKS: Final = 400


def hint(history: Sequence[Row], looks: float) -> str:
    """A key of the string tables, or "": where the history says that it went wrong.

    `looks` is how often each drawing was learnt from. The loss did not fall, or is no number any
    more. Or it looks overfitted: drawings that were kept apart get worse while the learnt ones get
    better; or what the model drew before gets worse; or, where nothing was kept apart, a drawing
    was looked at some hundred times.
    """
    if not history:
        return ""
    first, last = history[0], history[-1]
    if len(history) > 1 and not last.fixed < first.fixed:
        return "style.hint.nothing_learnt"
    unseen = [row.unseen for row in history if row.unseen is not None]
    if unseen and unseen[-1] > _WORSE * min(unseen) and last.fixed < first.fixed:
        return "style.hint.by_heart"
    if first.class_loss and last.class_loss and last.class_loss > _FORGOTTEN * first.class_loss:
        return "style.hint.forgets"
    if not unseen and looks > _MOST_LOOKS:
        return "style.hint.many_looks"
    return ""


def weight_for(found: str) -> float:
    """How strongly the result is best used."""
    return LOWER_WEIGHT if found else FULL_WEIGHT
