"""A home and a stick for the page of models, and what a grown-up does and reads there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from aibook_desktop.book.problems import Problem
from aibook_desktop.settings.store import read_settings, save_settings
from aibook_desktop.settings.table import Settings
from aibook_desktop.studio.model_choice import rivals
from aibook_desktop.studio.packs import shelf, upkeep
from aibook_desktop.studio.packs.events import Arriving, Examined, Installed, Mended
from aibook_desktop.studio.packs.looking import Pack, Unusable, licence_words, packs_at
from aibook_desktop.ui.bridge import Lane
from aibook_desktop.ui.grownups.clerk import Clerk
from aibook_desktop.ui.grownups.pack_rows import PackColumn
from aibook_desktop.ui.grownups.packs_office import PacksView
from aibook_desktop.ui.grownups.packs_page import PacksPage
from aibook_desktop.ui.holding import HoldButton
from tests.unit.studio.packs.sticks import LISTENER, write_pack


@dataclass
class Cupboard:
    """A real home and a real stick; the stick can be pulled, or be slow."""

    home: Path
    stick: Path
    pulled: bool = False
    slow: bool = False
    full: bool = False
    asked: list[str] = field(default_factory=list)

    def settings(self) -> Settings:
        return read_settings(self.home, "en")

    def change(self, key: str, value: Any) -> None:
        changes: dict[str, Any] = {key: value}
        save_settings(self.home, replace(self.settings(), **changes))

    def view(self) -> PacksView:
        several = rivals(self.home, self.settings(), online=False)
        return PacksView(upkeep.lines(self.home), shelf.unfinished(self.home), 10**12, several)

    def on_sticks(self) -> tuple[Pack | Unusable, ...]:
        return () if self.pulled else packs_at(self.stick, self.home)

    def licence(self, pack: Pack) -> str:
        return licence_words(pack)

    def install(self, pack: Pack) -> Iterator[Arriving | Installed]:
        if self.full:
            raise Problem("pack_no_room", needed="7.1 GB", free="3.0 GB")
        clock = iter(range(10**6))
        for event in shelf.install(pack, self.home, clock=lambda: float(next(clock))):
            if self.pulled:
                raise Problem("pack_source_lost", file="stick")
            yield event
            while self.slow:  # until the lane is called off
                QTest.qSleep(5)
                yield event

    def repair(self, pack: Pack) -> Iterator[Arriving | Mended]:
        return upkeep.repair(pack, self.home)

    def examine(self) -> Iterator[Arriving | Examined]:
        return upkeep.examine(self.home)

    def discard(self, digest: str) -> None:
        shelf.discard(digest, self.home)

    def remove(self, name: str) -> None:
        self.asked.append(name)
        shelf.remove(name, self.home)


def furnished(folder: Path) -> Cupboard:
    """Make a home with nothing, and a stick with a listener and a broken file."""
    write_pack(folder / "stick" / "listener", LISTENER | {"LICENSE": b"Do what you like."})
    (folder / "stick" / "broken.aibookpack").write_bytes(b"half")
    (folder / "home").mkdir()
    return Cupboard(folder / "home", folder / "stick")


def opened(
    cupboard: Cupboard, clerk: Clerk, shown: Callable[[QWidget], QWidget]
) -> Iterator[PacksPage]:
    """Show the page in English, entered, until its test is over."""
    page = PacksPage(cupboard, clerk, Lane("packs"))
    shown(page)
    page.speak("en")
    page.enter()
    yield page
    page.end()


def words(part: QWidget) -> str:
    QApplication.processEvents()
    return " | ".join(label.text() for label in part.findChildren(QLabel) if label.isVisible())


def press(column: PackColumn, number: int = 0) -> None:
    button = column.rows[number].button
    assert button is not None
    if isinstance(button, HoldButton):
        button.held.emit()
    else:
        button.click()


def install(page: PacksPage) -> None:
    page.look.click()
    press(page.lists.on_stick)
    page.licence.agree.click()
