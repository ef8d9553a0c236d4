"""The yard of a hanok: a tiled roof with upturned eaves, a wooden porch, jars of soy sauce."""

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
from aibook_desktop.engines.illustrator.papercut.shapes import card, limb, oval

_SLATE = "#5d6478"


def hanok(stage: Stage) -> Backdrop:
    """A house with a curved roof across a sandy yard, a wall, a persimmon tree."""
    h, side = stage.horizon + 20, stage.side
    far = scenery.hill(stage, h - 120, 60, stage.tone("#9dbfb0", 0.58), 260)
    far += scenery.hill(stage, h - 60, 40, stage.tone("#a9c7a0", 0.42), 240)
    near = _wall(stage, h + 44)
    near += _persimmon(stage, 512 - side * 400, h + 70)
    near += _house(stage, stage.aside(0.4), h + 96)
    sand = stage.tone("#eef1f6" if stage.snowy else "#ecd9b2")
    near += scenery.hill(stage, h + 96, 7, sand)
    near += _jars(stage, 512 - side * 300, h + 152) + _stepping(stage, stage.aside(0.36), h + 130)
    near += scenery.pebbles(stage, 8, h + 190, 1000, darken(sand, 0.12))
    return Backdrop(far, near)


def _roof(stage: Stage, half: float, high: float) -> str:
    """A roof whose eaves rise at both ends, `half` as wide as the eaves."""
    slate = darken(stage.tone(_SLATE), 0.12)
    tile = stage.tone("#fbfdff" if stage.snowy else _SLATE)
    w, ridge, tip = half, half * 0.58, -44
    body = piece(
        f"M{-w} {tip}Q{-w * 0.8:.0f} {-high * 0.5:.0f} {-ridge} {-high}H{ridge}"
        f"Q{w * 0.8:.0f} {-high * 0.5:.0f} {w} {tip}Q{w * 0.62:.0f} 14 0 16"
        f"Q{-w * 0.62:.0f} 14 {-w} {tip}Z",
        tile,
    )
    ribs, ends = "", ""
    for i in range(-8, 9):
        t = i / 8.6
        x, y = w * t, 14 - 50 * abs(t) ** 2.6
        bend = (ridge + (w - ridge) * 0.35) * t
        ribs += f"M{ridge * t:.0f} {-high + 6}Q{bend:.0f} {-high * 0.36:.0f} {x:.0f} {y - 4:.0f}"
        ends += dot(x, y, 8, slate)
    comb = piece(
        f"M{-ridge - 30} {-high - 22}Q0 {-high - 2} {ridge + 30} {-high - 22}V{-high + 8}"
        f"H{-ridge - 30}Z",
        slate,
        3,
    )
    return body + line(ribs, darken(tile, 0.16), 6, 0.75) + ends + comb


def _house(stage: Stage, x: float, y: float) -> str:
    wood, paper = stage.tone("#9a6a48"), stage.tone("#fbf3e2")
    if stage.light.night:
        paper = stage.light.lamp("#ffe6a8")
    stone = piece(card(-270, -34, 540, 44, 8), stage.tone("#c3c0bd"))
    porch = piece(card(-250, -64, 500, 34, 5), stage.tone("#c08f5f"), 3) + line(
        "M-240 -46H240", stage.tone("#9a6a48"), 4
    )
    wall = flat(card(-236, -226, 472, 166, 2), stage.tone("#f3e8d3"))
    doors = ""
    for dx in (-158, 0, 158):
        lattice = "".join(f"M{dx - 56 + 22.4 * i:.0f} -206v132" for i in range(6))
        lattice += "".join(f"M{dx - 56} {-200 + 30 * i}h112" for i in range(5))
        doors += flat(card(dx - 58, -208, 116, 138, 3), paper)
        doors += line(lattice + f"M{dx} -208v138", wood, 3.4, 0.75)
        doors += line(card(dx - 58, -208, 116, 138, 3), wood, 7)
    posts = "".join(piece(card(dx - 10, -234, 20, 176, 4), wood, 2) for dx in (-238, -79, 79, 238))
    beam = piece(card(-262, -246, 524, 24, 5), wood, 3)
    lit = glow(0, -140, 260, "lamp") if stage.light.night else ""
    roof = group(_roof(stage, 330, 118), 0, -250)
    return group(stone + wall + doors + porch + posts + beam + lit + roof, x, y, 0, 0.98)


def _wall(stage: Stage, y: float) -> str:
    clay, tile = stage.tone("#dcb48a", 0.16), stage.tone("#fbfdff" if stage.snowy else _SLATE, 0.16)
    wall = piece(f"M-260 {y - 96:.0f}H1300V{y + 30:.0f}H-260Z", clay, 3)
    stones = "".join(
        oval(x + 23 * (row % 2), y - 70 + 32 * row, 13, 8)
        for row in range(3)
        for x in range(-240, 1290, 62)
    )
    cap = piece(f"M-260 {y - 122:.0f}H1300V{y - 88:.0f}H-260Z", tile, 3)
    rims = "".join(dot(x, y - 90, 8, darken(tile, 0.16)) for x in range(-250, 1300, 34))
    return wall + flat(stones, lighten(clay, 0.4), 0.8) + cap + rims


def _persimmon(stage: Stage, x: float, y: float) -> str:
    bark = stage.tone("#7a5a48")
    trunk = piece(limb(((0, 6), (-6, -120), (10, -230)), 17, 10), bark, 3)
    boughs = line("M0 -150L-66 -220M6 -180L74 -246M8 -210L-24 -290", bark, 10)
    leaf = stage.tone(scenery.leaf_colours(stage)[1 if stage.season == "autumn" else 0], 0.04)
    crown = "".join(
        piece(oval(dx, dy, r * 1.1, r), leaf, 3)
        for dx, dy, r in ((-72, -236, 54), (76, -256, 56), (0, -306, 64))
    )
    fruit = "".join(
        small(oval(dx, dy, 11, 10), stage.tone("#ef8a3f"), 1)
        for dx, dy in ((-98, -222), (-58, -252), (52, -236), (100, -262), (-16, -316), (28, -290))
        if stage.season == "autumn"
    )
    return group(trunk + boughs + crown + fruit, x, y)


def _jars(stage: Stage, x: float, y: float) -> str:
    ledge = piece(card(-178, -20, 356, 32, 10), stage.tone("#cdc9c4"), 3)
    jars = ""
    places = ((-124, 0.86, "#8a5a44"), (-40, 1.12, "#7a4f40"), (48, 0.92, "#96654a"))
    for dx, size, paper in (*places, (124, 0.72, "#7a4f40")):
        clay = stage.tone(paper)
        pot = piece("M-26 0C-46 -22 -48 -58 -26 -80H26C48 -58 46 -22 26 0Z", clay, 3)
        shine = flat(oval(-18, -44, 6, 18), lighten(clay, 0.4), 0.8)
        lid = piece("M-34 -80C-32 -96 32 -96 34 -80Q0 -70 -34 -80Z", darken(clay, 0.2), 2)
        knob = small(oval(0, -95, 9, 6), darken(clay, 0.2), 1)
        band = line("M-40 -40Q0 -30 40 -40", lighten(clay, 0.25), 4, 0.8)
        jars += group(pot + band + shine + lid + knob, dx, -18, 0, size)
    return group(ledge + jars, x, y)


def _stepping(stage: Stage, x: float, y: float) -> str:
    grey = stage.tone("#b9b7b8")
    return "".join(
        piece(oval(x + dx, y + 38 * i, 44 + 7 * i, 13 + 2 * i), grey, 3)
        for i, dx in enumerate((0, 24, -10, 20))
    )
