"""A playground: slide, swing and sandpit."""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.colour import darken
from aibook_desktop.engines.illustrator.papercut.paper import (
    group,
    line,
    piece,
)
from aibook_desktop.engines.illustrator.papercut.places import scenery
from aibook_desktop.engines.illustrator.papercut.places.stage import Backdrop, Stage
from aibook_desktop.engines.illustrator.papercut.shapes import card, oval, polygon


def playground(stage: Stage) -> Backdrop:
    """A slide, a swing and a sandpit."""
    grass, h = scenery.grass_colour(stage), stage.horizon + 20
    far = scenery.hill(stage, h - 50, 26, stage.tone("#a4cda6", 0.55), 200)
    far += "".join(
        scenery.round_tree(stage, x, h + 4, stage.hand.uniform(150, 200), 0.42)
        for x in range(50, 1040, 112)
    )
    near = scenery.hill(stage, h + 8, 12, stage.tone(grass, 0.22), 200)
    near += _swing(stage, 512 - stage.side * 330, h + 88) + _slide(stage, stage.aside(0.56), h + 98)
    near += scenery.hill(stage, h + 92, 10, stage.tone(grass, 0.03))
    near += _seesaw(stage, 512 + stage.side * 10, h + 112)
    near += piece(
        oval(512, h + 300, 520, 130), stage.tone("#f1deb2" if not stage.snowy else "#f6f9ff")
    ) + line(oval(512, h + 300, 520, 130), stage.tone("#cf9a62"), 12)
    near += scenery.tufts(
        stage, 14, h + 120, h + 170, stage.tone(darken(grass, 0.14))
    ) + scenery.flowers(stage, 7, h + 120, h + 170, 8)
    return Backdrop(far, near, scenery.bush(stage, 0, 1044, 200))


def _slide(stage: Stage, x: float, y: float) -> str:
    post, yellow, blue = stage.tone("#8f7f9c"), stage.tone("#f2c65a"), stage.tone("#6fa7cf")
    legs = "".join(piece(card(px, -214, 13, 218, 5), post, 2) for px in (-16, 66))
    rungs = "".join(piece(card(-8, -40 - 40 * i, 80, 10, 4), yellow, 1) for i in range(5))
    deck = piece(card(-30, -222, 122, 16, 5), blue, 3)
    hut = piece(polygon((-42, -296), (31, -362), (104, -296)), stage.tone("#db8270")) + legs
    rails = line("M-18 -218V-298M80 -218V-298", post, 9)
    chute = piece(
        (
            "M-22 -220C-70 -196 -120 -70 -160 -34C-180 -18 -214 -16 -222 -16L-222 4C-196 6"
            " -168 2 -148 -14C-104 -50 -60 -150 -18 -184Z"
        ),
        yellow,
    )
    return group(legs + rungs + rails + hut + deck + chute, x, y, 0, 1.22, mirrored=stage.side < 0)


def _swing(stage: Stage, x: float, y: float) -> str:
    frame, seat = stage.tone("#7fae9a"), stage.tone("#db8270")
    drawn = line("M-120 0L-92 -240M-64 0L-92 -240M120 0L92 -240M64 0L92 -240", frame, 11) + line(
        "M-104 -240H104", frame, 13
    )
    for sx, lean in ((-40, -10), (40, 12)):
        drawn += line(
            f"M{sx - 16} -238l{lean} 170M{sx + 16} -238l{lean} 170", stage.tone("#a39aa8"), 3.6
        )
        drawn += piece(card(sx + lean - 24, -72, 48, 11, 5), seat, 2)
    return group(drawn, x, y, 0, 1.12)


def _seesaw(stage: Stage, x: float, y: float) -> str:
    plank, seat = stage.tone("#e0796b"), stage.tone("#6fa7cf")
    foot = piece("M-26 4L-12 -44H12L26 4Z", stage.tone("#8f7f9c"), 3)
    board = piece(card(-132, -7, 264, 15, 7), plank, 3)
    seats = "".join(
        piece(card(side * 108 - 22, -18, 44, 12, 5), seat, 2)
        + line(f"M{side * 82} -8v-32h{side * 14}", stage.tone("#f2c65a"), 7)
        for side in (-1, 1)
    )
    return group(foot + group(board + seats, 0, -46, 9 * stage.side), x, y)
