"""Things to play with, to give and to wear, each standing on (0, 0)."""

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
        "M0 -176C34 -176 44 -146 42 -128C38 -102 16 -88 0 -82C-16 -88 -38 -102 -42 -128C-44 -146 -34 -176 0 -176Z",
        "#e77f95",
    )
    return (
        line("M0 -80C10 -54 -10 -34 2 0", "#8a7a9c", 3)
        + body
        + small(polygon((-7, -74), (7, -74), (0, -84)), "#c9667c")
        + flat(oval(-16, -150, 8, 13), "#ffffff", 0.6)
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
        "M0 -88C-10 -112 -44 -116 -40 -98C-36 -88 -14 -86 0 -88C14 -86 36 -88 40 -98C44 -116 10 -112 0 -88Z",
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
        + line("M-40 -62C-30 -46 30 -46 40 -62", "#f4c95d", 0.01)
        + line("M-30 -94L10 -66M46 -98L14 -64", "#a9784c", 6)
        + dot(10, -65, 6, "#c9955f")
        + dot(15, -63, 6, "#c9955f")
    )


def bell() -> str:
    """A golden bell."""
    body = piece(
        "M0 -78C26 -78 32 -50 34 -30C36 -18 44 -14 46 -8H-46C-44 -14 -36 -18 -34 -30C-32 -50 -26 -78 0 -78Z",
        "#f2c14e",
    )
    return (
        dot(0, -4, 10, "#b9863c")
        + body
        + flat(oval(-14, -48, 5, 15), "#fbe3a0", 0.8)
        + line("M-44 -12H44", "#d9a23a", 5)
        + line("M-8 -78a8 9 0 1 1 16 0", "#d9a23a", 6)
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


def crown() -> str:
    """A golden crown."""
    return group(crown_shape("#f2c14e"), 0, -4, scale=1.0)


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
