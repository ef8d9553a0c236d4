"""SDXL learning a style, for real, on networks of random weights."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest
import torch
from diffusers import StableDiffusionXLPipeline
from PIL import Image

from aibook_desktop.engines.model_card import read_card, verify
from aibook_desktop.engines.weight_files import check
from aibook_desktop.workshop.pictures.captions import read_captions
from aibook_desktop.workshop.pictures.tune import (
    Method,
    recipe_for,
    teach,
)
from aibook_desktop.workshop.pictures.tune.gathering import Order
from aibook_desktop.workshop.pictures.tune.pupils import LORA_FILE
from aibook_desktop.workshop.pictures.tune.recipe import METHODS
from aibook_desktop.workshop.telling import tell_nobody
from tests.unit.workshop.pictures.lessons import LICENCE, learnt, small


def painter(folder: Path) -> StableDiffusionXLPipeline:
    """The usual pipeline, to see that it reads what the workshop wrote."""
    pipe = StableDiffusionXLPipeline.from_pretrained(
        folder / "base", local_files_only=True, use_safetensors=True, add_watermarker=False
    )
    pipe.set_progress_bar_config(disable=True)
    return pipe


def painted(pipe: StableDiffusionXLPipeline, text: str) -> torch.Tensor:
    """One picture's latents after three steps."""
    dice = torch.Generator().manual_seed(1)
    latents: torch.Tensor = pipe(
        text, num_inference_steps=3, generator=dice, output_type="latent", height=128, width=128
    ).images
    return latents


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_loss_falls_on_fixed_drawings_and_noise(
    base: Path, drawings: Path, tmp_path: Path, method: Method, seed: int
) -> None:
    """A night of training would end in a style that nothing was learnt of."""
    recipe = small(method, steps=40, samples_every=40, class_pictures=0, seed=seed)
    taught = teach(recipe, Order(base, drawings, tmp_path), tell_nobody)
    least = {"dreambooth-lora": 0.97, "dreambooth": 0.95, "textual-inversion": 0.9999}
    assert taught.loss < least[method] * taught.loss_before


def test_a_lora_changes_pictures_and_its_weight_says_how_much(
    base: Path, drawings: Path, tmp_path: Path
) -> None:
    """A pack would be installed that changes nothing, or can't be switched off again."""
    recipe = small("dreambooth-lora", steps=10, samples_every=10, rank=4, alpha=2)
    taught = teach(recipe, Order(base, drawings, tmp_path), tell_nobody)
    pipe = painter(base)
    before = painted(pipe, "a cat")
    pipe.load_lora_weights(taught.folder, weight_name=LORA_FILE, adapter_name="style")
    config = pipe.unet.peft_config["style"]
    assert (config.r, config.lora_alpha) == (4, 2)
    full = painted(pipe, "a cat")
    pipe.set_adapters(["style"], [0.5])
    half = painted(pipe, "a cat")
    pipe.set_adapters(["style"], [0.0])
    none = painted(pipe, "a cat")
    assert torch.equal(none, before)
    changes = [float((each - before).abs().mean()) for each in (half, full)]
    assert 0 < changes[0] < changes[1]


def test_a_new_word_changes_only_what_it_is_said_in(
    base: Path, drawings: Path, tmp_path: Path
) -> None:
    """Books that nobody asked the class's style for would change too."""
    taught = teach(small("textual-inversion"), Order(base, drawings, tmp_path), tell_nobody)
    vectors = learnt(taught, "textual-inversion")
    assert {name: tuple(each.shape) for name, each in vectors.items()} == {
        "clip_l": (2, 16),
        "clip_g": (2, 32),
    }
    pipe, plain = painter(base), painter(base)
    for name, encoder, tokenizer in (
        ("clip_l", pipe.text_encoder, pipe.tokenizer),
        ("clip_g", pipe.text_encoder_2, pipe.tokenizer_2),
    ):
        word = {"token": "<ourclass>", "text_encoder": encoder, "tokenizer": tokenizer}
        pipe.load_textual_inversion(vectors[name], **word)
    assert torch.equal(painted(pipe, "a cat"), painted(plain, "a cat"))
    with_word = painted(pipe, "a cat, <ourclass>")
    assert not torch.allclose(with_word, painted(plain, "a cat, <ourclass>"), atol=1e-3)


def test_a_whole_model_is_a_model_of_its_own(base: Path, drawings: Path, tmp_path: Path) -> None:
    """A class's own model would lack the parts that it did not learn."""
    order = Order(base, drawings, tmp_path)
    taught = teach(small("dreambooth"), order, tell_nobody)
    card = verify(taught.folder)
    assert card.role == ""
    assert {name for name in card.file_names() if name.startswith("base/")} == {
        name for name in read_card(base).file_names() if name.startswith("base/")
    }
    assert not torch.equal(painted(painter(taught.folder), "cat"), painted(painter(base), "cat"))


def test_a_whole_model_does_not_say_where_it_was_made(
    base: Path, drawings: Path, tmp_path: Path
) -> None:
    """A teacher's name, which stands in the path of the home, would go to every other class."""
    recipe = small("dreambooth", steps=1, class_pictures=0)
    taught = teach(recipe, Order(base, drawings, tmp_path), tell_nobody)
    written = (taught.folder / "base" / "unet" / "config.json").read_text(encoding="utf-8")
    assert str(base) not in written


@pytest.mark.parametrize("method", METHODS)
def test_the_pack_is_safe_and_says_whose_it_is(
    base: Path, drawings: Path, tmp_path: Path, method: Method
) -> None:
    """A style would be passed on without the terms that it is under, or with children's words."""
    recipe = small(method, steps=2)
    taught = teach(recipe, Order(base, drawings, tmp_path, "butterflies"), tell_nobody)
    card = verify(taught.folder)
    assert (card.name, card.craft, card.engine) == ("butterflies", "illustrator", "sdxl")
    assert card.licence == LICENCE
    assert card.option("trigger") == recipe.trigger
    assert card.option("base") == read_card(base).digest
    assert (taught.folder / "LICENSE.md").read_text(encoding="utf-8").startswith("The words")
    assert LICENCE in (taught.folder / "NOTICE.txt").read_text(encoding="utf-8")
    for name in card.file_names():
        check(taught.folder / name)
    whole = b"".join(
        (taught.folder / name).read_bytes()
        for name in card.file_names()
        if not name.endswith(".safetensors")
    )
    assert all(each.text.encode() not in whole for each in read_captions(drawings))


def test_class_pictures_are_not_painted_twice(base: Path, drawings: Path, tmp_path: Path) -> None:
    """On a small card the hour before the first step would be lost by each stop."""

    def interrupt(key: str, **_details: str) -> None:
        if key == "style.starting":
            raise KeyboardInterrupt

    recipe = small("dreambooth-lora", steps=2, class_pictures=3)
    with pytest.raises(KeyboardInterrupt):
        teach(recipe, Order(base, drawings, tmp_path), interrupt)
    told: list[str] = []
    teach(recipe, Order(base, drawings, tmp_path), lambda key, **_about: told.append(key))
    assert "style.class" not in told


def test_the_models_own_pictures_hold_what_it_could_draw(
    base: Path, drawings: Path, tmp_path: Path
) -> None:
    """The model would forget everything but the class's drawings, and nobody would see it."""
    losses = {}
    for weight in (0.0, 1.0, 4.0):
        recipe = small(
            "dreambooth-lora", steps=30, samples_every=30, class_pictures=3, prior_weight=weight
        )
        order = Order(base, drawings, tmp_path / str(weight))
        losses[weight] = teach(recipe, order, tell_nobody)
    assert losses[0.0].class_loss is None
    light, heavy = losses[1.0].class_loss, losses[4.0].class_loss
    assert light is not None
    assert heavy is not None
    assert heavy < light
    with (tmp_path / "1.0" / "history.csv").open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    assert rows[0]["prior"] == ""
    assert float(rows[-1]["prior"]) > 0


def test_samples_show_the_style_arriving(base: Path, drawings: Path, tmp_path: Path) -> None:
    """A teacher would see after a night that it went wrong in the first hour."""
    recipe = small("dreambooth-lora", steps=4, samples_every=2, class_pictures=0)
    teach(recipe, Order(base, drawings, tmp_path), tell_nobody)
    names = sorted(path.name for path in (tmp_path / "samples").iterdir())
    assert names == [
        f"step-{step:06d}-{number}.jpg" for step in (0, 2, 4) for number in (1, 2, 3, 4)
    ]
    first, last = (
        (tmp_path / "samples" / f"step-{step}-1.jpg").read_bytes() for step in ("000000", "000004")
    )
    assert first != last
    with Image.open(tmp_path / "samples.jpg") as sheet:
        assert sheet.width > sheet.height
    assert (tmp_path / "loss.svg").read_text(encoding="utf-8").count("<polyline") == 2
    assert not (tmp_path / "work").exists()


@pytest.mark.parametrize("precision", ["bfloat16", "float16"])
def test_half_precision_learns_too_and_goes_on_as_it_was(
    base: Path, drawings: Path, tmp_path: Path, precision: str
) -> None:
    """On every real card the training would take a way that was never tried."""
    recipe = small("dreambooth-lora", steps=4, precision=precision, class_pictures=0)

    def interrupt(key: str, **details: str) -> None:
        if (key, details.get("step")) == ("style.measured", "2"):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        teach(recipe, Order(base, drawings, tmp_path / "stopped"), interrupt)
    again = teach(recipe, Order(base, drawings, tmp_path / "stopped"), tell_nobody)
    calm = teach(recipe, Order(base, drawings, tmp_path / "calm"), tell_nobody)
    assert again.loss == calm.loss
    one, other = learnt(again, "dreambooth-lora"), learnt(calm, "dreambooth-lora")
    assert all(torch.equal(one[name], other[name]) for name in one)


@pytest.mark.parametrize(
    "chosen",
    [
        {"steps": 0},
        {"edge": 100},
        {"trigger": "우리 반"},
        {"trigger": "x" * 60},
        {"rate": 0.0},
        {"prior_weight": -1.0},
    ],
)
def test_what_cant_be_meant_is_refused(chosen: dict[str, Any]) -> None:
    """A slip of the finger would cost a night."""
    with pytest.raises(ValueError, match=r"."):
        recipe_for("dreambooth-lora", **chosen)
    with pytest.raises(ValueError, match="one word"):
        recipe_for("textual-inversion", trigger="two words")
