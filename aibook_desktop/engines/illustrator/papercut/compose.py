"""A page as layers of SVG: a pure function of scene, cast, page number and seed.

Order of the sheets: sky, far scenery, near scenery, weather behind, big things, then actors and
small things from back to front, weather in front. Elements carry `data-actor` and `data-prop`, so
that anybody can count what was drawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from aibook_desktop.book.model import Character, Page, Scene
from aibook_desktop.engines.illustrator.papercut import weather
from aibook_desktop.engines.illustrator.papercut.blocking import (
    Blocking,
    blocking,
    depth_of,
    figure_alone,
)
from aibook_desktop.engines.illustrator.papercut.dressing import Lying
from aibook_desktop.engines.illustrator.papercut.footing import below, over
from aibook_desktop.engines.illustrator.papercut.framing import framing
from aibook_desktop.engines.illustrator.papercut.heavens import heavens, source
from aibook_desktop.engines.illustrator.papercut.light import Light, heaven
from aibook_desktop.engines.illustrator.papercut.paper import ground_shadow, group
from aibook_desktop.engines.illustrator.papercut.performance import perform
from aibook_desktop.engines.illustrator.papercut.places.stage import Backdrop, Stage
from aibook_desktop.engines.illustrator.papercut.props import THINGS
from aibook_desktop.engines.illustrator.papercut.sheets import Lamp, Sheets
from aibook_desktop.engines.ports import FIGURE


@dataclass(frozen=True, slots=True)
class Sheet:
    """Somebody or something on the page; `depth` grows towards the reader (0 to 1024)."""

    depth: float
    drawn: str


@dataclass(frozen=True, slots=True)
class Layers:
    """A page as layers of SVG, the farthest first; `cast` from back to front.

    `sky` holds sun and clouds, `air` the weather behind the cast and `before` the weather in front
    of everything; `bare` is a figure alone, on nothing.
    """

    heaven: tuple[str, ...] = ("#ffffff", "#ffffff")
    sky: str = ""
    far: str = ""
    near: str = ""
    air: str = ""
    cast: tuple[Sheet, ...] = ()
    front: str = ""
    before: str = ""
    lamp: Lamp | None = None
    bare: bool = False


def compose(page: Page, cast: tuple[Character, ...], seed: int) -> Sheets:
    """Return the page in layers for a painter; raises `Problem` page_not_drawable."""
    layers = layered(page, cast, seed)
    people = "".join(sheet.drawn for sheet in layers.cast)
    if layers.bare:
        return Sheets(layers.heaven, "", "", people, "", bare=True)
    scenery = layers.sky + layers.far + layers.near + layers.air
    front = layers.front + layers.before
    return Sheets(layers.heaven, heaven(layers.heaven), scenery, people, front, layers.lamp)


def layered(page: Page, cast: tuple[Character, ...], seed: int) -> Layers:
    """Return the page with every layer by itself; raises `Problem` page_not_drawable."""
    scene = page.scene
    if page.beat == FIGURE:
        spots = figure_alone(scene, cast)
        drawn = (Sheet(spot.y, perform(scene, spot, spots, [], "")) for spot in spots)
        return Layers(cast=tuple(drawn), bare=True)
    staged = blocking(page, cast, seed)
    stage, backdrop, zoom = staged.stage, staged.backdrop, staged.camera.zoom
    focus = 512 + ((staged.spots[0].x - 512) * 0.4 if staged.spots else 0)
    open_sky = not backdrop.indoors and backdrop.sky is None
    sky = heavens(stage.light, scene.weather, stage.hand, stage.side) if open_sky else ""
    air = _air(scene, backdrop, stage.hand, front=False)
    front = _zoomed(backdrop.front, 1 + (zoom - 1) * 0.6, 512, 1024)
    front += framing(scene.place, stage)
    return Layers(
        heaven=backdrop.sky or stage.light.heavens,
        sky=_zoomed(sky, 1 + (zoom - 1) * 0.45, focus, 640),
        far=_zoomed(backdrop.far, 1 + (zoom - 1) * 0.45, focus, 640),
        near=_zoomed(backdrop.near, zoom, focus, 760),
        air=air,
        cast=_cast(scene, staged),
        front=front,
        before=_air(scene, backdrop, stage.hand, front=True),
        lamp=_lamp(stage.light, stage, backdrop),
    )


def _lamp(light: Light, stage: Stage, backdrop: Backdrop) -> Lamp | None:
    """What lights the page: sun or moon, indoors the window by day and a lamp at night."""
    if backdrop.indoors:
        if light.night:
            return Lamp(512 - stage.side * 380, 500, "#ffdc9a")
        return Lamp(512 - stage.side * 150, 300, light.hour.shine)
    return Lamp(*source(light, stage.side), light.hour.shine) if backdrop.sky is None else None


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


def _cast(scene: Scene, staged: Blocking) -> tuple[Sheet, ...]:
    """Everything that stands, lies and flies, the farthest first."""
    spots, lying = staged.spots, staged.lying
    sheets: list[Sheet] = []
    for each in lying:
        home = THINGS[each.kind].home
        depth = {"heaven": 0.0, "back": 1.0, "air": 2.0}.get(home, each.y)
        sheets.append(Sheet(depth, _thing(scene, each)))
    for spot in spots:
        drawn = perform(scene, spot, spots, lying, staged.load.held.get(spot.character.id, ""))
        if spot.mount is None:
            drawn = below(scene, spot) + drawn + over(scene, spot)
        sheets.append(Sheet(depth_of(spot, spots), drawn))
    return tuple(sorted(sheets, key=lambda sheet: sheet.depth))


def _thing(scene: Scene, each: Lying) -> str:
    thing = THINGS[each.kind]
    mark = f'data-prop="{each.kind}"'
    lift = 26.0 if scene.place == "undersea" and thing.home == "back" else 0.0
    shadow = ""
    if thing.home in {"ground", "back"} and each.kind != "puddle" and scene.place != "sky":
        shadow = ground_shadow(each.x, each.y, thing.width * each.scale * 0.55)
    return shadow + group(thing.draw(), each.x, each.y - lift, 0, each.scale, data=mark)
