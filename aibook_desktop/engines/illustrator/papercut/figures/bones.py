"""Where the joints of a figure are: the angles that draw it, without the drawing.

Whoever wants to know how a figure stands (a picture of its skeleton for an image model) asks here,
so that it always agrees with what is cut from paper. Right and left are the figure's own while it
faces the reader; a joint that a figure does not have is missing.
"""

from __future__ import annotations

import math
from typing import Final

from aibook_desktop.engines.illustrator.papercut.figures.acting import Acting, Paint
from aibook_desktop.engines.illustrator.papercut.figures.biped import (
    Parts,
    face_shift,
)
from aibook_desktop.engines.illustrator.papercut.figures.face import Features
from aibook_desktop.engines.illustrator.papercut.figures.limbs import arm_joints, leg_joints
from aibook_desktop.engines.illustrator.papercut.figures.poses import Pose, posture
from aibook_desktop.engines.illustrator.papercut.shapes import Point

Bones = dict[str, Point]
"""Joints by name: nose, neck, and for each side shoulder, elbow, wrist, hip, knee, ankle, eye, ear.
"""

SIDES: Final = ((-1, "right"), (1, "left"))


def moved(
    bones: Bones,
    x: float = 0,
    y: float = 0,
    turn: float = 0,
    scale: float = 1,
    *,
    mirrored: bool = False,
) -> Bones:
    """Move joints as `paper.group` moves a drawing; a mirror makes right what was left."""
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    placed: Bones = {}
    for name, (bx, by) in bones.items():
        sx, sy = (-bx if mirrored else bx) * scale, by * scale
        placed[_other(name) if mirrored else name] = (
            x + sx * cos - sy * sin,
            y + sx * sin + sy * cos,
        )
    return placed


def _other(name: str) -> str:
    side, _, joint = name.partition("_")
    return f"{'left' if side == 'right' else 'right'}_{joint}" if joint else name


def face_bones(features: Features, dx: float, dy: float, *, half: float = 50) -> Bones:
    """Eyes, ears and nose on a head around (0, 0), `half` as wide as that."""
    y = features.eye_y
    bones: Bones = {"nose": (dx * 1.25, (y + features.mouth_y) / 2 + dy * 1.15)}
    for side, name in SIDES:
        bones[f"{name}_eye"] = (side * features.eye_gap + dx, y + dy)
        bones[f"{name}_ear"] = (side * half - dx * 0.3, y + dy * 0.4)
    return bones


def arm_bones(pose: Pose, shoulder: float) -> Bones:
    """Both arms and the neck between them, in the frame of the hips."""
    bones: Bones = {}
    for (side, name), joint in zip(SIDES, (pose.arm_back, pose.arm_front), strict=True):
        joints = arm_joints(side, joint, shoulder)
        bones |= {f"{name}_{part}": at for part, at in zip(_ARM, joints, strict=True)}
    bones["neck"] = (0.0, bones["left_shoulder"][1] - 6)
    return bones


_ARM: Final = ("shoulder", "elbow", "wrist")
_LEG: Final = ("hip", "knee", "ankle")


def upright_bones(parts: Parts, paint: Paint, acting: Acting) -> Bones:
    """The joints of an upright figure, facing right, its feet on (0, 0)."""
    pose = posture(acting.pose, acting.emotion, acting.reach)
    if pose.stance == "lying":
        return _lying(parts, acting)
    walks = not parts.lower(paint)
    sits = pose.stance == "sitting" and walks
    low = 32 if sits else 0
    head = moved(
        face_bones(parts.features, *face_shift(acting, pose.chin)),
        2 * acting.turn,
        -106 - parts.neck,
        pose.head,
    )
    trunk = moved(arm_bones(pose, parts.shoulder) | head, 0, -40 + low, pose.lean)
    legs: Bones = {}
    if walks:
        legs = _seated_legs(parts) if sits else _legs(parts, pose)
    whole = trunk | legs
    if pose.whole:
        whole = moved(moved(whole, 0, 70), 0, -70, pose.whole)
    return moved(whole, 0, -pose.lift)


def _legs(parts: Parts, pose: Pose) -> Bones:
    bones: Bones = {}
    for (side, name), joint in zip(SIDES, (pose.leg_back, pose.leg_front), strict=True):
        joints = leg_joints(side * parts.hip * 0.47, joint)
        bones |= {f"{name}_{part}": at for part, at in zip(_LEG, joints, strict=True)}
    return bones


def _seated_legs(parts: Parts) -> Bones:
    """Legs towards the reader (see `limbs.sole`): short, with the soles in front."""
    bones: Bones = {}
    for side, name in SIDES:
        x = side * parts.hip * 0.72
        joints = ((x * 0.55, -20.0), (x * 0.85, -22.0), (x + side * 12, -14.0))
        bones |= {f"{name}_{part}": at for part, at in zip(_LEG, joints, strict=True)}
    return bones


def _lying(parts: Parts, acting: Acting) -> Bones:
    """Asleep on the belly, the head on the paws (see `biped`)."""
    head = moved(face_bones(parts.features, *face_shift(acting, 0.35)), 40, -56, 5)
    bones: Bones = {"neck": (2.0, -46.0)}
    for side, name in SIDES:
        bones[f"{name}_shoulder"] = (2.0 + 10 * side, -40.0 + 4 * side)
        bones[f"{name}_elbow"] = (16.0 + 24 * side, -18.0)
        bones[f"{name}_wrist"] = (40.0 + 42 * side, -9.0)
        bones[f"{name}_hip"] = (-72.0 + 6 * side, -34.0 + 6 * side)
        bones[f"{name}_knee"] = (-84.0 + 8 * side, -20.0)
        bones[f"{name}_ankle"] = (-87.0 + 11 * side, -10.0)
    return head | bones
