"""The picture of the hero that all pages look at: which it is, and that there is never a second."""

from __future__ import annotations

from typing import Any

import pytest

from aibook_desktop.book.model import Actor, Character, Look, Page, Prop, Scene
from aibook_desktop.engines.illustrator.sdxl.anchor import Anchors, anchor_page
from aibook_desktop.engines.ports import FIGURE
from tests.tiny_models.painter import _unet

BOMI = Character("hero", "보미", "rabbit", Look("#f7efe6", "#e4574c", "scarf"))
DURI = Character("companion", "두리", "bear", Look("#b98a5f", "#3f7fc4", "cap"))


def page_with(*names: str, number: int = 1, place: str = "forest") -> Page:
    """A page with some of them."""
    actors = tuple(Actor(name, "run", "joy", "left") for name in names)
    scene = Scene(place, "night", "snow", "winter", "close", actors, (Prop("acorn"),), "night")
    return Page(number, "", "setting", scene)


@pytest.fixture(scope="module")
def unet() -> Any:
    """A small one."""
    return _unet("base", 48).eval()


def test_all_pages_of_a_book_look_at_the_same_picture() -> None:
    """Each page would look at another rabbit, which is what this is against."""
    cast = (BOMI, DURI)
    first = anchor_page(page_with("hero"), cast)
    again = anchor_page(page_with("companion", "hero", number=7, place="sea"), cast)
    assert first is not None
    assert first == again
    assert first.beat == FIGURE
    assert [actor.character for actor in first.scene.actors] == ["hero"]
    assert not first.scene.props


def test_who_is_not_on_the_page_is_not_looked_at() -> None:
    """The bear's own page would grow long ears; a card of somebody would look at itself."""
    assert anchor_page(page_with("companion"), (BOMI, DURI)) is None
    assert anchor_page(page_with(), ()) is None
    figure = anchor_page(page_with("hero"), (BOMI,))
    assert figure is not None
    assert anchor_page(figure, (BOMI,)) is None


def test_only_the_last_book_is_remembered(unet: Any) -> None:
    """Every book would keep gigabytes until the machine has none left."""
    anchors = Anchors()
    for key in ("one", "two"):
        with anchors.remembering(key, unet):
            pass
    assert not anchors.remembers("one")
    assert anchors.remembers("two")
    anchors.forget()
    assert not anchors.remembers("two")


def test_a_run_that_was_broken_off_is_not_remembered(unet: Any) -> None:
    """Half an anchor would be looked at for a whole book."""
    anchors = Anchors()
    with pytest.raises(RuntimeError, match="stopped"), anchors.remembering("one", unet):
        raise RuntimeError("stopped")
    assert not anchors.remembers("one")
