"""The built-in illustrator: all symbols have drawings, counts are honest, the hero stays itself."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from aibook_desktop.book.model import Actor, Character, Look, Page, Prop, Scene
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.engines.illustrator.papercut import build
from aibook_desktop.engines.illustrator.papercut.compose import compose as composed
from aibook_desktop.engines.illustrator.papercut.staging import camera_of, place_actors
from aibook_desktop.engines.ports import FIGURE

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
    return [(poses[i % len(poses)], feelings[i % 9], worn[i % 6]) for i in turns] + [
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


@pytest.mark.parametrize("mount", ["bear", "fire_engine", "whale"])
def test_a_rider_sits_on_its_mount(mount: str) -> None:
    """A mouse that rides a bear would walk beside it, or sit on the ground."""
    cast = (HERO, replace(FRIEND, kind=mount))
    actors = (
        Actor("hero", "ride", "joy", "left", "friend"),
        Actor("friend", "walk", "joy", "right"),
    )
    people = {each.id: each for each in cast}
    scene = replace(SCENE, actors=actors)
    rider, carrier = place_actors(scene, people, camera_of(scene, people))
    assert rider.mount == carrier.character.id
    assert rider.y < carrier.y - 80 * carrier.scale
    assert rider.y - rider.extent.height * rider.scale >= 0
    assert counted(compose(Page(1, "", "", scene), cast, 1), "data-actor") == {
        "hero": 1,
        "friend": 1,
    }


def test_a_gift_is_between_the_two() -> None:
    """A cake that is given would lie on the ground, or twice on the page."""
    actors = (
        Actor("hero", "give", "joy", "left", "friend"),
        Actor("friend", "stand", "joy", "right", "hero"),
    )
    svg = compose(page(actors=actors, props=(Prop("cake", 1),)), CAST, 1)
    giver = next(node for node in elements(svg) if node.get("data-actor") == "hero")
    assert [node.get("data-prop") for node in giver.iter() if node.get("data-prop")] == ["cake"]
    assert counted(svg, "data-prop") == {"cake": 1}


def test_five_actors_stand_apart_and_on_the_page() -> None:
    """A page with the whole cast would hide the smallest behind the largest."""
    kinds = ("mouse", "bear", "rabbit", "elephant", "chick")
    cast = {f"c{i}": Character(f"c{i}", "", kind, LOOK) for i, kind in enumerate(kinds)}
    places = list(WORDS.scene["where"])
    actors = tuple(Actor(each, "wave", "joy", places[i]) for i, each in enumerate(cast))
    scene = replace(SCENE, actors=actors, camera="wide")
    spots = place_actors(scene, cast, camera_of(scene, cast))
    for first, second in pairwise(spots):
        (ax, _, near), (bx, _, far) = first.face, second.face
        assert bx - ax > 0.8 * max(near, far)
    assert all(0 < spot.x - spot.half * 0.5 < spot.x + spot.half * 0.5 < 1024 for spot in spots)


def test_sizes_are_true_to_each_other() -> None:
    """An elephant as small as a mouse would puzzle a child who knows better."""
    cast = {"a": replace(HERO, id="a", kind="mouse"), "b": replace(HERO, id="b", kind="elephant")}
    actors = (Actor("a", "stand", "joy", "left"), Actor("b", "stand", "joy", "right"))
    scene = replace(SCENE, actors=actors)
    mouse, elephant = place_actors(scene, cast, camera_of(scene, cast))
    assert elephant.scale > 1.3 * mouse.scale


def test_cameras_differ_in_size() -> None:
    """A close page that looks like a wide one shows no feeling."""
    people = {HERO.id: HERO}
    sizes = []
    for name in ("wide", "medium", "close"):
        scene = replace(SCENE, camera=name)
        (spot,) = place_actors(scene, people, camera_of(scene, people))
        sizes.append(spot.scale)
    assert sizes[1] > 1.3 * sizes[0]
    assert sizes[2] > 1.3 * sizes[1]


@pytest.mark.parametrize("style", WORDS.scene["style"])
def test_every_style_draws_the_page_anew_and_alike(style: str) -> None:
    """A style that draws what another does, or differently each time, would be a lie."""
    illustrator, scene = build(None), page(place="castle", time="sunset")
    picture = illustrator.draw(scene, CAST, 1, style)
    assert picture == illustrator.draw(scene, CAST, 1, style)
    others = [each for each in WORDS.scene["style"] if each != style]
    assert all(picture != illustrator.draw(scene, CAST, 1, other, 256) for other in others)
    with Image.open(io.BytesIO(picture.image)) as image:
        assert image.size == (1024, 1024)
        assert picture.media_type == Image.MIME[image.format or ""]


def test_an_unknown_style_is_a_problem() -> None:
    """A wish of a newer program must lead to a sentence, not to a crash."""
    with pytest.raises(Problem, match="page_not_drawable"):
        build(None).draw(page(), CAST, 1, "fresco")


def test_a_colouring_page_is_black_on_white() -> None:
    """A classroom printer would waste ink, and a child would find nothing to colour."""
    picture = build(None).draw(page(time="night", place="space"), CAST, 1, "line")
    with Image.open(io.BytesIO(picture.image)) as image:
        assert image.mode == "L"
        grey = image.histogram()
    assert sum(grey[250:]) > 0.8 * 1024 * 1024
    assert sum(grey[:40]) > 0.01 * 1024 * 1024


@pytest.mark.parametrize("style", WORDS.scene["style"])
def test_a_print_is_as_fine_as_it_was_ordered(style: str) -> None:
    """A poster of enlarged pixels would be blurred."""
    picture = build(None).draw(page(), CAST, 1, style, 1500)
    with Image.open(io.BytesIO(picture.image)) as image:
        assert image.size == (picture.width, picture.height) == (1500, 1500)


@pytest.mark.parametrize("style", WORDS.scene["style"])
def test_a_figure_stands_alone_on_nothing(style: str) -> None:
    """The card of a hero would show a white box, or a forest behind the hero."""
    picture = build(None).draw(replace(page(), beat=FIGURE), CAST, 1, style, 240)
    with Image.open(io.BytesIO(picture.image)) as image:
        alpha = image.convert("RGBA").getchannel("A").tobytes()
    assert picture.media_type == "image/png"
    assert max(alpha[:240] + alpha[-240:]) == 0
    assert 0.1 < sum(each == 255 for each in alpha) / len(alpha) < 0.8


def test_silhouettes_show_each_actor_in_a_colour_of_its_own() -> None:
    """The bench would count what the drawing claims, not what is to be seen."""
    actors = (ACTOR, Actor("friend", "wave", "joy", "right"))
    scene = page(actors=actors, place="forest", weather="snow")
    shown = build(None).silhouettes(scene, CAST, 1, 200)
    with Image.open(io.BytesIO(shown.image)) as image:
        colours = {colour for _, colour in image.convert("RGB").getcolors(40000) or ()}
    assert {(255, 0, 0), (0, 255, 0), (0, 0, 0)} <= colours
    assert (0, 0, 255) not in colours


def test_true_colours_are_those_of_the_character() -> None:
    """The bench would take the light of the evening for another coat."""
    shown = build(None).true_colours(page(time="night", place="space"), CAST, 1, 200, "hero")
    with Image.open(io.BytesIO(shown.image)) as image:
        colours = {colour for _, colour in image.getcolors(40000) or ()}
    assert {(0xF7, 0xEF, 0xE6, 255), (0xE4, 0x57, 0x4C, 255), (0, 0, 0, 0)} <= colours
