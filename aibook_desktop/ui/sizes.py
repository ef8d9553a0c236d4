"""Millimetres to pixels: a child's finger does not shrink with the pixels of the screen.

Main buttons are 45-60 mm, others at least 20 mm, with 5 mm between them (Duff et al. 2010; W3C
research on target size). Screens lie about their dots per inch, hence the clamp.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

LOWEST_DPI: Final = 70.0
HIGHEST_DPI: Final = 320.0

TALK: Final = 52.0
BUTTON: Final = 20.0
GAP: Final = 5.0
EDGE: Final = 6.0
DEAD_STRIP: Final = 15.0
TITLE: Final = 8.0
WORDS: Final = 5.5
SMALL_WORDS: Final = 4.2


def pixels(millimetres: float, dots_per_inch: float) -> int:
    """Convert a length at a density that is clamped to what a screen can have."""
    believable = min(HIGHEST_DPI, max(LOWEST_DPI, dots_per_inch))
    return round(millimetres * believable / 25.4)


def mm(millimetres: float, widget: QWidget | None = None) -> int:
    """Convert a length on the screen of a widget, or on the first one."""
    screen = widget.screen() if widget is not None else QGuiApplication.primaryScreen()
    return pixels(millimetres, screen.physicalDotsPerInch())
