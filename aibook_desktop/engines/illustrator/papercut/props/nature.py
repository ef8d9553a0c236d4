"""Things that grow, fly, shine or lie about, each standing on (0, 0)."""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.paper import (
    dot,
    flat,
    glow,
    group,
    line,
    piece,
    small,
)
from aibook_desktop.engines.illustrator.papercut.shapes import oval, petals


def shell() -> str:
    """A fan shell."""
    fan = piece(
        (
            "M0 0C-14 -4 -16 -8 -16 -14C-50 -24 -54 -56 -34 -66C-26 -78 -10 -80 0 -74C10"
            " -80 26 -78 34 -66C54 -56 50 -24 16 -14C16 -8 14 -4 0 0Z"
        ),
        "#f6bfae",
        3,
    )
    return fan + line(
        (
            "M-8 -16C-26 -30 -32 -48 -30 -60M-3 -16C-8 -34 -10 -54 -10 -68M3 -16C8 -34 10"
            " -54 10 -68M8 -16C26 -30 32 -48 30 -60"
        ),
        "#e39a8b",
        3.4,
    )


def flower() -> str:
    """One big flower."""
    stem = (
        line("M0 0C-4 -24 4 -40 0 -62", "#6fa35b", 7)
        + small("M0 -18C-22 -20 -30 -34 -32 -42C-14 -42 -2 -34 0 -18Z", "#85b96b")
        + small("M1 -26C20 -28 28 -40 30 -48C14 -48 4 -42 1 -26Z", "#85b96b")
    )
    return (
        stem
        + small(petals(0, -82, 38, 6), "#f39ab0", 3)
        + flat(petals(0, -82, 25, 6), "#f9c3cf")
        + small(oval(0, -82, 12, 12), "#f9d66b", 1)
        + dot(-3, -85, 3, "#fdf0b8")
    )


def sprout() -> str:
    """Two leaves from a mound of earth."""
    earth = piece("M-44 4C-40 -22 40 -22 44 4Z", "#9a6f4e", 3)
    return (
        line("M0 -12C-2 -30 2 -40 0 -56", "#7fb464", 7)
        + small("M0 -54C-34 -52 -46 -72 -46 -84C-20 -86 -2 -76 0 -54Z", "#8cc46d")
        + small("M0 -56C28 -56 42 -74 42 -86C18 -86 2 -78 0 -56Z", "#a4d483")
        + earth
        + dot(-18, -6, 3, "#b98a66")
        + dot(14, -4, 3, "#b98a66")
    )


def feather() -> str:
    """A soft feather."""
    vane = piece("M-34 0C-40 -40 -8 -86 40 -96C46 -54 22 -14 -22 -6Z", "#bcd7ea", 2)
    return (
        vane
        + line("M-42 12C-16 -22 8 -56 34 -88", "#ffffff", 4)
        + line(
            "M-16 -20l-14 -10M-2 -38l-14 -10M10 -54l-12 -10M-12 -18l20 0M4 -38l20 0M18 -58l16 0",
            "#93b8d4",
            2.4,
        )
    )


def nest() -> str:
    """A nest of twigs."""
    bowl = piece("M-66 -44C-64 -10 -40 2 0 2C40 2 64 -10 66 -44Q0 -26 -66 -44Z", "#b08a5f")
    twigs = line(
        (
            "M-62 -36q40 16 90 6M-54 -22q44 14 98 2M-42 -8q40 10 82 0M-70 -46l-12 -8M66"
            " -44l14 -10M-30 -30l-24 24M30 -30l26 20"
        ),
        "#8a673f",
        4,
    )
    return flat(oval(0, -44, 62, 14), "#7a5a3c") + bowl + twigs


def stone() -> str:
    """A round pebble."""
    return piece(
        "M-36 0C-46 -20 -30 -46 -4 -48C24 -50 42 -30 38 -10C36 2 -28 4 -36 0Z", "#aeb3c0", 3
    ) + flat("M-24 -24C-18 -36 -6 -40 4 -40C-4 -32 -14 -26 -24 -24Z", "#d0d5de", 0.9)


def puddle() -> str:
    """A puddle that mirrors the sky."""
    return (
        flat(
            (
                "M-104 -12C-96 -32 -30 -38 12 -34C60 -38 108 -26 104 -8C98 10 40 12 -6 8C-60"
                " 14 -110 4 -104 -12Z"
            ),
            "#8fc3df",
        )
        + flat("M-78 -14C-60 -26 -20 -28 6 -26C-20 -18 -50 -14 -78 -14Z", "#cfeaf6", 0.9)
        + line("M24 -6q20 -6 40 0M-30 0q14 -4 28 0", "#e4f4fb", 3.4)
    )


def rainbow() -> str:
    """An arch of six colours."""
    papers = ("#e8837b", "#f2a96a", "#f6d978", "#9fcf92", "#86b9e0", "#b39ad6")
    drawn = ""
    for index, fill in enumerate(papers):
        r = 196 - 17 * index
        drawn += line(f"M{-r} -8A{r} {r} 0 0 1 {r} -8", fill, 18)
    ends = small(
        "M-62 6C-74 -20 -50 -36 -34 -28C-26 -52 14 -52 22 -30C44 -40 66 -16 54 6Z", "#ffffff"
    )
    return drawn + group(ends, -154, 4) + group(ends, 154, 4)


def butterfly() -> str:
    """A butterfly."""
    wing = small(
        (
            "M0 -40C-14 -76 -50 -78 -50 -52C-50 -38 -34 -34 -20 -36C-42 -30 -42 -8 -28 -6"
            "C-14 -4 -4 -20 0 -34Z"
        ),
        "#f3a6bd",
    )
    wing += dot(-34, -54, 7, "#fde6c8") + dot(-26, -20, 5, "#fde6c8")
    return (
        wing
        + group(wing, mirrored=True)
        + small(oval(0, -38, 4.5, 20), "#6b5570", 1)
        + line("M-1 -56C-4 -68 -10 -72 -14 -72M1 -56C4 -68 10 -72 14 -72", "#6b5570", 2.6)
    )


def firefly() -> str:
    """A firefly and its light."""
    wings = flat(oval(-10, -38, 11, 6), "#e8f3fb", 0.85) + flat(
        oval(10, -38, 11, 6), "#e8f3fb", 0.85
    )
    return (
        glow(0, -22, 50, "lamp")
        + small(oval(0, -20, 10, 13), "#ffe98a", 1)
        + flat("M-9 -26a9 9 0 0 1 18 0Z", "#6b5a4a")
        + wings
        + dot(0, -37, 6.5, "#5a4a44")
        + line("M-2 -42l-5 -8M2 -42l5 -8", "#5a4a44", 2)
    )
