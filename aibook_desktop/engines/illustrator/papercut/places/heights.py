"""Where snow lies: the mountains and the snowy land."""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.colour import darken, lighten
from aibook_desktop.engines.illustrator.papercut.paper import flat, group, line, piece, small
from aibook_desktop.engines.illustrator.papercut.places import scenery
from aibook_desktop.engines.illustrator.papercut.places.stage import Backdrop, Stage
from aibook_desktop.engines.illustrator.papercut.shapes import polygon, scallops


def mountain(stage: Stage) -> Backdrop:
    """Peaks with snowy caps over a path of pines."""
    hand, grass, h = stage.hand, scenery.grass_colour(stage), stage.horizon + 20
    far = ""
    for x, top, half, depth in (
        (170, 210, 300, 0.62),
        (860, 240, 300, 0.58),
        (512 + stage.side * 120, 120, 360, 0.38),
    ):
        far += _peak(stage, x, top, half, depth)
    far += scenery.hill(stage, h - 6, 30, stage.tone("#8bb596", 0.42), 200)
    near = "".join(
        scenery.pine(stage, x + hand.uniform(-20, 20), h + 66, hand.uniform(170, 300), 0.18)
        for x in (20, 110, 215, 820, 925, 1010)
    )
    near += scenery.hill(stage, h + 52, 18, stage.tone(grass, 0.14), 200) + scenery.hill(
        stage, h + 112, 12, stage.tone(lighten(grass, 0.08))
    )
    near += scenery.pebbles(stage, 9, h + 160, 990, stage.tone("#b6b3b0"))
    near += scenery.tufts(
        stage, 14, h + 150, 980, stage.tone(darken(grass, 0.14))
    ) + scenery.flowers(stage, 8, h + 150, 980, 8)
    return Backdrop(far, near, scenery.bush(stage, 1030, 1040, 190))


def _peak(stage: Stage, x: float, top: float, half: float, depth: float) -> str:
    """One peak, `half` its foot wide on either side: the rock, its shadow, its cap of snow."""
    paper, foot = stage.tone("#7f97b3", depth), stage.horizon + 110
    rock = polygon(
        (x - half, foot),
        (x - half * 0.32, top + 150),
        (x, top),
        (x + half * 0.4, top + 180),
        (x + half, foot),
    )
    shadow = polygon(
        (x, top),
        (x + half * 0.4, top + 180),
        (x + half, foot),
        (x + half * 0.2, foot),
        (x + 26, top + 160),
    )
    snow = polygon(
        (x - half * 0.2, top + 94),
        (x, top),
        (x + half * 0.24, top + 108),
        (x + half * 0.13, top + 88),
        (x + half * 0.05, top + 122),
        (x - half * 0.06, top + 92),
        (x - half * 0.13, top + 118),
    )
    return (
        piece(rock, paper)
        + flat(shadow, darken(paper, 0.12), 0.55)
        + small(snow, stage.tone("#fbfdff", depth * 0.4))
    )


def snowland(stage: Stage) -> Backdrop:
    """Snow hills, ice and firs under snow."""
    hand, h = stage.hand, stage.horizon
    winter = Stage(stage.light, hand, h, stage.side, "winter", stage.weather)
    far = scenery.hill(winter, h - 60, 40, stage.tone("#b9cfe8", 0.4), 200)
    far += "".join(
        scenery.pine(winter, x + hand.uniform(-20, 20), h + 6, hand.uniform(120, 180), 0.45)
        for x in range(30, 1040, 105)
    )
    near = scenery.hill(winter, h + 6, 26, stage.tone("#d3e1f3", 0.15), 200)
    near += scenery.pine(winter, stage.aside(0.74), h + 84, 380, 0.05) + scenery.pine(
        winter, 512 - stage.side * 430, h + 70, 300, 0.08
    )
    near += (
        scenery.hill(winter, h + 84, 16, stage.tone("#e7effa"), 240)
        + _igloo(winter, 512 - stage.side * 330, h + 136)
        + scenery.hill(winter, h + 260, 14, stage.tone("#f6faff"))
    )
    sparkle = "".join(
        flat(
            scallops(hand.uniform(20, 1000), hand.uniform(h + 140, 1000), 4, 4, 0.5), "#ffffff", 0.9
        )
        for _ in range(14)
    )
    return Backdrop(far, near + sparkle)


def _igloo(stage: Stage, x: float, y: float) -> str:
    ice = stage.tone("#dcebf9")
    dome = piece("M-100 6C-100 -130 100 -130 100 6Z", ice)
    bricks = line(
        (
            "M-96 -30H96M-80 -62H80M-52 -88H52M-60 -30V4M60 -30V4M-30 -62V-32M36 -62V-32"
            "M-64 -62V-32M0 -88V-62"
        ),
        darken(ice, 0.14),
        3,
    )
    door = piece("M-40 6C-40 -64 40 -64 40 6Z", lighten(ice, 0.4)) + flat(
        "M-26 6C-26 -44 26 -44 26 6Z", stage.tone("#5a74a8") if not stage.light.night else "#ffd98a"
    )
    return group(dome + bricks + door, x, y)
