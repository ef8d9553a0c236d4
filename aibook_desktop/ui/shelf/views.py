"""By what the shelf can be sorted, as pictures: all, loved, by child, by theme, by month.

Each tab says its name when it is tapped, for those who cannot read. The last three open a strip of
smaller pictures from which one is chosen.
"""

from __future__ import annotations

from enum import Enum
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.ui.controls import RoundButton
from aibook_desktop.ui.pictograms import Pictogram
from aibook_desktop.ui.sizes import mm

TAB: Final = 20.0


class View(Enum):
    """One way to look at the shelf; the value is in the name of its sentence."""

    ALL = "all"
    FAVOURITES = "favourites"
    CHILDREN = "children"
    THEMES = "themes"
    MONTHS = "months"
    BIN = "bin"

    def name_in(self, language: Language) -> str:
        """What it is called."""
        return say(f"shelf.view.{self.value}", language)


_SIGNS: Final = {
    View.ALL: Pictogram.SHELF,
    View.FAVOURITES: Pictogram.THEME,
    View.CHILDREN: Pictogram.FRIENDS,
    View.THEMES: Pictogram.CARDS,
    View.MONTHS: Pictogram.CALENDAR,
    View.BIN: Pictogram.BIN,
}


class Tabs(QWidget):
    """One round tab for each view; the bin only for grown-ups."""

    chosen = Signal(object)
    """The `View` that was tapped."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._tabs: dict[View, RoundButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(mm(2))
        for number, view in enumerate(View):
            tab = RoundButton(_SIGNS[view], self, millimetres=TAB)
            tab.setCheckable(True)
            self._group.addButton(tab, number)
            self._tabs[view] = tab
            row.addWidget(tab)
        self._group.idClicked.connect(self._tapped)
        self.show_view(View.ALL)
        self.show_bin(shown=False)

    def show_view(self, view: View) -> None:
        """Press one tab."""
        self._tabs[view].setChecked(True)

    def show_bin(self, *, shown: bool) -> None:
        """Let a grown-up look into the bin."""
        self._tabs[View.BIN].setVisible(shown)

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        for view, tab in self._tabs.items():
            tab.name(view.name_in(language))

    @Slot(int)
    def _tapped(self, number: int) -> None:
        self.chosen.emit(list(View)[number])
