"""Figures of the built-in illustrator: children of many looks, kinds that can be told apart."""

from __future__ import annotations

from collections import Counter

import pytest

from aibook_desktop.book.model import Actor, Character, Look, Page, Prop, Scene
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.engines.illustrator.papercut.compose import compose
from aibook_desktop.engines.illustrator.papercut.figures import (
    KINDS,
    draw_figure,
    extent_of,
    looks,
)
from aibook_desktop.engines.illustrator.papercut.figures.acting import Acting, Paint, paint

WORDS = standard()
ACCENTS = tuple(accent.colour for accent in WORDS.accents.values())
WORN = tuple(WORDS.scene["accessory"])
CHILDREN = [
    paint(Look(coat, accent, worn), "hero")
    for coat in WORDS.heroes["girl"].coats
    for accent in ACCENTS
    for worn in WORN
]


def test_every_hero_of_the_vocabulary_has_a_figure_and_no_figure_is_without_a_hero() -> None:
    """A hero without a drawing breaks a book; a drawing without a hero is never seen."""
    assert set(KINDS) == set(WORDS.heroes)


def test_children_of_a_class_look_different() -> None:
    """A book in which all children look alike shows most of the class that it is not for them."""
    drawn = {draw_figure("girl", each, Acting()) for each in CHILDREN}
    assert len(drawn) == len(CHILDREN)
    hair = Counter(looks.hair_colour(each) for each in CHILDREN)
    assert len(hair) >= 6
    for share in (
        sum(looks.rolls(each) for each in CHILDREN),
        sum(looks.hears_with_an_aid(each) for each in CHILDREN),
        sum("#5b6fa8" in looks.on_the_face(each) for each in CHILDREN),
    ):
        assert 0.02 * len(CHILDREN) < share < 0.3 * len(CHILDREN)


@pytest.mark.parametrize("kind", ["girl", "boy", "princess", "prince", "fairy", "mermaid", "doll"])
def test_a_child_looks_the_same_wherever_it_plays(kind: str) -> None:
    """Mina of the next book is companion there, and must still be Mina."""
    look = Look(WORDS.heroes[kind].coats[0], ACCENTS[2], "scarf")
    once, again = (draw_figure(kind, paint(look, name), Acting()) for name in ("hero", "friend"))
    assert once == again


def test_clothes_and_yarn_never_take_the_accent() -> None:
    """The accent colour belongs to the one thing that the hero is known by."""
    assert not any(looks.near(looks.cloth(each), each.accent) for each in CHILDREN)


def _paint(kind: str) -> Paint:
    return paint(Look(WORDS.heroes[kind].coats[0], ACCENTS[0], "scarf"), "hero")


@pytest.mark.parametrize("feeling", WORDS.scene["emotion"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_feeling_is_to_be_seen_on_every_kind(kind: str, feeling: str) -> None:
    """A sad bus that smiles tells another story than its page."""
    others = [each for each in WORDS.scene["emotion"] if each != feeling]
    drawn = draw_figure(kind, _paint(kind), Acting("walk", feeling))
    assert all(draw_figure(kind, _paint(kind), Acting("walk", each)) != drawn for each in others)


@pytest.mark.parametrize("pose", WORDS.scene["pose"])
def test_a_long_neck_is_left_room_for(pose: str) -> None:
    """A giraffe whose head leaves the page is a pair of legs."""
    tall, short = extent_of("giraffe", pose), extent_of("deer", pose)
    if pose == "sleep":
        assert tall.face == short.face
    else:
        assert tall.face[:2] != short.face[:2]


@pytest.mark.parametrize("kind", ["spoon", "flag", "magnifier", "flower", "balloon"])
@pytest.mark.parametrize("count", [1, 3])
def test_what_is_held_by_its_handle_is_held_once(kind: str, count: int) -> None:
    """Three spoons of the text are three, also when one of them is in a hand."""
    hero = Character("hero", "보미", "duck", Look("#f8f1e2", "#e4574c", "scarf"))
    actor = Actor("hero", "carry", "joy", "left", kind)
    scene = Scene(
        "kitchen", "day", "clear", "spring", "medium", (actor,), (Prop(kind, count),), "warm"
    )
    drawn = compose(Page(1, "", "setting", scene), (hero,), 1)
    assert drawn.svg.count(f'data-prop="{kind}"') == count
