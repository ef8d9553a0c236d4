"""An office in memory, and a clerk who answers at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import pytest
from argon2 import PasswordHasher
from PySide6.QtWidgets import QApplication

from aibook_desktop.book.model import Language
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.strings import say
from aibook_desktop.library.lines import Child, Fault, Verification
from aibook_desktop.settings.class_words import ClassWords
from aibook_desktop.settings.store import read_settings
from aibook_desktop.settings.table import Settings, Value
from aibook_desktop.studio.added_styles import AddedStyle
from aibook_desktop.studio.gatekeeping import Answer, Gate, Gatekeeper
from aibook_desktop.studio.health import Health
from aibook_desktop.ui.faces import Faces
from aibook_desktop.ui.grownups.book_rows import ClassBook
from aibook_desktop.ui.shelf_desk import Spine

T = TypeVar("T")
MOMENT = datetime(2026, 11, 21, 9, 30).astimezone()
BOOKS = tuple(
    ClassBook(Spine(f"b{n}", f"책 {n}", "ko", None, finished=True), maker, MOMENT)
    for n, maker in enumerate(("하나", "", "두리"), start=1)
)


@dataclass
class FakeOffice:
    """Everything that a class has, in memory; the gate is a real one."""

    keeper: Gatekeeper
    kept: Settings
    words: ClassWords = field(default_factory=ClassWords)
    waits: list[ClassBook] = field(default_factory=lambda: list(BOOKS[:2]))
    bin: list[ClassBook] = field(default_factory=lambda: [BOOKS[2]])
    pupils: list[Child] = field(default_factory=list)
    faults: tuple[Fault, ...] = ()
    asked: list[str] = field(default_factory=list)
    styles: tuple[AddedStyle, ...] = ()

    def gate(self) -> Gate:
        return self.keeper.gate()

    def choose_pin(self, pin: str | None) -> None:
        self.keeper.choose(pin)

    def try_pin(self, pin: str) -> Answer:
        return self.keeper.try_pin(pin)

    def added_styles(self) -> tuple[AddedStyle, ...]:
        return self.styles

    def painting(self, language: Language) -> str:
        return say("pictures.by_built_in", language)

    def settings(self) -> Settings:
        return self.kept

    def change(self, key: str, value: Value) -> Settings:
        self.asked.append(f"{key}={value}")
        changes: dict[str, Any] = {key: value}
        self.kept = replace(self.kept, **changes)
        return self.kept

    def class_words(self) -> ClassWords:
        return self.words

    def keep_class_words(self, words: ClassWords) -> ClassWords:
        self.words = words
        return words

    def waiting(self) -> tuple[ClassBook, ...]:
        return tuple(self.waits)

    def approve(self, book_id: str) -> None:
        self.asked.append(f"approve {book_id}")
        self.waits = [each for each in self.waits if each.spine.id != book_id]

    def put_away(self, book_id: str) -> None:
        self.bin += [each for each in self.waits if each.spine.id == book_id]
        self.waits = [each for each in self.waits if each.spine.id != book_id]

    def removed(self) -> tuple[ClassBook, ...]:
        return tuple(self.bin)

    def restore(self, book_id: str) -> None:
        self.bin = [each for each in self.bin if each.spine.id != book_id]

    def empty_bin(self) -> None:
        self.bin.clear()

    def verify(self) -> Verification:
        return Verification(3, 30, database_sound=True, faults=self.faults)

    def children(self) -> tuple[Child, ...]:
        return tuple(self.pupils)

    def add_child(self, name: str, picture: str) -> None:
        self.pupils.append(Child(f"c{len(self.pupils)}", name, picture))

    def change_child(self, child: Child) -> None:
        self.pupils = [child if each.id == child.id else each for each in self.pupils]

    def remove_child(self, child_id: str) -> None:
        self.pupils = [each for each in self.pupils if each.id != child_id]

    def health(self) -> Health:
        return Health(3 * 1024**3, 40 * 1024**2, 3, (MOMENT,), (("narrator", "espeak"),))

    def report(self, folder: Path) -> Path:
        return folder / "report.txt"


class PromptClerk:
    """Answers at once; what is broken is told."""

    def __init__(self) -> None:
        self.told: list[object] = []

    def ask(
        self,
        call: Callable[[], T],
        then: Callable[[T], None],
        otherwise: Callable[[Exception], None] | None = None,
    ) -> None:
        try:
            answered = call()
        except Problem as problem:
            (otherwise or self.told.append)(problem)
        else:
            then(answered)


@pytest.fixture
def office(tmp_path: Path) -> FakeOffice:
    """An office with three books, two of which wait."""
    quick = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    home = tmp_path / "home"
    return FakeOffice(Gatekeeper(home, hasher=quick), read_settings(home, "ko"))


@pytest.fixture
def clerk() -> PromptClerk:
    """A clerk who needs no time."""
    return PromptClerk()


@pytest.fixture
def faces(application: QApplication) -> Faces:
    """Pictures that are still to be drawn."""
    assert application is not None
    return Faces()
