"""Places that grow: forest, meadow, jungle, farm, mountain, snowland."""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.colour import darken, lighten
from aibook_desktop.engines.illustrator.papercut.paper import dot, flat, group, line, piece, small
from aibook_desktop.engines.illustrator.papercut.places import scenery
from aibook_desktop.engines.illustrator.papercut.places.stage import Backdrop, Stage
from aibook_desktop.engines.illustrator.papercut.shapes import card, limb, oval, polygon, scallops


def forest(stage: Stage) -> Backdrop:
    """Tall trunks on both sides, a clearing between them."""
    hand, grass, h = stage.hand, scenery.grass_colour(stage), stage.horizon
    far = scenery.hill(stage, h - 70, 34, stage.tone("#8fb8a0", 0.55), 200)
    far += "".join(
        scenery.pine(
            stage, x + hand.uniform(-24, 24), h + hand.uniform(-12, 22), hand.uniform(190, 290), 0.5
        )
        for x in range(20, 1060, 96)
    )
    near = scenery.hill(stage, h + 20, 18, stage.tone(grass, 0.28), 200)
    for x, size in ((-10, 460), (150, 360), (900, 400), (1030, 480), (stage.aside(0.52), 300)):
        tree = scenery.round_tree if hand.random() < 0.75 else scenery.pine
        near += tree(
            stage,
            x + hand.uniform(-18, 18),
            h + hand.uniform(50, 80),
            size * hand.uniform(0.9, 1.08),
            0.1,
        )
    near += scenery.hill(stage, h + 100, 14, stage.tone(grass, 0.06))
    near += _mushrooms(stage, stage.aside(0.74), h + 138)
    near += scenery.tufts(stage, 16, h + 150, 980, stage.tone(darken(grass, 0.14)))
    near += scenery.flowers(stage, 6, h + 150, 980, 8)
    front = scenery.bush(stage, -6, 1030, 250) + scenery.bush(stage, 1034, 1034, 230)
    return Backdrop(far, near, front)


def _mushrooms(stage: Stage, x: float, y: float) -> str:
    drawn = ""
    for dx, s in ((0, 1.0), (34, 0.7)):
        cap = piece("M-26 -24C-26 -58 26 -58 26 -24Q0 -16 -26 -24Z", stage.tone("#c9785f"), 2)
        spots = "".join(
            dot(a, b, r, stage.tone("#fff3e0"))
            for a, b, r in ((-11, -36, 5), (8, -42, 4), (14, -30, 4))
        )
        drawn += group(
            small(card(-8, -28, 16, 30, 6), stage.tone("#f5e6d0")) + cap + spots, x + dx, y, 0, s
        )
    return drawn


def meadow(stage: Stage) -> Backdrop:
    """Rolling hills, a winding path and flowers everywhere."""
    grass, h = scenery.grass_colour(stage), stage.horizon + 20
    far = scenery.hill(stage, h - 80, 44, stage.tone("#a3c9a8", 0.6), 200) + scenery.hill(
        stage, h - 20, 34, stage.tone(grass, 0.42), 200
    )
    x = stage.aside(0.58)
    near = scenery.round_tree(stage, x, h + 60, 380, 0.12) + scenery.bush(
        stage, x - stage.side * 150, h + 62, 120, 0.12
    )
    near += scenery.hill(stage, h + 40, 24, stage.tone(grass, 0.16), 200)
    near += _fence(stage, 1024 - x, h + 72)
    near += scenery.hill(stage, h + 104, 14, stage.tone(lighten(grass, 0.08)))
    near += scenery.tufts(stage, 18, h + 150, 1000, stage.tone(darken(grass, 0.14)))
    near += scenery.flowers(stage, 34, h + 120, 1000, 12)
    return Backdrop(far, near)


def _fence(stage: Stage, x: float, y: float) -> str:
    wood = stage.tone("#e9d3b0", 0.1)
    rails = piece(card(-120, -44, 240, 9, 4), wood, 2) + piece(card(-120, -22, 240, 9, 4), wood, 2)
    posts = "".join(
        piece(f"M{p - 9} 4V-58L{p} -68L{p + 9} -58V4Z", wood, 2) for p in (-108, -54, 0, 54, 108)
    )
    return group(rails + posts, x, y)


def jungle(stage: Stage) -> Backdrop:
    """Big leaves, lianas and palms."""
    hand, h = stage.hand, stage.horizon + 10
    far = scenery.hill(stage, h - 150, 50, stage.tone("#8dbf9b", 0.55), 200) + scenery.hill(
        stage, h - 70, 40, stage.tone("#6fae86", 0.4), 200
    )
    far += "".join(
        _palm(stage, x + hand.uniform(-30, 30), h + 10, hand.uniform(240, 330), 0.42)
        for x in (110, 330, 560, 800, 960)
    )
    near = scenery.hill(stage, h + 10, 22, stage.tone("#5f9f6b", 0.2), 200)
    near += _palm(stage, stage.aside(0.66), h + 74, 470, 0.06) + _palm(
        stage, 512 - stage.side * 420, h + 60, 380, 0.1
    )
    near += "".join(
        _leaf_fan(stage, x, h + 80, s) for x, s in ((30, 1.5), (250, 0.9), (770, 1.0), (990, 1.5))
    )
    near += scenery.hill(stage, h + 92, 14, stage.tone("#94bd6a", 0.02))
    near += scenery.tufts(stage, 18, h + 150, 980, stage.tone("#6d9d52"))
    vines = line(
        "M60 -10C80 120 50 200 74 292M214 -10C226 70 206 130 216 176M968 -10C950 110 980 180 962 270M842 -10C834 60 846 100 838 140",
        stage.tone("#4f8a57"),
        8,
    )
    vines += "".join(
        flat(oval(x, y, 15, 8), stage.tone("#6bab62"))
        for x, y in (
            (78, 70),
            (52, 140),
            (80, 210),
            (58, 270),
            (228, 60),
            (204, 120),
            (956, 60),
            (976, 130),
            (952, 200),
            (836, 50),
            (848, 100),
        )
    )
    front = _leaf_fan(stage, -20, 1050, 2.1) + _leaf_fan(stage, 1044, 1054, 2.1)
    return Backdrop(far, near + vines, front)


def _palm(stage: Stage, x: float, y: float, size: float, depth: float) -> str:
    trunk = piece(limb(((0, 0), (14, -80), (4, -150)), 12, 8), stage.tone("#a97c55", depth), 3)
    leaf = "M0 -150C30 -196 84 -186 104 -140C78 -160 50 -152 0 -150Z"
    greens = (stage.tone("#4f9a63", depth), stage.tone("#68ad6b", depth))
    crown = ""
    for index, turn in enumerate((-48, 14, -150, -100, 60, 108)):
        frond = piece(leaf, greens[index % 2], 3)
        crown += f'<g transform="rotate({turn} 4 -150)">{frond}</g>'
    return group(trunk + crown, x, y, stage.hand.uniform(-6, 6), size / 200)


def _leaf_fan(stage: Stage, x: float, y: float, size: float) -> str:
    leaf = "M0 0C-34 -30 -30 -96 0 -128C30 -96 34 -30 0 0Z"
    drawn = ""
    for turn, paper in (
        (-62, "#5a9c5f"),
        (62, "#5a9c5f"),
        (-32, "#6fb06a"),
        (32, "#6fb06a"),
        (0, "#85bf70"),
    ):
        colour = stage.tone(paper)
        drawn += group(
            piece(leaf, colour, 3) + line("M0 -8V-104", lighten(colour, 0.3), 3), 0, 0, turn
        )
    return group(drawn, x, y, 0, size)


def farm(stage: Stage) -> Backdrop:
    """A barn, furrows, a fence and hay."""
    grass, h = scenery.grass_colour(stage), stage.horizon + 10
    far = scenery.hill(stage, h - 64, 36, stage.tone("#a9cfa6", 0.55), 200)
    far += scenery.hill(
        stage, h - 10, 22, stage.tone("#e3cf8c" if not stage.snowy else "#eef3fa", 0.35), 200
    )
    far += "".join(scenery.round_tree(stage, x, h + 10, 120, 0.4) for x in (90, 180, 470, 610, 900))
    near = scenery.hill(stage, h + 26, 14, stage.tone(grass, 0.2), 200) + _barn(
        stage, stage.aside(0.56), h + 78
    )
    near += _fence(stage, 512 - stage.side * 300, h + 96)
    near += scenery.hill(stage, h + 102, 12, stage.tone(grass, 0.03))
    near += _hay(stage, 512 - stage.side * 410, h + 150) + scenery.tufts(
        stage, 20, h + 150, 990, stage.tone(darken(grass, 0.14))
    )
    near += scenery.flowers(stage, 8, h + 150, 990, 9)
    return Backdrop(far, near)


def _barn(stage: Stage, x: float, y: float) -> str:
    red, white = stage.tone("#bf6253", 0.06), stage.tone("#fdf4e6")
    wall = piece("M-140 4V-150L-96 -236L0 -278L96 -236L140 -150V4Z", red)
    boards = line(
        "M-104 0V-150M-70 0V-190M70 0V-190M104 0V-150M-36 -150V-220M36 -150V-220",
        darken(red, 0.14),
        3,
    )
    roof = piece(
        "M-160 -142L-106 -250L0 -300L106 -250L160 -142L142 -134L94 -232L0 -276L-94 -232L-142 -134Z",
        stage.tone("#fbfdff" if stage.snowy else "#7a5b57"),
        4,
    )
    door = piece(card(-52, -122, 104, 126, 4), darken(red, 0.2), 2) + line(
        "M-50 -120H50V2H-50ZM-50 -120L50 2M50 -120L-50 2", white, 7
    )
    loft = small(
        "M-24 -172V-206Q0 -226 24 -206V-172Z",
        stage.light.lamp("#ffdf8e") if stage.light.night else darken(red, 0.34),
    ) + line("M-24 -172V-206Q0 -226 24 -206V-172Z", white, 6)
    return group(wall + boards + roof + door + loft, x, y)


def _hay(stage: Stage, x: float, y: float) -> str:
    straw = stage.tone("#ecc766")
    return group(
        piece(oval(0, -42, 56, 44), straw)
        + line("M-30 -42a30 24 0 1 1 30 24a18 14 0 1 1 12 -22", darken(straw, 0.2), 4),
        x,
        y,
    )


def mountain(stage: Stage) -> Backdrop:
    """Peaks with snowy caps over a path of pines."""
    hand, grass, h = stage.hand, scenery.grass_colour(stage), stage.horizon + 20
    far = ""
    for x, top, half, depth in (
        (170, 210, 300, 0.62),
        (860, 240, 300, 0.58),
        (512 + stage.side * 120, 120, 360, 0.38),
    ):
        paper = stage.tone("#7f97b3", depth)
        far += piece(
            polygon(
                (x - half, h + 90),
                (x - half * 0.32, top + 150),
                (x, top),
                (x + half * 0.4, top + 180),
                (x + half, h + 90),
            ),
            paper,
        )
        far += flat(
            polygon(
                (x, top),
                (x + half * 0.4, top + 180),
                (x + half, h + 90),
                (x + half * 0.2, h + 90),
                (x + 26, top + 160),
            ),
            darken(paper, 0.12),
            0.55,
        )
        far += small(
            polygon(
                (x - half * 0.2, top + 94),
                (x, top),
                (x + half * 0.24, top + 108),
                (x + half * 0.13, top + 88),
                (x + half * 0.05, top + 122),
                (x - half * 0.06, top + 92),
                (x - half * 0.13, top + 118),
            ),
            stage.tone("#fbfdff", depth * 0.4),
        )
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
        "M-96 -30H96M-80 -62H80M-52 -88H52M-60 -30V4M60 -30V4M-30 -62V-32M36 -62V-32M-64 -62V-32M0 -88V-62",
        darken(ice, 0.14),
        3,
    )
    door = piece("M-40 6C-40 -64 40 -64 40 6Z", lighten(ice, 0.4)) + flat(
        "M-26 6C-26 -44 26 -44 26 6Z", stage.tone("#5a74a8") if not stage.light.night else "#ffd98a"
    )
    return group(dome + bricks + door, x, y)
