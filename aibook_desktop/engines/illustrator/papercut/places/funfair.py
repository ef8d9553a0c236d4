"""An amusement park: a big wheel, a merry-go-round, pennants."""

from __future__ import annotations

import math

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
from aibook_desktop.engines.illustrator.papercut.shapes import card, oval, polygon, scallops

_GAY = ("#e0796b", "#f2c65a", "#6fb0a0", "#7f9fd0", "#c58fc0")


def funfair(stage: Stage) -> Backdrop:
    """The wheel on one side, the merry-go-round on the other, a path between them."""
    grass, h, side = scenery.grass_colour(stage), stage.horizon + 20, stage.side
    far = scenery.hill(stage, h - 60, 26, stage.tone("#a4cda6", 0.55), 200)
    far += _tent(stage, 512 - side * 60, h + 12, 0.8, 3) + _tent(
        stage, 512 + side * 110, h + 16, 0.62, 0
    )
    far += "".join(
        scenery.round_tree(stage, x, h + 8, stage.hand.uniform(110, 150), 0.42)
        for x in (20, 330, 700, 1000)
    )
    near = _wheel(stage, stage.aside(0.52), h - 190)
    near += scenery.hill(stage, h + 30, 10, stage.tone(grass, 0.16), 200)
    near += _carousel(stage, 512 - side * 350, h + 100)
    near += scenery.hill(stage, h + 90, 8, stage.tone(grass, 0.03))
    near += flat(
        f"M{512 - side * 20:.0f} {h + 84:.0f}C300 {h + 150:.0f} 160 {h + 240:.0f} 90 1450H934"
        f"C864 {h + 240:.0f} 724 {h + 150:.0f} {512 + side * 70:.0f} {h + 84:.0f}Z",
        stage.tone("#eef1f6" if stage.snowy else "#f1dfba"),
    )
    near += scenery.flowers(stage, 9, h + 120, h + 180, 9)
    return Backdrop(far, near)


def _wheel(stage: Stage, x: float, y: float) -> str:
    steel, r = stage.tone("#8f9fc0", 0.04), 190
    legs = line(f"M0 0L-104 {r + 90}M0 0L104 {r + 90}", steel, 15) + piece(
        card(-130, r + 78, 260, 26, 8), steel, 3
    )
    turn = stage.hand.uniform(0, 0.7)
    spokes, cabins = "", ""
    for i in range(10):
        a = turn + math.tau * i / 10
        cx, cy = r * math.cos(a), r * math.sin(a)
        spokes += f"M0 0L{cx:.0f} {cy:.0f}v14"
        paper = stage.tone(_GAY[i % 5])
        cabin = piece("M-26 8C-26 40 26 40 26 8Z", paper, 2) + small(
            "M-30 4C-26 -28 26 -28 30 4Z", lighten(paper, 0.35), 1
        )
        bulb = dot(0, 2, 34, "#ffd98a", 0.28) + dot(0, -8, 6, "#fff0b8")
        cabins += group(cabin + (bulb if stage.light.night else ""), cx, cy + 18)
    rims = line(oval(0, 0, r, r), steel, 12) + line(oval(0, 0, r * 0.62, r * 0.62), steel, 6)
    hub = piece(oval(0, 0, 30, 30), stage.tone("#f2c65a"), 3) + flat(
        scallops(0, 0, 15, 6, 0.2), stage.tone("#e0796b")
    )
    return group(legs + line(spokes, steel, 6) + rims + cabins + hub, x, y)


def _carousel(stage: Stage, x: float, y: float) -> str:
    cream, red = stage.tone("#fdf3df"), stage.tone("#e0796b")
    poles = "".join(
        line(f"M{dx} -18V-164", stage.tone("#f2c65a"), 7) for dx in (-104, -36, 36, 104)
    )
    horses = "".join(
        group(_horse(stage, i), dx, -70 - 16 * (i % 2)) for i, dx in enumerate((-104, -36, 36, 104))
    )
    base = piece(card(-156, -24, 312, 32, 14), red) + line("M-146 -8H146", cream, 5)
    column = piece(card(-20, -170, 40, 152, 8), stage.tone("#f6dfae"), 2)
    roof = piece("M-168 -160Q-90 -208 0 -262Q90 -208 168 -160Z", red) + flat(
        "M-96 -160Q-56 -210 0 -262Q-14 -210 -32 -160ZM32 -160Q14 -210 0 -262Q56 -210 96 -160Z",
        cream,
    )
    rim = "".join(
        small(f"M{-168 + 48 * i} -164h48q-4 32 -24 32t-24 -32Z", cream if i % 2 else red, 1)
        for i in range(7)
    )
    flag = line("M0 -262v-34", stage.tone("#8a6248"), 5) + small(
        "M0 -296l36 10l-36 12Z", stage.tone("#f2c65a"), 1
    )
    lit = glow(0, -110, 190, "lamp") if stage.light.night else ""
    return group(lit + column + poles + horses + base + roof + rim + flag, x, y)


def _horse(stage: Stage, index: int) -> str:
    coat = stage.tone(("#fbf3e6", "#e9c9a8", "#d9dcec", "#f6d3d0")[index % 4])
    body = piece(
        "M-28 6C-32 -16 -8 -18 8 -16C12 -32 22 -42 34 -40L40 -26L28 -22C28 -4 24 8 12 10H-18Z",
        coat,
        2,
    )
    legs = line("M-20 8l-6 20M-8 10l4 18M10 10l-2 18M18 6l10 16", coat, 7)
    return (
        legs
        + body
        + flat("M-12 -16h18v14h-18Z", stage.tone(_GAY[index % 5]))
        + dot(30, -32, 2, "#4a4a5c")
    )


def _tent(stage: Stage, x: float, y: float, size: float, index: int) -> str:
    first, second = stage.tone(_GAY[index], 0.3), stage.tone("#fdf3df", 0.3)
    walls = piece(card(-84, -96, 168, 102, 4), second, 2) + flat(
        card(-56, -96, 28, 102, 0) + card(0, -96, 28, 102, 0) + card(56, -96, 28, 102, 0), first
    )
    top = piece(polygon((-104, -90), (0, -186), (104, -90)), first, 3)
    door = flat("M-18 6V-50Q0 -74 18 -50V6Z", darken(first, 0.3))
    flag = line("M0 -186v-26", darken(first, 0.3), 4) + small("M0 -212l26 8l-26 9Z", first, 1)
    return group(walls + door + top + flag, x, y, 0, size)
