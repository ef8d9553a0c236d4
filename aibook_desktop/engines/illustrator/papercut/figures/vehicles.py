"""Vehicles with faces, seen from the front quarter, with small arms so that they can act too."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from aibook_desktop.engines.illustrator.papercut.colour import darken, lighten
from aibook_desktop.engines.illustrator.papercut.figures import accessories, machines
from aibook_desktop.engines.illustrator.papercut.figures.acting import Acting, Extent, Paint
from aibook_desktop.engines.illustrator.papercut.figures.bones import (
    Bones,
    arm_bones,
    face_bones,
    moved,
)
from aibook_desktop.engines.illustrator.papercut.figures.face import Features, face, snores
from aibook_desktop.engines.illustrator.papercut.figures.limbs import arm, hand
from aibook_desktop.engines.illustrator.papercut.figures.poses import Pose, posture
from aibook_desktop.engines.illustrator.papercut.paper import dot, flat, group, line, piece, small
from aibook_desktop.engines.illustrator.papercut.shapes import card, oval, polygon

_TYRE: Final = "#4a4a5c"
_GLASS: Final = "#dcf0f7"
_WHEELED: Final = {"joy": "joy", "surprised": "surprised"}
_FACES: Final = {
    "car": (
        Features(
            eye_gap=24,
            eye_y=0,
            eye=10,
            ring="#ffffff",
            mouth_y=60,
            blush_y=52,
            blush_gap=58,
            marks_x=62,
            wide_mouth=1.3,
        ),
        -118,
    ),
    "fire_engine": (
        Features(
            eye_gap=25,
            eye_y=0,
            eye=10,
            ring="#ffffff",
            mouth_y=58,
            blush_y=50,
            blush_gap=54,
            marks_x=62,
            wide_mouth=1.3,
        ),
        -136,
    ),
    "train": (
        Features(eye_gap=20, eye_y=-6, eye=8, mouth_y=20, blush_y=14, blush_gap=35, marks_x=58),
        -98,
    ),
    "bus": (
        Features(
            eye_gap=27,
            eye_y=0,
            eye=10,
            ring="#ffffff",
            mouth_y=62,
            blush_y=54,
            blush_gap=58,
            marks_x=66,
            wide_mouth=1.35,
        ),
        -134,
    ),
    "airplane": (
        Features(eye_gap=22, eye_y=-6, eye=8.6, mouth_y=20, blush_y=14, blush_gap=37, marks_x=60),
        -90,
    ),
    "digger": (
        Features(
            eye_gap=25,
            eye_y=0,
            eye=10,
            ring="#ffffff",
            mouth_y=52,
            blush_y=46,
            blush_gap=54,
            marks_x=62,
            wide_mouth=1.2,
        ),
        -136,
    ),
}


_ROOM: Final = {
    "car": (134, 170),
    "fire_engine": (134, 210),
    "train": (134, 200),
    "bus": (140, 210),
    "airplane": (152, 204),
    "digger": (150, 212),
}
# how high things on the head sit, how low a scarf hangs, where a backpack is
_WORN: Final = {
    "car": (-116, 30, -90),
    "fire_engine": (-142, 26, -116),
    "train": (-112, 16, -86),
    "bus": (-158, 28, -120),
    "airplane": (-116, 18, -100),
    "digger": (-146, 26, -112),
}
VEHICLES: Final = tuple(_ROOM)


def extent(kind: str, pose: str) -> Extent:
    """Room for a vehicle."""
    lift = {"jump": 60.0, "run": 8.0, "dance": 12.0}.get(pose, 0.0)
    half, height = _ROOM[kind]
    return Extent(half, height + lift, (0, _FACES[kind][1] + 25 - lift, 70))


def draw(kind: str, paint: Paint, acting: Acting) -> str:
    """Draw a vehicle on its wheels."""
    pose = posture(acting.pose, _WHEELED.get(acting.emotion, "calm"), acting.reach)
    features, y = _FACES[kind]
    gx, gy = acting.gaze
    looks = group(face(features, acting), 8 * acting.turn + gx * 2, y + 5 * pose.chin + gy * 2)
    joints = ((-1, pose.arm_back), (1, pose.arm_front))
    arms = "".join(
        group(arm(side, joint, 92, width=11, fill=paint.shade, palm="#fdf6ea"), 0, -26, scale=0.78)
        for side, joint in joints
    )
    hx, hy = (each * 0.78 for each in hand(1, pose.arm_front, 92))
    held = group(acting.holding, hx - 4, hy - 16) if acting.holding else ""
    drawn = _BODIES[kind](paint) + looks + _wear(kind, paint) + held + arms
    if acting.pose == "sleep":
        drawn += snores(84, y - 60, mirrored=acting.mirrored)
    return group(drawn, 0, *_lift_and_lean(pose))


def bones(kind: str, acting: Acting) -> Bones:
    """Face and small arms of a vehicle; it has no legs."""
    pose = posture(acting.pose, _WHEELED.get(acting.emotion, "calm"), acting.reach)
    features, y = _FACES[kind]
    gx, gy = acting.gaze
    looks = face_bones(features, 0, 0)
    arms = arm_bones(pose, 92)
    return moved(
        {
            **moved(looks, 8 * acting.turn + gx * 2, y + 5 * pose.chin + gy * 2),
            **moved(arms, 0, -26, scale=0.78),
        },
        0,
        *_lift_and_lean(pose),
    )


def _lift_and_lean(pose: Pose) -> tuple[float, float]:
    lean = pose.lean * 0.7 + pose.head * 0.25 + pose.whole * 0.6
    return -pose.lift - (14 if pose.whole else 0), lean


def _wheels(xs: tuple[float, ...], radius: float) -> str:
    return "".join(
        piece(oval(x, -radius, radius * 0.72, radius), _TYRE, 3)
        + flat(oval(x + 2, -radius, radius * 0.36, radius * 0.5), "#d9dde6")
        for x in xs
    )


def _car(paint: Paint) -> str:
    side = piece(
        (
            "M-104 -44C-112 -92 -96 -100 -88 -104C-80 -148 -62 -156 -30 -156L20 -156L20"
            " -30L-92 -30C-100 -30 -104 -36 -104 -44Z"
        ),
        paint.shade,
    )
    window = flat(polygon((-82, -106), (-72, -142), (-58, -146), (-58, -106)), _GLASS)
    cabin = piece("M-70 -84C-66 -152 -48 -164 0 -164C48 -164 66 -152 70 -84Z", paint.coat)
    glass = flat("M-57 -92C-54 -142 -40 -150 0 -150C40 -150 54 -142 57 -92Z", _GLASS)
    shine = flat(polygon((26, -148), (40, -145), (24, -94), (8, -94)), "#ffffff", 0.5)
    hood = piece(
        (
            "M-84 -50C-86 -84 -74 -96 -58 -96L58 -96C74 -96 86 -84 84 -50C84 -30 76 -22 60"
            " -22L-60 -22C-76 -22 -84 -30 -84 -50Z"
        ),
        paint.coat,
    )
    lamps = "".join(small(oval(s * 62, -76, 14, 13), "#fff0b8", 2) for s in (-1, 1))
    bumper = small(card(-72, -34, 144, 13, 6), "#e9ecf2", 2)
    return (
        _wheels((-92, -54, 54), 24) + side + window + cabin + glass + shine + hood + lamps + bumper
    )


def _fire_engine(paint: Paint) -> str:
    side = piece(card(-118, -174, 130, 148, 16), paint.shade)
    lockers = "".join(small(card(x, -120, 26, 60, 4), "#e9ecf2", 1) for x in (-110, -80)[:1])
    ladder = group(
        line("M-74 0H56M-74 -16H56", "#e6d9b8", 6)
        + line("M-64 0V-16M-40 0V-16M-16 0V-16M8 0V-16M32 0V-16", "#e6d9b8", 5),
        -44,
        -178,
        -5,
    )
    lamp = small("M-18 -184C-18 -204 18 -204 18 -184Z", "#6fb4ea") + flat(
        oval(-5, -192, 4, 6), "#ffffff", 0.7
    )
    front = piece(
        (
            "M-76 -44L-76 -160C-76 -178 -66 -186 -50 -186L50 -186C66 -186 76 -178 76 -160"
            "L76 -44C76 -28 68 -22 54 -22L-54 -22C-68 -22 -76 -28 -76 -44Z"
        ),
        paint.coat,
    )
    glass = flat(card(-62, -172, 124, 66, 16), _GLASS) + flat(
        polygon((30, -172), (46, -172), (26, -106), (10, -106)), "#ffffff", 0.5
    )
    stripe = flat("M-76 -100H76V-92H-76Z", "#fff6e0")
    lamps = "".join(small(oval(s * 58, -56, 12, 12), "#fff0b8", 2) for s in (-1, 1))
    bumper = small(card(-80, -36, 160, 15, 6), "#e9ecf2", 2)
    return (
        _wheels((-98, -50, 50), 25)
        + ladder
        + side
        + lockers
        + lamp
        + front
        + glass
        + stripe
        + lamps
        + bumper
    )


def _train(paint: Paint) -> str:
    dark = darken(paint.coat, 0.2)
    cab = piece(card(-104, -186, 104, 156, 10), paint.coat) + piece(
        card(-114, -196, 124, 18, 8), dark, 3
    )
    window = small(card(-92, -168, 36, 40, 8), _GLASS, 0)
    boiler = piece(card(-60, -152, 90, 112, 30), darken(paint.coat, 0.1))
    chimney = piece("M-16 -146L-20 -186L-26 -200L26 -200L20 -186L16 -146Z", dark, 3) + small(
        card(-29, -208, 58, 13, 6), "#e9c46a", 1
    )
    smoke = "".join(
        flat(oval(x, y, r, r * 0.85), "#fdf8ee", 0.9)
        for x, y, r in ((-6, -222, 12), (-26, -240, 17), (-56, -254, 22))
    )
    rim = piece(oval(0, -98, 66, 66), dark) + flat(oval(0, -98, 56, 56), lighten(paint.coat, 0.78))
    plate = piece(card(-70, -42, 140, 18, 7), "#e9c46a", 3)
    catcher = small(polygon((-52, -24), (52, -24), (66, -4), (-66, -4)), _TYRE, 2)
    bars = line("M-30 -22l-8 16M-10 -22l-2 16M10 -22l2 16M30 -22l8 16", "#8a8a9c", 3)
    lamps = dot(-56, -33, 7, "#fff0b8") + dot(56, -33, 7, "#fff0b8")
    return (
        smoke
        + _wheels((-88, -58), 24)
        + cab
        + window
        + boiler
        + chimney
        + rim
        + catcher
        + bars
        + plate
        + lamps
    )


def _wear(kind: str, paint: Paint) -> str:
    top, low, back = _WORN[kind]
    if paint.accessory in {"cap", "crown", "bow"}:
        shift = 12 if kind == "train" else 0
        return group(accessories.on_head(paint), shift, top, scale=0.95)
    if paint.accessory == "scarf":
        return group(accessories.on_neck(paint, 66), 0, low - 8, scale=0.94)
    if paint.accessory == "backpack":
        return group(accessories.pack(paint), -58, back, 4, 0.85)
    return "".join(group(accessories.boot(paint), x, -9, scale=1.1) for x in (-48, 44))


_BODIES: Final[dict[str, Callable[[Paint], str]]] = {
    "car": _car,
    "fire_engine": _fire_engine,
    "train": _train,
    "bus": machines.bus,
    "airplane": machines.airplane,
    "digger": machines.digger,
}
