"""What the owl, the duck and the bee wear: discs, a bill, feathers, wings, feelers.

Head parts are drawn around the middle of a head 120 wide and 104 high, body parts in the frame of
the hips, whose ground is at y = 40.
"""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.colour import darken, lighten
from aibook_desktop.engines.illustrator.papercut.figures.acting import Paint
from aibook_desktop.engines.illustrator.papercut.paper import dot, flat, group, line, piece, small
from aibook_desktop.engines.illustrator.papercut.shapes import oval, polygon

ORANGE = "#f0a03c"


def _both(one: str) -> str:
    return one + group(one, mirrored=True)


def owl_tufts(paint: Paint) -> str:
    """Two feather horns."""
    return _both(piece("M-56 -12C-66 -48 -66 -74 -58 -80C-46 -78 -26 -62 -14 -46Z", paint.shade))


def owl_discs(paint: Paint) -> str:
    """Two pale rounds that make the eyes enormous, and a brow that meets between them."""
    disc = flat(oval(-27, 2, 31, 32), lighten(paint.coat, 0.75)) + line(
        oval(-27, 2, 31, 32), darken(paint.coat, 0.18), 2.4, 0.7
    )
    brow = flat("M0 -12C-14 -40 -46 -46 -58 -40C-44 -34 -22 -26 0 6Z", darken(paint.coat, 0.22))
    return _both(disc) + _both(brow)


def owl_beak(_: Paint) -> str:
    """A small hook between the eyes."""
    return small("M-9 8Q0 2 9 8Q7 20 0 26Q-7 20 -9 8Z", ORANGE)


def feather_front(paint: Paint) -> str:
    """Rows of little feathers on a pale front."""
    pale = lighten(paint.coat, 0.55)
    rows = line(
        "M-20 -32q5 9 10 0q5 9 10 0q5 9 10 0q5 9 10 0M-25 -17q6 9 12 0q6 9 12 0q6 9 12 0q6 9 12 0"
        "M-20 -2q5 9 10 0q5 9 10 0q5 9 10 0q5 9 10 0",
        darken(paint.coat, 0.12),
        3.2,
        0.8,
    )
    return flat(oval(2, -14, 31, 34), pale) + rows


def folded_wings(paint: Paint) -> str:
    """Tail feathers and the tips of two folded wings behind the body."""
    wing = piece("M-36 -52C-66 -36 -72 4 -56 30C-44 24 -34 4 -30 -20Z", darken(paint.coat, 0.2))
    tail = piece("M-20 10L-26 42L-8 34L0 44L8 34L26 42L20 10Z", darken(paint.coat, 0.26), 3)
    return tail + _both(wing)


def duck_bill(_: Paint) -> str:
    """A broad flat bill; the mouth is drawn on its lower half."""
    lower = small("M-27 20C-26 46 26 46 27 20Z", "#d98631", 1)
    upper = small(
        "M-22 2Q0 -8 22 2C42 10 46 27 32 27C12 18 -12 18 -32 27C-46 27 -42 10 -22 2Z", ORANGE
    )
    return lower + upper + dot(-7, 7, 2.2, "#b9702a") + dot(7, 7, 2.2, "#b9702a")


def duck_tail(paint: Paint) -> str:
    """A tail that turns up at its tip."""
    return piece(
        "M-32 2C-60 0 -80 -18 -86 -42C-72 -34 -66 -36 -58 -46C-48 -34 -38 -26 -26 -24Z", paint.coat
    )


def duck_curl(paint: Paint) -> str:
    """Two curls on the crown."""
    return line("M0 -50C-2 -66 8 -76 18 -70M-4 -50C-12 -62 -12 -72 -6 -78", paint.shade, 6)


def bee_feelers(_: Paint) -> str:
    """Two feelers with knobs."""
    return _both(
        line("M-16 -46C-20 -66 -30 -76 -38 -76", "#5a4a44", 5) + dot(-40, -77, 8, "#5a4a44")
    )


def bee_stripes(_: Paint) -> str:
    """Two dark bands round the body."""
    return flat("M-41 -46Q0 -34 41 -46L46 -28Q0 -16 -46 -28Z", "#5a4a44") + flat(
        "M-48 -8Q0 4 48 -8L46 8Q0 20 -46 8Z", "#5a4a44"
    )


def bee_wings(_: Paint) -> str:
    """Two pairs of round wings and a tiny sting."""
    wing = piece(oval(-66, -64, 40, 26), "#e3f1fa", 3) + flat(
        oval(-66, -66, 27, 15), "#ffffff", 0.7
    )
    lower = piece(oval(-58, -30, 27, 17), "#d3e8f5", 2)
    return small(polygon((-44, 8), (-64, 22), (-38, 22)), "#5a4a44") + _both(
        group(wing + lower, 0, 0, 8)
    )


def bee_asleep(_: Paint) -> str:
    """The bands of a bee that lies on the ground."""
    return flat("M-70 -74Q-56 -40 -70 -5L-92 -10Q-80 -40 -90 -64Z", "#5a4a44") + flat(
        "M-36 -82Q-20 -40 -34 0L-52 -1Q-40 -40 -54 -80Z", "#5a4a44"
    )
