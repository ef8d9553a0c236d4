"""The whale and the octopus: bodies of their own, the faces and accessories of everybody."""

from __future__ import annotations

import math
from typing import Final

from aibook_desktop.engines.illustrator.papercut.colour import darken, lighten
from aibook_desktop.engines.illustrator.papercut.figures import accessories
from aibook_desktop.engines.illustrator.papercut.figures.acting import Acting, Extent, Paint
from aibook_desktop.engines.illustrator.papercut.figures.bones import (
    SIDES,
    Bones,
    face_bones,
    moved,
)
from aibook_desktop.engines.illustrator.papercut.figures.face import Features, face, snores
from aibook_desktop.engines.illustrator.papercut.figures.poses import Joint, Pose, posture
from aibook_desktop.engines.illustrator.papercut.paper import dot, flat, group, line, piece, small
from aibook_desktop.engines.illustrator.papercut.shapes import Point, limb, oval

_WHALE_FACE = Features(
    eye_gap=38, eye_y=0, mouth_y=26, blush_gap=58, blush_y=20, marks_x=74, wide_mouth=1.3
)
_OCTOPUS_FACE = Features(eye_gap=24, eye_y=4, mouth_y=28, blush_gap=40, blush_y=24)

_LOW_POSES: Final = frozenset({"sit", "sleep"})
_OCTOPUS_LOW: Final = 26.0


def whale_extent(pose: str) -> Extent:
    """Room for a whale."""
    lift = {"jump": 80.0, "run": 16.0}.get(pose, 0.0)
    return Extent(150, 200 + lift, (24, -78 - lift, 66))


def whale(paint: Paint, acting: Acting) -> str:
    """A round whale that looks out of its water, tail up behind."""
    pose = posture(acting.pose, acting.emotion, acting.reach)
    asleep = acting.pose == "sleep"
    dark = darken(paint.coat, 0.14)
    tilt = _whale_tilt(pose, acting)
    fluke = "M0 0C-6 -26 -44 -40 -56 -26C-50 -8 -26 2 0 4C26 2 50 -8 56 -26C44 -40 6 -26 0 0Z"
    tail = piece(
        "M-70 -70C-104 -76 -118 -100 -114 -132L-96 -134C-94 -108 -76 -92 -46 -96Z", paint.coat
    )
    tail = group(piece(fluke, dark), -105, -128, -8 + (10 if asleep else 0)) + tail
    body = (
        "M-118 -56C-118 -112 -46 -148 24 -146C92 -144 128 -108 126 -62C124 -18 80 0 14"
        " 0C-66 0 -118 -12 -118 -56Z"
    )
    belly = "M-96 -26C-50 -44 96 -52 124 -48C116 -14 74 0 14 0C-40 0 -84 -6 -96 -26Z"
    folds = line("M-60 -18q40 -12 70 -14M-40 -6q40 -8 70 -10", darken("#f7f2e6", 0.14), 3, 0.8)
    fins = "".join(
        _fin(side, joint[0], dark) for side, joint in ((-1, pose.arm_back), (1, pose.arm_front))
    )
    gx, gy = acting.gaze
    features = group(
        face(_WHALE_FACE, acting), 24 + 14 * acting.turn + gx * 3, -78 + 8 * pose.chin + gy * 3
    )
    spout = "" if asleep else _spout()
    drawn = tail + spout + piece(body, paint.coat) + flat(belly, "#f7f2e6") + folds + features
    drawn += _whale_wear(paint) + fins + group(acting.holding, 104, -30)
    if asleep:
        drawn += snores(96, -150, mirrored=acting.mirrored)
    return group(drawn, 0, -pose.lift, tilt)


def _whale_tilt(pose: Pose, acting: Acting) -> float:
    rears = 16 if acting.pose in {"jump", "look_up"} else 0
    return -pose.lean * 0.8 - rears + pose.whole * 0.5


def whale_bones(acting: Acting) -> Bones:
    """A whale's face and fins."""
    pose = posture(acting.pose, acting.emotion, acting.reach)
    gx, gy = acting.gaze
    looks = face_bones(_WHALE_FACE, 0, 0, half=92)
    bones = moved(looks, 24 + 14 * acting.turn + gx * 3, -78 + 8 * pose.chin + gy * 3)
    bones["neck"] = (24.0, -44.0)
    for (side, name), joint in zip(SIDES, (pose.arm_back, pose.arm_front), strict=True):
        turn = -side * min(joint[0], 150) * 0.8
        fin = moved({"elbow": (0.0, 20.0), "wrist": (2.0, 44.0)}, 24 + side * 82, -40, turn)
        bones[f"{name}_shoulder"] = (24.0 + side * 76, -42.0)
        bones |= {f"{name}_{joint_}": at for joint_, at in fin.items()}
    return moved(bones, 0, -pose.lift, _whale_tilt(pose, acting))


def _fin(side: int, angle: float, fill: str) -> str:
    turn = -side * min(angle, 150) * 0.8
    return group(
        piece("M-14 -4C-22 24 -10 50 6 52C20 46 18 14 12 -6Z", fill, 3), 24 + side * 82, -40, turn
    )


def _spout() -> str:
    drops = "M0 0C-4 -22 -14 -34 -30 -34M0 0C4 -22 14 -34 30 -34M0 0V-40"
    specks = dot(-36, -26, 5, "#d8eefb") + dot(36, -26, 5, "#d8eefb") + dot(0, -52, 6, "#d8eefb")
    return group(line(drops, "#bfe0f5", 7) + specks, 8, -148)


def _whale_wear(paint: Paint) -> str:
    if paint.accessory in {"cap", "crown", "bow"}:
        lift = -100 if paint.accessory != "bow" else -98
        return group(accessories.on_head(paint), 40, lift, 6, 0.95)
    if paint.accessory == "scarf":
        band = "M-66 -134C-48 -96 -50 -40 -64 -4L-40 0C-26 -40 -26 -96 -42 -141Z"
        end = "M-58 -20L-84 18L-56 24L-40 -14Z"
        return (
            small(end, darken(paint.accent, 0.08))
            + piece(band, paint.accent)
            + line("M-62 -104l24 -8M-56 -74l24 -4M-58 -42l24 2", "#ffffff", 4, 0.7)
        )
    if paint.accessory == "backpack":
        return group(accessories.pack(paint), -22, -138, 8, 0.8) + line(
            "M-60 -128C-42 -96 -44 -50 -56 -8", paint.accent, 10
        )
    return "".join(group(accessories.boot(paint), x, -2, scale=1.05) for x in (-24, 52))


def octopus_extent(pose: str) -> Extent:
    """Room for an octopus."""
    lift = {"jump": 74.0, "run": 20.0, "dance": 12.0}.get(pose, 0.0)
    low = _OCTOPUS_LOW if pose in _LOW_POSES else 0.0
    return Extent(104, 194 + lift - low, (4, -112 - lift + low, 64))


def octopus(paint: Paint, acting: Acting) -> str:
    """A big soft head on eight arms; two of them act."""
    pose = posture(acting.pose, acting.emotion, acting.reach)
    low = _OCTOPUS_LOW if acting.pose in _LOW_POSES else 0.0
    head = (
        "M-62 -96C-72 -168 -34 -196 0 -196C34 -196 72 -168 62 -96C60 -62 44 -52 0 -52"
        "C-44 -52 -60 -62 -62 -96Z"
    )
    gx, gy = acting.gaze
    features = group(
        face(_OCTOPUS_FACE, acting), 10 * acting.turn + gx * 3, -112 + 8 * pose.chin + gy * 3
    )
    spots = "".join(
        flat(oval(x, y, r, r), darken(paint.coat, 0.13), 0.8)
        for x, y, r in ((-30, -168, 9), (-8, -180, 6), (34, -160, 7))
    )
    wear = group(accessories.on_head(paint), 0, -138, scale=0.95)
    scarf = group(accessories.on_neck(paint, 46), 0, 2)
    if paint.accessory == "backpack":
        scarf = group(accessories.straps(paint, 40), 0, 2)
    shine = group(accessories.bubble(1.7), 0, -118) if acting.helmet else ""
    top = piece(head, paint.coat) + spots + features + wear + scarf + shine
    pack = group(accessories.pack(paint), -14, -92) if paint.accessory == "backpack" else ""
    drawn = (
        pack
        + _arms(paint, pose, front=False)
        + group(top, 0, 0, pose.head * 0.7)
        + _arms(paint, pose, front=True)
    )
    if acting.holding:
        drawn += group(acting.holding, 6, -34)
    if acting.pose == "sleep":
        drawn += snores(62, -196, mirrored=acting.mirrored)
    return group(drawn, 0, low - pose.lift, pose.lean + pose.whole * 0.7)


def octopus_bones(acting: Acting) -> Bones:
    """An octopus's face and the two arms that act."""
    pose = posture(acting.pose, acting.emotion, acting.reach)
    gx, gy = acting.gaze
    low = _OCTOPUS_LOW if acting.pose in _LOW_POSES else 0.0
    looks = face_bones(_OCTOPUS_FACE, 0, 0, half=58)
    head = moved(looks, 10 * acting.turn + gx * 3, -112 + 8 * pose.chin + gy * 3)
    bones = moved(head, turn=pose.head * 0.7)
    bones["neck"] = (0.0, -74.0)
    for (side, name), joint in zip(SIDES, (pose.arm_back, pose.arm_front), strict=True):
        reach = zip(("shoulder", "elbow", "wrist"), _acting_arm(side, joint), strict=True)
        bones |= {f"{name}_{part}": at for part, at in reach}
    return moved(bones, 0, low - pose.lift, pose.lean + pose.whole * 0.7)


def _acting_arm(side: int, joint: Joint) -> tuple[Point, Point, Point]:
    """Root, middle and tip of an arm that acts."""
    a, b = math.radians(joint[0]), math.radians(sum(joint))
    mid = (side * (46 + math.sin(a) * 36), -72 + math.cos(a) * 36)
    return (side * 34, -74), mid, (mid[0] + side * math.sin(b) * 36, mid[1] + math.cos(b) * 36)


def _arms(paint: Paint, pose: Pose, *, front: bool) -> str:
    drawn = ""
    if not front:
        for x, reach in ((-34, -88), (-18, -52), (18, 52), (34, 88), (-8, -20), (8, 20)):
            tip = reach + (10 if x > 0 else -10)
            spine = ((x, -66), (x * 1.3, -30), (reach, -12), (tip, -22))
            drawn += piece(limb(spine, 15, 9), darken(paint.coat, 0.07), 2)
            if paint.accessory == "boots" and abs(reach) < 60:
                drawn += group(accessories.boot(paint), reach, -8, scale=0.8)
        return drawn
    for side, joint in ((-1, pose.arm_back), (1, pose.arm_front)):
        root, mid, end = _acting_arm(side, joint)
        drawn += piece(limb((root, mid, end), 14, 8), paint.coat, 3)
        drawn += "".join(
            dot(
                mid[0] + (end[0] - mid[0]) * t,
                mid[1] + (end[1] - mid[1]) * t,
                3.4,
                lighten(paint.coat, 0.5),
            )
            for t in (0.45, 0.85)
        )
    return drawn
