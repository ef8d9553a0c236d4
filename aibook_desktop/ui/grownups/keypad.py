"""Ten big keys for a PIN, one that erases and one that opens; digits on a keyboard work too."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QWidget

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.studio.gatekeeping import LONGEST, SHORTEST
from aibook_desktop.ui import paper, theme
from aibook_desktop.ui.controls import RoundButton
from aibook_desktop.ui.focus import shows_focus
from aibook_desktop.ui.pictograms import Pictogram
from aibook_desktop.ui.sizes import BUTTON, mm

KEY: Final = 0.92 * BUTTON
ROWS: Final = ("123", "456", "789")
ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DigitKey(QAbstractButton):
    """A paper disc with a digit."""

    def __init__(self, digit: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(digit)
        self.setAccessibleName(digit)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(mm(KEY), mm(KEY))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Big enough for a thumb."""
        return QSize(mm(KEY), mm(KEY))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Space presses it; Enter and digits belong to the pad."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the disc, sunk while it is pressed."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        margin = self.width() * 0.08
        disc = QRectF(self.rect()).adjusted(margin, margin, -margin, -margin)
        if not self.isEnabled():
            painter.setOpacity(0.38)
        ground = theme.SUN_PALE if self.isDown() or self.underMouse() else theme.PAPER
        depth = margin * (0.4 if self.isDown() else 1.0)
        paper.draw_card(painter, disc, disc.width() / 2, ground, depth=depth)
        painter.setPen(theme.INK)
        painter.setFont(theme.font(round(disc.height() * 0.42), bold=True))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, self.text())
        if shows_focus(self):
            paper.draw_focus(painter, disc, disc.width() / 2)
        painter.end()


class Dots(QWidget):
    """How many digits there are, and how many a PIN needs at least; never which."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._count = 0
        self.setFixedHeight(mm(9))

    def show_count(self, count: int, language: Language) -> None:
        """Show so many digits."""
        self._count = count
        self.setAccessibleName(say("grownups.gate.digits", language, count=str(count)))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint a filled dot for each digit and an empty one for each that is still needed."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, step = mm(4.6), mm(7)
        shown = max(SHORTEST, self._count)
        left = (self.width() - (shown - 1) * step - side) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        for number in range(shown):
            painter.setBrush(theme.CORAL if number < self._count else theme.PAPER_EDGE)
            painter.drawEllipse(
                QRectF(left + number * step, (self.height() - side) / 2, side, side)
            )
        painter.end()


class Keypad(QWidget):
    """Collects digits; `entered` brings them all, and forgets them here."""

    entered = Signal(str)
    changed = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._digits = ""
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(mm(2))
        for row, digits in enumerate(ROWS):
            for column, digit in enumerate(digits):
                grid.addWidget(self._key(digit), row, column)
        self._erase = RoundButton(Pictogram.PREVIOUS, self, millimetres=KEY)
        self._erase.clicked.connect(self._take_back)
        self._enter = RoundButton(
            Pictogram.CHECK, self, millimetres=KEY, colour=theme.LEAF, ink=theme.WHITE
        )
        self._enter.clicked.connect(self._finish)
        grid.addWidget(self._erase, 3, 0)
        grid.addWidget(self._key("0"), 3, 1)
        grid.addWidget(self._enter, 3, 2)
        self.clear()

    def _key(self, digit: str) -> DigitKey:
        key = DigitKey(digit, self)
        key.clicked.connect(self._pressed)
        return key

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        self._erase.name(say("grownups.gate.erase", language))
        self._enter.name(say("grownups.gate.enter", language))

    def clear(self) -> None:
        """Forget the digits."""
        self._set("")

    def take_key(self, event: QKeyEvent) -> bool:
        """Take a key of the keyboard; false when it is none of the pad's."""
        if event.text().isascii() and event.text().isdigit():
            self._add(event.text())
        elif event.key() == Qt.Key.Key_Backspace:
            self._take_back()
        elif event.key() in ENTER:
            self._finish()
        else:
            return False
        return True

    @Slot()
    def _pressed(self) -> None:
        key = self.sender()
        if isinstance(key, DigitKey):
            self._add(key.text())

    @Slot()
    def _take_back(self) -> None:
        self._set(self._digits[:-1])

    @Slot()
    def _finish(self) -> None:
        if self.isEnabled() and len(self._digits) >= SHORTEST:
            digits = self._digits
            self.clear()
            self.entered.emit(digits)

    def _add(self, digit: str) -> None:
        if self.isEnabled() and len(self._digits) < LONGEST:
            self._set(self._digits + digit)

    def _set(self, digits: str) -> None:
        self._digits = digits
        self._enter.setEnabled(len(digits) >= SHORTEST)
        self._erase.setEnabled(bool(digits))
        self.changed.emit(len(digits))
