"""What the giraffe, the deer and the sheep wear: horns, patches, specks, wool.

Head parts are drawn around the middle of a head 120 wide and 104 high, body parts in the frame of
the hips, whose ground is at y = 40.
"""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.colour import brightness, darken, lighten, mix
from aibook_desktop.engines.illustrator.papercut.figures.acting import Paint
from aibook_desktop.engines.illustrator.papercut.paper import (
    dot,
    flat,
    group,
    line,
    piece,
    small,
    soft,
)
from aibook_desktop.engines.illustrator.papercut.shapes import limb, oval, petals

HORN = "#c9a27a"


def _both(one: str) -> str:
    return one + group(one, mirrored=True)


def _patch(paint: Paint) -> str:
    return mix(darken(paint.coat, 0.2), "#a9652f", 0.6)


def giraffe_horns(paint: Paint) -> str:
    """Two knobbed horns and two leaf ears."""
    horn = small(limb(((-20, -44), (-24, -64), (-25, -80)), 6, 6), paint.coat) + piece(
        oval(-25, -84, 11, 10), _patch(paint), 2
    )
    ear = piece("M-44 -30C-66 -50 -90 -48 -96 -38C-86 -22 -66 -16 -46 -16Z", paint.coat, 3) + flat(
        "M-54 -28C-66 -40 -82 -42 -88 -37C-80 -28 -66 -24 -54 -22Z", paint.inner
    )
    return _both(ear + horn)


def giraffe_spots(paint: Paint) -> str:
    """Patches on the brow."""
    return "".join(
        flat(oval(x, y, rx, ry), _patch(paint), 0.9)
        for x, y, rx, ry in ((-30, -32, 11, 8), (0, -44, 8, 6), (30, -32, 11, 8))
    )


def giraffe_coat(paint: Paint) -> str:
    """Patches all over the body and up the neck."""
    spots = (
        *((-26, -40, 10, 9), (24, -44, 9, 8), (-32, -12, 11, 10), (32, -14, 10, 11)),
        *((-20, 10, 9, 7), (22, 9, 10, 7), (0, -56, 8, 7)),
    )
    return flat(oval(2, -16, 22, 26), paint.light) + "".join(
        flat(oval(x, y, rx, ry), _patch(paint), 0.9) for x, y, rx, ry in spots
    )


def giraffe_tail(paint: Paint) -> str:
    """A thin tail with a tuft."""
    return piece(limb(((-36, 6), (-66, 12), (-78, -12)), 6, 4), paint.coat, 2) + small(
        oval(-80, -20, 9, 14), _patch(paint)
    )


def antlers(_: Paint) -> str:
    """Two branches, each with two tines."""
    one = piece(limb(((-20, -44), (-34, -70), (-36, -104)), 7, 5), HORN, 3)
    one += piece(limb(((-32, -70), (-48, -76), (-60, -94)), 5, 4), HORN, 2)
    one += piece(limb(((-35, -88), (-24, -96), (-18, -110)), 5, 4), HORN, 2)
    return _both(one)


def deer_ears(paint: Paint) -> str:
    """Leaf ears that point sideways, under the antlers."""
    ear = piece("M-46 -26C-62 -54 -88 -58 -98 -48C-92 -26 -70 -10 -48 -8Z", paint.coat, 3) + flat(
        "M-56 -26C-66 -44 -82 -50 -90 -45C-84 -30 -70 -20 -56 -18Z", paint.inner
    )
    return antlers(paint) + _both(ear)


def fawn_face(paint: Paint) -> str:
    """White freckles on the brow and a pale blaze."""
    specks = "".join(
        dot(x, y, 4, lighten(paint.coat, 0.7))
        for x, y in ((-26, -36), (0, -42), (26, -36), (-13, -28), (13, -28))
    )
    return specks + flat(oval(0, 26, 34, 22), paint.light)


def fawn_coat(paint: Paint) -> str:
    """A pale belly and white specks at the sides."""
    specks = ((-38, -24), (-36, -4), (-30, -42), (40, -20), (38, 0), (32, -40))
    return flat(oval(3, -14, 26, 31), paint.light) + "".join(
        dot(x, y, 4.4, lighten(paint.coat, 0.7)) for x, y in specks
    )


def _curls(x: float, y: float, radius: float, count: int, paper: str) -> str:
    """A cloud of wool: round curls about a middle."""
    return soft(petals(x, y, radius, count) + oval(x, y, radius * 0.72, radius * 0.72), paper)


def sheep_face_paper(paint: Paint) -> str:
    """The bare skin of a sheep: peach under white wool, pale under dark wool."""
    return "#f3cdb4" if brightness(paint.coat) > 0.6 else "#e6cdbd"


def wool_behind(paint: Paint) -> str:
    """A ring of wool behind the head and two hanging ears."""
    ear = piece("M-54 -16C-84 -24 -100 -8 -92 10C-80 18 -62 10 -52 2Z", sheep_face_paper(paint), 3)
    return _curls(0, -10, 78, 9, paint.shade) + _both(ear)


def wool_face(paint: Paint) -> str:
    """The bare face in its wool."""
    return flat(oval(0, 10, 49, 42), sheep_face_paper(paint))


def wool_top(paint: Paint) -> str:
    """A cap of curls."""
    curls = ((-36, -30, 19), (36, -30, 19), (-18, -46, 21), (18, -46, 21), (0, -36, 22))
    return "".join(small(oval(x, y, r, r), paint.coat, 1) for x, y, r in curls)


def wool_coat(paint: Paint) -> str:
    """Curls all over the body."""
    body = _curls(0, -20, 56, 9, paint.coat)
    curls = line(
        "M-26 -38a8 8 0 1 1 10 6M6 -44a8 8 0 1 1 10 6M-8 -16a8 8 0 1 1 10 6M20 -14a8 8 0 1 1 10 6"
        "M-34 -10a8 8 0 1 1 10 6M4 10a8 8 0 1 1 10 4",
        paint.shade,
        4,
    )
    return body + curls


def wool_asleep(paint: Paint) -> str:
    """Wool over somebody who lies on the ground."""
    return _curls(-38, -46, 58, 9, paint.coat)


def specks_asleep(paint: Paint) -> str:
    """The specks of a fawn that lies on the ground."""
    spots = ((-78, -56), (-56, -68), (-34, -72), (-64, -44), (-42, -52), (-88, -38))
    return "".join(dot(x, y, 4.6, lighten(paint.coat, 0.7)) for x, y in spots)


def patches_asleep(paint: Paint) -> str:
    """The patches of a giraffe that lies on the ground."""
    spots = ((-82, -52, 12), (-54, -66, 13), (-22, -70, 11), (-62, -36, 11), (-94, -28, 10))
    return "".join(flat(oval(x, y, r, r * 0.85), _patch(paint), 0.9) for x, y, r in spots)
