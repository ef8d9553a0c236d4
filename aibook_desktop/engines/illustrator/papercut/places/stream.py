"""A stream: water that winds out of the hills, stepping stones, reeds, a willow."""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.colour import darken, lighten
from aibook_desktop.engines.illustrator.papercut.paper import flat, group, line, piece, small
from aibook_desktop.engines.illustrator.papercut.places import scenery
from aibook_desktop.engines.illustrator.papercut.places.stage import Backdrop, Stage
from aibook_desktop.engines.illustrator.papercut.shapes import limb, oval


def stream(stage: Stage) -> Backdrop:
    """A brook from the hills across the page, with stones to step on."""
    grass, h, side = scenery.grass_colour(stage), stage.horizon, stage.side
    far = scenery.hill(stage, h - 70, 44, stage.tone("#9fc6ae", 0.55), 200)
    far += "".join(
        scenery.round_tree(stage, x, h - 6, stage.hand.uniform(110, 150), 0.45)
        for x in (40, 130, 330, 680, 880, 990)
    )
    far += scenery.hill(stage, h - 8, 20, stage.tone(grass, 0.34), 220)
    near = _source(stage, 512 - side * 110, h + 6) + scenery.hill(
        stage, h + 186, 8, stage.tone(grass, 0.02)
    )
    near = scenery.hill(stage, h + 40, 12, stage.tone(grass, 0.16), 200) + near
    near += _willow(stage, stage.aside(0.66), h + 62)
    near += _reeds(stage, 512 - side * 420, h + 196, 1.1) + _reeds(
        stage, stage.aside(0.92), h + 200, 0.9
    )
    near += _stones(stage, 512 - side * 60, h + 96)
    near += scenery.tufts(stage, 14, h + 230, 1000, stage.tone(darken(grass, 0.14)))
    near += scenery.flowers(stage, 9, h + 220, 1000, 10)
    return Backdrop(far, near)


def _source(stage: Stage, x: float, y: float) -> str:
    """The water: narrow at the hills, then a broad band across the page."""
    frozen = stage.season == "winter" and stage.snowy
    water = stage.tone("#bfdcec" if frozen else "#6fb7d6", 0.04)
    bank = stage.tone("#eef3fa" if stage.snowy else "#e6d3a4", 0.05)
    bend = (
        f"M{x - 16:.0f} {y:.0f}C{x + 40:.0f} {y + 26:.0f} {x - 120:.0f} {y + 40:.0f} {x - 90:.0f}"
        f" {y + 66:.0f}C{x - 180:.0f} {y + 84:.0f} -300 {y + 76:.0f} -300 {y + 96:.0f}"
        f"V{y + 210:.0f}"
        f"H1330V{y + 90:.0f}C1200 {y + 70:.0f} {x + 240:.0f} {y + 84:.0f} {x + 90:.0f}"
        f" {y + 62:.0f}"
        f"C{x + 40:.0f} {y + 44:.0f} {x + 90:.0f} {y + 24:.0f} {x + 16:.0f} {y:.0f}Z"
    )
    hand = stage.hand
    ripples = "".join(
        f"M{hand.uniform(-20, 1000):.0f} {y + hand.uniform(96, 176):.0f}q24 -9 48 0t40 -2"
        for _ in range(13)
    )
    shore = line(bend, darken(bank, 0.04), 26) + line(bend, bank, 20)
    return shore + flat(bend, water) + line(ripples, lighten(water, 0.5), 4.4, 0.9)


def _stones(stage: Stage, x: float, y: float) -> str:
    grey = stage.tone("#b3b8c4")
    drawn = ""
    for i, (dx, dy) in enumerate(((-4, 0), (26, 30), (-8, 58), (30, 88))):
        wide = 36 + 6 * i
        drawn += piece(oval(x + dx, y + dy, wide, wide * 0.36), grey, 4) + flat(
            oval(x + dx - 6, y + dy - 4, wide * 0.6, wide * 0.16), lighten(grey, 0.5), 0.9
        )
    return drawn


def _reeds(stage: Stage, x: float, y: float, size: float) -> str:
    green, brown = stage.tone("#7f9f5f"), stage.tone("#8f6242")
    blades = line(
        "M-40 0Q-44 -70 -66 -112M-24 0Q-26 -90 -18 -150M0 0Q-2 -80 12 -128"
        "M20 0Q24 -84 46 -140M36 0Q44 -50 70 -80",
        green,
        8,
    )
    heads = "".join(
        small(oval(dx, dy, 8, 22), brown, 1) for dx, dy in ((-18, -160), (46, -150), (12, -136))
    )
    return group(blades + heads, x, y, 0, size)


def _willow(stage: Stage, x: float, y: float) -> str:
    leaf = stage.tone(scenery.leaf_colours(stage)[2], 0.06)
    trunk = piece(
        limb(((0, 10), (-10, -90), (14, -190)), 26, 18), stage.tone("#8a6a50", 0.04), 3
    ) + line("M6 -150L-50 -214M12 -160L70 -222", stage.tone("#8a6a50", 0.04), 13)
    drawn = ""
    for dx, top, low, paper in (
        *((-128, -236, -36, leaf), (116, -240, -30, leaf), (-74, -268, -70, lighten(leaf, 0.12))),
        *((66, -272, -64, lighten(leaf, 0.12)), (-4, -292, -116, lighten(leaf, 0.22))),
    ):
        drawn += piece(
            f"M{dx - 62} {top + 60}C{dx - 56} {top - 20} {dx + 56} {top - 20} {dx + 62} {top + 60}"
            f"Q{dx + 66} {low - 30} {dx + 50} {low + 4}Q{dx + 40} {low - 50} {dx + 28} {low + 22}"
            f"Q{dx + 12} {low - 40} {dx} {low + 30}Q{dx - 14} {low - 44} {dx - 28} {low + 18}"
            f"Q{dx - 40} {low - 46} {dx - 52} {low}Q{dx - 66} {low - 40} {dx - 62} {top + 60}Z",
            paper,
            3,
        )
    if stage.snowy:
        drawn += piece(
            "M-120 -270C-90 -326 90 -330 116 -270Q60 -290 0 -286T-120 -270Z",
            stage.tone("#fbfdff"),
            2,
        )
    return group(trunk + drawn, x, y, 0, 1.12)
