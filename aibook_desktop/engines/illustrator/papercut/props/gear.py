"""Things to use, to find and to camp with, each standing on (0, 0)."""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.paper import dot, flat, glow, line, piece, small
from aibook_desktop.engines.illustrator.papercut.shapes import card, oval, polygon


def umbrella() -> str:
    """An open umbrella on its handle."""
    stick = line("M0 -128V-14q0 14 -13 14t-13 -12", "#8a6248", 6)
    dome = piece(
        (
            "M-84 -96C-80 -156 -36 -176 0 -176C36 -176 80 -156 84 -96Q70 -110 56 -96Q42"
            " -110 28 -96Q14 -110 0 -96Q-14 -110 -28 -96Q-42 -110 -56 -96Q-70 -110 -84 -96"
            "Z"
        ),
        "#7fb0d6",
    )
    panels = flat(
        "M0 -176C-22 -160 -30 -130 -28 -96Q-14 -110 0 -96Q14 -110 28 -96C30 -130 22 -160 0 -176Z",
        "#f6e0a0",
        0.95,
    )
    return stick + dome + panels + line("M0 -176v-10", "#8a6248", 6)


def watering_can() -> str:
    """A watering can."""
    spout = piece(polygon((30, -26), (80, -78), (92, -72), (40, -6)), "#7fb6a4", 3) + piece(
        oval(87, -77, 15, 7), "#9ccbbb", 2
    )
    body = piece("M-40 -66H40L46 0H-46Z", "#8cc4b1")
    return (
        line("M-38 -54C-78 -60 -82 -10 -44 -12M-26 -66C-22 -96 26 -96 30 -66", "#6aa390", 8)
        + spout
        + body
        + flat("M-43 -36H43L44 -24H-44Z", "#fbeed3", 0.9)
    )


def key() -> str:
    """A golden key."""
    ring = "M-30 -62a26 26 0 1 0 0.1 0ZM-30 -46a10 10 0 1 1 -0.1 0Z"
    return (
        (
            f'<path d="{ring}" fill="#141d45" fill-opacity=".16" fill-rule="evenodd" '
            'transform="translate(0 3)"/>'
        )
        + small("M-8 -42H62V-10H52V-26H42V-14H32V-30H-8Z", "#e9b643")
        + f'<path d="{ring}" fill="#f2c14e" fill-rule="evenodd"/>'
    )


def map_() -> str:
    """An old map with a path and a cross."""
    sheet = piece("M-62 -76Q-30 -86 0 -76T62 -78L58 -6Q30 4 0 -4T-60 -4Z", "#efd9a8")
    path = line("M-42 -22q12 -24 28 -14t22 -10t26 -8", "#b98a5a", 5)
    cross = line("M34 -62l16 14M50 -62l-16 14", "#d9584f", 6)
    return (
        sheet
        + line("M-20 -80v74M22 -76v72", "#d9bd85", 3)
        + path.replace("/>", ' stroke-dasharray="9 10"/>')
        + cross
        + flat("M-46 -50l10 -16l10 16Z", "#9dbb91")
        + flat(oval(6, -22, 12, 6), "#9cc8d8")
    )


def treasure() -> str:
    """An open chest full of gold."""
    lid = piece("M-70 -70C-70 -118 70 -118 70 -70Z", "#a4693f") + line(
        "M-40 -72V-102M40 -72V-102", "#f2c14e", 8
    )
    gold = "".join(
        dot(x, y, 11, fill)
        for x, y, fill in (
            (-48, -66, "#f9d35f"),
            (-26, -72, "#e9b643"),
            (-4, -70, "#f9d35f"),
            (20, -74, "#f2c14e"),
            (44, -68, "#f9d35f"),
            (-36, -62, "#f2c14e"),
            (6, -62, "#f9d35f"),
            (32, -62, "#e9b643"),
        )
    )
    gems = small(polygon((-14, -78), (-4, -92), (8, -78), (-3, -64)), "#8fd0d9", 1) + small(
        polygon((40, -80), (48, -90), (58, -80), (48, -70)), "#d98fb0", 1
    )
    box = (
        piece(card(-72, -60, 144, 62, 6), "#b9794a")
        + line("M-72 -30H72", "#9a6139", 4)
        + flat("M-46 -60h12v62h-12ZM34 -60h12v62h-12Z", "#f2c14e")
    )
    return (
        glow(0, -70, 100, "lamp")
        + lid
        + gold
        + gems
        + box
        + small(card(-12, -66, 24, 26, 5), "#f9dc83")
        + flat(oval(0, -54, 4, 6), "#7a5238")
    )


def basket() -> str:
    """A wicker basket."""
    handle = line("M-42 -54C-36 -124 36 -124 42 -54", "#a97c4f", 10)
    body = piece("M-56 -58H56L44 0H-44Z", "#d3a468")
    weave = line(
        "M-52 -40H52M-49 -22H49M-34 -58l6 56M-10 -58l2 56M14 -58l-2 56M36 -58l-6 56", "#b3834a", 4
    )
    return handle + body + weave + piece(card(-62, -66, 124, 14, 7), "#c08f55", 2)


def bucket() -> str:
    """A toy bucket."""
    return (
        line("M-40 -66C-34 -112 34 -112 40 -66", "#8fa3b8", 6)
        + piece("M-44 -68H44L34 0H-34Z", "#f0b95c")
        + flat("M-40 -46H40L38 -32H-38Z", "#fdf0d0", 0.9)
        + piece(card(-49, -76, 98, 14, 6), "#e0a345", 2)
    )


def bridge() -> str:
    """A wooden bridge over a brook."""
    water = flat("M-120 6C-70 -26 70 -26 120 6C96 24 -96 24 -120 6Z", "#8fc3df")
    deck = piece("M-190 -8C-120 -86 120 -86 190 -8L172 6C100 -56 -100 -56 -172 6Z", "#b98a5c")
    planks = line(
        (
            "M-150 -34l14 18M-112 -54l11 20M-70 -66l6 20M-24 -70l2 21M24 -70l-2 21M70 -66"
            "l-6 20M112 -54l-11 20M150 -34l-14 18"
        ),
        "#94683f",
        4,
    )
    posts = "".join(
        piece(card(x - 6, y - 58, 12, 62, 5), "#a0724a", 2)
        for x, y in ((-158, -22), (-80, -58), (0, -66), (80, -58), (158, -22))
    )
    return (
        water + line("M-158 -74C-100 -124 100 -124 158 -74", "#a0724a", 8) + posts + deck + planks
    )


def telescope() -> str:
    """A telescope on three legs."""
    legs = line("M0 -70L-34 0M0 -70L34 0M0 -70V0", "#8a6248", 7)
    tube = (
        piece(polygon((-52, -66), (-44, -46), (44, -92), (34, -118)), "#7c8fc0")
        + piece(polygon((30, -122), (46, -86), (66, -96), (50, -132)), "#f2c14e", 2)
        + piece(polygon((-62, -62), (-54, -42), (-44, -46), (-52, -66)), "#5f6f9c", 2)
    )
    return legs + tube + dot(0, -72, 8, "#f2c14e")


def campfire() -> str:
    """Logs and flames."""
    logs = piece("M-58 -4L46 -26L50 -12L-54 10Z", "#8a5f40", 3) + piece(
        "M58 -4L-46 -26L-50 -12L54 10Z", "#9a6c49", 3
    )
    flames = (
        piece(
            (
                "M0 -120C18 -92 46 -74 42 -42C38 -18 18 -12 0 -12C-18 -12 -38 -18 -42 -42C-44"
                " -62 -28 -70 -24 -88C-12 -82 -8 -96 0 -120Z"
            ),
            "#f08a3c",
            3,
        )
        + flat(
            (
                "M2 -86C12 -68 26 -56 24 -38C22 -22 10 -16 0 -16C-12 -16 -24 -24 -24 -38C-24"
                " -50 -14 -56 -10 -66C-4 -62 0 -72 2 -86Z"
            ),
            "#f9b948",
        )
        + flat(
            (
                "M2 -52C8 -42 12 -36 11 -28C10 -20 4 -18 0 -18C-6 -18 -11 -22 -11 -30C-11 -38"
                " -2 -42 2 -52Z"
            ),
            "#fff0b8",
        )
    )
    stones = "".join(small(oval(x, 6, 15, 9), "#9aa0ae") for x in (-52, -18, 18, 52))
    return glow(0, -56, 150, "lamp") + flames + logs + stones


def tent() -> str:
    """A tent with its door open."""
    back = piece(polygon((0, -176), (150, 0), (-150, 0)), "#e3ad62")
    stripes = flat(polygon((0, -176), (-64, 0), (-104, 0)), "#f6dfae", 0.9) + flat(
        polygon((0, -176), (64, 0), (104, 0)), "#f6dfae", 0.9
    )
    door = (
        flat(polygon((0, -128), (44, 0), (-44, 0)), "#6d5a6a")
        + small("M0 -128L-44 0H-62C-50 -40 -24 -90 0 -128Z", "#d1954d")
        + small("M0 -128L44 0H62C50 -40 24 -90 0 -128Z", "#d1954d")
    )
    return (
        line("M-6 -184L6 -166M6 -184L-6 -166M-150 0l-22 10M150 0l22 10", "#8a6248", 6)
        + back
        + stripes
        + door
    )
