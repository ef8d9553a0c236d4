"""Which of several models an engine works with, and how a grown-up prefers another.

An engine takes one model. Where a home holds several for the same engine, the settings may name one
for each craft; a narrator's are voices and are chosen as such (see `voices`). What the program
brings itself only stands in where the home holds nothing that works.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from aibook_desktop.book.model import Craft
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.model_card import InstalledModel, installed, read_card
from aibook_desktop.engines.registry import cards_of
from aibook_desktop.settings.table import Settings
from aibook_desktop.studio.engine_choice import (
    Candidate,
    choice_of,
    folder_name,
    line_up,
    runs_on,
)
from aibook_desktop.studio.packs.shelf import find, models_of

CHOOSABLE: Final[tuple[Craft, ...]] = ("transcriber", "storyteller", "illustrator")
"""The crafts whose models are chosen here."""


@dataclass(frozen=True, slots=True)
class Rival:
    """One of several models of a home that serve the same engine; `name` is its folder's.

    The `chosen` one was named by a grown-up, or comes first where nobody named one. It is not
    `used` where it fails here, its engine is not installed, or another engine does the craft.
    """

    name: str
    craft: Craft
    chosen: bool
    used: bool


def rivals(home: Path, settings: Settings, *, online: bool) -> tuple[Rival, ...]:
    """Every model of a home beside which another serves the same engine.

    `online` says that engines which ask another machine may be used.
    """
    models = installed((models_of(home),))
    found: list[Rival] = []
    for craft in CHOOSABLE:
        line = line_up(craft, choice_of(settings), home, online=online)
        found += _rivals(models, line, settings.model(craft))
    return tuple(found)


def preferring(name: str, home: Path) -> tuple[Craft, str]:
    """The craft and the folder of the model that is meant by its folder's or its card's name.

    Raises `Problem` model_unknown, model_damaged, or model_elsewhere for a voice or an addition.
    """
    folder = find(name, home)
    model = InstalledModel(folder, read_card(folder))
    craft = model.card.craft
    if craft in CHOOSABLE and any(runs_on(engine, model.card) for engine in cards_of(craft)):
        return craft, folder_name(model)
    raise Problem("model_elsewhere", model=model.card.name)


def _rivals(
    models: tuple[InstalledModel, ...], line: tuple[Candidate, ...], named: str
) -> Iterator[Rival]:
    working = next(each for each in line if each.obstacle is None)
    for candidate in line:
        own = [each for each in models if runs_on(candidate.card, each.card)]
        chosen = (each.folder for each in own if folder_name(each) == named)
        first = next(chosen, candidate.weights)
        for each in own if len(own) > 1 else ():
            used = each.folder == working.weights
            yield Rival(folder_name(each), candidate.card.craft, each.folder == first, used)
