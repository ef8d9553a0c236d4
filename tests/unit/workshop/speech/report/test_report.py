"""The whole speech workshop, from voices to tables, as small as it can be."""

from __future__ import annotations

import pytest

from aibook_desktop.workshop.record import CARD
from aibook_desktop.workshop.speech.deepspeech2 import SIZES, DeepSpeech2Recipe
from aibook_desktop.workshop.speech.practice.network import Size
from aibook_desktop.workshop.speech.practice.recipe import PracticeRecipe
from aibook_desktop.workshop.speech.report.adults_listener import AdultsRecipe
from aibook_desktop.workshop.speech.report.chain import Report, make_report
from aibook_desktop.workshop.speech.report.places import MODELS, Places
from aibook_desktop.workshop.speech.report.recipe import ReportRecipe
from aibook_desktop.workshop.speech.report.sources import Voices
from aibook_desktop.workshop.speech.report.writing import gain, write_report
from aibook_desktop.workshop.speech.score.bootstrap import Estimate
from aibook_desktop.workshop.speech.score.models import ScoreRecipe
from aibook_desktop.workshop.speech.score.table import EVERYBODY, Result, Row, Table
from aibook_desktop.workshop.speech.speaker.recipe import SpeakerRecipe
from aibook_desktop.workshop.speech.tune import TuneRecipe
from aibook_desktop.workshop.telling import tell_nobody

STEPS = 2
TUNING = TuneRecipe(method="full", steps=STEPS, frames=800, validate_every=STEPS, validated=2)
RECIPE = ReportRecipe(
    adults=AdultsRecipe(
        korean=24,
        english=8,
        wordless=2,
        speakers=4,
        steps=STEPS,
        practice=PracticeRecipe(
            pieces=120,
            processes=1,
            size=Size(width=32, heads=2, encoder_layers=1, decoder_layers=1),
        ),
    ),
    voices=(
        Voices("training", "child", korean=30, english=0, speakers=30),
        Voices("training", "adult", korean=30, english=0, speakers=30),
        Voices("test", "child", korean=4, english=1, speakers=4),
        Voices("test", "adult", korean=4, english=1, speakers=4),
    ),
    commands=TUNING,
    full=TUNING,
    lora=TuneRecipe(
        method="lora", steps=STEPS, frames=800, rank=2, alpha=4, validate_every=STEPS, validated=2
    ),
    deepspeech2=DeepSpeech2Recipe(
        size=SIZES["small"], steps=STEPS, frames=400, keep_every=STEPS, validated=2, processes=1
    ),
    speaker=SpeakerRecipe(clips=40, checked=8, steps=STEPS, batch=4, check_every=STEPS),
    score=ScoreRecipe(resamples=20),
    processes=1,
)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> tuple[Report, Places]:
    folder = tmp_path_factory.mktemp("report")
    return make_report(RECIPE, folder, tell_nobody), Places(folder)


def test_every_model_is_scored_on_both_test_sets(report: tuple[Report, Places]) -> None:
    """A table would lack the model that somebody looks for."""
    made, _ = report
    for table in (made.children, made.grown_ups):
        assert tuple(row.model for row in table.rows) == MODELS
        assert all(row.problem is None for row in table.rows)
        assert table.clips == 5
    assert made.speaker.group is not None
    assert made.speaker.group.clips == 10


def test_a_report_that_is_there_is_not_made_again(report: tuple[Report, Places]) -> None:
    """A stopped report would begin anew, hours later."""
    made, places = report
    before = {path: path.stat().st_mtime_ns for path in places.root.rglob("*.safetensors")}
    said: list[str] = []

    def tell(key: str, **_details: str) -> None:
        said.append(key)

    again = make_report(RECIPE, places.root, tell)
    assert before == {path: path.stat().st_mtime_ns for path in places.root.rglob("*.safetensors")}
    assert "report.speaking" not in said
    assert again == made


def test_the_written_report_says_that_its_voices_are_synthetic(
    report: tuple[Report, Places],
) -> None:
    """Somebody would take the figures for those of children."""
    made, places = report
    for language, plainly in (("en", "made by espeak-ng"), ("ko", "espeak-ng가 만든")):
        text = write_report(made, places, "en" if language == "en" else "ko").read_text("utf-8")
        assert plainly in text
        assert all(name in text for name in MODELS)
        assert text.count("\n# ") == 0


def test_recordings_hold_nothing_but_recordings(report: tuple[Report, Places]) -> None:
    """The preparation would list our own card as a label without sound."""
    _, places = report
    assert not list((places.voices / "training").rglob(CARD))


def _table(**rates: float) -> Table:
    def row(model: str, rate: float) -> Row:
        found = Estimate(rate, rate, rate)
        result = Result("clean", EVERYBODY, 5, 2, 0, 0, 0, found, found, found, found)
        return Row(model, "whisper", "", (result,))

    rows = tuple(row(name.replace("_", "-"), rate) for name, rate in rates.items())
    return Table("x", "test", "", 5, 2, 1, 1, (), (EVERYBODY,), rows, (), ())


def test_the_gain_is_how_many_times_fewer_errors_there_are() -> None:
    """The headline of the report would be another figure than the tables give."""
    table = _table(adults_commands=0.2, tuned_full=0.04, tuned_lora=0.0)
    assert gain(table, "tuned-full") == pytest.approx(5.0)
    assert gain(table, "tuned-lora") is None
    assert gain(table, "deepspeech2") is None
