"""Things to get clean with and to get dressed, each standing on (0, 0)."""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.paper import dot, flat, group, line, piece, small
from aibook_desktop.engines.illustrator.papercut.shapes import card, oval


def soap() -> str:
    """A bar of soap with bubbles."""
    bubbles = "".join(
        flat(oval(x, y, r, r), "#e8f6ff", 0.9)
        + line(oval(x, y, r, r), "#a9d3ea", 2.4)
        + dot(x - r * 0.35, y - r * 0.35, r * 0.22, "#ffffff")
        for x, y, r in ((-34, -56, 15), (-6, -70, 11), (24, -58, 17), (46, -78, 8))
    )
    bar = piece(card(-54, -46, 108, 46, 20), "#f3a9be") + flat(
        card(-40, -38, 80, 24, 12), "#f9cdd8"
    )
    foam = flat(
        "M-54 -2a12 12 0 0 1 20 -8a12 12 0 0 1 22 -2a14 12 0 0 1 26 0a12 12 0 0 1 22 2"
        "a12 12 0 0 1 20 8Q0 10 -54 -2Z",
        "#ffffff",
        0.95,
    )
    return bubbles + bar + foam


def toothbrush() -> str:
    """A toothbrush on its end, with a dab of paste."""
    return (
        piece("M-8 0C-12 -40 -8 -76 -6 -122H8C8 -76 12 -40 8 0Q0 6 -8 0Z", "#6fb0d9", 3)
        + flat("M-7 -30H7V-12H-7Z", "#fbf3e2", 0.9)
        + small("M8 -120H26V-84H8Z", "#fdfaf2", 2)
        + line("M9 -112h16M9 -102h16M9 -92h16", "#c9d9e6", 2.6)
        + small("M26 -120C40 -122 40 -110 34 -106C42 -100 36 -88 26 -86Z", "#8fd3bd", 1)
    )


def towel() -> str:
    """A folded towel with a stripe and a fringe."""
    sheets = piece(card(-58, -26, 116, 26, 11), "#8ecab8") + piece(
        card(-55, -52, 110, 28, 11), "#a7d8c9", 3
    )
    roll = piece("M-52 -78C-52 -90 52 -90 52 -78V-54H-52Z", "#bfe4d8", 3)
    band = flat("M-52 -74H52V-64H-52Z", "#fffaf0", 0.95)
    fringe = line("M-44 0v7M-30 0v7M-16 0v7M-2 0v7M12 0v7M26 0v7M40 0v7", "#8ecab8", 4)
    return fringe + sheets + roll + band


def mirror() -> str:
    """A hand mirror."""
    return (
        piece(card(-9, -48, 18, 50, 8), "#c98f6a", 3)
        + piece(oval(0, -82, 38, 42), "#d9a27a", 3)
        + flat(oval(0, -82, 29, 33), "#d3ecf5")
        + line("M-12 -92l22 -20M-10 -72l30 -28", "#ffffff", 5, 0.85)
        + dot(0, -4, 4, "#f4d58a")
    )


def sock() -> str:
    """A striped sock."""
    outline = "M-26 -92H18V-40C26 -30 50 -30 54 -14C56 0 44 2 34 2H-6C-24 2 -28 -16 -27 -32Z"
    stripes = flat("M-26 -66H18V-52H-26.5Z", "#fbf3e2") + flat(
        "M-27 -40H18V-30L-27 -26Z", "#fbf3e2"
    )
    drawn = (
        piece(outline, "#e58f7b", 3)
        + stripes
        + small(card(-30, -98, 52, 18, 7), "#f4c95d", 1)
        + flat("M36 -24C52 -24 56 -2 42 2H34C26 -8 28 -20 36 -24Z", "#f4c95d")
    )
    return group(drawn, -13)
