"""Registers the bundled faces.

A kiosk may have no Korean font at all, and children invent syllables, so the face must hold all
11,172 of them (NanumSquareRound does, at 1 MB a weight). Jua, for titles, holds 2,367.
"""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase

from aibook_desktop.book.resources import RESOURCES


def install() -> None:
    """Make the bundled faces known to this application."""
    for path in sorted((RESOURCES / "fonts").rglob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
