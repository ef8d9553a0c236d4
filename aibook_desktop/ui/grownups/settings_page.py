"""Pages that are nothing but settings, made from the table."""

from __future__ import annotations

from aibook_desktop.book.model import Language
from aibook_desktop.settings.table import Settings
from aibook_desktop.ui.grownups.page import Page
from aibook_desktop.ui.grownups.setting_rows import Options, SettingRows


class SettingsPage(Page):
    """Some settings, one below the other."""

    def __init__(self, keys: tuple[str, ...], options: Options) -> None:
        super().__init__()
        self._rows = SettingRows(keys, self, options)
        for row in self._rows.rows:
            self.column.addWidget(row)

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        super().speak(language)
        self._rows.speak(language)

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen."""
        self._rows.show_settings(settings)
