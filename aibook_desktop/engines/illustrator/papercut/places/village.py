"""A village: crooked houses along a street."""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.colour import darken, lighten
from aibook_desktop.engines.illustrator.papercut.paper import (
    dot,
    flat,
    glow,
    group,
    line,
    piece,
    small,
)
from aibook_desktop.engines.illustrator.papercut.places import scenery
from aibook_desktop.engines.illustrator.papercut.places.stage import Backdrop, Stage
from aibook_desktop.engines.illustrator.papercut.shapes import card, oval, polygon

_WALLS = ("#f3d9b5", "#e9b9a0", "#cfe0d4", "#f6e6c8", "#b9cfe0")
_ROOFS = ("#b9695a", "#7f8fb5", "#c98b5a", "#8a7a9c", "#6f9a8d")


def village(stage: Stage) -> Backdrop:
    """A row of crooked houses along a street."""
    hand, grass, h = stage.hand, scenery.grass_colour(stage), stage.horizon + 20
    far = scenery.hill(stage, h - 90, 40, stage.tone("#a6cbb2", 0.55), 200)
    far += "".join(
        house(stage, x, h + 6, hand.uniform(130, 170), style=i + 2, depth=0.45)
        for i, x in enumerate(range(40, 1040, 128))
    )
    near = scenery.hill(stage, h - 2, 10, stage.tone(grass, 0.24), 200)
    for index, (x, size) in enumerate(((90, 320), (286, 250), (760, 270), (950, 330))):
        near += house(
            stage,
            x + hand.uniform(-16, 16),
            h + 70,
            size,
            style=index + hand.randrange(2),
            depth=0.05,
        )
    near += scenery.round_tree(stage, 512 + stage.side * 90, h + 60, 190, 0.2)
    near += scenery.hill(stage, h + 66, 7, stage.tone(grass, 0.03))
    near += street(stage, h + 128) + _street_lamp(stage, 512 - stage.side * 330, h + 150)
    near += scenery.flowers(stage, 8, h + 96, h + 118, 8)
    return Backdrop(far, near, scenery.bush(stage, 512 + stage.side * 530, 1040, 220))


def house(stage: Stage, x: float, y: float, size: float, *, style: int, depth: float) -> str:
    """A house `size` units high; windows are lit at night."""
    wall = stage.tone(_WALLS[style % 5], depth)
    roof = stage.tone("#fbfdff" if stage.snowy else _ROOFS[(style * 2 + 1) % 5], depth)
    chimney = piece(card(28, -196, 22, 50, 3), stage.tone("#b08a78", depth), 2)
    body = piece(polygon((-62, 4), (-60, -112), (0, -178), (60, -112), (62, 4)), wall)
    top = piece(
        "M-80 -104L-4 -194Q2 -200 8 -194L80 -104Q70 -96 62 -104L2 -172L-62 -104Q-70 -96 -80 -104Z",
        roof,
        3,
    )
    glass = stage.light.lamp("#ffdf8e") if stage.light.night else stage.tone("#d9ecf2", depth)
    trim = lighten(wall, 0.6)
    panes = ""
    for wx in (-32, 32):
        panes += (
            flat(card(wx - 17, -98, 34, 38, 5), trim)
            + flat(card(wx - 12, -93, 24, 28, 3), glass)
            + line(f"M{wx} -93v28M{wx - 12} -79h24", trim, 3)
        )
    door = small("M-17 4V-38Q0 -58 17 -38V4Z", stage.tone(_ROOFS[style % 5], depth)) + dot(
        10, -18, 2.6, "#f4d58a"
    )
    attic = flat(oval(0, -132, 12, 12), trim) + flat(oval(0, -132, 8, 8), glass)
    return group(
        chimney + body + panes + attic + door + top, x, y, stage.hand.uniform(-1.5, 1.5), size / 200
    )


def street(stage: Stage, y: float) -> str:
    """A cobbled street from `y` down."""
    stone = stage.tone("#eef1f6" if stage.snowy else "#dccbb4")
    edge = scenery.hill(stage, y, 5, stone)
    hand, path = stage.hand, ""
    for row in range(5):
        for column in range(9):
            x, v = (
                column * 128 + (row % 2) * 64 + hand.uniform(-16, 16) - 40,
                y + 40 + row * 48 + hand.uniform(-6, 6),
            )
            path += f"M{x:.0f} {v:.0f}q16 -9 34 0"
    return edge + line(path, darken(stone, 0.12), 4, 0.8)


def _street_lamp(stage: Stage, x: float, y: float) -> str:
    iron = stage.tone("#566079")
    lamp = line("M0 0V-210", iron, 9) + small(
        polygon((-17, -210), (17, -210), (22, -248), (-22, -248)), stage.light.lamp("#ffe3a0")
    )
    lamp += small(polygon((-27, -246), (27, -246), (0, -270)), iron) + small(
        card(-20, -6, 40, 12, 4), iron
    )
    shine = glow(0, -230, 110, "lamp") if stage.light.night else ""
    return group(shine + lamp, x, y)
