"""A model of random weights, and a page to be painted by it."""

from __future__ import annotations

from pathlib import Path

import pytest

from aibook_desktop.book.model import Actor, Character, Look, Page, Prop, Scene
from aibook_desktop.engines.illustrator.sdxl import build
from aibook_desktop.engines.illustrator.sdxl.painter import SdxlIllustrator
from tests.tiny_models.painter import write_painter


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A base and a refiner."""
    return write_painter(tmp_path_factory.mktemp("model") / "noise")


@pytest.fixture
def illustrator(folder: Path) -> SdxlIllustrator:
    """One that is loaded."""
    return build(folder)


@pytest.fixture(scope="session")
def cast() -> tuple[Character, ...]:
    """A rabbit and a bear."""
    return (
        Character("hero", "보미", "rabbit", Look("#f7efe6", "#e4574c", "scarf")),
        Character("companion", "두리", "bear", Look("#b98a5f", "#3f7fc4", "cap")),
    )


@pytest.fixture(scope="session")
def page() -> Page:
    """Both of them in a forest."""
    actors = (Actor("hero", "walk", "joy", "left"), Actor("companion", "wave", "calm", "right"))
    props = (Prop("acorn", 3), Prop("lantern"))
    scene = Scene("forest", "night", "snow", "winter", "medium", actors, props, "night")
    return Page(1, "보미가 두리를 만났어요.", "setting", scene)
