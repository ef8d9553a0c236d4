"""The seaside: waves, a beach, a lighthouse."""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.colour import darken
from aibook_desktop.engines.illustrator.papercut.paper import flat, group, line, piece, small
from aibook_desktop.engines.illustrator.papercut.places import scenery
from aibook_desktop.engines.illustrator.papercut.places.stage import Backdrop, Stage
from aibook_desktop.engines.illustrator.papercut.shapes import (
    card,
    polygon,
)


def sea(stage: Stage) -> Backdrop:
    """Rows of waves, a beach, a lighthouse on its rock."""
    h, sand = stage.horizon - 20, "#eef1f6" if stage.snowy else "#f2dcae"
    far = flat(f"M-260 {h - 60:.0f}H1300V1450H-260Z", stage.tone("#6fb3cf", 0.35))
    far += _lighthouse(stage, stage.aside(0.7), h + 10) + _sail(
        stage, 512 - stage.side * 190, h - 34
    )
    far += _waves(stage, h - 8, "#63abcb", 0.26)
    near = _waves(stage, h + 38, "#559fc4", 0.12) + _waves(stage, h + 84, "#6fb6cf", 0.02)
    near += _foam(stage, h + 132)
    near += scenery.hill(stage, h + 158, 9, stage.tone(sand))
    near += scenery.pebbles(stage, 10, h + 200, 1000, stage.tone("#d9bd8c"))
    path = "".join(
        f"M{stage.hand.uniform(0, 980):.0f} {stage.hand.uniform(h + 200, 1000):.0f}q20 -8 42 0"
        for _ in range(14)
    )
    return Backdrop(
        far, near + line(path, darken(stage.tone(sand), 0.09), 4), _grass_of_the_dunes(stage)
    )


def _waves(stage: Stage, y: float, colour: str, depth: float) -> str:
    offset = stage.hand.uniform(0, 92)
    path = f"M-270 {y:.0f}" + "".join("q23 -26 46 -4q23 22 46 4" for _ in range(18))
    water = stage.tone(colour, depth)
    return (
        f'<g transform="translate({offset - 60:.1f}'
        f' 0)">{piece(path + "V1450H-270Z", water, -3)}</g>'
    )


def _foam(stage: Stage, y: float) -> str:
    bumps = "".join(
        f"q{stage.hand.uniform(30, 46):.0f} {stage.hand.uniform(-24, -8):.0f} 84 0"
        for _ in range(19)
    )
    return flat(f"M-270 {y:.0f}{bumps}V{y + 70:.0f}H-270Z", stage.tone("#f6fcff"), 0.92)


def _lighthouse(stage: Stage, x: float, y: float) -> str:
    rock = piece(
        "M-110 20C-100 -30 -60 -22 -40 -44C-10 -56 30 -50 48 -30C80 -30 100 -6 116 20Z",
        stage.tone("#8d93a8", 0.25),
    )
    tower = piece(
        polygon((-34, -40), (-24, -220), (24, -220), (34, -40)), stage.tone("#fdf4e6", 0.1)
    )
    bands = flat(
        polygon((-31, -90), (-28, -135), (28, -135), (31, -90)), stage.tone("#d97b6c", 0.12)
    ) + flat(polygon((-26, -180), (-24, -218), (24, -218), (26, -180)), stage.tone("#d97b6c", 0.12))
    head = (
        small(card(-32, -230, 64, 11, 4), stage.tone("#6b6f88"))
        + small(card(-19, -262, 38, 33, 4), stage.light.lamp("#ffe08a"))
        + small("M-27 -260Q0 -296 27 -260Z", stage.tone("#6b6f88"))
    )
    beam = (
        flat(
            polygon((0, -246), (-stage.side * 420, -310), (-stage.side * 420, -190)), "#ffefb0", 0.2
        )
        if stage.light.night
        else ""
    )
    return group(beam + rock + tower + bands + head, x, y)


def _sail(stage: Stage, x: float, y: float) -> str:
    hull = piece("M-46 0H46Q38 24 20 26H-22Q-40 24 -46 0Z", stage.tone("#b98a66", 0.35), 2)
    return group(
        hull
        + small(polygon((-4, -6), (-4, -88), (-44, -8)), stage.tone("#fffaf0", 0.2))
        + small(polygon((4, -6), (4, -72), (40, -8)), stage.tone("#f4d9c0", 0.25)),
        x,
        y,
        3,
    )


def _grass_of_the_dunes(stage: Stage) -> str:
    blade = line(
        "M0 0q-6 -60 -34 -92M6 0q2 -70 -4 -110M12 0q8 -62 34 -88M18 0q16 -46 48 -62",
        stage.tone("#a9b77a"),
        8,
    )
    return group(blade, 40, 1040) + group(blade, 980, 1044, mirrored=True)
