"""How pages are staged: neighbours differ, poses fit who is there, weather and hours agree."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest

from aibook_desktop.book.model import LANGUAGES, Page, Scene, Wish
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.engines.storyteller.grammar import build
from aibook_desktop.studio.wishing import Chosen, wish_from


def books() -> Iterator[list[Scene]]:
    """The scenes of books of many heroes and places, in both languages."""
    words, teller = standard(), build(None)
    places = list(words.places)
    for number, hero in enumerate(words.heroes):
        chosen = Chosen(hero, None, places[number % len(places)], None)
        wish = wish_from(
            "", LANGUAGES[number % 2], level=3 + number % 4, seed=number, chosen=chosen
        )
        yield [part.scene for part in teller.tell(wish, number) if isinstance(part, Page)]


SHELF = list(books())


def test_no_neighbours_are_staged_alike() -> None:
    """Two pages in a row with the same picture would look like a mistake."""
    for scenes in SHELF:
        for one, other in pairwise(scenes):
            staged = [
                (scene.camera, {actor.character: actor.where for actor in scene.actors})
                for scene in (one, other)
            ]
            assert staged[0] != staged[1]


@pytest.mark.parametrize("pose", ["hug", "give", "ride"])
def test_nobody_hugs_or_gives_alone(pose: str) -> None:
    """A hero would hug the air."""
    for scenes in SHELF:
        for scene in scenes:
            if any(actor.pose == pose for actor in scene.actors):
                assert len(scene.actors) > 1


def poses(companion: str) -> set[str]:
    """All that a mouse and its friend do in books where a letter is brought."""
    teller, theme = build(None), "responsibility"
    wish = Wish("", "ko", 4, 8, hero="mouse", companion=companion, place="forest", theme=theme)
    parts = (part for seed in range(4) for part in teller.tell(wish, seed))
    scenes = [part.scene for part in parts if isinstance(part, Page)]
    return {actor.pose for scene in scenes for actor in scene.actors}


def test_friends_give_and_ride_where_it_fits() -> None:
    """Poses that are drawn would never be seen; a mouse on a chick's back would look cruel."""
    assert {"give", "ride"} <= poses("elephant")
    assert "ride" in poses("train")
    assert "ride" not in poses("chick")


def test_nobody_carries_nothing() -> None:
    """Arms held out for a thing that is not there look odd."""
    for scenes in SHELF:
        for scene in scenes:
            if any(actor.pose in {"carry", "give"} for actor in scene.actors):
                assert scene.props


def test_rooms_at_home_have_no_weather() -> None:
    """It would rain in the living room."""
    for scenes in SHELF:
        assert all(scene.weather == "clear" for scene in scenes if scene.place == "home")


def test_books_see_many_hours_and_weathers() -> None:
    """Every book would play on the same afternoon."""
    seen = {(scene.time, scene.weather) for scenes in SHELF for scene in scenes}
    assert {time for time, _ in seen} >= {"dawn", "morning", "day", "sunset", "night"}
    assert len({weather for _, weather in seen}) >= 4
