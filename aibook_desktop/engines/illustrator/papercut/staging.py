"""Where the actors of a page stand, how big they are and which way they face.

The camera gives the size, `where` the place; then neighbours are pushed apart until nobody hides
anybody, and whoever hugs steps up to the friend.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from aibook_desktop.book.model import Actor, Character, Scene
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.engines.illustrator.papercut.figures import VEHICLES, extent_of
from aibook_desktop.engines.illustrator.papercut.figures.acting import Extent
from aibook_desktop.engines.illustrator.papercut.light import PAGE
from aibook_desktop.engines.illustrator.papercut.props import THINGS

SIDES: Final = {"far_left": 0.15, "left": 0.3, "center": 0.5, "right": 0.7, "far_right": 0.85}
_CROPPABLE: Final = frozenset({"stand", "wave", "point", "carry", "hug", "look_up"})
_NO_CROP: Final = frozenset({"whale", "octopus", *VEHICLES})


@dataclass(frozen=True, slots=True)
class Camera:
    """Pixels for one figure unit of a child, where the feet are, how far the scenery is zoomed."""

    unit: float
    floor: float
    zoom: float


_CAMERAS: Final = {
    "wide": Camera(1.66, 856, 1.0),
    "medium": Camera(2.25, 890, 1.14),
    "close": Camera(3.1, 965, 1.42),
    "portrait": Camera(4.3, 1024, 1.5),
}


@dataclass(frozen=True, slots=True)
class Spot:
    """One actor on the page: the foot at (x, y), `scale` pixels a figure unit, facing -1 or 1."""

    actor: Actor
    character: Character
    extent: Extent
    x: float
    y: float
    scale: float
    facing: int

    @property
    def face(self) -> tuple[float, float, float]:
        """Middle and radius of the face on the page."""
        x, y, radius = self.extent.face
        return self.x + self.facing * x * self.scale, self.y + y * self.scale, radius * self.scale

    @property
    def half(self) -> float:
        """Half the width on the page."""
        return self.extent.half_width * self.scale


def camera_of(scene: Scene, cast: dict[str, Character]) -> Camera:
    """The camera of a page.

    A close one crops at the waist where that hides nothing that matters; a big thing (a tent, a
    boat) makes everybody step back.
    """
    big = any(THINGS[prop.kind].home == "back" for prop in scene.props)
    if scene.camera == "close" and not big and 0 < len(scene.actors) <= 2:
        people = [(actor.pose, cast[actor.character]) for actor in scene.actors]
        if all(
            pose in _CROPPABLE and who.kind not in _NO_CROP and who.look.accessory != "boots"
            for pose, who in people
        ):
            return _CAMERAS["portrait"]
    camera = _CAMERAS[scene.camera]
    if scene.camera != "wide" and big:
        return replace(camera, unit=camera.unit * 0.78, floor=camera.floor - 12)
    return camera


def place_actors(scene: Scene, cast: dict[str, Character], camera: Camera) -> list[Spot]:
    """Find a spot for every actor, from left to right."""
    actors = sorted(scene.actors, key=lambda each: SIDES[each.where])
    spots = [_first_spot(actor, cast[actor.character], camera) for actor in actors]
    spots = _push_apart(_fit(_embraced(spots), camera))
    return [_faced(spot, spots) for spot in spots]


def _first_spot(actor: Actor, character: Character, camera: Camera) -> Spot:
    extent = extent_of(character.kind, actor.pose)
    scale = camera.unit * standard().heroes[character.kind].size ** 0.5
    crop = 40 * scale if camera.floor >= PAGE else 0.0
    return Spot(actor, character, extent, SIDES[actor.where] * PAGE, camera.floor + crop, scale, 1)


def _fit(spots: list[Spot], camera: Camera) -> list[Spot]:
    """Shrink everybody together until they stand side by side and below the upper edge."""
    wide = sum(spot.half * 1.72 for spot in spots)
    shrink = min(1.0, 980 / wide) if spots else 1.0
    fitted = []
    for spot in spots:
        scale = spot.scale * shrink
        room = (camera.floor - 24) / spot.extent.height
        scale = min(scale, room if camera.floor < PAGE else 4.6)
        crop = 40 * scale if camera.floor >= PAGE else 0.0
        fitted.append(replace(spot, scale=scale, y=camera.floor + crop))
    return fitted


def _push_apart(spots: list[Spot]) -> list[Spot]:
    xs = [spot.x for spot in spots]
    for _ in range(24):
        for i in range(len(spots) - 1):
            close = _embrace(spots[i], spots[i + 1])
            need = (spots[i].half + spots[i + 1].half) * (0.86 if close else 0.88)
            short = need - (xs[i + 1] - xs[i])
            if short > 0 or close:
                xs[i] -= short / 2
                xs[i + 1] += short / 2
        for i, spot in enumerate(spots):
            edge = min(spot.half * 0.92 + 12, PAGE / 2)
            xs[i] = min(max(xs[i], edge), PAGE - edge)
    return [replace(spot, x=x) for spot, x in zip(spots, xs, strict=True)]


def _embraced(spots: list[Spot]) -> list[Spot]:
    """Bring each hugging actor next to the friend in the row."""
    row = list(spots)
    for spot in spots:
        friend = partner(spot, spots)
        if spot.actor.pose != "hug" or friend is None:
            continue
        row.remove(spot)
        behind = spots.index(spot) > spots.index(friend)
        row.insert(row.index(friend) + (1 if behind else 0), spot)
    xs = sorted(spot.x for spot in spots)
    return [replace(spot, x=x) for spot, x in zip(row, xs, strict=True)]


def _embrace(first: Spot, second: Spot) -> bool:
    pair = [first, second]
    return any(
        spot.actor.pose == "hug" and partner(spot, pair) is not None for spot in pair
    ) and all(
        spot.actor.looks_at in {None, other.character.id} or spot.actor.pose != "hug"
        for spot, other in (pair, pair[::-1])
    )


def partner(spot: Spot, spots: list[Spot]) -> Spot | None:
    """The other actor that somebody looks at, or for a hug simply the nearest."""
    others = [each for each in spots if each.character.id != spot.character.id]
    for other in others:
        if other.character.id == spot.actor.looks_at:
            return other
    if spot.actor.pose == "hug" and others:
        return min(others, key=lambda other: abs(other.x - spot.x))
    return None


def _faced(spot: Spot, spots: list[Spot]) -> Spot:
    friend = partner(spot, spots)
    if friend is not None:
        return replace(spot, facing=1 if friend.x >= spot.x else -1)
    if spot.actor.where == "center":
        return replace(spot, facing=1 if sum(map(ord, spot.character.id)) % 2 == 0 else -1)
    return replace(spot, facing=1 if SIDES[spot.actor.where] < 0.5 else -1)
