"""Ears, manes and horns, around the middle of a head 120 wide and 104 high."""

from __future__ import annotations

from aibook_desktop.engines.illustrator.papercut.colour import darken, lighten, mix
from aibook_desktop.engines.illustrator.papercut.figures.acting import Paint
from aibook_desktop.engines.illustrator.papercut.paper import flat, group, piece, small
from aibook_desktop.engines.illustrator.papercut.shapes import oval, scallops


def _both(one: str) -> str:
    return one + group(one, mirrored=True)


def long_ears(paint: Paint) -> str:
    """A rabbit's: one upright, one bent at the tip."""
    left = piece("M-12 -38C-14 -76 -6 -128 -22 -131C-42 -132 -48 -84 -38 -38Z", paint.coat)
    left += flat("M-18 -46C-19 -78 -16 -112 -24 -114C-34 -112 -37 -80 -31 -46Z", paint.inner)
    right = piece(
        "M12 -38C16 -70 22 -108 42 -124C56 -132 72 -118 66 -104C58 -88 44 -66 40 -38Z", paint.coat
    )
    right += flat(
        "M20 -46C23 -72 30 -96 44 -108C54 -114 58 -106 52 -98C44 -82 36 -64 33 -46Z", paint.inner
    )
    fold = small(
        "M42 -124C56 -134 74 -122 70 -100C66 -90 58 -92 56 -98C54 -108 50 -114 40 -116Z",
        paint.shade,
    )
    return left + right + fold


def round_ears(paint: Paint) -> str:
    """A bear's."""
    return _both(
        piece(oval(-44, -40, 22, 22), paint.coat) + flat(oval(-43, -38, 12, 12), paint.inner)
    )


def dark_round_ears(_: Paint) -> str:
    """A panda's."""
    return _both(
        piece(oval(-44, -42, 21, 21), PANDA) + flat(oval(-43, -40, 11, 11), lighten(PANDA, 0.2))
    )


def dish_ears(paint: Paint) -> str:
    """A mouse's: nearly as big as its face."""
    return _both(
        piece(oval(-54, -44, 35, 35), paint.coat) + flat(oval(-53, -42, 23, 23), paint.inner)
    )


def side_ears(paint: Paint) -> str:
    """A monkey's."""
    return _both(piece(oval(-62, 0, 20, 21), paint.coat) + flat(oval(-61, 1, 11, 12), paint.inner))


def pointed_ears(paint: Paint) -> str:
    """A cat's."""
    ear = piece("M-58 -8C-62 -52 -60 -80 -52 -84C-42 -86 -22 -62 -10 -46Z", paint.coat)
    return _both(
        ear + flat("M-51 -26C-53 -52 -52 -68 -48 -70C-42 -70 -32 -58 -24 -48Z", paint.inner)
    )


def fox_ears(paint: Paint) -> str:
    """A fox's: tall, with dark tips."""
    ear = piece("M-58 -10C-66 -60 -64 -92 -55 -96C-44 -96 -22 -66 -8 -46Z", paint.coat)
    tip = flat(
        "M-63 -64C-64 -84 -62 -94 -55 -96C-48 -96 -40 -86 -33 -76Z", darken(paint.coat, 0.62)
    )
    return _both(
        ear + tip + flat("M-51 -28C-54 -50 -53 -62 -50 -66C-44 -64 -33 -56 -24 -48Z", paint.light)
    )


def floppy_ears(paint: Paint) -> str:
    """A puppy's, hanging over the cheeks."""
    ear = "M-34 -48C-66 -58 -86 -30 -84 6C-82 30 -64 36 -56 22C-50 6 -46 -20 -28 -38Z"
    return _both(piece(ear, darken(paint.coat, 0.3), 3))


def flap_ears(paint: Paint) -> str:
    """A piglet's, folded at the tip."""
    ear = piece("M-54 -22C-64 -54 -58 -72 -48 -72C-36 -72 -20 -58 -14 -46Z", paint.coat)
    fold = small(
        "M-58 -58C-56 -76 -44 -74 -34 -64C-40 -52 -46 -38 -50 -26C-58 -34 -60 -46 -58 -58Z",
        paint.shade,
    )
    return _both(ear + fold)


def elephant_ears(paint: Paint) -> str:
    """An elephant's, wide as doors."""
    ear = piece(
        "M-40 -40C-70 -66 -116 -52 -118 -10C-118 30 -92 50 -66 42C-54 38 -46 30 -42 20Z", paint.coat
    )
    inner = flat(
        "M-52 -32C-74 -50 -104 -40 -105 -8C-104 22 -86 36 -68 30C-58 26 -54 18 -52 10Z",
        paint.inner,
        0.7,
    )
    return _both(ear + inner)


def squirrel_ears(paint: Paint) -> str:
    """A squirrel's, with a brush on each."""
    tuft = small("M-54 -66C-62 -84 -60 -96 -58 -98C-50 -92 -44 -82 -40 -70Z", paint.shade)
    ear = piece("M-54 -20C-62 -50 -58 -72 -50 -74C-40 -74 -26 -60 -18 -46Z", paint.coat)
    return _both(
        tuft + ear + flat("M-48 -32C-52 -50 -50 -60 -46 -62C-40 -60 -34 -54 -28 -46Z", paint.inner)
    )


def lion_mane(paint: Paint) -> str:
    """A mane all round, and round ears in it."""
    dark = mix(darken(paint.coat, 0.12), "#a8552a", 0.6)
    ears = _both(
        piece(oval(-52, -52, 20, 20), paint.coat, 3) + flat(oval(-51, -50, 11, 11), paint.inner)
    )
    inner = flat(scallops(0, 3, 72, 12, 0.07), mix(dark, paint.coat, 0.25))
    return piece(scallops(0, 2, 85, 12, 0.08), dark) + inner + ears


def horse_ears(paint: Paint) -> str:
    """A unicorn's ears, with the mane behind them."""
    ear = piece("M-46 -26C-56 -56 -52 -78 -44 -80C-36 -78 -24 -60 -18 -44Z", paint.coat)
    inner = flat("M-42 -36C-46 -54 -44 -64 -41 -66C-36 -62 -30 -54 -28 -46Z", paint.inner)
    return unicorn_hair(paint) + _both(ear + inner)


def unicorn_hair(_: Paint) -> str:
    """Three locks that fall down one side of the neck."""
    locks = (
        ("M-20 -54C-66 -62 -88 -24 -78 18C-74 44 -92 52 -98 66C-62 72 -40 44 -40 0Z", "#c9b3e6"),
        ("M-10 -56C-58 -54 -72 -14 -66 22C-62 44 -76 58 -84 66C-48 66 -30 34 -30 -6Z", "#f3b8cf"),
        ("M0 -56C-44 -50 -56 -14 -52 14C-50 30 -58 44 -64 52C-36 46 -22 20 -20 -20Z", "#f9dcae"),
    )
    return "".join(piece(outline, fill, 2) for outline, fill in locks)


def horn_and_fringe(_: Paint) -> str:
    """A unicorn's horn and forelock."""
    horn = piece("M-11 -46L5 -104L17 -44Q3 -38 -11 -46Z", "#f4cf73")
    rings = "".join(
        small(
            f"M{-8 + 4 * i} {-56 - 14 * i}l{22 - 5 * i} {4 - i}l-1 4l{-22 + 5 * i} {-3 + i}Z",
            "#e2ad4a",
            0,
        )
        for i in range(3)
    )
    fringe = piece(
        (
            "M-26 -50C-8 -62 22 -58 28 -44C24 -22 8 -20 2 -26C-2 -16 -18 -16 -24 -26C-30"
            " -34 -32 -44 -26 -50Z"
        ),
        "#f3b8cf",
        2,
    )
    return horn + rings + fringe


def dragon_horns(paint: Paint) -> str:
    """Two little horns and frilled cheeks."""
    horn = small("M-40 -38C-52 -58 -50 -76 -38 -84C-36 -68 -28 -58 -18 -46Z", "#f5e3c0", 3)
    frill = piece(
        "M-50 -10L-86 -22L-76 -2L-92 10L-74 18L-80 38L-52 28Z", darken(paint.coat, 0.24), 3
    )
    return _both(frill + horn)


PANDA = "#3b3a46"
