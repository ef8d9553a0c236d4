"""A castle on its hill."""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.colour import darken, lighten
from aibook_desktop.engines.illustrator.papercut.paper import (
    flat,
    group,
    line,
    piece,
    small,
)
from aibook_desktop.engines.illustrator.papercut.places import scenery
from aibook_desktop.engines.illustrator.papercut.places.stage import Backdrop, Stage
from aibook_desktop.engines.illustrator.papercut.shapes import card, polygon


def castle(stage: Stage) -> Backdrop:
    """Towers with flags on a hill, a path up to the gate."""
    grass, h, x = scenery.grass_colour(stage), stage.horizon + 10, stage.aside(0.3)
    far = scenery.hill(stage, h - 60, 50, stage.tone("#9fc4b4", 0.55), 200) + "".join(
        scenery.round_tree(stage, each, h + 4, 110, 0.45) for each in (60, 150, 880, 960)
    )
    near = scenery.hill(stage, h + 30, 30, stage.tone(grass, 0.26), 200) + _towers(stage, x, h + 60)
    near += scenery.hill(stage, h + 62, 14, stage.tone(grass, 0.12))
    path = stage.tone("#eef1f6" if stage.snowy else "#ead9b8")
    near += flat(
        (
            f"M{x - 34:.0f} {h + 56:.0f}C{x - 70:.0f} {h + 110:.0f} 380 {h + 130:.0f} 330"
            f" 1450L760 1450C720 {h + 160:.0f} {x + 80:.0f} {h + 120:.0f} {x + 34:.0f}"
            f" {h + 56:.0f}Z"
        ),
        path,
    )
    for each in (90, 210, 850, 950):
        near += scenery.bush(stage, each + stage.hand.uniform(-20, 20), h + 128, 110, 0.06)
    near += scenery.flowers(stage, 12, h + 150, 1000, 9)
    front = scenery.bush(stage, 4, 1040, 220) + scenery.bush(stage, 1024, 1040, 200)
    return Backdrop(far, near, front)


def _towers(stage: Stage, x: float, y: float) -> str:
    stone, roof = stage.tone("#e9dfea", 0.08), stage.tone("#8f83b8", 0.05)
    glass = stage.light.lamp("#ffdf8e") if stage.light.night else stage.tone("#7f86b0", 0.1)
    drawn = ""
    for tx, width, height in ((-190, 76, 250), (190, 76, 270), (-88, 84, 350), (96, 84, 320)):
        drawn += _tower(tx, width, height, stone=darken(stone, 0.05), roof=roof, glass=glass)
    teeth = "".join("v-22h24v22h24" for _ in range(6))
    wall = piece(f"M-144 10V-170{teeth}V10Z", stone)
    gate = flat("M-46 10V-74Q0 -132 46 -74V10Z", darken(stone, 0.2)) + flat(
        "M-34 10V-70Q0 -114 34 -70V10Z", stage.tone("#7a5b57")
    )
    bars = line(
        "M-16 8V-92M16 8V-92M0 8V-98M-33 -30H33M-33 -62H33", darken(stage.tone("#7a5b57"), 0.25), 4
    )
    slits = "".join(flat(card(sx - 8, -140, 16, 34, 8), glass) for sx in (-98, 98))
    bricks = line(
        "M-120 -40h26M-126 -88h22M96 -52h26M104 -96h20M-70 -150h24M50 -150h26",
        darken(stone, 0.12),
        3.4,
    )
    return group(drawn + wall + bricks + slits + gate + bars, x, y, 0, 1.05)


def _tower(x: float, width: float, height: float, *, stone: str, roof: str, glass: str) -> str:
    w = width / 2
    shaft = piece(f"M{x - w} 10V{-height}H{x + w}V10Z", stone)
    rim = piece(card(x - w - 7, -height - 10, width + 14, 20, 5), lighten(stone, 0.3), 2)
    top = piece(
        polygon(
            (x - w - 12, -height - 8), (x, -height - 8 - width * 1.35), (x + w + 12, -height - 8)
        ),
        roof,
        3,
    )
    peak = -height - 8 - width * 1.35
    flag = line(f"M{x} {peak}v-34", darken(roof, 0.3), 4) + small(
        f"M{x} {peak - 34:.1f}l32 9l-32 11Z", "#f0c25e"
    )
    window = flat(f"M{x - 10} {-height + 74}v-24q10 -18 20 0v24Z", glass)
    return shaft + window + rim + top + flag
