"""The pure parts of a training: who is dealt, how noise counts, when it looks overfitted."""

from __future__ import annotations

import io
from collections import Counter
from dataclasses import replace
from math import nan
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
import torch
from diffusers import DDPMScheduler, StableDiffusionXLPipeline
from diffusers.training_utils import compute_snr
from hypothesis import given
from hypothesis import strategies as some
from PIL import Image

from aibook_desktop.workshop.pictures.tune import Method, recipe_for
from aibook_desktop.workshop.pictures.tune.base import open_base
from aibook_desktop.workshop.pictures.tune.checkpoint import Row
from aibook_desktop.workshop.pictures.tune.dealing import Dealer
from aibook_desktop.workshop.pictures.tune.material import apart, listed
from aibook_desktop.workshop.pictures.tune.memory import needs
from aibook_desktop.workshop.pictures.tune.noising import noising
from aibook_desktop.workshop.pictures.tune.overfitting import hint, weight_for
from aibook_desktop.workshop.pictures.tune.painting import (
    Easel,
    class_texts,
    draw_samples,
    sample_texts,
)
from aibook_desktop.workshop.pictures.tune.pupils import Pupil
from aibook_desktop.workshop.pictures.tune.reading import Reader
from aibook_desktop.workshop.pictures.tune.recipe import METHODS
from tests.unit.workshop.pictures.lessons import write_drawings

SDXL = {"beta_schedule": "scaled_linear", "beta_start": 0.00085, "beta_end": 0.012}


@given(
    some.lists(some.sampled_from(["wide", "high", "square"]), min_size=1, max_size=30),
    some.integers(1, 5),
)
def test_every_drawing_is_learnt_from_in_every_round(alike: list[str], batch: int) -> None:
    """Some child's drawings would never be looked at, or sizes be mixed in one batch."""
    dealer = Dealer(alike, batch, 1, "drawings")
    counts = Counter(alike)
    each = sum(-(-count // batch) for count in counts.values())
    for number in range(2):
        dealt = [dealer.batch(number * each + at) for at in range(each)]
        assert all(len(places) == batch for places in dealt)
        assert all(len({alike[place] for place in places}) == 1 for places in dealt)
        assert {place for places in dealt for place in places} == set(range(len(alike)))


def test_any_batch_can_be_named_without_those_before_it() -> None:
    """A training that goes on would learn from other drawings than an undisturbed one."""
    alike = ["a"] * 7 + ["b"] * 3
    whole = Dealer(alike, 2, 5, "drawings")
    expected = [whole.batch(number) for number in range(20)]
    assert [Dealer(alike, 2, 5, "drawings").batch(number) for number in range(20)] == expected
    assert [Dealer(alike, 2, 6, "drawings").batch(number) for number in range(20)] != expected


@pytest.mark.parametrize("kind", ["epsilon", "v_prediction"])
def test_noise_is_that_of_the_model(kind: str) -> None:
    """The model would be taught to see other noise than it takes away."""
    config = SDXL | {"prediction_type": kind}
    ours, theirs = noising(config), DDPMScheduler.from_config(config)
    dice = torch.Generator().manual_seed(1)
    latents, noise = (torch.randn(3, 4, 8, 8, generator=dice) for _ in range(2))
    times = torch.tensor([5, 400, 990])
    expected = theirs.add_noise(latents, noise, times)
    assert torch.allclose(ours.noised(latents, noise, times), expected, atol=1e-5)
    velocity = theirs.get_velocity(latents, noise, times)
    wanted = velocity if kind == "v_prediction" else noise
    assert torch.allclose(ours.target(latents, noise, times), wanted, atol=1e-5)
    ratio = compute_snr(theirs, times)
    over = ratio + 1 if kind == "v_prediction" else ratio
    assert torch.allclose(ours.weights(times, 5.0), ratio.clamp_max(5.0) / over, rtol=1e-3)
    assert torch.equal(ours.weights(times, 0.0), torch.ones(3))


def test_another_kind_of_model_is_refused() -> None:
    """It would learn nonsense for hours."""
    with pytest.raises(ValueError, match="sample"):
        noising(SDXL | {"prediction_type": "sample"})


def rows(*losses: tuple[float, float | None, float | None]) -> list[Row]:
    return [
        Row(step, 1e-4, 0.1, None, fixed, unseen, own)
        for step, (fixed, unseen, own) in enumerate(losses)
    ]


@pytest.mark.parametrize(
    ("history", "looks", "expected"),
    [
        (rows((1.0, 1.0, None), (0.8, 0.9, None), (0.7, 0.88, None)), 900, ""),
        (rows((1.0, 1.0, None), (0.8, 0.9, None), (0.5, 0.99, None)), 10, "style.hint.by_heart"),
        (rows((1.0, None, 1.0), (0.8, None, 1.2)), 10, "style.hint.forgets"),
        (rows((1.0, None, None), (0.8, None, None)), 900, "style.hint.many_looks"),
        (rows((1.0, None, None), (0.8, None, None)), 90, ""),
        (rows((1.0, None, None), (1.1, None, None)), 90, "style.hint.nothing_learnt"),
        (rows((1.0, None, None), (nan, None, None)), 90, "style.hint.nothing_learnt"),
        ([], 900, ""),
    ],
)
def test_what_looks_learnt_by_heart_is_said(
    history: list[Row], looks: float, expected: str
) -> None:
    """A teacher would wonder why every page is the same drawing."""
    assert hint(history, looks) == expected
    assert weight_for(expected) == (0.7 if expected else 1.0)


def test_drawings_kept_apart_are_few_and_spread() -> None:
    """Too much would be kept from learning, or only one child's drawings be asked."""
    assert apart(9) == ()
    assert apart(12) == (6,)
    assert len(apart(200)) == 4
    assert len(set(apart(40))) == 4


def test_the_rate_falls_along_a_cosine() -> None:
    """The last steps would still throw the style about."""
    recipe = recipe_for("dreambooth-lora", steps=100)
    assert recipe.rate == 1e-4
    assert (recipe.rank, recipe.alpha, recipe.batch, recipe.snr_gamma) == (8, 8, 4, 5.0)
    rates = [recipe.rate_at(step) for step in range(1, 101)]
    assert rates[0] == recipe.rate
    assert rates == sorted(rates, reverse=True)
    assert rates[50] == pytest.approx(recipe.rate / 2, rel=0.01)
    assert rates[-1] < 0.001 * recipe.rate


def test_the_new_word_never_stands_in_the_class() -> None:
    """What the model should keep would be taught to be the new style."""
    recipe = recipe_for("dreambooth-lora", "best")
    texts = class_texts(recipe)
    assert len(texts) == 100
    assert len(set(texts)) > 80
    assert all(recipe.trigger not in text for text in texts)
    samples = sample_texts(recipe.trigger)
    assert sum(recipe.trigger in text for text in samples) == len(samples) - 1
    assert not class_texts(replace(recipe, prior_weight=0.0))


def test_many_rows_of_samples_still_make_a_sheet(tmp_path: Path) -> None:
    """A JPEG holds 65,500 pixels: a training with many samples would stop for ever at one step."""
    paper = io.BytesIO()
    Image.new("RGB", (8, 8)).save(paper, "JPEG")
    (tmp_path / "samples").mkdir()
    for step in range(199):
        for number in (1, 2, 3, 4):
            page = tmp_path / "samples" / f"step-{step:06d}-{number}.jpg"
            page.write_bytes(paper.getvalue())
    painter = SimpleNamespace(latents=lambda *_: None, seen=lambda _: paper.getvalue())
    sheet = draw_samples(
        cast("Easel", painter), cast("Pupil", None), sample_texts("x"), 199, tmp_path
    )
    with Image.open(sheet) as shown:
        assert shown.height < 65_500


def test_korean_captions_are_learnt_in_english(tmp_path: Path) -> None:
    """A teacher who writes Korean into the table would teach letters that CLIP can't read."""
    drawings = write_drawings(tmp_path / "drawings", 3, ("우산을 쓴 곰", "a red ball", "쀍"))
    texts = [each.caption for each in listed(drawings, "ourclass style")]
    assert "bear" in texts[0]
    assert texts[1:] == ["a red ball, ourclass style", "a drawing, ourclass style"]


def test_words_are_read_as_the_pipeline_reads_them(base: Path) -> None:
    """The style would be learnt for other words than those that pages are painted of."""
    from_workshop = Reader(open_base(base).tokenizers(), open_base(base).encoders())
    pipe = StableDiffusionXLPipeline.from_pretrained(base / "base", add_watermarker=False)
    expected = pipe.encode_prompt("a cat in a tree", negative_prompt="", device="cpu")
    with torch.no_grad():
        read = from_workshop.read(["a cat in a tree", ""])
    assert torch.allclose(read.embeds[:1], expected[0], atol=1e-5)
    assert torch.allclose(read.embeds[1:], expected[1], atol=1e-5)
    assert torch.allclose(read.pooled[:1], expected[2], atol=1e-5)
    assert from_workshop.is_too_long("word " * 80)
    assert not from_workshop.is_too_long("a cat")


def test_a_long_caption_leaves_room_for_the_new_word(base: Path) -> None:
    """The style's word stands last: it would be cut off, and the style be learnt for no word."""
    reader = Reader(open_base(base).tokenizers(), open_base(base).encoders())
    fitted = reader.fitted(
        "a cat on a red roof and " * 9 + "a star, ourclass style", "ourclass style"
    )
    assert fitted.startswith("a cat on a red roof")
    assert fitted.endswith(" ourclass style")
    assert not reader.is_too_long(fitted)
    assert reader.fitted("a cat, ourclass style", "ourclass style") == "a cat, ourclass style"


@pytest.mark.parametrize("method", METHODS)
def test_more_is_needed_for_larger_drawings(base: Path, method: Method) -> None:
    """A teacher would be told that it fits, and the card run full."""
    opened = open_base(base)
    small, large = (
        needs(recipe_for(method, preset), opened, 20, half=True) for preset in ("draft", "best")
    )
    assert small.memory < large.memory
    assert small.disk <= large.disk
