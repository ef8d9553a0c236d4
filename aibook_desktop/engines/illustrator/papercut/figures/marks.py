"""Patches and stripes: on the head (under the face) and on the belly (frame of the hips)."""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.colour import darken, lighten, mix
from aibook_desktop.engines.illustrator.papercut.figures.acting import Paint
from aibook_desktop.engines.illustrator.papercut.figures.ears import PANDA
from aibook_desktop.engines.illustrator.papercut.paper import flat, group, line, piece
from aibook_desktop.engines.illustrator.papercut.shapes import oval


def pale_belly(paint: Paint) -> str:
    """A soft oval."""
    return flat(oval(3, -14, 29, 31), paint.light)


def ribbed_belly(paint: Paint) -> str:
    """A saurian's, with folds."""
    pale = lighten(paint.coat, 0.5)
    folds = line(
        "M-22 -30q24 8 48 0M-27 -14q29 9 58 0M-25 2q27 8 54 0", darken(pale, 0.16), 2.4, 0.7
    )
    return flat(oval(3, -16, 31, 35), pale) + folds


def plastron(paint: Paint) -> str:
    """A turtle's."""
    pale = mix(lighten(paint.coat, 0.5), "#f5e0a8", 0.6)
    lines = line("M2 -50v64M-28 -22q30 7 61 0", darken(pale, 0.18), 2.4, 0.8)
    return piece(oval(2, -18, 35, 37), pale, 2) + lines


def panda_vest(_: Paint) -> str:
    """Black shoulders."""
    return flat(
        (
            "M-33 -58C-44 -46 -48 -36 -50 -24C-20 -32 20 -32 50 -24C48 -36 44 -46 33 -58"
            "C16 -78 -16 -78 -33 -58Z"
        ),
        PANDA,
    )


def tiger_stripes(paint: Paint) -> str:
    """Three on the brow and two on each cheek."""
    dark = mix(darken(paint.coat, 0.6), "#4a3328", 0.6)
    brow = flat("M-5 -51L5 -51L2 -25L-2 -25Z", dark) + "".join(
        flat(f"M{s * 14} -50L{s * 24} -47L{s * 15} -29Z", dark) for s in (-1, 1)
    )
    cheeks = "".join(
        flat(f"M{s * 60} {y}L{s * 59} {y + 9}L{s * 42} {y + 3}Z", dark)
        for s in (-1, 1)
        for y in (4, 19)
    )
    return brow + cheeks


def tiger_belly(paint: Paint) -> str:
    """A pale belly between stripes."""
    dark = mix(darken(paint.coat, 0.6), "#4a3328", 0.6)
    sides = "".join(
        flat(f"M{s * 47} {y}L{s * 47} {y + 9}L{s * 30} {y + 5}Z", dark)
        for s in (-1, 1)
        for y in (-24, -8, 7)
    )
    return sides + pale_belly(paint)


def tabby(paint: Paint) -> str:
    """A kitten's three lines on the brow."""
    return line("M0 -49v15M-13 -47l2 11M13 -47l-2 11", paint.shade, 5.5)


def fox_mask(_: Paint) -> str:
    """White cheeks that meet at the nose."""
    half = "M0 16C-14 6 -40 4 -60 12L-72 25C-60 32 -52 35 -46 39C-30 50 -16 52 0 52Z"
    return flat(half, "#fdf6ea") + group(flat(half, "#fdf6ea"), mirrored=True)


def panda_patches(_: Paint) -> str:
    """Black drops round the eyes."""
    drop = group(flat(oval(0, 0, 16, 20), PANDA), -27, 6, 28)
    return drop + group(drop, mirrored=True)


def monkey_mask(paint: Paint) -> str:
    """A pale heart."""
    mask = (
        "M0 -22C16 -40 50 -34 50 -4C50 8 44 14 42 22C40 42 20 49 0 49C-20 49 -40 42"
        " -42 22C-44 14 -50 8 -50 -4C-50 -34 -16 -40 0 -22Z"
    )
    return flat(mask, lighten(paint.coat, 0.55))


def penguin_mask(_: Paint) -> str:
    """A white heart-shaped face."""
    mask = "M0 -20C14 -40 52 -36 52 0C52 32 32 50 0 50C-32 50 -52 32 -52 0C-52 -36 -14 -40 0 -20Z"
    return flat(mask, "#fdf9f0")


def penguin_bib(_: Paint) -> str:
    """A white front."""
    return flat(
        "M0 -64C22 -62 36 -30 35 -6C34 14 18 20 2 20C-16 20 -31 12 -31 -6C-32 -30 -20 -62 0 -64Z",
        "#fdf9f0",
    )


def squirrel_stripe(paint: Paint) -> str:
    """White cheeks and a dark line over the brow."""
    cheek = oval(34, 24, 24, 19)
    stripe = flat("M-5 -52L5 -52L3 -18L-3 -18Z", paint.shade)
    return stripe + flat(cheek, paint.light) + group(flat(cheek, paint.light), mirrored=True)


def puppy_patch(paint: Paint) -> str:
    """One dark eye patch."""
    return flat(oval(29, -2, 21, 24), darken(paint.coat, 0.22), 0.8)


def spots(paint: Paint) -> str:
    """A dinosaur's freckles on the brow."""
    dark = darken(paint.coat, 0.2)
    return "".join(
        flat(oval(x, y, r, r * 0.8), dark, 0.8)
        for x, y, r in ((-24, -36, 6), (-8, -42, 4), (20, -38, 7), (36, -28, 4))
    )


def frog_back(paint: Paint) -> str:
    """A frog's pale chin."""
    return flat(
        "M-60 26C-40 16 40 16 60 26C48 44 26 52 0 52C-26 52 -48 44 -60 26Z", paint.light, 0.9
    )
