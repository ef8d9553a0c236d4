"""What hangs and grows into the page from its edges: the nearest layer, which gives a page depth.

It stays in the corners, on the side away from the actors where there is one, and differs from page
to page. Its papers are darker than the rest, because what is near stands against the light.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Final

from aibook_desktop.engines.illustrator.papercut.colour import darken, lighten
from aibook_desktop.engines.illustrator.papercut.paper import dot, flat, group, line, small
from aibook_desktop.engines.illustrator.papercut.places import scenery
from aibook_desktop.engines.illustrator.papercut.places.stage import Stage
from aibook_desktop.engines.illustrator.papercut.shapes import limb, oval

_LEAF: Final = "M0 0C14 -16 40 -18 56 -2C40 14 14 14 0 0Z"
_FROND: Final = "M0 0C40 -30 120 -34 176 12C120 4 60 14 0 0Z"
_BLADE: Final = "M-9 0C-8 -50 -2 -100 16 -150C14 -100 12 -50 10 0Z"
_WEED: Final = "M-14 0C-30 -60 14 -110 -8 -180C-12 -206 8 -226 14 -236C34 -150 0 -110 16 0Z"

_LEAFY: Final = (
    "forest",
    "meadow",
    "farm",
    "playground",
    "castle",
    "village",
    "mountain",
    "stream",
    "hanok",
    "treehouse",
    "funfair",
    "station",
)


def framing(place: str, stage: Stage) -> str:
    """Leaves above and grass below for places under trees, weeds in water; "" for bare ones."""
    frame = _FRAMES.get(place)
    return frame(stage, stage.hand) if frame else ""


def _leafy(stage: Stage, hand: Random) -> str:
    """A branch from the upper corner, now and then grass in the lower one."""
    drawn = _branch(stage, hand, -stage.side) if hand.random() < 0.72 else ""
    return drawn + _grass(stage, hand)


def _branch(stage: Stage, hand: Random, side: int) -> str:
    """A branch that comes in from the upper corner at `side`."""
    wood = stage.tone("#6b4c3b")
    drawn = small(limb(((-60, -30), (70, 34), (250, 66)), 13, 4), wood, 3)
    drawn += small(limb(((80, 40), (130, 90), (150, 150)), 7, 3), wood, 2)
    papers = [darken(stage.tone(each), 0.1) for each in scenery.leaf_colours(stage)]
    spots = [(20 + 30 * i, 16 + 7 * i) for i in range(8)]
    spots += [(96 + 12 * i, 66 + 30 * i) for i in range(3)]
    for number, (x, y) in enumerate(spots):
        over, under = papers[number % 3], papers[(number + 1) % 3]
        drawn += group(flat(_LEAF, under), x, y, hand.uniform(-80, -20), hand.uniform(0.9, 1.2))
        leaf = small(_LEAF, over, 3) + line("M6 -1Q28 -6 48 -2", lighten(over, 0.22), 1.8, 0.7)
        drawn += group(leaf, x, y, hand.uniform(30, 110), hand.uniform(0.9, 1.2))
    if stage.snowy:
        drawn += "".join(flat(oval(30 + 44 * i, 12 + 10 * i, 30, 9), "#fbfdff") for i in range(5))
    start = -14.0 if side < 0 else 1038.0
    high = hand.uniform(-12, 10)
    return group(drawn, start, high, 0, hand.uniform(0.95, 1.2), mirrored=side > 0)


def _grass(stage: Stage, hand: Random) -> str:
    """Tall blades in one lower corner, a few in the other."""
    ground = scenery.grass_colour(stage)
    papers = [darken(stage.tone(ground), share) for share in (0.16, 0.26, 0.34)]
    drawn = ""
    for side, count in ((stage.side, 9), (-stage.side, 4)):
        for number in range(count):
            x = 512 + side * (512 - number * hand.uniform(12, 20))
            blade = flat(_BLADE, papers[number % 3])
            size = hand.uniform(0.5, 1.0) * (1 - 0.05 * number)
            drawn += group(blade, x, 1034, hand.uniform(-14, 14) - side * 8, size)
    return drawn


def _pines(stage: Stage, hand: Random) -> str:
    """Snow on the needles of a near branch."""
    wood, needles = stage.tone("#6b4c3b"), darken(stage.tone("#3f7f6d"), 0.12)
    drawn = line("M-60 -10Q80 30 250 60", wood, 13)
    path = "".join(
        f"M{x:.0f} {-2 + x * 0.26:.0f}l{18 + 16 * (i % 2)} {34 + 12 * (i % 3)}"
        f"M{x:.0f} {-2 + x * 0.26:.0f}l{22 + 10 * (i % 2)} -26"
        for i, x in enumerate(range(-10, 250, 15))
    )
    drawn += line(path, needles, 8)
    drawn += "".join(flat(oval(20 + 50 * i, -2 + 13 * i, 30, 10), "#fbfdff") for i in range(5))
    side = -stage.side
    x = -14.0 if side < 0 else 1038.0
    return group(drawn, x, hand.uniform(0, 30), 0, 1.15, mirrored=side > 0)


def _fronds(stage: Stage, hand: Random) -> str:
    """Long leaves that bend into the page."""
    papers = [darken(stage.tone(each), 0.12) for each in ("#4f9a63", "#5fa86a", "#3f8757")]
    drawn = ""
    for number, turn in enumerate((-8, 22, 48, 76)):
        leaf = small(_FROND, papers[number % 3], 3) + line("M10 -2Q90 -24 160 8", papers[2], 2.4)
        drawn += group(leaf, 0, 0, turn + hand.uniform(-6, 6), hand.uniform(1.2, 1.6))
    side = -stage.side
    return group(drawn, -20 if side < 0 else 1044, -10, 0, 1, mirrored=side > 0)


def _weeds(stage: Stage, hand: Random) -> str:
    papers = [darken(stage.tone(each), 0.14) for each in ("#3f8f7f", "#5aa57e", "#2f7f86")]
    drawn = ""
    for side, count in ((stage.side, 5), (-stage.side, 2)):
        for number in range(count):
            x = 512 + side * (506 - 34 * number)
            drawn += group(
                flat(_WEED, papers[number % 3]),
                x,
                1040,
                hand.uniform(-8, 8),
                hand.uniform(0.9, 1.5) * (1 - 0.12 * number),
                mirrored=number % 2 == 0,
            )
    return drawn


def _reeds(stage: Stage, hand: Random) -> str:
    """Beach grass in one lower corner."""
    papers = [darken(stage.tone("#b9b06a"), share) for share in (0.05, 0.16, 0.26)]
    drawn = ""
    for number in range(9):
        x = 512 + stage.side * (512 - number * hand.uniform(12, 22))
        blade = flat(_BLADE, papers[number % 3])
        drawn += group(blade, x, 1034, hand.uniform(-20, 20), hand.uniform(0.5, 1.05))
    return drawn


def _sparks(stage: Stage, hand: Random) -> str:
    """Near stars that drift past."""
    drawn = ""
    for _ in range(6):
        x = 512 + stage.side * hand.uniform(330, 500)
        drawn += dot(x, hand.uniform(560, 1000), hand.uniform(3, 7), "#fff3cf", 0.8)
    return drawn


_FRAMES: Final[dict[str, Callable[[Stage, Random], str]]] = {
    **dict.fromkeys(_LEAFY, _leafy),
    "jungle": _fronds,
    "snowland": _pines,
    "undersea": _weeds,
    "sea": _reeds,
    "desert": _reeds,
    "space": _sparks,
    "moon": _sparks,
}
