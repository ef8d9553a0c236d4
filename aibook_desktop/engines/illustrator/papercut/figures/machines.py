"""Bodies of the bus, the airplane and the digger, seen from the front quarter."""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.colour import darken, lighten
from aibook_desktop.engines.illustrator.papercut.figures.acting import Paint
from aibook_desktop.engines.illustrator.papercut.paper import dot, flat, group, line, piece, small
from aibook_desktop.engines.illustrator.papercut.shapes import card, limb, oval, polygon

TYRE = "#4a4a5c"
GLASS = "#dcf0f7"


def _wheel(x: float, radius: float) -> str:
    return piece(oval(x, -radius, radius * 0.72, radius), TYRE, 3) + flat(
        oval(x + 2, -radius, radius * 0.36, radius * 0.5), "#d9dde6"
    )


def bus(paint: Paint) -> str:
    """A town bus with a row of windows along its side and a sign above the windscreen."""
    side = piece(card(-132, -186, 150, 158, 18), paint.shade)
    panes = "".join(small(card(x, -164, 24, 44, 6), GLASS, 0) for x in (-124, -94))
    stripe_side = flat("M-132 -104H-66V-92H-132Z", "#fffaf0", 0.9)
    front = piece(
        "M-80 -44L-80 -176C-80 -194 -68 -202 -52 -202L52 -202C68 -202 80 -194 80 -176L80 -44"
        "C80 -28 70 -22 56 -22L-56 -22C-70 -22 -80 -28 -80 -44Z",
        paint.coat,
    )
    sign = small(card(-44, -196, 88, 20, 8), "#39425e", 0) + "".join(
        dot(x, -186, 3.4, "#f9d66b") for x in (-28, -14, 0, 14, 28)
    )
    glass = flat(card(-66, -170, 132, 70, 16), GLASS) + flat(
        polygon((30, -170), (48, -170), (28, -100), (10, -100)), "#ffffff", 0.5
    )
    stripe = flat("M-80 -92H80V-82H-80Z", "#fffaf0", 0.9)
    lamps = "".join(small(oval(s * 60, -54, 12, 12), "#fff0b8", 2) for s in (-1, 1))
    bumper = small(card(-84, -36, 168, 15, 6), "#e9ecf2", 2)
    mirrors = "".join(
        line(f"M{s * 80} -150h{s * 12}", TYRE, 5)
        + small(card(s * 96 - 7, -158, 14, 30, 6), TYRE, 1)
        for s in (-1, 1)
    )
    wheels = _wheel(-108, 25) + _wheel(-54, 25) + _wheel(54, 25)
    return (
        wheels
        + side
        + panes
        + stripe_side
        + mirrors
        + front
        + sign
        + glass
        + stripe
        + lamps
        + bumper
    )


def airplane(paint: Paint) -> str:
    """A small airplane with a round nose, two wings and a tail behind."""
    dark = darken(paint.coat, 0.16)
    fin = piece("M-40 -120C-52 -168 -76 -196 -104 -202C-106 -170 -96 -136 -84 -112Z", dark)
    tail = piece(
        "M-64 -124C-100 -138 -130 -134 -140 -124C-120 -110 -90 -104 -62 -108Z", paint.shade, 3
    )
    wing = piece("M-46 -78C-96 -96 -140 -84 -150 -62C-144 -48 -92 -46 -44 -46Z", paint.shade)
    tip = flat(
        "M-150 -62C-146 -76 -134 -84 -120 -86L-118 -48C-136 -48 -146 -52 -150 -62Z", "#fffaf0", 0.9
    )
    wings = wing + tip + group(wing + tip, mirrored=True)
    gear = line("M-26 -26L-34 -14M26 -26L34 -14", "#8d93a8", 8) + _wheel(-36, 15) + _wheel(36, 15)
    hull = piece(oval(0, -92, 74, 72), paint.coat)
    nose = flat(oval(0, -88, 58, 56), lighten(paint.coat, 0.72))
    canopy = piece("M-44 -146C-38 -180 38 -180 44 -146Q0 -158 -44 -146Z", GLASS, 2) + flat(
        polygon((12, -168), (24, -166), (18, -152), (6, -153)), "#ffffff", 0.7
    )
    band = line("M-70 -116Q0 -140 70 -116", "#fffaf0", 7, 0.9)
    return fin + tail + wings + gear + canopy + hull + band + nose


def digger(paint: Paint) -> str:
    """A digger on tracks: a cab with a big window and an arm with a bucket."""
    dark = darken(paint.coat, 0.2)
    arm = piece(limb(((-52, -110), (-110, -196), (-128, -196)), 13, 11), paint.shade) + piece(
        limb(((-126, -198), (-148, -150), (-142, -112)), 11, 9), paint.coat, 3
    )
    bucket = piece(
        "M-162 -110H-118C-112 -80 -128 -58 -154 -58L-168 -66C-156 -74 -158 -92 -162 -110Z",
        "#7d8799",
        3,
    )
    teeth = "".join(
        small(polygon((x, -62), (x + 9, -60), (x, -48)), "#5f6879", 1) for x in (-166, -154, -142)
    )
    bolt = dot(-127, -196, 7, "#e9ecf2") + dot(-52, -112, 8, "#e9ecf2")
    engine = piece(card(20, -108, 76, 70, 14), paint.shade) + line("M78 -106V-134", TYRE, 9)
    cab = piece(
        "M-74 -34V-150C-74 -172 -62 -182 -44 -182H44C62 -182 74 -172 74 -150V-34Z", paint.coat
    )
    glass = flat(card(-60, -168, 120, 66, 14), GLASS) + flat(
        polygon((28, -168), (44, -168), (26, -102), (10, -102)), "#ffffff", 0.5
    )
    roof = piece(card(-80, -192, 160, 16, 8), dark, 3)
    track = piece(card(-104, -46, 208, 46, 23), TYRE, 3) + flat(
        card(-92, -36, 184, 26, 13), "#6b6b80"
    )
    rollers = "".join(dot(x, -23, 11, "#c9cedb") for x in (-74, -37, 0, 37, 74))
    return engine + arm + bolt + bucket + teeth + cab + glass + roof + track + rollers
