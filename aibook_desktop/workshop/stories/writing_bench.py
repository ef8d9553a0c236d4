"""`aibook bench story --engine llama`: what our writing costs beside llama.cpp used plainly.

Without a model, on one of random weights: what is timed depends on its shape alone. Whether a model
tells good stories can't be timed; `aibook make` shows it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from aibook_desktop.engines.model_card import read_card
from aibook_desktop.engines.race import RaceFigures
from aibook_desktop.engines.registry import card_named
from aibook_desktop.workshop.stories.random_model import SHAPES, write_random_model
from aibook_desktop.workshop.telling import Tell


@dataclass(frozen=True, slots=True)
class WritingCosts:
    """Figures, and of which weights they are."""

    weights: str
    figures: RaceFigures


def time_writing(
    engine: str, model: Path | None, shape: str, rounds: int, say: Tell
) -> WritingCosts:
    """Race an engine on a model folder, or on random weights of a shape; raises `Problem`."""
    card = card_named("storyteller", engine)
    if model is not None:
        return WritingCosts(read_card(model).name, card.time(model, rounds))
    with TemporaryDirectory() as folder:
        say("bench.story.random", shape=shape)
        weights = write_random_model(Path(folder) / "random", SHAPES[shape])
        return WritingCosts(f"random weights, shape {shape}", card.time(weights, rounds))
