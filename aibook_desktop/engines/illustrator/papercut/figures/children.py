"""Children, royal children and the fairy: the upright rig with hair and clothes.

Skin is the coat; hair, clothes and what a child wears on its face come from `looks`.
"""

from __future__ import annotations

from typing import Final

from aibook_desktop.engines.illustrator.papercut.colour import darken, lighten, mix
from aibook_desktop.engines.illustrator.papercut.figures import accessories, looks, muzzles, tails
from aibook_desktop.engines.illustrator.papercut.figures.acting import Paint
from aibook_desktop.engines.illustrator.papercut.figures.biped import Part, Parts, nothing
from aibook_desktop.engines.illustrator.papercut.figures.face import Features
from aibook_desktop.engines.illustrator.papercut.paper import dot, flat, group, line, piece, small
from aibook_desktop.engines.illustrator.papercut.shapes import oval

_FACE: Final = Features(eye_gap=24, eye_y=6, mouth_y=27, blush_y=24, blush_gap=38, marks_x=54)


def _ears(paint: Paint) -> str:
    lobes = flat(oval(-60, 10, 9, 11), paint.coat) + flat(oval(60, 10, 9, 11), paint.coat)
    return lobes + (looks.hearing_aid(paint) if looks.hears_with_an_aid(paint) else "")


def _behind(hair: Part) -> Part:
    return lambda paint: hair(paint) + _ears(paint)


def _wearing(over: Part) -> Part:
    return lambda paint: looks.on_the_face(paint) + over(paint)


def _with_tiara(over: Part) -> Part:
    def crest(paint: Paint) -> str:
        if paint.accessory in {"cap", "crown"}:
            return over(paint)
        return over(paint) + group(accessories.crown("#f2c94c"), 0, -52, scale=0.62)

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
    return piece(skirt, looks.cloth(paint)) + dots


def _gown(paint: Paint) -> str:
    cloth = looks.cloth(paint)
    skirt = "M-30 -34C-46 -10 -68 20 -76 40Q-38 46 0 46Q38 46 76 40C68 20 46 -10 30 -34Z"
    panel = "M-10 -34C-18 -6 -28 22 -32 44Q0 48 32 44C28 22 18 -6 10 -34Z"
    sash = small("M-34 -38Q0 -28 34 -38L33 -28Q0 -18 -33 -28Z", "#f2d68a", 1)
    lace = line(
        "M-73 36q12 6 24 3q12 6 24 3q12 5 25 2q13 3 25 -2q12 3 24 -3q12 3 24 -3", "#fffaf0", 4
    )
    return piece(skirt, cloth) + flat(panel, lighten(cloth, 0.45)) + lace + sash


def _shirt(paint: Paint) -> str:
    trousers = darken(mix(looks.cloth(paint), "#6d7fa8", 0.6), 0.15)
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
    return mix(looks.cloth(paint), "#a9cf8f", 0.45)


def _bodice(paint: Paint) -> str:
    outline = "M-33 -62C-44 -40 -46 -16 -44 0Q0 12 44 0C46 -16 44 -40 33 -62Q0 -50 -33 -62Z"
    return piece(outline, _leaf(paint), 2)


def _petals(paint: Paint) -> str:
    return "".join(
        piece(oval(x, 4, 15, 22), lighten(_leaf(paint), 0.1 * (i % 2)), 2)
        for i, x in enumerate((-42, 42, -21, 21, 0))
    )


def _shoe(paint: Paint) -> str:
    return darken(mix(looks.cloth(paint), "#7b5a55", 0.6), 0.1)


CHILDREN: Final = {
    "girl": Parts(
        looks.chair_back,
        _collar,
        _behind(looks.girl_hair_behind),
        nothing,
        muzzles.button_nose,
        _wearing(looks.fringe),
        _FACE,
        _dress,
        lower=looks.chair,
        cloth=looks.cloth,
        hip=44,
        feet=_shoe,
        ear_room=16,
        limb=11,
    ),
    "boy": Parts(
        looks.chair_back,
        _shirt,
        _behind(looks.boy_hair_behind),
        nothing,
        muzzles.button_nose,
        _wearing(looks.boy_fringe),
        _FACE,
        lower=looks.chair,
        cloth=looks.cloth,
        hip=46,
        feet=_shoe,
        ear_room=14,
        limb=11,
    ),
    "princess": Parts(
        nothing,
        _collar,
        _behind(looks.girl_hair_behind),
        nothing,
        muzzles.button_nose,
        _with_tiara(looks.fringe),
        _FACE,
        _gown,
        cloth=looks.cloth,
        hip=44,
        feet=_shoe,
        ear_room=34,
        limb=11,
    ),
    "prince": Parts(
        tails.cape,
        _tunic,
        _behind(looks.boy_hair_behind),
        nothing,
        muzzles.button_nose,
        _with_tiara(looks.boy_fringe),
        _FACE,
        cloth=looks.cloth,
        hip=46,
        feet=_shoe,
        ear_room=34,
        limb=11,
    ),
    "fairy": Parts(
        tails.fairy_wings,
        _bodice,
        _behind(looks.girl_hair_behind),
        nothing,
        muzzles.button_nose,
        looks.fringe,
        _FACE,
        _petals,
        hip=42,
        feet=_shoe,
        girth=108,
        ear_room=18,
        limb=10,
    ),
}
