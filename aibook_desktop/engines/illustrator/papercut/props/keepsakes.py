"""Things to give, to keep and to light the way, each standing on (0, 0)."""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.figures.accessories import crown as crown_shape
from aibook_desktop.engines.illustrator.papercut.paper import (
    dot,
    flat,
    glow,
    group,
    line,
    piece,
    small,
)
from aibook_desktop.engines.illustrator.papercut.shapes import (
    card,
    heart,
    oval,
    polygon,
    scallops,
    star,
)


def lantern() -> str:
    """A lantern that glows."""
    frame = (
        small(card(-32, -10, 64, 12, 5), "#7a5a48")
        + small(card(-26, -100, 52, 10, 4), "#7a5a48")
        + small(polygon((-22, -98), (22, -98), (0, -120)), "#7a5a48")
    )
    glass = piece("M-24 -92C-36 -66 -36 -32 -26 -10H26C36 -32 36 -66 24 -92Z", "#ffe3a0", 3)
    flame = flat("M0 -74C14 -54 12 -36 0 -32C-12 -36 -14 -54 0 -74Z", "#f49b45") + flat(
        "M0 -56C7 -46 6 -38 0 -36C-6 -38 -7 -46 0 -56Z", "#fff3c4"
    )
    handle = line("M-16 -118a16 18 0 0 1 32 0", "#7a5a48", 4)
    return (
        glow(0, -54, 110, "lamp")
        + handle
        + glass
        + flame
        + line("M-10 -92V-10M12 -92V-10", "#7a5a48", 3)
        + frame
    )


def star_() -> str:
    """A star cut from gold paper, with round corners."""
    shape = star(0, -44, 44, 5, 0.5)
    rounded = line(shape, "#f9d35f", 12) + flat(shape, "#f9d35f")
    return (
        glow(0, -44, 82, "lamp")
        + small(star(0, -42, 50, 5, 0.5), "#e0a93a", 3)
        + rounded
        + flat(star(0, -46, 22, 5, 0.5), "#fdeaa6")
    )


def gift() -> str:
    """A wrapped present."""
    box = piece(card(-46, -72, 92, 72, 6), "#8fb0d9") + flat("M-9 -72H9V0H-9Z", "#f6e3a8")
    lid = piece(card(-52, -88, 104, 24, 6), "#7c9fcb", 3) + flat("M-10 -88H10V-64H-10Z", "#f6e3a8")
    loops = small(
        (
            "M0 -88C-10 -112 -44 -116 -40 -98C-36 -88 -14 -86 0 -88C14 -86 36 -88 40 -98"
            "C44 -116 10 -112 0 -88Z"
        ),
        "#f2d27a",
    )
    return (
        box
        + "".join(
            dot(x, y, 4, "#dbe8f6") for x, y in ((-28, -46), (-32, -18), (28, -46), (30, -18))
        )
        + lid
        + loops
        + dot(0, -90, 7, "#e0b85a")
    )


def letter() -> str:
    """An envelope sealed with a heart."""
    return (
        piece(card(-50, -66, 100, 66, 5), "#fdf4e2")
        + line("M-46 -4L-10 -34M46 -4L10 -34", "#dcc9a6", 3)
        + small("M-50 -62Q-48 -66 -44 -66H44Q48 -66 50 -62L6 -26Q0 -22 -6 -26Z", "#f6e6c8", 2)
        + flat(heart(0, -30, 11), "#e0706a")
    )


def book() -> str:
    """An open picture book."""
    cover = piece("M-66 -52L0 -44L66 -52V-2L0 6L-66 -2Z", "#b9695a")
    left = flat("M-60 -58C-40 -66 -14 -60 0 -50V0C-14 -8 -40 -12 -60 -6Z", "#fffaf0")
    right = flat("M60 -58C40 -66 14 -60 0 -50V0C14 -8 40 -12 60 -6Z", "#f7eddb")
    drawn = flat(oval(-32, -38, 13, 11), "#f4c95d") + flat(
        "M-52 -14Q-36 -30 -24 -18T-8 -12Q-30 -16 -52 -14Z", "#8fc1b5"
    )
    lines = line("M14 -42q18 -8 36 -6M14 -30q18 -8 36 -6M14 -18q18 -8 30 -6", "#cdbb9c", 3)
    return cover + left + right + drawn + lines


def bell() -> str:
    """A golden bell."""
    body = piece(
        (
            "M0 -78C26 -78 32 -50 34 -30C36 -18 44 -14 46 -8H-46C-44 -14 -36 -18 -34 -30"
            "C-32 -50 -26 -78 0 -78Z"
        ),
        "#f2c14e",
    )
    return (
        dot(0, -4, 10, "#b9863c")
        + body
        + flat(oval(-14, -48, 5, 15), "#fbe3a0", 0.8)
        + line("M-44 -12H44", "#d9a23a", 5)
        + line("M-8 -78a8 9 0 1 1 16 0", "#d9a23a", 6)
    )


def blanket() -> str:
    """A folded blanket."""
    papers = ("#a9c6d9", "#f3dfc0", "#a9c6d9")
    drawn = "".join(
        piece(card(-66 + 3 * i, -24 - 20 * i, 132 - 6 * i, 24, 12), fill, 3)
        for i, fill in enumerate(papers)
    )
    return (
        drawn
        + "".join(flat(heart(x, -52, 7), "#fffaf0", 0.9) for x in (-40, -14, 12, 38))
        + line("M-58 -12h100M-54 -32h96", "#8fb0c6", 3, 0.8)
    )


def crown() -> str:
    """A golden crown."""
    return group(crown_shape("#f2c14e"), 0, -4, scale=1.0)


def medal() -> str:
    """A medal on a ribbon."""
    ribbon = piece(polygon((-28, -96), (-8, -96), (10, -44), (-8, -38)), "#6fa1d0", 2) + piece(
        polygon((28, -96), (8, -96), (-10, -44), (8, -38)), "#8fb9de", 2
    )
    return (
        ribbon
        + piece(scallops(0, -28, 28, 12, 0.05), "#f2c14e", 3)
        + flat(oval(0, -28, 20, 20), "#fbe08f")
        + flat(star(0, -28, 14), "#e0a93a")
    )
