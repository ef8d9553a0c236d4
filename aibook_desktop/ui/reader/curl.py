"""The shape of a turning page, as pure geometry.

The page is cut into upright strips from the spine to the free edge. Each strip leans at its own
angle, the free edge ahead of the rest, so the paper seems to bend; foreshortening and a little
perspective follow from the angles.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

STRIPS: Final = 32
BEND: Final = 1.1
"""How far the free edge leads the spine at half-turn, in radians."""
PERSPECTIVE: Final = 0.13
"""How much taller the paper looks when it stands upright, as a share of its height."""


@dataclass(frozen=True, slots=True)
class Strip:
    """One strip: `inner` and `outer` bound it on the paper (0 at the spine, 1 at the free edge).

    `near` and `far` are its edges on the screen in page widths from the spine (left of it
    negative), `rise` how much taller it looks (0 to `PERSPECTIVE`), `front` whether the side that
    lay on the right is seen, `shade` how dark it is (0 to 1).
    """

    inner: float
    outer: float
    near: float
    far: float
    rise: float
    front: bool
    shade: float


def strips(progress: float, count: int = STRIPS) -> tuple[Strip, ...]:
    """Return the page between lying right (progress 0) and lying left (1), spine first."""
    lean = math.pi * progress
    bend = BEND * math.sin(lean)
    width = 1.0 / count
    x = height = 0.0
    cut = []
    for index in range(count):
        middle = (index + 0.5) * width
        angle = min(math.pi, max(0.0, lean + bend * (middle - 0.5)))
        far = x + width * math.cos(angle)
        height += width * math.sin(angle)
        cut.append(
            Strip(
                inner=index * width,
                outer=(index + 1) * width,
                near=x,
                far=far,
                rise=PERSPECTIVE * height,
                front=far >= x,
                shade=math.sin(angle) * (0.30 if far >= x else 0.20),
            )
        )
        x = far
    return tuple(cut)
