"""Which engine takes which part, and who stands in for it.

For each craft the candidates stand in a line: the one that was asked for, then the cards of the
registry in their order. What a candidate lacks is found out without loading it.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from aibook_desktop.book.model import Craft
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.resources import MODELS
from aibook_desktop.engines.model_card import ModelCard, installed, read_card
from aibook_desktop.engines.registry import EngineCard, card_named, cards_of


@dataclass(frozen=True, slots=True)
class EngineChoice:
    """The engines that somebody asked for by name; None leaves it to the program."""

    transcriber: str | None = None
    storyteller: str | None = None
    illustrator: str | None = None
    narrator: str | None = None

    def of(self, craft: Craft) -> str | None:
        """The name asked for in one craft."""
        name: str | None = getattr(self, craft)
        return name


@dataclass(frozen=True, slots=True)
class Candidate:
    """An engine that could take a part; `obstacle` says why it can't on this machine."""

    card: EngineCard
    weights: Path | None
    digest: str
    obstacle: Problem | None


def line_up(craft: Craft, choice: EngineChoice, home: Path) -> tuple[Candidate, ...]:
    """Every candidate of a craft, the preferred one first; the last one always runs."""
    cards = cards_of(craft)
    asked = choice.of(craft)
    if asked is not None:
        first = card_named(craft, asked)
        cards = (first, *(card for card in cards if card != first))
    models = installed((home / "models", MODELS))
    return tuple(_candidate(card, models) for card in cards)


def _candidate(card: EngineCard, models: tuple[Path, ...]) -> Candidate:
    if card.missing_modules():
        known = ", ".join(each.name for each in cards_of(card.craft) if each != card)
        obstacle = Problem("engine_missing", craft=card.craft, engine=card.name, known=known)
        return Candidate(card, None, "", obstacle)
    if not card.weights:
        return Candidate(card, None, "", None)
    obstacle = Problem("model_missing", engine=card.name)
    for folder in models:
        try:
            model = read_card(folder)
        except Problem as problem:
            obstacle = problem
            continue
        if model.engine == card.name:
            return Candidate(card, folder, _digest(model), None)
    return Candidate(card, None, "", obstacle)


def _digest(model: ModelCard) -> str:
    """One digest for all the files of a model: what a book says it was made with."""
    files = sorted(f"{file.name} {file.sha256}" for file in model.files)
    return hashlib.sha256("\n".join(files).encode()).hexdigest()
