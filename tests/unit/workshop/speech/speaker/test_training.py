"""Learning who speaks: what is refused, what goes on after a stop, what comes out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file

from aibook_desktop.book.problems import Problem
from aibook_desktop.workshop.record import CARD, read_made
from aibook_desktop.workshop.speech.speaker.checkpoint import CHECKPOINT
from aibook_desktop.workshop.speech.speaker.features import Features, log_power
from aibook_desktop.workshop.speech.speaker.model import ONNX, open_model
from aibook_desktop.workshop.speech.speaker.recipe import SpeakerRecipe, train_speaker
from aibook_desktop.workshop.speech.speaker.scoring import score_speaker
from aibook_desktop.workshop.speech.speaker.voices import UNKNOWN, Voice, draw, kinds, voices
from aibook_desktop.workshop.telling import tell_nobody
from tests.unit.workshop.speech.speaker.conftest import SMALL, Learnt
from tests.unit.workshop.speech.speaker.speakers import write_rows

SHORT = replace(SMALL, steps=4, batch=6, check_every=2, checked=8, clips=16)


class StoppedError(Exception):
    """Somebody pulled the plug."""


class PulledPlug:
    """Lets a training tell so many times, then stops it."""

    def __init__(self, times: int) -> None:
        self.left = times

    def __call__(self, key: str, **_details: str) -> None:
        if key == "speaker.step":
            self.left -= 1
        if self.left == 0:
            raise StoppedError


def _row(gender: str, group: str, speaker: str = "one") -> dict[str, object]:
    sound = np.random.default_rng(len(gender)).standard_normal(8000).astype(np.float16)
    return {
        "audio": sound,
        "text": "",
        "speaker": speaker,
        "gender": gender,
        "group": group,
        "language": "ko",
        "source": "",
    }


ALL = [_row("female", "child"), _row("male", "adult"), _row("female", "adult")]


def test_it_learns_to_tell_voices_apart_that_it_never_heard(learnt: Learnt) -> None:
    """A classifier that only knows its own training speakers would tell a teacher nonsense."""
    score = score_speaker(learnt.folder, learnt.data, "test")
    assert score.shared_speakers == 0
    assert score.group is not None
    assert score.gender_of_adults is not None
    assert score.group.right > 0.75
    assert score.gender_of_adults.right > 0.75


def test_the_folder_says_what_it_is(learnt: Learnt) -> None:
    """A folder that nobody can explain in a year is worth nothing."""
    model = open_model(learnt.folder).model
    assert model.genders == ("female", "male")
    assert model.groups == ("child", "adult")
    assert model.features == SMALL.features
    assert model.measured["difference"] < 1e-4
    made = read_made(learnt.folder)
    assert made is not None
    assert made.inputs["training"] == 96
    assert not (learnt.folder / CHECKPOINT).exists()


def test_the_same_work_is_not_done_twice(learnt: Learnt) -> None:
    """Running the report again must cost seconds where nothing has changed."""
    before = (learnt.folder / ONNX).stat().st_mtime_ns
    again = train_speaker(SMALL, learnt.data, learnt.folder, PulledPlug(1))
    assert again == learnt.trained
    assert (learnt.folder / ONNX).stat().st_mtime_ns == before


def test_a_folder_of_other_work_is_left_alone(learnt: Learnt) -> None:
    """Another recipe into the same folder would silently replace a classifier somebody uses."""
    with pytest.raises(Problem) as refused:
        train_speaker(replace(SMALL, seed=2), learnt.data, learnt.folder, tell_nobody)
    assert refused.value.kind == "speaker_other"


def test_a_stopped_training_goes_on_and_ends_as_one_that_was_not(
    data: Path, tmp_path: Path
) -> None:
    """A power cut must cost some steps, not change what comes out."""
    whole, stopped = tmp_path / "whole", tmp_path / "stopped"
    train_speaker(SHORT, data, whole, tell_nobody)
    with pytest.raises(StoppedError):
        train_speaker(SHORT, data, stopped, PulledPlug(1))
    assert load_file(stopped / CHECKPOINT)
    assert not (stopped / CARD).exists()
    train_speaker(SHORT, data, stopped, tell_nobody)
    assert (stopped / ONNX).read_bytes() == (whole / ONNX).read_bytes()


def test_a_checkpoint_of_other_work_is_refused(data: Path, tmp_path: Path) -> None:
    """Going on with other settings would give a classifier whose card lies."""
    with pytest.raises(StoppedError):
        train_speaker(SHORT, data, tmp_path, PulledPlug(1))
    with pytest.raises(Problem) as refused:
        train_speaker(replace(SHORT, rate=1e-4), data, tmp_path, tell_nobody)
    assert refused.value.kind == "speaker_other"


def test_a_damaged_checkpoint_is_named(data: Path, tmp_path: Path) -> None:
    """A cut file must lead to a sentence that says which one, not to a traceback."""
    (tmp_path / CHECKPOINT).write_bytes(b"\x10\0\0\0\0\0\0\0not a header")
    with pytest.raises(Problem) as refused:
        train_speaker(SHORT, data, tmp_path, tell_nobody)
    assert (refused.value.kind, refused.value.details["file"]) == (
        "speaker_damaged",
        str(tmp_path / CHECKPOINT),
    )


@pytest.mark.parametrize(
    ("rows", "missing"),
    [
        ([_row("female", "child"), _row("female", "adult")], "male"),
        ([_row("female", "adult"), _row("male", "adult")], "child"),
        ([_row("", "child"), _row("", "adult")], "female"),
        ([_row("", "")], "female"),
    ],
)
def test_one_kind_alone_is_refused_in_a_sentence(
    rows: list[dict[str, object]], missing: str, tmp_path: Path
) -> None:
    """From women alone it would learn to call everybody a woman and score 100 %."""
    write_rows(tmp_path, "training", 0, rows)
    with pytest.raises(Problem) as refused:
        voices(tmp_path, "training", 100, 0, Features())
    assert refused.value.kind == "labels_missing"
    assert refused.value.details["label"] == missing


def test_data_without_clips_to_choose_by_is_refused(tmp_path: Path) -> None:
    """Without validation clips the best step would be a guess."""
    write_rows(tmp_path, "training", 0, ALL)
    with pytest.raises(Problem) as refused:
        train_speaker(SpeakerRecipe(), tmp_path, tmp_path / "made", tell_nobody)
    assert (refused.value.kind, refused.value.details["split"]) == ("labels_missing", "validation")


def test_a_clip_without_one_label_still_teaches_the_other(tmp_path: Path) -> None:
    """Much speech says the age and not the gender: throwing it away would waste it."""
    write_rows(tmp_path, "training", 0, [*ALL, _row("", "child"), _row("", "")])
    heard = voices(tmp_path, "training", 100, 0, Features())
    assert [(voice.gender, voice.group) for voice in heard] == [
        (0, 0),
        (1, 1),
        (0, 1),
        (UNKNOWN, 0),
    ]


def test_rare_kinds_are_drawn_as_often_as_common_ones() -> None:
    """Few men teach in kindergartens: they must not be taken for women because of that."""
    how = Features()
    sound = np.random.default_rng(0).standard_normal(16_000).astype(np.float32)
    power = log_power(sound, how).astype(np.float16)
    heard = [Voice(power, 0, 1)] * 300 + [Voice(power, 1, 1)] * 3
    batch = draw(heard, kinds(heard), 400, how, np.random.default_rng(1))
    assert 150 < (batch.genders == 1).sum() < 250
    assert batch.frames.shape[:2] == (400, how.bands)
    assert np.isfinite(batch.frames).all()
