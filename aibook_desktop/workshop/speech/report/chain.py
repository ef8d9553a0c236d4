"""Every step of the speech workshop after the other, from imaginary voices to the tables.

Each step leaves a card and is skipped when the card names the same work, so a report that was
stopped goes on, and one changed setting repeats only what depends on it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from aibook_desktop.workshop.speech.convert import convert
from aibook_desktop.workshop.speech.dataset import Split
from aibook_desktop.workshop.speech.deepspeech2 import train_deepspeech2
from aibook_desktop.workshop.speech.practice.recipe import LICENCE
from aibook_desktop.workshop.speech.prepare.recipe import PrepareRecipe, prepare
from aibook_desktop.workshop.speech.report.adults_listener import learn_adults
from aibook_desktop.workshop.speech.report.places import (
    BASELINE,
    EVERYBODY,
    FULL,
    LORA,
    MODELS,
    TEST_SETS,
    UNTUNED,
    WISHES,
    Places,
    TestSet,
)
from aibook_desktop.workshop.speech.report.recipe import ReportRecipe
from aibook_desktop.workshop.speech.report.sources import record_voices
from aibook_desktop.workshop.speech.score.models import score_models
from aibook_desktop.workshop.speech.score.table import Table
from aibook_desktop.workshop.speech.score.tables import write_tables
from aibook_desktop.workshop.speech.speaker.recipe import train_speaker
from aibook_desktop.workshop.speech.speaker.scoring import SpeakerScore, score_speaker
from aibook_desktop.workshop.speech.tune import tune
from aibook_desktop.workshop.telling import Tell


@dataclass(frozen=True, slots=True)
class Report:
    """What was measured: a table for each test set, and the speaker classifier's scores."""

    children: Table
    grown_ups: Table
    speaker: SpeakerScore


def make_report(recipe: ReportRecipe, folder: Path, tell: Tell) -> Report:
    """Do every step into a folder; raises `Problem` as the steps do."""
    places = Places(folder)
    for voices in recipe.voices:
        record_voices(voices, places.voices, recipe.seed, recipe.processes, tell)
    _prepare_all(recipe, places, tell)
    learn_adults(recipe.adults, places.learnt(WISHES), tell)
    for how, base, data, name in (
        (recipe.commands, WISHES, places.grown_ups, UNTUNED),
        (recipe.full, UNTUNED, places.children, FULL),
        (recipe.lora, UNTUNED, places.children, LORA),
    ):
        tell("report.tuning", name=name)
        tune(how, places.learnt(base), data, places.learnt(name), tell)
    for name in (UNTUNED, FULL, LORA):
        convert(places.learnt(name), places.model(name), name, tell, LICENCE)
    train_deepspeech2(recipe.deepspeech2, places.everybody, places.model(BASELINE), tell)
    train_speaker(recipe.speaker, places.everybody, places.speaker, tell)
    children, grown_ups = (_score(recipe, places, who, tell) for who in TEST_SETS)
    heard = score_speaker(places.speaker, places.tested(EVERYBODY), "test")
    return Report(children, grown_ups, heard)


def _prepare_all(recipe: ReportRecipe, places: Places, tell: Tell) -> None:
    def ready(source: Path, folder: Path, split: Split | None = None) -> None:
        how = PrepareRecipe(split=split or "", processes=recipe.processes)
        prepare(how, source, folder, tell)

    ready(places.recorded("training", "children"), places.children)
    ready(places.recorded("training", "grown-ups"), places.grown_ups)
    ready(places.recorded("training"), places.everybody)
    ready(places.recorded("test"), places.tested(EVERYBODY), "test")
    for who in TEST_SETS:
        ready(places.recorded("test", who), places.tested(who), "test")


def _score(recipe: ReportRecipe, places: Places, who: TestSet, tell: Tell) -> Table:
    folder = places.scores(who)
    models = [places.model(name) for name in MODELS]
    table = score_models(models, places.tested(who), recipe.score, folder, tell)
    write_tables(table, folder, "en")
    return table
