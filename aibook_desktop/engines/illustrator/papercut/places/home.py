"""A cosy room at home."""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.colour import darken, lighten
from aibook_desktop.engines.illustrator.papercut.paper import (
    flat,
    glow,
    group,
    line,
    piece,
    small,
)
from aibook_desktop.engines.illustrator.papercut.places.room import boards, papered, window
from aibook_desktop.engines.illustrator.papercut.places.stage import Backdrop, Stage
from aibook_desktop.engines.illustrator.papercut.shapes import card, heart, oval, polygon


def home(stage: Stage) -> Backdrop:
    """A bed, a window, a lamp and a rug."""
    hand, side = stage.hand, stage.side
    wall = stage.tone(hand.choice(("#f6dfc6", "#dfe8d6", "#f2d5cf", "#d9e3ee")))
    floor_y = stage.horizon + 50
    far = papered(stage, wall, floor_y) + window(stage, 512 - side * 150, floor_y - 300, 240, 260)
    far += _pictures(stage, 512 - side * 400, floor_y - 330) + _shelf(
        stage, 512 + side * 190, floor_y - 330
    )
    floor = stage.tone("#d9a877")
    near = boards(stage, floor_y, floor)
    near += _bed(stage, stage.aside(0.66), floor_y + 96) + _lamp(
        stage, 512 - side * 412, floor_y + 74
    )
    near += (
        piece(oval(512, floor_y + 240, 430, 96), stage.tone("#e9c6a8"))
        + flat(oval(512, floor_y + 240, 370, 76), stage.tone("#f6e6cf"))
        + flat(oval(512, floor_y + 240, 290, 54), stage.tone("#a9c6c4"))
    )
    return Backdrop(far, near, indoors=True)


def _bed(stage: Stage, x: float, y: float) -> str:
    wood, quilt = stage.tone("#a97955"), stage.tone("#8fb0c9")
    head = piece("M120 6V-150Q120 -186 156 -186Q190 -186 190 -150V6Z", wood)
    frame = piece(card(-190, -62, 330, 58, 10), darken(wood, 0.06)) + piece(
        card(-204, -104, 34, 108, 12), wood
    )
    sheet = piece("M-176 -62V-84Q-90 -104 130 -92V-58Z", stage.tone("#fffaf0"), 2)
    pillow = piece("M56 -92C52 -130 124 -136 126 -96Q92 -84 56 -92Z", stage.tone("#fffaf0"))
    cover = piece(
        "M-180 -28C-184 -92 -150 -108 -90 -108C-20 -108 20 -106 46 -98L50 -30Q-60 -14 -180 -28Z",
        quilt,
    )
    patches = "".join(
        flat(heart(px, py, 9), lighten(quilt, 0.5))
        for px, py in ((-140, -62), (-92, -84), (-60, -48), (-16, -78), (14, -50), (-106, -40))
    )
    return group(
        head + frame + sheet + pillow + cover + patches, x, y, 0, 1.02, mirrored=stage.side < 0
    )


def _lamp(stage: Stage, x: float, y: float) -> str:
    stand = line("M0 0V-170", stage.tone("#8a6248"), 9) + piece(
        oval(0, 0, 36, 9), stage.tone("#8a6248"), 2
    )
    shine = glow(0, -200, 170, "lamp") if stage.light.night else ""
    shade = piece(
        polygon((-52, -160), (52, -160), (32, -244), (-32, -244)), stage.light.lamp("#f9dc9c")
    )
    return group(shine + stand + shade, x, y)


def _pictures(stage: Stage, x: float, y: float) -> str:
    frame = piece(card(-52, -62, 104, 118, 6), stage.tone("#a97955")) + flat(
        card(-40, -50, 80, 94, 3), stage.tone("#fbf3e2")
    )
    return group(
        frame
        + flat(oval(0, 0, 24, 24), stage.tone("#e6b97c"))
        + flat("M-40 44V20Q-10 -2 12 20T40 16V44Z", stage.tone("#9dbb91")),
        x,
        y,
        -2,
    )


def _shelf(stage: Stage, x: float, y: float) -> str:
    drawn, at = piece(card(-110, 0, 220, 15, 5), stage.tone("#a97955"), 3), -96.0
    for index in range(9):
        wide, tall = stage.hand.uniform(13, 22), stage.hand.uniform(44, 74)
        drawn += small(
            card(at, -tall, wide, tall, 3),
            stage.tone(("#8fb0c9", "#d99a8a", "#e8c27a", "#9cbf9f", "#b7a3cc")[index % 5]),
        )
        at += wide + 2
    return group(drawn, x, y)
