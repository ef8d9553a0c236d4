"""Adapters at work on random weights: each changes the picture, none changes it for good."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from safetensors.torch import load_file, save_file

from aibook_desktop.book.model import Actor, Character, Look, Page, Scene
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.diffusion.recipes import WHOLE, Recipe
from aibook_desktop.engines.illustrator.sdxl import build
from aibook_desktop.engines.illustrator.sdxl.house import House
from aibook_desktop.engines.illustrator.sdxl.painter import SdxlIllustrator
from aibook_desktop.engines.model_card import describe, read_card, write_card
from aibook_desktop.engines.options import Options
from aibook_desktop.engines.progress import Progress
from tests.tiny_models import adapters
from tests.tiny_models.painter import write_painter

FROG = (Character("hero", "보미", "frog", Look("#7fb761", "#e4574c", "bow")),)
SCENE = Scene(
    "forest",
    "night",
    "snow",
    "winter",
    "medium",
    (Actor("hero", "wave", "joy", "left"),),
    (),
    "night",
)
PAGE = Page(1, "", "setting", SCENE)
OTHER = Page(2, "", "setting", replace(SCENE, actors=(Actor("hero", "sleep", "joy", "right"),)))
BOTH = ("lora", "lora-8", "few-step", "word", "poses", "depths")

QUICK = Recipe(steps=6, split=WHOLE, cutoff=0.5)

Paint = Callable[..., bytes]
Tensors = dict[str, torch.Tensor]


@pytest.fixture(scope="module")
def painter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A base and a refiner, with adapters of every role beside them."""
    home = tmp_path_factory.mktemp("models")
    painter = write_painter(home / "noise")
    adapters.write_lora(home / "lora", painter)
    adapters.write_lora(home / "lora-8", painter, rank=8, encoder=True)
    few = (("steps", "4"), ("scheduler", "lcm"), ("guidance", "0"))
    adapters.write_lora(home / "few-step", painter, rank=2, role="few-step", options=few)
    adapters.write_word(home / "word")
    adapters.write_control(home / "poses", painter)
    adapters.write_control(home / "depths", painter, "controlnet-depth")
    return painter


@pytest.fixture(scope="module")
def paint(painter: Path) -> Paint:
    """Paints a page with some adapters, each combination once."""

    @cache
    def painted(*names: str, same_hero: bool = False, page: Page = PAGE, seed: int = 7) -> bytes:
        engine = engine_with(painter, *names, same_hero=same_hero)
        return engine.draw(page, FROG, seed).image

    return painted


def engine_with(painter: Path, *names: str, same_hero: bool = False) -> SdxlIllustrator:
    """The engine as a house with these adapters has it, in fewer steps than any preset."""
    engine = build(painter, Options("draft", names, same_hero))
    engine._preset = QUICK
    return engine


def house_of(engine: SdxlIllustrator) -> House:
    """What was added to an engine."""
    house = engine._additions
    assert isinstance(house, House)
    return house


@pytest.mark.parametrize("name", BOTH)
def test_each_adapter_changes_the_picture(paint: Paint, name: str) -> None:
    """A style that is loaded and never used would cost memory for nothing."""
    assert paint(name) != paint()


@pytest.mark.parametrize("name", BOTH)
def test_the_engine_is_tried_out_with_each_adapter(painter: Path, name: str) -> None:
    """A house that switched poses on before the first book would never be offered SDXL."""
    engine_with(painter, name, same_hero=True).smoke()


@pytest.mark.parametrize("name", BOTH)
def test_one_without_weight_changes_nothing(paint: Paint, name: str) -> None:
    """A style that was turned off would still shine through."""
    assert paint(f"{name}:0") == paint()


def test_weights_tell_how_much(paint: Paint) -> None:
    """A slider that does nothing would be a lie."""

    def far(image: bytes) -> float:
        one, other = (
            np.asarray(Image.open(io.BytesIO(each)).convert("RGB")).astype(float)
            for each in (image, paint())
        )
        return float(np.abs(one - other).mean())

    assert 0 < far(paint("lora:0.1")) < far(paint("lora:1"))


def test_a_base_that_has_learned_a_class_is_told_its_word(painter: Path, tmp_path: Path) -> None:
    """A whole DreamBooth model would never show the style that it was made for."""
    folder = tmp_path / "ours"
    shutil.copytree(painter, folder)
    card = read_card(folder)
    for trigger, said in (("our-class style", True), ("blood, gore", False)):
        write_card(folder, replace(card, options=(("trigger", trigger),)))
        engine = build(folder, Options("draft"))
        prompt = engine._additions.said(PAGE, FROG, len, "paper")
        assert (trigger in house_of(engine).triggers) == said
        assert "blood" not in prompt


def test_several_work_together(paint: Paint) -> None:
    """Only the last one that was chosen would be seen, or ranks would clash."""
    together = [
        ("lora", "lora-8:0.7"),
        ("lora", "word"),
        ("poses", "depths"),
        ("poses", "lora"),
        ("lora", "lora-8:0.7", "word", "poses", "depths"),
    ]
    pictures = {paint(), *(paint(name) for name in BOTH), *(paint(*each) for each in together)}
    assert len(pictures) == 1 + len(BOTH) + len(together)


def test_without_its_adapters_the_engine_paints_as_before(painter: Path, paint: Paint) -> None:
    """A class's style would stay in every other class's books."""
    before = paint()
    engine_with(painter, *BOTH).draw(PAGE, FROG, 7)
    assert engine_with(painter).draw(PAGE, FROG, 7).image == before


@pytest.mark.parametrize("names", [("lora-8",), ("word",), ("poses", "lora"), ("few-step",)])
def test_a_page_is_painted_the_same_again(
    painter: Path, paint: Paint, names: tuple[str, ...]
) -> None:
    """A book that is finished after a power cut would change its style; words are learned anew."""
    engine = engine_with(painter, *names)
    engine.draw(OTHER, FROG, 9)
    engine._known.clear()
    assert engine.draw(PAGE, FROG, 7).image == paint(*names)


def test_few_step_weights_bring_their_recipe(painter: Path) -> None:
    """Four-step weights painted in twenty-five steps with guidance come out burnt."""
    recipe = engine_with(painter, "few-step").recipe
    assert (recipe.steps, recipe.scheduler, recipe.guidance) == (4, "lcm", 0.0)
    assert not recipe.refined


@pytest.mark.parametrize("token", ["<our-class>", "<Our-Class>", "OurClass"])
def test_a_word_is_read_with_all_of_its_vectors(painter: Path, tmp_path: Path, token: str) -> None:
    """A class that named its style with a capital would see a quarter of what was learned."""
    home = tmp_path / "models"
    home.mkdir()
    (home / "noise").symlink_to(painter)
    adapters.write_word(home / "word", token=token, vectors=4)
    with engine_with(home / "noise", "word").pipelines.encoders() as base:
        said = base.maybe_convert_prompt(f"a fox, {token}", base.tokenizer)
        read = base.tokenizer(said).input_ids
    assert read[-5:-1] == base.tokenizer.convert_tokens_to_ids(said.split()[-4:])
    assert len(set(read[-5:-1])) == 4
    assert said.split()[-4:] == [token, f"{token}_1", f"{token}_2", f"{token}_3"]


@pytest.mark.parametrize(
    ("name", "refined"), [("lora", False), ("word", True), ("poses", True), ("lora:0", True)]
)
def test_only_a_lora_does_without_the_refiner(painter: Path, name: str, *, refined: bool) -> None:
    """The refiner never saw the LoRA and would paint its style away."""
    assert build(painter, Options("best", (name,))).recipe.refined == refined


def test_poses_follow_the_scene(paint: Paint) -> None:
    """The same skeleton on every page would be no control at all."""
    assert paint("poses", page=OTHER) != paint(page=OTHER)
    lying = replace(
        OTHER, scene=replace(OTHER.scene, actors=(Actor("hero", "sleep", "joy", "left"),))
    )
    assert paint("poses:0.9", page=lying) != paint("poses:0.9", page=OTHER)


@pytest.fixture
def home(painter: Path, tmp_path: Path) -> Path:
    """The painter, and room beside it."""
    (tmp_path / "noise").symlink_to(painter)
    return tmp_path


def rewritten(folder: Path, change: Callable[[Tensors], Tensors]) -> None:
    """Change the weights of an adapter, and its card with them."""
    file = folder / adapters.LORA_FILE
    changed = change(load_file(file))
    save_file({name: each.clone() for name, each in changed.items()}, file)
    card = read_card(folder)
    write_card(folder, replace(card, files=describe(folder, (adapters.LORA_FILE,))))


def wider(tensors: Tensors, part: str, half: str) -> Tensors:
    """Of a base whose `part` is twice as wide."""
    return {
        name: torch.cat([each, each], 0 if half == "up" else 1)
        if name.startswith(f"{part}.") and f".{half}." in name
        else each
        for name, each in tensors.items()
    }


def renamed(tensors: Tensors, old: str, new: str) -> Tensors:
    """With other names for the same tensors."""
    return {name.replace(old, new): each for name, each in tensors.items()}


def for_both(tensors: Tensors) -> Tensors:
    """What is for the first encoder, also for the second, which is wider."""
    return tensors | {
        name.replace("text_encoder.", "text_encoder_2."): each for name, each in tensors.items()
    }


def halved(tensors: Tensors) -> Tensors:
    """Without the second half of one pair."""
    return dict(tuple(tensors.items())[:-1])


HARMS: dict[str, Callable[[Tensors], Tensors]] = {
    "wider": lambda each: wider(each, "unet", "down"),
    "wider outside": lambda each: wider(each, "unet", "up"),
    "another's": lambda each: renamed(each, "unet.", "net."),
    "no LoRA": lambda _: {"some.weight": torch.zeros(2, 2)},
    "deeper": lambda each: renamed(each, "mid_block.", "mid_block_7."),
    "half a pair": halved,
    "a part that is left out": lambda each: (
        each | {"unet.mid_block.attentions.0.proj_in.dora_scale": torch.ones(2)}
    ),
    "wider words": lambda each: wider(each, "text_encoder", "down"),
    "wider words outside": lambda each: wider(each, "text_encoder", "up"),
    "deeper words": lambda each: renamed(each, "layers.1.", "layers.9."),
    "both encoders": for_both,
}


@pytest.mark.parametrize("harm", HARMS)
def test_one_that_does_not_fit_in_every_part_leaves_no_trace(
    paint: Paint, home: Path, harm: str
) -> None:
    """A LoRA of another model would end a book, or half of it would stay in the networks."""
    rewritten(adapters.write_lora(home / "other", home / "noise", encoder=True), HARMS[harm])
    engine = engine_with(home / "noise", "other")
    assert engine.left_out == ("other",)
    assert engine.draw(PAGE, FROG, 7).image == paint()
    engine._known.clear()
    assert engine.draw(PAGE, FROG, 7).image == paint()


@pytest.mark.parametrize("kept", ["unet.", "text_encoder."])
def test_one_for_only_some_parts_is_used(paint: Paint, home: Path, kept: str) -> None:
    """Most LoRAs teach the UNet alone and would all be refused."""
    folder = adapters.write_lora(home / "part", home / "noise", encoder=True)
    rewritten(folder, lambda each: {n: t for n, t in each.items() if n.startswith(kept)})
    engine = engine_with(home / "noise", "part")
    assert house_of(engine).left_out == []
    assert engine.draw(PAGE, FROG, 7).image != paint()


def test_one_that_does_not_fit_keeps_no_refiner_away(home: Path) -> None:
    """Books would be painted more coarsely for a style that is not even in them."""
    rewritten(adapters.write_lora(home / "other", home / "noise", role="few-step"), halved)
    engine = build(home / "noise", Options("best", ("other",)))
    assert engine.recipe == build(home / "noise", Options("best")).recipe
    assert engine.recipe.refined
    engine.smoke()


@pytest.mark.parametrize("widths", [(16, 16), (32, 16)])
def test_a_word_and_a_controlnet_of_other_networks_are_left_out(
    paint: Paint, home: Path, widths: tuple[int, int]
) -> None:
    """A learned word of SD 1.5 would teach the encoders noise, or end every page."""
    adapters.write_word(home / "word", widths=widths)
    folder = adapters.write_control(home / "poses", home / "noise")
    (folder / "config.json").write_text("{}", encoding="utf-8")
    names = tuple(each.name for each in read_card(folder).files)
    write_card(folder, replace(read_card(folder), files=describe(folder, names)))
    engine = engine_with(home / "noise", "word", "poses")
    assert {each.folder for each in house_of(engine).left_out} == {"word", "poses"}
    assert engine.draw(PAGE, FROG, 7).image == paint()


def test_pages_look_at_the_hero_and_stay_as_they_are(painter: Path, paint: Paint) -> None:
    """The option would do nothing; or a page would depend on which pages were painted before."""
    same = paint(same_hero=True)
    assert same != paint()
    engine = engine_with(painter, same_hero=True)
    drawn = [each.picture.image for each in engine.draw_pages((OTHER, PAGE), FROG, 7)]
    assert drawn == [paint(same_hero=True, page=OTHER), same]


def test_a_page_without_the_hero_looks_at_nobody(painter: Path) -> None:
    """A page of the wolf alone would grow rabbit ears."""
    alone = replace(PAGE, scene=replace(SCENE, actors=()))
    looked = engine_with(painter, same_hero=True).draw(alone, FROG, 7)
    assert looked == engine_with(painter).draw(alone, FROG, 7)


def test_the_anchor_goes_on_after_the_guidance_is_dropped(painter: Path) -> None:
    """Half-guided recipes would fail in the middle of a page, or forget the hero there."""
    engine = engine_with(painter, "poses", same_hero=True)
    assert engine.recipe.guided < engine.recipe.steps
    engine.draw(PAGE, FROG, 7)
    anchors = house_of(engine)._anchors
    assert anchors is not None
    (bank,) = anchors._banks.values()
    assert {step for step, _ in bank.states} == set(range(engine.recipe.steps))


def test_a_run_that_is_stopped_leaves_the_network_as_it_was(painter: Path, paint: Paint) -> None:
    """The next book would go on looking at the hero of a book that nobody wanted."""
    engine = engine_with(painter, same_hero=True)
    told: list[Progress] = []

    def stop(progress: Progress) -> None:
        told.append(progress)
        if progress.done > 4:
            raise Problem("cancelled")

    engine.report_to(stop)
    with pytest.raises(Problem, match="cancelled"):
        engine.draw(PAGE, FROG, 7)
    engine.report_to(told.append)
    assert engine.draw(PAGE, FROG, 7).image == paint(same_hero=True)
