"""Who stands where on a page, and before which backdrop: everything but the drawing.

It is a module of its own because not only the paper figures need it: a picture of the skeletons, or
of how far away things are, must agree with them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from aibook_desktop.book.model import Character, Page, Scene
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.engines.illustrator.papercut.carrying import Load, share_out
from aibook_desktop.engines.illustrator.papercut.dice import dice
from aibook_desktop.engines.illustrator.papercut.dressing import Lying, lay_out
from aibook_desktop.engines.illustrator.papercut.faults import refuse_undrawable
from aibook_desktop.engines.illustrator.papercut.figures import bones_of
from aibook_desktop.engines.illustrator.papercut.figures.acting import paint
from aibook_desktop.engines.illustrator.papercut.figures.bones import moved
from aibook_desktop.engines.illustrator.papercut.light import PAGE, Light
from aibook_desktop.engines.illustrator.papercut.performance import performance
from aibook_desktop.engines.illustrator.papercut.places import PLACES
from aibook_desktop.engines.illustrator.papercut.places.stage import Backdrop, Stage
from aibook_desktop.engines.illustrator.papercut.staging import (
    SIDES,
    Camera,
    Spot,
    camera_of,
    place_actors,
)
from aibook_desktop.engines.ports import FIGURE


@dataclass(frozen=True, slots=True)
class Blocking:
    """A page before it is drawn. `stage.hand` still has the dice for sky, air and frame."""

    stage: Stage
    backdrop: Backdrop
    camera: Camera
    spots: list[Spot]
    load: Load
    lying: list[Lying]


@dataclass(frozen=True, slots=True)
class Joint:
    """A joint of somebody on the page; `x` and `y` in units of a page 1024 wide."""

    name: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Puppet:
    """Where one actor's joints are (see `figures.bones`), and the pixels of its figure unit."""

    character: str
    joints: tuple[Joint, ...]
    scale: float


def blocking(page: Page, cast: tuple[Character, ...], seed: int) -> Blocking:
    """Place everybody and everything of a page; raises `Problem` page_not_drawable."""
    scene = page.scene
    refuse_undrawable(scene, cast)
    by_id = {each.id: each for each in cast}
    hand = dice(seed, page.number, scene.place)
    camera = camera_of(scene, by_id)
    spots = place_actors(scene, by_id, camera)
    indoors = standard().places[scene.place].kind == "indoor"
    light = Light(scene.time, scene.weather, scene.palette, indoors)
    stage = _stage(scene, light, hand, page.number)
    backdrop = PLACES[scene.place](stage)
    load = share_out(scene.props, spots)
    return Blocking(stage, backdrop, camera, spots, load, lay_out(load.left, spots, camera, hand))


def figure_alone(scene: Scene, cast: tuple[Character, ...]) -> list[Spot]:
    """The first actor of a page as large as the page allows, facing right.

    Raises `Problem` page_not_drawable.
    """
    refuse_undrawable(scene, cast)
    people = {each.id: each for each in cast}
    spots = place_actors(replace(scene, actors=scene.actors[:1]), people, camera_of(scene, people))
    return [_enlarged(spot) for spot in spots]


def puppets(page: Page, cast: tuple[Character, ...], seed: int) -> tuple[Puppet, ...]:
    """The joints of all actors, the farthest first; raises `Problem` page_not_drawable."""
    if page.beat == FIGURE:
        spots, lying = figure_alone(page.scene, cast), []
    else:
        staged = blocking(page, cast, seed)
        spots, lying = staged.spots, staged.lying
    order = sorted(spots, key=lambda spot: depth_of(spot, spots))
    return tuple(_puppet(page.scene, spot, spots, lying) for spot in order)


def depth_of(spot: Spot, spots: list[Spot]) -> float:
    """Where somebody comes in the order of sheets: a rider before its mount, a gift on top."""
    if spot.mount is None:
        return min(spot.y, 990) + (2.0 if spot.actor.pose == "give" else 0.0)
    mount = next(each for each in spots if each.character.id == spot.mount)
    return min(mount.y, 990) - 0.5


def _puppet(scene: Scene, spot: Spot, spots: list[Spot], lying: list[Lying]) -> Puppet:
    ready = performance(scene, spot, spots, lying)
    papers = paint(spot.character.look, spot.character.id)
    tilted = moved(bones_of(spot.character.kind, papers, ready.acting), turn=ready.tilt)
    placed = moved(
        tilted, ready.x, ready.y, scale=ready.scale, mirrored=ready.acting.mirrored
    ).items()
    return Puppet(spot.character.id, tuple(Joint(name, *at) for name, at in placed), ready.scale)


def _enlarged(spot: Spot) -> Spot:
    extent = spot.extent
    scale = min(PAGE * 0.88 / extent.height, PAGE * 0.84 / (2 * extent.half_width))
    return replace(spot, x=PAGE / 2, y=PAGE * 0.94, scale=scale, facing=1)


def _stage(scene: Scene, light: Light, hand: Random, number: int) -> Stage:
    hero = SIDES[scene.actors[0].where] if scene.actors else 0.5
    side = 1 if hero < 0.5 else -1 if hero > 0.5 else (1, -1)[number % 2]
    horizon = 585 + (-26, 8, 34, -8)[number % 4] + hand.uniform(-14, 14)
    counted = any(prop.kind == "flower" for prop in scene.props)
    return Stage(light, hand, horizon, side, scene.season, scene.weather, blooming=not counted)
