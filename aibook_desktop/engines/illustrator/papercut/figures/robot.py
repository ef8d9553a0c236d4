"""The toy robot: the upright rig with rounded boxes for head and chest."""

from __future__ import annotations

from typing import Final

from aibook_desktop.engines.illustrator.papercut.colour import darken, lighten
from aibook_desktop.engines.illustrator.papercut.figures.acting import Paint
from aibook_desktop.engines.illustrator.papercut.figures.biped import Parts
from aibook_desktop.engines.illustrator.papercut.figures.face import Features
from aibook_desktop.engines.illustrator.papercut.paper import dot, flat, group, line, piece, small
from aibook_desktop.engines.illustrator.papercut.shapes import card, oval


def _box(paint: Paint) -> str:
    chest = piece(card(-46, -68, 92, 86, 20), paint.coat)
    panel = flat(card(-26, -44, 52, 34, 9), lighten(paint.coat, 0.55))
    lamps = "".join(
        dot(x, -34, 5, fill) for x, fill in ((-14, "#f0b45a"), (0, "#86c48c"), (14, "#7fb3e0"))
    )
    meter = line("M-16 -20h32", darken(paint.coat, 0.35), 3) + line("M-16 -20h14", "#f0b45a", 3)
    rivets = "".join(dot(x, y, 2.6, paint.shade) for x in (-38, 38) for y in (-58, 10))
    return chest + panel + lamps + meter + rivets


def _antenna(paint: Paint) -> str:
    mast = line("M0 -48V-72", paint.shade, 6)
    bulb = small(oval(0, -78, 9, 9), "#f4cf73")
    knobs = piece(oval(-62, 2, 11, 17), paint.shade, 3)
    return mast + bulb + knobs + group(knobs, mirrored=True)


def _screen(paint: Paint) -> str:
    shell = piece(card(-62, -52, 124, 106, 32), paint.coat, 2)
    return shell + flat(card(-50, -36, 100, 76, 24), lighten(paint.coat, 0.72))


def _box_asleep(paint: Paint) -> str:
    body = piece(card(-108, -82, 132, 76, 24), paint.coat)
    panel = flat(card(-86, -64, 56, 34, 10), lighten(paint.coat, 0.55))
    lamps = "".join(dot(x, -47, 5, fill) for x, fill in ((-72, "#f0b45a"), (-58, "#86c48c")))
    rivets = "".join(dot(x, y, 2.6, paint.shade) for x in (-98, -18) for y in (-70, -20))
    return body + panel + lamps + rivets


ROBOT: Final = Parts(
    belly=_box,
    nape=_antenna,
    marks=_screen,
    cover=_box_asleep,
    features=Features(eye_gap=22, mouth_y=22, blush_y=18, blush_gap=36),
    limbs=lambda paint: darken(paint.coat, 0.22),
    palms=lambda paint: lighten(paint.coat, 0.3),
    feet=lambda paint: darken(paint.coat, 0.3),
    shoulder=40,
    hip=46,
    limb=11,
    ear_room=36,
)
