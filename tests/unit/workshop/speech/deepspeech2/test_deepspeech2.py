"""A baseline so small that it learns in seconds."""

from __future__ import annotations

import errno
import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest
import torch
from pyarrow import parquet
from safetensors.torch import load_file

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.deepspeech.alphabet import spell
from aibook_desktop.engines.deepspeech.network import Size
from aibook_desktop.engines.deepspeech.weights import WEIGHTS
from aibook_desktop.engines.model_card import verify
from aibook_desktop.engines.registry import card_named
from aibook_desktop.workshop.record import read_made
from aibook_desktop.workshop.speech.dataset import RATE, SCHEMA, Samples, Split, shard
from aibook_desktop.workshop.speech.deepspeech2 import DeepSpeech2Recipe, train_deepspeech2
from aibook_desktop.workshop.speech.deepspeech2.checkpoint import FILE
from aibook_desktop.workshop.speech.deepspeech2.drawing import one_round, rounds
from aibook_desktop.workshop.speech.deepspeech2.learning import rate_at
from aibook_desktop.workshop.speech.together import Share
from aibook_desktop.workshop.telling import tell_nobody

TINY = Size(layers=1, width=12, channels=2)
RECIPE = DeepSpeech2Recipe(
    size=TINY, steps=8, frames=400, keep_every=3, processes=1, rate=5e-3, augment="specaugment"
)
WORDS = ("아", "오", "a", "이 오")


def write_data(folder: Path, *, training: int = 8, validation: int = 2) -> Path:
    """Write clips in which every letter is a tone of its own."""
    folder.mkdir(parents=True)
    dice = np.random.default_rng(1)
    parts: tuple[tuple[Split, int], ...] = (("training", training), ("validation", validation))
    for split, count in parts:
        rows = [
            {
                "audio": tones(WORDS[index % len(WORDS)], dice).astype(np.float16),
                "text": WORDS[index % len(WORDS)],
                "speaker": f"{split}{index % 2}",
                "gender": "",
                "group": "child",
                "language": "en" if WORDS[index % len(WORDS)] == "a" else "ko",
                "source": f"{split}{index}",
            }
            for index in range(count)
        ]
        if rows:
            parquet.write_table(pa.Table.from_pylist(rows, SCHEMA), shard(folder, split, 0))
    return folder


def tones(text: str, dice: np.random.Generator) -> Samples:
    times = np.arange(int(0.12 * RATE)) / RATE
    parts = [np.sin(2 * np.pi * (150 + 70 * letter) * times) for letter in spell(text)]
    sound = np.concatenate([np.zeros(800), *parts, np.zeros(800)])
    sound = sound + dice.normal(size=len(sound)) * 0.01
    return np.asarray((sound - sound.mean()) / sound.std(), dtype=np.float32)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data set."""
    return write_data(tmp_path_factory.mktemp("prepared") / "data")


@pytest.fixture(scope="module")
def undisturbed(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a training without trouble leaves."""
    folder = tmp_path_factory.mktemp("undisturbed")
    train_deepspeech2(RECIPE, data, folder, tell_nobody)
    return folder


def test_letters_are_learnt(data: Path, tmp_path: Path) -> None:
    """Days of training would end in a listener that knows nothing."""
    losses: list[float] = []

    def listen(key: str, **details: str) -> None:
        if key == "deepspeech2.step":
            losses.append(float(details["loss"]))

    recipe = replace(RECIPE, steps=75, keep_every=75, rate=1e-2, augment="")
    trained = train_deepspeech2(recipe, data, tmp_path / "model", listen)
    assert losses[-1] < 0.6 * losses[0]
    assert trained.cer is not None


def test_what_was_learnt_is_a_transcriber(undisturbed: Path) -> None:
    """A trained baseline could not be installed, compared or asked."""
    card = verify(undisturbed)
    assert (card.craft, card.engine, card.languages) == (
        "transcriber",
        "deepspeech2",
        ("ko", "en"),
    )
    assert "validation_cer" in dict(card.measured)
    card_named("transcriber", "deepspeech2").build(undisturbed)
    assert {path.name for path in undisturbed.iterdir()} == {
        *("card.toml", "config.json", "made.json", "model.safetensors"),
    }


def test_done_work_is_not_done_again(undisturbed: Path, data: Path) -> None:
    """Typing a command again would cost a day."""
    told: list[str] = []
    before = (undisturbed / WEIGHTS).stat().st_mtime_ns
    train_deepspeech2(RECIPE, data, undisturbed, lambda key, **_: told.append(key))
    assert told == ["deepspeech2.done_before"]
    assert (undisturbed / WEIGHTS).stat().st_mtime_ns == before


def test_a_killed_training_ends_as_an_undisturbed_one(
    undisturbed: Path, data: Path, tmp_path: Path
) -> None:
    """A power cut would cost all that was learnt, or change what comes of it."""
    program = f"""
from pathlib import Path
from tests.unit.workshop.speech.deepspeech2 import test_deepspeech2 as here
from aibook_desktop.workshop.speech.deepspeech2 import train_deepspeech2
import time
def tell(key, **details):
    if key == "deepspeech2.validated" and details["step"] == "6":
        time.sleep(600)
train_deepspeech2(here.RECIPE, Path({str(data)!r}), Path({str(tmp_path)!r}), tell)
"""
    process = subprocess.Popen([sys.executable, "-c", program])
    checkpoint = tmp_path / "training" / FILE
    while not (checkpoint.exists() and b'step\\":6' in checkpoint.read_bytes().replace(b" ", b"")):
        assert process.poll() is None
        time.sleep(0.05)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    steps: list[str] = []

    def listen(key: str, **details: str) -> None:
        if key == "deepspeech2.validated":
            steps.append(details["step"])

    train_deepspeech2(RECIPE, data, tmp_path, listen)
    assert steps == ["8"]
    killed, whole = load_file(tmp_path / WEIGHTS), load_file(undisturbed / WEIGHTS)
    assert killed.keys() == whole.keys()
    for name, weights in killed.items():  # another process may add in another order,
        # which is far less than one step of the optimiser (`RECIPE.rate`) moves a weight
        torch.testing.assert_close(weights, whole[name], rtol=0, atol=RECIPE.rate / 50)
    before, after = read_made(undisturbed), read_made(tmp_path)
    assert before is not None
    assert after is not None
    assert before.results == after.results


def test_other_work_is_refused(undisturbed: Path, data: Path, tmp_path: Path) -> None:
    """A model would be mixed from two recipes, or a finished one overwritten."""
    with pytest.raises(Problem, match="work_of_another"):
        train_deepspeech2(replace(RECIPE, seed=2), data, undisturbed, tell_nobody)
    other = write_data(tmp_path / "other", training=7)
    with pytest.raises(Problem, match="work_of_another"):
        train_deepspeech2(RECIPE, other, undisturbed, tell_nobody)


def test_an_interrupted_training_is_not_gone_on_with_by_another_size(
    data: Path, tmp_path: Path
) -> None:
    """Weights of two sizes would meet in one file."""
    stop_at_first_checkpoint(data, tmp_path)
    bigger = replace(RECIPE, size=replace(TINY, width=16))
    with pytest.raises(Problem, match="work_of_another"):
        train_deepspeech2(bigger, data, tmp_path, tell_nobody)
    whole = (tmp_path / "training" / FILE).read_bytes()
    (tmp_path / "training" / FILE).write_bytes(whole[:-50])
    with pytest.raises(Problem, match="checkpoint_damaged"):
        train_deepspeech2(RECIPE, data, tmp_path, tell_nobody)


class PowerCutError(Exception):
    """Raised in the middle of a training."""


def stop_at_first_checkpoint(data: Path, folder: Path) -> None:
    def cut(key: str, **_: str) -> None:
        if key == "deepspeech2.validated":
            raise PowerCutError

    with pytest.raises(PowerCutError):
        train_deepspeech2(RECIPE, data, folder, cut)


def test_a_data_set_without_clips_is_told(tmp_path: Path) -> None:
    """Somebody who forgot to prepare would see a traceback."""
    with pytest.raises(Problem, match="dataset_missing"):
        train_deepspeech2(RECIPE, tmp_path, tmp_path / "model", tell_nobody)
    only = write_data(tmp_path / "data", training=0)
    with pytest.raises(Problem, match="tuning_data_empty"):
        train_deepspeech2(RECIPE, only, tmp_path / "model", tell_nobody)


def test_a_full_disk_is_told(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody would look for a bug instead of making room."""

    def full(self: Path, target: Path) -> None:
        raise OSError(errno.ENOSPC, str(self), str(target))

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(Problem, match="disk_full"):
        train_deepspeech2(RECIPE, data, tmp_path / "model", tell_nobody)


def test_an_unknown_augmentation_is_refused_before_anything_is_done() -> None:
    """A slip of the keyboard would be noticed when all of the data is laid out."""
    with pytest.raises(ValueError, match="pich"):
        DeepSpeech2Recipe(augment="pich")


def test_the_first_round_goes_from_short_to_long_and_none_leaves_a_clip_out() -> None:
    """CTC would start with its wildest gradients, or some clips would never be learnt."""
    dice = random.Random(3)
    lengths = [dice.randint(20, 900) for _ in range(200)]
    for number in range(3):
        cuts = one_round(lengths, 2000, 1, number)
        assert sorted(place for cut in cuts for place in cut) == list(range(200))
        assert all(
            len(cut) == 1 or max(lengths[place] for place in cut) * len(cut) <= 2000 for cut in cuts
        )
    first = [lengths[place] for cut in one_round(lengths, 2000, 1, 0) for place in cut]
    assert first == sorted(first)
    assert one_round(lengths, 2000, 1, 1) != one_round(lengths, 2000, 1, 2)


def test_processes_share_a_round() -> None:
    """Two processes would learn from the same clips, or wait for each other forever."""
    lengths = [100] * 5
    shares = [rounds(lengths, 100, 1, Share(rank, 2)) for rank in range(2)]
    first = [[next(share) for _ in range(3)] for share in shares]
    clips = [place for some in first for cut in some for place in cut]
    assert set(clips) == set(range(5))
    assert len(clips) == 6


def test_the_rate_rises_and_falls() -> None:
    """A training would start by forgetting everything, or never settle."""
    rates = [rate_at(step, 100, 1.0) for step in range(1, 101)]
    assert rates.index(max(rates)) == 9
    assert max(rates) == pytest.approx(1.0)
    assert rates[-1] < 0.02
    assert min(rates) > 0


def test_two_processes_learn_together(data: Path, tmp_path: Path) -> None:
    """On two cores the training would take twice as long, or never end."""
    torch.set_num_threads(1)
    trained = train_deepspeech2(
        replace(RECIPE, steps=3, processes=2), data, tmp_path / "model", tell_nobody
    )
    assert trained.steps == 3
