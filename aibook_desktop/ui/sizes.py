"""Millimetres to pixels: a child's finger does not shrink with the pixels of the screen.

Main buttons are 45-60 mm, others at least 20 mm, with 5 mm between them (Duff et al. 2010; W3C
research on target size). Screens lie about their dots per inch, hence the clamp. A screen lower
than the rooms need, such as that of a 10-inch tablet, shrinks everything alike rather than let
controls overlap (70 % keeps secondary buttons at 14 mm); a large one lets everything grow a little,
or the rooms would look empty from where a class sits.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QGuiApplication

LOWEST_DPI: Final = 70.0
HIGHEST_DPI: Final = 320.0

NEEDED_HEIGHT: Final = 172.0
"""Millimetres that the home room takes from top to bottom."""
SMALLEST_SHARE: Final = 0.7
LARGEST_SHARE: Final = 1.2

TALK: Final = 50.0
BUTTON: Final = 20.0
GAP: Final = 5.0
EDGE: Final = 6.0
DEAD_STRIP: Final = 15.0
TITLE: Final = 8.0
WORDS: Final = 5.5
SMALL_WORDS: Final = 4.2


def pixels(millimetres: float, dots_per_inch: float, height: int) -> int:
    """Convert a length for a screen of a density (clamped) and a height in pixels."""
    believable = min(HIGHEST_DPI, max(LOWEST_DPI, dots_per_inch))
    each = believable / 25.4
    share = min(LARGEST_SHARE, max(SMALLEST_SHARE, height / each / NEEDED_HEIGHT))
    return round(millimetres * each * share)


_believed: list[float] = []


def believe(dots_per_inch: float) -> None:
    """Take this density for the screen's, where a screen is only imagined and can't say its own."""
    _believed[:] = [dots_per_inch]


def mm(millimetres: float) -> int:
    """Convert a length on the first screen."""
    screen = QGuiApplication.primaryScreen()
    density = _believed[0] if _believed else screen.physicalDotsPerInch()
    return pixels(millimetres, density, screen.availableSize().height())
