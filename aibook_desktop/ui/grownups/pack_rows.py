"""Packs and models as sheets in a column: what each makes better, whose it is, what can be done."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from aibook_desktop.book.model import Craft
from aibook_desktop.ui import theme
from aibook_desktop.ui.controls import KeyedButton, RoundButton
from aibook_desktop.ui.grownups.parts import Sheet
from aibook_desktop.ui.grownups.plain_labels import plain_label
from aibook_desktop.ui.holding import HoldButton
from aibook_desktop.ui.pictograms import Pictogram, draw
from aibook_desktop.ui.sizes import SMALL_WORDS, WORDS, mm

BUTTON: Final = 16.0
HOLD_MS: Final = 1500
BADGE: Final = 15.0
SIGNS: Final[dict[Craft, Pictogram]] = {
    "transcriber": Pictogram.EAR,
    "storyteller": Pictogram.BOOK,
    "illustrator": Pictogram.PENCIL,
    "narrator": Pictogram.SPEAKER,
}


class Badge(QWidget):
    """A coloured disc with the sign of a craft."""

    def __init__(self, craft: Craft | None) -> None:
        super().__init__()
        self._craft = craft
        self.setFixedSize(mm(BADGE), mm(BADGE))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A small square."""
        return QSize(mm(BADGE), mm(BADGE))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        crafts = tuple(SIGNS)
        ground = 1 + crafts.index(self._craft) if self._craft is not None else 0
        painter.setBrush(theme.CARD_GROUNDS[ground])
        disc = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.drawEllipse(disc)
        inset = disc.width() * 0.26
        sign = SIGNS[self._craft] if self._craft is not None else Pictogram.CROSS
        draw(painter, sign, disc.adjusted(inset, inset, -inset, -inset), theme.INK)
        painter.end()


class PackRow(Sheet):
    """One pack or model; `done` brings its key when its button was pressed (or held).

    `chosen` brings it when this one is to be used of several.
    """

    done = Signal(str)
    chosen = Signal(str)

    def __init__(
        self,
        key: str,
        craft: Craft | None,
        sign: Pictogram | None,
        *,
        is_chosen: bool | None = None,
    ) -> None:
        """`sign` is what can be done with it; the bin has to be held, None is nothing.

        `is_chosen` is None where there is nothing to choose from.
        """
        super().__init__()
        self.key = key
        self._is_chosen = bool(is_chosen)
        self._title = plain_label(WORDS, bold=True)
        self._better = plain_label(SMALL_WORDS)
        self._facts = plain_label(SMALL_WORDS, soft=True)
        words = QVBoxLayout()
        words.setSpacing(mm(0.6))
        for label in (self._title, self._better, self._facts):
            words.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(mm(5), mm(3), mm(5), mm(4))
        row.setSpacing(mm(3))
        row.addWidget(Badge(craft))
        row.addLayout(words, 1)
        self.use = RoundButton(Pictogram.CHECK, self, millimetres=BUTTON)
        self.use.setCheckable(True)
        self.use.setChecked(self._is_chosen)
        self.use.setVisible(is_chosen is not None)
        self.use.clicked.connect(self._choose)
        row.addWidget(self.use)
        self.button = self._button(sign)
        if self.button is not None:
            row.addWidget(self.button)

    def say(self, title: str, better: str, facts: str, deed: str) -> None:
        """Say its name, what it makes better, its facts, and what the button does."""
        self._title.setText(title)
        self._better.setText(better)
        self._better.setVisible(bool(better))
        self._facts.setText(facts)
        if isinstance(self.button, RoundButton):
            self.button.name(deed)

    def say_choice(self, words: str) -> None:
        """Say what it means to choose it."""
        self.use.name(words)

    def _button(self, sign: Pictogram | None) -> KeyedButton | None:
        if sign is None:
            return None
        if sign is Pictogram.BIN:
            held = HoldButton(sign, self, millimetres=BUTTON, hold_ms=HOLD_MS)
            held.held.connect(self._do)
            return held
        button = RoundButton(sign, self, millimetres=BUTTON, colour=theme.LEAF, ink=theme.WHITE)
        button.clicked.connect(self._do)
        return button

    @Slot()
    def _do(self) -> None:
        self.done.emit(self.key)

    @Slot()
    def _choose(self) -> None:
        self.use.setChecked(self._is_chosen)  # until that has been kept
        self.chosen.emit(self.key)


class PackColumn(QWidget):
    """Rows below a headline, or a sentence where there are none."""

    done = Signal(str)
    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._headline = plain_label(WORDS, bold=True)
        self._empty = plain_label(SMALL_WORDS, soft=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, mm(2), 0, 0)
        self._column.setSpacing(mm(1))
        self._column.addWidget(self._headline)
        self._column.addWidget(self._empty)
        self.rows: list[PackRow] = []

    def say(self, headline: str, empty: str) -> None:
        """Say what stands here, and what when nothing does."""
        self._headline.setText(headline)
        self._empty.setText(empty)
        self._empty.setVisible(not self.rows and bool(empty))

    def show_rows(self, rows: list[PackRow]) -> None:
        """Show these; who has just chosen one by the keyboard stays there."""
        there = next((row.key for row in self.rows if row.use.hasFocus()), None)
        for row in self.rows:
            self._column.removeWidget(row)
            row.setParent(None)
            row.deleteLater()
        self.rows = rows
        for row in rows:
            row.done.connect(self.done)
            row.chosen.connect(self.chosen)
            self._column.addWidget(row)
            if row.key == there:
                row.use.setFocus()
