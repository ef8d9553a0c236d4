"""Among trees: the forest and the jungle."""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.colour import darken, lighten
from aibook_desktop.engines.illustrator.papercut.paper import dot, flat, group, line, piece, small
from aibook_desktop.engines.illustrator.papercut.places import scenery
from aibook_desktop.engines.illustrator.papercut.places.stage import Backdrop, Stage
from aibook_desktop.engines.illustrator.papercut.shapes import card, limb, oval


def forest(stage: Stage) -> Backdrop:
    """Tall trunks on both sides, a clearing between them."""
    hand, grass, h = stage.hand, scenery.grass_colour(stage), stage.horizon
    far = scenery.hill(stage, h - 70, 34, stage.tone("#8fb8a0", 0.55), 200)
    far += "".join(
        scenery.pine(
            stage, x + hand.uniform(-24, 24), h + hand.uniform(-12, 22), hand.uniform(190, 290), 0.5
        )
        for x in range(20, 1060, 96)
    )
    near = scenery.hill(stage, h + 20, 18, stage.tone(grass, 0.28), 200)
    for x, size in ((-10, 460), (150, 360), (900, 400), (1030, 480), (stage.aside(0.52), 300)):
        tree = scenery.round_tree if hand.random() < 0.75 else scenery.pine
        near += tree(
            stage,
            x + hand.uniform(-18, 18),
            h + hand.uniform(50, 80),
            size * hand.uniform(0.9, 1.08),
            0.1,
        )
    near += scenery.hill(stage, h + 100, 14, stage.tone(grass, 0.06))
    near += _mushrooms(stage, stage.aside(0.74), h + 138)
    near += scenery.tufts(stage, 16, h + 150, 980, stage.tone(darken(grass, 0.14)))
    near += scenery.flowers(stage, 6, h + 150, 980, 8)
    front = scenery.bush(stage, -6, 1030, 250) + scenery.bush(stage, 1034, 1034, 230)
    return Backdrop(far, near, front)


def _mushrooms(stage: Stage, x: float, y: float) -> str:
    drawn = ""
    for dx, s in ((0, 1.0), (34, 0.7)):
        cap = piece("M-26 -24C-26 -58 26 -58 26 -24Q0 -16 -26 -24Z", stage.tone("#c9785f"), 2)
        spots = "".join(
            dot(a, b, r, stage.tone("#fff3e0"))
            for a, b, r in ((-11, -36, 5), (8, -42, 4), (14, -30, 4))
        )
        drawn += group(
            small(card(-8, -28, 16, 30, 6), stage.tone("#f5e6d0")) + cap + spots, x + dx, y, 0, s
        )
    return drawn


def jungle(stage: Stage) -> Backdrop:
    """Big leaves, lianas and palms."""
    hand, h = stage.hand, stage.horizon + 10
    far = scenery.hill(stage, h - 150, 50, stage.tone("#8dbf9b", 0.55), 200) + scenery.hill(
        stage, h - 70, 40, stage.tone("#6fae86", 0.4), 200
    )
    far += "".join(
        _palm(stage, x + hand.uniform(-30, 30), h + 10, hand.uniform(240, 330), 0.42)
        for x in (120, 400, 680, 950)
    )
    near = scenery.hill(stage, h + 10, 22, stage.tone("#5f9f6b", 0.2), 200)
    near += _palm(stage, stage.aside(0.66), h + 74, 470, 0.06) + _palm(
        stage, 512 - stage.side * 420, h + 60, 380, 0.1
    )
    near += "".join(
        _leaf_fan(stage, x, h + 80, s) for x, s in ((30, 1.5), (250, 0.9), (770, 1.0), (990, 1.5))
    )
    near += scenery.hill(stage, h + 92, 14, stage.tone("#94bd6a", 0.02))
    near += scenery.tufts(stage, 18, h + 150, 980, stage.tone("#6d9d52"))
    vines = line(
        (
            "M60 -10C80 120 50 200 74 292M214 -10C226 70 206 130 216 176M968 -10C950 110"
            " 980 180 962 270M842 -10C834 60 846 100 838 140"
        ),
        stage.tone("#4f8a57"),
        8,
    )
    vines += "".join(
        flat(oval(x, y, 15, 8), stage.tone("#6bab62"))
        for x, y in (
            (78, 70),
            (52, 140),
            (80, 210),
            (58, 270),
            (228, 60),
            (204, 120),
            (956, 60),
            (976, 130),
            (952, 200),
            (836, 50),
            (848, 100),
        )
    )
    front = _leaf_fan(stage, -24, 1056, 1.5) + _leaf_fan(stage, 1048, 1060, 1.5)
    return Backdrop(far, near + vines, front)


def _palm(stage: Stage, x: float, y: float, size: float, depth: float) -> str:
    trunk = piece(limb(((0, 0), (14, -80), (4, -150)), 12, 8), stage.tone("#a97c55", depth), 3)
    leaf = "M0 -150C30 -196 84 -186 104 -140C78 -160 50 -152 0 -150Z"
    greens = (stage.tone("#4f9a63", depth), stage.tone("#68ad6b", depth))
    crown = ""
    for index, turn in enumerate((-48, 14, -150, -100, 60, 108)):
        frond = piece(leaf, greens[index % 2], 3)
        crown += f'<g transform="rotate({turn} 4 -150)">{frond}</g>'
    return group(trunk + crown, x, y, stage.hand.uniform(-6, 6), size / 200)


def _leaf_fan(stage: Stage, x: float, y: float, size: float) -> str:
    leaf = "M0 0C-34 -30 -30 -96 0 -128C30 -96 34 -30 0 0Z"
    drawn = ""
    for turn, paper in (
        (-62, "#5a9c5f"),
        (62, "#5a9c5f"),
        (-32, "#6fb06a"),
        (32, "#6fb06a"),
        (0, "#85bf70"),
    ):
        colour = stage.tone(paper)
        drawn += group(
            piece(leaf, colour, 3) + line("M0 -8V-104", lighten(colour, 0.3), 3), 0, 0, turn
        )
    return group(drawn, x, y, 0, size)
