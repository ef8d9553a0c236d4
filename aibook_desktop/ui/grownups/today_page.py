"""What the day is about: a theme that fills what children leave open, their age, the length."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.book.vocabulary import Vocabulary
from aibook_desktop.settings.table import Settings
from aibook_desktop.ui.faces import Faces
from aibook_desktop.ui.grownups.page import Page
from aibook_desktop.ui.grownups.parts import Sheet, left_label
from aibook_desktop.ui.grownups.setting_rows import ROWS, SettingRows
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.sizes import SMALL_WORDS, WORDS, mm
from aibook_desktop.ui.tiles import Front, Mark, Tiles

THEME: Final = "today_theme"


class TodayPage(Page):
    """Themes as pictures, then rows of settings."""

    def __init__(
        self,
        keys: tuple[str, ...],
        vocabulary: Vocabulary,
        pictures: Pictures,
        faces: Faces,
    ) -> None:
        super().__init__()
        self._themes = vocabulary.themes
        self._chosen = ""
        sheet = Sheet()
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(mm(6), mm(3.5), mm(6), mm(4.5))
        inside.setSpacing(mm(1))
        self._label = left_label(WORDS, bold=True)
        self._help = left_label(SMALL_WORDS, soft=True)
        self._tiles = Tiles(pictures, faces, sheet)
        self._tiles.tapped.connect(self._choose)
        for part in (self._label, self._help, self._tiles):
            inside.addWidget(part)
        self._rows = SettingRows(keys, self)
        self.column.addWidget(sheet)
        for row in self._rows.rows:
            self.column.addWidget(row)

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        super().speak(language)
        self._rows.speak(language)
        self._label.setText(say(ROWS[THEME].label, language))
        self._help.setText(say(ROWS[THEME].help, language))
        self._refresh()

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen."""
        self._chosen = settings.today_theme
        self._rows.show_settings(settings)
        self._refresh()

    def _refresh(self) -> None:
        fronts = [Front("theme", "", say("grownups.today.no_theme", self.language))]
        fronts += [
            Front("theme", symbol, word.name(self.language))
            for symbol, word in self._themes.items()
        ]
        self._tiles.show_fronts(
            Front(each.kind, each.symbol, each.word, Mark.CHOSEN)
            if each.symbol == self._chosen
            else each
            for each in fronts
        )

    @Slot(int)
    def _choose(self, number: int) -> None:
        self.wanted.emit(THEME, ("", *self._themes)[number])
