"""Who somebody is, in words that never change."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aibook_desktop.book.model import Character, Look
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.engines.illustrator.sdxl.hero_sheet import colour_name, hero_sheet

BOMI = Character("hero", "보미", "rabbit", Look("#f7efe6", "#e4574c", "scarf"))


@pytest.mark.parametrize(
    ("colour", "name"),
    [("#e4574c", "red"), ("#f7efe6", "white"), ("#3f4a63", "navy"), ("#d9c3ad", "beige")],
)
def test_colours_have_plain_names(colour: str, name: str) -> None:
    """A model can't read #f7efe6."""
    assert colour_name(colour) == name


def test_an_old_friend_is_said_as_in_its_first_book() -> None:
    """The rabbit that a child asked for again would come back as another rabbit."""
    again = replace(BOMI, id="companion", name="다른 이름")
    assert hero_sheet(again) == hero_sheet(BOMI)
    assert hero_sheet(BOMI) == "a white small fluffy rabbit, wearing a red scarf"


def test_a_coat_takes_the_place_of_the_usual_colour() -> None:
    """An "orange fox, white" would be drawn in either colour, page by page."""
    white = Character("hero", "x", "fox", Look("#e9e4dc", "#ec7f37", "cap"))
    assert hero_sheet(white) == "a little white fox, wearing an orange cap"


def test_children_have_skin_and_no_coloured_coat() -> None:
    """A brown girl's picture would show a girl in brown, or anybody."""
    girl = Character("hero", "x", "girl", Look("#8d5f43", "#3f7fc4", "boots"))
    assert hero_sheet(girl) == "a little girl with brown skin, wearing blue boots"


@pytest.mark.parametrize("kind", standard().heroes)
def test_every_coat_of_every_kind_has_words(kind: str) -> None:
    """A hero of the vocabulary would be a `KeyError`, or speak in hexadecimal."""
    for coat in standard().heroes[kind].coats:
        said = hero_sheet(Character("hero", "보미", kind, Look(coat, "#f2b632", "crown")))
        assert said.isascii()
        assert "#" not in said
        assert len(said.split()) <= 18
