"""A training that was stopped, refused or disturbed: it goes on as it was, or says why not."""

from __future__ import annotations

import csv
import errno
import shutil
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from diffusers import UNet2DConditionModel
from PIL import Image

from aibook_desktop.book.model import LANGUAGES
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.strings import remedy, what
from aibook_desktop.engines.model_card import describe, read_card, write_card
from aibook_desktop.workshop.pictures.captions import read_captions
from aibook_desktop.workshop.pictures.tune import (
    Method,
    StyleRecipe,
    teach,
)
from aibook_desktop.workshop.pictures.tune.base import open_base
from aibook_desktop.workshop.pictures.tune.gathering import Order
from aibook_desktop.workshop.pictures.tune.learning import Learner
from aibook_desktop.workshop.pictures.tune.memory import needs
from aibook_desktop.workshop.pictures.tune.recipe import METHODS
from aibook_desktop.workshop.record import read_made
from aibook_desktop.workshop.telling import tell_nobody
from tests.unit.workshop.pictures.lessons import LICENCE, learnt, small, write_base, write_drawings

AS_A_PROGRAM = """
import sys
from pathlib import Path
from typing import Any
import torch
from aibook_desktop.workshop.pictures.tune import teach
from aibook_desktop.workshop.pictures.tune.gathering import Order
from tests.unit.workshop.pictures.lessons import small
def tell(key, **details):
    print(key, details.get("step", ""), details.get("number", ""), flush=True)
torch.set_num_threads(1)
teach(small(sys.argv[1], steps=6), Order(*map(Path, sys.argv[2:5])), tell)
"""


@pytest.fixture
def order(base: Path, drawings: Path, tmp_path: Path) -> Order:
    """A style of some drawings, in a folder of its own."""
    return Order(base, drawings, tmp_path)


def with_room(free: int, patch: pytest.MonkeyPatch) -> None:
    """A disk with so many bytes left."""
    usage = type("usage", (), {"total": free, "used": 0, "free": free})
    patch.setattr("shutil.disk_usage", lambda _folder: usage)


@pytest.mark.parametrize("method", METHODS)
def test_a_killed_training_ends_as_an_undisturbed_one(
    base: Path, drawings: Path, tmp_path: Path, method: Method
) -> None:
    """Each power cut would give another style, or cost the whole night."""
    calm, killed = tmp_path / "calm", tmp_path / "killed"
    command = [sys.executable, "-c", AS_A_PROGRAM, method, str(base), str(drawings), str(killed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        for line in child.stdout:
            if line.split() == ["style.measured", "2"]:
                child.send_signal(signal.SIGKILL)
                break
    assert not (killed / "made.json").exists()
    told: list[tuple[str, str]] = []
    recipe = small(method, steps=6)
    again = teach(
        recipe,
        Order(base, drawings, killed),
        lambda key, **about: told.append((key, about.get("step", ""))),
    )
    assert ("style.measured", "2") not in told
    expected = teach(recipe, Order(base, drawings, calm), tell_nobody)
    assert replace(again, folder=expected.folder) == expected
    one, other = learnt(again, method), learnt(expected, method)
    assert one.keys() == other.keys()
    assert all(torch.equal(one[name], other[name]) for name in one)
    assert (killed / "history.csv").read_text() == (calm / "history.csv").read_text()


def change(kind: str, drawings: Path) -> None:
    """Mend a caption, or paint a drawing over."""
    if kind == "caption":
        table = drawings / "captions.csv"
        table.write_text(table.read_text(encoding="utf-8").replace("ball", "balloon"), "utf-8")
    else:
        Image.new("RGB", (128, 128), "#80c0f0").save(drawings / "drawing-001.png")


def with_another_weight(base: Path, folder: Path) -> Path:
    """A copy of a base with one other weight, whose card still tells the old one."""
    shutil.copytree(base, folder)
    unet = next((folder / "base" / "unet").glob("*.safetensors"))
    unet.write_bytes(unet.read_bytes()[:-4] + b"\0\0\0\0")
    return folder


@pytest.mark.parametrize("other", ["recipe", "caption", "drawing", "base"])
def test_other_work_is_refused_and_the_same_is_not_done_twice(
    base: Path, tmp_path: Path, other: str
) -> None:
    """A finished style would be written over, or a training go on from another's weights."""
    drawings = write_drawings(tmp_path / "drawings", 3)
    recipe = small("dreambooth-lora", steps=1, class_pictures=0)
    order = Order(base, drawings, tmp_path / "out")
    taught = teach(recipe, order, tell_nobody)
    made = read_made(order.folder)
    assert teach(recipe, order, tell_nobody) == taught
    if other == "recipe":
        recipe = replace(recipe, seed=2)
    elif other == "base":
        another = with_another_weight(base, tmp_path / "another")
        card = read_card(another)
        files = describe(another, tuple(file.name for file in card.files))
        write_card(another, replace(card, files=files))
        order = replace(order, base=another)
    else:
        change(other, drawings)
    with pytest.raises(Problem) as refused:
        teach(recipe, order, tell_nobody)
    assert refused.value.kind == "work_of_another"
    assert read_made(order.folder) == made


def test_a_base_that_is_damaged_since_it_came_is_told(
    base: Path, drawings: Path, tmp_path: Path
) -> None:
    """A style would be learnt from weights that a dying disk has changed."""
    damaged = with_another_weight(base, tmp_path / "damaged")
    with pytest.raises(Problem, match="model_damaged"):
        teach(small("dreambooth-lora"), Order(damaged, drawings, tmp_path / "out"), tell_nobody)


@pytest.mark.parametrize("missing", ["base", "licence", "drawings", "few", "part", "half"])
def test_what_is_missing_is_said_before_anything_is_done(
    base: Path, drawings: Path, tmp_path: Path, missing: str
) -> None:
    """A training would fail in the middle of the night, with a traceback."""
    order = Order(base, drawings, tmp_path / "out")
    kinds = {
        "base": "model_missing",
        "licence": "licence_unknown",
        "drawings": "drawings_missing",
        "few": "drawings_too_few",
        "part": "model_damaged",
        "half": "model_damaged",
    }
    if missing == "base":
        order = replace(order, base=tmp_path / "nowhere")
    elif missing == "licence":
        order = replace(order, base=base / "base")
    elif missing == "part":
        other = write_base(tmp_path / "other")
        (other / "card.toml").unlink()
        for path in (other / "base" / "vae").glob("*.safetensors"):
            path.unlink()
        order = replace(order, base=other, licence=LICENCE)
    elif missing == "half":
        other = write_base(tmp_path / "other")
        (other / "card.toml").unlink()
        cut = other / "base" / "text_encoder" / "model.safetensors"
        cut.write_bytes(cut.read_bytes()[:-2000])
        order = replace(order, base=other, licence=LICENCE)
    else:
        count = 2 if missing == "few" else 0
        order = replace(order, drawings=write_drawings(tmp_path / "drawings", count))
    with pytest.raises(Problem) as told:
        teach(small("dreambooth-lora"), order, tell_nobody)
    assert told.value.kind == kinds[missing]
    for language in LANGUAGES:
        assert what(told.value, language)
        assert remedy(told.value, language)
    assert not (tmp_path / "out" / "made.json").exists()


def test_a_full_disk_is_told_before_the_first_step(
    order: Order, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk would be full after hours, with nothing to show for them."""
    with_room(1000, monkeypatch)
    with pytest.raises(Problem) as told:
        teach(small("dreambooth-lora"), order, tell_nobody)
    assert told.value.kind == "pack_no_room"


def stopped_at(said: str, recipe: StyleRecipe, order: Order, **about: str) -> None:
    """A training that somebody stops when it says something, `about` something."""

    def interrupt(key: str, **details: str) -> None:
        if key == said and about.items() <= details.items():
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        teach(recipe, order, interrupt)


@pytest.mark.parametrize("changed", ["caption", "drawing"])
def test_what_was_read_before_the_first_step_is_not_taken_for_something_else(
    base: Path, tmp_path: Path, changed: str
) -> None:
    """A teacher stops to mend a caption that is too long: the old words would be learnt."""
    drawings = write_drawings(tmp_path / "drawings", 3)
    recipe = small("dreambooth-lora", steps=1, class_pictures=1)
    order = Order(base, drawings, tmp_path / "out")
    stopped_at("style.class", recipe, order)
    change(changed, drawings)
    with pytest.raises(Problem) as told:
        teach(recipe, order, tell_nobody)
    assert told.value.kind == "work_of_another"


def test_a_disk_that_is_full_at_the_very_end_is_told_as_one(
    order: Order, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A teacher would look for rights to write, and never for room."""
    real = shutil.copyfile

    def full(source: str, target: str) -> Any:
        if str(target).endswith(".safetensors"):
            raise OSError(errno.ENOSPC, "No space left on device", target)
        return real(source, target)

    monkeypatch.setattr(shutil, "copyfile", full)
    recipe = small("dreambooth", steps=1, class_pictures=0)
    with pytest.raises(Problem) as told:
        teach(recipe, order, tell_nobody)
    assert told.value.kind == "disk_full"


@pytest.mark.parametrize("name", ["work", "our-class"])
def test_folders_of_a_teacher_stay_as_they_are(order: Order, name: str) -> None:
    """A folder called "work" on the desktop would be emptied at the end of the training."""
    (order.folder / name).mkdir()
    (order.folder / name / "letters.docx").write_text("of a year")
    recipe = small("dreambooth-lora", steps=1, class_pictures=0)
    with pytest.raises(Problem) as told:
        teach(recipe, order, tell_nobody)
    assert told.value.kind == "folder_taken"
    assert (order.folder / name / "letters.docx").read_text() == "of a year"


def test_what_stands_there_already_needs_no_room_again(
    order: Order, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A killed training of 30 GB would be refused for want of the room that it takes itself."""
    recipe = small("dreambooth", steps=2, samples_every=1, class_pictures=0)
    stopped_at("style.measured", recipe, order)
    taken = sum(path.stat().st_size for path in order.work.rglob("*") if path.is_file())
    drawings = len(read_captions(order.drawings))
    needed = needs(recipe, open_base(order.base), drawings, half=False).disk
    free = int(needed - taken) + 100_000
    assert free < needed
    with_room(free, monkeypatch)
    assert teach(recipe, order, tell_nobody).steps == 2


def test_a_word_that_the_model_knows_is_refused(order: Order) -> None:
    """It would learn the one word and paint by the other, and spoil what the word meant."""
    with pytest.raises(Problem) as told:
        teach(small("textual-inversion", trigger="a"), order, tell_nobody)
    assert told.value.kind == "word_taken"


@pytest.mark.parametrize(
    ("where", "error"),
    [
        ((Learner, "learn"), torch.OutOfMemoryError("CUDA out of memory.")),
        ((UNet2DConditionModel, "from_pretrained"), OSError("Paging file (os error 1455)")),
    ],
)
def test_too_small_a_memory_is_told(
    order: Order, monkeypatch: pytest.MonkeyPatch, where: tuple[type, str], error: Exception
) -> None:
    """What most often goes wrong on a school's computer would end in a traceback."""

    def full(*_anything: object, **_more: object) -> None:
        raise error

    monkeypatch.setattr(*where, full)
    recipe = small("dreambooth-lora", class_pictures=0)
    with pytest.raises(Problem) as told:
        teach(recipe, order, tell_nobody)
    assert told.value.kind == "memory_full"


def test_a_damaged_checkpoint_is_told(order: Order) -> None:
    """A training would go on from weights that are none."""
    stopped_at("style.measured", small("textual-inversion"), order, step="2")
    (kept,) = order.work.glob("checkpoint-*")
    (kept / "weights.safetensors").write_bytes(b"half")
    with pytest.raises(Problem) as told:
        teach(small("textual-inversion"), order, tell_nobody)
    assert told.value.kind == "checkpoint_damaged"


def test_the_record_can_be_looked_at_while_it_learns(order: Order) -> None:
    """A teacher would see after a night, and not after an hour, that the loss rises."""
    recipe = small("dreambooth-lora", steps=2, class_pictures=0)
    stopped_at("style.step", recipe, order)
    with (order.folder / "history.csv").open(encoding="utf-8") as lines:
        assert [row["step"] for row in csv.DictReader(lines)] == ["0"]
    assert (order.folder / "loss.svg").exists()
