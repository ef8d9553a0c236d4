"""Scores transcribers on prepared speech: error rates, noise, intervals, tables.

What other workshops need of it, counting, stands here; `models.score_models` scores whole models.
"""

from __future__ import annotations

from aibook_desktop.workshop.speech.score.edits import Pair, Score, edits, normalised, score

__all__ = ("Pair", "Score", "edits", "normalised", "score")
