"""The heart that a child gives a book: pale until it is given."""

from __future__ import annotations

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from aibook_desktop.ui import theme
from aibook_desktop.ui.controls import RoundButton
from aibook_desktop.ui.pictograms import Pictogram


class Heart(RoundButton):
    """A switch whose sign has the colour, not its disc."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Pictogram.THEME, parent)
        self.setCheckable(True)

    def _colours(self) -> tuple[QColor, QColor]:
        return theme.PAPER, theme.CORAL if self.isChecked() else theme.SCROLL
