"""Out of this world: space and the moon."""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.colour import darken, lighten, mix
from aibook_desktop.engines.illustrator.papercut.heavens import stars
from aibook_desktop.engines.illustrator.papercut.paper import (
    dot,
    flat,
    glow,
    group,
    line,
    piece,
)
from aibook_desktop.engines.illustrator.papercut.places import scenery
from aibook_desktop.engines.illustrator.papercut.places.stage import Backdrop, Stage
from aibook_desktop.engines.illustrator.papercut.shapes import blob, oval

_NIGHT = ("#1a2152", "#4b4f96")


def space(stage: Stage) -> Backdrop:
    """Planets, a ring, stars, and a small world to stand on."""
    hand, side = stage.hand, stage.side
    far = stars(hand, 70, 900) + _milky_way(stage)
    far += (
        _ringed(stage, 512 + side * 270, 250, 118)
        + _planet(512 - side * 330, 170, 64, "#7fb8b0")
        + _planet(512 + side * 420, 520, 40, "#e59a7c")
    )
    far += _planet(512 - side * 430, 470, 92, "#b48fc9")
    ground = mix("#7d86c4", stage.tone("#7d86c4"), 0.3)
    near = piece(oval(512, 1360, 980, 660), ground)
    near += "".join(
        _crater(x, y, r, ground)
        for x, y, r in (
            (150, 850, 54),
            (330, 780, 30),
            (720, 770, 36),
            (880, 860, 60),
            (560, 960, 44),
        )
    )
    return Backdrop(far, near, sky=_NIGHT)


def _milky_way(stage: Stage) -> str:
    paper = "#8f8ad0"
    return flat(
        (
            "M-60 560C200 420 420 420 640 300S960 90 1100 60L1100 190C960 220 860 330 680"
            " 430S240 560 -60 700Z"
        ),
        paper,
        0.16,
    ) + "".join(
        dot(
            x,
            630 - x * 0.5 + stage.hand.uniform(-50, 50),
            stage.hand.uniform(1.5, 3),
            "#ffffff",
            0.8,
        )
        for x in range(0, 1024, 34)
    )


def _planet(x: float, y: float, r: float, colour: str) -> str:
    band = lighten(colour, 0.3)
    stripes = flat(
        (
            f"M{-r * 0.97:.0f} {-r * 0.2:.0f}Q0 {r * 0.1:.0f} {r * 0.97:.0f} {-r * 0.2:.0f}"
            f"L{r:.0f} {r * 0.05:.0f}Q0 {r * 0.34:.0f} {-r:.0f} {r * 0.05:.0f}Z"
        ),
        band,
        0.7,
    )
    spots = flat(oval(-r * 0.3, -r * 0.5, r * 0.2, r * 0.13), band, 0.7) + flat(
        oval(r * 0.35, r * 0.55, r * 0.24, r * 0.14), darken(colour, 0.12), 0.6
    )
    return group(
        glow(0, 0, r * 1.5, "shine") + piece(oval(0, 0, r, r), colour) + stripes + spots, x, y, -16
    )


def _ringed(stage: Stage, x: float, y: float, r: float) -> str:
    arc = f"M{-r * 1.7:.0f} 0A{r * 1.7:.0f} {r * 0.5:.0f} 0 0"
    behind, front = (
        line(f"{arc} {sweep} {r * 1.7:.0f} 0", "#f6dfa6", 20)
        + line(f"{arc} {sweep} {r * 1.7:.0f} 0", "#fdf2d2", 6)
        for sweep in (1, 0)
    )
    return group(behind + _planet(0, 0, r, "#eba96f") + front, x, y, -14 * stage.side)


def _crater(x: float, y: float, r: float, ground: str) -> str:
    return (
        flat(oval(x, y, r, r * 0.34), darken(ground, 0.2))
        + flat(oval(x, y + r * 0.09, r * 0.86, r * 0.25), darken(ground, 0.1))
        + line(
            f"M{x - r:.0f} {y:.0f}a{r:.0f} {r * 0.34:.0f} 0 0 0 {2 * r:.0f} 0",
            lighten(ground, 0.35),
            4,
            0.8,
        )
    )


def moon(stage: Stage) -> Backdrop:
    """Grey-blue craters under a black-blue sky with the earth in it."""
    hand, side, h = stage.hand, stage.side, stage.horizon + 30
    earth = (
        piece(oval(0, 0, 108, 108), "#6fb0dc")
        + flat(blob(-34, -30, 44, 34, hand, wobble=0.16), "#8cc48a")
        + flat(blob(40, 34, 38, 30, hand, wobble=0.16), "#8cc48a")
        + flat(oval(20, -66, 48, 12), "#ffffff", 0.8)
        + flat(oval(-30, 62, 50, 11), "#ffffff", 0.8)
    )
    far = stars(hand, 60, 620) + group(glow(0, 0, 190, "shine") + earth, 512 + side * 260, 230)
    grey = "#c9cbe0"
    far += scenery.hill(stage, h - 50, 40, mix(grey, "#6f78b0", 0.55), 200)
    near = scenery.hill(
        stage, h + 20, 26, mix(grey, "#6f78b0", 0.28), 200
    ) + _craters_between_hills(h)
    near += scenery.hill(stage, h + 92, 14, grey)
    near += "".join(
        _crater(x, y, r, grey)
        for x, y, r in (
            (120, h + 170, 60),
            (380, h + 140, 34),
            (690, h + 150, 40),
            (900, h + 190, 70),
            (560, h + 320, 54),
            (220, h + 350, 60),
        )
    )
    near += "".join(
        _rock(x, y, s, grey)
        for x, y, s in ((40, h + 110, 1.2), (980, h + 104, 1.4), (stage.aside(0.4), h + 100, 0.8))
    )
    return Backdrop(far, near, sky=_NIGHT)


def _craters_between_hills(h: float) -> str:
    return "".join(_crater(x, h + 66, 26, "#a6aace") for x in (180, 470, 800))


def _rock(x: float, y: float, size: float, grey: str) -> str:
    return group(
        piece("M-60 10C-64 -30 -40 -60 -10 -66C20 -74 50 -50 60 10Z", darken(grey, 0.12))
        + flat("M-60 10C-64 -30 -40 -60 -10 -66C-20 -40 -30 -10 -24 10Z", lighten(grey, 0.3), 0.7),
        x,
        y,
        0,
        size,
    )
