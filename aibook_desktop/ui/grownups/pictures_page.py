"""How pictures are painted: the time they may take, one face for a hero, styles that were added.

The built-in illustrator needs none of it; the page says so while nothing else is installed.
"""

from __future__ import annotations

from functools import partial
from typing import Final, Protocol

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.settings.table import Settings
from aibook_desktop.studio.added_styles import (
    AddedStyle,
    at_the_pace_of,
    is_chosen,
    quickest,
    with_or_without,
)
from aibook_desktop.ui.grownups.clerk import Clerk
from aibook_desktop.ui.grownups.pace_row import PRESET, PaceRow
from aibook_desktop.ui.grownups.page import Page
from aibook_desktop.ui.grownups.parts import Row, Sheet, Switch, left_label
from aibook_desktop.ui.grownups.setting_rows import SettingRows
from aibook_desktop.ui.sizes import WORDS, mm

ADDED: Final = "adapters"
ROWS: Final = ("same_hero",)
SETTINGS: Final = (PRESET, ADDED, *ROWS)


class PaintShop(Protocol):
    """Who knows how pictures are painted here."""

    def added_styles(self) -> tuple[AddedStyle, ...]:
        """The styles that were added."""
        ...

    def painting(self, language: Language) -> str:
        """Say who paints, and on what."""
        ...


class PicturesPage(Page):
    """Who paints, how long, and with which added styles."""

    def __init__(self, shop: PaintShop, clerk: Clerk) -> None:
        super().__init__()
        self._shop, self._clerk = shop, clerk
        self._chosen = self._preset = ""
        self._packs: tuple[AddedStyle, ...] = ()
        self._styles: tuple[AddedStyle, ...] = ()
        self._switches: dict[str, Row] = {}
        self.fact = left_label(WORDS)
        self.none = left_label(WORDS, soft=True)
        self.pace = PaceRow()
        self.pace.paced.connect(self._pace)
        self._rows = SettingRows(ROWS, self)
        self.column.addWidget(_sheet(self.fact))
        self.column.addWidget(self.pace)
        for row in self._rows.rows:
            self.column.addWidget(row)
        self._empty = _sheet(self.none)
        self.column.addWidget(self._empty)

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        super().speak(language)
        self.pace.speak(language)
        self._rows.speak(language)
        self.none.setText(say("pictures.no_styles", language))
        self._name()
        if self.isVisible():
            self._ask_who_paints()

    def enter(self) -> None:
        """Look who paints, and which styles there are."""
        self._ask_who_paints()
        self._clerk.ask(self._shop.added_styles, self._show_styles)

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen."""
        self._chosen, self._preset = settings.adapters, settings.picture_preset
        self.pace.show_chosen(self._preset, self._chosen)
        self._rows.show_settings(settings)
        self._name()
        self._mark()

    def switch(self, folder: str) -> Switch:
        """The switch of an added style."""
        control = self._switches[folder].control
        if not isinstance(control, Switch):
            raise TypeError("a style is on or off")
        return control

    def _ask_who_paints(self) -> None:
        self._clerk.ask(partial(self._shop.painting, self.language), self.fact.setText)

    @Slot(object)
    def _show_styles(self, styles: tuple[AddedStyle, ...]) -> None:
        for row in self._switches.values():
            self.column.removeWidget(row)
            row.deleteLater()
        self.pace.show_styles(styles)
        self._packs = quickest(styles)
        self._styles = tuple(each for each in styles if each not in self._packs)
        self._switches = {}
        for style in self._styles:
            switch = Switch()
            switch.clicked.connect(partial(self._want, style.folder))
            self._switches[style.folder] = Row(switch)
            self.column.addWidget(self._switches[style.folder])
        self._empty.setVisible(not self._styles)
        self._name()
        self._mark()

    def _name(self) -> None:
        for style in self._styles:
            unused = is_chosen(self._chosen, style.folder) and not style.used
            about = say(f"pictures.{'unused' if unused else f'role.{style.role}'}", self.language)
            self._switches[style.folder].name(style.name, about)

    def _mark(self) -> None:
        for style in self._styles:
            self.switch(style.folder).setChecked(is_chosen(self._chosen, style.folder))

    @Slot(str, str)
    def _pace(self, preset: str, folder: str) -> None:
        adapters = at_the_pace_of(self._chosen, self._packs, folder)
        if adapters != self._chosen:
            self._chosen = adapters
            self.wanted.emit(ADDED, adapters)
        if preset and preset != self._preset:
            self._preset = preset
            self.wanted.emit(PRESET, preset)

    def _want(self, folder: str) -> None:
        wanted = self.switch(folder).isChecked()
        self._chosen = with_or_without(self._chosen, folder, wanted=wanted)
        self.wanted.emit(ADDED, self._chosen)


def _sheet(label: QLabel) -> Sheet:
    sheet = Sheet()
    inside = QVBoxLayout(sheet)
    inside.setContentsMargins(mm(6), mm(4), mm(6), mm(5))
    inside.addWidget(label)
    return sheet
