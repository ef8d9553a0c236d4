"""The bottom of the sea."""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.colour import darken, lighten
from aibook_desktop.engines.illustrator.papercut.paper import dot, flat, group, line, piece
from aibook_desktop.engines.illustrator.papercut.places import scenery
from aibook_desktop.engines.illustrator.papercut.places.stage import Backdrop, Stage
from aibook_desktop.engines.illustrator.papercut.shapes import (
    limb,
    polygon,
)


def undersea(stage: Stage) -> Backdrop:
    """Light from above, corals, weed and a sandy floor."""
    hand, h = stage.hand, stage.horizon + 60
    sky = (stage.tone("#9fdcea"), stage.tone("#3f87b3"))
    rays = "".join(
        flat(
            polygon((x, -40), (x + 80, -40), (x + 210 + spread, 900), (x + 10 + spread, 900)),
            "#ffffff",
            0.1,
        )
        for x, spread in ((60, 60), (300, 20), (560, -40), (780, -80))
    )
    far = (
        rays
        + scenery.hill(stage, h - 120, 60, stage.tone("#4f98bd", 0.1), 200)
        + "".join(
            _weed(stage, x, h - 20, hand.uniform(150, 250), "#4a94ab")
            for x in (70, 190, 420, 640, 830, 950)
        )
    )
    far += scenery.hill(stage, h - 30, 36, stage.tone("#5aa0b8"), 200)
    near = "".join(
        _weed(stage, x, h + 90, s, c)
        for x, s, c in (
            (30, 330, "#57a583"),
            (110, 240, "#74b98a"),
            (930, 260, "#74b98a"),
            (1000, 360, "#57a583"),
        )
    )
    near += _coral(stage, stage.aside(0.62), h + 76, 1.25, "#e58f86") + _coral(
        stage, 512 - stage.side * 380, h + 80, 0.95, "#c992c4"
    )
    near += scenery.hill(stage, h + 66, 14, stage.tone("#ecd9ab"))
    near += _brain_coral(stage, stage.aside(0.34), h + 98) + scenery.pebbles(
        stage, 12, h + 130, 1000, stage.tone("#cdb98c")
    )
    path = "".join(
        f"M{hand.uniform(0, 980):.0f} {hand.uniform(h + 130, 1000):.0f}q22 -10 46 0"
        for _ in range(12)
    )
    near += line(path, darken(stage.tone("#ecd9ab"), 0.1), 4)
    front = _coral(stage, 10, 1050, 1.3, "#f0a97a") + _coral(stage, 1020, 1060, 1.2, "#e58f86")
    return Backdrop(far, near, front, sky=sky)


def _weed(stage: Stage, x: float, y: float, size: float, colour: str) -> str:
    paper, drawn = stage.tone(colour), ""
    for dx, tall in ((-16, 0.75), (0, 1.0), (16, 0.62)):
        t = size * tall
        drawn += piece(
            limb(((dx, 6), (dx - 16, -t * 0.3), (dx + 14, -t * 0.65), (dx - 4, -t)), 9, 3), paper, 2
        )
    return group(drawn, x, y)


def _coral(stage: Stage, x: float, y: float, size: float, colour: str) -> str:
    paper = stage.tone(colour)
    branches = (
        ((0, 0), (0, -50), (0, -120)),
        ((0, -40), (30, -60), (44, -110)),
        ((0, -30), (-34, -50), (-50, -98)),
        ((40, -84), (60, -94), (70, -122)),
        ((-42, -74), (-62, -84), (-74, -112)),
    )
    drawn = "".join(piece(limb(spine, 12, 9), paper, 2) for spine in branches)
    return group(
        drawn
        + "".join(
            dot(px, py, 3, lighten(paper, 0.5))
            for px, py in ((0, -110), (42, -102), (-48, -90), (2, -60), (-20, -52))
        ),
        x,
        y,
        0,
        size,
    )


def _brain_coral(stage: Stage, x: float, y: float) -> str:
    paper = stage.tone("#f0c27a")
    return group(
        piece("M-60 6C-64 -56 64 -56 60 6Z", paper, 3)
        + line(
            "M-40 -4q10 -16 20 0t20 0t20 0M-30 -24q10 -12 20 0t20 0t18 -2", darken(paper, 0.18), 4
        ),
        x,
        y,
    )
