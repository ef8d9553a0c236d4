"""Open country: the meadow and the farm."""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.colour import darken, lighten
from aibook_desktop.engines.illustrator.papercut.paper import group, line, piece, small
from aibook_desktop.engines.illustrator.papercut.places import scenery
from aibook_desktop.engines.illustrator.papercut.places.stage import Backdrop, Stage
from aibook_desktop.engines.illustrator.papercut.shapes import card, oval


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
