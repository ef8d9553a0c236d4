"""Children, royal children and the fairy: the upright rig with hair and clothes.

Skin is the coat. Hair and clothes are thrown once from the character's id, so that one child looks
the same on every page and two girls of a book differ; clothes never take the accent colour.
"""

from __future__ import annotations

from typing import Final

from aibook_desktop.engines.illustrator.papercut.colour import darken, lighten, mix
from aibook_desktop.engines.illustrator.papercut.dice import dice
from aibook_desktop.engines.illustrator.papercut.figures import accessories, muzzles, tails
from aibook_desktop.engines.illustrator.papercut.figures.acting import Paint
from aibook_desktop.engines.illustrator.papercut.figures.biped import Part, Parts, nothing
from aibook_desktop.engines.illustrator.papercut.figures.face import Features
from aibook_desktop.engines.illustrator.papercut.paper import dot, flat, group, line, piece, small
from aibook_desktop.engines.illustrator.papercut.shapes import oval, scallops

_HAIR: Final = ("#3b2c33", "#5b3d30", "#8a5a36", "#c48a45", "#4a3a4d")
_CLOTHES: Final = ("#8fb3d9", "#9cc3a4", "#e8c27a", "#c9a6cf", "#e3a79a")
_FACE: Final = Features(eye_gap=24, eye_y=6, mouth_y=27, blush_y=24, blush_gap=38, marks_x=54)


def _hair(paint: Paint) -> str:
    return dice(paint.identity, "hair").choice(_HAIR)


def _cloth(paint: Paint) -> str:
    choice = dice(paint.identity, "clothes").choice(_CLOTHES)
    return _CLOTHES[(_CLOTHES.index(choice) + 1) % 5] if _near(choice, paint.accent) else choice


def _near(first: str, second: str) -> bool:
    channels = ((int(first[i : i + 2], 16), int(second[i : i + 2], 16)) for i in (1, 3, 5))
    return sum(abs(a - b) for a, b in channels) < 130


def _girl_hair_behind(paint: Paint) -> str:
    hair, style = _hair(paint), dice(paint.identity, "style").randrange(3)
    if style == 0:
        return piece(
            (
                "M-66 -6C-72 -60 -36 -66 0 -66C36 -66 72 -60 66 -6C74 30 66 52 54 60L-54 60"
                "C-66 52 -74 30 -66 -6Z"
            ),
            hair,
        )
    cap = piece(
        (
            "M-64 4C-68 -58 -34 -64 0 -64C34 -64 68 -58 64 4C60 30 48 40 40 44L-40 44C-48"
            " 40 -60 30 -64 4Z"
        ),
        hair,
    )
    if style == 1:
        bunch = piece(
            "M-58 -22C-92 -40 -104 -8 -96 18C-92 40 -80 46 -74 50C-76 26 -66 2 -56 -6Z", hair
        )
        ties = small(oval(-62, -16, 7, 8), lighten(_cloth(paint), 0.35), 1)
        return bunch + ties + group(bunch + ties, mirrored=True) + cap
    bun = piece(oval(-30, -62, 22, 20), hair)
    return bun + group(bun, mirrored=True) + cap


def _fringe(paint: Paint) -> str:
    hair = _hair(paint)
    shape = (
        "M-62 8C-70 -38 -40 -60 0 -60C40 -60 70 -38 62 8C58 -8 50 -18 40 -24C30 -12 6"
        " -14 -8 -26C-22 -12 -46 -12 -50 -16C-56 -8 -60 0 -62 8Z"
    )
    return piece(shape, hair, 2) + flat(
        "M-34 -46C-14 -56 18 -56 32 -48C14 -50 -12 -50 -34 -46Z", lighten(hair, 0.25), 0.6
    )


def _boy_hair_behind(paint: Paint) -> str:
    return piece(
        (
            "M-63 8C-70 -54 -40 -66 0 -66C40 -66 70 -54 63 8C58 18 54 20 50 22L-50 22C-54"
            " 20 -58 18 -63 8Z"
        ),
        _hair(paint),
    )


def _boy_fringe(paint: Paint) -> str:
    hair, style = _hair(paint), dice(paint.identity, "style").randrange(3)
    if style == 0:
        return piece(
            (
                "M-62 2C-68 -44 -38 -64 0 -64C20 -76 34 -68 32 -62C58 -54 66 -28 62 2C56 -16"
                " 48 -26 36 -30C20 -18 -24 -20 -46 -30C-54 -22 -58 -12 -62 2Z"
            ),
            hair,
            2,
        )
    if style == 1:
        return "".join(
            piece(scallops(x, y, 19, 7, 0.07), hair, 1)
            for x, y in (
                (-50, -24),
                (-32, -46),
                (0, -54),
                (32, -46),
                (50, -24),
                (-14, -36),
                (16, -36),
            )
        )
    return piece(
        (
            "M-62 4C-70 -42 -40 -62 0 -62C40 -62 68 -42 62 2C56 -14 52 -22 46 -28C34 -10"
            " -8 -12 -26 -34C-34 -18 -54 -14 -62 4Z"
        ),
        hair,
        2,
    )


def _ears(paint: Paint) -> str:
    return flat(oval(-60, 10, 9, 11), paint.coat) + flat(oval(60, 10, 9, 11), paint.coat)


def _behind(hair: Part) -> Part:
    return lambda paint: hair(paint) + _ears(paint)


def _with_tiara(fringe: Part) -> Part:
    def crest(paint: Paint) -> str:
        if paint.accessory in {"cap", "crown"}:
            return fringe(paint)
        return fringe(paint) + group(accessories.crown("#f2c94c"), 0, -52, scale=0.62)

    return crest


def _collar(_: Paint) -> str:
    return flat("M-24 -64Q0 -46 24 -64Q20 -48 0 -44Q-20 -48 -24 -64Z", "#fffaf0")


def _dress(paint: Paint) -> str:
    skirt = (
        "M-33 -38C-44 -18 -54 0 -58 15Q-46 22 -35 16Q-24 24 -12 17Q0 25 12 17Q24 24 35"
        " 16Q46 22 58 15C54 0 44 -18 33 -38Z"
    )
    spots = ((-34, 4), (-14, -10), (4, 9), (22, -12), (36, 5), (-26, -18))
    dots = "".join(dot(x, y, 3.2, "#fffaf0", 0.85) for x, y in spots)
    return piece(skirt, _cloth(paint)) + dots


def _gown(paint: Paint) -> str:
    cloth = _cloth(paint)
    skirt = "M-30 -34C-46 -10 -68 20 -76 40Q-38 46 0 46Q38 46 76 40C68 20 46 -10 30 -34Z"
    panel = "M-10 -34C-18 -6 -28 22 -32 44Q0 48 32 44C28 22 18 -6 10 -34Z"
    sash = small("M-34 -38Q0 -28 34 -38L33 -28Q0 -18 -33 -28Z", "#f2d68a", 1)
    lace = line(
        "M-73 36q12 6 24 3q12 6 24 3q12 5 25 2q13 3 25 -2q12 3 24 -3q12 3 24 -3", "#fffaf0", 4
    )
    return piece(skirt, cloth) + flat(panel, lighten(cloth, 0.45)) + lace + sash


def _shirt(paint: Paint) -> str:
    trousers = darken(mix(_cloth(paint), "#6d7fa8", 0.6), 0.15)
    shorts = "M-47 -2C-46 16 -28 22 0 22C28 22 46 16 47 -2Q0 6 -47 -2Z"
    stripes = line("M-40 -40Q0 -30 40 -40M-45 -24Q0 -14 45 -24", "#fffaf0", 6, 0.85)
    return stripes + flat(shorts, trousers)


def _tunic(_: Paint) -> str:
    gold = "#f2d68a"
    belt = small("M-47 -8Q0 2 47 -8L47 2Q0 12 -47 2Z", "#7a5a48", 1)
    buckle = small(oval(0, 0, 7, 6), gold, 1)
    buttons = dot(0, -44, 3.4, gold) + dot(0, -30, 3.4, gold)
    collar = line("M-30 -64Q0 -48 30 -64", gold, 6)
    return collar + buttons + belt + buckle


def _leaf(paint: Paint) -> str:
    return mix(_cloth(paint), "#a9cf8f", 0.45)


def _bodice(paint: Paint) -> str:
    outline = "M-33 -62C-44 -40 -46 -16 -44 0Q0 12 44 0C46 -16 44 -40 33 -62Q0 -50 -33 -62Z"
    return piece(outline, _leaf(paint), 2)


def _petals(paint: Paint) -> str:
    return "".join(
        piece(oval(x, 4, 15, 22), lighten(_leaf(paint), 0.1 * (i % 2)), 2)
        for i, x in enumerate((-42, 42, -21, 21, 0))
    )


def _shoe(paint: Paint) -> str:
    return darken(mix(_cloth(paint), "#7b5a55", 0.6), 0.1)


CHILDREN: Final = {
    "girl": Parts(
        nothing,
        _collar,
        _behind(_girl_hair_behind),
        nothing,
        muzzles.button_nose,
        _fringe,
        _FACE,
        _dress,
        cloth=_cloth,
        hip=44,
        feet=_shoe,
        ear_room=16,
        limb=11,
    ),
    "boy": Parts(
        nothing,
        _shirt,
        _behind(_boy_hair_behind),
        nothing,
        muzzles.button_nose,
        _boy_fringe,
        _FACE,
        cloth=_cloth,
        hip=46,
        feet=_shoe,
        ear_room=14,
        limb=11,
    ),
    "princess": Parts(
        nothing,
        _collar,
        _behind(_girl_hair_behind),
        nothing,
        muzzles.button_nose,
        _with_tiara(_fringe),
        _FACE,
        _gown,
        cloth=_cloth,
        hip=44,
        feet=_shoe,
        ear_room=34,
        limb=11,
    ),
    "prince": Parts(
        tails.cape,
        _tunic,
        _behind(_boy_hair_behind),
        nothing,
        muzzles.button_nose,
        _with_tiara(_boy_fringe),
        _FACE,
        cloth=_cloth,
        hip=46,
        feet=_shoe,
        ear_room=34,
        limb=11,
    ),
    "fairy": Parts(
        tails.fairy_wings,
        _bodice,
        _behind(_girl_hair_behind),
        nothing,
        muzzles.button_nose,
        _fringe,
        _FACE,
        _petals,
        hip=42,
        feet=_shoe,
        girth=108,
        ear_room=18,
        limb=10,
    ),
}
