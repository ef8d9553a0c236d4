"""Heroes and places of the class: some hidden for now, some with a name of the class's own."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.book.vocabulary import Vocabulary, Word
from aibook_desktop.settings.class_words import (
    FIELDS,
    LONGEST,
    MOST,
    ClassWords,
    Field,
    OwnWord,
    is_word,
)
from aibook_desktop.ui.controls import text_field
from aibook_desktop.ui.faces import Faces
from aibook_desktop.ui.grownups.clerk import Clerk
from aibook_desktop.ui.grownups.office import Registrar
from aibook_desktop.ui.grownups.page import Page
from aibook_desktop.ui.grownups.parts import Choice, Sheet, left_label
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.sizes import SMALL_WORDS, mm
from aibook_desktop.ui.tiles import Front, Mark, Tiles

HIDING: Final = "hiding"
NAMING: Final = "naming"
MODES: Final = (HIDING, NAMING)


class WordsPage(Page):
    """Tap a picture to hide it; or write a name and tap the picture that it belongs to."""

    changed = Signal(object)
    """The `ClassWords` as they are now."""

    def __init__(
        self,
        registrar: Registrar,
        clerk: Clerk,
        vocabulary: Vocabulary,
        pictures: Pictures,
        faces: Faces,
    ) -> None:
        super().__init__()
        self._registrar, self._clerk = registrar, clerk
        self._tables: dict[Field, dict[str, Word]] = {
            "hero": dict(vocabulary.heroes),
            "place": dict(vocabulary.places),
        }
        self._words = ClassWords()
        self._mode, self._field_shown = HIDING, FIELDS[0]
        self.modes, self.fields = Choice(self), Choice(self)
        self.modes.chosen.connect(self._change_mode)
        self.fields.chosen.connect(self._change_field)
        self._hint = left_label(SMALL_WORDS, soft=True)
        self.name_field = text_field(self)
        self.name_field.setMaxLength(LONGEST)
        self.own = Tiles(pictures, faces, self)
        self.own.tapped.connect(self._drop)
        self.tiles = Tiles(pictures, faces, self)
        self.tiles.tapped.connect(self._tap)
        self._lay_out()

    def _lay_out(self) -> None:
        sheet = Sheet()
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(mm(5), mm(3.5), mm(5), mm(4.5))
        inside.setSpacing(mm(1.5))
        head = QHBoxLayout()
        head.addWidget(self.modes)
        head.addStretch(1)
        head.addWidget(self.fields)
        inside.addLayout(head)
        for part in (self._hint, self.name_field, self.own, self.tiles):
            inside.addWidget(part)
        self.column.addWidget(sheet)

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        super().speak(language)
        self.name_field.setPlaceholderText(say("grownups.words.name", language))
        self.name_field.setAccessibleName(say("grownups.words.name", language))
        self._refresh()

    def enter(self) -> None:
        """Look what is hidden and named now."""
        self._clerk.ask(self._registrar.class_words, self._show)

    def leave(self) -> None:
        """Leave no half-written name behind."""
        self.name_field.clear()

    @Slot(object)
    def _show(self, words: ClassWords) -> None:
        self._words = words
        self._refresh()
        self.changed.emit(words)

    def _refresh(self) -> None:
        language = self.language
        offered = tuple((mode, say(f"grownups.words.{mode}", language)) for mode in MODES)
        self.modes.offer(offered, self._mode)
        offered = tuple((field, say(f"grownups.words.{field}", language)) for field in FIELDS)
        self.fields.offer(offered, self._field_shown)
        self._hint.setText(say(f"grownups.words.{self._mode}.hint", language))
        naming = self._mode == NAMING
        self.name_field.setVisible(naming)
        self.own.setVisible(naming and bool(self._words.own))
        self.own.show_fronts(
            Front(each.field, each.symbol, each.word, Mark.CHOSEN, self._drop_name(each))
            for each in self._words.own
        )
        self.tiles.show_fronts(self._front(symbol, word) for symbol, word in self._table.items())

    @property
    def _table(self) -> dict[str, Word]:
        return self._tables[self._field_shown]

    def _front(self, symbol: str, word: Word) -> Front:
        hidden = self._mode == HIDING and self._words.hides(self._field_shown, symbol)
        plain = word.name(self.language)
        name = say("grownups.words.is_hidden", self.language, word=plain) if hidden else plain
        mark = Mark.HIDDEN if hidden else Mark.NONE
        return Front(self._field_shown, symbol, plain, mark, name)

    def _drop_name(self, own: OwnWord) -> str:
        return say("grownups.words.drop", self.language, word=own.word)

    @Slot(object)
    def _change_mode(self, mode: str) -> None:
        self._mode = mode
        self._refresh()
        if mode == NAMING:
            self.name_field.setFocus()

    @Slot(object)
    def _change_field(self, field: Field) -> None:
        self._field_shown = field
        self._refresh()

    @Slot(int)
    def _tap(self, number: int) -> None:
        symbol = tuple(self._table)[number]
        if self._mode == HIDING:
            changed = self._words.hidden ^ {(self._field_shown, symbol)}
            self._keep(replace(self._words, hidden=changed))
            return
        word = " ".join(self.name_field.text().split())
        if not is_word(word) or len(self._words.own) >= MOST:
            self.name_field.setFocus()
            return
        others = tuple(each for each in self._words.own if each.word != word)
        own = (*others, OwnWord(word, self._field_shown, symbol))
        self.name_field.clear()
        self._keep(replace(self._words, own=own))

    @Slot(int)
    def _drop(self, number: int) -> None:
        own = self._words.own
        self._keep(replace(self._words, own=own[:number] + own[number + 1 :]))

    def _keep(self, words: ClassWords) -> None:
        self._clerk.ask(partial(self._registrar.keep_class_words, words), self._show)
