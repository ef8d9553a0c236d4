"""Labels for words that come from elsewhere: shown as they are, never as markup."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from aibook_desktop.ui.grownups.parts import left_label


def plain_label(millimetres: float, *, bold: bool = False, soft: bool = False) -> QLabel:
    """Make a line of words that begins at the left; Qt would take `<img …>` in it for a picture."""
    label = left_label(millimetres, bold=bold, soft=soft)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
