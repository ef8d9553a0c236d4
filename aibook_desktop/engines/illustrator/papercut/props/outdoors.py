"""Things of the street, the park and the garden, each standing on (0, 0)."""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.paper import dot, flat, group, line, piece, small
from aibook_desktop.engines.illustrator.papercut.shapes import card, oval


def traffic_light() -> str:
    """A traffic light for walkers: red above, a green walker below."""
    post = piece(card(-8, -150, 16, 152, 6), "#8d93a8", 3) + piece(
        card(-26, -10, 52, 14, 6), "#7a8097", 2
    )
    case = piece(card(-36, -256, 72, 118, 16), "#4f5a78") + line(
        card(-36, -256, 72, 118, 16), "#f2c14e", 5
    )
    red = flat(oval(0, -226, 23, 23), "#8a4650") + flat(oval(0, -226, 17, 17), "#a9545a")
    green = flat(oval(0, -170, 25, 25), "#c9f3c4", 0.45) + flat(oval(0, -170, 22, 22), "#69c07c")
    walker = dot(0, -182, 4.6, "#fdfff6") + line(
        "M0 -176v9M0 -167l-7 10M0 -167l7 10M-8 -170l8 -5l8 5", "#fdfff6", 4
    )
    hoods = line("M-24 -234a24 24 0 0 1 48 0M-24 -178a24 24 0 0 1 48 0", "#39425e", 6)
    return post + case + red + green + walker + hoods


def bench() -> str:
    """A park bench."""
    legs = piece(card(-94, -46, 14, 48, 5), "#7d8aa5", 2) + piece(
        card(80, -46, 14, 48, 5), "#7d8aa5", 2
    )
    posts = line("M-84 -44V-108M84 -44V-108", "#7d8aa5", 9)
    back = "".join(piece(card(-110, y, 220, 18, 7), "#cd9a63", 2) for y in (-112, -88))
    seat = piece(card(-116, -62, 232, 20, 8), "#dbab74", 3)
    return posts + back + legs + seat + line("M-100 -51H100", "#b98552", 3)


def ladder() -> str:
    """A wooden ladder that leans a little."""
    rungs = "".join(
        piece(card(-34, y, 68, 10, 4), "#c9945c", 2) for y in (-32, -74, -116, -158, -200)
    )
    rails = piece(card(-42, -236, 13, 238, 6), "#dbab74", 3) + piece(
        card(29, -236, 13, 238, 6), "#dbab74", 3
    )
    return group(rungs + rails, 0, 0, 3)


def flag() -> str:
    """A flag with a star on a pole."""
    pole = line("M0 0V-150", "#a9784c", 8) + dot(0, -154, 7, "#f2c14e")
    cloth = piece(
        "M4 -148C28 -162 52 -134 92 -146C86 -124 88 -110 94 -92C58 -80 34 -106 4 -92Z", "#6fb59a"
    )
    mark = flat("M50 -136l5 10l11 1l-8 8l2 11l-10 -5l-10 5l2 -11l-8 -8l11 -1Z", "#fdf0c2")
    return pole + cloth + mark


def leaf() -> str:
    """An autumn leaf."""
    blade = piece(
        (
            "M0 -10C-18 -8 -44 -14 -46 -32C-36 -34 -32 -38 -34 -46C-48 -52 -48 -68 -38 -76"
            "C-30 -68 -22 -70 -16 -76C-14 -92 -6 -102 0 -110C6 -102 14 -92 16 -76C22 -70 30 -68"
            " 38 -76C48 -68 48 -52 34 -46C32 -38 36 -34 46 -32C44 -14 18 -8 0 -10Z"
        ),
        "#e58a45",
        3,
    )
    veins = line("M0 2V-88M0 -30L-28 -34M0 -30L28 -34M0 -52L-26 -62M0 -52L26 -62", "#b9602f", 3.4)
    return blade + veins


def pinwheel() -> str:
    """A paper pinwheel on its stick."""
    sail = "M0 0C-12 -28 10 -58 50 -48C44 -26 28 -2 0 0Z"
    sails = "".join(
        group(small(sail, fill), 0, 0, 90 * i)
        for i, fill in enumerate(("#e98f7e", "#f4c95d", "#7fb9d6", "#9cc79a"))
    )
    return (
        line("M0 0V-96", "#a9784c", 7)
        + group(sails, 0, -104)
        + dot(0, -104, 8, "#fffaf0")
        + dot(0, -104, 4, "#d9695c")
    )
