"""A page as layers of SVG: a pure function of scene, cast, page number and seed.

Order of the sheets: sky, far scenery, near scenery, weather behind, big things, then actors and
small things from back to front, weather in front. Elements carry `data-actor` and `data-prop`, so
that anybody can count what was drawn.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from aibook_desktop.book.model import Character, Page, Scene
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.engines.illustrator.papercut import weather
from aibook_desktop.engines.illustrator.papercut.carrying import Load, share_out
from aibook_desktop.engines.illustrator.papercut.dice import dice
from aibook_desktop.engines.illustrator.papercut.dressing import Lying, lay_out
from aibook_desktop.engines.illustrator.papercut.faults import refuse_undrawable
from aibook_desktop.engines.illustrator.papercut.footing import below, over
from aibook_desktop.engines.illustrator.papercut.framing import framing
from aibook_desktop.engines.illustrator.papercut.heavens import heavens, source
from aibook_desktop.engines.illustrator.papercut.light import PAGE, Light, heaven
from aibook_desktop.engines.illustrator.papercut.paper import ground_shadow, group
from aibook_desktop.engines.illustrator.papercut.performance import perform
from aibook_desktop.engines.illustrator.papercut.places import PLACES
from aibook_desktop.engines.illustrator.papercut.places.stage import Backdrop, Stage
from aibook_desktop.engines.illustrator.papercut.props import THINGS
from aibook_desktop.engines.illustrator.papercut.sheets import Lamp, Sheets
from aibook_desktop.engines.illustrator.papercut.staging import (
    SIDES,
    Camera,
    Spot,
    camera_of,
    place_actors,
)
from aibook_desktop.engines.ports import FIGURE


def compose(page: Page, cast: tuple[Character, ...], seed: int) -> Sheets:
    """Return the page in layers; raises `Problem` page_not_drawable."""
    scene = page.scene
    refuse_undrawable(scene, cast)
    if page.beat == FIGURE:
        return _figure(scene, cast)
    by_id = {each.id: each for each in cast}
    hand = dice(seed, page.number, scene.place)
    camera = camera_of(scene, by_id)
    spots = place_actors(scene, by_id, camera)
    indoors = standard().places[scene.place].kind == "indoor"
    light = Light(scene.time, scene.weather, scene.palette, indoors)
    stage = _stage(scene, light, hand, page.number)
    backdrop = PLACES[scene.place](stage)
    load = share_out(scene.props, spots)
    lying = lay_out(load.left, spots, camera, hand)
    colours = backdrop.sky or light.heavens
    scenery = _scenery(scene, stage, backdrop, camera, spots)
    people = _cast(scene, spots, lying, load)
    front = _zoomed(backdrop.front, 1 + (camera.zoom - 1) * 0.6, 512, 1024)
    front += framing(scene.place, stage) + _air(scene, backdrop, hand, front=True)
    return Sheets(colours, heaven(colours), scenery, people, front, _lamp(light, stage, backdrop))


def _lamp(light: Light, stage: Stage, backdrop: Backdrop) -> Lamp | None:
    """What lights the page: sun or moon, indoors the window by day and a lamp at night."""
    if backdrop.indoors:
        if light.night:
            return Lamp(512 - stage.side * 380, 500, "#ffdc9a")
        return Lamp(512 - stage.side * 150, 300, light.hour.shine)
    return Lamp(*source(light, stage.side), light.hour.shine) if backdrop.sky is None else None


def _figure(scene: Scene, cast: tuple[Character, ...]) -> Sheets:
    """The first actor of a page alone and as large as the page allows."""
    people = {each.id: each for each in cast}
    spots = place_actors(replace(scene, actors=scene.actors[:1]), people, camera_of(scene, people))
    drawn = ""
    for spot in spots:
        extent = spot.extent
        scale = min(PAGE * 0.88 / extent.height, PAGE * 0.84 / (2 * extent.half_width))
        alone = replace(spot, x=PAGE / 2, y=PAGE * 0.94, scale=scale, facing=1)
        drawn = perform(scene, alone, [alone], [], "")
    return Sheets(("#ffffff", "#ffffff"), "", "", drawn, "", bare=True)


def _stage(scene: Scene, light: Light, hand: Random, number: int) -> Stage:
    hero = SIDES[scene.actors[0].where] if scene.actors else 0.5
    side = 1 if hero < 0.5 else -1 if hero > 0.5 else (1, -1)[number % 2]
    horizon = 585 + (-26, 8, 34, -8)[number % 4] + hand.uniform(-14, 14)
    counted = any(prop.kind == "flower" for prop in scene.props)
    return Stage(light, hand, horizon, side, scene.season, scene.weather, blooming=not counted)


def _scenery(
    scene: Scene, stage: Stage, backdrop: Backdrop, camera: Camera, spots: list[Spot]
) -> str:
    hand = stage.hand
    focus = 512 + ((spots[0].x - 512) * 0.4 if spots else 0)
    open_sky = not backdrop.indoors and backdrop.sky is None
    sky = heavens(stage.light, scene.weather, hand, stage.side) if open_sky else ""
    far = _zoomed(sky + backdrop.far, 1 + (camera.zoom - 1) * 0.45, focus, 640)
    near = _zoomed(backdrop.near, camera.zoom, focus, 760)
    return far + near + _air(scene, backdrop, hand, front=False)


def _zoomed(content: str, zoom: float, x: float, y: float) -> str:
    if zoom == 1 or not content:
        return content
    return group(content, x * (1 - zoom), y * (1 - zoom), 0, zoom)


def _air(scene: Scene, backdrop: Backdrop, hand: Random, *, front: bool) -> str:
    if scene.place == "undersea":
        return weather.bubbles(hand, front=front)
    shut = backdrop.indoors or backdrop.sky is not None
    season = "winter" if scene.place == "snowland" else scene.season
    if scene.place in {"desert", "sky", "sea"} and scene.weather == "clear":
        return ""
    return weather.falling(scene.weather, season, hand, front=front, indoors=shut)


def _cast(scene: Scene, spots: list[Spot], lying: list[Lying], load: Load) -> str:
    """Everything that stands, lies and flies, the farthest first."""
    sheets: list[tuple[float, str]] = []
    for each in lying:
        home = THINGS[each.kind].home
        depth = {"heaven": 0.0, "back": 1.0, "air": 2.0}.get(home, each.y)
        sheets.append((depth, _thing(scene, each)))
    for spot in spots:
        drawn = perform(scene, spot, spots, lying, load.held.get(spot.character.id, ""))
        if spot.mount is None:
            drawn = below(scene, spot) + drawn + over(scene, spot)
        sheets.append((_depth(spot, spots), drawn))
    return "".join(sheet for _, sheet in sorted(sheets, key=lambda item: item[0]))


def _depth(spot: Spot, spots: list[Spot]) -> float:
    """Where somebody comes in the order of sheets: a rider before its mount, a gift on top."""
    if spot.mount is None:
        return min(spot.y, 990) + (2.0 if spot.actor.pose == "give" else 0.0)
    mount = next(each for each in spots if each.character.id == spot.mount)
    return min(mount.y, 990) - 0.5


def _thing(scene: Scene, each: Lying) -> str:
    thing = THINGS[each.kind]
    mark = f'data-prop="{each.kind}"'
    lift = 26.0 if scene.place == "undersea" and thing.home == "back" else 0.0
    shadow = ""
    if thing.home in {"ground", "back"} and each.kind != "puddle" and scene.place != "sky":
        shadow = ground_shadow(each.x, each.y, thing.width * each.scale * 0.55)
    return shadow + group(thing.draw(), each.x, each.y - lift, 0, each.scale, data=mark)
