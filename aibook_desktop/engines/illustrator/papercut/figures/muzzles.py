"""Noses, snouts, beaks and trunks, around the middle of a head; the mouth is the face's."""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.colour import darken, lighten, mix
from aibook_desktop.engines.illustrator.papercut.figures.acting import Paint
from aibook_desktop.engines.illustrator.papercut.paper import flat, line, piece, small
from aibook_desktop.engines.illustrator.papercut.shapes import limb, oval

_NOSE = "M-8 9Q0 3 8 9Q7 17 0 19Q-7 17 -8 9Z"


def pink_nose(_: Paint) -> str:
    """A rabbit's or a mouse's."""
    return flat(_NOSE, "#e58a86")


def whiskers(paint: Paint) -> str:
    """A cat's nose on a pale muzzle, with whiskers."""
    hairs = line(
        "M-30 18l-34 -5M-30 24l-33 5M30 18l34 -5M30 24l33 5", darken(paint.coat, 0.45), 1.8, 0.6
    )
    return flat(oval(0, 23, 22, 15), paint.light) + hairs + flat(_NOSE, "#e07f80")


def muzzle(paint: Paint) -> str:
    """A bear's, a puppy's, a lion's: a pale oval and a dark nose."""
    nose = "M-11 9Q0 3 11 9Q10 19 0 21Q-10 19 -11 9Z"
    return (
        flat(oval(0, 24, 27, 20), paint.light)
        + flat(nose, "#463438")
        + flat(oval(-3, 10.5, 3.5, 1.8), "#fff", 0.6)
    )


def fox_nose(_: Paint) -> str:
    """A dark nose between white cheeks."""
    return flat("M-9 11Q0 5 9 11Q8 20 0 22Q-8 20 -9 11Z", "#463438") + flat(
        oval(-3, 12, 3, 1.5), "#fff", 0.6
    )


def pig_snout(paint: Paint) -> str:
    """A button with two holes."""
    pink = mix(paint.coat, "#e5807f", 0.45)
    holes = flat(oval(-7, 14, 3.2, 5), darken(pink, 0.4)) + flat(
        oval(7, 14, 3.2, 5), darken(pink, 0.4)
    )
    return small(oval(0, 14, 20, 14), pink) + holes


def trunk(paint: Paint) -> str:
    """An elephant's trunk, curled up at its end."""
    tube = limb(((0, 4), (2, 26), (2, 46), (14, 60), (32, 56), (38, 42)), 15, 9)
    rings = "".join(
        line(f"M{-11 + i} {22 + 11 * i}q12 5 23 0", darken(paint.coat, 0.2), 2, 0.6)
        for i in range(3)
    )
    return piece(tube, paint.coat, 3) + rings + flat(oval(38.5, 33, 6, 3.6), paint.inner)


def monkey_face(paint: Paint) -> str:
    """A pale mask with two nostrils."""
    return flat(oval(-4, 13, 2, 2.6), darken(paint.coat, 0.3)) + flat(
        oval(4, 13, 2, 2.6), darken(paint.coat, 0.3)
    )


def horse_muzzle(paint: Paint) -> str:
    """A broad soft nose."""
    rose = mix(paint.coat, "#f2b6b8", 0.5)
    holes = flat(oval(-14, 24, 3, 4.4), darken(rose, 0.35)) + flat(
        oval(14, 24, 3, 4.4), darken(rose, 0.35)
    )
    return small(oval(0, 32, 35, 25), rose, 1) + holes


def saurian_snout(paint: Paint) -> str:
    """A big round snout with nostrils on top."""
    pale = lighten(paint.coat, 0.26)
    holes = flat(oval(-11, 13, 2.8, 3.6), darken(paint.coat, 0.45)) + flat(
        oval(11, 13, 2.8, 3.6), darken(paint.coat, 0.45)
    )
    return small(oval(0, 26, 41, 24), pale, 1) + holes


def frog_nostrils(paint: Paint) -> str:
    """Two specks."""
    dark = darken(paint.coat, 0.4)
    return flat(oval(-6, 8, 2, 2.4), dark) + flat(oval(6, 8, 2, 2.4), dark)


def beak(_: Paint) -> str:
    """A chick's or a penguin's, over a small mouth."""
    top = small("M-13 14Q0 2 13 14Q4 25 0 26Q-4 25 -13 14Z", "#f0a03c")
    return top + flat(oval(-3, 11, 4, 1.8), "#ffd58a", 0.9)


def button_nose(paint: Paint) -> str:
    """A child's."""
    return flat(oval(0, 14, 4.6, 3.6), mix(paint.coat, "#d9706a", 0.45))
