"""Things of the playroom and the desk, each standing on (0, 0)."""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.paper import dot, flat, group, line, piece, small
from aibook_desktop.engines.illustrator.papercut.shapes import card, oval


def clock() -> str:
    """An alarm clock with two bells."""
    bells = piece(oval(-28, -92, 19, 16), "#f2c14e", 2) + piece(oval(28, -92, 19, 16), "#f2c14e", 2)
    feet = line("M-28 -14L-38 0M28 -14L38 0", "#7a5a48", 9)
    body = piece(oval(0, -50, 48, 48), "#7fb0d6") + flat(oval(0, -50, 38, 38), "#fffaf0")
    marks = "".join(
        dot(x, y, 3.4, "#8a7a9c") for x, y in ((0, -80), (30, -50), (0, -20), (-30, -50))
    )
    hands = line("M0 -50V-72M0 -50L16 -42", "#4a4a5c", 5) + dot(0, -50, 5, "#e0706a")
    return line("M0 -98v-14", "#7a5a48", 7) + bells + feet + body + marks + hands


def magnifier() -> str:
    """A magnifying glass on its handle."""
    handle = piece(card(-10, -50, 20, 52, 9), "#9a6a48", 3) + small(
        card(-8, -60, 16, 14, 3), "#f2c14e"
    )
    glass = flat(oval(0, -96, 37, 37), "#d9f0f7", 0.7) + line(
        "M-22 -104a24 24 0 0 1 16 -16", "#ffffff", 6, 0.95
    )
    ring = line(oval(0, -94, 38, 38), "#141d45", 10, 0.15) + line(
        oval(0, -97, 38, 38), "#f2c14e", 10
    )
    return handle + glass + ring


def toy_train() -> str:
    """A wooden engine with one truck."""
    wheels = "".join(
        piece(oval(x, -12, 13, 13), "#7a5a48", 2) + dot(x, -12, 5, "#f2dcb4")
        for x in (-78, -46, 0, 32, 64)
    )
    truck = piece(card(-98, -52, 72, 36, 7), "#f0bf57", 3) + "".join(
        small(card(x, y, 22, 22, 4), fill, 1)
        for x, y, fill in ((-90, -72, "#8fc1b5"), (-64, -72, "#e98f7e"), (-77, -92, "#9db4dc"))
    )
    engine = (
        piece(card(-14, -58, 94, 42, 14), "#6fa9d6", 3)
        + piece(card(-16, -92, 42, 74, 7), "#5b93c4", 3)
        + piece(card(-22, -102, 54, 14, 6), "#e0796b", 2)
        + flat(card(-6, -82, 22, 24, 5), "#fdf3d8")
        + piece("M48 -58L46 -84H66L64 -58Z", "#e0796b", 2)
    )
    return line("M-30 -26h20", "#7a5a48", 6) + truck + engine + wheels + dot(76, -40, 6, "#f4d58a")


def crayon() -> str:
    """One fat crayon, leaning."""
    stick = piece("M-15 0V-86L-7 -112Q0 -120 7 -112L15 -86V0Q0 6 -15 0Z", "#e0706a", 3)
    sleeve = flat("M-15 -78H15V-12H-15Z", "#fbeed3", 0.9) + line(
        "M-15 -70q8 8 15 0t15 0M-15 -20q8 8 15 0t15 0", "#e0706a", 3.4
    )
    return group(stick + sleeve, 0, 0, 16)
