"""The class list: each child has a name for the grown-ups and a picture to log in with."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.book.vocabulary import Vocabulary
from aibook_desktop.library.lines import Child
from aibook_desktop.settings.table import Settings
from aibook_desktop.ui import theme
from aibook_desktop.ui.controls import RoundButton, text_field
from aibook_desktop.ui.faces import Faces
from aibook_desktop.ui.grownups.clerk import Clerk
from aibook_desktop.ui.grownups.office import Teacher
from aibook_desktop.ui.grownups.page import Page
from aibook_desktop.ui.grownups.parts import Sheet, left_label
from aibook_desktop.ui.grownups.setting_rows import SettingRows
from aibook_desktop.ui.pictograms import Pictogram
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.sizes import SMALL_WORDS, WORDS, mm
from aibook_desktop.ui.tiles import Front, Mark, Tiles

LONGEST_NAME: Final = 24
_BUTTON: Final = 17.0


class ChildrenPage(Page):
    """Tap a child to change it; write a name and tap a picture to take another one in."""

    def __init__(
        self,
        teacher: Teacher,
        clerk: Clerk,
        vocabulary: Vocabulary,
        pictures: Pictures,
        faces: Faces,
    ) -> None:
        super().__init__()
        self._teacher, self._clerk, self._heroes = teacher, clerk, vocabulary.heroes
        self._children: tuple[Child, ...] = ()
        self._changing: Child | None = None
        self._picture = ""
        self.list = Tiles(pictures, faces, self)
        self.list.tapped.connect(self._choose)
        self._none = left_label(WORDS, soft=True)
        self.name_field = text_field(self)
        self.name_field.setMaxLength(LONGEST_NAME)
        self.name_field.textChanged.connect(self._refresh)
        self.name_field.returnPressed.connect(self._keep)
        self.keep = RoundButton(
            Pictogram.CHECK, self, millimetres=_BUTTON, colour=theme.LEAF, ink=theme.WHITE
        )
        self.keep.clicked.connect(self._keep)
        self.remove = RoundButton(Pictogram.BIN, self, millimetres=_BUTTON)
        self.remove.clicked.connect(self._remove)
        self._hint = left_label(SMALL_WORDS, soft=True)
        self.heroes = Tiles(pictures, faces, self)
        self.heroes.tapped.connect(self._take_picture)
        self._setting = SettingRows(("books_a_day",), self)
        self._lay_out()

    def _lay_out(self) -> None:
        class_sheet, sheet = Sheet(), Sheet()
        for each in (class_sheet, sheet):
            inside = QVBoxLayout(each)
            inside.setContentsMargins(mm(5), mm(3.5), mm(5), mm(4.5))
            inside.setSpacing(mm(1))
            if each is class_sheet:
                inside.addWidget(self._none)
                inside.addWidget(self.list)
                continue
            row = QHBoxLayout()
            row.addWidget(self.name_field, 1)
            row.addWidget(self.keep)
            row.addWidget(self.remove)
            row.addStretch(1)
            inside.addLayout(row)
            inside.addWidget(self._hint)
            inside.addWidget(self.heroes)
        self.column.addWidget(class_sheet)
        self.column.addWidget(sheet)
        for setting in self._setting.rows:
            self.column.addWidget(setting)

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        super().speak(language)
        self._none.setText(say("grownups.children.none", language))
        self.name_field.setPlaceholderText(say("grownups.children.name", language))
        self.name_field.setAccessibleName(say("grownups.children.name", language))
        self._hint.setText(say("grownups.children.picture", language))
        self.keep.name(say("grownups.children.keep", language))
        self.remove.name(say("grownups.children.remove", language))
        self._setting.speak(language)
        self._refresh()

    def show_settings(self, settings: Settings) -> None:
        """Show how many books a day."""
        self._setting.show_settings(settings)

    def enter(self) -> None:
        """Look who is in the class now."""
        self._begin_anew()
        self._clerk.ask(self._teacher.children, self._show)

    def leave(self) -> None:
        """Leave no half-written name behind."""
        self._begin_anew()

    @Slot(object)
    def _show(self, children: tuple[Child, ...]) -> None:
        self._children = children
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        chosen = self._changing
        self.list.show_fronts(
            Front("hero", child.picture, child.name, _mark(child == chosen), child.name)
            for child in self._children
        )
        self._none.setVisible(not self._children)
        self.heroes.show_fronts(
            Front("hero", hero.symbol, hero.name(self.language), _mark(self._picture == symbol))
            for symbol, hero in self._heroes.items()
        )
        self.keep.setEnabled(bool(self._name) and bool(self._picture))
        self.remove.setVisible(chosen is not None)

    @property
    def _name(self) -> str:
        return self.name_field.text().strip()

    @Slot(int)
    def _choose(self, number: int) -> None:
        child = self._children[number]
        if child == self._changing:
            self._begin_anew()
            return
        self._changing, self._picture = child, child.picture
        self.name_field.setText(child.name)
        self._refresh()

    @Slot(int)
    def _take_picture(self, number: int) -> None:
        self._picture = tuple(self._heroes)[number]
        self._refresh()

    @Slot()
    def _keep(self) -> None:
        if not self.keep.isEnabled():
            return
        if self._changing is None:
            call = partial(self._teacher.add_child, self._name, self._picture)
        else:
            changed = Child(self._changing.id, self._name, self._picture)
            call = partial(self._teacher.change_child, changed)
        self._clerk.ask(call, self._look_again)

    @Slot()
    def _remove(self) -> None:
        if self._changing is not None:
            call = partial(self._teacher.remove_child, self._changing.id)
            self._clerk.ask(call, self._look_again)

    @Slot(object)
    def _look_again(self, _answer: object) -> None:
        self.enter()

    def _begin_anew(self) -> None:
        self._changing, self._picture = None, ""
        self.name_field.clear()
        self._refresh()


def _mark(chosen: bool) -> Mark:  # noqa: FBT001 - what is said of it
    return Mark.CHOSEN if chosen else Mark.NONE
