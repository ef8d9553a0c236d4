"""What the workshop makes, used by the illustrator that it was made for."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import cast

import pytest

from aibook_desktop.book.model import Actor, Character, Look, Page, Scene
from aibook_desktop.engines.options import Options
from aibook_desktop.engines.ports import Illustrator
from aibook_desktop.engines.registry import card_named
from aibook_desktop.workshop.pictures.tune import Method, teach
from aibook_desktop.workshop.pictures.tune.gathering import Order
from aibook_desktop.workshop.pictures.tune.recipe import METHODS
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


@pytest.mark.parametrize("method", METHODS)
def test_the_program_draws_in_the_learnt_style(
    base: Path, drawings: Path, tmp_path: Path, method: Method
) -> None:
    """A class would teach a style, install it, and get the same pictures as before."""
    models = tmp_path / "models"
    shutil.copytree(base, models / "sdxl")
    taught = teach(small(method), Order(base, drawings, tmp_path / "out"), tell_nobody)
    shutil.copytree(taught.folder, models / "our-class")
    before = drawn(models / "sdxl")
    if method == "dreambooth":
        assert drawn(models / "our-class") != before
        return
    assert drawn(models / "sdxl", "our-class") != before
    assert drawn(models / "sdxl", "our-class:0") == before
