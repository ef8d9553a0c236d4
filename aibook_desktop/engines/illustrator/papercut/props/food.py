"""Things to eat, each standing on (0, 0), about 100 units for a thing as high as half a child."""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.paper import dot, flat, line, piece, small
from aibook_desktop.engines.illustrator.papercut.shapes import card, oval, scallops


def acorn() -> str:
    """An acorn with its cap."""
    nut = piece("M-22 -44C-24 -16 -10 -4 0 0C10 -4 24 -16 22 -44Z", "#c98b4f", 3)
    cap = piece("M-28 -42C-30 -64 -14 -70 0 -70C14 -70 30 -64 28 -42Q0 -34 -28 -42Z", "#8a5f3c", 3)
    hatch = line("M-16 -44l10 -22M0 -42v-26M16 -44l-10 -22M-24 -54q24 8 48 0", "#6f4a2e", 2.4, 0.8)
    return (
        nut
        + flat(oval(-9, -30, 4, 9), "#e3b07a", 0.9)
        + line("M0 -70q1 -8 6 -12", "#6f4a2e", 5)
        + cap
        + hatch
    )


def apple() -> str:
    """A red apple."""
    body = piece(
        "M0 -54C-16 -66 -42 -58 -40 -30C-38 -6 -18 4 0 -4C18 4 38 -6 40 -30C42 -58 16 -66 0 -54Z",
        "#d9584f",
        3,
    )
    return (
        body
        + line("M0 -54q1 -12 8 -18", "#7a5a48", 5)
        + small("M6 -62C14 -78 32 -78 38 -70C30 -58 16 -56 6 -62Z", "#8cba6a")
        + flat(oval(-20, -38, 6, 11), "#f4a198", 0.8)
    )


def carrot() -> str:
    """A carrot with its greens."""
    leaf = "M0 -78C-8 -100 -4 -112 0 -116C6 -110 8 -98 0 -78Z"
    greens = "".join(
        f'<g transform="rotate({turn} 0 -78)">{small(leaf, fill)}</g>'
        for turn, fill in ((-30, "#7fb464"), (30, "#7fb464"), (0, "#95c777"))
    )
    body = piece(
        "M-24 -76C-20 -88 20 -88 24 -76C20 -40 10 -10 0 0C-10 -10 -20 -40 -24 -76Z", "#ef8b45", 3
    )
    return greens + body + line("M-18 -62h14M18 -48h-13M-12 -36h11M10 -24h-9", "#d06f30", 3)


def banana() -> str:
    """A banana."""
    body = piece(
        (
            "M-46 -50C-40 -8 4 8 48 -18C52 -24 50 -30 44 -30C14 -20 -18 -30 -30 -58C-36"
            " -64 -46 -60 -46 -50Z"
        ),
        "#f6d45c",
        3,
    )
    return (
        body
        + line("M-38 -48C-26 -18 6 -8 40 -22", "#dfb63e", 3)
        + flat("M-47 -52l-3 -14l9 -3l9 12Z", "#8a6a42")
        + flat(oval(47, -24, 5, 5), "#8a6a42")
    )


def cake() -> str:
    """A birthday cake with three candles."""
    low = piece(card(-66, -58, 132, 58, 10), "#f4d9b8") + flat(
        (
            "M-66 -40Q-55 -22 -44 -38Q-33 -18 -22 -38Q-11 -20 0 -38Q11 -18 22 -38Q33 -22"
            " 44 -38Q55 -20 66 -40V-58H-66Z"
        ),
        "#f7b6c2",
    )
    top = piece(card(-44, -100, 88, 46, 9), "#fbeede", 3) + flat(
        "M-44 -86Q-33 -70 -22 -86Q-11 -68 0 -86Q11 -70 22 -86Q33 -68 44 -86V-100H-44Z", "#f9cdd5"
    )
    candles = "".join(
        small(card(x - 4, -126, 8, 28, 3), fill, 1)
        + flat(
            f"M{x} -146C{x + 8} -136 {x + 6} -127 {x} -127C{x - 6} -127 {x - 8} -136 {x} -146Z",
            "#f9b948",
        )
        for x, fill in ((-24, "#8fb3d9"), (0, "#9cc3a4"), (24, "#c9a6cf"))
    )
    cherries = "".join(dot(x, -60, 7, "#d9584f") for x in (-56, -20, 20, 56))
    return candles + low + top + cherries


def cookie() -> str:
    """A round cookie with chips."""
    chips = "".join(
        dot(x, y, r, "#7a5238")
        for x, y, r in (
            (-14, -44, 5),
            (10, -50, 4),
            (18, -28, 5.5),
            (-6, -22, 4.5),
            (-24, -26, 3.5),
        )
    )
    return (
        piece(scallops(0, -34, 34, 10, 0.03), "#dba868", 3)
        + flat(oval(-4, -38, 26, 24), "#e6bb80", 0.6)
        + chips
    )


def honey() -> str:
    """A pot of honey that runs over."""
    pot = piece("M-38 -84C-60 -60 -56 -10 -34 0H34C56 -10 60 -60 38 -84Z", "#c98d5f")
    drip = piece(
        (
            "M-46 -92H46C50 -78 48 -70 40 -70C38 -50 26 -50 24 -66C16 -70 8 -68 4 -60C0"
            " -40 -14 -42 -14 -62C-24 -72 -34 -66 -40 -70C-50 -74 -50 -84 -46 -92Z"
        ),
        "#f4bb3f",
        3,
    )
    label = flat(card(-24, -46, 48, 30, 8), "#fbeed3") + flat(
        scallops(0, -31, 10, 6, 0.14), "#f4bb3f"
    )
    return pot + label + drip + piece(card(-48, -104, 96, 16, 7), "#e0a878", 2)


def bread() -> str:
    """A warm loaf."""
    loaf = piece(
        "M-62 0C-70 -30 -66 -52 -40 -58C-14 -66 14 -66 40 -58C66 -52 70 -30 62 0Q0 8 -62 0Z",
        "#d99f5f",
    )
    return (
        loaf
        + line("M-34 -52l12 26M-6 -58l12 28M24 -56l12 26", "#f3cf98", 8)
        + line("M-20 -74q6 -8 0 -16M10 -76q6 -8 0 -16", "#ffffff", 4, 0.6)
    )


def egg() -> str:
    """A speckled egg."""
    specks = "".join(
        dot(x, y, r, "#c9a98a")
        for x, y, r in (
            (-14, -50, 4),
            (10, -60, 3),
            (18, -34, 5),
            (-8, -22, 4),
            (-22, -32, 3),
            (4, -40, 2.5),
        )
    )
    return (
        piece(
            (
                "M0 -82C24 -82 34 -46 34 -30C34 -10 20 0 0 0C-20 0 -34 -10 -34 -30C-34 -46 -24"
                " -82 0 -82Z"
            ),
            "#fbf1de",
            3,
        )
        + specks
    )
