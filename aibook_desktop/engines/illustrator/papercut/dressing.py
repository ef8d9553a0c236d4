"""Where the things of a page lie: exact counts, never over a face, near whoever looks at them.

Each thing tries a few dozen places and takes the one that hides least. That is simple, always ends,
and falls the same way every time.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Final

from aibook_desktop.book.model import Prop
from aibook_desktop.engines.illustrator.papercut.light import PAGE
from aibook_desktop.engines.illustrator.papercut.props import THINGS, Thing
from aibook_desktop.engines.illustrator.papercut.staging import Camera, Spot

Box = tuple[float, float, float, float]
_LARGEST: Final = {"ground": 250.0, "back": 520.0, "air": 240.0, "heaven": 250.0}

_SWEEPING: Final = frozenset({"run", "fall", "dance"})
# where bushes and leaves of the foreground hang over
_CORNERS: Final = ((0.0, 880.0, 150.0, 1024.0), (874.0, 880.0, 1024.0, 1024.0))


@dataclass(frozen=True, slots=True)
class Lying:
    """One thing on the page: its foot at (x, y) and `scale` pixels a unit."""

    kind: str
    x: float
    y: float
    scale: float

    @property
    def box(self) -> Box:
        """Left, top, right, bottom on the page."""
        thing = THINGS[self.kind]
        half = thing.width * self.scale / 2
        return self.x - half, self.y - thing.height * self.scale, self.x + half, self.y


def lay_out(
    props: tuple[Prop, ...], spots: list[Spot], camera: Camera, hand: Random
) -> list[Lying]:
    """Find a place for every single thing; `props` without what is carried."""
    lying: list[Lying] = []
    total = sum(prop.count for prop in props)
    order = sorted(props, key=lambda prop: -THINGS[prop.kind].width * THINGS[prop.kind].size)
    for prop in order:
        scale = _scale(THINGS[prop.kind], camera, total, prop.count)
        for _ in range(prop.count):
            tries = [
                Lying(prop.kind, x, y, scale) for x, y in _tries(prop.kind, scale, camera, hand)
            ]
            lying.append(min(tries, key=lambda each: _cost(each, spots, lying)))
    return lying


def _scale(thing: Thing, camera: Camera, total: int, count: int) -> float:
    if thing.width > 400:
        return 1.75 if count == 1 else 1.0
    crowd = 1.0 if total <= 4 else max(0.5, 1.12 - 0.045 * total)
    scale = thing.size * min(camera.unit, 2.7) * 1.12 * crowd
    return min(scale, _LARGEST[thing.home] / max(thing.width, thing.height))


def _tries(kind: str, scale: float, camera: Camera, hand: Random) -> Iterator[tuple[float, float]]:
    thing = THINGS[kind]
    half, high = thing.width * scale / 2, thing.height * scale
    floor = min(camera.floor, 930)
    rows: tuple[float, ...]
    if thing.width > 400:
        rows = (470.0, 520.0)
    elif thing.home == "heaven":
        rows = tuple(high + y for y in (30, 110, 200, 290))
    elif thing.home == "air":
        rows = tuple(max(high + 20, floor - y) for y in (170, 260, 350, 440, 560))
    elif thing.home == "back":
        rows = (floor - 70, floor - 40)
    else:
        rows = (floor - 24, floor + 22, min(floor + 66, 1000), min(floor + 98, 1004))
    steps = 15
    for y in rows:
        for i in range(steps):
            share = (i + hand.uniform(0.2, 0.8)) / steps
            yield half + 14 + share * max(PAGE - 2 * half - 28, 1), y + hand.uniform(-8, 8)


def _cost(tried: Lying, spots: list[Spot], lying: list[Lying]) -> float:
    box = tried.box
    area = max((box[2] - box[0]) * (box[3] - box[1]), 1)
    cost = 0.0
    for spot in spots:
        fx, fy, radius = spot.face
        wide = spot.half * (1.2 if spot.actor.pose in _SWEEPING else 0.84)
        face = (fx - radius, fy - radius, fx + radius, fy + radius)
        cost += 60 * _overlap(box, face) / area
        body = (spot.x - wide, fy, spot.x + wide, min(spot.y - 8 * spot.scale, PAGE))
        hidden = 34 if tried.y < spot.y else 16
        cost += hidden * _overlap(box, body) / area
        if tried.kind == spot.actor.looks_at:
            cost += math.hypot(tried.x - spot.x - spot.facing * 190, (tried.y - spot.y) * 0.3) / 90
    for other in lying:
        cost += 70 * _overlap(box, other.box) / area
        if other.kind == tried.kind and THINGS[tried.kind].home == "ground":
            cost += min(abs(other.x - tried.x), 400) / 500
        elif other.kind == tried.kind:
            cost += max(0.0, 190 - math.hypot(other.x - tried.x, other.y - tried.y)) / 60
    corners = sum(_overlap(box, corner) for corner in _CORNERS)
    return cost + 26 * corners / area


def _overlap(a: Box, b: Box) -> float:
    width = min(a[2], b[2]) - max(a[0], b[0])
    height = min(a[3], b[3]) - max(a[1], b[1])
    return width * height if width > 0 and height > 0 else 0.0
