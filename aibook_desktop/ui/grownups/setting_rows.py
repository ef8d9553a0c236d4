"""Rows made from the table of settings: each row's kind of value says which control it gets."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say, tables
from aibook_desktop.settings.table import TABLE, Setting, Settings, Value
from aibook_desktop.ui.grownups.page import Page
from aibook_desktop.ui.grownups.parts import Choice, Row, Slide, Switch

ROWS: Final = {row.key: row for row in TABLE}
MANY: Final = 4
"""So many words or more stand below their label."""

Options = Callable[[str], tuple[Value, ...]]


def none_offered(_key: str) -> tuple[Value, ...]:
    """Offer no names: for settings whose values stand in the table."""
    return ()


class SettingRow(Row):
    """One setting; `wanted` brings its key and the new value."""

    wanted = Signal(str, object)

    def __init__(self, key: str, options: tuple[Value, ...]) -> None:
        self.key, self._options = key, options
        self._setting = ROWS[key]
        self._value: Value | None = None
        self._language: Language = "ko"
        written = self._setting.written
        super().__init__(_control(self._setting), wide=len(options) >= MANY or written)
        control = self.control
        if isinstance(control, Switch):
            control.clicked.connect(self._want)
        elif isinstance(control, Slide):
            control.valueChanged.connect(self._want)
        elif isinstance(control, Choice):
            control.chosen.connect(self._want)

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        self._language = language
        self.name(say(self._setting.label, language), say(self._setting.help, language))
        self._offer()

    def show_value(self, value: Value) -> None:
        """Show what is chosen."""
        self._value = value
        control = self.control
        control.blockSignals(True)  # noqa: FBT003 - Qt's
        if isinstance(control, Switch):
            control.setChecked(bool(value))
        elif isinstance(control, Slide):
            control.setValue(int(value))
        control.blockSignals(False)  # noqa: FBT003 - Qt's
        self._offer()

    def _offer(self) -> None:
        if isinstance(self.control, Choice) and self._value is not None:
            options = self._options
            if self._value not in options:
                options = (*options, self._value)
            words = tuple((each, words_for(self.key, each, self._language)) for each in options)
            self.control.offer(words, self._value)

    @Slot(object)
    def _want(self, value: Value) -> None:
        if value != self._value:
            self._value = value
            self.wanted.emit(self.key, value)


class SettingRows:
    """Some settings in their order; a page puts `rows` into its column."""

    def __init__(self, keys: tuple[str, ...], page: Page, options: Options = none_offered) -> None:
        self.rows = tuple(SettingRow(key, _values(ROWS[key], options)) for key in keys)
        for row in self.rows:
            row.wanted.connect(page.wanted)

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        for row in self.rows:
            row.speak(language)

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen."""
        for row in self.rows:
            row.show_value(getattr(settings, row.key))


def words_for(key: str, value: Value, language: Language) -> str:
    """Name a value: its own sentence, or the sentence of its like, or the value itself."""
    if key == "language" and value in ("ko", "en"):
        return say("window.language", "ko" if value == "ko" else "en")
    kind = "voice" if key.startswith("voice_") else key
    for name in (f"{kind}.{value}" if value != "" else kind, value):
        key_of_words = f"grownups.choice.{name}"
        if key_of_words in tables():
            return say(key_of_words, language)
    return str(value)


def _values(setting: Setting, options: Options) -> tuple[Value, ...]:
    return options(setting.key) if setting.named or setting.written else setting.choices


def _control(setting: Setting) -> QWidget:
    if setting.span is not None:
        return Slide(*setting.span)
    return Switch() if setting.choices == (False, True) else Choice(stacked=setting.written)
