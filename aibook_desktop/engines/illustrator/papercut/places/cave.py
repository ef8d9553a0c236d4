"""A cave: an arch of rock with crystals that glow, daylight at its mouth."""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.colour import darken, mix
from aibook_desktop.engines.illustrator.papercut.paper import (
    dot,
    flat,
    glow,
    group,
    piece,
    small,
)
from aibook_desktop.engines.illustrator.papercut.places import scenery
from aibook_desktop.engines.illustrator.papercut.places.stage import Backdrop, Stage
from aibook_desktop.engines.illustrator.papercut.shapes import oval, polygon


def cave(stage: Stage) -> Backdrop:
    """An arch of rock with crystals that glow, daylight at its mouth."""
    hand, h, side = stage.hand, stage.horizon + 20, stage.side
    rock = stage.tone("#6d6a8c")
    sky_colours = (stage.tone("#4a4a74"), stage.tone("#8d86ac"))
    mouth = stage.aside(0.3)
    shine = "".join(dot(mouth, h - 120, 320 - 24 * i, "#fff4ca", 0.06) for i in range(9))
    far = shine + flat(
        (
            f"M{mouth - 150:.0f} {h + 60:.0f}C{mouth - 180:.0f} {h - 260:.0f}"
            f" {mouth + 170:.0f} {h - 280:.0f} {mouth + 150:.0f} {h + 60:.0f}Z"
        ),
        mix(*stage.light.sky, 0.6),
    )
    far += flat(
        (
            f"M{mouth - 150:.0f} {h + 60:.0f}V{h - 10:.0f}Q{mouth - 40:.0f} {h - 60:.0f}"
            f" {mouth + 30:.0f} {h - 14:.0f}T{mouth + 152:.0f} {h - 20:.0f}V{h + 60:.0f}Z"
        ),
        stage.tone("#9cc79a", 0.2),
    )
    far += scenery.hill(stage, h + 26, 16, mix(rock, "#a79fc4", 0.4), 200)
    near = _ceiling(stage, rock) + _walls(darken(rock, 0.12))
    near += (
        _crystals(stage, 512 - side * 390, h + 96, 1.25, "#8fe0d6")
        + _crystals(stage, stage.aside(0.8), h + 100, 1.0, "#d9a8ee")
        + _crystals(stage, 512 - side * 170, h + 70, 0.6, "#f5d98a")
    )
    near += scenery.hill(stage, h + 84, 14, mix(rock, "#a79fc4", 0.18)) + scenery.pebbles(
        stage, 14, h + 130, 1000, mix(rock, "#a79fc4", 0.4)
    )
    near += "".join(
        dot(hand.uniform(40, 984), hand.uniform(200, 760), hand.uniform(2, 4), "#d8fff6", 0.8)
        for _ in range(22)
    )
    return Backdrop(
        far,
        near,
        _crystals(stage, 512 + side * 500, 1050, 1.1, "#8fe0d6"),
        sky=sky_colours,
        indoors=True,
    )


def _ceiling(stage: Stage, rock: str) -> str:
    x, path = -300.0, ""
    while x < 1320:
        w, drop = stage.hand.uniform(60, 130), stage.hand.uniform(40, 190)
        base = 70 + 0.00042 * (x - 512) ** 2
        path += (
            f"L{x:.0f} {base:.0f}Q{x + w * 0.3:.0f} {base + drop * 0.3:.0f}"
            f" {x + w * 0.5:.0f} {base + drop:.0f}Q{x + w * 0.7:.0f}"
            f" {base + drop * 0.3:.0f} {x + w:.0f} {base:.0f}"
        )
        x += w
    return piece(f"M-300 -300{path}L1340 -300Z", rock, 6)


def _walls(rock: str) -> str:
    left = "M-300 -300V1450H90C60 1100 20 960 60 760C100 600 10 420 70 260C90 180 60 60 120 -300Z"
    return (
        piece(left, rock, 4)
        + f'<g transform="translate(1024 0) scale(-1 1)">{piece(left, rock, 4)}</g>'
    )


def _crystals(stage: Stage, x: float, y: float, size: float, colour: str) -> str:
    drawn = glow(0, -60, 105, "shine")
    for dx, tall, turn in ((-30, 92, -22), (32, 84, 24), (0, 136, 0), (-10, 70, -8), (16, 62, 12)):
        face = piece(
            polygon((-17, 0), (-17, -tall + 22), (0, -tall), (17, -tall + 22), (17, 0)), colour, 3
        )
        drawn += group(
            face
            + flat(
                polygon((0, 0), (0, -tall), (17, -tall + 22), (17, 0)), darken(colour, 0.18), 0.6
            ),
            dx,
            4,
            turn,
        )
    return group(drawn, x, y, stage.hand.uniform(-3, 3), size) + small(
        oval(x, y + 6, 56 * size, 10 * size), "#5d5a7c", 0
    )
