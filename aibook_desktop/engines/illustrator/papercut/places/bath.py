"""A bath house: a big tub full of foam, tiles, a wash stand."""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.colour import darken
from aibook_desktop.engines.illustrator.papercut.paper import dot, flat, group, line, piece, small
from aibook_desktop.engines.illustrator.papercut.places.kitchen import chequered
from aibook_desktop.engines.illustrator.papercut.places.room import pendant, window
from aibook_desktop.engines.illustrator.papercut.places.stage import Backdrop, Stage
from aibook_desktop.engines.illustrator.papercut.shapes import card, oval


def bath(stage: Stage) -> Backdrop:
    """Blue tiles, a tub on feet, foam and bubbles, a wash stand with a round mirror."""
    side, floor_y = stage.side, stage.horizon + 56
    far = _tiled(stage, floor_y) + window(stage, 512 - side * 60, floor_y - 380, 180, 170)
    far += pendant(stage, 512 + side * 200, 120, "#f7e3b4")
    near = chequered(stage, floor_y, "#eaf4f4", "#8fc4cf")
    near += _tub(stage, stage.aside(0.54), floor_y + 96)
    near += _wash_stand(stage, 512 - side * 410, floor_y + 70)
    near += piece(oval(512 - side * 60, floor_y + 250, 330, 76), stage.tone("#f3c3b4")) + line(
        oval(512 - side * 60, floor_y + 250, 290, 60), stage.tone("#fff3e6"), 6
    )
    near += _bubbles(stage, 12, floor_y - 330, floor_y + 40)
    return Backdrop(far, near, indoors=True)


def _tiled(stage: Stage, y: float) -> str:
    wall = stage.tone("#cfe8ea")
    drawn = f'<rect x="-260" y="-260" width="1560" height="{y + 320:.0f}" fill="{wall}"/>'
    grid = "".join(f"M-260 {y - 74 * i:.0f}H1300" for i in range(12))
    grid += "".join(f"M{x} -260V{y:.0f}" for x in range(-236, 1300, 74))
    band = "".join(card(x + 4, y - 218, 66, 66, 4) for x in range(-236, 1300, 148))
    return (
        drawn
        + flat(band, stage.tone("#7fb9c9"), 0.8)
        + line(grid, stage.tone("#ffffff"), 4, 0.85)
        + piece(f"M-260 {y - 20:.0f}H1300V{y + 30:.0f}H-260Z", stage.tone("#9ccbd3"), 2)
    )


def _tub(stage: Stage, x: float, y: float) -> str:
    white, brass = stage.tone("#fdfaf4"), stage.tone("#e0b25a")
    feet = "".join(piece(oval(dx, -6, 22, 16), brass, 2) for dx in (-120, 120))
    body = piece("M-186 -170H186C184 -90 168 -16 116 -10H-116C-168 -16 -184 -90 -186 -170Z", white)
    shade = flat(
        "M-150 -60C-130 -24 -120 -20 -100 -18H100C130 -22 148 -50 156 -80Q0 -30 -150 -60Z",
        darken(white, 0.09),
        0.8,
    )
    foam = "".join(
        small(oval(dx, dy, r, r * 0.8), stage.tone("#ffffff"), 1)
        for dx, dy, r in (
            *((-150, -182, 34), (-96, -200, 42), (-36, -192, 40), (24, -208, 46)),
            *((84, -194, 42), (142, -184, 36), (-8, -228, 30), (64, -226, 26)),
        )
    )
    rim = piece(card(-206, -184, 412, 30, 15), white, 3)
    tap = line("M-168 -186V-262Q-168 -292 -138 -292T-112 -264", brass, 13) + dot(
        -168, -250, 11, brass
    )
    return group(tap + foam + feet + body + shade + rim, x, y, 0, 1.0, mirrored=stage.side > 0)


def _wash_stand(stage: Stage, x: float, y: float) -> str:
    wood, white = stage.tone("#c99a6c"), stage.tone("#fdfaf4")
    case = piece(card(-92, -140, 184, 146, 10), wood) + flat(
        card(-78, -116, 72, 104, 6) + card(6, -116, 72, 104, 6), darken(wood, 0.12)
    )
    basin = piece(
        "M-104 -168H104C98 -136 70 -126 40 -126H-40C-70 -126 -98 -136 -104 -168Z", white, 3
    )
    tap = line("M0 -170V-206Q0 -224 22 -218", stage.tone("#e0b25a"), 10)
    frame = piece(oval(0, -348, 82, 92), stage.tone("#e0a868")) + flat(
        oval(0, -348, 68, 78), stage.tone("#dff0f4")
    )
    shine = line("M-30 -360l42 -42M-26 -322l70 -70", "#ffffff", 9, 0.7)
    return group(frame + shine + case + basin + tap, x, y)


def _bubbles(stage: Stage, count: int, top: float, low: float) -> str:
    hand, drawn = stage.hand, ""
    for _ in range(count):
        x, y, r = hand.uniform(30, 994), hand.uniform(top, low), hand.uniform(8, 24)
        drawn += flat(oval(x, y, r, r), "#ffffff", 0.45) + line(
            oval(x, y, r, r), "#ffffff", 2.4, 0.8
        )
    return drawn
