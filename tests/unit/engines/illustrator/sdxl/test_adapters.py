"""Which of the asked adapters can be used, and why the others can't."""

from __future__ import annotations

import json
import struct
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from aibook_desktop.book.model import LANGUAGES
from aibook_desktop.engines.illustrator.sdxl.adapters import LeftOut, choose
from aibook_desktop.engines.model_card import ModelCard, describe, read_card, write_card

FILE = "weights.safetensors"


def adapter(folder: Path, role: str = "lora", **options: str) -> Path:
    """A model folder with one small file of weights."""
    folder.mkdir(parents=True)
    save_file({"unet.lora_A.weight": torch.zeros(2, 2)}, folder / FILE)
    files = describe(folder, (FILE,))
    card = ModelCard(folder.name, "illustrator", "sdxl", "CC0-1.0", "A test.", LANGUAGES, files)
    write_card(folder, replace(card, role=role, options=tuple(options.items())))
    return folder


@pytest.fixture
def engine(tmp_path: Path) -> Path:
    """Where the engine's own weights lie."""
    adapter(tmp_path / "our-class")
    adapter(tmp_path / "poses", "controlnet-openpose")
    return adapter(tmp_path / "sdxl", "")


@pytest.mark.parametrize(
    ("wish", "weight"),
    [("our-class", 1.0), ("our-class:0.8", 0.8), ("poses", 0.7), ("poses:1", 1.0)],
)
def test_an_adapter_has_the_weight_that_was_asked_for(
    engine: Path, wish: str, weight: float
) -> None:
    """A class that turned its style down would get it in full."""
    (found,) = choose(engine, (wish,)).adapters
    assert found.weight == weight
    assert found.file == FILE


@pytest.mark.parametrize(("wish", "weight"), [("soft", 0.6), ("soft:1.2", 1.2)])
def test_a_card_says_the_weight_that_nobody_asks_for(
    engine: Path, wish: str, weight: float
) -> None:
    """The workshop found the best weight on drawings that were kept apart; nobody would use it."""
    adapter(engine.parent / "soft", weight="0.6")
    (found,) = choose(engine, (wish,)).adapters
    assert found.weight == weight


def test_one_without_weight_is_not_used_and_not_missed(engine: Path) -> None:
    """A style that was turned off would still change each picture a little."""
    assert choose(engine, ("our-class:0",)) == choose(engine, ())


def test_the_same_adapter_is_used_once(engine: Path) -> None:
    """Asked for twice, it would count double."""
    assert len(choose(engine, ("our-class", "our-class:0.5")).adapters) == 1


@pytest.mark.parametrize(
    ("wish", "reason"),
    [
        ("nobody", "missing"),
        ("../our-class", "missing"),
        ("", "missing"),
        ("sdxl", "unknown"),
        ("our-class:much", "unknown"),
        ("our-class:-1", "unknown"),
        ("our-class:nan", "unknown"),
        ("our-class:40", "unknown"),
    ],
)
def test_what_can_not_be_used_is_left_out_with_a_reason(
    engine: Path, wish: str, reason: str
) -> None:
    """A teacher would never learn why the class's style is gone; a child would get no picture."""
    choice = choose(engine, (wish, "poses"))
    assert choice.left_out == (LeftOut(wish.partition(":")[0], reason),)
    assert [each.folder.name for each in choice.adapters] == ["poses"]


def test_one_for_another_engine_is_left_out(engine: Path) -> None:
    """A voice would be loaded into a painter."""
    other = engine.parent / "our-class"
    write_card(other, replace(read_card(other), engine="another"))
    assert choose(engine, ("our-class",)).left_out == (LeftOut("our-class", "unknown"),)


@pytest.mark.parametrize("harm", ["cut", "changed", "pickle", "header", "gone"])
def test_a_damaged_one_is_left_out(engine: Path, harm: str) -> None:
    """Half a copy from a stick would end in a traceback, a pickle could run anything."""
    folder = engine.parent / "our-class"
    file, card = folder / FILE, read_card(folder)
    whole = file.read_bytes()
    bad = {
        "cut": whole[:-4],
        "changed": whole[:-1] + b"\1",
        "pickle": b"\x80\x04cos\nsystem\n(S'echo'\ntR.",
        "header": struct.pack("<Q", 1 << 40) + json.dumps({}).encode(),
    }
    if harm == "gone":
        file.unlink()
    else:
        file.write_bytes(bad[harm])
    if harm in {"pickle", "header"}:  # with a card that agrees
        write_card(folder, replace(card, files=describe(folder, (FILE,))))
    assert choose(engine, ("our-class",)).left_out == (LeftOut("our-class", "damaged"),)


@pytest.mark.parametrize("trigger", ["blood, gore", "가나다", "x" * 80, "a\nb", '"quoted"'])
def test_a_trigger_is_a_plain_short_word(engine: Path, trigger: str) -> None:
    """A card from anywhere could put any sentence into each prompt."""
    adapter(engine.parent / "odd", trigger=trigger)
    assert choose(engine, ("odd",)).left_out == (LeftOut("odd", "damaged"),)


def test_a_folder_with_two_files_of_weights_is_left_out(engine: Path) -> None:
    """Which of the two was meant would be a guess."""
    folder = engine.parent / "our-class"
    save_file({"unet.lora_B.weight": torch.zeros(2, 2)}, folder / "more.safetensors")
    files = describe(folder, (FILE, "more.safetensors"))
    write_card(folder, replace(read_card(folder), files=files))
    assert choose(engine, ("our-class",)).left_out == (LeftOut("our-class", "damaged"),)
