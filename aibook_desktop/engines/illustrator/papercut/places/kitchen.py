"""A kitchen: a stove under its hood, cupboards, a sink below the window."""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.colour import darken, lighten
from aibook_desktop.engines.illustrator.papercut.paper import dot, flat, group, line, piece, small
from aibook_desktop.engines.illustrator.papercut.places.room import papered, pendant, window
from aibook_desktop.engines.illustrator.papercut.places.stage import Backdrop, Stage
from aibook_desktop.engines.illustrator.papercut.shapes import card, oval, polygon


def kitchen(stage: Stage) -> Backdrop:
    """A long counter with stove and sink, tiles, pans on a rail, a chequered floor."""
    side, floor_y = stage.side, stage.horizon + 60
    wall = stage.tone(stage.hand.choice(("#fbe9bd", "#e3efdc", "#fbe0cf")))
    far = papered(stage, wall, floor_y, stripes=False) + _tiles(stage, floor_y)
    far += window(stage, 512 - side * 120, floor_y - 330, 236, 216)
    far += pendant(stage, 512 + side * 70, 130, "#e9a26b")
    near = chequered(stage, floor_y, "#f3e3c8", "#d9a98a")
    near += _counter(stage, floor_y + 34)
    near += _stove(stage, stage.aside(0.56), floor_y + 40) + _sink(
        stage, 512 - side * 120, floor_y + 34
    )
    near += _cupboard(stage, 512 - side * 420, floor_y - 330) + _rail(
        stage, stage.aside(0.14), floor_y - 220
    )
    return Backdrop(far, near, indoors=True)


def chequered(stage: Stage, y: float, first: str, second: str) -> str:
    """A floor of two colours in perspective."""
    pale, dark = stage.tone(first), stage.tone(second)
    drawn = piece(f"M-260 {y:.0f}H1300V1450H-260Z", pale)
    rows = (0, 42, 98, 172, 268, 392)
    path = ""
    for i in range(5):
        near, far = 1 + rows[i + 1] / 420, 1 + rows[i] / 420
        for j in range(-5, 6):
            if (i + j) % 2:
                continue
            a, b = j * 120, (j + 1) * 120
            path += polygon(
                *((512 + a * far, y + rows[i]), (512 + b * far, y + rows[i])),
                *((512 + b * near, y + rows[i + 1]), (512 + a * near, y + rows[i + 1])),
            )
    return drawn + flat(path, dark, 0.6)


def _tiles(stage: Stage, y: float) -> str:
    band = flat(f"M-260 {y - 230:.0f}H1300V{y:.0f}H-260Z", stage.tone("#dcebea"), 0.9)
    grid = "".join(f"M-260 {y - 230 + 46 * i:.0f}H1300" for i in range(6))
    grid += "".join(f"M{x} {y - 230:.0f}V{y:.0f}" for x in range(-250, 1300, 62))
    return band + line(grid, stage.tone("#ffffff"), 4, 0.9)


def _counter(stage: Stage, y: float) -> str:
    wood = stage.tone("#7fa9a0")
    drawn = piece(f"M-260 {y - 128:.0f}H1300V{y:.0f}H-260Z", wood)
    doors = "".join(card(x, y - 108, 112, 92, 8) for x in range(-240, 1280, 126))
    knobs = "".join(dot(x + 98, y - 66, 5, stage.tone("#f4e3b8")) for x in range(-240, 1280, 126))
    top = piece(f"M-260 {y - 146:.0f}H1300V{y - 122:.0f}H-260Z", stage.tone("#f0d9b4"), 3)
    return drawn + flat(doors, lighten(wood, 0.2)) + knobs + top


def _stove(stage: Stage, x: float, y: float) -> str:
    body = piece(card(-98, -156, 196, 160, 10), stage.tone("#e9ecf2"))
    door = small(card(-74, -104, 148, 88, 10), stage.tone("#566079"), 1) + flat(
        card(-60, -92, 120, 62, 8), stage.light.lamp("#f7c676"), 0.85
    )
    knobs = "".join(dot(dx, -128, 9, stage.tone("#d9695c")) for dx in (-60, -24, 24, 60))
    rings = "".join(small(oval(dx, -160, 40, 9), stage.tone("#566079"), 1) for dx in (-48, 48))
    hood = piece(
        polygon((-46, -520), (46, -520), (52, -410), (112, -350), (-112, -350), (-52, -410)),
        stage.tone("#d98f72"),
    )
    rim = piece(card(-118, -356, 236, 20, 6), stage.tone("#c97b60"), 3)
    return group(body + door + knobs + rings + hood + rim, x, y)


def _sink(stage: Stage, x: float, y: float) -> str:
    steel = stage.tone("#c3ccd8")
    basin = small("M-70 -146H70L56 -112H-56Z", steel, 2) + flat(
        "M-60 -142H60L52 -126H-52Z", darken(steel, 0.2)
    )
    tap = line("M0 -148V-196Q0 -222 26 -222T50 -200", steel, 11)
    return group(tap + basin, x, y)


def _cupboard(stage: Stage, x: float, y: float) -> str:
    wood = stage.tone("#7fa9a0")
    shelf = piece(card(-104, 40, 208, 14, 5), stage.tone("#a97955"), 3)
    jars = "".join(
        small(card(dx, 40 - tall, 34, tall, 9), stage.tone(paper))
        + flat(card(dx + 3, 32 - tall, 28, 12, 4), stage.tone("#a97955"))
        for dx, tall, paper in (
            (-90, 62, "#e79a6a"),
            (-46, 50, "#9cbf9f"),
            (-4, 66, "#e8c27a"),
            (42, 54, "#b7a3cc"),
        )
    )
    box = piece(card(-112, -150, 224, 128, 8), wood) + flat(
        card(-100, -138, 96, 104, 6) + card(4, -138, 96, 104, 6), lighten(wood, 0.2)
    )
    return group(box + shelf + jars, x, y)


def _rail(stage: Stage, x: float, y: float) -> str:
    iron = stage.tone("#8a7a70")
    rail = line("M-110 0H110", iron, 7)
    pans = "".join(
        line(f"M{dx} 0v44", iron, 6) + small(oval(dx, 44 + r, r, r), stage.tone(paper), 2)
        for dx, r, paper in ((-80, 27, "#c98b5a"), (-14, 21, "#8d99b5"), (44, 16, "#c98b5a"))
    )
    ladle = line("M90 0v62", iron, 6) + small("M74 60H106C106 82 74 82 74 60Z", iron, 1)
    return group(rail + pans + ladle, x, y)
