"""A house in a tree: a giant trunk, a hut between its boughs, a rope ladder, a swing."""

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
from aibook_desktop.engines.illustrator.papercut.shapes import blob, card, oval, polygon


def treehouse(stage: Stage) -> Backdrop:
    """The tree on one side of a clearing, woods behind it."""
    hand, grass, h = stage.hand, scenery.grass_colour(stage), stage.horizon
    far = scenery.hill(stage, h - 60, 30, stage.tone("#8fb8a0", 0.55), 200)
    far += "".join(
        scenery.round_tree(stage, x + hand.uniform(-20, 20), h + 16, hand.uniform(200, 270), 0.48)
        for x in range(30, 1060, 196)
    )
    near = scenery.hill(stage, h + 22, 14, stage.tone(grass, 0.26), 200)
    near += scenery.bush(stage, 512 - stage.side * 430, h + 84, 200, 0.12)
    near += scenery.hill(stage, h + 100, 11, stage.tone(grass, 0.05))
    near += _tree(stage, stage.aside(0.46), h + 132)
    near += scenery.tufts(stage, 15, h + 150, 1000, stage.tone(darken(grass, 0.14)))
    near += scenery.flowers(stage, 9, h + 150, 1000, 10)
    return Backdrop(far, near)


def _tree(stage: Stage, x: float, y: float) -> str:
    bark = stage.tone("#8f6a4c", 0.02)
    trunk = piece(
        "M-112 14C-70 -10 -64 -120 -70 -300L-150 -420L-118 -436L-40 -336L-16 -460H22L30 -330"
        "L112 -428L146 -408L66 -292C60 -120 70 -10 116 14Q60 4 30 16Q0 2 -34 16Q-62 4 -112 14Z",
        bark,
    )
    grain = line(
        "M-34 -20Q-24 -140 -38 -260M12 -10Q18 -120 8 -220M40 -30Q40 -130 44 -210",
        darken(bark, 0.16),
        5,
    )
    leaves = [stage.tone(each, 0.02) for each in scenery.leaf_colours(stage)]
    crown = "".join(
        piece(blob(dx, dy, r * 1.12, r, stage.hand, wobble=0.05), leaves[i % 3])
        for i, (dx, dy, r) in enumerate(
            ((-190, -440, 94), (190, -446, 96), (-96, -520, 104), (104, -524, 106), (0, -566, 112))
        )
    )
    snow = (
        piece(
            "M-120 -636C-70 -706 70 -706 124 -636Q60 -656 0 -648T-120 -636Z",
            stage.tone("#fbfdff"),
            2,
        )
        if stage.snowy
        else ""
    )
    drawn = crown + snow + trunk + grain + _hut(stage) + _ladder(stage) + _swing(stage)
    return group(drawn, x, y, 0, 1.0, mirrored=stage.side < 0)


def _hut(stage: Stage) -> str:
    wood, roof = stage.tone("#c9965f"), stage.tone("#fbfdff" if stage.snowy else "#c9695c")
    glass = stage.light.lamp("#ffdf8e") if stage.light.night else stage.tone("#cfe6ee")
    floor = piece(card(-150, -262, 300, 22, 6), darken(wood, 0.16), 3)
    props_ = line("M-120 -242L-56 -172M120 -242L58 -172", darken(wood, 0.22), 12)
    walls = piece(card(-112, -390, 224, 132, 5), wood) + line(
        "M-108 -356H108M-108 -322H108M-108 -290H108", darken(wood, 0.14), 4
    )
    door = flat("M-84 -260V-334Q-56 -368 -28 -334V-260Z", darken(wood, 0.36)) + dot(
        -40, -296, 4, "#f4d58a"
    )
    pane = flat(oval(46, -326, 34, 34), lighten(wood, 0.5)) + flat(oval(46, -326, 26, 26), glass)
    cross = line("M46 -352v52M20 -326h52", lighten(wood, 0.5), 5)
    top = piece(polygon((-146, -378), (0, -478), (146, -378)), roof)
    rail = line("M-144 -262V-302M144 -262V-302M112 -302H146M-146 -302H-112", darken(wood, 0.2), 7)
    lit = glow(46, -326, 120, "lamp") if stage.light.night else ""
    return props_ + walls + door + pane + cross + lit + rail + floor + top


def _ladder(stage: Stage) -> str:
    rope, rung = stage.tone("#e3cd9f"), stage.tone("#a97c50")
    ropes = line("M-104 -244Q-112 -120 -104 10M-56 -244Q-52 -120 -58 10", rope, 6)
    steps = "".join(small(card(-112, -206 + 44 * i, 62, 10, 4), rung, 2) for i in range(5))
    return ropes + steps


def _swing(stage: Stage) -> str:
    rope = stage.tone("#e3cd9f")
    return line("M138 -400L146 -120M196 -392L186 -120", rope, 5) + piece(
        card(128, -124, 76, 14, 5), stage.tone("#d9786a"), 3
    )
