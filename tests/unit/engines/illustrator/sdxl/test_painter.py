"""The illustrator on random weights: its pictures, its steps, stopping and stepping down."""

from __future__ import annotations

import gc
import io
import weakref
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import safetensors.torch
import torch
from PIL import Image

from aibook_desktop.book.model import Character, Page
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.diffusion.recipes import Recipe
from aibook_desktop.engines.graphics_memory import PLANS, MemoryPlan
from aibook_desktop.engines.illustrator.sdxl import book_run, build
from aibook_desktop.engines.illustrator.sdxl.additions import Nothing
from aibook_desktop.engines.illustrator.sdxl.painter import SdxlIllustrator
from aibook_desktop.engines.options import Options
from aibook_desktop.engines.progress import Progress
from tests.tiny_models.painter import write_painter
from tests.unit.engines.illustrator.sdxl.pretended_card import MetElsewhereError, PretendedCard

Cast = tuple[Character, ...]


def here(*names: str) -> tuple[MemoryPlan, ...]:
    """Plans of cards, carried out by the processor of any machine."""
    plans = {plan.name: plan for plan in PLANS}
    return tuple(replace(plans[name], device="cpu", precision="float32") for name in names)


class Short(Nothing):
    """Shortens every recipe, for tests that are not about steps."""

    def recipe(self, usual: Recipe) -> Recipe:
        """Six steps for both networks."""
        return replace(usual, steps=6)


def painter(folder: Path, *names: str) -> SdxlIllustrator:
    """One that carries out these plans, in few steps."""
    return SdxlIllustrator(folder, additions=Short(), plans=here(*names))


def book(page: Page, pages: int) -> tuple[Page, ...]:
    """Pages that differ by their numbers, and so by their noise."""
    return tuple(replace(page, number=number) for number in range(1, pages + 1))


def test_a_picture_is_square_and_of_the_size_of_a_page(
    illustrator: SdxlIllustrator, page: Page, cast: Cast
) -> None:
    """Pages of other models would be smaller than the built-in ones beside them."""
    picture = illustrator.draw(page, cast, 7)
    assert Image.open(io.BytesIO(picture.image)).size == (1024, 1024)


def test_a_print_is_as_fine_as_the_model_paints(
    illustrator: SdxlIllustrator, page: Page, cast: Cast
) -> None:
    """A picture blown up without a word would look sharp in the list and blurred on paper."""
    assert illustrator.draw(page, cast, 7, edge=3508).width == 1024
    assert illustrator.draw(page, cast, 7, edge=256).width == 256


def test_the_refiner_changes_the_picture(
    illustrator: SdxlIllustrator, tmp_path: Path, page: Page, cast: Cast
) -> None:
    """A refiner that is loaded but never used would cost gigabytes for nothing."""
    alone = SdxlIllustrator(write_painter(tmp_path / "base alone", refiner=False))
    assert alone.draw(page, cast, 7) != illustrator.draw(page, cast, 7)


@pytest.mark.parametrize("plan", ["roomy", "whole", "turns", "packed", "small", "least"])
def test_a_book_has_the_pictures_of_its_pages(
    folder: Path, page: Page, cast: Cast, plan: str
) -> None:
    """A page that is painted again would not be the one that the book was made with."""
    engine = painter(folder, plan)
    pages = book(page, 3)
    drawn = {each.number: each.picture for each in engine.draw_pages(pages, cast, 7)}
    assert list(drawn) == [1, 2, 3]
    for each in pages:
        alike(drawn[each.number].image, engine.draw(each, cast, 7).image)


def named(plan: MemoryPlan) -> str:
    """What a plan is called."""
    return plan.name


class Drafted(Nothing):
    """Lets the base do everything, in two steps."""

    def recipe(self, usual: Recipe) -> Recipe:
        """As drafts, LoRAs and few-step weights have it."""
        return replace(usual, steps=2).unrefined()


@pytest.mark.parametrize("plan", [plan for plan in PLANS if plan.device != "cpu"], ids=named)
@pytest.mark.parametrize("additions", [Nothing(), Drafted()], ids=["refined", "drafted"])
def test_every_plan_of_a_card_brings_together_what_must_meet(
    folder: Path, plan: MemoryPlan, additions: Nothing
) -> None:
    """A house with a small card would get built-in pictures for every draft and every LoRA."""
    with PretendedCard():
        SdxlIllustrator(folder, additions=additions, plans=(plan,)).smoke()


def test_a_pretended_card_sees_what_does_not_meet() -> None:
    """The test of the plans would pass whatever they do."""
    with PretendedCard(), pytest.raises(MetElsewhereError):
        torch.ones(2).to("cuda") + torch.ones(2)


def alike(one: bytes, other: bytes) -> None:
    """Two pictures that nobody can tell from each other."""
    first, second = (np.asarray(Image.open(io.BytesIO(each)), np.int16) for each in (one, other))
    assert np.abs(first - second).max() <= 8


@pytest.mark.parametrize("plan", ["roomy", "turns", "packed"])
def test_equal_questions_get_equal_pictures(
    folder: Path, page: Page, cast: Cast, plan: str
) -> None:
    """A book finished after a power cut would change its look in the middle."""
    engine = painter(folder, plan)
    assert engine.draw(page, cast, 7) == engine.draw(page, cast, 7)
    assert engine.draw(page, cast, 7) == painter(folder, plan).draw(page, cast, 7)
    assert engine.draw(page, cast, 7) != engine.draw(page, cast, 8)


def test_words_of_long_ago_are_forgotten_but_never_those_at_hand(
    folder: Path, page: Page, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A kiosk that painted for months would fail at a page that it knows, or fill its memory."""
    monkeypatch.setattr(book_run, "_REMEMBERED", 1)
    engine = painter(folder, "processor")
    first, *others = (
        replace(page, number=at, scene=replace(page.scene, place=place))
        for at, place in enumerate(("forest", "sea", "space", "meadow"), 1)
    )
    before = engine.draw(first, cast, 7)
    for other in others:
        engine.draw(other, cast, 7)
    again = {each.number: each.picture for each in engine.draw_pages((first, *others), cast, 7)}
    assert again[1] == before
    engine.draw(first, cast, 7)
    assert len(engine._known) <= 2


@pytest.mark.parametrize("preset", ["draft", "good", "best"])
def test_steps_are_told_with_a_look_at_the_picture(
    folder: Path, page: Page, cast: Cast, preset: Any
) -> None:
    """A child would wait before an empty easel, and the studio would think it hangs."""
    engine = SdxlIllustrator(folder, Options(preset=preset))
    told: list[Progress] = []
    engine.report_to(told.append)
    tuple(engine.draw_pages(book(page, 2), cast, 7))
    assert [each.done for each in told] == sorted(each.done for each in told)
    assert told[-1].done == told[-1].of > 2 * 20
    for number in (1, 2):
        looks = [each.preview for each in told if each.page == number and each.preview]
        assert len(set(looks)) == len(looks) >= 4
        assert max(Image.open(io.BytesIO(looks[-1])).size) < 128


class Enough:
    """Listens until it has heard enough."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.heard = 0

    def __call__(self, _progress: Progress) -> None:
        self.heard += 1
        if self.heard == self.most:
            raise Problem("cancelled")


def tensors() -> int:
    """How many numbers tensors hold that are not part of a network."""
    gc.collect()
    held = (each for each in gc.get_objects() if type(each) is torch.Tensor)
    return sum(each.numel() for each in held)


@pytest.mark.parametrize("when", [1, 3, 6, 11, 16, 23])
def test_a_cancelled_book_stops_at_once_and_gives_memory_back(
    folder: Path, page: Page, cast: Cast, when: int
) -> None:
    """A child that goes back would wait for a page that nobody wants, on a card that is full."""
    engine = painter(folder, "turns")
    wanted = engine.draw(page, cast, 7)
    before = tensors()
    listener = Enough(when)
    engine.report_to(listener)
    with pytest.raises(Problem, match="cancelled"):
        tuple(engine.draw_pages(book(page, 3), cast, 7))
    assert listener.heard == when
    assert tensors() <= before + 77 * 512 * 3  # the words of two more pages are kept
    engine.report_to(lambda _progress: None)
    assert engine.draw(page, cast, 7) == wanted


def test_a_book_that_is_let_go_gives_memory_back(
    illustrator: SdxlIllustrator, page: Page, cast: Cast
) -> None:
    """A page that was taken and a book that was not would leave latents in the card."""
    pages = illustrator.draw_pages(book(page, 3), cast, 7)
    first = next(pages)
    del pages
    gc.collect()
    assert illustrator.draw(page, cast, 7) == first.picture


def failing(engine: SdxlIllustrator, place: Callable[[Any], Any], at: int) -> None:
    """Let a part of the loaded networks run out of memory when it is used for the `at`-th time."""
    calls = 0

    def full(_module: Any, _inputs: Any) -> None:
        nonlocal calls
        calls += 1
        if calls == at:
            raise torch.OutOfMemoryError("CUDA out of memory")

    place(engine.pipelines).register_forward_pre_hook(full)


PLACES: dict[str, Callable[[Any], Any]] = {
    "base": lambda pipelines: pipelines._runners["base"].unet,
    "refiner": lambda pipelines: pipelines._runners["refiner"].unet,
    "decoder": lambda pipelines: pipelines.vae.decoder,
    "middle of the base": lambda pipelines: pipelines._runners["base"].unet.mid_block,
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("at", [1, 2])
def test_a_book_is_finished_under_a_smaller_plan(
    folder: Path, page: Page, cast: Cast, place: str, at: int
) -> None:
    """A full card would cost a book its pictures, though a smaller plan would have done."""
    pages = book(page, 2)
    wanted = [each.picture for each in painter(folder, "turns").draw_pages(pages, cast, 7)]
    engine = painter(folder, "whole", "turns")
    failing(engine, PLACES[place], at)
    drawn = tuple(engine.draw_pages(pages, cast, 7))
    assert [each.number for each in drawn] == [1, 2]
    assert engine.plan.name == "turns"
    for each, picture in zip(drawn, wanted, strict=True):
        alike(each.picture.image, picture.image)


def test_words_that_find_no_memory_are_encoded_under_a_smaller_plan(
    folder: Path, page: Page, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A card that is full before the first step would end in a traceback."""
    engine = painter(folder, "whole", "turns")
    loaded = engine.pipelines

    def full(*_anything: object, **_more: object) -> None:
        raise torch.OutOfMemoryError("CUDA out of memory")

    monkeypatch.setattr(loaded._base, "encode_prompt", full)
    assert engine.draw(page, cast, 7).width == 1024
    assert engine.plan.name == "turns"


class Heavy(Short):
    """An adapter that takes too much memory for the first plan."""

    loadings = 0

    def dressed(self, base: Any) -> Any:
        """Fail at the first loading."""
        self.loadings += 1
        if self.loadings == 1:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return base


def test_a_model_that_does_not_fit_is_loaded_under_a_smaller_plan(
    folder: Path, page: Page, cast: Cast
) -> None:
    """A card that another program has filled would have no illustrator at all."""
    engine = SdxlIllustrator(folder, additions=Heavy(), plans=here("whole", "turns"))
    assert engine.plan.name == "turns"
    assert engine.draw(page, cast, 7).width == 1024
    with pytest.raises(Problem, match="engine_failed"):
        SdxlIllustrator(folder, additions=Heavy(), plans=here("least"))


def test_files_that_find_no_room_are_not_called_damaged(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A grown-up would be told to repair a whole pack where Windows' paging file is too small."""

    def full(*_anything: object, **_more: object) -> None:
        raise OSError("The paging file is too small for this operation. (os error 1455)")

    monkeypatch.setattr(safetensors.torch, "load_file", full)
    with pytest.raises(Problem, match="engine_failed"):
        build(folder)


def test_an_engine_that_was_lost_comes_back_smaller(folder: Path) -> None:
    """It would be lost again, in the same way."""
    first, then = (SdxlIllustrator(folder, Options(smaller=smaller)) for smaller in (0, 1))
    assert then.plan.peak() < first.plan.peak()


def test_what_was_too_big_is_gone_before_the_smaller_plan_is_loaded(
    folder: Path, page: Page, cast: Cast
) -> None:
    """Two plans at once would be larger than the one that did not fit."""
    engine = painter(folder, "whole", "turns")
    old = weakref.ref(engine.pipelines._runners["base"].unet)
    failing(engine, PLACES["base"], 3)
    engine.draw(page, cast, 7)
    gc.collect()
    assert old() is None


def test_a_card_too_small_for_every_plan_is_a_problem(folder: Path, page: Page, cast: Cast) -> None:
    """Nobody would stand in, and the book would have no pictures."""
    engine = painter(folder, "least")
    failing(engine, PLACES["decoder"], 1)
    with pytest.raises(Problem, match="engine_failed"):
        engine.draw(page, cast, 7)
    with pytest.raises(Problem, match="engine_failed"):
        engine.draw(page, cast, 7)


def test_another_error_is_not_taken_for_a_full_card(
    folder: Path, page: Page, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bug of ours would be hidden behind ever smaller plans."""
    engine = painter(folder, "whole", "turns")

    def broken(*_anything: object, **_more: object) -> None:
        raise RuntimeError("shapes differ")

    monkeypatch.setattr(engine.pipelines.vae.decoder, "forward", broken)
    with pytest.raises(RuntimeError, match="shapes differ"):
        engine.draw(page, cast, 7)
    assert engine.plan.name == "whole"


def test_a_picture_that_can_not_be_seen_is_a_problem(
    illustrator: SdxlIllustrator, page: Page, cast: Cast
) -> None:
    """A black page, as half precision makes them, would be bound into a book."""
    with torch.no_grad():
        illustrator.pipelines.vae.decoder.conv_out.weight.fill_(torch.nan)
    with pytest.raises(Problem, match="engine_failed"):
        illustrator.draw(page, cast, 7)


def test_trying_out_takes_every_network_one_step(folder: Path) -> None:
    """A refiner that can't run would be found out by a child, in the middle of a book."""
    engine = painter(folder, "turns")
    told: list[Progress] = []
    engine.report_to(told.append)
    engine.smoke()
    assert told[-1].of == 4
    failing(engine, PLACES["refiner"], 1)
    with pytest.raises(Problem, match="engine_failed"):
        engine.smoke()
