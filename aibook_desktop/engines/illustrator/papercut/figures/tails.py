"""Tails, wings and shells, on the side away from the face.

They are drawn in the frame of the hips, whose ground is at y = 40.
"""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.colour import darken, lighten, mix
from aibook_desktop.engines.illustrator.papercut.dice import dice
from aibook_desktop.engines.illustrator.papercut.figures.acting import Paint
from aibook_desktop.engines.illustrator.papercut.paper import flat, group, line, piece, small
from aibook_desktop.engines.illustrator.papercut.shapes import blob, limb, oval, polygon, scallops


def puff(paint: Paint) -> str:
    """A rabbit's."""
    return piece(scallops(-50, 6, 17, 8, 0.08), paint.light)


def stub(paint: Paint) -> str:
    """A bear's."""
    return piece(oval(-48, 8, 14, 13), paint.shade)


def cat_tail(paint: Paint) -> str:
    """A long one that curls up."""
    tail = limb(((-30, 12), (-66, 24), (-92, 4), (-92, -28), (-76, -46)), 9, 8)
    return piece(tail, paint.coat, 3) + flat(oval(-77, -45, 9, 9), paint.shade)


def tiger_tail(paint: Paint) -> str:
    """A cat's with rings."""
    rings = line("M-84 14l-14 8M-84 -4l-17 2M-82 -24l-17 -6", darken(paint.coat, 0.72), 6)
    return cat_tail(paint) + rings


def wag(paint: Paint) -> str:
    """A puppy's, up and short."""
    return piece(limb(((-36, 8), (-66, 4), (-74, -30)), 9, 6), paint.coat, 3)


def fox_brush(paint: Paint) -> str:
    """A big brush with a white tip."""
    brush = "M-34 18C-64 36 -108 20 -106 -22C-104 -54 -84 -66 -70 -62C-82 -40 -58 -16 -30 -10Z"
    tip = (
        "M-106 -24C-104 -54 -84 -66 -70 -62C-76 -50 -74 -40 -68 -32C-78 -38 -80 -24"
        " -90 -30C-92 -18 -102 -22 -106 -24Z"
    )
    return piece(brush, paint.coat) + flat(tip, "#fdf6ea")


def squirrel_plume(paint: Paint) -> str:
    """A tail bigger than its owner, curled at the top."""
    outer = (
        "M-20 30C-70 40 -112 0 -104 -62C-98 -112 -58 -128 -36 -110C-18 -94 -30 -70 -48"
        " -74C-34 -62 -42 -34 -28 -14Z"
    )
    inner = "M-30 20C-70 22 -94 -10 -88 -58C-84 -92 -62 -106 -50 -98C-72 -88 -70 -40 -30 0Z"
    return piece(outer, paint.coat) + flat(inner, lighten(paint.coat, 0.3), 0.8)


def curl(paint: Paint) -> str:
    """A piglet's corkscrew."""
    return line(
        "M-42 4C-60 6 -66 -10 -56 -14C-48 -16 -48 -2 -60 -2C-70 -2 -74 -8 -74 -14", paint.shade, 6.5
    )


def mouse_tail(paint: Paint) -> str:
    """Thin, pink and long."""
    return line("M-36 22C-70 34 -84 10 -100 18C-110 24 -108 34 -118 34", paint.inner, 6)


def tufted_tail(paint: Paint) -> str:
    """A lion's."""
    dark = mix(darken(paint.coat, 0.12), "#a8552a", 0.6)
    return piece(limb(((-34, 12), (-76, 20), (-88, -22)), 7, 6), paint.coat, 3) + piece(
        "M-88 -14C-108 -22 -106 -46 -90 -56C-74 -44 -72 -24 -88 -14Z", dark, 3
    )


def elephant_tail(paint: Paint) -> str:
    """A string with a tassel."""
    return piece(limb(((-40, -2), (-66, 2), (-70, 24)), 5, 4), paint.coat, 2) + small(
        oval(-70, 32, 6, 10), paint.shade
    )


def monkey_tail(paint: Paint) -> str:
    """Long, with a spiral end."""
    spine = ((-34, 16), (-70, 26), (-96, 6), (-94, -26), (-76, -40), (-60, -28), (-68, -16))
    return piece(limb(spine, 7, 5), paint.coat, 3)


def saurian_tail(paint: Paint) -> str:
    """Thick at the root, with plates along it."""
    plates = "".join(
        small(polygon((x - 9, y), (x - 3, y - 17), (x + 8, y - 2)), darken(paint.coat, 0.26))
        for x, y in ((-60, -6), (-80, 2), (-100, 9), (-117, 14))
    )
    tail = "M-24 -24C-52 -12 -84 8 -132 18C-138 24 -134 32 -124 34C-84 40 -44 40 -16 30Z"
    return plates + piece(tail, paint.coat)


def dragon_back(paint: Paint) -> str:
    """Two wings and a tail with an arrow."""
    membrane = darken(paint.coat, 0.24)
    wing = (
        "M-22 -44C-46 -104 -92 -118 -126 -98C-112 -88 -112 -74 -118 -60C-102 -66 -92"
        " -58 -90 -42C-78 -52 -66 -46 -60 -32C-50 -36 -34 -36 -22 -26Z"
    )
    bones = line(
        (
            "M-28 -40C-56 -84 -88 -98 -120 -96M-34 -38C-60 -66 -88 -70 -112 -64M-34 -34"
            "C-54 -50 -70 -52 -86 -46"
        ),
        lighten(paint.coat, 0.25),
        4,
    )
    one = piece(wing, membrane) + bones
    arrow = piece(polygon((-118, 26), (-150, 34), (-134, 2)), membrane, 3)
    tail = piece(
        "M-24 -18C-52 -8 -84 14 -128 16C-132 20 -130 26 -124 28C-84 38 -44 38 -16 30Z", paint.coat
    )
    return one + group(one, mirrored=True) + arrow + tail


def shell(paint: Paint) -> str:
    """A turtle's dome seen past both sides of its body."""
    brown = mix(darken(paint.coat, 0.3), "#8a5f3c", 0.55)
    hand = dice("shell")
    dome = piece(blob(-8, -22, 74, 60, hand, wobble=0.01), brown)
    rim = line("M-74 6C-58 34 40 36 60 8", lighten(brown, 0.3), 8)
    plates = "".join(
        flat(scallops(x, y, 13, 6, 0.06), lighten(brown, 0.22))
        for x, y in ((-62, -24), (-52, -52), (-54, 6), (46, -40), (50, -8))
    )
    return dome + plates + rim


def shell_of_a_sleeper(paint: Paint) -> str:
    """A turtle's dome from the side, for somebody who lies on the ground."""
    brown = mix(darken(paint.coat, 0.3), "#8a5f3c", 0.55)
    dome = piece("M-112 -14C-112 -104 36 -104 40 -14Q-36 2 -112 -14Z", brown)
    spots = ((-78, -38), (-38, -54), (0, -38), (-58, -20), (-18, -20))
    plates = "".join(flat(scallops(x, y, 14, 6, 0.06), lighten(brown, 0.22)) for x, y in spots)
    return dome + plates + line("M-112 -14Q-36 2 40 -14", lighten(brown, 0.3), 8)


def unicorn_tail(_: Paint) -> str:
    """Three coloured locks."""
    locks = (("#c9b3e6", 0), ("#f3b8cf", 11), ("#f9dcae", 22))
    return "".join(
        piece(
            (
                f"M-30 {-8 + d}C-66 {-30 + d} -104 {-8 + d} -98 {34 - d * 0.2}C-112 {28} -120"
                f" {20} -122 {10 + d}C-118 -40 -60 -50 -28 {-20 + d}Z"
            ),
            fill,
            2,
        )
        for fill, d in locks
    )


def fairy_wings(_: Paint) -> str:
    """Four leaves of thin paper."""
    upper = "M-12 -46C-40 -112 -104 -124 -110 -86C-112 -56 -66 -34 -14 -34Z"
    lower = "M-12 -32C-62 -28 -96 0 -84 22C-70 38 -34 10 -12 -22Z"
    one = piece(upper, "#d9ecfa", 3) + flat(
        "M-26 -50C-50 -92 -92 -104 -96 -82C-96 -64 -62 -46 -26 -42Z", "#f4e6fa", 0.9
    )
    one += piece(lower, "#e8dcf6", 3)
    return one + group(one, mirrored=True)


def chick_tail(paint: Paint) -> str:
    """Three little feathers."""
    return "".join(piece(oval(-54 + 3 * i, -2 + 10 * i, 15, 7), paint.shade, 2) for i in range(3))


def cape(_: Paint) -> str:
    """A prince's cape."""
    return piece(
        "M-30 -62C-58 -30 -74 10 -80 34C-40 46 40 46 70 34C64 10 54 -30 30 -62Z", "#5b6fa8"
    )
