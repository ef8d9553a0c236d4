"""Sand and water: the seaside, the bottom of the sea, the desert."""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.colour import darken, lighten
from aibook_desktop.engines.illustrator.papercut.paper import dot, flat, group, line, piece, small
from aibook_desktop.engines.illustrator.papercut.places import scenery
from aibook_desktop.engines.illustrator.papercut.places.stage import Backdrop, Stage
from aibook_desktop.engines.illustrator.papercut.shapes import (
    blob,
    card,
    limb,
    oval,
    polygon,
    scallops,
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
    path = f"M-270 {y:.0f}" + "".join(f"q23 -26 46 -4q23 22 46 4" for _ in range(18))
    water = stage.tone(colour, depth)
    return f'<g transform="translate({offset - 60:.1f} 0)">{piece(path + "V1450H-270Z", water, -3)}</g>'


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


def undersea(stage: Stage) -> Backdrop:
    """Light from above, corals, weed and a sandy floor."""
    hand, h = stage.hand, stage.horizon + 60
    sky = (stage.tone("#9fdcea"), stage.tone("#3f87b3"))
    rays = "".join(
        flat(
            polygon((x, -40), (x + 80, -40), (x + 210 + spread, 900), (x + 10 + spread, 900)),
            "#ffffff",
            0.1,
        )
        for x, spread in ((60, 60), (300, 20), (560, -40), (780, -80))
    )
    far = (
        rays
        + scenery.hill(stage, h - 120, 60, stage.tone("#4f98bd", 0.1), 200)
        + "".join(
            _weed(stage, x, h - 20, hand.uniform(150, 250), "#4a94ab")
            for x in (70, 190, 420, 640, 830, 950)
        )
    )
    far += scenery.hill(stage, h - 30, 36, stage.tone("#5aa0b8"), 200)
    near = "".join(
        _weed(stage, x, h + 90, s, c)
        for x, s, c in (
            (30, 330, "#57a583"),
            (110, 240, "#74b98a"),
            (930, 260, "#74b98a"),
            (1000, 360, "#57a583"),
        )
    )
    near += _coral(stage, stage.aside(0.62), h + 76, 1.25, "#e58f86") + _coral(
        stage, 512 - stage.side * 380, h + 80, 0.95, "#c992c4"
    )
    near += scenery.hill(stage, h + 66, 14, stage.tone("#ecd9ab"))
    near += _brain_coral(stage, stage.aside(0.34), h + 98) + scenery.pebbles(
        stage, 12, h + 130, 1000, stage.tone("#cdb98c")
    )
    path = "".join(
        f"M{hand.uniform(0, 980):.0f} {hand.uniform(h + 130, 1000):.0f}q22 -10 46 0"
        for _ in range(12)
    )
    near += line(path, darken(stage.tone("#ecd9ab"), 0.1), 4)
    front = _coral(stage, 10, 1050, 1.3, "#f0a97a") + _coral(stage, 1020, 1060, 1.2, "#e58f86")
    return Backdrop(far, near, front, sky=sky)


def _weed(stage: Stage, x: float, y: float, size: float, colour: str) -> str:
    paper, drawn = stage.tone(colour), ""
    for dx, tall in ((-16, 0.75), (0, 1.0), (16, 0.62)):
        t = size * tall
        drawn += piece(
            limb(((dx, 6), (dx - 16, -t * 0.3), (dx + 14, -t * 0.65), (dx - 4, -t)), 9, 3), paper, 2
        )
    return group(drawn, x, y)


def _coral(stage: Stage, x: float, y: float, size: float, colour: str) -> str:
    paper = stage.tone(colour)
    branches = (
        ((0, 0), (0, -50), (0, -120)),
        ((0, -40), (30, -60), (44, -110)),
        ((0, -30), (-34, -50), (-50, -98)),
        ((40, -84), (60, -94), (70, -122)),
        ((-42, -74), (-62, -84), (-74, -112)),
    )
    drawn = "".join(piece(limb(spine, 12, 9), paper, 2) for spine in branches)
    return group(
        drawn
        + "".join(
            dot(px, py, 3, lighten(paper, 0.5))
            for px, py in ((0, -110), (42, -102), (-48, -90), (2, -60), (-20, -52))
        ),
        x,
        y,
        0,
        size,
    )


def _brain_coral(stage: Stage, x: float, y: float) -> str:
    paper = stage.tone("#f0c27a")
    return group(
        piece("M-60 6C-64 -56 64 -56 60 6Z", paper, 3)
        + line(
            "M-40 -4q10 -16 20 0t20 0t20 0M-30 -24q10 -12 20 0t20 0t18 -2", darken(paper, 0.18), 4
        ),
        x,
        y,
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
    near += _bones_of_wind(stage, h)
    return Backdrop(far, near, _succulent(stage, 36, 1034) + _succulent(stage, 990, 1040))


def _bones_of_wind(stage: Stage, h: float) -> str:
    path = "".join(
        f"M{stage.hand.uniform(0, 900):.0f} {stage.hand.uniform(h + 140, 1000):.0f}q40 -12 86 0t70 -4"
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
    leaf = blob(0, -40, 13, 44, stage.hand, 0.02)
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
