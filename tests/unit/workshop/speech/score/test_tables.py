"""Tables as files, and the command that writes them."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from aibook_desktop.book.model import LANGUAGES, Language
from aibook_desktop.book.problems import Problem
from aibook_desktop.cli.run import run
from aibook_desktop.workshop.record import read_made
from aibook_desktop.workshop.speech import dataset
from aibook_desktop.workshop.speech.score.conditions import CLEAN, Condition
from aibook_desktop.workshop.speech.score.markdown import markdown
from aibook_desktop.workshop.speech.score.models import ScoreRecipe, score_models
from aibook_desktop.workshop.speech.score.table import Table
from aibook_desktop.workshop.speech.score.tables import plain, write_tables
from aibook_desktop.workshop.telling import tell_nobody
from tests.unit.workshop.speech.score.whistling import write_model


@pytest.fixture
def table(tmp_path: Path, data: Path) -> Table:
    """Two models that can hear and one that is not there."""
    dataset.shard(data, "test", 0).write_bytes(b"gone")
    models = [
        write_model(tmp_path / "good"),
        write_model(tmp_path / "poor", knows=4),
        tmp_path / "missing",
    ]
    recipe = ScoreRecipe(conditions=(CLEAN, Condition("storm", -5.0)), resamples=100)
    return score_models(models, data, recipe, tmp_path / "to", tell_nobody)


def cells(text: str, title: str) -> list[list[str]]:
    """The lines of the table below a heading."""
    part = text.split(f"## {title}", 1)[1].split("\n## ", 1)[0]
    return [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in part.splitlines()
        if line.startswith("|")
    ]


def test_people_find_models_conditions_and_reasons(table: Table) -> None:
    """A report would show figures without what they mean, or hide the model that failed."""
    text = markdown(table, "en")
    head, _, good, poor, missing = cells(text, "Character error rate without spaces")
    assert head[:3] == ["model", "clean", "storm"]
    assert good[:2] == ["good", "0.00 [0.00, 0.00]"]
    result = table.rows[1].result("clean")
    assert result is not None
    assert poor[1].startswith(f"{100 * result.cer.value:.2f} [{100 * result.cer.low:.2f}, ")
    assert missing[1:3] == ["–", "–"]
    assert "missing" in missing[3]
    assert "12 clips by 4 speakers" in text
    assert "test-00000.parquet" in text


def test_groups_and_differences_have_tables_of_their_own(table: Table) -> None:
    """Nobody could see for whom a model is better."""
    text = markdown(table, "en")
    groups = cells(text, "Character error rate without spaces by speaker group")[2:]
    assert {(line[0], line[1]) for line in groups} >= {("good", "children"), ("poor", "adults")}
    differences = cells(text, "Difference from good")[2:]
    assert differences[0][:2] == ["poor", "everybody"]
    assert differences[0][2].startswith("**+")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_grid_is_whole(table: Table, language: Language) -> None:
    """A line with a cell too many would shift every figure under another heading."""
    grids = [part for part in markdown(table, language).split("\n\n") if part.startswith("|")]
    assert len(grids) == 4
    for grid in grids:
        assert len({line.count("|") for line in grid.splitlines()}) == 1


def test_files_hold_what_was_measured(tmp_path: Path, table: Table) -> None:
    """Programs would read another figure than people."""
    write_tables(table, tmp_path / "out", "en")
    kept = json.loads((tmp_path / "out" / "score.json").read_text(encoding="utf-8"))
    assert kept == plain(table)
    poor = table.rows[1].result("clean")
    assert poor is not None
    assert kept["rows"][1]["results"][0]["cer"]["value"] == poor.cer.value
    assert kept["rows"][2]["problem"] == {"kind": "model_missing", "engine": "missing"}
    made = read_made(tmp_path / "out")
    assert made is not None
    assert made.inputs["good"] == table.rows[0].digest
    assert made.results["poor clean cer"] == round(poor.cer.value, 4)


def test_a_disk_that_can_not_be_written_is_told(tmp_path: Path, table: Table) -> None:
    """Hours of listening would end in a traceback."""
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    with pytest.raises(Problem) as caught:
        write_tables(table, tmp_path / "file", "en")
    assert caught.value.kind == "disk_read_only"


def ask(capsys: pytest.CaptureFixture[str], tmp_path: Path, *words: str) -> tuple[int, str, str]:
    """Run the command as somebody types it."""
    home = ["--home", str(tmp_path / "home")]
    status = run(["workshop", "speech", "score", *words, *home], time.monotonic())
    said = capsys.readouterr()
    return status, said.out, said.err


def test_the_command_answers_programs(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, data: Path
) -> None:
    """A script could not compare models."""
    model = write_model(tmp_path / "model")
    to = str(tmp_path / "to")
    status, said, _ = ask(
        capsys, tmp_path, str(data), str(model), "--to", to, "--clips", "6", "--json"
    )
    answer = json.loads(said)
    assert status == 0
    assert (answer["clips"], answer["rows"][0]["model"]) == (6, "model")
    assert answer == json.loads((tmp_path / "to" / "score.json").read_text(encoding="utf-8"))


def test_the_command_shows_people_the_table(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, data: Path
) -> None:
    """A person would have to open a file to see one figure."""
    model = write_model(tmp_path / "model")
    status, said, _ = ask(capsys, tmp_path, str(data), str(model), "--to", str(tmp_path / "to"))
    assert status == 0
    assert (tmp_path / "to" / "score.md").read_text(encoding="utf-8") in said


def test_the_command_fails_when_no_model_could_be_scored(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, data: Path
) -> None:
    """A script would take an empty table for success."""
    words = (str(data), str(tmp_path / "missing"), "--to", str(tmp_path / "to"))
    assert ask(capsys, tmp_path, *words)[0] == 1
    status, _, problem = ask(capsys, tmp_path, str(tmp_path / "nowhere"), *words[1:])
    assert status == 1
    assert "prepare" in problem
