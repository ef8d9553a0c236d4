"""The one bold thing a hero wears, in the accent colour, for each frame it can be worn in.

Head things are drawn around the middle of a head 120 wide and 104 high, neck things around the
throat of the hip frame, boots around an ankle. Figures without neck or feet place them themselves.
"""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.colour import darken, lighten
from aibook_desktop.engines.illustrator.papercut.figures.acting import Paint
from aibook_desktop.engines.illustrator.papercut.paper import dot, flat, group, line, piece, small
from aibook_desktop.engines.illustrator.papercut.shapes import card, oval, polygon


def on_neck(paint: Paint, half: float) -> str:
    """A scarf round the throat, `half` as wide as the neck, or nothing."""
    if paint.accessory != "scarf":
        return ""
    h = half
    tail = polygon((h * 0.35, -56), (h * 0.95, -60), (h * 1.3, -4), (h * 0.6, 0))
    fringe = "".join(
        line(f"M{h * (0.68 + 0.2 * i):.1f} {-2 - i}v7", paint.accent, 3) for i in range(4)
    )
    stripes = line(
        f"M{h * 0.5:.1f} -22l{h * 0.66:.1f} -4M{h * 0.55:.1f} -12l{h * 0.68:.1f} -4",
        "#ffffff",
        3.4,
        0.75,
    )
    band = (
        f"M{-h * 1.18:.1f} -69Q0 -46 {h * 1.18:.1f} -69Q{h * 1.36:.1f} -60 {h * 1.2:.1f} -51"
        f"Q0 -27 {-h * 1.2:.1f} -51Q{-h * 1.36:.1f} -60 {-h * 1.18:.1f} -69Z"
    )
    marks = line(f"M{-h * 0.7:.1f} -59l3 15M{-h * 0.2:.1f} -55l1 16", "#ffffff", 3.4, 0.75)
    knot = small(oval(h * 0.62, -50, 9, 10), darken(paint.accent, 0.08))
    return (
        fringe
        + small(tail, darken(paint.accent, 0.06))
        + stripes
        + piece(band, paint.accent)
        + marks
        + knot
    )


def asleep_scarf(paint: Paint) -> str:
    """The scarf of somebody who lies: round the neck, left of a head at (40, -56)."""
    if paint.accessory != "scarf":
        return ""
    end = "M-26 -40L-98 -14L-86 6L-12 -12Z"
    band = "M-18 -102C-38 -74 -38 -28 -14 -4L22 -8C0 -30 0 -72 14 -104Z"
    marks = line("M-28 -78l22 4M-33 -54l26 0M-28 -30l24 -6", "#ffffff", 3.4, 0.75)
    return small(end, paint.accent) + piece(band, paint.accent) + marks


def on_head(paint: Paint) -> str:
    """A cap, a bow or a crown on a head, or nothing."""
    if paint.accessory == "cap":
        return cap(paint)
    if paint.accessory == "bow":
        return group(bow(paint), 31, -46, 24, 1.0)
    if paint.accessory == "crown":
        return group(crown(paint.accent), 0, -45)
    return ""


def cap(paint: Paint) -> str:
    """A cap with its brim to the right."""
    dark = darken(paint.accent, 0.14)
    brim = piece("M2 -34C26 -46 70 -42 86 -27C66 -27 30 -24 6 -27Z", dark, 3)
    dome = piece(
        "M-47 -27C-50 -66 -24 -78 2 -78C30 -78 50 -60 48 -29C20 -38 -20 -37 -47 -27Z", paint.accent
    )
    seam = line("M2 -77C10 -62 12 -50 11 -36M2 -77C-18 -66 -26 -50 -27 -33", dark, 2, 0.6)
    return dome + seam + brim + small(oval(2, -79, 6, 5), dark)


def bow(paint: Paint) -> str:
    """A ribbon bow around (0, 0)."""
    dark = darken(paint.accent, 0.14)
    wing = "M0 0C-10 -20 -32 -25 -36 -16C-39 -4 -39 6 -34 15C-28 22 -10 14 0 0Z"
    fold = flat("M-6 -2C-14 -7 -20 -9 -27 -8C-20 -3 -14 0 -6 -2Z", dark, 0.6)
    side = piece(wing, paint.accent, 3) + fold
    return side + group(side, mirrored=True) + small(oval(0, 0, 8.5, 9.5), dark)


def crown(colour: str) -> str:
    """A crown whose rim is at y = 0."""
    outline = "M-36 2L-43 -33L-21 -17L0 -44L21 -17L43 -33L36 2Q0 10 -36 2Z"
    pearls = "".join(
        dot(x, y, 5, lighten(colour, 0.7)) for x, y in ((-43, -34), (0, -46), (43, -34))
    )
    jewels = "".join(dot(x, y, 4, "#fffaf0") for x, y in ((-20, -3), (0, 0), (20, -3)))
    return piece(outline, colour) + pearls + jewels


def boot(paint: Paint) -> str:
    """A rubber boot around an ankle at (0, 0), toe to the right."""
    shaft = "M-15 -24L15 -24L15 -8C30 -9 31 9 24 10L-13 10C-18 8 -15 -10 -15 -24Z"
    cuff = card(-17, -28, 34, 9, 4)
    return piece(shaft, paint.accent, 3) + small(cuff, lighten(paint.accent, 0.35), 1)


def pack(paint: Paint) -> str:
    """A backpack seen past the back, around the shoulder blades."""
    dark = darken(paint.accent, 0.13)
    bag = piece(card(-70, -30, 74, 72, 22), paint.accent)
    flap = small("M-70 -10C-70 -34 -50 -32 -34 -32L0 -32L0 2C-28 8 -56 8 -70 0Z", dark, 2)
    roll = small(card(-74, 14, 26, 20, 8), dark, 2)
    return bag + flap + roll


def straps(paint: Paint, shoulder: float) -> str:
    """The two straps of the backpack over the chest."""
    s = shoulder
    each = "M{0:.1f} -68C{1:.1f} -50 {1:.1f} -30 {2:.1f} -12"
    drawn = ""
    for side in (-1, 1):
        outline = each.format(side * (s - 16), side * (s - 12), side * (s - 4))
        drawn += line(outline, "#141d45", 11, 0.12) + line(outline, paint.accent, 9)
    return drawn


def bubble(size: float) -> str:
    """A glass helmet around a head; `size` is its radius in heads (60 units)."""
    r = 60 * size
    top = -r * 0.16
    glass = flat(oval(0, top, r, r), "#e8f6ff", 0.17) + line(oval(0, top, r, r), "#f4fbff", 4, 0.85)
    shine = (
        f"M{-r * 0.74:.1f} {top - r * 0.2:.1f}A{r * 0.8:.1f} {r * 0.8:.1f} 0 0 1"
        f" {-r * 0.2:.1f} {top - r * 0.76:.1f}"
    )
    collar = small(card(-r * 0.56, r * 0.74, r * 1.12, 13, 6), "#dfe6f2", 2)
    return collar + glass + line(shine, "#ffffff", 7, 0.75)
