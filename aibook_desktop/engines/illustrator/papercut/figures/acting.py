"""What an actor does on a page, already resolved: every figure draws from this and nothing else.

Figures are drawn facing right with the ground at y = 0 and a child about 200 units high; the page
mirrors, scales and places them.
"""

from __future__ import annotations

from dataclasses import dataclass

from aibook_desktop.book.model import Look
from aibook_desktop.engines.illustrator.papercut.colour import brightness, darken, lighten, mix


@dataclass(frozen=True, slots=True)
class Acting:
    """Body, face and attention of an actor.

    `turn` is 0 to the reader and 1 three quarters to the right; `gaze` is where the eyes go, each
    axis -1 to 1, y downwards; `reach` is the pointing arm in degrees (0 down, 90 ahead, 180 up);
    `holding` is the drawing of what is carried, its foot at (0, 0); `mirrored` says that the page
    will turn the figure to the left, for what must stay readable.
    """

    pose: str = "stand"
    emotion: str = "calm"
    turn: float = 0.3
    gaze: tuple[float, float] = (0.0, 0.0)
    reach: float = 100
    helmet: bool = False
    holding: str = ""
    mirrored: bool = False


@dataclass(frozen=True, slots=True)
class Extent:
    """How much room a figure takes around its foot, in figure units.

    `face` is the middle and the radius of the circle that nothing may cover.
    """

    half_width: float
    height: float
    face: tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Paint:
    """The papers that one character is cut from."""

    coat: str
    shade: str
    light: str
    inner: str
    accent: str
    accessory: str
    identity: str


def paint(look: Look, identity: str) -> Paint:
    """Derive every paper of a character from its look."""
    pale = brightness(look.coat) > 0.82
    return Paint(
        coat=look.coat,
        shade=darken(look.coat, 0.09 if pale else 0.14),
        light=lighten(look.coat, 0.8 if pale else 0.62),
        inner=mix(look.coat, "#f08f8c", 0.55),
        accent=look.accent,
        accessory=look.accessory,
        identity=identity,
    )
