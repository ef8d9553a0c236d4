"""SDXL on pipelines of random weights: what it is told, how it loads, how it fails."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from PIL import Image

from aibook_desktop.book.model import Actor, Character, Look, Page, Prop, Scene
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.engines.illustrator.sdxl import build
from aibook_desktop.engines.illustrator.sdxl.painter import SdxlIllustrator, page_seed
from aibook_desktop.engines.illustrator.sdxl.prompt import MOST_TOKENS, colour_name, prompt
from aibook_desktop.engines.ports import FIGURE
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


def words(text: str) -> int:
    """Count roughly as CLIP does: words and commas."""
    return len(text.replace(",", " ,").split())


def test_the_hero_is_said_first_and_in_the_same_words_on_every_page() -> None:
    """The rabbit of page one would be another rabbit on page two."""
    other = replace(SCENE, place="sea", actors=(Actor("hero", "sleep", "sleepy", "center"),))
    sheet = "a small fluffy rabbit, white, with a red scarf, "
    assert prompt(PAGE, (BOMI, DURI), words).startswith(sheet)
    assert prompt(replace(PAGE, scene=other), (BOMI, DURI), words).startswith(sheet)


@pytest.mark.parametrize("a_word", [1, 2, 3])
def test_a_prompt_is_never_longer_than_clip_reads(a_word: int) -> None:
    """CLIP would silently forget the style, and pages would look like photos."""
    said = prompt(PAGE, (BOMI, DURI), lambda text: a_word * words(text))
    assert a_word * words(said) <= MOST_TOKENS
    assert "rabbit" in said
    assert standard().scene["style"]["paper"].phrase in said


@pytest.mark.parametrize("style", standard().scene["style"])
def test_the_style_of_the_wish_is_said(style: str) -> None:
    """A child that asked for crayons would get whatever the model likes."""
    phrase = standard().scene["style"][style].phrase
    assert prompt(PAGE, (BOMI, DURI), words, style).endswith(phrase)


def test_a_style_that_nobody_knows_is_a_problem() -> None:
    """A newer program's wish would end in a traceback."""
    with pytest.raises(Problem, match="page_not_drawable"):
        prompt(PAGE, (BOMI, DURI), words, "fresco")


def test_a_figure_is_alone() -> None:
    """The card of a hero would show a forest and a friend."""
    said = prompt(replace(PAGE, beat=FIGURE), (BOMI, DURI), words)
    assert "plain white background" in said
    assert "forest" not in said


def test_the_least_important_parts_are_left_out_first() -> None:
    """The hero or the place would be lost for the sake of a colour mood."""
    said = prompt(PAGE, (BOMI, DURI), lambda text: words(text) + 20)
    assert "a green forest" in said
    assert "walking on the left" in said
    assert standard().scene["palette"]["night"].phrase not in said


def test_no_word_of_the_story_reaches_the_prompt() -> None:
    """A child's own words must not steer an image model."""
    assert prompt(PAGE, (BOMI, DURI), words).isascii()


@pytest.mark.parametrize(
    ("colour", "name"), [("#e4574c", "red"), ("#f7efe6", "white"), ("#3f4a63", "navy")]
)
def test_colours_have_plain_names(colour: str, name: str) -> None:
    """A model can't read #f7efe6."""
    assert colour_name(colour) == name


@pytest.mark.parametrize(
    "scene",
    [
        replace(SCENE, place="nowhere"),
        replace(SCENE, actors=(Actor("stranger", "walk", "joy", "left"),)),
        replace(SCENE, props=(Prop("cannon"),)),
    ],
)
def test_what_has_no_phrase_is_a_problem(scene: Scene) -> None:
    """A made-up symbol would end in a traceback instead of a stand-in."""
    with pytest.raises(Problem, match="page_not_drawable"):
        prompt(replace(PAGE, scene=scene), (BOMI, DURI), words)


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
