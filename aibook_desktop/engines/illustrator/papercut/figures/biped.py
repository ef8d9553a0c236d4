"""The upright rig: nearly everybody who plays is cut after this one pattern.

A plush body on two legs with a head as high as the body. A kind adds `Parts` (ears, muzzle, tail,
clothes…); the rig brings the joints, so that each pose works for each kind. Ground is y = 0, the
hips are at (0, -40), the shoulders at y = -90, the middle of the head at (0, -148).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from aibook_desktop.engines.illustrator.papercut.dice import dice
from aibook_desktop.engines.illustrator.papercut.figures import accessories
from aibook_desktop.engines.illustrator.papercut.figures.acting import Acting, Extent, Paint
from aibook_desktop.engines.illustrator.papercut.figures.face import Features, face, snores
from aibook_desktop.engines.illustrator.papercut.figures.limbs import arm, foot, hand, leg, sole
from aibook_desktop.engines.illustrator.papercut.figures.poses import Pose, posture
from aibook_desktop.engines.illustrator.papercut.paper import group, piece
from aibook_desktop.engines.illustrator.papercut.shapes import Point, blob, limb, oval, smooth

Part = Callable[[Paint], str]
HEAD_Y: Final = -148


def nothing(_: Paint) -> str:
    """A part that a kind does not have."""
    return ""


@dataclass(frozen=True, slots=True)
class Parts:
    """What makes a kind: each part is drawn in the frame of the body or of the head.

    `back` lies behind the body, `belly` on it, `nape` behind the head, `marks` on the head under
    the face, `muzzle` on the face, `crest` on top of everything on the head; `cover` lies on the
    back of a sleeper; `lower`, where it draws anything, takes the place of the legs. `cloth`,
    `limbs`, `palms` and `feet` pick papers; `shoulder`, `hip` and `limb` are half widths; `hat`
    moves (x, y) and scales what is worn on the head; `ear_room` and `girth` are what ears and
    wings take above and at the sides; `neck` lifts the head; `bubble` is the glass helmet, which a
    `suited` kind wears everywhere.
    """

    back: Part = nothing
    belly: Part = nothing
    nape: Part = nothing
    marks: Part = nothing
    muzzle: Part = nothing
    crest: Part = nothing
    features: Features = field(default_factory=Features)
    skirt: Part = nothing
    cover: Part = nothing
    lower: Part = nothing
    skull: str = "round"
    shoulder: float = 33
    hip: float = 47
    limb: float = 12
    cloth: Callable[[Paint], str] = lambda paint: paint.coat
    limbs: Callable[[Paint], str] = lambda paint: paint.coat
    palms: Callable[[Paint], str] | None = None
    feet: Callable[[Paint], str] = lambda paint: paint.shade
    hat: tuple[float, float, float] = (0.0, 0.0, 1.0)
    ear_room: float = 20
    girth: float = 0.0
    neck: float = 0.0
    bubble: float = 1.5
    suited: bool = False


def extent(parts: Parts, pose: str) -> Extent:
    """How much room the figure takes in a pose."""
    if pose == "sleep":
        return Extent(112, 120 + parts.ear_room * 0.6, (40, -56, 62))
    if pose == "sit":
        return Extent(76, 174 + parts.ear_room + parts.neck, (0, -118 - parts.neck, 62))
    if pose == "fall":
        return Extent(120, 190 + parts.neck * 0.6, (70 + parts.neck, -110, 66))
    wide = {"stand": 78.0, "hug": 84.0, "carry": 80.0}.get(pose, 96.0)
    lift = {"jump": 74.0, "run": 20.0, "dance": 12.0}.get(pose, 0.0)
    wide = max(wide, parts.girth)
    high = parts.neck + lift
    return Extent(wide, 204 + parts.ear_room + high, (6, HEAD_Y - high, 64))


def draw(parts: Parts, paint: Paint, acting: Acting) -> str:
    """Draw an upright figure, facing right, its feet on (0, 0)."""
    pose = posture(acting.pose, acting.emotion, acting.reach)
    if pose.stance == "lying":
        return _lying(parts, paint, acting)
    under = parts.lower(paint)
    low = 32 if pose.stance == "sitting" and not under else 0
    trunk = _trunk(parts, paint, pose, acting)
    bent = group(trunk, 0, -40 + low, pose.lean)
    legs = under or (_sitting_legs(parts, paint) if low else _legs(parts, paint, pose))
    pack = _worn_behind(parts, paint, aside=14.0 if low else 0.0)
    back = group(parts.back(paint) + pack, 0, -40 + low, pose.lean * 0.6)
    order = back + (bent + legs if low else legs + bent)
    if pose.whole:
        order = group(group(order, 0, 70), 0, -70, pose.whole)
    return group(order, 0, -pose.lift)


def _worn_behind(parts: Parts, paint: Paint, aside: float) -> str:
    if paint.accessory != "backpack":
        return ""
    return group(accessories.pack(paint), 42 - parts.hip - aside, -50)


def _trunk(parts: Parts, paint: Paint, pose: Pose, acting: Acting) -> str:
    """Body, arms and head in the frame of the hips."""
    shoulder, hip = parts.shoulder, parts.hip
    torso = piece(body_outline(shoulder, hip), parts.cloth(paint)) + parts.belly(paint)
    torso += squeezed(parts.skirt(paint)) if pose.stance == "sitting" else parts.skirt(paint)
    if paint.accessory == "backpack":
        torso += accessories.straps(paint, shoulder)
    limbs = parts.limbs(paint)
    palms = parts.palms(paint) if parts.palms else limbs
    joints = ((-1, pose.arm_back), (1, pose.arm_front))
    arms, raised = "", ""
    for side, joint in joints:
        drawn = arm(side, joint, shoulder, width=parts.limb, fill=limbs, palm=palms)
        if joint[0] > 100:
            raised += drawn
        else:
            arms += drawn
    head = group(
        head_of(parts, paint, acting, pose.chin), 2 * acting.turn, -106 - parts.neck, pose.head
    )
    torso += _neck(parts, paint)
    scarf = accessories.on_neck(paint, 36)
    held = group(acting.holding, 4, -14) if acting.holding else ""
    if pose.arms_over:
        return torso + head + scarf + held + arms + raised
    if held:
        (x, y) = hand(1, pose.arm_front, shoulder)
        held = group(acting.holding, x, y + 6)
    return torso + arms + head + scarf + raised + held


def _neck(parts: Parts, paint: Paint) -> str:
    if not parts.neck:
        return ""
    return piece(limb(((0, -52), (1, -74), (2, -96 - parts.neck)), 25, 20), paint.coat, 2)


def squeezed(skirt: str) -> str:
    """A skirt that spreads on the ground under somebody who sits."""
    return f'<g transform="translate(0 -17) scale(1.1 .5)">{skirt}</g>' if skirt else ""


def body_outline(shoulder: float, hip: float) -> str:
    """A pear from the neck at -66 to the seat at +20, in the frame of the hips."""
    s, h = shoulder, hip
    return (
        f"M{-s + 6} -66C{-s - 8} -48 {-h} -26 {-h} -4C{-h} 16 {-h * 0.6:.1f} 21 0 21"
        f"C{h * 0.6:.1f} 21 {h} 16 {h} -4C{h} -26 {s + 8} -48 {s - 6} -66"
        f"C{s * 0.5:.1f} -76 {-s * 0.5:.1f} -76 {-s + 6} -66Z"
    )


def head_of(parts: Parts, paint: Paint, acting: Acting, chin: float = 0) -> str:
    """A whole head around (0, 0), turned by moving its face over the skull."""
    dx, dy = face_shift(acting, chin)
    features = face(parts.features, acting)
    hx, hy, size = parts.hat
    drawn = (
        group(parts.nape(paint), -dx * 0.3, -dy * 0.3)
        + piece(skull_outline(parts.skull), paint.coat)
        + group(parts.marks(paint), dx * 0.7, dy * 0.7)
        + group(parts.muzzle(paint), dx * 1.25, dy * 1.15)
        + group(features, dx, dy)
        + group(parts.crest(paint), dx * 0.25, dy * 0.2)
        + group(accessories.on_head(paint), hx + dx * 0.25, hy + dy * 0.2, scale=size)
    )
    if acting.helmet or parts.suited:
        drawn += accessories.bubble(parts.bubble)
    return drawn


def face_shift(acting: Acting, chin: float) -> Point:
    """How far the face has moved over the skull, turned to the side, up or down."""
    gx, gy = acting.gaze
    return 9 * acting.turn + 2.5 * gx, max(-13.0, min(9.0, chin * 12 + gy * 5))


def skull_outline(shape: str) -> str:
    """Outlines of a head around (0, 0)."""
    if shape == "tufted":
        return smooth(
            [
                *((0, -52), (34, -45), (57, -16), (60, 6), (73, 24), (50, 36), (24, 50), (0, 53)),
                *((-24, 50), (-50, 36), (-73, 24), (-60, 6), (-57, -16), (-34, -45)),
            ]
        )
    if shape == "wide":
        return (
            "M-70 8C-70 -32 -40 -48 0 -48C40 -48 70 -32 70 8C70 38 40 52 0 52C-40 52 -70 38 -70 8Z"
        )
    if shape == "long":
        return (
            "M-54 -6C-54 -40 -30 -52 0 -52C30 -52 54 -40 54 -6C54 32 34 58 0 58C-34 58 -54"
            " 32 -54 -6Z"
        )
    return "M-60 6C-60 -36 -34 -52 0 -52C34 -52 60 -36 60 6C60 38 36 53 0 53C-36 53 -60 38 -60 6Z"


def _legs(parts: Parts, paint: Paint, pose: Pose) -> str:
    drawn = ""
    spread = parts.hip * 0.47
    for side, joint in ((-1, pose.leg_back), (1, pose.leg_front)):
        thigh, (x, y, turn) = leg(side * spread, joint, parts.limb + 3, parts.limbs(paint))
        drawn += thigh + group(foot(parts.feet(paint)), x, y, turn)
        if paint.accessory == "boots":
            drawn += group(accessories.boot(paint), x, y, turn)
    return drawn


def _sitting_legs(parts: Parts, paint: Paint) -> str:
    boots = paint.accessory == "boots"
    drawn = ""
    for side in (-1, 1):
        sheet = paint.accent if boots else parts.feet(paint)
        drawn += sole(side * (parts.hip * 0.72), parts.limbs(paint), sheet, boots=boots)
    return drawn


def _lying(parts: Parts, paint: Paint, acting: Acting) -> str:
    """Asleep on the belly: a mound, the head on two paws in front of it."""
    palms = parts.palms(paint) if parts.palms else parts.limbs(paint)
    hand_ = dice(paint.identity, "mound")
    tail = group(parts.back(paint), -62, -32, 14, 0.72)
    mound = piece(blob(-34, -40, 76, 42, hand_, wobble=0.03), parts.cloth(paint))
    feet = "".join(
        piece(oval(-98 + 22 * i, -10, 20, 12), _foot_paper(parts, paint), 3) for i in (0, 1)
    )
    paws = "".join(piece(oval(40 + 42 * side, -9, 22, 11), palms, 3) for side in (-1, 1))
    pack = (
        group(accessories.pack(paint), -44, -72, 78, 0.8) if paint.accessory == "backpack" else ""
    )
    head = group(head_of(parts, paint, acting, 0.35), 40, -56, 5)
    covered = mound + parts.cover(paint) + accessories.asleep_scarf(paint)
    return pack + tail + covered + feet + paws + head + snores(92, -120, mirrored=acting.mirrored)


def _foot_paper(parts: Parts, paint: Paint) -> str:
    return paint.accent if paint.accessory == "boots" else parts.feet(paint)
