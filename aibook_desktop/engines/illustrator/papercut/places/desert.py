"""The desert: dunes, cactuses, a far pyramid."""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.colour import darken
from aibook_desktop.engines.illustrator.papercut.paper import dot, flat, group, line, piece, small
from aibook_desktop.engines.illustrator.papercut.places import scenery
from aibook_desktop.engines.illustrator.papercut.places.stage import Backdrop, Stage
from aibook_desktop.engines.illustrator.papercut.shapes import (
    blob,
    card,
    limb,
    polygon,
    scallops,
)


def desert(stage: Stage) -> Backdrop:
    """Dunes, cactuses and a far pyramid."""
    h = stage.horizon
    far = piece(
        polygon(
            (stage.aside(0.44) - 170, h + 40),
            (stage.aside(0.44), h - 150),
            (stage.aside(0.44) + 170, h + 40),
        ),
        stage.tone("#e5bf86", 0.42),
    )
    far += flat(
        polygon(
            (stage.aside(0.44), h - 150),
            (stage.aside(0.44) + 170, h + 40),
            (stage.aside(0.44) + 40, h + 40),
        ),
        stage.tone("#c99a66", 0.45),
        0.7,
    )
    far += scenery.hill(stage, h - 30, 44, stage.tone("#efcb94", 0.36), 200)
    near = scenery.hill(stage, h + 26, 34, stage.tone("#edc284", 0.14), 200)
    near += (
        _cactus(stage, stage.aside(0.74), h + 110, 1.45)
        + _cactus(stage, 512 - stage.side * 400, h + 84, 0.95)
        + _cactus(stage, stage.aside(0.26), h + 66, 0.6)
    )
    near += scenery.hill(stage, h + 94, 18, stage.tone("#f3d199")) + scenery.pebbles(
        stage, 12, h + 150, 1000, stage.tone("#cfa36f")
    )
    near += _ripples_of_wind(stage, h)
    return Backdrop(far, near, _succulent(stage, 36, 1034) + _succulent(stage, 990, 1040))


def _ripples_of_wind(stage: Stage, h: float) -> str:
    path = "".join(
        (
            f"M{stage.hand.uniform(0, 900):.0f} {stage.hand.uniform(h + 140, 1000):.0f}q40"
            " -12 86 0t70 -4"
        )
        for _ in range(9)
    )
    return line(path, darken(stage.tone("#f3d199"), 0.1), 4)


def _cactus(stage: Stage, x: float, y: float, size: float) -> str:
    green = stage.tone("#6fa67c", 0.02)
    body = piece(card(-24, -190, 48, 200, 24), green)
    arms = piece(limb(((20, -80), (62, -78), (64, -130)), 16, 15), green, 3) + piece(
        limb(((-20, -60), (-58, -58), (-60, -100)), 14, 13), green, 3
    )
    ribs = line("M-8 -170V0M8 -170V0", darken(green, 0.14), 3)
    bloom = small(scallops(0, -194, 13, 6, 0.2), stage.tone("#ee8fa6")) + dot(
        0, -194, 5, stage.tone("#f9d66b")
    )
    return group(arms + body + ribs + bloom, x, y, stage.hand.uniform(-2, 2), size)


def _succulent(stage: Stage, x: float, y: float) -> str:
    leaf = blob(0, -40, 13, 44, stage.hand, wobble=0.02)
    return group(
        "".join(
            group(piece(leaf, stage.tone(paper), 2), 0, 0, turn)
            for turn, paper in (
                (-64, "#7fae8a"),
                (64, "#7fae8a"),
                (-34, "#92bd97"),
                (34, "#92bd97"),
                (0, "#a9cda6"),
            )
        ),
        x,
        y,
    )
