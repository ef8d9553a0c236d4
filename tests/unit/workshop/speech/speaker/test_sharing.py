"""The teacher's report: who talks how long."""

from __future__ import annotations

import json
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import soundfile

from aibook_desktop.book.problems import Problem
from aibook_desktop.cli import main
from aibook_desktop.workshop.speech.speaker.classifier import Judgement
from aibook_desktop.workshop.speech.speaker.gathering import Gathering, check_share, gatherings
from aibook_desktop.workshop.speech.speaker.recording import read_recording
from aibook_desktop.workshop.speech.speaker.sharing import (
    TalkShare,
    Who,
    pieces,
    talk_share,
    total,
    who,
)
from tests.unit.workshop.speech.speaker.conftest import Learnt


@pytest.fixture(scope="module")
def gathering() -> Gathering:
    """One group of six."""
    return next(gatherings(1, 7))


@pytest.fixture(scope="module")
def clip(gathering: Gathering, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its recording, as a telephone would leave it: two channels at 44.1 kHz."""
    path = tmp_path_factory.mktemp("recording") / "group.wav"
    fine = np.interp(
        np.arange(0, len(gathering.sound), 16_000 / 44_100),
        np.arange(len(gathering.sound)),
        gathering.sound,
    )
    soundfile.write(path, np.stack((fine, fine), axis=1), 44_100)
    return path


@pytest.mark.parametrize(
    ("judged", "wanted"),
    [
        (Judgement(female=0.9, child=0.9), "child"),
        (Judgement(female=0.1, child=0.9), "child"),
        (Judgement(female=0.9, child=0.1), "woman"),
        (Judgement(female=0.1, child=0.1), "man"),
        (Judgement(female=0.5, child=0.1), "adult"),
        (Judgement(female=0.9, child=0.5), "unsure"),
        (None, "unsure"),
    ],
)
def test_nobody_is_guessed(judged: Judgement | None, wanted: Who) -> None:
    """A teacher may act on the report: what isn't sure must be called so."""
    assert who(judged) == wanted


def test_seconds_add_up() -> None:
    """Shares over 100 % would make a teacher doubt everything."""
    share = total(
        30.0, [(6.0, "child"), (2.0, "woman"), (1.0, "man"), (0.5, "adult"), (0.5, "unsure")]
    )
    assert share == TalkShare(30.0, 6.0, 2.0, 1.0, 0.5, 0.5)
    assert share.speech == 10.0
    assert share.part(share.child) + share.part(share.adults) + share.part(share.unsure) == 1.0
    assert total(30.0, []).part(0.0) == 0.0


def test_speech_is_cut_into_short_pieces_and_found_whole(gathering: Gathering) -> None:
    """A piece of ten seconds holds two persons and would be given to one of them."""
    found = pieces(gathering.sound)
    assert max(piece.seconds for piece in found) <= 2.0
    assert all(one.end <= other.start for one, other in pairwise(found))
    seconds = sum(piece.seconds for piece in found)
    assert seconds == pytest.approx(gathering.truly.speech, rel=0.25)


def test_the_same_seed_gathers_the_same_group_again(
    gathering: Gathering,
) -> None:
    """The measured error of the report must be the same wherever it is measured."""
    again = next(gatherings(1, 7))
    assert again.truly.seconds == pytest.approx(gathering.truly.seconds, rel=0.02)
    assert again.truly.child == pytest.approx(gathering.truly.child, rel=0.02)
    assert gathering.truly.child > 0
    assert gathering.truly.adults > 0
    assert gathering.truly.speech < gathering.truly.seconds


def test_a_recording_of_a_group_is_shared_out(
    learnt: Learnt, clip: Path, gathering: Gathering
) -> None:
    """The whole way a teacher's file takes: read, cut, judged, added up."""
    share = talk_share(learnt.folder, clip)
    assert share.seconds == pytest.approx(gathering.truly.seconds, abs=0.05)
    assert share.speech == pytest.approx(gathering.truly.speech, rel=0.25)
    assert share.child > 0


def test_the_errors_of_the_report_are_measured(learnt: Learnt) -> None:
    """Without known seconds nobody could say how far the report may be trusted."""
    check = check_share(learnt.folder, 2, seed=3)
    assert check.recordings == 2
    assert 0 <= check.child_mean <= check.child_most <= 1
    assert check.child_mean < 0.5
    assert 0 <= check.unsure < 1
    assert check.speech < 0.25


def test_nothing_is_kept_of_a_recording(learnt: Learnt, clip: Path) -> None:
    """Children's voices must not lie about on a disk because a teacher was curious."""
    before = sorted((*clip.parent.rglob("*"), *learnt.folder.rglob("*")))
    talk_share(learnt.folder, clip)
    assert sorted((*clip.parent.rglob("*"), *learnt.folder.rglob("*"))) == before


def test_silence_is_nobodys(learnt: Learnt, tmp_path: Path) -> None:
    """A recorder left on in an empty room gives a report of zeros, not of a crash."""
    path = tmp_path / "empty-room.wav"
    soundfile.write(path, np.zeros(48_000), 16_000)
    assert talk_share(learnt.folder, path) == TalkShare(3.0, 0, 0, 0, 0, 0)


def test_a_report_needs_no_pytorch() -> None:
    """A teacher's computer has onnxruntime; two gigabytes of PyTorch are too much."""
    code = (
        "import sys, aibook_desktop.workshop.speech.speaker.sharing, "
        "aibook_desktop.workshop.speech.speaker.classifier; "
        "sys.exit('torch' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def _refused(path: Path) -> str:
    with pytest.raises(Problem) as refused:
        read_recording(path)
    return refused.value.kind


def test_what_is_no_recording_is_refused_in_a_sentence(tmp_path: Path) -> None:
    """Whatever file a teacher picks, the answer must be a sentence."""
    text, empty = tmp_path / "notes.wav", tmp_path / "empty.wav"
    text.write_text("no sound", encoding="utf-8")
    soundfile.write(empty, np.zeros(0), 16_000)
    assert _refused(tmp_path / "missing.wav") == "file_missing"
    assert _refused(text) == "clip_not_sound"
    assert _refused(empty) == "clip_empty"
    assert _refused(tmp_path) == "clip_unreadable"


def test_a_recording_of_a_whole_day_is_refused_before_it_is_read(tmp_path: Path) -> None:
    """It would fill the memory of a small computer."""
    path = tmp_path / "day.wav"
    soundfile.write(path, np.zeros(70 * 60 * 100, dtype=np.int16), 100)
    assert _refused(path) == "recording_too_long"


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_teacher_gets_sentences(
    learnt: Learnt,
    clip: Path,
    language: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The report is for a teacher: sentences in her language, with shares in per cent."""
    monkeypatch.setenv("LANG", "ko_KR.UTF-8" if language == "ko" else "en_GB.UTF-8")
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8" if language == "ko" else "en_GB.UTF-8")
    assert main(["workshop", "speech", "speaker", "share", str(learnt.folder), str(clip)]) == 0
    told = capsys.readouterr().out
    assert ("Children: " if language == "en" else "아이들: ") in told
    assert "%" in told


def test_programs_get_the_same_figures_as_teachers(
    learnt: Learnt, clip: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A school's own table is filled by a script: one object with every second in it."""
    words = ["workshop", "speech", "speaker", "share", str(learnt.folder), str(clip), "--json"]
    assert main(words) == 0
    told = json.loads(capsys.readouterr().out)
    share = talk_share(learnt.folder, clip)
    assert told["child"] == share.child
    assert told["speech"] == share.speech
    assert {"woman", "man", "adult", "adults", "unsure", "seconds"} <= told.keys()


def test_a_score_is_told_for_every_question(
    learnt: Learnt, capsys: pytest.CaptureFixture[str]
) -> None:
    """Children's gender hardly shows: it must not hide inside one figure for all."""
    words = ["workshop", "speech", "speaker", "score", str(learnt.folder), str(learnt.data)]
    assert main([*words, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["gender_of_adults"]["speakers"] == 10
    assert told["gender_of_children"]["speakers"] == 10
    assert told["group"]["speakers"] == 20
    assert main(words) == 0
    assert capsys.readouterr().out.count("95") >= 3


def test_training_without_data_is_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who mistypes a folder reads what to do, not a traceback."""
    words = ["workshop", "speech", "speaker", "train", str(tmp_path), str(tmp_path / "made")]
    assert main(words) == 1
    assert "prepare" in capsys.readouterr().err


def test_training_from_the_command_line(
    learnt: Learnt, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The documented command makes a folder that the other two commands take."""
    words = ["workshop", "speech", "speaker", "train", str(learnt.data), str(tmp_path / "made")]
    assert main([*words, "--steps", "1", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["parameters"] < 500_000
    assert talk_share(Path(told["folder"]), _short(tmp_path)).seconds == 1.0


def _short(folder: Path) -> Path:
    path = folder / "short.wav"
    soundfile.write(path, np.zeros(16_000), 16_000)
    return path
