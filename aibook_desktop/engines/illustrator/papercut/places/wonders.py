"""Where no street leads: space, the moon, the sky above the clouds, a cave."""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.colour import darken, lighten, mix
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
from aibook_desktop.engines.illustrator.papercut.shapes import blob, oval, polygon
from aibook_desktop.engines.illustrator.papercut.heavens import cloud, stars

_NIGHT = ("#1a2152", "#4b4f96")


def space(stage: Stage) -> Backdrop:
    """Planets, a ring, stars, and a small world to stand on."""
    hand, side = stage.hand, stage.side
    far = stars(hand, 70, 900) + _milky_way(stage)
    far += (
        _ringed(stage, 512 + side * 270, 250, 118)
        + _planet(512 - side * 330, 170, 64, "#7fb8b0")
        + _planet(512 + side * 420, 520, 40, "#e59a7c")
    )
    far += _planet(512 - side * 430, 470, 92, "#b48fc9")
    ground = mix("#7d86c4", stage.tone("#7d86c4"), 0.3)
    near = piece(oval(512, 1360, 980, 660), ground)
    near += "".join(
        _crater(x, y, r, ground)
        for x, y, r in (
            (150, 850, 54),
            (330, 780, 30),
            (720, 770, 36),
            (880, 860, 60),
            (560, 960, 44),
        )
    )
    return Backdrop(far, near, sky=_NIGHT)


def _milky_way(stage: Stage) -> str:
    paper = "#8f8ad0"
    return flat(
        "M-60 560C200 420 420 420 640 300S960 90 1100 60L1100 190C960 220 860 330 680 430S240 560 -60 700Z",
        paper,
        0.16,
    ) + "".join(
        dot(
            x,
            630 - x * 0.5 + stage.hand.uniform(-50, 50),
            stage.hand.uniform(1.5, 3),
            "#ffffff",
            0.8,
        )
        for x in range(0, 1024, 34)
    )


def _planet(x: float, y: float, r: float, colour: str) -> str:
    band = lighten(colour, 0.3)
    stripes = flat(
        f"M{-r * 0.97:.0f} {-r * 0.2:.0f}Q0 {r * 0.1:.0f} {r * 0.97:.0f} {-r * 0.2:.0f}L{r:.0f} {r * 0.05:.0f}Q0 {r * 0.34:.0f} {-r:.0f} {r * 0.05:.0f}Z",
        band,
        0.7,
    )
    spots = flat(oval(-r * 0.3, -r * 0.5, r * 0.2, r * 0.13), band, 0.7) + flat(
        oval(r * 0.35, r * 0.55, r * 0.24, r * 0.14), darken(colour, 0.12), 0.6
    )
    return group(
        glow(0, 0, r * 1.5, "shine") + piece(oval(0, 0, r, r), colour) + stripes + spots, x, y, -16
    )


def _ringed(stage: Stage, x: float, y: float, r: float) -> str:
    ring = lambda arc: line(arc, "#f6dfa6", 20) + line(arc, "#fdf2d2", 6)  # noqa: E731 - the same ring twice, behind and in front
    behind = ring(f"M{-r * 1.7:.0f} 0A{r * 1.7:.0f} {r * 0.5:.0f} 0 0 1 {r * 1.7:.0f} 0")
    front = ring(f"M{-r * 1.7:.0f} 0A{r * 1.7:.0f} {r * 0.5:.0f} 0 0 0 {r * 1.7:.0f} 0")
    return group(behind + _planet(0, 0, r, "#eba96f") + front, x, y, -14 * stage.side)


def _crater(x: float, y: float, r: float, ground: str) -> str:
    return (
        flat(oval(x, y, r, r * 0.34), darken(ground, 0.2))
        + flat(oval(x, y + r * 0.09, r * 0.86, r * 0.25), darken(ground, 0.1))
        + line(
            f"M{x - r:.0f} {y:.0f}a{r:.0f} {r * 0.34:.0f} 0 0 0 {2 * r:.0f} 0",
            lighten(ground, 0.35),
            4,
            0.8,
        )
    )


def moon(stage: Stage) -> Backdrop:
    """Grey-blue craters under a black-blue sky with the earth in it."""
    hand, side, h = stage.hand, stage.side, stage.horizon + 30
    earth = (
        piece(oval(0, 0, 108, 108), "#6fb0dc")
        + flat(blob(-34, -30, 44, 34, hand, 0.16), "#8cc48a")
        + flat(blob(40, 34, 38, 30, hand, 0.16), "#8cc48a")
        + flat(oval(20, -66, 48, 12), "#ffffff", 0.8)
        + flat(oval(-30, 62, 50, 11), "#ffffff", 0.8)
    )
    far = stars(hand, 60, 620) + group(glow(0, 0, 190, "shine") + earth, 512 + side * 260, 230)
    grey = "#c9cbe0"
    far += scenery.hill(stage, h - 50, 40, mix(grey, "#6f78b0", 0.55), 200)
    near = scenery.hill(
        stage, h + 20, 26, mix(grey, "#6f78b0", 0.28), 200
    ) + _flagless_rover_tracks(h)
    near += scenery.hill(stage, h + 92, 14, grey)
    near += "".join(
        _crater(x, y, r, grey)
        for x, y, r in (
            (120, h + 170, 60),
            (380, h + 140, 34),
            (690, h + 150, 40),
            (900, h + 190, 70),
            (560, h + 320, 54),
            (220, h + 350, 60),
        )
    )
    near += "".join(
        _rock(x, y, s, grey)
        for x, y, s in ((40, h + 110, 1.2), (980, h + 104, 1.4), (stage.aside(0.4), h + 100, 0.8))
    )
    return Backdrop(far, near, sky=_NIGHT)


def _flagless_rover_tracks(h: float) -> str:
    return "".join(_crater(x, h + 66, 26, "#a6aace") for x in (180, 470, 800))


def _rock(x: float, y: float, size: float, grey: str) -> str:
    return group(
        piece("M-60 10C-64 -30 -40 -60 -10 -66C20 -74 50 -50 60 10Z", darken(grey, 0.12))
        + flat("M-60 10C-64 -30 -40 -60 -10 -66C-20 -40 -30 -10 -24 10Z", lighten(grey, 0.3), 0.7),
        x,
        y,
        0,
        size,
    )


def sky(stage: Stage) -> Backdrop:
    """Banks of clouds down to the bottom of the page, the lower the whiter."""
    hand, h = stage.hand, stage.horizon
    blue, white = "#bcd9f2", "#ffffff"
    papers = [
        stage.tone(mix(blue, white, share), 0.12 - 0.1 * share) for share in (0.1, 0.34, 0.58, 0.8)
    ]
    far = "".join(
        cloud(x, h - hand.uniform(60, 230), hand.uniform(170, 280), stage.tone(white, 0.2))
        for x in (90, 400, 730, 960)
    )
    far += _bank(stage, h - 20, papers[0], 60)
    near = _bank(stage, h + 50, papers[1], 84) + cloud(
        stage.aside(0.72), h + 92, 360, stage.tone(white)
    )
    near += _bank(stage, h + 130, papers[2], 104) + _bank(stage, h + 250, papers[3], 130)
    return Backdrop(far, near)


def _bank(stage: Stage, y: float, colour: str, bump: float) -> str:
    x, path = -300.0, ""
    while x < 1320:
        w = stage.hand.uniform(bump * 1.0, bump * 2.0)
        path += f"a{w / 2:.0f} {w * 0.42:.0f} 0 0 1 {w:.0f} {0}"
        x += w
    return piece(f"M-300 {y:.0f}{path}V1450H-300Z", colour, -4)


def cave(stage: Stage) -> Backdrop:
    """An arch of rock with crystals that glow, daylight at its mouth."""
    hand, h, side = stage.hand, stage.horizon + 20, stage.side
    rock = stage.tone("#6d6a8c")
    sky_colours = (stage.tone("#4a4a74"), stage.tone("#8d86ac"))
    mouth = stage.aside(0.3)
    far = glow(mouth, h - 120, 330, "shine") + flat(
        f"M{mouth - 150:.0f} {h + 60:.0f}C{mouth - 180:.0f} {h - 260:.0f} {mouth + 170:.0f} {h - 280:.0f} {mouth + 150:.0f} {h + 60:.0f}Z",
        mix(*stage.light.sky, 0.6),
    )
    far += flat(
        f"M{mouth - 150:.0f} {h + 60:.0f}V{h - 10:.0f}Q{mouth - 40:.0f} {h - 60:.0f} {mouth + 30:.0f} {h - 14:.0f}T{mouth + 152:.0f} {h - 20:.0f}V{h + 60:.0f}Z",
        stage.tone("#9cc79a", 0.2),
    )
    far += scenery.hill(stage, h + 26, 16, mix(rock, "#a79fc4", 0.4), 200)
    near = _ceiling(stage, rock) + _walls(stage, darken(rock, 0.12))
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
        path += f"L{x:.0f} {base:.0f}Q{x + w * 0.3:.0f} {base + drop * 0.3:.0f} {x + w * 0.5:.0f} {base + drop:.0f}Q{x + w * 0.7:.0f} {base + drop * 0.3:.0f} {x + w:.0f} {base:.0f}"
        x += w
    return piece(f"M-300 -300{path}L1340 -300Z", rock, 6)


def _walls(stage: Stage, rock: str) -> str:
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
