"""Counting right answers, and refusing what can't be scored."""

from __future__ import annotations

import json
from pathlib import Path
from shutil import copytree

import numpy as np
import pytest

from aibook_desktop.book.problems import Problem
from aibook_desktop.workshop.speech.speaker.classifier import load_speaker
from aibook_desktop.workshop.speech.speaker.model import CARD, ONNX
from aibook_desktop.workshop.speech.speaker.scoring import Answer, Confusion, score_speaker, scored
from tests.unit.workshop.speech.speaker.conftest import Learnt
from tests.unit.workshop.speech.speaker.speakers import jobs_of, spoken, write_rows, write_shard


def _answers(right: int, wrong: int, speakers: int) -> list[Answer]:
    """Women, of whom the first speakers' clips are the wrong ones."""
    heard = ["male"] * wrong + ["female"] * right
    each = len(heard) // speakers
    return [
        Answer(f"s{index // each}", "female", "adult", gender, "adult")
        for index, gender in enumerate(heard)
    ]


def test_clips_are_counted_by_what_they_are_and_what_was_heard() -> None:
    """A table with rows and columns swapped would blame the wrong voices."""
    answers = [
        Answer("a", "female", "adult", "male", "adult"),
        Answer("a", "female", "adult", "female", "child"),
        Answer("b", "male", "child", "male", "child"),
        Answer("c", "", "child", "male", "child"),
    ]
    score = scored(answers, too_short=2, shared_speakers=0)
    assert score.gender_of_adults is not None
    assert score.gender_of_adults.right == 0.5
    assert Confusion("female", "male", 1) in score.gender_of_adults.confusions
    assert score.gender_of_children is not None
    assert (score.gender_of_children.clips, score.gender_of_children.right) == (1, 1.0)
    assert score.group is not None
    assert (score.group.clips, score.group.speakers, score.group.right) == (4, 3, 0.75)
    assert Confusion("adult", "child", 1) in score.group.confusions
    assert score.too_short == 2


def test_intervals_know_that_a_voice_is_wrong_in_all_its_clips() -> None:
    """1000 clips of 10 speakers are not 1000 proofs; a narrow interval would promise too much."""
    many = scored(_answers(900, 100, 1000), 0, 0).gender_of_adults
    few = scored(_answers(900, 100, 10), 0, 0).gender_of_adults
    assert many is not None
    assert few is not None
    assert many.right == few.right == 0.9
    assert few.high - few.low > 4 * (many.high - many.low)
    assert few.low < 0.9 < few.high


def test_no_error_among_few_speakers_is_no_proof() -> None:
    """Everything right on ten voices still allows that three of ten others are wrong."""
    task = scored(_answers(100, 0, 10), 0, 0).gender_of_adults
    assert task is not None
    assert (task.right, task.high) == (1.0, 1.0)
    assert task.low == pytest.approx(0.7)


def test_speakers_that_were_learnt_from_are_noticed(learnt: Learnt, tmp_path: Path) -> None:
    """A score on known speakers is too good, and nobody would see it."""
    said = spoken(jobs_of("training", range(2), 4, "quiet", 5))
    write_shard(tmp_path, "training", 0, said)
    write_shard(tmp_path, "test", 0, said)
    assert score_speaker(learnt.folder, tmp_path, "test").shared_speakers == 4


def test_clips_that_are_too_short_are_counted_not_guessed(learnt: Learnt, tmp_path: Path) -> None:
    """Half a syllable tells nobody's age: guessing would drag the score to a coin's."""
    rows = [
        {
            "audio": np.ones(samples, dtype=np.float16),
            "text": "",
            "speaker": "x",
            "gender": "male",
            "group": "adult",
            "language": "ko",
            "source": "",
        }
        for samples in (0, 4000, 9000)
    ]
    write_rows(tmp_path, "test", 0, rows)
    score = score_speaker(learnt.folder, tmp_path, "test")
    assert score.too_short == 2
    assert score.gender_of_children is None


def test_data_without_labels_is_refused(learnt: Learnt, tmp_path: Path) -> None:
    """Speech without labels gives no score, and must say so."""
    row: dict[str, object] = dict.fromkeys(("text", "speaker", "gender", "group", "source"), "")
    sound = np.random.default_rng(0).standard_normal(16_000).astype(np.float16)
    write_rows(tmp_path, "test", 0, [{**row, "language": "ko", "audio": sound}])
    with pytest.raises(Problem) as refused:
        score_speaker(learnt.folder, tmp_path, "test")
    assert refused.value.kind == "labels_missing"


def test_a_changed_network_is_never_run(learnt: Learnt, tmp_path: Path) -> None:
    """One flipped bit still runs and answers nonsense; the hash must stop it."""
    folder = Path(copytree(learnt.folder, tmp_path / "copy"))
    whole = bytearray((folder / ONNX).read_bytes())
    whole[len(whole) // 2] ^= 1
    (folder / ONNX).write_bytes(whole)
    with pytest.raises(Problem) as refused:
        load_speaker(folder)
    assert (refused.value.kind, Path(refused.value.details["file"]).name) == (
        "speaker_damaged",
        ONNX,
    )


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"genders": 3}', "\ud55c"])
def test_a_damaged_description_is_named(learnt: Learnt, text: str, tmp_path: Path) -> None:
    """Somebody edits the file by hand: the sentence must say which file."""
    folder = Path(copytree(learnt.folder, tmp_path / "copy"))
    (folder / CARD).write_text(text, encoding="utf-16")
    with pytest.raises(Problem) as refused:
        load_speaker(folder)
    assert refused.value.kind == "speaker_damaged"


def test_a_description_with_other_features_is_refused(learnt: Learnt, tmp_path: Path) -> None:
    """A newer program's settings must not be half understood by an older one."""
    folder = Path(copytree(learnt.folder, tmp_path / "copy"))
    plain = json.loads((folder / CARD).read_text(encoding="utf-8"))
    plain["features"]["colour"] = 1
    (folder / CARD).write_text(json.dumps(plain), encoding="utf-8")
    with pytest.raises(Problem) as refused:
        load_speaker(folder)
    assert refused.value.kind == "speaker_damaged"


def test_a_description_with_other_labels_is_refused(learnt: Learnt, tmp_path: Path) -> None:
    """Labels changed by hand would turn every child into a man without a word."""
    folder = Path(copytree(learnt.folder, tmp_path / "copy"))
    plain = json.loads((folder / CARD).read_text(encoding="utf-8"))
    plain["groups"] = ["adult", "elder"]
    (folder / CARD).write_text(json.dumps(plain), encoding="utf-8")
    with pytest.raises(Problem) as refused:
        load_speaker(folder)
    assert refused.value.kind == "speaker_damaged"


def test_an_empty_folder_has_no_classifier(tmp_path: Path) -> None:
    """A teacher who names the wrong folder is told how a classifier is made."""
    with pytest.raises(Problem) as refused:
        load_speaker(tmp_path)
    assert refused.value.kind == "speaker_missing"
