"""Colours as `#rrggbb` text, because that is what both the vocabulary and SVG speak.

Darkening goes towards ink blue and lightening towards cream, never to black or white, so that
every shade on a page looks like another sheet of the same box of paper.
"""

from __future__ import annotations

from functools import cache
from typing import Final

INK: Final = "#1d2650"
CREAM: Final = "#fffaf0"


@cache
def mix(first: str, second: str, share: float) -> str:
    """Blend two colours; `share` 0 gives the first, 1 the second."""
    pairs = zip(_channels(first), _channels(second), strict=True)
    return _text(*(a + (b - a) * share for a, b in pairs))


@cache
def multiply(paper: str, filter_colour: str) -> str:
    """Look at a paper through a coloured glass."""
    pairs = zip(_channels(paper), _channels(filter_colour), strict=True)
    return _text(*(a * b / 255 for a, b in pairs))


@cache
def saturate(colour: str, amount: float) -> str:
    """Stretch a colour away from its grey; 1 leaves it, 0 is grey."""
    red, green, blue = _channels(colour)
    grey = 0.3 * red + 0.59 * green + 0.11 * blue
    return _text(*(grey + (each - grey) * amount for each in (red, green, blue)))


def darken(colour: str, share: float) -> str:
    """The same paper further from the light; `share` 0 to 1."""
    return mix(colour, INK, share)


def lighten(colour: str, share: float) -> str:
    """The same paper nearer to the light; `share` 0 to 1."""
    return mix(colour, CREAM, share)


@cache
def brightness(colour: str) -> float:
    """How light a colour looks, 0 to 1 (Rec. 601 luma)."""
    red, green, blue = _channels(colour)
    return (0.299 * red + 0.587 * green + 0.114 * blue) / 255


def is_colour(text: str) -> bool:
    """Whether a text is `#rrggbb`."""
    return (
        len(text) == 7
        and text[0] == "#"
        and all(digit in "0123456789abcdefABCDEF" for digit in text[1:])
    )


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _text(red: float, green: float, blue: float) -> str:
    return "#" + "".join(f"{min(255, max(0, round(each))):02x}" for each in (red, green, blue))
