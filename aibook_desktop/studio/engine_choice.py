"""Which engine takes which part, and who stands in for it.

For each craft the candidates stand in a line: the one that was asked for, then the cards of the
registry in their order. What a candidate lacks is found out without loading it. Of several models
an engine takes the one that was asked for, then the first by name that works here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from aibook_desktop.book.model import CRAFTS, Craft
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.resources import MODELS
from aibook_desktop.engines.model_card import LEAVING, InstalledModel, ModelCard, installed
from aibook_desktop.engines.options import PRESETS, Options
from aibook_desktop.engines.registry import EngineCard, card_named, cards_of
from aibook_desktop.settings.table import Settings
from aibook_desktop.studio.added_styles import chosen
from aibook_desktop.studio.preflight import unfit


@dataclass(frozen=True, slots=True)
class EngineChoice:
    """The engines that somebody asked for by name; None leaves it to the program.

    `models` are the model folders that their engines prefer, for some crafts.
    """

    transcriber: str | None = None
    storyteller: str | None = None
    illustrator: str | None = None
    narrator: str | None = None
    models: tuple[tuple[Craft, str], ...] = field(default=(), kw_only=True)

    def of(self, craft: Craft) -> str | None:
        """The name asked for in one craft."""
        name: str | None = getattr(self, craft)
        return name

    def model(self, craft: Craft) -> str:
        """The name of the model folder asked for in one craft, "" for none."""
        return dict(self.models).get(craft, "")


def choice_of(settings: Settings) -> EngineChoice:
    """The engines and the models that the settings prefer."""
    engines = (settings.engine(craft) for craft in CRAFTS)
    return EngineChoice(*engines, models=preferred_models(settings))


def preferred_models(settings: Settings) -> tuple[tuple[Craft, str], ...]:
    """The models that the settings prefer, whatever engines are asked for."""
    return tuple((craft, settings.model(craft)) for craft in CRAFTS)


def options_of(settings: Settings) -> Options:
    """What the settings wish of the engines; the way to a server is not theirs to give."""
    preset = next(each for each in PRESETS if each == settings.picture_preset)
    return Options(preset, chosen(settings.adapters), settings.same_hero)


def built_in() -> EngineChoice:
    """The engines that need no model: what still works when everything else brings it down."""
    names = (
        next(card.name for card in cards_of(craft) if not (card.weights or card.online))
        for craft in CRAFTS
    )
    return EngineChoice(*names)


@dataclass(frozen=True, slots=True)
class Candidate:
    """An engine that could take a part; `obstacle` says why it can't on this machine."""

    card: EngineCard
    weights: Path | None
    digest: str
    obstacle: Problem | None


def line_up(
    craft: Craft, choice: EngineChoice, home: Path, *, online: bool = False
) -> tuple[Candidate, ...]:
    """Every candidate of a craft, the preferred one first; the last one always runs.

    Engines that ask another machine can only be used where a grown-up has agreed (`online`).
    """
    cards = cards_of(craft)
    asked = choice.of(craft)
    if asked is not None:
        first = card_named(craft, asked)
        cards = (first, *(card for card in cards if card != first))
    named = choice.model(craft)
    own = sorted(installed((home / "models",)), key=lambda each: folder_name(each) != named)
    models = (*own, *installed((MODELS,)))
    wanting = unfit(home)
    return tuple(_candidate(card, models, wanting, online=online) for card in cards)


def folder_name(model: InstalledModel) -> str:
    """What a model's folder is called, also while a newer version is taking its place."""
    return model.folder.name.removeprefix(LEAVING)


def runs_on(engine: EngineCard, model: ModelCard) -> bool:
    """Whether these are weights that an engine runs on."""
    return (model.craft, model.engine, model.role) == (engine.craft, engine.name, "")


def _candidate(
    card: EngineCard,
    models: tuple[InstalledModel, ...],
    wanting: frozenset[tuple[Craft, str, str]],
    *,
    online: bool,
) -> Candidate:
    """Give an engine its first model that works here: one may be too big where another is not."""
    if card.missing_modules():
        obstacle = Problem("engine_not_installed", engine=card.name, command=card.set_up)
        return Candidate(card, None, "", obstacle)
    if card.online and not online:
        return Candidate(card, None, "", Problem("online_off"))
    if not card.weights:
        return Candidate(card, None, "", None)
    own = [each for each in models if runs_on(card, each.card)]
    fit = [each for each in own if (card.craft, card.name, each.card.digest) not in wanting]
    if fit:
        return Candidate(card, fit[0].folder, fit[0].card.digest, None)
    if own:
        obstacle = Problem("engine_unfit", engine=card.name)
        return Candidate(card, own[0].folder, own[0].card.digest, obstacle)
    return Candidate(card, None, "", Problem("model_missing", engine=card.name))
