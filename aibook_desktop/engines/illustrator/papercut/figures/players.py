"""Make-believe players of the upright rig: mermaid, ghost, goblin, astronaut and rag doll."""

from __future__ import annotations

from typing import Final

from aibook_desktop.engines.illustrator.papercut.colour import darken, lighten, mix
from aibook_desktop.engines.illustrator.papercut.figures import looks, muzzles
from aibook_desktop.engines.illustrator.papercut.figures.acting import Paint
from aibook_desktop.engines.illustrator.papercut.figures.biped import Parts
from aibook_desktop.engines.illustrator.papercut.figures.face import Features
from aibook_desktop.engines.illustrator.papercut.paper import dot, flat, group, line, piece, small
from aibook_desktop.engines.illustrator.papercut.shapes import card, heart, oval, polygon, scallops

_FACE: Final = Features(eye_gap=24, eye_y=6, mouth_y=27, blush_y=24, blush_gap=38, marks_x=54)
_SUIT: Final = "#f1f3f8"
_YARN: Final = ("#d9772f", "#b5533f", "#e0b04a", "#7a5a86")


def _both(one: str) -> str:
    return one + group(one, mirrored=True)


# mermaid


def _scales(paint: Paint) -> str:
    return mix("#4fb0a5", looks.cloth(paint), 0.25)


def _fish_tail(paint: Paint) -> str:
    sea = _scales(paint)
    tail = piece(
        "M-44 -62C-56 -30 -44 -6 -6 -2C30 2 62 -2 84 -22L72 -38C52 -26 40 -30 44 -62Z", sea
    )
    fluke = piece(
        "M76 -26C72 -56 84 -78 104 -84C104 -66 108 -58 122 -50C112 -36 98 -22 80 -18Z",
        lighten(sea, 0.2),
        3,
    )
    marks = line(
        "M-30 -44q7 9 14 0q7 9 14 0q7 9 14 0q7 9 14 0M-28 -26q7 9 14 0q7 9 14 0q7 9 14 0q7 9 14 0"
        "M-8 -12q7 8 14 0q7 8 14 0q7 8 14 0",
        darken(sea, 0.18),
        3,
        0.8,
    )
    return tail + fluke + marks


def _waist(paint: Paint) -> str:
    sea = _scales(paint)
    hips = "M-41 -18Q-20 -6 0 -15Q20 -6 41 -18C45 2 40 20 0 22C-40 20 -45 2 -41 -18Z"
    return piece(hips, sea, 2) + line(
        "M-30 4q7 8 14 0q7 8 14 0q7 8 14 0q7 8 14 0", darken(sea, 0.18), 3, 0.8
    )


def _shell_top(paint: Paint) -> str:
    shells = _both(small("M-4 -42C-14 -62 -36 -54 -30 -34C-22 -26 -8 -30 -4 -42Z", "#e8a7bd", 1))
    return shells + flat(oval(2, -12, 18, 12), lighten(paint.coat, 0.15), 0.5)


def _sea_star(paint: Paint) -> str:
    star = "M34 -62l6 11l12 1l-9 9l3 12l-12 -6l-11 6l2 -12l-9 -9l12 -1Z"
    return looks.fringe(paint) + small(star, "#f2b950", 1)


# ghost


def _sheet(paint: Paint) -> str:
    hem = (
        "M-47 -52C-56 -24 -62 -6 -64 0Q-54 -14 -44 -2Q-32 12 -21 -2Q-10 -14 0 -2Q11 12 21 -2"
        "Q32 -14 44 -2Q54 12 66 -4C58 -18 52 -34 47 -52Z"
    )
    return piece(hem, paint.coat)


def _wisp(paint: Paint) -> str:
    return piece("M-16 -46C-14 -70 4 -84 24 -76C16 -70 14 -62 18 -46Z", paint.coat, 1)


def _bow_tie(paint: Paint) -> str:
    dark = darken(paint.coat, 0.3)
    return flat(oval(2, -14, 26, 30), darken(paint.coat, 0.06), 0.7) + (
        "" if paint.accessory == "scarf" else dot(0, -36, 4, dark, 0.6) + dot(0, -20, 4, dark, 0.6)
    )


# goblin


def _mop(paint: Paint) -> str:
    hair = darken(paint.coat, 0.68)
    ears = _both(piece("M-52 -6C-78 -28 -92 -26 -98 -20C-92 4 -72 16 -54 16Z", paint.coat, 3))
    return ears + piece(scallops(0, -16, 72, 9, 0.13), hair)


def _horn(paint: Paint) -> str:
    hair = darken(paint.coat, 0.68)
    locks = "".join(
        piece(scallops(x, y, r, 6, 0.12), hair, 1)
        for x, y, r in ((-44, -30, 18), (-20, -44, 18), (20, -44, 18), (44, -30, 18))
    )
    horn = piece("M-14 -46C-12 -72 -2 -88 4 -94C10 -86 16 -70 15 -46Q0 -38 -14 -46Z", "#f4d08a", 3)
    return locks + horn + line("M-11 -60q11 6 24 0M-8 -72q9 5 17 0", "#d9a955", 3)


def _fangs(paint: Paint) -> str:
    nose = flat(oval(0, 14, 7, 5), darken(paint.coat, 0.25))
    return nose + _both(flat(polygon((-16, 24), (-8, 24), (-12, 33)), "#ffffff"))


def _fur_tunic(_: Paint) -> str:
    fur = (
        "M-33 -58C-46 -36 -50 -12 -48 2L-36 22L-24 8L-12 24L0 9L12 24L24 8L36 22L48 2"
        "C50 -10 48 -24 44 -34C20 -30 -10 -40 -33 -58Z"
    )
    spots = ((-30, -24), (-10, -18), (12, -10), (32, -16), (-22, 0), (20, 6), (2, -30))
    return piece(fur, "#e8b95a", 2) + "".join(
        flat(oval(x, y, 5.5, 4.4), "#8f6236", 0.85) for x, y in spots
    )


# astronaut


def _suit(_: Paint) -> str:
    panel = small(card(-24, -42, 48, 32, 8), "#cfd8e8", 1)
    lamps = (
        dot(-12, -32, 4.4, "#e98f7e") + dot(0, -32, 4.4, "#f4c95d") + dot(12, -32, 4.4, "#7fb9a0")
    )
    dial = line("M-14 -20h28", "#8d99b5", 4)
    belt = flat("M-47 -4Q0 6 47 -4L46 6Q0 16 -46 6Z", "#aab6cf")
    return panel + lamps + dial + belt


def _tank(_: Paint) -> str:
    return piece(card(-56, -62, 112, 66, 18), "#c3cde0")


def _ring(_: Paint) -> str:
    return small(card(-40, 46, 80, 14, 7), "#aab6cf", 1)


# rag doll


def _yarn(paint: Paint) -> str:
    free = [each for each in _YARN if not looks.near(each, paint.accent)]
    return looks.thrown(paint, "yarn").choice(free)


def _yarn_braids(paint: Paint) -> str:
    yarn = _yarn(paint)
    braid = "".join(piece(oval(-68 - 3 * i, -4 + 21 * i, 15 - i, 14), yarn, 2) for i in range(4))
    ribbon = small(oval(-79, 74, 9, 7), looks.cloth(paint), 1)
    crown = piece(scallops(0, -12, 68, 16, 0.05), yarn)
    return _both(braid + ribbon) + crown


def _yarn_fringe(paint: Paint) -> str:
    yarn = _yarn(paint)
    return "".join(
        piece(oval(x, -40 + abs(x) * 0.18, 9, 19), yarn, 1) for x in (-40, -24, -8, 8, 24, 40)
    )


def _stitches(paint: Paint) -> str:
    dark = darken(paint.coat, 0.4)
    seam = line("M38 -20l10 4M36 -12l10 4M34 -4l10 4M42 -22l-5 26", dark, 2.4, 0.7)
    return seam + flat(polygon((-6, 12), (6, 12), (0, 20)), "#d9695c")


def _apron(paint: Paint) -> str:
    cloth = looks.cloth(paint)
    skirt = (
        "M-33 -38C-44 -18 -54 0 -60 16Q-46 24 -35 17Q-24 25 -12 18Q0 26 12 18Q24 25 35"
        " 17Q46 24 60 16C54 0 44 -18 33 -38Z"
    )
    patch = small(card(-36, -8, 20, 20, 3), lighten(cloth, 0.4), 1) + line(
        "M-38 -4h4M-18 -4h4M-30 -10v4M-30 10v4", darken(cloth, 0.3), 2
    )
    return (
        piece(skirt, cloth)
        + small("M-18 -40H18L24 14Q0 22 -24 14Z", "#fffaf0", 1)
        + patch
        + flat(heart(0, -14, 8), "#e0706a")
    )


def _striped_sock(paint: Paint) -> str:
    return mix(looks.cloth(paint), "#ffffff", 0.5)


PLAYERS: Final = {
    "mermaid": Parts(
        belly=_shell_top,
        nape=looks.long_hair,
        muzzle=muzzles.button_nose,
        crest=_sea_star,
        features=_FACE,
        skirt=_waist,
        lower=_fish_tail,
        hip=40,
        limb=11,
        feet=_scales,
        girth=104,
        ear_room=16,
    ),
    "ghost": Parts(
        belly=_bow_tie,
        nape=_wisp,
        features=Features(eye_gap=23, eye_y=-2, eye=9, mouth_y=24, blush_y=20, blush_gap=40),
        lower=_sheet,
        shoulder=38,
        hip=49,
        limb=13,
        feet=lambda paint: paint.coat,
        ear_room=32,
    ),
    "goblin": Parts(
        belly=_fur_tunic,
        nape=_mop,
        muzzle=_fangs,
        crest=_horn,
        features=Features(mouth_y=27, blush_gap=42, lid="#3d2b2f"),
        hip=48,
        limb=13,
        ear_room=42,
        bubble=1.7,
    ),
    "astronaut": Parts(
        _tank,
        _suit,
        looks.boy_hair_behind,
        _ring,
        muzzles.button_nose,
        looks.boy_fringe,
        _FACE,
        cloth=lambda _: _SUIT,
        limbs=lambda _: _SUIT,
        palms=lambda _: "#aab6cf",
        feet=lambda _: "#aab6cf",
        shoulder=38,
        hip=52,
        limb=15,
        ear_room=40,
        girth=92,
        suited=True,
    ),
    "doll": Parts(
        nape=_yarn_braids,
        marks=_stitches,
        crest=_yarn_fringe,
        features=Features(
            eye_gap=26, eye_y=4, eye=8, mouth_y=26, blush_y=22, blush_gap=40, blush="#f0857f"
        ),
        skirt=_apron,
        cloth=looks.cloth,
        limbs=_striped_sock,
        palms=lambda paint: paint.coat,
        feet=lambda _: "#7a5a86",
        hip=43,
        limb=11,
        girth=90,
        ear_room=22,
    ),
}
