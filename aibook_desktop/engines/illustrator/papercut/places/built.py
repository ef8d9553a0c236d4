"""Places that people made, out of doors: village, castle, playground."""

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

_WALLS = ("#f3d9b5", "#e9b9a0", "#cfe0d4", "#f6e6c8", "#b9cfe0")
_ROOFS = ("#b9695a", "#7f8fb5", "#c98b5a", "#8a7a9c", "#6f9a8d")


def village(stage: Stage) -> Backdrop:
    """A row of crooked houses along a street."""
    hand, grass, h = stage.hand, scenery.grass_colour(stage), stage.horizon + 20
    far = scenery.hill(stage, h - 90, 40, stage.tone("#a6cbb2", 0.55), 200)
    far += "".join(
        house(stage, x, h + 6, hand.uniform(130, 170), i + 2, 0.45)
        for i, x in enumerate(range(40, 1040, 128))
    )
    near = scenery.hill(stage, h - 2, 10, stage.tone(grass, 0.24), 200)
    for index, (x, size) in enumerate(((90, 320), (286, 250), (760, 270), (950, 330))):
        near += house(
            stage, x + hand.uniform(-16, 16), h + 70, size, index + hand.randrange(2), 0.05
        )
    near += scenery.round_tree(stage, 512 + stage.side * 90, h + 60, 190, 0.2)
    near += scenery.hill(stage, h + 66, 7, stage.tone(grass, 0.03))
    near += _street(stage, h + 128) + _street_lamp(stage, 512 - stage.side * 330, h + 150)
    near += scenery.flowers(stage, 8, h + 96, h + 118, 8)
    return Backdrop(far, near, scenery.bush(stage, 512 + stage.side * 530, 1040, 220))


def house(stage: Stage, x: float, y: float, size: float, style: int, depth: float) -> str:
    """A house `size` units high; windows are lit at night."""
    wall = stage.tone(_WALLS[style % 5], depth)
    roof = stage.tone("#fbfdff" if stage.snowy else _ROOFS[(style * 2 + 1) % 5], depth)
    chimney = piece(card(28, -196, 22, 50, 3), stage.tone("#b08a78", depth), 2)
    body = piece(polygon((-62, 4), (-60, -112), (0, -178), (60, -112), (62, 4)), wall)
    top = piece(
        "M-80 -104L-4 -194Q2 -200 8 -194L80 -104Q70 -96 62 -104L2 -172L-62 -104Q-70 -96 -80 -104Z",
        roof,
        3,
    )
    glass = stage.light.lamp("#ffdf8e") if stage.light.night else stage.tone("#d9ecf2", depth)
    trim = lighten(wall, 0.6)
    panes = ""
    for wx in (-32, 32):
        panes += (
            flat(card(wx - 17, -98, 34, 38, 5), trim)
            + flat(card(wx - 12, -93, 24, 28, 3), glass)
            + line(f"M{wx} -93v28M{wx - 12} -79h24", trim, 3)
        )
    door = small("M-17 4V-38Q0 -58 17 -38V4Z", stage.tone(_ROOFS[style % 5], depth)) + dot(
        10, -18, 2.6, "#f4d58a"
    )
    attic = flat(oval(0, -132, 12, 12), trim) + flat(oval(0, -132, 8, 8), glass)
    return group(
        chimney + body + panes + attic + door + top, x, y, stage.hand.uniform(-1.5, 1.5), size / 200
    )


def _street(stage: Stage, y: float) -> str:
    stone = stage.tone("#eef1f6" if stage.snowy else "#dccbb4")
    edge = scenery.hill(stage, y, 5, stone)
    hand, path = stage.hand, ""
    for row in range(5):
        for column in range(9):
            x, v = (
                column * 128 + (row % 2) * 64 + hand.uniform(-16, 16) - 40,
                y + 40 + row * 48 + hand.uniform(-6, 6),
            )
            path += f"M{x:.0f} {v:.0f}q16 -9 34 0"
    return edge + line(path, darken(stone, 0.12), 4, 0.8)


def _street_lamp(stage: Stage, x: float, y: float) -> str:
    iron = stage.tone("#566079")
    lamp = line("M0 0V-210", iron, 9) + small(
        polygon((-17, -210), (17, -210), (22, -248), (-22, -248)), stage.light.lamp("#ffe3a0")
    )
    lamp += small(polygon((-27, -246), (27, -246), (0, -270)), iron) + small(
        card(-20, -6, 40, 12, 4), iron
    )
    shine = glow(0, -230, 110, "lamp") if stage.light.night else ""
    return group(shine + lamp, x, y)


def castle(stage: Stage) -> Backdrop:
    """Towers with flags on a hill, a path up to the gate."""
    grass, h, x = scenery.grass_colour(stage), stage.horizon + 10, stage.aside(0.3)
    far = scenery.hill(stage, h - 60, 50, stage.tone("#9fc4b4", 0.55), 200) + "".join(
        scenery.round_tree(stage, each, h + 4, 110, 0.45) for each in (60, 150, 880, 960)
    )
    near = scenery.hill(stage, h + 30, 30, stage.tone(grass, 0.26), 200) + _towers(stage, x, h + 60)
    near += scenery.hill(stage, h + 62, 14, stage.tone(grass, 0.12))
    path = stage.tone("#eef1f6" if stage.snowy else "#ead9b8")
    near += flat(
        f"M{x - 34:.0f} {h + 56:.0f}C{x - 70:.0f} {h + 110:.0f} 380 {h + 130:.0f} 330 1450L760 1450C720 {h + 160:.0f} {x + 80:.0f} {h + 120:.0f} {x + 34:.0f} {h + 56:.0f}Z",
        path,
    )
    for each in (90, 210, 850, 950):
        near += scenery.bush(stage, each + stage.hand.uniform(-20, 20), h + 128, 110, 0.06)
    near += scenery.flowers(stage, 12, h + 150, 1000, 9)
    front = scenery.bush(stage, 4, 1040, 220) + scenery.bush(stage, 1024, 1040, 200)
    return Backdrop(far, near, front)


def _towers(stage: Stage, x: float, y: float) -> str:
    stone, roof = stage.tone("#e9dfea", 0.08), stage.tone("#8f83b8", 0.05)
    glass = stage.light.lamp("#ffdf8e") if stage.light.night else stage.tone("#7f86b0", 0.1)
    drawn = ""
    for tx, width, height in ((-190, 76, 250), (190, 76, 270), (-88, 84, 350), (96, 84, 320)):
        drawn += _tower(tx, width, height, darken(stone, 0.05), roof, glass)
    teeth = "".join(f"v-22h24v22h24" for _ in range(6))
    wall = piece(f"M-144 10V-170{teeth}V10Z", stone)
    gate = flat("M-46 10V-74Q0 -132 46 -74V10Z", darken(stone, 0.2)) + flat(
        "M-34 10V-70Q0 -114 34 -70V10Z", stage.tone("#7a5b57")
    )
    bars = line(
        "M-16 8V-92M16 8V-92M0 8V-98M-33 -30H33M-33 -62H33", darken(stage.tone("#7a5b57"), 0.25), 4
    )
    slits = "".join(flat(card(sx - 8, -140, 16, 34, 8), glass) for sx in (-98, 98))
    bricks = line(
        "M-120 -40h26M-126 -88h22M96 -52h26M104 -96h20M-70 -150h24M50 -150h26",
        darken(stone, 0.12),
        3.4,
    )
    return group(drawn + wall + bricks + slits + gate + bars, x, y, 0, 1.05)


def _tower(x: float, width: float, height: float, stone: str, roof: str, glass: str) -> str:
    w = width / 2
    shaft = piece(f"M{x - w} 10V{-height}H{x + w}V10Z", stone)
    rim = piece(card(x - w - 7, -height - 10, width + 14, 20, 5), lighten(stone, 0.3), 2)
    top = piece(
        polygon(
            (x - w - 12, -height - 8), (x, -height - 8 - width * 1.35), (x + w + 12, -height - 8)
        ),
        roof,
        3,
    )
    peak = -height - 8 - width * 1.35
    flag = line(f"M{x} {peak}v-34", darken(roof, 0.3), 4) + small(
        f"M{x} {peak - 34:.1f}l32 9l-32 11Z", "#f0c25e"
    )
    window = flat(f"M{x - 10} {-height + 74}v-24q10 -18 20 0v24Z", glass)
    return shaft + window + rim + top + flag


def playground(stage: Stage) -> Backdrop:
    """A slide, a swing and a sandpit."""
    grass, h = scenery.grass_colour(stage), stage.horizon + 20
    far = scenery.hill(stage, h - 50, 26, stage.tone("#a4cda6", 0.55), 200)
    far += "".join(
        scenery.round_tree(stage, x, h + 4, stage.hand.uniform(150, 200), 0.42)
        for x in range(50, 1040, 112)
    )
    near = scenery.hill(stage, h + 8, 12, stage.tone(grass, 0.22), 200)
    near += _swing(stage, 512 - stage.side * 300, h + 84) + _slide(stage, stage.aside(0.5), h + 96)
    near += scenery.hill(stage, h + 92, 10, stage.tone(grass, 0.03))
    near += piece(
        oval(512, h + 300, 520, 130), stage.tone("#f1deb2" if not stage.snowy else "#f6f9ff")
    )
    near += scenery.tufts(
        stage, 14, h + 120, h + 170, stage.tone(darken(grass, 0.14))
    ) + scenery.flowers(stage, 7, h + 120, h + 170, 8)
    return Backdrop(far, near, scenery.bush(stage, 0, 1044, 200))


def _slide(stage: Stage, x: float, y: float) -> str:
    post, yellow, blue = stage.tone("#8f7f9c"), stage.tone("#f2c65a"), stage.tone("#6fa7cf")
    legs = "".join(piece(card(px, -214, 13, 218, 5), post, 2) for px in (-16, 66))
    rungs = "".join(piece(card(-8, -40 - 40 * i, 80, 10, 4), yellow, 1) for i in range(5))
    deck = piece(card(-30, -222, 122, 16, 5), blue, 3)
    hut = piece(polygon((-42, -296), (31, -362), (104, -296)), stage.tone("#db8270")) + legs
    rails = line("M-18 -218V-298M80 -218V-298", post, 9)
    chute = piece(
        "M-22 -220C-70 -196 -120 -70 -160 -34C-180 -18 -214 -16 -222 -16L-222 4C-196 6 -168 2 -148 -14C-104 -50 -60 -150 -18 -184Z",
        yellow,
    )
    return group(legs + rungs + rails + hut + deck + chute, x, y, 0, 1.0, mirrored=stage.side < 0)


def _swing(stage: Stage, x: float, y: float) -> str:
    frame, seat = stage.tone("#7fae9a"), stage.tone("#db8270")
    drawn = line("M-120 0L-92 -240M-64 0L-92 -240M120 0L92 -240M64 0L92 -240", frame, 11) + line(
        "M-104 -240H104", frame, 13
    )
    for sx, lean in ((-40, -10), (40, 12)):
        drawn += line(
            f"M{sx - 16} -238l{lean} 170M{sx + 16} -238l{lean} 170", stage.tone("#a39aa8"), 3.6
        )
        drawn += piece(card(sx + lean - 24, -72, 48, 11, 5), seat, 2)
    return group(drawn, x, y, 0, 0.92)
