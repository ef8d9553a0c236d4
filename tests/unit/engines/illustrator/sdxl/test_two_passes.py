"""The order of work in a book: words once, all bases, one change of networks, all refiners."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from aibook_desktop.book.model import Character, Page
from aibook_desktop.engines.diffusion.recipes import Recipe
from aibook_desktop.engines.graphics_memory import PLANS
from aibook_desktop.engines.illustrator.sdxl import book_run
from aibook_desktop.engines.illustrator.sdxl.additions import Nothing
from aibook_desktop.engines.illustrator.sdxl.painter import SdxlIllustrator
from aibook_desktop.engines.illustrator.sdxl.pipelines import Pipelines

Cast = tuple[Character, ...]
POSES = ("walk", "run", "wave", "sleep", "jump")
PAGES = len(POSES)
TURNS = [plan.name for plan in PLANS if plan.refines and not plan.both and plan.device == "cuda"]
"""Plans of cards in which base and refiner have no room beside each other."""


class Short(Nothing):
    """Shortens every recipe."""

    def recipe(self, usual: Recipe) -> Recipe:
        """Six steps for both networks."""
        return replace(usual, steps=6)


def painter(folder: Path, name: str) -> SdxlIllustrator:
    """One that carries out a card's plan on the processor of any machine."""
    plan = next(plan for plan in PLANS if plan.name == name)
    here = replace(plan, device="cpu", precision="float32")
    return SdxlIllustrator(folder, additions=Short(), plans=(here,))


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is done with the networks, in its order."""
    done: list[str] = []
    encoders = Pipelines.encoders

    @contextmanager
    def noted(self: Pipelines) -> Iterator[Any]:
        with encoders(self) as base:
            done.append("words come")
            yield base
        assert base.text_encoder is base.text_encoder_2 is None
        done.append("words go")

    monkeypatch.setattr(Pipelines, "encoders", noted)
    return done


def watched(engine: SdxlIllustrator, done: list[str]) -> SdxlIllustrator:
    """Note each step of each network, and each decoding."""
    parts = {part: runner.unet for part, runner in engine.pipelines._runners.items()}
    for name, network in (*parts.items(), ("decoder", engine.pipelines.vae.decoder)):
        network.register_forward_pre_hook(lambda _, __, name=name: done.append(name))
    return engine


def book(page: Page) -> tuple[Page, ...]:
    """Pages of different poses, and so of different words.

    The tiny model's tokens are letters: places come too late to be said at all.
    """
    hero, *others = page.scene.actors
    return tuple(
        replace(
            page,
            number=number,
            scene=replace(page.scene, actors=(replace(hero, pose=pose), *others)),
        )
        for number, pose in enumerate(POSES, 1)
    )


@pytest.mark.parametrize("plan", TURNS)
def test_a_small_card_changes_its_networks_once_a_book(
    folder: Path, page: Page, cast: Cast, work: list[str], plan: str
) -> None:
    """Five gigabytes would go to and fro for every page, which takes longer than painting it."""
    engine = watched(painter(folder, plan), work)
    assert len(tuple(engine.draw_pages(book(page), cast, 7))) == PAGES
    kinds = [kind for kind, _ in groupby(each for each in work if each != "decoder")]
    assert kinds == ["words come", "words go", "base", "refiner"]
    assert work.count("decoder") >= PAGES


def test_a_book_is_encoded_once_and_not_again_for_a_page_that_is_known(
    folder: Path, page: Page, cast: Cast, work: list[str]
) -> None:
    """The encoders, a third of a network, would be read from the disk for every page."""
    engine = watched(painter(folder, "whole"), work)
    pages = book(page)
    tuple(engine.draw_pages(pages, cast, 7))
    assert len(engine._known) == PAGES, "all pages were told in the same words"
    assert (work.count("words come"), work.index("words go")) == (1, 1)
    engine.draw(pages[2], cast, 7)
    assert work.count("words come") == 1


def test_words_of_many_books_do_not_pile_up(
    folder: Path, page: Page, cast: Cast, work: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A kiosk that paints for months would fill its memory, or fail at a page that it knew."""
    monkeypatch.setattr(book_run, "_REMEMBERED", 1)
    engine = watched(painter(folder, "whole"), work)
    first, *others = book(page)
    before = engine.draw(first, cast, 7)
    for other in others:
        engine.draw(other, cast, 7)
        assert len(engine._known) <= 2
    assert work.count("words come") == PAGES
    again = {each.number: each.picture for each in engine.draw_pages((first, *others), cast, 7)}
    assert again[1] == before
    assert len(engine._known) == PAGES
