"""What the workshop makes, used by the illustrator that it was made for."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import cast

import torch
from diffusers import StableDiffusionXLPipeline
from safetensors.torch import load_file

from aibook_desktop.book.model import Actor, Character, Look, Page, Scene
from aibook_desktop.engines.illustrator.sdxl.adapters import choose
from aibook_desktop.engines.illustrator.sdxl.new_words import NewWord
from aibook_desktop.engines.options import Options
from aibook_desktop.engines.ports import Illustrator
from aibook_desktop.engines.registry import card_named
from aibook_desktop.workshop.pictures.tune import Taught, teach
from aibook_desktop.workshop.pictures.tune.base import open_base
from aibook_desktop.workshop.pictures.tune.gathering import Order
from aibook_desktop.workshop.pictures.tune.pupils import WordPupil
from aibook_desktop.workshop.pictures.tune.reading import Reader
from aibook_desktop.workshop.telling import tell_nobody
from tests.unit.workshop.pictures.lessons import small

BOMI = Character("hero", "보미", "rabbit", Look("#f7efe6", "#e4574c", "scarf"))
SCENE = Scene(
    "forest",
    "day",
    "clear",
    "spring",
    "medium",
    (Actor("hero", "wave", "joy", "center"),),
    (),
    "fresh",
)
PAGE = Page(1, "보미가 손을 흔들어요.", "setting", SCENE)


def drawn(weights: Path, *adapters: str) -> bytes:
    """A page as the program would draw it."""
    options = Options(preset="draft", adapters=adapters)
    engine = cast("Illustrator", card_named("illustrator", "sdxl").build(weights, options))
    return engine.draw(PAGE, (BOMI,), 7, edge=128).image


def installed(base: Path, taught: Taught, models: Path) -> Path:
    """A home's models: SDXL and beside it what was taught."""
    shutil.copytree(base, models / "sdxl")
    shutil.copytree(taught.folder, models / "our-class")
    return models


def test_the_program_draws_in_the_learnt_style(base: Path, drawings: Path, tmp_path: Path) -> None:
    """A class would teach a style, install it, and get the same pictures as before."""
    taught = teach(small("dreambooth-lora"), Order(base, drawings, tmp_path / "out"), tell_nobody)
    models = installed(base, taught, tmp_path / "models")
    before = drawn(models / "sdxl")
    assert drawn(models / "sdxl", "our-class") != before
    assert drawn(models / "sdxl", "our-class:0") == before


def test_the_program_draws_with_a_model_of_the_classs_own(
    base: Path, drawings: Path, tmp_path: Path
) -> None:
    """The largest and dearest of the ways would end in a folder that nothing loads."""
    taught = teach(small("dreambooth"), Order(base, drawings, tmp_path / "out"), tell_nobody)
    models = installed(base, taught, tmp_path / "models")
    assert drawn(models / "our-class") != drawn(models / "sdxl")


def test_the_program_reads_a_new_word_as_it_was_learnt(
    base: Path, drawings: Path, tmp_path: Path
) -> None:
    """The word would mean something else in books than it did when it was learnt."""
    recipe = small("textual-inversion")
    taught = teach(recipe, Order(base, drawings, tmp_path / "out"), tell_nobody)
    models = installed(base, taught, tmp_path / "models")
    (adapter,) = choose(models / "sdxl", ("our-class",)).of("textual-inversion")
    pipe = StableDiffusionXLPipeline.from_pretrained(base / "base", add_watermarker=False)
    word = NewWord(adapter, pipe)
    word.into_tokenizers(pipe)
    word.into_encoders(pipe)
    opened = open_base(base)
    reader = Reader(opened.tokenizers(), opened.encoders())
    pupil = WordPupil(opened.unet(), reader, recipe)
    for name, rows in load_file(taught.folder / adapter.file).items():
        pupil.learning()[name].data.copy_(rows)
    said = f"a cat, {recipe.trigger}"
    with torch.no_grad():
        learnt = pupil.read([said])
    read = pipe.encode_prompt(said, device="cpu")
    assert torch.allclose(read[0], learnt.embeds, atol=1e-5)
    assert torch.allclose(read[2], learnt.pooled, atol=1e-5)
    assert not torch.allclose(pipe.encode_prompt("a cat", device="cpu")[0], read[0], atol=1e-2)
