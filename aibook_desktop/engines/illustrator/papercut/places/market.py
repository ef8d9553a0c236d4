"""A market street: stalls under striped awnings."""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.colour import darken, lighten
from aibook_desktop.engines.illustrator.papercut.paper import flat, glow, group, line, piece, small
from aibook_desktop.engines.illustrator.papercut.places import scenery
from aibook_desktop.engines.illustrator.papercut.places.stage import Backdrop, Stage
from aibook_desktop.engines.illustrator.papercut.places.village import house, street
from aibook_desktop.engines.illustrator.papercut.shapes import card, oval, polygon


def market(stage: Stage) -> Backdrop:
    """Four stalls along a street, houses behind, pennants overhead."""
    h, side = stage.horizon + 20, stage.side
    far = scenery.hill(stage, h - 60, 20, stage.tone("#a6cbb2", 0.55), 200)
    far += "".join(
        house(stage, x, h + 20, stage.hand.uniform(190, 240), style=i, depth=0.35)
        for i, x in enumerate(range(30, 1040, 160))
    )
    near = _pennants(stage, h - 250)
    near += _stall(stage, 512 - side * 130, h + 66, 0.72, ("#7fb08f", "#8fb86a"))
    near += street(stage, h + 74)
    near += _stall(stage, stage.aside(0.5), h + 120, 1.12, ("#d97768", "#e79a4a"))
    near += _stall(stage, 512 - side * 420, h + 126, 1.05, ("#6f9fc4", "#9a7fb8"))
    near += _crates(stage, stage.aside(0.93), h + 176)
    return Backdrop(far, near, "")


def _stall(stage: Stage, x: float, y: float, size: float, papers: tuple[str, str]) -> str:
    awning, goods = (stage.tone(each) for each in papers)
    wood, cream = stage.tone("#b9855a"), stage.tone("#fbf1dc")
    posts = piece(card(-118, -232, 13, 236, 4), wood, 2) + piece(
        card(105, -232, 13, 236, 4), wood, 2
    )
    shade = flat(card(-108, -196, 216, 120, 3), darken(stage.tone("#e6cda6"), 0.16))
    board = piece(card(-126, -84, 252, 90, 6), wood)
    planks = line("M-120 -54H120M-120 -26H120", darken(wood, 0.16), 4)
    heap = "".join(
        small(
            oval(-88 + 35 * i, -94 - 9 * (i % 2), 20, 18),
            goods if i % 2 else lighten(goods, 0.25),
            1,
        )
        for i in range(6)
    )
    roof = piece(polygon((-126, -250), (126, -250), (150, -190), (-150, -190)), awning, 3)
    stripes = "".join(
        flat(polygon((a, -250), (a + 36, -250), (b + 43, -190), (b, -190)), cream)
        for a, b in ((-90, -107), (-18, -21), (54, 65))
    )
    rim = "".join(
        small(f"M{x0} -191h43q-4 30 -21.5 30t-21.5 -30Z", cream if i % 2 else awning, 1)
        for i, x0 in enumerate(range(-150, 140, 43))
    )
    lit = glow(0, -150, 140, "lamp") if stage.light.night else ""
    return group(shade + lit + posts + heap + board + planks + roof + stripes + rim, x, y, 0, size)


def _pennants(stage: Stage, y: float) -> str:
    papers = ("#e69a8a", "#f0c36d", "#8fc1b5", "#9db4dc")
    drawn = line(f"M-20 {y:.0f}Q512 {y + 130:.0f} 1044 {y:.0f}", stage.tone("#a39aa8"), 3)
    for i in range(12):
        t = (i + 0.5) / 12
        px, py = -20 + 1064 * t, y + 260 * t * (1 - t)
        drawn += small(
            polygon((px - 20, py), (px + 20, py), (px, py + 36)), stage.tone(papers[i % 4]), 1
        )
    return drawn


def _crates(stage: Stage, x: float, y: float) -> str:
    wood = stage.tone("#c99a66")
    drawn = ""
    for dx, dy, paper in ((-40, 0, "#8fb86a"), (48, 8, "#e08f45"), (4, -62, "#9a7fb8")):
        goods = stage.tone(paper)
        heap = "".join(small(oval(dx - 24 + 24 * i, dy - 56, 16, 15), goods, 1) for i in range(3))
        crate = piece(card(dx - 42, dy - 52, 84, 54, 4), wood, 3)
        drawn += (
            heap
            + crate
            + line(f"M{dx - 38} {dy - 30}h76M{dx - 38} {dy - 12}h76", darken(wood, 0.18), 4)
        )
    return group(drawn, x, y)
