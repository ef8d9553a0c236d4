"""A room of the kindergarten."""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.colour import darken
from aibook_desktop.engines.illustrator.papercut.paper import (
    flat,
    group,
    line,
    piece,
    small,
)
from aibook_desktop.engines.illustrator.papercut.places.room import boards, papered, window
from aibook_desktop.engines.illustrator.papercut.places.stage import Backdrop, Stage
from aibook_desktop.engines.illustrator.papercut.shapes import card, oval, polygon


def kindergarten(stage: Stage) -> Backdrop:
    """Big windows, paintings on a line, cubbies, a play mat."""
    side, floor_y = stage.side, stage.horizon + 50
    wall = stage.tone(stage.hand.choice(("#fbeecb", "#dcefe0", "#e3ecf6")))
    far = papered(stage, wall, floor_y, stripes=False)
    for x in (300, 720):
        far += window(stage, x - side * 40, floor_y - 310, 250, 210)
    far += _bunting(stage) + _clock(stage, 512 - side * 40, floor_y - 330)
    near = boards(stage, floor_y, stage.tone("#e6c08c")) + _cubbies(
        stage, stage.aside(0.64), floor_y + 56
    )
    near += _easel(stage, 512 - side * 400, floor_y + 92)
    mats = ("#8fc1b5", "#f0c36d", "#e69a8a", "#9db4dc")
    tiles = "".join(
        flat(
            polygon(
                (x, floor_y + 130),
                (x + 150, floor_y + 130),
                (512 + (x + 150 - 512) * 1.3, 1440),
                (512 + (x - 512) * 1.3, 1440),
            ),
            stage.tone(mats[i % 4]),
            0.75,
        )
        for i, x in enumerate(range(62, 960, 150))
    )
    blocks = "".join(
        piece(card(512 - side * (250 - dx), floor_y + dy, 44, 44, 6), stage.tone(mats[i]), 3)
        for i, (dx, dy) in enumerate(((0, 66), (50, 66), (24, 22)))
    )
    return Backdrop(far, near + tiles + blocks, indoors=True)


def _bunting(stage: Stage) -> str:
    papers = ("#8fc1b5", "#f0c36d", "#e69a8a", "#9db4dc", "#cda5cf")
    drawn = line("M-20 40Q256 150 512 70T1044 50", stage.tone("#a39aa8"), 3.4)
    for index in range(13):
        t = index / 12
        x = -10 + 1044 * t
        y = (
            40
            + 78 * (4 * (t % 0.5) * (0.5 - t % 0.5) * 4) * (1 if t < 0.5 else 0.35)
            + (30 if 0.4 < t < 0.6 else 8)
        )
        drawn += small(
            polygon((x - 24, y), (x + 24, y), (x, y + 46)), stage.tone(papers[index % 5])
        )
    return drawn


def _clock(stage: Stage, x: float, y: float) -> str:
    return (
        piece(oval(x, y, 46, 46), stage.tone("#e69a8a"))
        + flat(oval(x, y, 36, 36), stage.tone("#fffaf0"))
        + line(f"M{x:.0f} {y:.0f}v-24M{x:.0f} {y:.0f}l15 9", "#5a5068", 5)
    )


def _cubbies(stage: Stage, x: float, y: float) -> str:
    wood = stage.tone("#d9ab78")
    drawn = piece(card(-170, -208, 340, 212, 10), wood)
    papers = ("#8fc1b5", "#f0c36d", "#e69a8a", "#9db4dc", "#cda5cf", "#b9cf8f")
    for index in range(6):
        cx, cy = -160 + 109 * (index % 3), -198 + 99 * (index // 3)
        drawn += flat(card(cx, cy, 102, 90, 6), darken(wood, 0.2))
        drawn += small(card(cx + 13, cy + 30, 76, 58, 8), stage.tone(papers[index])) + flat(
            card(cx + 36, cy + 42, 30, 9, 4), "#fffaf0"
        )
    return group(drawn, x, y)


def _easel(stage: Stage, x: float, y: float) -> str:
    legs = line("M-46 0L-12 -236M46 0L12 -236M0 -10V-236", stage.tone("#a97955"), 9)
    sheet = piece(card(-66, -214, 132, 138, 5), stage.tone("#fffaf0")) + small(
        card(-74, -80, 148, 14, 5), stage.tone("#a97955")
    )
    painted = (
        flat(oval(24, -178, 18, 18), stage.tone("#f0c36d"))
        + flat("M-60 -84Q-30 -150 0 -110T60 -104V-80H-60Z", stage.tone("#8fc1b5"))
        + line("M-40 -186q14 -14 26 0q12 -12 22 2", stage.tone("#9db4dc"), 6)
    )
    return group(legs + sheet + painted, x, y)
