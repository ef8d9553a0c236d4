"""Arms and legs of the upright rig, from joint angles to soft tubes of paper."""

from __future__ import annotations

import math

from aibook_desktop.engines.illustrator.papercut.colour import darken
from aibook_desktop.engines.illustrator.papercut.figures.poses import Joint
from aibook_desktop.engines.illustrator.papercut.paper import flat, piece, small, soft
from aibook_desktop.engines.illustrator.papercut.shapes import Point, limb, oval

_SHOULDER_Y = -50.0
_UPPER, _FORE = 30.0, 34.0


def arm_joints(side: int, joint: Joint, shoulder: float) -> tuple[Point, Point, Point]:
    """Shoulder, elbow and hand of an arm, in the frame of the hips."""
    first = math.radians(joint[0])
    second = math.radians(joint[0] + joint[1])
    x, y = side * (shoulder - 4), _SHOULDER_Y
    ex, ey = x + side * math.sin(first) * _UPPER, y + math.cos(first) * _UPPER
    return (x, y), (ex, ey), (ex + side * math.sin(second) * _FORE, ey + math.cos(second) * _FORE)


def hand(side: int, joint: Joint, shoulder: float) -> Point:
    """Where the hand of an arm is, in the frame of the hips."""
    return arm_joints(side, joint, shoulder)[2]


def arm(side: int, joint: Joint, shoulder: float, *, width: float, fill: str, palm: str) -> str:
    """One arm; `side` is -1 behind and 1 in front, `palm` the paper of the hand."""
    start, elbow, end = arm_joints(side, joint, shoulder)
    bent = (2 * elbow[0] - (start[0] + end[0]) / 2, 2 * elbow[1] - (start[1] + end[1]) / 2)
    crook = ((elbow[0] + bent[0]) / 2, (elbow[1] + bent[1]) / 2)
    sleeve = soft(limb((start, crook, end), width * 0.92, width), fill)
    if palm == fill:
        return sleeve
    x, y = end
    dx, dy = x - elbow[0], y - elbow[1]
    return small(oval(x + dx * 0.22, y + dy * 0.22, width * 0.95, width * 0.95), palm) + sleeve


def leg_joints(x: float, joint: Joint) -> tuple[Point, Point, Point]:
    """Hip, knee and ankle of a leg whose hip is at (x, -38)."""
    first, second = math.radians(joint[0]), math.radians(joint[0] + joint[1])
    kx, ky = x + math.sin(first) * 18, -38 + math.cos(first) * 18
    return (x, -38), (kx, ky), (kx + math.sin(second) * 16, ky + math.cos(second) * 16)


def leg(x: float, joint: Joint, width: float, fill: str) -> tuple[str, tuple[float, float, float]]:
    """One leg from the hip at (x, -38); also where its foot goes and how that is turned."""
    _, (kx, ky), (fx, fy) = leg_joints(x, joint)
    second = math.radians(joint[0] + joint[1])
    tx, ty = kx + math.sin(second) * 5, ky + math.cos(second) * 5
    tube = soft(limb(((x, -44), (kx, ky), (tx, ty)), width, width * 0.86), fill)
    return tube, (fx, fy + 1, -(joint[0] + joint[1]) * 0.55)


def foot(fill: str) -> str:
    """A foot whose heel is under the ankle at (0, 0), toes to the right."""
    return piece(oval(5, -2, 21, 11), fill, 3)


def sole(x: float, limb_fill: str, foot_fill: str, *, boots: bool) -> str:
    """The leg of somebody who sits: a short shin and the sole towards the reader."""
    side = 1 if x > 0 else -1
    shin = piece(limb(((x * 0.55, -20), (x * 0.8, -22), (x + side * 8, -15)), 16, 15), limb_fill, 3)
    shoe = piece(oval(x + side * 12, -16, 17, 19), foot_fill, 3)
    pad = oval(x + side * 12, -13, 8.5, 9)
    mark = flat(pad, darken(foot_fill, 0.16), 0.7) if not boots else small(pad, "#ffffff", 0)
    return shin + shoe + mark
