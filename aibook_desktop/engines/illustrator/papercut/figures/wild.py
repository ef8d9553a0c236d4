"""What the hedgehog, the crocodile, the snail and the shark wear: spines, scutes, a house, a fin.

Head parts are drawn around the middle of a head 120 wide and 104 high, body parts in the frame of
the hips, whose ground is at y = 40.
"""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.colour import darken, lighten, mix
from aibook_desktop.engines.illustrator.papercut.figures.acting import Paint
from aibook_desktop.engines.illustrator.papercut.paper import flat, group, line, piece, small
from aibook_desktop.engines.illustrator.papercut.shapes import limb, oval, polygon, star


def _both(one: str) -> str:
    return one + group(one, mirrored=True)


def spines_of_the_head(paint: Paint) -> str:
    """A crown of spines behind the whole head, and two round ears."""
    dark = darken(paint.coat, 0.3)
    inner = flat(star(0, -6, 68, 19, 0.84), darken(paint.coat, 0.14))
    ears = _both(
        piece(oval(-46, -28, 15, 15), paint.light, 2) + flat(oval(-45, -27, 8, 8), paint.inner)
    )
    return piece(star(0, -8, 84, 19, 0.8), dark) + inner + ears


def spines_of_the_back(paint: Paint) -> str:
    """Spines that look out behind the body."""
    return piece(star(-8, -14, 70, 17, 0.8), darken(paint.coat, 0.3))


def spines_of_a_sleeper(paint: Paint) -> str:
    """A hill of spines over somebody who lies on the ground."""
    dark = darken(paint.coat, 0.3)
    return piece(star(-36, -40, 86, 19, 0.82), dark) + flat(
        star(-36, -38, 70, 19, 0.84), darken(paint.coat, 0.14)
    )


def hedgehog_mask(paint: Paint) -> str:
    """A pale face under a fringe of spines."""
    mask = (
        "M-58 0L-44 -20L-34 -8L-20 -26L-8 -12L4 -28L14 -12L26 -26L36 -8L46 -20L58 0"
        "C58 36 34 51 0 51C-34 51 -58 36 -58 0Z"
    )
    return flat(mask, paint.light)


def hedgehog_snout(paint: Paint) -> str:
    """A small pointed snout with a shiny tip."""
    return (
        flat(oval(0, 20, 19, 13), lighten(paint.light, 0.5))
        + flat(oval(0, 12, 9, 7.5), "#463438")
        + flat(oval(-3, 10, 3, 1.8), "#fff", 0.7)
    )


def croc_eyes(paint: Paint) -> str:
    """Two bumps for the eyes, and a ridge between them."""
    return _both(piece(oval(-30, -42, 21, 20), paint.coat, 2)) + "".join(
        small(polygon((x - 9, -42), (x, -58), (x + 9, -42)), darken(paint.coat, 0.24), 1)
        for x in (0,)
    )


def croc_snout(paint: Paint) -> str:
    """A long broad snout with nostrils on top and four friendly teeth."""
    pale = lighten(paint.coat, 0.24)
    jaw = piece("M-60 2C-72 36 -42 54 0 54C42 54 72 36 60 2C40 -12 -40 -12 -60 2Z", pale, 3)
    holes = flat(oval(-15, 3, 4, 5), darken(paint.coat, 0.5)) + flat(
        oval(15, 3, 4, 5), darken(paint.coat, 0.5)
    )
    smile = line("M-56 17Q0 29 56 17", darken(paint.coat, 0.45), 3)
    teeth = "".join(
        flat(polygon((x - 6, y), (x + 6, y), (x, y + 11)), "#ffffff")
        for x, y in ((-44, 21), (-28, 23.5), (28, 23.5), (44, 21))
    )
    return jaw + holes + smile + teeth


def scutes_asleep(paint: Paint) -> str:
    """The comb of a crocodile that lies on the ground."""
    comb = ((-88, -60), (-66, -72), (-42, -78), (-18, -78))
    return "".join(
        small(polygon((x - 10, y + 8), (x, y - 13), (x + 11, y + 5)), darken(paint.coat, 0.26))
        for x, y in comb
    )


def shell_asleep(paint: Paint) -> str:
    """The house of a snail that sleeps in front of it."""
    return group(snail_shell(paint), 2, -34)


def scutes(paint: Paint) -> str:
    """A thick tail with a comb of scutes."""
    dark = darken(paint.coat, 0.26)
    comb = "".join(
        small(polygon((x - 9, y + 4), (x - 2, y - 14), (x + 9, y + 1)), dark)
        for x, y in ((-52, -14), (-70, -4), (-88, 4), (-106, 12), (-122, 18))
    )
    tail = "M-22 -24C-52 -20 -88 4 -142 28C-146 36 -136 38 -126 37C-86 40 -44 40 -16 30Z"
    return comb + piece(tail, paint.coat)


def snail_stalks(paint: Paint) -> str:
    """Two stalks with knobs."""
    return _both(
        piece(limb(((-20, -42), (-30, -70), (-36, -90)), 7, 6), paint.coat, 2)
        + piece(oval(-37, -94, 11, 11), paint.shade, 2)
    )


def snail_shell(paint: Paint) -> str:
    """A house with a spiral, carried on the back."""
    shell = mix("#d98f6a", paint.coat, 0.12)
    spiral = (
        "M-46 38C-104 34 -116 -44 -64 -66C-20 -80 16 -34 -12 -4C-34 18 -70 -2 -60 -28"
        "C-54 -42 -36 -40 -34 -28"
    )
    return (
        piece(oval(-50, -20, 66, 60), shell)
        + flat(oval(-58, -36, 40, 32), lighten(shell, 0.3), 0.6)
        + line(spiral, darken(shell, 0.25), 8)
    )


def snail_foot(paint: Paint) -> str:
    """One broad foot instead of two."""
    foot = "M-112 0C-104 -16 -70 -14 -52 -26C-30 -40 30 -40 46 -26C58 -14 72 -12 78 0Q-16 8 -112 0Z"
    return piece(foot, paint.coat) + line("M-100 -4Q-16 2 70 -4", paint.shade, 4)


def shark_fin(paint: Paint) -> str:
    """The fin that everybody knows, on the crown, and two fins at the cheeks."""
    fin = piece("M-22 -44C-16 -74 6 -92 32 -96C22 -80 24 -62 30 -44Z", paint.shade)
    return fin + _both(piece("M-54 6C-76 4 -92 18 -98 34C-78 36 -62 32 -50 24Z", paint.shade, 3))


def shark_mask(paint: Paint) -> str:
    """A white lower face and three gills on each side."""
    low = "M-66 14C-44 -2 -20 4 0 4C20 4 44 -2 66 14C64 40 36 52 0 52C-36 52 -64 40 -66 14Z"
    gills = "".join(f"M{x} -6q-5 9 0 18" for x in (-60, -52)) + "".join(
        f"M{x} -6q5 9 0 18" for x in (60, 52)
    )
    return flat(low, "#fdfaf2") + line(gills, darken(paint.coat, 0.25), 3, 0.8)


def shark_teeth(_: Paint) -> str:
    """Two small teeth, one on each side of the smile."""
    return "".join(
        flat(polygon((x - 5, 27), (x + 5, 27), (x, 36)), "#ffffff") for x in (-19, 19)
    ) + line("M-28 26Q0 30 28 26", "#7d8aa5", 2.4, 0.6)


def shark_tail(paint: Paint) -> str:
    """A tail fin like a sickle."""
    return piece(
        "M-24 6C-50 10 -68 6 -82 -6C-92 -26 -104 -40 -122 -46C-116 -22 -112 -2 -108 8C-114 22"
        " -118 32 -116 44C-98 38 -84 32 -74 26C-56 34 -38 34 -16 26Z",
        paint.shade,
    )
