"""How long a picture may take: the program's presets, and before them what came in a pack.

Two settings stand behind one row, because weights that paint in a few steps are an adapter to the
engine and a preset to people. Whoever chooses one of the other presets switches them off. The page
keeps the adapters, which its switches change as well, and hears of a choice by `paced`.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal, Slot

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.settings.table import Value
from aibook_desktop.studio.added_styles import AddedStyle, is_chosen, quickest
from aibook_desktop.ui.grownups.parts import Choice, Row
from aibook_desktop.ui.grownups.setting_rows import ROWS, words_for

PRESET: Final = "picture_preset"
_IN_A_PACK: Final = "pack/"
"""Before a folder, so that no folder's name is taken for a preset of the program."""


class PaceRow(Row):
    """The presets from the quickest to the best.

    `paced` brings a preset of the program or "", and the folder of a pack or "": one of the two.
    """

    paced = Signal(str, str)

    def __init__(self) -> None:
        self.choice = Choice()
        super().__init__(self.choice, wide=True)
        self._language: Language = "ko"
        self._preset = self._adapters = ""
        self._styles: tuple[AddedStyle, ...] = ()
        self.choice.chosen.connect(self._want)

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        self._language = language
        self._show()

    def show_chosen(self, preset: str, adapters: str) -> None:
        """Show what the two settings say."""
        self._preset, self._adapters = preset, adapters
        self._show()

    def show_styles(self, styles: tuple[AddedStyle, ...]) -> None:
        """Offer those packs that are a preset."""
        self._styles = quickest(styles)
        self._show()

    def _show(self) -> None:
        packed = (each for each in self._styles if is_chosen(self._adapters, each.folder))
        pack = next(packed, None)
        self.name(say(ROWS[PRESET].label, self._language), self._about(pack))
        options: list[tuple[Value, str]] = [
            *((_IN_A_PACK + each.folder, self._called(each)) for each in self._styles),
            *((each, words_for(PRESET, each, self._language)) for each in ROWS[PRESET].choices),
        ]
        self.choice.offer(tuple(options), _IN_A_PACK + pack.folder if pack else self._preset)

    def _about(self, pack: AddedStyle | None) -> str:
        if pack is None:
            return say(ROWS[PRESET].help, self._language)
        return say(f"pictures.{f'role.{pack.role}' if pack.used else 'unused'}", self._language)

    def _called(self, pack: AddedStyle) -> str:
        if len(self._styles) == 1:
            return say("pictures.quickest", self._language)
        return say("pictures.quickest.of_several", self._language, name=pack.name)

    @Slot(object)
    def _want(self, value: str) -> None:
        packed = value.startswith(_IN_A_PACK)
        self.paced.emit("" if packed else value, value.removeprefix(_IN_A_PACK) if packed else "")
