"""The machine: space, books, backups, engines, a check of every book, a report, the way out."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.library.lines import Verification
from aibook_desktop.settings.table import Settings
from aibook_desktop.studio.health import Health
from aibook_desktop.ui.controls import RoundButton
from aibook_desktop.ui.grownups.clerk import Clerk
from aibook_desktop.ui.grownups.office import Caretaker, Librarian
from aibook_desktop.ui.grownups.page import Page
from aibook_desktop.ui.grownups.parts import Row, Sheet, left_label
from aibook_desktop.ui.grownups.setting_rows import Options, SettingRows
from aibook_desktop.ui.holding import HoldButton
from aibook_desktop.ui.pictograms import Pictogram
from aibook_desktop.ui.sizes import WORDS, mm

SETTINGS: Final = ("idle_seconds", "transcriber", "storyteller", "illustrator", "narrator")
BUTTON: Final = 16.0
HOLD_MS: Final = 1500
_MEGABYTE: Final = 1024**2
_GIGABYTE: Final = 1024**3


class ComputerPage(Page):
    """`pin_wanted` to choose another PIN, `closing` to close the whole program."""

    pin_wanted = Signal()
    closing = Signal()

    def __init__(
        self, librarian: Librarian, caretaker: Caretaker, clerk: Clerk, options: Options
    ) -> None:
        super().__init__()
        self._librarian, self._caretaker, self._clerk = librarian, caretaker, clerk
        self._health: Health | None = None
        self._sheet = Sheet()
        facts = QVBoxLayout(self._sheet)
        facts.setContentsMargins(mm(6), mm(4), mm(6), mm(5))
        facts.setSpacing(mm(1))
        self.facts = tuple(left_label(WORDS) for _ in range(4))
        for fact in self.facts:
            facts.addWidget(fact)
        self.check = RoundButton(Pictogram.SEARCH, self, millimetres=BUTTON)
        self.check.clicked.connect(self._verify)
        self.report = RoundButton(Pictogram.PENCIL, self, millimetres=BUTTON)
        self.report.clicked.connect(self._report)
        self.pin = RoundButton(Pictogram.LOCK, self, millimetres=BUTTON)
        self.pin.clicked.connect(self.pin_wanted)
        self.close_all = HoldButton(Pictogram.CROSS, self, millimetres=BUTTON, hold_ms=HOLD_MS)
        self.close_all.held.connect(self.closing)
        self._deeds = {
            "check": Row(self.check),
            "report": Row(self.report),
            "pin": Row(self.pin),
            "close": Row(self.close_all),
        }
        self._said: dict[str, str] = {}
        self._rows = SettingRows(SETTINGS, self, options)
        self.column.addWidget(self._sheet)
        for deed in self._deeds.values():
            self.column.addWidget(deed)
        for row in self._rows.rows:
            self.column.addWidget(row)

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        super().speak(language)
        self._rows.speak(language)
        self._refresh()

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen."""
        self._rows.show_settings(settings)

    def enter(self) -> None:
        """Look how everything is."""
        self._said.clear()
        self._refresh()
        self._clerk.ask(self._caretaker.health, self._show)

    @Slot(object)
    def _show(self, health: Health) -> None:
        self._health = health
        self._refresh()

    def _refresh(self) -> None:
        for name, row in self._deeds.items():
            said = self._said.get(name) or say(f"grownups.computer.{name}.help", self.language)
            row.name(say(f"grownups.computer.{name}", self.language), said)
            row.control.setToolTip(say(f"grownups.computer.{name}", self.language))
        health = self._health
        if health is None:
            for fact in self.facts:
                fact.setText("…")
            self.facts[-1].hide()
            return
        room, books, backups, falls = self.facts
        key = "grownups.computer.tight" if health.is_tight else "grownups.computer.space"
        room.setText(say(key, self.language, free=_size(health.free)))
        used = _size(health.used)
        count = str(health.books)
        books.setText(say("grownups.computer.books", self.language, count=count, used=used))
        backups.setText(self._backups(health))
        falls.setText(say("grownups.computer.falls", self.language, count=str(health.falls)))
        falls.setVisible(health.falls > 0)

    def _backups(self, health: Health) -> str:
        if not health.backups:
            return say("grownups.computer.no_backup", self.language)
        newest = f"{health.backups[0]:%Y-%m-%d %H:%M}"
        count = str(len(health.backups))
        return say("grownups.computer.backups", self.language, count=count, newest=newest)

    @Slot()
    def _verify(self) -> None:
        self._say("check", say("grownups.computer.checking", self.language))
        self.check.setEnabled(False)
        self._clerk.ask(self._librarian.verify, self._verified)

    @Slot(object)
    def _verified(self, found: Verification) -> None:
        self.check.setEnabled(True)
        books = str(found.books)
        if found.sound:
            self._say("check", say("grownups.computer.sound", self.language, books=books))
        else:
            count = str(len(found.faults) + (not found.database_sound))
            self._say("check", say("grownups.computer.faults", self.language, count=count))

    @Slot()
    def _report(self) -> None:
        place = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(QStandardPaths.writableLocation(place))
        self._clerk.ask(partial(self._caretaker.report, folder), self._reported)

    @Slot(object)
    def _reported(self, path: Path) -> None:
        self._say("report", say("grownups.computer.reported", self.language, file=str(path)))

    def _say(self, deed: str, sentence: str) -> None:
        self._said[deed] = sentence
        self._refresh()


def _size(size: int) -> str:
    if size < _GIGABYTE:
        return f"{size / _MEGABYTE:.0f} MB"
    return f"{size / _GIGABYTE:.1f} GB"
