"""How children look: hair, clothes, glasses, a hearing aid, freckles, a wheelchair.

All of it is thrown once from the character's look (coat, accent, accessory), so that one child
looks the same on every page and in every book it returns to, while two children of a class differ.
Clothes never take the accent colour.
"""

from __future__ import annotations

from random import Random
from typing import Final

from aibook_desktop.engines.illustrator.papercut.colour import brightness, darken, lighten
from aibook_desktop.engines.illustrator.papercut.dice import dice
from aibook_desktop.engines.illustrator.papercut.figures.acting import Paint
from aibook_desktop.engines.illustrator.papercut.paper import dot, flat, group, line, piece, small
from aibook_desktop.engines.illustrator.papercut.shapes import card, oval, scallops

_HAIR: Final = (
    *("#3b2c33", "#3a3140", "#3b2c33", "#4a3a4d", "#5b3d30", "#5b3d30"),
    *("#8a5a36", "#a8562f", "#c48a45"),
)
_CLOTHES: Final = ("#8fb3d9", "#9cc3a4", "#e8c27a", "#c9a6cf", "#e3a79a", "#a9b8e0", "#d9c3a0")
_DARK_SKIN: Final = 0.68


def thrown(paint: Paint, what: str) -> Random:
    """Dice that fall the same way for the same look."""
    return dice(paint.coat, paint.accent, paint.accessory, what)


def hair_colour(paint: Paint) -> str:
    """The paper of the hair; dark skin gets dark hair."""
    choice = _HAIR[:6] if brightness(paint.coat) < _DARK_SKIN else _HAIR
    return thrown(paint, "hair colour").choice(choice)


def cloth(paint: Paint) -> str:
    """The paper of the clothes, never near the accent."""
    choice = thrown(paint, "clothes").choice(_CLOTHES)
    if near(choice, paint.accent):
        return _CLOTHES[(_CLOTHES.index(choice) + 1) % len(_CLOTHES)]
    return choice


def near(first: str, second: str) -> bool:
    """Whether two papers are hard to tell apart."""
    channels = ((int(first[i : i + 2], 16), int(second[i : i + 2], 16)) for i in (1, 3, 5))
    return sum(abs(a - b) for a, b in channels) < 130


def _style(paint: Paint, count: int) -> int:
    return thrown(paint, "hair style").randrange(count)


_CAP: Final = (
    "M-64 4C-68 -58 -34 -64 0 -64C34 -64 68 -58 64 4C60 30 48 40 40 44L-40 44C-48 40 -60 30 -64 4Z"
)
_LONG: Final = (
    "M-66 -6C-72 -60 -36 -66 0 -66C36 -66 72 -60 66 -6C74 30 66 52 54 60L-54 60C-66 52 -74 30"
    " -66 -6Z"
)


def long_hair(paint: Paint) -> str:
    """Hair that falls to the shoulders."""
    return piece(_LONG, hair_colour(paint))


def girl_hair_behind(paint: Paint) -> str:
    """Long, bunches, buns, a ponytail, braids or a cloud of curls."""
    hair, tie = hair_colour(paint), lighten(cloth(paint), 0.35)
    style = _style(paint, 6)
    if style == 0:
        return long_hair(paint)
    if style == 1:
        bunch = piece(
            "M-58 -22C-92 -40 -104 -8 -96 18C-92 40 -80 46 -74 50C-76 26 -66 2 -56 -6Z", hair
        )
        ties = small(oval(-62, -16, 7, 8), tie, 1)
        return bunch + ties + group(bunch + ties, mirrored=True) + piece(_CAP, hair)
    if style == 2:
        bun = piece(oval(-30, -62, 22, 20), hair)
        return bun + group(bun, mirrored=True) + piece(_CAP, hair)
    if style == 3:
        tail = piece(
            "M-20 -56C-70 -92 -110 -50 -100 0C-98 24 -90 34 -84 40C-84 10 -72 -22 -40 -40Z", hair
        )
        return tail + small(oval(-36, -56, 10, 10), tie, 1) + piece(_CAP, hair)
    if style == 4:
        braid = "".join(
            piece(oval(-66 - 2 * i, 18 + 19 * i, 13 - i, 13), hair, 2) for i in range(4)
        ) + small(oval(-72, 78, 7, 6), tie, 1)
        return braid + group(braid, mirrored=True) + piece(_CAP, hair)
    return piece(scallops(0, -14, 79, 14, 0.045), hair)


def fringe(paint: Paint) -> str:
    """A fringe over the brow, with a shine."""
    hair = hair_colour(paint)
    if _style(paint, 6) == 5:
        return "".join(
            piece(scallops(x, y, 18, 7, 0.07), hair, 1)
            for x, y in ((-46, -30), (-24, -46), (2, -50), (28, -46), (48, -30))
        )
    shape = (
        "M-62 8C-70 -38 -40 -60 0 -60C40 -60 70 -38 62 8C58 -8 50 -18 40 -24C30 -12 6"
        " -14 -8 -26C-22 -12 -46 -12 -50 -16C-56 -8 -60 0 -62 8Z"
    )
    return piece(shape, hair, 2) + flat(
        "M-34 -46C-14 -56 18 -56 32 -48C14 -50 -12 -50 -34 -46Z", lighten(hair, 0.25), 0.6
    )


def boy_hair_behind(paint: Paint) -> str:
    """Short hair, or a cloud of curls."""
    hair = hair_colour(paint)
    if _style(paint, 5) == 4:
        return piece(scallops(0, -22, 72, 13, 0.045), hair)
    return piece(
        "M-63 8C-70 -54 -40 -66 0 -66C40 -66 70 -54 63 8C58 18 54 20 50 22L-50 22C-54 20 -58 18"
        " -63 8Z",
        hair,
    )


_BOY_FRINGES: Final = {
    0: (
        "M-62 2C-68 -44 -38 -64 0 -64C20 -76 34 -68 32 -62C58 -54 66 -28 62 2C56 -16"
        " 48 -26 36 -30C20 -18 -24 -20 -46 -30C-54 -22 -58 -12 -62 2Z"
    ),
    2: (
        "M-62 4C-70 -42 -40 -62 0 -62C40 -62 68 -42 62 2C56 -14 52 -22 46 -28C34 -10"
        " -8 -12 -26 -34C-34 -18 -54 -14 -62 4Z"
    ),
    3: (
        "M-63 6C-70 -44 -40 -64 0 -64C40 -64 70 -44 63 6C60 -4 56 -10 52 -14C20 -22 -20 -22"
        " -52 -14C-56 -10 -60 -4 -63 6Z"
    ),
}


def boy_fringe(paint: Paint) -> str:
    """A tuft, curls, a side parting or a bowl cut."""
    hair, style = hair_colour(paint), _style(paint, 5)
    if style in _BOY_FRINGES:
        return piece(_BOY_FRINGES[style], hair, 2)
    spots = ((-50, -24), (-32, -46), (0, -54), (32, -46), (50, -24), (-14, -36), (16, -36))
    return "".join(piece(scallops(x, y, 19, 7, 0.07), hair, 1) for x, y in spots)


def on_the_face(paint: Paint) -> str:
    """Glasses, freckles or nothing, and a hearing aid on one ear."""
    throw = thrown(paint, "face").random()
    drawn = ""
    if throw < 0.28:
        frame = ("#5b6fa8", "#a4554c", "#4f8a6b", "#5a4a5c")[_style(paint, 4)]
        drawn = line(oval(-24, 6, 18, 18) + oval(24, 6, 18, 18), frame, 4.4)
        drawn += line("M-7 3Q0 -2 7 3M-42 3L-58 -2M42 3L58 -2", frame, 4)
    elif throw < 0.46:
        spots = ((-34, 17), (-26, 22), (-40, 23), (34, 17), (26, 22), (40, 23))
        drawn = "".join(dot(x, y, 2.1, darken(paint.coat, 0.3), 0.8) for x, y in spots)
    return drawn


def hears_with_an_aid(paint: Paint) -> bool:
    """One child in seven."""
    return 0.46 <= thrown(paint, "face").random() < 0.6


def hearing_aid(_: Paint) -> str:
    """A bright hook behind each ear and its little tube."""
    hook = line("M-66 -6C-78 -10 -78 14 -70 20", "#3f8fa8", 7) + line(
        "M-68 -8C-62 -14 -54 -8 -58 4", "#f2fbff", 3
    )
    return hook + group(hook, mirrored=True)


def rolls(paint: Paint) -> bool:
    """Whether a child goes by wheelchair: one in nine."""
    return thrown(paint, "wheels").random() < 0.11


def chair_back(paint: Paint) -> str:
    """The back of the wheelchair and its handles, behind the body (frame of the hips)."""
    if not rolls(paint):
        return ""
    dark = "#5f6f9c"
    handles = line("M-50 -34L-66 -40M50 -34L66 -40", dark, 8)
    return handles + piece(card(-54, -40, 108, 64, 14), dark)


def chair(paint: Paint) -> str:
    """Seat, legs on the foot plate and two big wheels, in place of standing legs."""
    if not rolls(paint):
        return ""
    dark, rim = "#5f6f9c", "#4a4a5c"
    shoe = paint.accent if paint.accessory == "boots" else darken(cloth(paint), 0.35)
    wheels = ""
    for side in (-1, 1):
        wheel = line(oval(62 * side, -40, 17, 39), rim, 8) + flat(
            oval(62 * side, -40, 14, 35), "#dfe6f0", 0.75
        )
        spokes = line(
            f"M{62 * side} -76V-4M{62 * side - 12} -60l24 40M{62 * side + 12} -60l-24 40",
            "#9aa6bd",
            2.4,
        )
        wheels += wheel + spokes + dot(62 * side, -40, 5, dark)
    small_wheels = dot(-34, -6, 8, rim) + dot(34, -6, 8, rim)
    seat = small(card(-50, -36, 100, 15, 6), dark, 2)
    plate = small(card(-32, -8, 64, 8, 4), dark, 1)
    shins = "".join(
        piece(card(x - 11, -36, 22, 26, 9), paint.coat, 2) + piece(oval(x, -13, 16, 11), shoe, 2)
        for x in (-18, 18)
    )
    return small_wheels + seat + plate + shins + wheels
