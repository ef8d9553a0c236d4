"""A library: high bookcases, a reading corner, a globe."""

from __future__ import annotations

from typing import Final

from aibook_desktop.engines.illustrator.papercut.colour import darken, lighten
from aibook_desktop.engines.illustrator.papercut.paper import flat, glow, group, line, piece, small
from aibook_desktop.engines.illustrator.papercut.places.room import boards, papered, window
from aibook_desktop.engines.illustrator.papercut.places.stage import Backdrop, Stage
from aibook_desktop.engines.illustrator.papercut.shapes import card, oval, polygon

_SPINES: Final = ("#c9695c", "#5f93b5", "#e6b656", "#7fa877", "#9a7fb0", "#d99a6a")


def library(stage: Stage) -> Backdrop:
    """Walls of books, a window between them, a rug with cushions."""
    side, floor_y = stage.side, stage.horizon + 50
    wall = stage.tone(stage.hand.choice(("#f2e2c4", "#dfe6d4", "#eadcd6")))
    far = papered(stage, wall, floor_y, stripes=False)
    far += window(stage, 512 - side * 110, floor_y - 290, 230, 250)
    near = boards(stage, floor_y, stage.tone("#c99a6c"))
    near += _bookcase(stage, stage.aside(0.62), floor_y + 44, 4)
    near += _bookcase(stage, 512 - side * 440, floor_y + 44, 3)
    near += _table(stage, stage.aside(0.2), floor_y + 60)
    near += piece(oval(512, floor_y + 250, 440, 96), stage.tone("#b9655f")) + line(
        oval(512, floor_y + 250, 388, 76), stage.tone("#f2d9a8"), 7
    )
    near += _cushion(stage, stage.aside(0.86), floor_y + 168, "#7fa9b5")
    near += _cushion(stage, 512 - side * 440, floor_y + 176, "#e0a868")
    return Backdrop(far, near, indoors=True)


def _bookcase(stage: Stage, x: float, y: float, columns: int) -> str:
    wood, wide = stage.tone("#9c6f4c"), columns * 84 + 24
    left = -wide / 2
    drawn = piece(card(left, -470, wide, 476, 8), wood) + flat(
        card(left + 12, -456, wide - 24, 448, 4), darken(wood, 0.3)
    )
    spines = dict.fromkeys(_SPINES, "")
    for row in range(4):
        low, at = -352 + 112 * row, left + 16
        while at < -left - 34:
            broad, tall = stage.hand.uniform(13, 25), stage.hand.uniform(62, 92)
            paper = stage.hand.choice(_SPINES)
            spines[paper] += card(at, low - tall, broad, tall, 3)
            at += broad + (stage.hand.random() < 0.12) * 20 + 2
    drawn += "".join(flat(path, stage.tone(paper)) for paper, path in spines.items() if path)
    boards_ = "".join(card(left + 10, -352 + 112 * row, wide - 20, 13, 3) for row in range(4))
    top = piece(card(left - 12, -486, wide + 24, 22, 8), lighten(wood, 0.15), 3)
    return group(drawn + flat(boards_, lighten(wood, 0.12)) + top, x, y)


def _table(stage: Stage, x: float, y: float) -> str:
    wood = stage.tone("#b9814f")
    legs = piece(card(-84, -70, 16, 76, 5), wood, 3) + piece(card(68, -70, 16, 76, 5), wood, 3)
    top = piece(card(-110, -86, 220, 22, 9), lighten(wood, 0.16))
    ball = piece(oval(-48, -132, 32, 32), stage.tone("#8cc2d8"), 3) + flat(
        "M-72 -144Q-56 -164 -40 -152Q-46 -138 -60 -132Z"
        "M-44 -122Q-26 -134 -20 -120Q-30 -106 -44 -112Z",
        stage.tone("#9cc48a"),
    )
    stand = line("M-48 -98v8M-66 -88h36", stage.tone("#7a5a48"), 7)
    lamp = line("M52 -88V-132", stage.tone("#566079"), 7) + small(
        polygon((22, -128), (82, -128), (66, -168), (38, -168)), stage.light.lamp("#8fc4a4")
    )
    shine = glow(52, -118, 110, "lamp") if stage.light.night else ""
    return group(shine + legs + ball + stand + lamp + top, x, y)


def _cushion(stage: Stage, x: float, y: float, paper: str) -> str:
    cloth = stage.tone(paper)
    sack = piece("M-84 6C-96 -40 -56 -92 0 -94C56 -92 96 -40 84 6Q0 26 -84 6Z", cloth)
    return group(
        sack + line("M-40 -66Q-52 -26 -46 2M36 -68Q52 -30 46 2", darken(cloth, 0.14), 4), x, y
    )
