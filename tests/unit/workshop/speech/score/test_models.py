"""Models side by side."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from pathlib import Path

import jiwer
import numpy as np
import pytest

from aibook_desktop.book.model import Recording
from aibook_desktop.book.resources import MODELS
from aibook_desktop.workshop.speech import dataset
from aibook_desktop.workshop.speech.rendering.clips import make_clips_apart
from aibook_desktop.workshop.speech.rendering.people import people, share_sentences
from aibook_desktop.workshop.speech.rendering.recording import recorded
from aibook_desktop.workshop.speech.rendering.sentences import sentences
from aibook_desktop.workshop.speech.score.conditions import CLEAN, NEAR_NOISE, heard_in
from aibook_desktop.workshop.speech.score.edits import Pair, normalised, score
from aibook_desktop.workshop.speech.score.models import ScoreRecipe, score_models
from aibook_desktop.workshop.speech.score.table import Table
from aibook_desktop.workshop.telling import tell_nobody
from tests.unit.workshop.speech.score.whistling import (
    STUCK,
    Whistle,
    WhistleListener,
    times_asked,
    write_data,
    write_model,
    write_rows,
)

RECIPE = ScoreRecipe(conditions=(CLEAN, NEAR_NOISE), resamples=200)


def scored(models: list[Path], data: Path, to: Path, recipe: ScoreRecipe = RECIPE) -> Table:
    return score_models(models, data, recipe, to, tell_nobody)


def to_recording(clip: dataset.Clip) -> Recording:
    return recorded(heard_in(clip, CLEAN))


def people_say(folder: Path, count: int) -> None:
    """Let grown-ups of the test part say sentences, by espeak-ng."""
    persons = people("test", "adult", 2, 1)
    said = share_sentences(persons, list(islice(sentences("ko", "test", 1), count)), "quiet", 1)
    clips = make_clips_apart([job for _, job in said], 0)
    rows: list[dict[str, object]] = [
        {
            "audio": (clip / clip.std()).astype(np.float16),
            "text": job.sentence.words,
            "speaker": person.name,
            "gender": person.gender,
            "group": person.group,
            "language": job.sentence.language,
            "source": f"{number}.wav",
        }
        for number, ((person, job), clip) in enumerate(zip(said, clips, strict=True))
    ]
    write_rows(folder, rows)


def test_a_better_listener_is_better(tmp_path: Path, data: Path) -> None:
    """Nobody could tell which model to ship."""
    models = [write_model(tmp_path / "good"), write_model(tmp_path / "poor", knows=4)]
    table = scored(models, data, tmp_path / "to")
    good, poor = (row.result("clean") for row in table.rows)
    assert good is not None
    assert poor is not None
    assert good.cer.value == 0
    assert 0.3 < poor.cer.low < poor.cer.value < poor.cer.high < 0.8
    (clean, *_) = [each for each in table.differences if each.group == "everybody"]
    assert (clean.model, clean.against, clean.condition) == ("poor", "good", "clean")
    assert clean.cer.value == pytest.approx(poor.cer.value)
    assert clean.cer.is_away_from_zero
    noisy = table.rows[0].result("near_noise")
    assert noisy is not None
    assert noisy.cer.value > 0


def test_figures_agree_with_the_usual_tool(tmp_path: Path, data: Path) -> None:
    """Our table could not be compared with anybody's."""
    model = write_model(tmp_path / "poor", knows=5)
    result = scored([model], data, tmp_path / "to").rows[0].result("clean")
    clips = list(dataset.read(data, "test"))
    listener = WhistleListener(model)
    heard = [listener.transcribe(to_recording(clip), "ko").text for clip in clips]
    said = [clip.text for clip in clips]
    assert result is not None
    close, heard_close = (
        [normalised(text).replace(" ", "") for text in texts] for texts in (said, heard)
    )
    assert result.cer.value == pytest.approx(jiwer.cer(close, heard_close))
    assert result.cer_with_spaces.value == pytest.approx(
        jiwer.cer(said, list(map(normalised, heard)))
    )
    assert result.wer.value == pytest.approx(jiwer.wer(said, list(map(normalised, heard))))
    assert result.cer.value == score([Pair(*each) for each in zip(said, heard, strict=True)]).cer


def test_groups_are_scored_apart(tmp_path: Path) -> None:
    """A model that is deaf to children could hide behind grown-ups."""
    clips = [Whistle("가나", "a", "female", "adult"), Whistle("사아", "b", "male", "child")] * 4
    write_data(tmp_path / "data", clips)
    model = write_model(tmp_path / "model", knows=2)
    (row,) = scored([model], tmp_path / "data", tmp_path / "to").rows
    rates = {each.group: each.cer.value for each in row.results if each.condition == "clean"}
    assert rates == {
        "everybody": 0.5,
        "adult": 0.0,
        "female": 0.0,
        "child": 1.0,
        "male": 1.0,
        "ko": 0.5,
    }


def test_clips_without_words_count_what_was_invented(tmp_path: Path) -> None:
    """Words for a noise would be spread over an error rate, where nobody sees them."""
    write_data(tmp_path / "data", [Whistle("가나다"), Whistle(""), Whistle("")])
    (row,) = scored([write_model(tmp_path / "model")], tmp_path / "data", tmp_path / "to").rows
    result = row.result("clean")
    assert result is not None
    assert (result.clips, result.wordless, result.cer.value) == (1, 2, 0.0)
    assert result.invented == 0
    noisy = row.result("near_noise")
    assert noisy is not None
    assert noisy.clips == 1


def test_nothing_is_heard_twice(tmp_path: Path, data: Path) -> None:
    """A run that was killed in the night would begin again in the morning."""
    model = write_model(tmp_path / "model")
    few = replace(RECIPE, clips=6)
    scored([model], data, tmp_path / "to", few)
    assert times_asked(model) == 6 * 2
    first = scored([model], data, tmp_path / "to")
    assert times_asked(model) == 16 * 2
    assert scored([model], data, tmp_path / "to") == first
    assert times_asked(model) == 16 * 2


def test_a_broken_run_goes_on_and_gives_the_same_table(tmp_path: Path, data: Path) -> None:
    """A figure would depend on whether somebody had to restart the machine."""
    undisturbed = scored([write_model(tmp_path / "a" / "model", knows=6)], data, tmp_path / "one")
    model = write_model(tmp_path / "b" / "model", knows=6, breaks_after=20)
    assert scored([model], data, tmp_path / "other").rows[0].problem is not None
    (model / STUCK).unlink()
    torn = next((tmp_path / "other" / "heard").glob("clean-*"))
    torn.write_bytes(torn.read_bytes()[:-9])
    assert scored([model], data, tmp_path / "other") == undisturbed
    assert times_asked(model) == 16 * 2 + 1


def test_a_model_that_fails_is_a_row_with_its_reason(tmp_path: Path, data: Path) -> None:
    """One bad model of eight would cost a night."""
    models = [
        tmp_path / "missing",
        write_model(tmp_path / "stuck", breaks_after=2),
        write_model(tmp_path / "foreign", engine="shouting"),
        write_model(tmp_path / "hollow"),
        write_model(tmp_path / "good"),
    ]
    (tmp_path / "hollow" / "skill.json").unlink()
    table = scored(models, data, tmp_path / "to")
    reasons = [row.problem.kind if row.problem else "" for row in table.rows]
    assert reasons == ["model_missing", "model_failed", "engine_missing", "model_damaged", ""]
    assert table.rows[1].problem is not None
    assert "RuntimeError: the whistle is stuck" in table.rows[1].problem.details["error"]
    assert [row.model for row in table.scored()] == ["good"]
    assert not table.differences


def test_no_model_at_all_can_be_scored(tmp_path: Path, data: Path) -> None:
    """The reasons would be lost in a division by zero."""
    table = scored([tmp_path / "missing"], data, tmp_path / "to")
    assert not list(table.scored())
    assert table.rows[0].problem is not None


def test_a_damaged_shard_is_told_in_the_table(tmp_path: Path, data: Path) -> None:
    """A figure over three quarters of the data would pass for one over all of it."""
    dataset.shard(data, "test", 0).write_bytes(b"gone")
    told: list[str] = []
    table = score_models(
        [write_model(tmp_path / "model")],
        data,
        RECIPE,
        tmp_path / "to",
        lambda key, **_: told.append(key),
    )
    assert table.clips == 12
    assert [problem.kind for problem in table.left_out] == ["dataset_damaged"]
    assert "score.left_out" in told


def test_models_of_equal_names_are_told_apart(tmp_path: Path, data: Path) -> None:
    """Two models would be one row."""
    models = [write_model(tmp_path / name / "model", knows=len(name)) for name in ("ab", "abc")]
    table = scored(models, data, tmp_path / "to")
    assert [row.model for row in table.rows] == [str(model) for model in models]
    assert table.rows[0].results != table.rows[1].results


def test_a_real_listener_is_scored_through_the_port(tmp_path: Path) -> None:
    """Only a model made for tests could be scored."""
    people_say(tmp_path / "data", 4)
    (row,) = scored([MODELS / "practice-listener"], tmp_path / "data", tmp_path / "to").rows
    clean, noisy = row.result("clean"), row.result("near_noise")
    assert clean is not None
    assert noisy is not None
    assert clean.cer.value < 0.2
    assert noisy.cer.value > clean.cer.value
