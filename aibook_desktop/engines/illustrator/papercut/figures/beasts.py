"""Animals and make-believe beasts of the upright rig: one row each, the rows a designer edits."""

from __future__ import annotations

from typing import Final

from aibook_desktop.engines.illustrator.papercut.colour import darken, lighten
from aibook_desktop.engines.illustrator.papercut.figures import ears, marks, muzzles, tails
from aibook_desktop.engines.illustrator.papercut.figures.acting import Paint
from aibook_desktop.engines.illustrator.papercut.figures.biped import Parts
from aibook_desktop.engines.illustrator.papercut.figures.face import Features
from aibook_desktop.engines.illustrator.papercut.paper import flat, piece, small
from aibook_desktop.engines.illustrator.papercut.shapes import oval, polygon

_SNOUTED: Final = Features(eye_y=-3, mouth_y=31, blush_y=20, blush_gap=44)


def _orange(_: Paint) -> str:
    return "#f0a03c"


def _panda(_: Paint) -> str:
    return ears.PANDA


def _hoof(_: Paint) -> str:
    return "#b9a6c9"


def _frog_eyes(paint: Paint) -> str:
    return "".join(piece(oval(side * 31, -44, 22, 21), paint.coat, 2) for side in (-1, 1))


def _tuft(paint: Paint) -> str:
    return "".join(
        small(oval(x, y, 5, 13), paint.shade, 1) for x, y in ((-7, -56), (4, -60), (13, -54))
    )


def _dino_crest(paint: Paint) -> str:
    dark = darken(paint.coat, 0.26)
    return "".join(
        small(polygon((x - 12, y + 12), (x, y - 14), (x + 13, y + 12)), dark)
        for x, y in ((-32, -50), (-6, -60), (20, -56))
    )


def _turtle_brow(paint: Paint) -> str:
    return flat(oval(-16, -34, 9, 6), darken(paint.coat, 0.14), 0.8) + flat(
        oval(8, -40, 7, 5), darken(paint.coat, 0.14), 0.8
    )


def _forelock(paint: Paint) -> str:
    return small("M-12 -48C-8 -66 2 -64 2 -54C8 -66 20 -62 16 -48Q2 -42 -12 -48Z", paint.coat, 1)


def _pale(paint: Paint) -> str:
    return lighten(paint.coat, 0.3)


BEASTS: Final = {
    "rabbit": Parts(
        tails.puff,
        marks.pale_belly,
        ears.long_ears,
        muzzle=muzzles.pink_nose,
        ear_room=78,
        bubble=1.5,
    ),
    "bear": Parts(
        tails.stub,
        marks.pale_belly,
        ears.round_ears,
        muzzle=muzzles.muzzle,
        features=Features(eye_y=-2, mouth_y=28),
        shoulder=37,
        hip=53,
        limb=14,
        ear_room=14,
    ),
    "panda": Parts(
        tails.stub,
        marks.panda_vest,
        ears.dark_round_ears,
        marks.panda_patches,
        muzzles.muzzle,
        features=Features(eye_y=3, mouth_y=29, ring="#fdf9f0", lid="#fdf9f0", eye=6.6),
        shoulder=37,
        hip=53,
        limb=14,
        limbs=_panda,
        feet=_panda,
        ear_room=14,
    ),
    "fox": Parts(
        tails.fox_brush,
        marks.pale_belly,
        ears.fox_ears,
        marks.fox_mask,
        muzzles.fox_nose,
        features=Features(mouth_y=29, blush_gap=44),
        skull="tufted",
        feet=lambda p: darken(p.coat, 0.5),
        ear_room=46,
    ),
    "cat": Parts(
        tails.cat_tail,
        marks.pale_belly,
        ears.pointed_ears,
        marks.tabby,
        muzzles.whiskers,
        skull="wide",
        ear_room=34,
    ),
    "dog": Parts(
        tails.wag,
        marks.pale_belly,
        marks=marks.puppy_patch,
        muzzle=muzzles.muzzle,
        crest=ears.floppy_ears,
        features=Features(eye_y=-3, mouth_y=29, blush_gap=40),
        ear_room=6,
    ),
    "pig": Parts(
        tails.curl,
        marks.pale_belly,
        ears.flap_ears,
        muzzle=muzzles.pig_snout,
        features=Features(eye_y=-6, mouth_y=34, blush_y=22, blush_gap=42),
        hip=52,
        shoulder=36,
        ear_room=24,
    ),
    "mouse": Parts(
        tails.mouse_tail,
        marks.pale_belly,
        ears.dish_ears,
        muzzle=muzzles.pink_nose,
        ear_room=26,
        hip=43,
        bubble=1.6,
    ),
    "squirrel": Parts(
        tails.squirrel_plume,
        marks.pale_belly,
        ears.squirrel_ears,
        marks.squirrel_stripe,
        muzzles.pink_nose,
        skull="wide",
        girth=100,
        ear_room=48,
        hip=44,
    ),
    "elephant": Parts(
        tails.elephant_tail,
        marks.pale_belly,
        ears.elephant_ears,
        muzzle=muzzles.trunk,
        crest=_forelock,
        features=Features(eye_y=-10, eye_gap=28, mouth_y=32, blush_y=14, blush_gap=42),
        shoulder=42,
        hip=58,
        limb=17,
        girth=114,
        ear_room=4,
        bubble=2.0,
    ),
    "lion": Parts(
        tails.tufted_tail,
        marks.pale_belly,
        ears.lion_mane,
        muzzle=muzzles.muzzle,
        features=Features(eye_y=-4, mouth_y=29),
        ear_room=36,
        hip=50,
        bubble=1.65,
    ),
    "tiger": Parts(
        tails.tiger_tail,
        marks.tiger_belly,
        ears.round_ears,
        marks.tiger_stripes,
        muzzles.muzzle,
        features=Features(eye_y=-4, mouth_y=29),
        ear_room=14,
        hip=50,
    ),
    "monkey": Parts(
        tails.monkey_tail,
        marks.pale_belly,
        ears.side_ears,
        marks.monkey_mask,
        muzzles.monkey_face,
        _forelock,
        features=Features(mouth_y=27, eye_gap=22, blush_gap=36),
        ear_room=10,
        feet=_pale,
    ),
    "penguin": Parts(
        belly=marks.penguin_bib,
        marks=marks.penguin_mask,
        muzzle=muzzles.beak,
        features=Features(eye_y=-5, mouth_y=31, blush_y=20, wide_mouth=0.72),
        hip=51,
        shoulder=38,
        feet=_orange,
        ear_room=0,
    ),
    "chick": Parts(
        tails.chick_tail,
        marks.pale_belly,
        muzzle=muzzles.beak,
        crest=_tuft,
        features=Features(eye_y=-5, mouth_y=31, blush_y=20, wide_mouth=0.72),
        hip=50,
        shoulder=38,
        feet=_orange,
        ear_room=22,
    ),
    "frog": Parts(
        belly=marks.pale_belly,
        nape=_frog_eyes,
        marks=marks.frog_back,
        muzzle=muzzles.frog_nostrils,
        features=Features(
            eye_gap=31,
            eye_y=-43,
            eye=9,
            mouth_y=25,
            blush_y=17,
            blush_gap=47,
            ring="#fffdf5",
            wide_mouth=1.35,
        ),
        skull="wide",
        ear_room=18,
        hat=(0, -33, 0.85),
        hip=50,
    ),
    "turtle": Parts(
        tails.shell,
        marks.plastron,
        marks=_turtle_brow,
        muzzle=muzzles.frog_nostrils,
        features=Features(mouth_y=25, eye_gap=27),
        cover=tails.shell_of_a_sleeper,
        ear_room=0,
        hip=44,
        shoulder=30,
    ),
    "dinosaur": Parts(
        tails.saurian_tail,
        marks.ribbed_belly,
        _dino_crest,
        marks.spots,
        muzzles.saurian_snout,
        features=_SNOUTED,
        hip=55,
        shoulder=37,
        limb=12,
        girth=104,
        ear_room=24,
    ),
    "dragon": Parts(
        tails.dragon_back,
        marks.ribbed_belly,
        ears.dragon_horns,
        muzzle=muzzles.saurian_snout,
        features=_SNOUTED,
        hip=51,
        girth=122,
        ear_room=36,
        bubble=1.75,
    ),
    "unicorn": Parts(
        tails.unicorn_tail,
        marks.pale_belly,
        ears.horse_ears,
        muzzle=muzzles.horse_muzzle,
        crest=ears.horn_and_fringe,
        features=Features(eye_y=-6, eye_gap=29, mouth_y=39, blush_y=14, blush_gap=44),
        skull="long",
        feet=_hoof,
        girth=104,
        hat=(29, -2, 0.66),
        ear_room=54,
        bubble=1.75,
    ),
}
