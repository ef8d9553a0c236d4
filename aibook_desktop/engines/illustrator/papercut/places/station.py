"""A railway station in the country: rails, a platform, a clock under the roof."""

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
from aibook_desktop.engines.illustrator.papercut.shapes import card, oval, polygon


def station(stage: Stage) -> Backdrop:
    """Hills behind the rails, the station house on one side, a signal on the other."""
    grass, h = scenery.grass_colour(stage), stage.horizon + 10
    far = scenery.hill(stage, h - 80, 44, stage.tone("#a3c9a8", 0.55), 200)
    far += scenery.hill(stage, h - 24, 26, stage.tone(grass, 0.38), 200)
    far += "".join(
        scenery.round_tree(stage, x, h + 6, stage.hand.uniform(130, 180), 0.34)
        for x in (40, 210, 520, 700, 860, 1000)
    )
    near = scenery.hill(stage, h + 16, 8, stage.tone(grass, 0.16), 200) + _rails(stage, h + 92)
    near += _signal(stage, 512 - stage.side * 350, h + 86)
    near += _house(stage, stage.aside(0.52), h + 158) + _platform(stage, h + 152)
    near += _lamp(stage, 512 - stage.side * 210, h + 200)
    return Backdrop(far, near)


def _rails(stage: Stage, y: float) -> str:
    gravel = stage.tone("#eef1f6" if stage.snowy else "#b9b3ac")
    bed = piece(f"M-260 {y - 34:.0f}H1300V{y + 60:.0f}H-260Z", gravel, 2)
    sleepers = "".join(
        polygon((x + 8, y - 22), (x + 40, y - 22), (x + 30, y + 46), (x - 14, y + 46))
        for x in range(-240, 1290, 88)
    )
    rails = ""
    for dy, wide in ((-6, 9), (28, 13)):
        rails += line(f"M-260 {y + dy + 4:.0f}H1300", stage.tone("#5f6879"), wide)
        rails += line(f"M-260 {y + dy:.0f}H1300", stage.tone("#d3dae6"), wide * 0.5)
    return bed + flat(sleepers, stage.tone("#a8876a")) + rails


def _platform(stage: Stage, y: float) -> str:
    stone = stage.tone("#eef1f6" if stage.snowy else "#e6d8c2")
    front = piece(f"M-260 {y:.0f}H1300V1450H-260Z", stone)
    edge = flat(f"M-260 {y + 22:.0f}H1300V{y + 38:.0f}H-260Z", stage.tone("#f2c65a"))
    rows = [y + 90 + 62 * i + 12 * i * i for i in range(5)]
    slabs = "".join(f"M-260 {row:.0f}H1300" for row in rows[:4])
    for i in range(3):
        for x in range(-40 + 60 * (i % 2), 1100, 150):
            top = 512 + (x - 512) * (1 + 0.16 * i)
            slabs += f"M{top:.0f} {rows[i]:.0f}L{top + (x - 512) * 0.16:.0f} {rows[i + 1]:.0f}"
    return front + edge + line(slabs, darken(stone, 0.09), 4)


def _house(stage: Stage, x: float, y: float) -> str:
    wall, roof = stage.tone("#f3dcc0"), stage.tone("#fbfdff" if stage.snowy else "#b8685a")
    wood, glass = stage.tone("#8a6248"), stage.tone("#cfe6ee")
    if stage.light.night:
        glass = stage.light.lamp("#ffdf8e")
    body = piece(card(-190, -220, 380, 226, 6), wall)
    door = flat(card(-38, -132, 76, 138, 10), wood) + flat(card(-26, -120, 52, 70, 8), glass)
    panes = "".join(
        flat(card(dx - 38, -150, 76, 84, 8), lighten(wall, 0.6))
        + flat(card(dx - 30, -142, 60, 68, 5), glass)
        + line(f"M{dx} -142v68M{dx - 30} -108h60", lighten(wall, 0.6), 5)
        for dx in (-122, 122)
    )
    top = piece(polygon((-236, -208), (-168, -306), (168, -306), (236, -208)), roof)
    gable = piece(polygon((-74, -250), (0, -356), (74, -250)), wall, 3) + line(
        "M-86 -240L0 -362L86 -240", roof, 15
    )
    clock = piece(oval(0, -284, 32, 32), stage.tone("#fffaf0"), 2) + line(
        "M0 -284v-18M0 -284l13 8", stage.tone("#4a4a5c"), 5
    )
    eaves = piece(card(-244, -216, 488, 18, 6), darken(roof, 0.16), 3)
    posts = "".join(piece(card(dx - 6, -202, 12, 208, 4), wood, 2) for dx in (-222, 222))
    return group(body + door + panes + top + eaves + posts + gable + clock, x, y)


def _signal(stage: Stage, x: float, y: float) -> str:
    mast = line("M0 0V-250", stage.tone("#8d93a8"), 10)
    arm = piece(polygon((-8, -246), (88, -262), (88, -238), (-8, -222)), stage.tone("#d9695c"), 2)
    lamp = dot(0, -206, 13, stage.tone("#566079")) + dot(0, -206, 8, stage.light.lamp("#8fd39a"))
    return group(
        mast
        + arm
        + flat(polygon((52, -256), (64, -258), (64, -236), (52, -234)), "#fffaf0")
        + lamp,
        x,
        y,
        0,
        1.0,
        mirrored=stage.side < 0,
    )


def _lamp(stage: Stage, x: float, y: float) -> str:
    iron = stage.tone("#4f6a78")
    post = line("M0 0V-226Q0 -256 30 -256T60 -236", iron, 9) + small(card(-16, -8, 32, 14, 5), iron)
    shade = small("M38 -234H82Q80 -214 60 -214T38 -234Z", stage.light.lamp("#ffe3a0"), 1)
    shine = glow(60, -220, 110, "lamp") if stage.light.night else ""
    return group(shine + post + shade, x, y)
