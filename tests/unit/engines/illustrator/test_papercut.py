"""The built-in illustrator: all symbols have drawings, counts are honest, the hero stays itself."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from aibook_desktop.book.model import Actor, Character, Look, Page, Prop, Scene
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.engines.illustrator.papercut import build
from aibook_desktop.engines.illustrator.papercut.compose import compose as composed

WORDS = standard()
LOOK = Look("#f7efe6", "#e4574c", "scarf")
HERO = Character("hero", "보미", "rabbit", LOOK)
FRIEND = Character("friend", "Toby", "bear", Look("#b98a5f", "#3f7fc4", "cap"))
CAST = (HERO, FRIEND)
ACTOR = Actor("hero", "stand", "joy", "left")
SCENE = Scene("forest", "day", "clear", "spring", "medium", (ACTOR,), (), "fresh")


def page(number: int = 1, **changes: Any) -> Page:
    """A page of the plain scene with some fields changed."""
    return Page(number, "", "setting", replace(SCENE, **changes))


def compose(page: Page, cast: tuple[Character, ...], seed: int) -> str:
    """A page as SVG."""
    return composed(page, cast, seed).svg


def elements(svg: str) -> Iterator[ET.Element]:
    """Every element of a page; fails when the XML is not sound."""
    return ET.fromstring(svg).iter()  # noqa: S314 - a text of our own


def counted(svg: str, attribute: str) -> Counter[str]:
    """How often each value of a data attribute is on the page."""
    return Counter(value for node in elements(svg) if (value := node.get(attribute)))


def performances() -> list[tuple[str, str, str]]:
    """Every pose, feeling and accessory at least once, with the other two in turn."""
    poses, feelings, worn = (list(WORDS.scene[field]) for field in ("pose", "emotion", "accessory"))
    turns = range(max(len(poses), len(feelings), len(worn)))
    return [(poses[i % 13], feelings[i % 9], worn[i % 6]) for i in turns] + [
        (pose, feelings[i % 9], "scarf") for i, pose in enumerate(reversed(poses))
    ]


@pytest.mark.parametrize("kind", WORDS.heroes)
def test_every_hero_takes_every_pose_feeling_and_accessory(kind: str) -> None:
    """A child who asks for any hero must get that hero, whatever it does in the story."""
    for pose, feeling, accessory in performances():
        look = Look(WORDS.heroes[kind].coats[0], "#3f7fc4", accessory)
        hero = replace(HERO, kind=kind, look=look)
        svg = compose(page(actors=(Actor("hero", pose, feeling, "center"),)), (hero,), 1)
        assert counted(svg, "data-actor") == {"hero": 1}
        assert "nan" not in svg


@pytest.mark.parametrize("place", WORDS.places)
def test_every_place_at_every_time_in_every_season_and_weather(place: str) -> None:
    """A storyteller may send its hero anywhere at any hour."""
    seasons = list(WORDS.scene["season"])
    for time in WORDS.scene["time"]:
        for number, weather in enumerate(WORDS.scene["weather"]):
            changes: dict[str, Any] = {"place": place, "time": time, "weather": weather}
            svg = compose(page(number, **changes, season=seasons[number % 4]), CAST, 3)
            assert counted(svg, "data-actor") == {"hero": 1}


@pytest.mark.parametrize("kind", WORDS.props)
@pytest.mark.parametrize("count", [1, 3, 10])
def test_counts_are_exact(kind: str, count: int) -> None:
    """Three acorns are three acorns: children count them."""
    for camera in WORDS.scene["camera"]:
        svg = compose(page(props=(Prop(kind, count),), camera=camera), CAST, 1)
        assert counted(svg, "data-prop") == {kind: count}


@pytest.mark.parametrize("count", [1, 2, 3, 7])
def test_what_is_carried_still_counts_once(count: int) -> None:
    """An apple in the arms must not lie on the ground as well."""
    actors = (
        Actor("hero", "carry", "proud", "left", "apple"),
        Actor("friend", "carry", "joy", "right"),
    )
    svg = compose(page(actors=actors, props=(Prop("apple", count), Prop("drum", 1))), CAST, 1)
    assert counted(svg, "data-prop") == {"apple": count, "drum": 1}


@pytest.mark.parametrize("field", ["palette", "camera"])
def test_every_palette_and_camera_changes_the_page(field: str) -> None:
    """Two moods or cameras that draw the same page would make the symbol a lie."""
    pages = {compose(page(1, **{field: symbol}), CAST, 1) for symbol in WORDS.scene[field]}
    assert len(pages) == len(WORDS.scene[field])


@pytest.mark.parametrize("where", WORDS.scene["where"])
def test_four_actors_find_room_from_any_side(where: str) -> None:
    """A page with four friends in one spot must show all four, nobody off the page."""
    cast = tuple(
        Character(f"c{i}", "", kind, LOOK)
        for i, kind in enumerate(("whale", "mouse", "elephant", "train"))
    )
    actors = tuple(Actor(each.id, "wave", "joy", where) for each in cast)
    svg = compose(page(actors=actors), cast, 1)
    assert counted(svg, "data-actor") == {each.id: 1 for each in cast}


def test_only_the_named_are_in_the_picture() -> None:
    """A friend who is not on the page yet must not spoil the story."""
    assert counted(compose(page(), CAST, 1), "data-actor") == {"hero": 1}
    assert counted(compose(page(actors=()), CAST, 1), "data-actor") == {}


def test_the_hero_keeps_its_colours_on_every_page() -> None:
    """A hero that changes colour at night is another rabbit to a child."""
    for number, place in enumerate(WORDS.places):
        for time in WORDS.scene["time"]:
            svg = compose(page(number, place=place, time=time, palette="night"), CAST, 1)
            hero = next(node for node in elements(svg) if node.get("data-actor") == "hero")
            papers = {node.get("fill") for node in hero.iter()}
            assert {LOOK.coat, LOOK.accent} <= papers


def test_the_same_page_twice_is_the_same_picture() -> None:
    """A page drawn again after a power cut has to fit the book."""
    illustrator = build(None)
    first = illustrator.draw(page(props=(Prop("star", 5),)), CAST, 7)
    assert first == illustrator.draw(page(props=(Prop("star", 5),)), CAST, 7)


def test_pages_in_a_row_are_composed_differently() -> None:
    """The same scene twice running must not look like a copy."""
    assert len({compose(page(number), CAST, 1) for number in range(1, 9)}) == 8


def test_the_picture_is_what_it_says() -> None:
    """The library and the reader rely on the size and the type."""
    picture = build(None).draw(page(place="sea", time="night"), CAST, 1)
    with Image.open(io.BytesIO(picture.image)) as image:
        assert image.size == (picture.width, picture.height) == (1024, 1024)
        assert picture.media_type == Image.MIME[image.format or ""]
        assert len(set(image.convert("L").resize((32, 32)).tobytes())) > 60


def test_night_is_blue_and_never_black() -> None:
    """A black page is frightening and wastes a classroom's ink."""
    picture = build(None).draw(page(time="night", palette="night", actors=()), CAST, 1)
    with Image.open(io.BytesIO(picture.image)) as image:
        red, _, blue = image.resize((1, 1), Image.Resampling.BOX).convert("RGB").getpixel((0, 0))  # type: ignore[misc]
    assert blue > red + 30
    assert blue > 80


@pytest.mark.parametrize(
    "changes",
    [
        {"place": "marsbase"},
        {"time": "noon"},
        {"weather": "hail"},
        {"season": "monsoon"},
        {"camera": "drone"},
        {"palette": "neon"},
        {"props": (Prop("sword"),)},
        {"props": (Prop("acorn", 0),)},
        {"props": (Prop("acorn", 1000),)},
        {"actors": (replace(ACTOR, pose="fly"),)},
        {"actors": (replace(ACTOR, emotion="bored"),)},
        {"actors": (replace(ACTOR, where="top"),)},
        {"actors": (replace(ACTOR, character="stranger"),)},
        {"actors": (ACTOR, ACTOR)},
    ],
)
def test_an_unknown_symbol_is_a_problem_with_a_sentence(changes: dict[str, Any]) -> None:
    """A story made by a newer storyteller must end in a sentence, not in a traceback."""
    with pytest.raises(Problem) as caught:
        compose(page(**changes), CAST, 1)
    assert caught.value.kind == "page_not_drawable"
    assert caught.value.details["reason"]


@pytest.mark.parametrize(
    "hero",
    [
        replace(HERO, kind="axolotl"),
        replace(HERO, look=replace(LOOK, accessory="monocle")),
        replace(HERO, look=replace(LOOK, coat="red")),
        replace(HERO, look=replace(LOOK, accent='#"/><x')),
    ],
)
def test_a_character_that_has_no_drawing_is_a_problem(hero: Character) -> None:
    """A damaged character sheet must not break a page in the middle, nor write into the SVG."""
    with pytest.raises(Problem):
        compose(page(), (hero,), 1)


def test_looking_at_somebody_absent_is_looking_at_the_reader() -> None:
    """A storyteller may forget to bring the butterfly; the hero is drawn all the same."""
    away = replace(ACTOR, looks_at="butterfly")
    assert counted(compose(page(actors=(away,)), CAST, 1), "data-actor") == {"hero": 1}
