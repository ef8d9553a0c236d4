"""A page's skeletons as a picture, in the colours that openpose ControlNets were trained on.

No pose detector is needed: the built-in illustrator knows where everybody's joints are. All play
upright, so a fox has the joints of a child; a car or a whale has a face and arms and no legs.
"""

from __future__ import annotations

import math
from typing import Final

from PIL import Image, ImageDraw

from aibook_desktop.book.model import Character, Page
from aibook_desktop.engines.illustrator.papercut.blocking import Puppet, puppets
from aibook_desktop.engines.illustrator.papercut.light import PAGE

KEYPOINTS: Final = (
    *("nose", "neck"),
    *("right_shoulder", "right_elbow", "right_wrist"),
    *("left_shoulder", "left_elbow", "left_wrist"),
    *("right_hip", "right_knee", "right_ankle"),
    *("left_hip", "left_knee", "left_ankle"),
    *("right_eye", "left_eye", "right_ear", "left_ear"),
)
"""The eighteen of openpose's COCO body, in its order."""

LIMBS: Final = (
    *((1, 2), (1, 5), (2, 3), (3, 4), (5, 6), (6, 7), (1, 8), (8, 9), (9, 10)),
    *((1, 11), (11, 12), (12, 13), (1, 0), (0, 14), (14, 16), (0, 15), (15, 17)),
)
"""Pairs of `KEYPOINTS` that a limb joins, in the order of their colours."""

COLOURS: Final = (
    *((255, 0, 0), (255, 85, 0), (255, 170, 0), (255, 255, 0), (170, 255, 0), (85, 255, 0)),
    *((0, 255, 0), (0, 255, 85), (0, 255, 170), (0, 255, 255), (0, 170, 255), (0, 85, 255)),
    *((0, 0, 255), (85, 0, 255), (170, 0, 255), (255, 0, 255), (255, 0, 170), (255, 0, 85)),
)
_LIMB_SHARE: Final = 0.6
"""Limbs are so bright beside their joints, as in openpose's own pictures."""

_HALF_WIDTH: Final = 1 / 128
"""Half the width of a limb, and the radius of a joint, as a share of the picture."""

_SMOOTH: Final = 2


def skeletons(page: Page, cast: tuple[Character, ...], seed: int, edge: int) -> Image.Image:
    """Draw all actors' skeletons on black, `edge` pixels square, where the page has them.

    Raises `Problem` page_not_drawable for what the built-in illustrator can't place.
    """
    large = edge * _SMOOTH
    image = Image.new("RGB", (large, large))
    brush = ImageDraw.Draw(image)
    for puppet in puppets(page, cast, seed):
        _draw(brush, puppet, large)
    return image.resize((edge, edge), Image.Resampling.BOX)


def _draw(brush: ImageDraw.ImageDraw, puppet: Puppet, edge: int) -> None:
    """Draw limbs, then joints over them."""
    share = edge / PAGE
    places = {joint.name: (joint.x * share, joint.y * share) for joint in puppet.joints}
    half = edge * _HALF_WIDTH
    for (first, second), colour in zip(LIMBS, COLOURS, strict=False):
        ends = places.get(KEYPOINTS[first]), places.get(KEYPOINTS[second])
        if ends[0] is not None and ends[1] is not None:
            red, green, blue = (round(part * _LIMB_SHARE) for part in colour)
            brush.polygon(_spindle(ends[0], ends[1], half), fill=(red, green, blue))
    for name, colour in zip(KEYPOINTS, COLOURS, strict=True):
        if name in places:
            x, y = places[name]
            brush.ellipse((x - half, y - half, x + half, y + half), fill=colour)


def _spindle(
    start: tuple[float, float], end: tuple[float, float], half: float
) -> list[tuple[float, float]]:
    """An ellipse from joint to joint."""
    middle = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
    along = math.hypot(end[0] - start[0], end[1] - start[1]) / 2
    turn = math.atan2(end[1] - start[1], end[0] - start[0])
    points = []
    for step in range(36):
        angle = math.tau * step / 36
        x, y = along * math.cos(angle), half * math.sin(angle)
        points.append(
            (
                middle[0] + x * math.cos(turn) - y * math.sin(turn),
                middle[1] + x * math.sin(turn) + y * math.cos(turn),
            )
        )
    return points
