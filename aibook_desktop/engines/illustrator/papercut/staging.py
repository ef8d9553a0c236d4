"""Where the actors of a page stand, how big they are and which way they face.

The camera gives the size, `where` the place; then neighbours are pushed apart until nobody hides
anybody, whoever hugs or gives steps up to the friend, and a rider sits on the one it looks at.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from aibook_desktop.book.model import Actor, Character, Scene
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.engines.illustrator.papercut.figures import UPRIGHT, extent_of
from aibook_desktop.engines.illustrator.papercut.figures.acting import Extent
from aibook_desktop.engines.illustrator.papercut.figures.vehicles import VEHICLES
from aibook_desktop.engines.illustrator.papercut.light import PAGE
from aibook_desktop.engines.illustrator.papercut.props import THINGS

SIDES: Final = {"far_left": 0.15, "left": 0.3, "center": 0.5, "right": 0.7, "far_right": 0.85}
BODIES: Final = {"give": "point", "ride": "sit"}
"""The attitude that a body takes in a pose that is about somebody else."""

_TOGETHER: Final = {"hug": 0.94, "give": 1.14}
"""Poses that bring two together, and how near, as a share of their widths."""

_CROPPABLE: Final = frozenset({"stand", "wave", "point", "carry", "hug", "look_up"})
_ROUND_BACKS: Final = frozenset({"whale", "octopus"})
_NO_CROP: Final = frozenset({"whale", "octopus", *VEHICLES})


@dataclass(frozen=True, slots=True)
class Camera:
    """Pixels for one figure unit of a child, where the feet are, how far the scenery is zoomed."""

    unit: float
    floor: float
    zoom: float


_CAMERAS: Final = {
    "wide": Camera(1.5, 846, 1.0),
    "medium": Camera(2.25, 890, 1.14),
    "close": Camera(3.1, 965, 1.42),
    "portrait": Camera(4.3, 1024, 1.5),
}


@dataclass(frozen=True, slots=True)
class Spot:
    """One actor on the page: the foot at (x, y), `scale` pixels a figure unit, facing -1 or 1.

    `mount` is the id of the character that it rides.
    """

    actor: Actor
    character: Character
    extent: Extent
    x: float
    y: float
    scale: float
    facing: int
    mount: str | None = None

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
            (pose in _CROPPABLE and not (pose == "hug" and len(people) > 1))
            and who.kind not in _NO_CROP
            and who.look.accessory != "boots"
            for pose, who in people
        ):
            return _CAMERAS["portrait"]
    camera = _CAMERAS[scene.camera]
    if scene.camera == "wide" and len(scene.actors) <= 2:
        camera = replace(camera, unit=camera.unit * 1.12)
    if scene.camera != "wide" and big:
        return replace(camera, unit=camera.unit * 0.78, floor=camera.floor - 12)
    return camera


def place_actors(scene: Scene, cast: dict[str, Character], camera: Camera) -> list[Spot]:
    """Find a spot for every actor, from left to right; a rider comes before its mount."""
    actors = sorted(scene.actors, key=lambda each: SIDES[each.where])
    riding = {actor.character: mount for actor in actors if (mount := _mount(actor, actors))}
    afoot = [actor for actor in actors if actor.character not in riding]
    spots = [_first_spot(actor, cast[actor.character], camera) for actor in afoot]
    spots = _push_apart(_fit(_embraced(spots), camera))
    faced = [_faced(spot, spots) for spot in _in_depth(spots, camera)]
    for actor in actors:
        if actor.character in riding:
            rider = _first_spot(actor, cast[actor.character], camera)
            faced = _seated(rider, riding[actor.character], faced)
    return faced


def _mount(actor: Actor, actors: list[Actor]) -> str | None:
    """Whom somebody rides: the one it looks at, who must stand on the ground itself."""
    if actor.pose != "ride":
        return None
    for other in actors:
        if other.character == actor.looks_at and other.pose != "ride":
            return other.character
    return None


def _seated(rider: Spot, mount_id: str, spots: list[Spot]) -> list[Spot]:
    """Put a rider behind the head or on the roof of its mount; both shrink to fit on the page."""
    at = next(i for i, spot in enumerate(spots) if spot.character.id == mount_id)
    mount = spots[at]
    high = _saddle(mount) * mount.scale
    shrink = min(1.0, (mount.y - 20) / (high + rider.extent.height * rider.scale))
    mount = replace(mount, scale=mount.scale * shrink)
    rider = replace(
        rider,
        x=mount.x - mount.facing * 6 * mount.scale,
        y=mount.y - high * shrink,
        scale=rider.scale * shrink,
        facing=mount.facing,
        mount=mount_id,
    )
    return [*spots[:at], rider, mount, *spots[at + 1 :]]


def _saddle(mount: Spot) -> float:
    """How high a rider sits, in figure units of the mount."""
    if mount.character.kind in UPRIGHT:
        return -mount.extent.face[1] + 36
    return mount.extent.height * (0.62 if mount.character.kind in _ROUND_BACKS else 0.8)


def _in_depth(spots: list[Spot], camera: Camera) -> list[Spot]:
    """Let every second one stand a step back, unless two are at each other's side."""
    if camera.floor >= PAGE or len(spots) < 2 or any(s.actor.pose in _TOGETHER for s in spots):
        return spots
    step = (18.0 if len(spots) < 4 else 44.0) * camera.unit / 2
    return [
        replace(spot, y=spot.y - step, scale=spot.scale * 0.97) if index % 2 else spot
        for index, spot in enumerate(spots)
    ]


def _first_spot(actor: Actor, character: Character, camera: Camera) -> Spot:
    extent = extent_of(character.kind, BODIES.get(actor.pose, actor.pose))
    scale = camera.unit * standard().heroes[character.kind].size ** 0.5
    crop = 40 * scale if camera.floor >= PAGE else 0.0
    return Spot(actor, character, extent, SIDES[actor.where] * PAGE, camera.floor + crop, scale, 1)


def _fit(spots: list[Spot], camera: Camera) -> list[Spot]:
    """Shrink everybody together until they stand side by side and below the upper edge."""
    wide = sum(spot.half * 1.96 * _spacing(len(spots)) for spot in spots)
    shrink = min(1.0, 980 / wide) if spots else 1.0
    fitted = []
    for spot in spots:
        scale = spot.scale * shrink
        cropped = 40.0 if camera.floor >= PAGE else 0.0
        room = (camera.floor - 24) / (spot.extent.height - cropped)
        scale = min(scale, room, 4.6 if cropped else room)
        crop = cropped * scale
        fitted.append(replace(spot, scale=scale, y=camera.floor + crop))
    return fitted


def _spacing(people: int) -> float:
    """How far neighbours stand apart, as a share of their widths: many stand in two rows."""
    return {4: 0.78, 5: 0.7}.get(people, 0.88)


def _push_apart(spots: list[Spot]) -> list[Spot]:
    xs, spacing = [spot.x for spot in spots], _spacing(len(spots))
    for _ in range(24):
        for i in range(len(spots) - 1):
            near = _nearness(spots[i], spots[i + 1])
            need = (spots[i].half + spots[i + 1].half) * (near or spacing)
            short = need - (xs[i + 1] - xs[i])
            if short > 0 or near:
                xs[i] -= short / 2
                xs[i + 1] += short / 2
        for i, spot in enumerate(spots):
            edge = min(spot.half * 0.92 + 12, PAGE / 2)
            xs[i] = min(max(xs[i], edge), PAGE - edge)
    return [replace(spot, x=x) for spot, x in zip(spots, xs, strict=True)]


def _embraced(spots: list[Spot]) -> list[Spot]:
    """Bring each who hugs or gives next to the friend in the row."""
    row = list(spots)
    for spot in spots:
        friend = partner(spot, spots)
        if spot.actor.pose not in _TOGETHER or friend is None:
            continue
        row.remove(spot)
        behind = spots.index(spot) > spots.index(friend)
        row.insert(row.index(friend) + (1 if behind else 0), spot)
    xs = sorted(spot.x for spot in spots)
    return [replace(spot, x=x) for spot, x in zip(row, xs, strict=True)]


def _nearness(first: Spot, second: Spot) -> float | None:
    """How near two neighbours stand who hug or give; None for everybody else."""
    for spot, other in ((first, second), (second, first)):
        looks = spot.actor.looks_at
        if spot.actor.pose in _TOGETHER and looks in {None, other.character.id}:
            return _TOGETHER[spot.actor.pose]
    return None


def partner(spot: Spot, spots: list[Spot]) -> Spot | None:
    """The other actor that somebody looks at, or for a hug or a gift simply the nearest."""
    others = [each for each in spots if each.character.id != spot.character.id]
    for other in others:
        if other.character.id == spot.actor.looks_at:
            return other
    if spot.actor.pose in _TOGETHER and others:
        return min(others, key=lambda other: abs(other.x - spot.x))
    return None


def _faced(spot: Spot, spots: list[Spot]) -> Spot:
    friend = partner(spot, spots)
    if friend is not None:
        return replace(spot, facing=1 if friend.x >= spot.x else -1)
    if spot.actor.where == "center":
        return replace(spot, facing=1 if sum(map(ord, spot.character.id)) % 2 == 0 else -1)
    return replace(spot, facing=1 if SIDES[spot.actor.where] < 0.5 else -1)
