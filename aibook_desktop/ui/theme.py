"""The look as tokens, so that one place decides what warm and calm mean.

Rooms paint with these and never name a colour themselves. Every pair of ink and ground used for
words has a contrast of at least 4.5 : 1 (WCAG 2.2, 1.4.3), which a test measures; in the
high-contrast variant at least 7 : 1 (1.4.6). The tokens are the same objects in both variants:
`dress` changes what they hold, so whoever reads them while painting follows at once.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

SKY: Final = QColor("#fbeedb")
SKY_LOW: Final = QColor("#fdf7ec")
PAPER: Final = QColor("#fffdf8")
SCROLL: Final = QColor("#d9c7a8")
PAPER_EDGE: Final = QColor("#eadfcb")
BOOK_PAPER: Final = QColor("#fcf6ea")
BOARD: Final = QColor("#c9735f")
BOARD_DARK: Final = QColor("#a4564a")
ENDPAPER: Final = QColor("#f3dfc3")
WOOD_WALL: Final = QColor("#f3e2c6")
WOOD: Final = QColor("#dcb98a")
WOOD_EDGE: Final = QColor("#b98f60")
INK: Final = QColor("#4b3a31")
INK_SOFT: Final = QColor("#776254")
WHITE: Final = QColor("#ffffff")
CORAL: Final = QColor("#e2685a")
CORAL_DEEP: Final = QColor("#c14f43")
LEAF: Final = QColor("#3f8a70")
LEAF_DEEP: Final = QColor("#2f7059")
SUN: Final = QColor("#f4bd4f")
SUN_PALE: Final = QColor("#fde9b8")
LAKE: Final = QColor("#5b93b8")
HILL_FAR: Final = QColor("#dfe3c8")
HILL_NEAR: Final = QColor("#c6d6ae")
HILL_FRONT: Final = QColor("#aac792")
FOCUS: Final = QColor("#2a6f97")
SHADOW: Final = QColor(90, 62, 40)
BEAR: Final = QColor("#c98e60")
BEAR_PALE: Final = QColor("#f3dfc6")
BEAR_BLUSH: Final = QColor("#e9a48c")
BEAR_INK: Final = QColor("#3a2c25")
OUTLINE: Final = QColor(0, 0, 0, 0)
"""Round cards and buttons; to be seen in high contrast only."""

CARD_GROUNDS: Final = (
    QColor("#f7d9c9"),
    QColor("#f9e6b5"),
    QColor("#d9e8c5"),
    QColor("#cfe4ea"),
    QColor("#e3d8ec"),
    QColor("#f3d5df"),
)

_BLACK: Final = "#000000"
_WHITE: Final = "#ffffff"
_IN_CONTRAST: Final = tuple(
    (token, QColor(token), QColor(strong))
    for token, strong in (
        (SKY, _WHITE),
        (SKY_LOW, _WHITE),
        (PAPER, _WHITE),
        (SCROLL, "#4a4a4a"),
        (PAPER_EDGE, _BLACK),
        (BOOK_PAPER, _WHITE),
        (BOARD, "#5a1508"),
        (BOARD_DARK, "#3a0c04"),
        (ENDPAPER, "#e9e9e9"),
        (WOOD_WALL, _WHITE),
        (WOOD, "#6b6b6b"),
        (WOOD_EDGE, "#2b2b2b"),
        (INK, _BLACK),
        (INK_SOFT, "#2b2b2b"),
        (CORAL, "#a3150a"),
        (CORAL_DEEP, "#7c0d05"),
        (LEAF, "#0a5a3c"),
        (LEAF_DEEP, "#06402b"),
        (SUN, "#ffd23f"),
        (SUN_PALE, "#fff2b0"),
        (LAKE, "#0b4a7a"),
        (HILL_FAR, "#ececec"),
        (HILL_NEAR, "#dedede"),
        (HILL_FRONT, "#cfcfcf"),
        (FOCUS, "#0000d6"),
        (SHADOW, _BLACK),
        (OUTLINE, _BLACK),
        *((ground, _WHITE) for ground in CARD_GROUNDS),
    )
)
"""Token, what it holds usually, and what it holds in high contrast."""

FAMILY: Final = "NanumSquareRound"
DISPLAY: Final = "Jua"
"""For titles. It lacks rare syllables and some signs, which then come from `FAMILY`."""

RADIUS: Final = 0.12
"""Corner radius of a card as a share of its shorter side."""


def font(pixels: int, *, bold: bool = False) -> QFont:
    """Return the window's face at a height in pixels."""
    face = QFont(FAMILY)
    face.setPixelSize(max(8, pixels))
    face.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    return face


def title_font(pixels: int) -> QFont:
    """Return the face of titles and covers at a height in pixels."""
    face = QFont()
    face.setFamilies([DISPLAY, FAMILY])
    face.setPixelSize(max(8, pixels))
    return face


def dress(application: QApplication, *, high_contrast: bool) -> None:
    """Give an application its colours; open windows follow."""
    for token, usual, strong in _IN_CONTRAST:
        token.setRgba((strong if high_contrast else usual).rgba())
    palette = QPalette(SKY)
    roles = QPalette.ColorRole
    for role, colour in (
        (roles.Base, PAPER),
        (roles.Text, INK),
        (roles.WindowText, INK),
        (roles.ButtonText, INK),
        (roles.PlaceholderText, INK_SOFT),
        (roles.Highlight, SUN),
        (roles.HighlightedText, INK),
        (roles.Mid, PAPER_EDGE),
        (roles.Link, FOCUS),
        (roles.ToolTipBase, PAPER),
        (roles.ToolTipText, INK),
    ):
        palette.setColor(role, colour)
    application.setPalette(palette)
    for widget in application.allWidgets():  # a style sheet keeps the palette that it first met
        sheet = widget.styleSheet()
        if sheet:
            widget.setStyleSheet("")
            widget.setStyleSheet(sheet)


def ground_of(symbol: str) -> QColor:
    """Give a card without a picture a colour that stays the same for its symbol."""
    return CARD_GROUNDS[sum(symbol.encode()) % len(CARD_GROUNDS)]


def veiled(colour: QColor, opacity: float) -> QColor:
    """Return the colour at an opacity of 0 to 1."""
    thinned = QColor(colour)
    thinned.setAlphaF(min(1.0, max(0.0, opacity)))
    return thinned
