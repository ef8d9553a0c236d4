"""Indoor places: home and kindergarten. Their window shows the light of the day."""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.colour import darken, lighten, mix
from aibook_desktop.engines.illustrator.papercut.heavens import cloud
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
from aibook_desktop.engines.illustrator.papercut.shapes import card, heart, oval, polygon, star


def home(stage: Stage) -> Backdrop:
    """A bed, a window, a lamp and a rug."""
    hand, side = stage.hand, stage.side
    wall = stage.tone(hand.choice(("#f6dfc6", "#dfe8d6", "#f2d5cf", "#d9e3ee")))
    floor_y = stage.horizon + 50
    far = _papered(stage, wall, floor_y) + _window(stage, 512 - side * 150, floor_y - 300, 240, 260)
    far += _pictures(stage, 512 - side * 400, floor_y - 330) + _shelf(
        stage, 512 + side * 190, floor_y - 330
    )
    floor = stage.tone("#d9a877")
    near = _floor(stage, floor_y, floor)
    near += _bed(stage, stage.aside(0.66), floor_y + 96) + _lamp(
        stage, 512 - side * 412, floor_y + 74
    )
    near += (
        piece(oval(512, floor_y + 240, 430, 96), stage.tone("#e9c6a8"))
        + flat(oval(512, floor_y + 240, 370, 76), stage.tone("#f6e6cf"))
        + flat(oval(512, floor_y + 240, 290, 54), stage.tone("#a9c6c4"))
    )
    return Backdrop(far, near, indoors=True)


def kindergarten(stage: Stage) -> Backdrop:
    """Big windows, paintings on a line, cubbies, a play mat."""
    side, floor_y = stage.side, stage.horizon + 50
    wall = stage.tone(stage.hand.choice(("#fbeecb", "#dcefe0", "#e3ecf6")))
    far = _papered(stage, wall, floor_y, stripes=False)
    for x in (300, 720):
        far += _window(stage, x - side * 40, floor_y - 310, 250, 210)
    far += _bunting(stage) + _clock(stage, 512 - side * 40, floor_y - 330)
    near = _floor(stage, floor_y, stage.tone("#e6c08c")) + _cubbies(
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


def _papered(stage: Stage, wall: str, floor_y: float, *, stripes: bool = True) -> str:
    drawn = f'<rect x="-260" y="-260" width="1560" height="{floor_y + 320:.0f}" fill="{wall}"/>'
    if stripes:
        path = "".join(f"M{x} -260V{floor_y:.0f}" for x in range(-240, 1300, 84))
        drawn += line(path, lighten(wall, 0.4), 26, 0.6)
    else:
        hand = stage.hand
        drawn += "".join(
            dot(x + (row % 2) * 46, y, 6, darken(wall, 0.08), 0.8)
            for row, y in enumerate(range(20, int(floor_y), 74))
            for x in range(20, 1040, 92)
            if hand.random() < 0.95
        )
    return drawn + piece(
        f"M-260 {floor_y - 26:.0f}H1300V{floor_y + 30:.0f}H-260Z", stage.tone("#fdf6ea"), 2
    )


def _floor(stage: Stage, y: float, wood: str) -> str:
    drawn = piece(f"M-260 {y:.0f}H1300V1450H-260Z", wood)
    path = "".join(f"M-260 {y + 40 + 18 * i + 14 * i * i:.0f}H1300" for i in range(6))
    joints = "".join(
        f"M{stage.hand.uniform(0, 1024):.0f} {y + 40 + 18 * i + 14 * i * i:.0f}v{32 + 28 * i}"
        for i in range(6)
        for _ in range(3)
    )
    return drawn + line(path + joints, darken(wood, 0.1), 3)


def _window(stage: Stage, x: float, y: float, width: float, height: float) -> str:
    top, low = stage.light.sky
    w, h = width / 2, height / 2
    glass = flat(card(x - w, y - h, width, height, 10), mix(top, low, 0.4))
    view = ""
    if stage.light.night:
        view += dot(x + w * 0.4, y - h * 0.35, 30, "#fdf0c2") + "".join(
            flat(star(x + dx, y + dy, 7, 4, 0.34), "#fff0bd")
            for dx, dy in ((-60, -70), (-30, -20), (40, 20), (-80, 10))
        )
    else:
        view += cloud(x - w * 0.25, y - h * 0.3, w * 0.8, "#ffffff", 0.9)
    hill_top = y + h * 0.35
    view += flat(
        f"M{x - w:.0f} {hill_top + 16:.0f}Q{x - w * 0.4:.0f} {hill_top - 36:.0f} {x + w * 0.2:.0f} {hill_top + 10:.0f}T{x + w:.0f} {hill_top:.0f}V{y + h:.0f}H{x - w:.0f}Z",
        stage.tone(scenery.grass_colour(stage), 0.3),
    )
    white = stage.tone("#fffaf0")
    frame = (
        line(card(x - w, y - h, width, height, 10), darken(white, 0.18), 20, 0.35)
        + line(card(x - w, y - h, width, height, 10), white, 14)
        + line(f"M{x:.0f} {y - h:.0f}v{height:.0f}M{x - w:.0f} {y:.0f}h{width:.0f}", white, 9)
    )
    sill = piece(card(x - w - 18, y + h - 2, width + 36, 18, 6), white, 3)
    cloth = stage.tone("#c98f86" if width < 245 else "#8fb3b0")
    curtain = f"M{-w - 34} {-h - 22}H{-w * 0.3}C{-w * 0.5} {-h * 0.2} {-w * 0.8} {h * 0.4} {-w - 30} {h * 0.7}Z"
    one = piece(curtain, cloth, 3)
    rail = piece(card(-w - 48, -h - 32, width + 96, 13, 6), stage.tone("#8a6248"), 2)
    return glass + view + frame + sill + group(one + group(one, mirrored=True) + rail, x, y)


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
