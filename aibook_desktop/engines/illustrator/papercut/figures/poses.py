"""Poses as joint angles: the table that a designer tunes.

An arm is (shoulder, elbow): 0 hangs down, 90 points outwards, 180 up; the elbow adds to it. A leg
is (hip, knee): positive swings ahead. `front` is the side the figure faces.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

Joint = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Pose:
    """One attitude of an upright body; `stance` says which drawing of the legs to use."""

    arm_back: Joint = (24, -14)
    arm_front: Joint = (24, -14)
    leg_back: Joint = (0, 0)
    leg_front: Joint = (0, 0)
    lean: float = 0
    head: float = 0
    chin: float = 0
    lift: float = 0
    whole: float = 0
    arms_over: bool = False
    stance: str = "upright"


POSES: Final = {
    "stand": Pose(),
    "walk": Pose((46, -30), (38, 34), (-30, -16), (30, -6), lean=4, head=-2, lift=3),
    "run": Pose((84, -60), (80, 62), (-62, -40), (58, -22), lean=13, head=-7, lift=20),
    "jump": Pose((112, 22), (112, 22), (-34, -40), (40, -52), head=-4, chin=-0.3, lift=74),
    "sit": Pose((30, -24), (30, -24), stance="sitting"),
    "sleep": Pose(stance="lying"),
    "hug": Pose((34, -112), (82, -34), lean=8, head=6, arms_over=True),
    "wave": Pose((24, -14), (104, 40), (0, 0), (4, 0), lean=-2, head=7),
    "point": Pose((30, -20), (100, 0), (-8, 0), (8, 0), lean=3, head=3),
    "carry": Pose((38, -84), (38, -84), (-12, -4), (12, 0), lean=-3, arms_over=True),
    "fall": Pose((126, 20), (120, 26), (-46, -36), (24, -50), head=-12, lift=12, whole=58),
    "look_up": Pose((20, -8), (34, -10), head=-9, chin=-1),
    "dance": Pose((84, 34), (112, 30), (-6, 0), (56, -60), lean=-7, head=10, lift=12),
}

# How a feeling changes a body that merely stands: (arms back and front, lean, head, chin).
_MOODS: Final[dict[str, tuple[Joint, Joint, float, float, float]]] = {
    "joy": ((62, 26), (62, 26), 0, 4, -0.1),
    "sad": ((10, -4), (10, -4), 5, 9, 0.55),
    "scared": ((52, -138), (52, -138), -5, -5, 0.1),
    "angry": ((58, -104), (58, -104), 3, 0, 0.25),
    "surprised": ((82, 40), (82, 40), -5, -5, -0.2),
    "sleepy": ((12, -4), (12, -4), 3, 12, 0.4),
    "curious": ((24, -10), (44, -120), 6, 10, 0),
    "proud": ((58, -104), (58, -104), -6, -7, -0.45),
}


def posture(pose: str, emotion: str, reach: float) -> Pose:
    """The joint angles of a pose, coloured by the feeling and aimed by `reach` (degrees)."""
    chosen = POSES[pose]
    if pose == "point":
        return replace(chosen, arm_front=(reach, 0), head=3 - (reach - 95) / 9)
    if emotion not in _MOODS:
        return chosen
    back, front, lean, head, chin = _MOODS[emotion]
    if pose == "stand":
        over = emotion in {"scared", "curious"}
        return replace(
            chosen, arm_back=back, arm_front=front, lean=lean, head=head, chin=chin, arms_over=over
        )
    if pose == "sit" and emotion in {"scared", "surprised", "joy"}:
        return replace(chosen, arm_back=back, arm_front=front, head=head, chin=chin, arms_over=True)
    if pose in {"walk", "sit", "wave", "carry", "hug"}:
        return replace(chosen, head=chosen.head + head * 0.5, chin=chin * 0.7)
    return chosen
