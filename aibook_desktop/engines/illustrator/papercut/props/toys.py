"""Things to play with and to travel in, each standing on (0, 0)."""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.paper import (
    dot,
    flat,
    glow,
    line,
    piece,
    small,
)
from aibook_desktop.engines.illustrator.papercut.shapes import (
    card,
    oval,
    polygon,
    star,
)


def ball() -> str:
    """A striped ball."""
    stripes = flat(
        "M-18 -74C-40 -50 -38 -20 -14 -2C-26 -8 -40 -22 -40 -40C-40 -56 -30 -70 -18 -74Z", "#f4c95d"
    ) + flat("M4 -80C22 -56 22 -24 6 0C28 0 40 -18 40 -40C40 -62 24 -80 4 -80Z", "#6fa9d6")
    return (
        piece(oval(0, -40, 40, 40), "#f8f1e4")
        + stripes
        + flat(oval(0, -40, 10, 10), "#e98f7e")
        + flat(oval(-16, -60, 8, 5), "#ffffff", 0.8)
    )


def kite() -> str:
    """A diamond kite with a tail of ribbons; it hangs above (0, 0)."""
    tail = line("M0 -90C14 -60 -14 -40 2 0", "#8a7a9c", 3)
    ribbons = "".join(
        small(f"M{x} {y}l-14 -8v16ZM{x} {y}l14 -8v16Z", fill)
        for x, y, fill in ((5, -62, "#f4c95d"), (-4, -36, "#8fc1b5"), (1, -12, "#e98f7e"))
    )
    body = piece(polygon((0, -200), (48, -146), (0, -84), (-48, -146)), "#e98f7e")
    return (
        tail
        + ribbons
        + body
        + flat(polygon((0, -200), (48, -146), (0, -146)), "#f4c95d")
        + flat(polygon((0, -84), (-48, -146), (0, -146)), "#8fc1b5")
        + line("M0 -200V-84M-48 -146H48", "#fffaf0", 3)
    )


def balloon() -> str:
    """A round balloon on a string; it hangs above (0, 0)."""
    body = piece(
        (
            "M0 -176C34 -176 44 -146 42 -128C38 -102 16 -88 0 -82C-16 -88 -38 -102 -42"
            " -128C-44 -146 -34 -176 0 -176Z"
        ),
        "#e77f95",
    )
    return (
        line("M0 -80C10 -54 -10 -34 2 0", "#8a7a9c", 3)
        + body
        + small(polygon((-7, -74), (7, -74), (0, -84)), "#c9667c")
        + flat(oval(-16, -150, 8, 13), "#ffffff", 0.6)
    )


def rocket() -> str:
    """A small rocket on its fins."""
    fins = piece(
        "M-30 -60C-64 -44 -66 -16 -62 0L-26 -22ZM30 -60C64 -44 66 -16 62 0L26 -22Z", "#e0796b"
    )
    flame = flat("M-16 -20C-18 -4 -6 6 0 14C6 6 18 -4 16 -20Z", "#f9b948") + flat(
        "M-8 -20C-8 -8 -2 -2 0 4C2 -2 8 -8 8 -20Z", "#fff3c4"
    )
    body = piece(
        "M0 -216C36 -176 46 -110 34 -24Q0 -12 -34 -24C-46 -110 -36 -176 0 -216Z", "#f4f0ea"
    )
    nose = flat(
        "M0 -216C18 -196 28 -176 33 -154Q0 -142 -33 -154C-28 -176 -18 -196 0 -216Z", "#e0796b"
    )
    window = (
        small(oval(0, -112, 22, 22), "#8fa3c4", 1)
        + flat(oval(0, -112, 15, 15), "#cfeaf5")
        + flat(oval(-5, -117, 4, 6), "#ffffff", 0.8)
    )
    return (
        flame
        + fins
        + body
        + nose
        + window
        + flat("M-38 -60Q0 -48 38 -60L37 -48Q0 -36 -37 -48Z", "#f4c95d")
    )


def boat() -> str:
    """A little wooden boat with a sail, in a lick of water."""
    mast = line("M0 -44V-176", "#8a6248", 8)
    sail = piece("M10 -170C56 -138 66 -92 64 -60Q36 -50 10 -58Z", "#fdf4e2") + flat(
        "M22 -160C40 -146 50 -130 56 -112L12 -112V-136Z", "#f4c95d", 0.8
    )
    back = piece("M-8 -160C-36 -130 -46 -96 -46 -66Q-26 -56 -8 -62Z", "#f7e3d3", 3)
    hull = piece("M-98 -52Q0 -34 98 -52C94 -20 76 0 50 4H-50C-76 0 -94 -20 -98 -52Z", "#b9805a")
    plank = line("M-88 -32Q0 -14 88 -32M-74 -14Q0 2 74 -14", "#9a6643", 4)
    water = flat(
        "M-124 2q16 -14 31 0t31 0t31 0t31 0t31 0t31 0t31 0t31 0v12q-124 14 -248 0Z", "#8fcbe4", 0.92
    )
    return mast + back + sail + hull + plank + small("M0 -176l30 9l-30 11Z", "#e0796b") + water


def drum() -> str:
    """A toy drum with two sticks."""
    side = piece("M-48 -60V-12C-48 8 48 8 48 -12V-60Z", "#e0796b")
    lacing = line("M-46 -48L-26 -4L-6 -42L14 2L34 -44L46 -10", "#fdeccb", 4)
    top = piece(oval(0, -60, 48, 17), "#fbf1de", 2)
    return (
        side
        + lacing
        + line("M-47 -12C-46 8 46 8 47 -12", "#f4c95d", 6)
        + top
        + line("M-30 -94L10 -66M46 -98L14 -64", "#a9784c", 6)
        + dot(10, -65, 6, "#c9955f")
        + dot(15, -63, 6, "#c9955f")
    )


def teddy() -> str:
    """A small teddy that sits."""
    brown, pale = "#c79a6b", "#ecd3b0"
    parts = piece(oval(-20, -86, 11, 11), brown, 2) + piece(oval(20, -86, 11, 11), brown, 2)
    parts += piece(oval(0, -28, 28, 28), brown, 3) + flat(oval(0, -26, 17, 17), pale)
    parts += (
        piece(oval(-26, -6, 14, 11), brown, 2)
        + piece(oval(26, -6, 14, 11), brown, 2)
        + piece(oval(-29, -36, 9, 16), brown, 2)
        + piece(oval(29, -36, 9, 16), brown, 2)
    )
    head = piece(oval(0, -68, 30, 26), brown, 3) + flat(oval(0, -60, 13, 10), pale)
    return (
        parts
        + head
        + dot(-11, -71, 3.4, "#33272a")
        + dot(11, -71, 3.4, "#33272a")
        + flat(oval(0, -65, 4.6, 3.4), "#5a3f36")
        + line("M-5 -57q5 4 10 0", "#5a3f36", 2.2)
    )


def snowman() -> str:
    """A snowman with a bucket for a hat."""
    snow = "#f7fbff"
    arms = line("M-40 -96L-92 -128M-76 -118l-6 -20M40 -96L92 -120M76 -112l10 -18", "#8a6248", 6)
    body = (
        piece(oval(0, -44, 60, 50), snow)
        + arms
        + piece(oval(0, -108, 44, 38), snow, 3)
        + piece(oval(0, -164, 34, 31), snow, 3)
    )
    face = (
        dot(-12, -170, 4, "#3a3340")
        + dot(12, -170, 4, "#3a3340")
        + small("M0 -164L34 -156L0 -154Z", "#ef8b45", 1)
        + line("M-12 -150q12 8 22 1", "#3a3340", 3)
    )
    buttons = "".join(dot(2, y, 4.5, "#6a6f88") for y in (-122, -104, -62, -40))
    return (
        body
        + face
        + buttons
        + piece(polygon((-26, -188), (26, -188), (20, -228), (-20, -228)), "#8fa3c4", 3)
        + small(card(-34, -194, 68, 11, 5), "#7c90b3")
    )


def wand() -> str:
    """A magic wand with a star."""
    stick = line("M-30 -6L16 -64", "#141d45", 9, 0.14) + line("M-30 -8L16 -66", "#b79ad1", 8)
    shape = star(24, -80, 26, 5, 0.48)
    sparks = flat(
        star(58, -104, 8, 4, 0.3) + star(-6, -104, 6, 4, 0.3) + star(56, -58, 6, 4, 0.3), "#fff0bd"
    )
    return (
        glow(24, -80, 60, "lamp")
        + stick
        + small(shape, "#f9d35f")
        + line(shape, "#f9d35f", 5)
        + sparks
    )
