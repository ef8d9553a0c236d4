"""A whole tree becomes a data set, whatever happens in between."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
import soundfile

from aibook_desktop.book.problems import Problem
from aibook_desktop.workshop.record import read_made
from aibook_desktop.workshop.speech.dataset import SPLITS, count, read, shards
from aibook_desktop.workshop.speech.prepare import Prepared, PrepareRecipe, prepare
from aibook_desktop.workshop.speech.prepare.left_out import LIST, LeftOut, read_list
from aibook_desktop.workshop.speech.prepare.look_alikes import write_look_alike
from aibook_desktop.workshop.telling import tell_nobody
from tests.unit.workshop.speech.prepare.conftest import CLIPS, SPEAKERS, tones

RECIPE = PrepareRecipe(pairs_a_unit=12, processes=1)
SCRIPT = """
import sys
from pathlib import Path
from aibook_desktop.book.problems import Problem
from aibook_desktop.workshop.speech.prepare import PrepareRecipe, prepare
from aibook_desktop.workshop.telling import tell_nobody
if __name__ == "__main__":
    if len(sys.argv) > 3:
        import resource
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), int(sys.argv[3])))
    recipe = PrepareRecipe(pairs_a_unit=12, processes=1)
    print("begun", flush=True)
    try:
        prepare(recipe, Path(sys.argv[1]), Path(sys.argv[2]), tell_nobody)
    except Problem as problem:
        print(problem.kind)
"""
KILLED = """
import os, signal, sys
from pathlib import Path
from aibook_desktop.workshop.speech.prepare import PrepareRecipe, prepare
from aibook_desktop.workshop.telling import tell_nobody
source, folder, *steps = sys.argv[1:]
def count_down(event, details):
    global left
    file = str(details[0]) if event in ("open", "os.rename", "os.remove") else ""
    if file.startswith(folder) and "listing-" not in file:
        left -= 1
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)
for step in steps:
    child = os.fork()
    if child:
        print("killed" if os.waitpid(child, 0)[1] else "whole")
        continue
    left = int(step)
    sys.addaudithook(count_down)
    prepare(PrepareRecipe(pairs_a_unit=12, processes=1), Path(source), Path(folder), tell_nobody)
    os._exit(0)
"""  # each child dies by kill -9 when it opens, renames or removes its so-manieth file


def prepared(source: Path, folder: Path, recipe: PrepareRecipe = RECIPE) -> Prepared:
    return prepare(recipe, source, folder, tell_nobody)


def contents(folder: Path) -> dict[str, bytes]:
    """Everything that other steps read, but for the time that it took."""
    return {
        path.name: path.read_bytes()
        for path in sorted(folder.iterdir())
        if path.is_file() and path.name != "made.json"
    }


@pytest.fixture(scope="module")
def undisturbed(speech: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("undisturbed")
    prepared(speech, folder)
    return contents(folder)


def test_every_clip_is_there_once_and_no_speaker_is_in_two_splits(
    speech: Path, tmp_path: Path
) -> None:
    """A voice that is in training and test makes every later score a lie."""
    result = prepared(speech, tmp_path)
    clips = {split: list(read(tmp_path, split)) for split in SPLITS}
    everything = [clip for split in SPLITS for clip in clips[split]]
    assert len({clip.source for clip in everything}) == len(everything) == CLIPS
    speakers = [{clip.speaker for clip in clips[split]} for split in SPLITS]
    assert sum(map(len, speakers)) == len(set().union(*speakers)) == len(SPEAKERS)
    assert all(speakers)
    assert {split: len(clips[split]) for split in SPLITS} == {
        split: part.clips for split, part in result.parts.items()
    }
    one = min(everything, key=lambda clip: clip.source)
    sound = soundfile.info(speech / one.source)
    assert one.text.startswith("토끼가")
    assert one.text.endswith("번째로 말했어요")
    assert one.seconds == pytest.approx(sound.duration, abs=0.001)
    assert {clip.language for clip in everything} == {"ko", "en"}
    assert {clip.group for clip in everything} == {"child", "adult"}


def test_the_card_says_what_went_in_and_came_out(speech: Path, tmp_path: Path) -> None:
    """Nobody could tell two data sets apart a month later."""
    prepared(speech, tmp_path)
    made = read_made(tmp_path)
    assert made is not None
    assert (made.step, made.inputs["pairs"], made.results["clips"]) == (
        "speech.prepare",
        CLIPS,
        CLIPS,
    )
    assert made.settings["layout"] == "commands"
    before = (tmp_path / "made.json").read_bytes()
    prepared(speech, tmp_path)
    assert (tmp_path / "made.json").read_bytes() == before


def test_more_processes_make_the_same(
    speech: Path, tmp_path: Path, undisturbed: dict[str, bytes]
) -> None:
    """Two machines could never compare their models."""
    prepared(speech, tmp_path, PrepareRecipe(pairs_a_unit=12, processes=2))
    assert contents(tmp_path) == undisturbed


def test_bad_files_are_listed_and_the_rest_is_prepared(tmp_path: Path) -> None:
    """One torn file in two million would cost the whole night."""
    source, folder = tmp_path / "source", tmp_path / "folder"
    write_look_alike(source, "commands", tones(24))
    sounds, labels = (sorted(source.rglob(f"*.{ending}")) for ending in ("wav", "json"))
    sounds[0].write_bytes(sounds[0].read_bytes()[:500])
    sounds[1].unlink()
    labels[2].unlink()
    labels[3].write_bytes(b"{")
    labels[4].write_text(
        labels[4].read_text(encoding="utf-8").replace("LabelText", "Other"), encoding="utf-8"
    )
    labels[5].write_bytes(labels[5].read_text(encoding="utf-8").encode("cp949"))
    labels[6].write_text(
        labels[6].read_text(encoding="utf-8").replace(labels[6].stem, "another"), encoding="utf-8"
    )
    result = prepared(source, folder)

    def below(path: Path) -> str:
        return path.relative_to(source).as_posix()

    assert sorted(read_list(folder / LIST), key=lambda each: each.file) == sorted(
        [
            LeftOut(below(sounds[0]), "sound_damaged"),
            LeftOut(below(labels[1]), "sound_missing"),
            LeftOut(below(sounds[2]), "label_missing"),
            LeftOut(below(labels[3]), "label_damaged"),
            LeftOut(below(labels[4]), "label_unknown"),
            LeftOut(below(labels[6]), "label_of_another"),
        ],
        key=lambda each: each.file,
    )
    assert (result.clips, result.left_out) == (18, 6)
    listed = (folder / LIST).read_text(encoding="utf-8-sig")
    assert "sound_damaged,소리 파일이 깨졌어요.,The sound file is damaged." in listed


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither fork nor kill -9")
def test_a_killed_run_goes_on_to_the_same_end(
    speech: Path, tmp_path: Path, undisturbed: dict[str, bytes]
) -> None:
    """A power cut on the third day would cost three days, or leave shards that don't fit."""
    dice = random.Random(5)
    steps = [str(dice.randrange(5, 60)) for _ in range(12)]
    run = subprocess.run(
        [sys.executable, "-c", KILLED, str(speech), str(tmp_path), *steps],
        check=True,
        capture_output=True,
        text=True,
    )
    killed, whole = (run.stdout.count(each) for each in ("killed", "whole"))
    assert killed > 6
    assert killed + whole == len(steps)
    prepared(speech, tmp_path)
    assert contents(tmp_path) == undisturbed


def test_a_damaged_shard_is_made_anew_and_the_others_are_kept(
    speech: Path, tmp_path: Path, undisturbed: dict[str, bytes]
) -> None:
    """Half a shard would be half a lesson, and making all anew would cost days."""
    prepared(speech, tmp_path)
    torn, flipped, lost, *whole = shards(tmp_path, "training")
    torn.write_bytes(torn.read_bytes()[:1000])
    data = bytearray(flipped.read_bytes())
    data[len(data) // 2] ^= 1
    flipped.write_bytes(data)
    lost.unlink()
    before = {path: path.stat().st_ino for path in whole}
    prepared(speech, tmp_path)
    assert contents(tmp_path) == undisturbed
    assert before == {path: path.stat().st_ino for path in whole}


def test_unfinished_files_are_cleared_away(
    speech: Path, tmp_path: Path, undisturbed: dict[str, bytes]
) -> None:
    """Every kill would leave a piece of a shard that nobody ever removes."""
    listing = tmp_path / ".work" / "listing-ab12cd34"
    listing.mkdir(parents=True)
    (listing / "5").write_bytes(b"half")
    (tmp_path / ".training-00000.parquet.ab12cd34.part").write_bytes(b"half")
    prepared(speech, tmp_path)
    assert contents(tmp_path) == undisturbed
    assert not listing.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of file sizes")
def test_a_full_disk_is_said_and_costs_nothing(
    speech: Path, tmp_path: Path, undisturbed: dict[str, bytes]
) -> None:
    """A full disk after two days must neither look like a bug nor take the two days away."""
    prepared(speech, tmp_path)
    missing, *others = shards(tmp_path, "training")
    missing.unlink()
    kept = {path: path.stat().st_ino for path in others}
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(speech), str(tmp_path), "30000"],
        check=True,
        capture_output=True,
        text=True,
    )
    assert run.stdout.split() == ["begun", "disk_full"]
    assert kept == {path: path.stat().st_ino for path in shards(tmp_path, "training")}
    prepared(speech, tmp_path)
    assert contents(tmp_path) == undisturbed


def test_a_folder_with_other_work_is_left_as_it_is(speech: Path, tmp_path: Path) -> None:
    """Somebody's data set must not be mixed up with another by a slip of a path."""
    prepared(speech, tmp_path)
    before = contents(tmp_path)
    with pytest.raises(Problem) as caught:
        prepared(speech, tmp_path, PrepareRecipe(pairs_a_unit=12, processes=1, language="en"))
    assert caught.value.kind == "dataset_of_other_work"
    assert contents(tmp_path) == before


def test_sources_without_speech_are_said(tmp_path: Path) -> None:
    """A slip of a path would end in an empty data set and an error three steps later."""
    (tmp_path / "empty").mkdir()
    for source, kind in (("empty", "speech_missing"), ("none", "file_missing")):
        with pytest.raises(Problem) as caught:
            prepared(tmp_path / source, tmp_path / "folder")
        assert caught.value.kind == kind


def test_one_split_can_be_asked_for(speech: Path, tmp_path: Path) -> None:
    """A set that comes divided, as AI Hub's do, could not keep its own test speakers."""
    prepared(speech, tmp_path, PrepareRecipe(split="test", processes=1))
    assert [count(tmp_path, split) for split in SPLITS] == [0, 0, CLIPS]


def test_a_lost_process_is_said(speech: Path, tmp_path: Path) -> None:
    """When the system takes a process away for its memory, waiting for it would be for ever."""
    script = SCRIPT.replace("processes=1", "processes=2").replace(
        "tell_nobody)", "lambda *_, **__: None, killing)"
    )
    script = script.replace(
        "if __name__",
        "import os, signal\n"
        "from aibook_desktop.workshop.speech.prepare.processes import Team\n"
        "def killing(jobs):\n"
        "    with Team(2) as team:\n"
        "        for process in team._members.values():\n"
        "            os.kill(process.pid, signal.SIGTERM)\n"
        "        yield from team(jobs)\n"
        "if __name__",
        1,
    )
    path = tmp_path / "lost.py"
    path.write_text(script, encoding="utf-8")
    run = subprocess.run(
        [sys.executable, str(path), str(speech), str(tmp_path / "folder")],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert run.stdout.split() == ["begun", "prepare_lost"]
