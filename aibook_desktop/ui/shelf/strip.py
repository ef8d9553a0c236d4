"""A row of small pictures to choose one from: children, themes or months.

It shows as many as fit and leafs with arrows, because a small child does not scroll.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.ui import paper, theme
from aibook_desktop.ui.controls import KeyedButton, RoundButton
from aibook_desktop.ui.focus import shows_focus
from aibook_desktop.ui.pictograms import Pictogram, draw
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.sizes import SMALL_WORDS, mm

WIDE: Final = 25.0
HIGH: Final = 24.0
ARROW: Final = 16.0


@dataclass(frozen=True, slots=True)
class Chip:
    """Something to choose: its key, its name, and a picture or, for a month, a number."""

    key: str
    word: str
    picture: Path | None = None
    number: str = ""


class _ChipButton(KeyedButton):
    """A round portrait, or a leaf of a calendar, over its word."""

    def __init__(self, pictures: Pictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self.chip = Chip("", "")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        pictures.arrived.connect(self._arrived)

    def show_chip(self, chip: Chip) -> None:
        """Change what it stands for."""
        self.chip = chip
        self.setAccessibleName(chip.word)
        self.setToolTip(chip.word)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As many millimetres as a small finger needs."""
        return QSize(mm(WIDE), mm(HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the picture and the word; the chosen one has a green ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words = mm(SMALL_WORDS) * 1.3
        side = self.height() - words - mm(2)
        disc = QRectF((self.width() - side) / 2, mm(0.5), side, side)
        ring = disc.adjusted(3, 3, -3, -3)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.LEAF)
            painter.drawEllipse(disc)
            ring = disc.adjusted(mm(1.1), mm(1.1), -mm(1.1), -mm(1.1))
        self._paint_inside(painter, ring)
        painter.setPen(theme.INK)
        font = theme.font(mm(SMALL_WORDS) * 9 // 10, bold=self.isChecked())
        painter.setFont(font)
        row = QRectF(0, disc.bottom() + mm(0.4), self.width(), words)
        shown = QFontMetricsF(font).elidedText(
            self.chip.word, Qt.TextElideMode.ElideRight, row.width()
        )
        painter.drawText(row, Qt.AlignmentFlag.AlignCenter, shown)
        if shows_focus(self):
            paper.draw_focus(painter, disc, side / 2)
        painter.end()

    def _paint_inside(self, painter: QPainter, disc: QRectF) -> None:
        chip = self.chip
        image = None
        if chip.picture is not None:
            image = self._pictures.get(
                chip.picture, disc.size().toSize() * self.devicePixelRatioF()
            )
        if image is not None:
            paper.draw_picture(painter, image, disc, disc.width() / 2)
            return
        paper.draw_card(painter, disc, disc.width() / 2, theme.ground_of(chip.key), depth=4)
        if chip.number:
            painter.setPen(theme.INK)
            painter.setFont(theme.title_font(round(disc.height() * 0.5)))
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, chip.number)
        else:
            inset = disc.width() * 0.25
            draw(painter, Pictogram.HERO, disc.adjusted(inset, inset, -inset, -inset), theme.INK)

    @Slot(object)
    def _arrived(self, path: object) -> None:
        if path == self.chip.picture:
            self.update()


class Strip(QWidget):
    """Shows chips, a page of them at a time."""

    chosen = Signal(object)
    """The `Chip` that was tapped."""

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._chips: tuple[Chip, ...] = ()
        self._first = 0
        self._key = ""
        self._buttons: list[_ChipButton] = []
        self._earlier = RoundButton(Pictogram.PREVIOUS, self, millimetres=ARROW)
        self._later = RoundButton(Pictogram.NEXT, self, millimetres=ARROW)
        self._earlier.clicked.connect(self._leaf_back)
        self._later.clicked.connect(self._leaf_on)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(mm(2))
        self._row.addWidget(self._earlier)
        self._row.addStretch(1)
        self._row.addStretch(1)
        self._row.addWidget(self._later)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_chips(self, chips: tuple[Chip, ...], key: str) -> None:
        """Offer these, the one with a key chosen."""
        if {chip.key for chip in chips} != {chip.key for chip in self._chips}:
            self._first = 0
        self._chips, self._key = chips, key
        self._refresh()

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        self._earlier.name(say("shelf.earlier", language))
        self._later.name(say("shelf.later", language))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One row."""
        return QSize(mm(120), mm(HIGH))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show as many as fit."""
        super().resizeEvent(event)
        self._refresh()

    @property
    def _fitting(self) -> int:
        arrows = 2 * (mm(ARROW) + mm(2))
        return max(1, (self.width() - arrows) // (mm(WIDE) + mm(2)))

    def _refresh(self) -> None:
        shown = self._chips[self._first : self._first + self._fitting]
        while len(self._buttons) < len(shown):
            button = _ChipButton(self._pictures, self)
            button.clicked.connect(self._tapped)
            self._row.insertWidget(2 + len(self._buttons), button)
            self._buttons.append(button)
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(shown))
            if number < len(shown):
                button.show_chip(shown[number])
                button.setChecked(shown[number].key == self._key)
        for arrow, useful in (
            (self._earlier, self._first > 0),
            (self._later, self._first + self._fitting < len(self._chips)),
        ):
            arrow.setVisible(len(self._chips) > self._fitting)
            arrow.setEnabled(useful)

    @Slot()
    def _tapped(self) -> None:
        button = self.sender()
        if isinstance(button, _ChipButton):
            self._key = button.chip.key
            self._refresh()
            self.chosen.emit(button.chip)

    @Slot()
    def _leaf_back(self) -> None:
        self._first = max(0, self._first - self._fitting)
        self._refresh()

    @Slot()
    def _leaf_on(self) -> None:
        self._first = min(self._first + self._fitting, max(0, len(self._chips) - 1))
        self._refresh()
