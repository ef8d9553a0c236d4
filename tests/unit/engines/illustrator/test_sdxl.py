"""SDXL on pipelines of random weights: what it is told, how it loads, how it fails."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
import torch
from PIL import Image

from aibook_desktop.book.model import Actor, Character, Look, Page, Prop, Scene
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.illustrator.sdxl import build
from aibook_desktop.engines.illustrator.sdxl.painter import SdxlIllustrator, page_seed
from tests.tiny_models.painter import write_painter

BOMI = Character("hero", "보미", "rabbit", Look("#f7efe6", "#e4574c", "scarf"))
DURI = Character("companion", "두리", "bear", Look("#b98a5f", "#3f7fc4", "cap"))
SCENE = Scene(
    "forest",
    "night",
    "snow",
    "winter",
    "medium",
    (Actor("hero", "walk", "joy", "left"), Actor("companion", "wave", "calm", "right")),
    (Prop("acorn", 3), Prop("lantern")),
    "night",
)
PAGE = Page(1, "보미가 두리를 만났어요.", "setting", SCENE)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A base and a refiner."""
    return write_painter(tmp_path_factory.mktemp("model") / "noise")


@pytest.fixture(scope="module")
def illustrator(folder: Path) -> SdxlIllustrator:
    """One that is loaded."""
    return build(folder)


def test_each_page_and_each_book_has_noise_of_its_own() -> None:
    """All pages of a book would be composed alike."""
    seeds = {page_seed(seed, number) for seed in range(20) for number in range(1, 17)}
    assert len(seeds) == 320


def test_the_refiner_changes_the_picture(illustrator: SdxlIllustrator, tmp_path: Path) -> None:
    """A refiner that is loaded but never used would cost gigabytes for nothing."""
    alone = build(write_painter(tmp_path / "base alone", refiner=False))
    assert alone.draw(PAGE, (BOMI, DURI), 7) != illustrator.draw(PAGE, (BOMI, DURI), 7)


def test_a_picture_that_can_not_be_seen_is_a_problem(folder: Path) -> None:
    """A black page, as half precision makes them, would be bound into a book."""
    engine = build(folder)
    with torch.no_grad():
        engine._base.vae.decoder.conv_out.weight.fill_(torch.nan)
    with pytest.raises(Problem, match="engine_failed"):
        engine.draw(PAGE, (BOMI, DURI), 7)


def test_a_decoder_that_overflows_in_half_precision_is_tried_in_full(folder: Path) -> None:
    """One overflow would cost a page its picture, though the latents are good."""
    engine = build(folder)
    latents = engine._latents(engine._words("a rabbit"), 7, 1)
    wanted = engine._decoded(latents)
    engine._base.vae.register_to_config(force_upcast=False)
    engine._base.vae.to(torch.float16)
    with torch.no_grad():
        engine._base.vae.post_quant_conv.weight.mul_(1e5)  # beyond 65,504, the most in half
    assert engine._decoded(latents).size == wanted.size
    assert engine._base.vae.dtype == torch.float32


@pytest.mark.parametrize("lost", ["base/unet/config.json", "base/model_index.json"])
def test_a_folder_that_is_no_pipeline_is_a_problem(tmp_path: Path, lost: str) -> None:
    """A half-copied model would end in a traceback for a teacher."""
    folder = write_painter(tmp_path / "noise", refiner=False)
    (folder / lost).write_text("{}", encoding="utf-8")
    with pytest.raises(Problem, match="model_damaged"):
        build(folder)


def test_no_folder_is_a_problem() -> None:
    """Nobody would be told to install a model."""
    with pytest.raises(Problem, match="model_missing"):
        build(None)


def test_a_picture_is_square_and_of_the_size_of_a_page(illustrator: SdxlIllustrator) -> None:
    """Pages of other models would be smaller than the built-in ones beside them."""
    picture = illustrator.draw(PAGE, (BOMI, DURI), 7)
    assert Image.open(io.BytesIO(picture.image)).size == (1024, 1024)


def test_a_print_is_as_fine_as_the_model_paints(illustrator: SdxlIllustrator) -> None:
    """A picture blown up without a word would look sharp in the list and blurred on paper."""
    assert illustrator.draw(PAGE, (BOMI, DURI), 7, edge=3508).width == 1024
    assert illustrator.draw(PAGE, (BOMI, DURI), 7, edge=256).width == 256
