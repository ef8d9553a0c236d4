"""Things from the kitchen and more to eat, each standing on (0, 0)."""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.paper import dot, flat, group, line, piece, small
from aibook_desktop.engines.illustrator.papercut.shapes import card, oval


def pot() -> str:
    """A big soup pot that steams, its lid pushed aside."""
    steam = line(
        "M-30 -102c-12 -12 12 -20 0 -34M4 -106c-12 -14 12 -22 0 -38M36 -102c-12 -12 12 -20 0 -34",
        "#ffffff",
        6,
        0.8,
    )
    ears = line("M-66 -62h-16v18h18M66 -62h16v18h-18", "#a8483f", 9)
    body = piece("M-68 -78H68V-22C68 -4 56 2 40 2H-40C-56 2 -68 -4 -68 -22Z", "#d9695c")
    soup = flat(oval(0, -80, 62, 15), "#f4c36b") + "".join(
        flat(oval(x, y, r, r * 0.6), fill)
        for x, y, r, fill in (
            (-32, -82, 9, "#ef8b45"),
            (8, -84, 8, "#8cba6a"),
            (34, -78, 9, "#ef8b45"),
            (-8, -76, 7, "#fbeed3"),
        )
    )
    rim = piece(oval(0, -80, 72, 19), "#f3ece2", 2)
    return steam + ears + body + rim + soup + flat(card(-50, -44, 12, 30, 6), "#ffffff", 0.35)


def spoon() -> str:
    """A wooden spoon that stands on its handle."""
    return piece("M-5 -2C-6 -40 -6 -60 -4 -78H4C6 -60 6 -40 5 -2Q0 4 -5 -2Z", "#b9805a", 3) + (
        piece(oval(0, -98, 22, 27), "#c99263", 3) + flat(oval(0, -100, 13, 17), "#a9714a", 0.75)
    )


def cup() -> str:
    """A cup of something warm."""
    handle = line("M34 -58C66 -62 66 -18 32 -22", "#6fa9bd", 9)
    body = piece("M-40 -74H40V-20C40 -4 28 2 16 2H-16C-28 2 -40 -4 -40 -20Z", "#8cc2d3")
    stripe = flat("M-40 -50H40V-38H-40Z", "#fbf3e2", 0.95)
    rim = piece(oval(0, -74, 41, 11), "#f7f1e6", 2) + flat(oval(0, -73, 33, 7), "#b9794a")
    steam = line("M-12 -92c-9 -10 9 -16 0 -26M14 -92c-9 -10 9 -16 0 -26", "#ffffff", 5, 0.8)
    return group(steam + handle + body + stripe + rim, -8)


def kimbap() -> str:
    """Slices of kimbap on a plate."""
    plate = piece("M-72 -20H72C64 -2 44 4 28 4H-28C-44 4 -64 -2 -72 -20Z", "#f7efe2", 3)
    slices = "".join(
        group(_slice(), x, y) for x, y in ((-42, -36), (0, -40), (42, -36), (-20, -66))
    )
    return plate + slices + group(_slice(), 22, -66) + line("M-60 -14H60", "#d9c6a8", 3)


def _slice() -> str:
    fillings = dot(-6, -4, 5, "#f4c95d") + dot(6, -5, 5, "#ef8b45") + dot(0, 6, 5, "#85b96b")
    return piece(oval(0, 0, 24, 24), "#3f5348", 2) + flat(oval(0, 0, 19, 19), "#fdfaf2") + fillings


def rice_cake() -> str:
    """One songpyeon, a half moon of rice cake, on a leaf."""
    leaf = small("M-58 2C-40 -22 40 -22 58 2C36 14 -36 14 -58 2Z", "#9cc58a", 2)
    cake = piece("M-42 -6C-50 -44 -24 -64 0 -64C24 -64 50 -44 42 -6Q0 10 -42 -6Z", "#f6c6cf", 3)
    seam = line("M-34 -16C-30 -40 -14 -52 0 -52C14 -52 30 -40 34 -16", "#e29fad", 4)
    pleats = line("M-22 -36l-7 -8M-8 -48l-3 -9M8 -48l3 -9M22 -36l7 -8", "#e29fad", 3.4)
    return leaf + cake + seam + pleats + flat(oval(-14, -24, 5, 8), "#ffffff", 0.6)


def watermelon() -> str:
    """A slice of watermelon with black pips."""
    pips = "".join(
        flat(oval(x, y, 3.4, 5.4), "#4a3340")
        for x, y in ((-34, -50), (-12, -44), (12, -44), (34, -50), (-20, -26), (4, -22), (22, -28))
    )
    return (
        piece("M-70 -66H70C70 -22 38 2 0 2C-38 2 -70 -22 -70 -66Z", "#5f9f5f")
        + flat("M-62 -66H62C62 -26 34 -7 0 -7C-34 -7 -62 -26 -62 -66Z", "#eaf3d3")
        + flat("M-56 -66H56C56 -30 30 -14 0 -14C-30 -14 -56 -30 -56 -66Z", "#ea6a66")
        + pips
    )


def ice_cream() -> str:
    """A cone with two balls."""
    cone = piece("M-26 -66L0 2L26 -66Z", "#dba45f", 3) + line(
        "M-16 -60L8 -18M-2 -62L14 -34M16 -60L-8 -18M2 -62L-14 -34", "#bd8442", 3
    )
    low = piece(
        "M-34 -66C-38 -100 38 -100 34 -66Q26 -54 17 -64Q8 -54 0 -64"
        "Q-8 -54 -17 -64Q-26 -54 -34 -66Z",
        "#f9c7d2",
        3,
    )
    top = piece(
        "M-26 -92C-30 -124 30 -124 26 -92Q20 -82 13 -90Q6 -82 0 -90"
        "Q-6 -82 -13 -90Q-20 -82 -26 -92Z",
        "#fbeed6",
        3,
    )
    return (
        cone + low + top + dot(2, -120, 8, "#d9584f") + flat(oval(-12, -106, 4, 7), "#ffffff", 0.8)
    )


def candle() -> str:
    """A burning candle on a saucer."""
    return (
        piece(oval(0, -6, 44, 11), "#e8c27a", 3)
        + piece(card(-15, -72, 30, 66, 6), "#fbf3e4", 3)
        + flat("M-15 -68Q-8 -46 -6 -60Q0 -40 4 -58Q10 -50 15 -66V-72H-15Z", "#ffffff", 0.9)
        + line("M0 -72v-9", "#5a4a44", 3)
        + flat(oval(0, -96, 24, 26), "#ffd98a", 0.35)
        + flat("M0 -122C14 -104 12 -84 0 -80C-12 -84 -14 -104 0 -122Z", "#f49b45")
        + flat("M0 -104C7 -96 6 -86 0 -84C-6 -86 -7 -96 0 -104Z", "#fff3c4")
        + small("M28 -12a14 12 0 1 1 14 10l-3 -6a8 6 0 1 0 -6 -6Z", "#d9ab5f", 1)
    )
