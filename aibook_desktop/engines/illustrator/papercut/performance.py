"""From what the story asks of an actor to a drawn figure: gaze, turn, reach, helmet, mirror."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from aibook_desktop.book.model import Scene
from aibook_desktop.engines.illustrator.papercut.dressing import Lying
from aibook_desktop.engines.illustrator.papercut.figures import UPRIGHT, draw_figure
from aibook_desktop.engines.illustrator.papercut.figures.acting import Acting, paint
from aibook_desktop.engines.illustrator.papercut.figures.vehicles import VEHICLES
from aibook_desktop.engines.illustrator.papercut.footing import afloat
from aibook_desktop.engines.illustrator.papercut.paper import group
from aibook_desktop.engines.illustrator.papercut.places import AIRLESS
from aibook_desktop.engines.illustrator.papercut.staging import BODIES, Spot, partner

_GOING = frozenset({"walk", "run", "point", "hug", "give", "ride", "fall"})
_GIVING: Final = 74.0


@dataclass(frozen=True, slots=True)
class Performance:
    """An actor ready to be drawn: how it acts, and where its foot stands on the page.

    It is turned by `tilt` degrees, then mirrored, then scaled.
    """

    acting: Acting
    x: float
    y: float
    tilt: float
    scale: float


def performance(
    scene: Scene, spot: Spot, spots: list[Spot], lying: list[Lying], holding: str = ""
) -> Performance:
    """Resolve what the story asks of one actor."""
    target = _target(spot, spots, lying)
    facing = spot.facing
    if (
        target is not None
        and spot.actor.pose not in {"hug", "give"}
        and spot.mount is None
        and abs(target[0] - spot.x) > spot.half * 0.4
    ):
        facing = 1 if target[0] > spot.x else -1
    acting = Acting(
        pose=BODIES.get(spot.actor.pose, spot.actor.pose),
        emotion=spot.actor.emotion,
        turn=_turn(spot, target),
        gaze=_gaze(spot, facing, target),
        reach=_reach(spot, target),
        helmet=scene.place in AIRLESS and spot.character.kind in {*UPRIGHT, "octopus"},
        holding=holding,
        mirrored=facing < 0,
    )
    lift, tilt = afloat(scene, spot)
    return Performance(acting, spot.x, spot.y - lift, tilt, spot.scale)


def perform(scene: Scene, spot: Spot, spots: list[Spot], lying: list[Lying], holding: str) -> str:
    """Draw one actor where it stands."""
    ready = performance(scene, spot, spots, lying, holding)
    papers = paint(spot.character.look, spot.character.id)
    return group(
        group(draw_figure(spot.character.kind, papers, ready.acting), 0, 0, ready.tilt),
        ready.x,
        ready.y,
        0,
        ready.scale,
        mirrored=ready.acting.mirrored,
        data=f'data-actor="{_safe(spot.character.id)}"',
    )


def _safe(identity: str) -> str:
    return "".join(each for each in identity if each.isalnum() or each in "-_")


def _target(spot: Spot, spots: list[Spot], lying: list[Lying]) -> tuple[float, float] | None:
    friend = partner(spot, spots)
    if friend is not None:
        return friend.face[0], friend.face[1]
    things = [each for each in lying if each.kind == spot.actor.looks_at]
    if not things:
        return None
    nearest = min(things, key=lambda each: abs(each.x - spot.x))
    box = nearest.box
    return nearest.x, (box[1] + box[3]) / 2


def _turn(spot: Spot, target: tuple[float, float] | None) -> float:
    if spot.actor.pose in _GOING:
        return 0.9 if spot.mount is None else 0.4
    if target is not None:
        return 0.75
    return 0.25 if spot.character.kind not in VEHICLES else 0.3


def _gaze(spot: Spot, facing: int, target: tuple[float, float] | None) -> tuple[float, float]:
    if spot.actor.pose == "look_up":
        return 0.35, -1.0
    if target is None:
        return (0.5, 0.0) if spot.actor.pose in _GOING else (0.0, 0.0)
    fx, fy, _ = spot.face
    dx, dy = (target[0] - fx) * facing, target[1] - fy
    length = math.hypot(dx, dy) or 1
    return max(-1.0, min(1.0, dx / length)), max(-1.0, min(1.0, dy / length))


def _reach(spot: Spot, target: tuple[float, float] | None) -> float:
    """The angle of a pointing arm: at the target, or ahead and a little up."""
    if spot.actor.pose == "give":
        return _GIVING
    if target is None:
        return 108
    dx = abs(target[0] - spot.x)
    dy = target[1] - (spot.y - 90 * spot.scale)
    return max(48.0, min(142.0, 90 - math.degrees(math.atan2(dy, max(dx, 1)))))
