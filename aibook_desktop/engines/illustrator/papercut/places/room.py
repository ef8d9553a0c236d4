"""What rooms share: papered walls, boards, a window that shows the light of the day."""

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
)
from aibook_desktop.engines.illustrator.papercut.places import scenery
from aibook_desktop.engines.illustrator.papercut.places.stage import Stage
from aibook_desktop.engines.illustrator.papercut.shapes import card, oval, star


def papered(stage: Stage, wall: str, floor_y: float, *, stripes: bool = True) -> str:
    """A wall down to its skirting board, striped or dotted."""
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


def boards(stage: Stage, y: float, wood: str) -> str:
    """A wooden floor."""
    drawn = piece(f"M-260 {y:.0f}H1300V1450H-260Z", wood)
    path = "".join(f"M-260 {y + 40 + 18 * i + 14 * i * i:.0f}H1300" for i in range(6))
    joints = "".join(
        f"M{stage.hand.uniform(0, 1024):.0f} {y + 40 + 18 * i + 14 * i * i:.0f}v{32 + 28 * i}"
        for i in range(6)
        for _ in range(3)
    )
    return drawn + line(path + joints, darken(wood, 0.1), 3)


def window(stage: Stage, x: float, y: float, width: float, height: float) -> str:
    """A window with curtains; behind it the sky of this page."""
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
        (
            f"M{x - w:.0f} {hill_top + 16:.0f}Q{x - w * 0.4:.0f} {hill_top - 36:.0f}"
            f" {x + w * 0.2:.0f} {hill_top + 10:.0f}T{x + w:.0f} {hill_top:.0f}V{y + h:.0f}"
            f"H{x - w:.0f}Z"
        ),
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
    curtain = (
        f"M{-w - 34} {-h - 22}H{-w * 0.3}C{-w * 0.5} {-h * 0.2} {-w * 0.8} {h * 0.4}"
        f" {-w - 30} {h * 0.7}Z"
    )
    one = piece(curtain, cloth, 3)
    rail = piece(card(-w - 48, -h - 32, width + 96, 13, 6), stage.tone("#8a6248"), 2)
    return glass + view + frame + sill + group(one + group(one, mirrored=True) + rail, x, y)


def pendant(stage: Stage, x: float, drop: float, paper: str) -> str:
    """A lamp that hangs from the ceiling down to `drop`, and lights the room at night."""
    cord = line(f"M{x:.0f} -260V{drop - 50:.0f}", stage.tone("#7a6a70"), 5)
    shade = piece("M-62 0C-60 -48 -22 -58 0 -58C22 -58 60 -48 62 0Z", stage.light.lamp(paper), 3)
    bulb = flat(oval(0, 4, 20, 13), stage.light.lamp("#fff0b8"))
    shine = glow(x, drop + 30, 230, "lamp") if stage.light.night else ""
    return cord + shine + group(bulb + shade, x, drop)
