"""More animals of the upright rig: birds, hoofed ones, and the wild ones; one row each."""

from __future__ import annotations

from typing import Final

from aibook_desktop.engines.illustrator.papercut.colour import darken, lighten
from aibook_desktop.engines.illustrator.papercut.figures import (
    hoofed,
    marks,
    muzzles,
    plumage,
    wild,
)
from aibook_desktop.engines.illustrator.papercut.figures.acting import Paint
from aibook_desktop.engines.illustrator.papercut.figures.biped import Parts
from aibook_desktop.engines.illustrator.papercut.figures.face import Features
from aibook_desktop.engines.illustrator.papercut.figures.tails import puff


def _orange(_: Paint) -> str:
    return plumage.ORANGE


def _dark(paint: Paint) -> str:
    return darken(paint.coat, 0.45)


def _ink(_: Paint) -> str:
    return "#5a4a44"


WILDLIFE: Final = {
    "owl": Parts(
        plumage.folded_wings,
        plumage.feather_front,
        plumage.owl_tufts,
        plumage.owl_discs,
        plumage.owl_beak,
        features=Features(
            eye_gap=27, eye_y=3, eye=10.5, mouth_y=36, blush_y=31, blush_gap=48, wide_mouth=0.62
        ),
        skull="wide",
        hip=52,
        shoulder=38,
        limb=14,
        limbs=lambda paint: paint.shade,
        feet=_orange,
        ear_room=30,
    ),
    "duck": Parts(
        plumage.duck_tail,
        marks.pale_belly,
        muzzle=plumage.duck_bill,
        crest=plumage.duck_curl,
        features=Features(
            eye_gap=25, eye_y=-10, mouth_y=37, blush_y=14, blush_gap=47, wide_mouth=0.5
        ),
        hip=53,
        shoulder=37,
        limb=14,
        feet=_orange,
        ear_room=26,
    ),
    "bee": Parts(
        plumage.bee_wings,
        plumage.bee_stripes,
        plumage.bee_feelers,
        cover=plumage.bee_asleep,
        features=Features(mouth_y=25),
        hip=48,
        shoulder=34,
        limb=10,
        limbs=_ink,
        feet=_ink,
        girth=104,
        ear_room=36,
    ),
    "giraffe": Parts(
        hoofed.giraffe_tail,
        hoofed.giraffe_coat,
        hoofed.giraffe_horns,
        hoofed.giraffe_spots,
        muzzles.horse_muzzle,
        cover=hoofed.patches_asleep,
        features=Features(eye_y=-6, eye_gap=28, mouth_y=39, blush_y=12, blush_gap=43),
        skull="long",
        feet=_dark,
        hat=(0.0, -4.0, 0.82),
        neck=58,
        hip=46,
        girth=92,
        ear_room=44,
        bubble=1.8,
    ),
    "deer": Parts(
        puff,
        hoofed.fawn_coat,
        hoofed.deer_ears,
        hoofed.fawn_face,
        muzzles.muzzle,
        cover=hoofed.specks_asleep,
        features=Features(eye_y=-3, mouth_y=31, blush_gap=43),
        feet=_dark,
        hip=44,
        girth=94,
        ear_room=62,
        bubble=1.75,
    ),
    "sheep": Parts(
        puff,
        hoofed.wool_coat,
        hoofed.wool_behind,
        hoofed.wool_face,
        muzzles.pink_nose,
        hoofed.wool_top,
        cover=hoofed.wool_asleep,
        features=Features(eye_y=8, eye_gap=22, mouth_y=29, blush_y=26, blush_gap=34),
        limbs=hoofed.sheep_face_paper,
        feet=lambda _: "#7d6a6c",
        hat=(0.0, -12.0, 0.9),
        hip=48,
        girth=92,
        ear_room=36,
        bubble=1.6,
    ),
    "hedgehog": Parts(
        wild.spines_of_the_back,
        marks.pale_belly,
        wild.spines_of_the_head,
        wild.hedgehog_mask,
        wild.hedgehog_snout,
        features=Features(eye_y=2, mouth_y=32, blush_y=22),
        limbs=lambda paint: paint.light,
        feet=lambda paint: darken(paint.light, 0.14),
        cover=wild.spines_of_a_sleeper,
        hat=(0.0, -14.0, 1.0),
        hip=44,
        girth=88,
        ear_room=40,
        bubble=1.6,
    ),
    "crocodile": Parts(
        wild.scutes,
        marks.ribbed_belly,
        wild.croc_eyes,
        muzzle=wild.croc_snout,
        cover=wild.scutes_asleep,
        features=Features(
            eye_gap=30,
            eye_y=-41,
            eye=8.6,
            mouth_y=36,
            blush_y=2,
            blush_gap=54,
            ring="#fffdf5",
            wide_mouth=0.9,
        ),
        skull="wide",
        hat=(0.0, -20.0, 0.85),
        hip=52,
        shoulder=37,
        limb=13,
        girth=106,
        ear_room=18,
        bubble=1.6,
    ),
    "snail": Parts(
        wild.snail_shell,
        marks.pale_belly,
        wild.snail_stalks,
        cover=wild.shell_asleep,
        features=Features(mouth_y=25, eye_gap=24),
        lower=wild.snail_foot,
        hip=42,
        shoulder=31,
        limb=10,
        girth=112,
        ear_room=56,
        bubble=1.7,
    ),
    "shark": Parts(
        wild.shark_tail,
        marks.pale_belly,
        wild.shark_fin,
        wild.shark_mask,
        wild.shark_teeth,
        features=Features(
            eye_y=-12, eye_gap=31, mouth_y=29, blush_y=8, blush_gap=47, wide_mouth=1.25
        ),
        skull="wide",
        feet=lambda paint: lighten(paint.shade, 0.08),
        limbs=lambda paint: paint.shade,
        hip=52,
        shoulder=38,
        limb=14,
        girth=104,
        ear_room=46,
        bubble=1.7,
    ),
}
