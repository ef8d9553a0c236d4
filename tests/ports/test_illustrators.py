"""What every illustrator promises."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from aibook_desktop.book.model import Actor, Character, Look, Page, Prop, Scene
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.ports import Illustrator

CAST = (
    Character("hero", "보미", "rabbit", Look("#f7efe6", "#e4574c", "scarf")),
    Character("companion", "두리", "bear", Look("#b98a5f", "#3f7fc4", "cap")),
)
SCENE = Scene(
    "forest",
    "night",
    "snow",
    "winter",
    "medium",
    (
        Actor("hero", "walk", "joy", "left", "companion"),
        Actor("companion", "wave", "joy", "right", "hero"),
    ),
    (Prop("acorn", 3),),
    "night",
)
PAGE = Page(1, "보미가 두리를 만났어요.", "setting", SCENE)


def test_a_page_becomes_a_picture_of_its_size(illustrator: Illustrator) -> None:
    """A broken or tiny picture would be a grey hole in a book."""
    picture = illustrator.draw(PAGE, CAST, 7)
    image = Image.open(io.BytesIO(picture.image))
    assert image.size == (picture.width, picture.height)
    assert min(image.size) >= 1024
    assert picture.media_type in {"image/png", "image/jpeg"}
    colours = image.convert("RGB").resize((32, 32)).getcolors(1024)
    assert colours is not None
    assert len(colours) > 50


def test_the_same_page_is_drawn_the_same_again(illustrator: Illustrator) -> None:
    """A book finished after a power cut must not change its look in the middle."""
    assert illustrator.draw(PAGE, CAST, 7) == illustrator.draw(PAGE, CAST, 7)


def test_what_can_not_be_drawn_is_a_problem(illustrator: Illustrator) -> None:
    """An unknown thing in a scene must lead to a stand-in, not to a crash."""
    scene = Scene("nowhere", "night", "snow", "winter", "medium", (), (), "night")
    with pytest.raises(Problem, match="page_not_drawable"):
        illustrator.draw(Page(1, "", "setting", scene), CAST, 7)
