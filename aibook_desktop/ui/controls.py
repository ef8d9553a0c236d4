"""The buttons that every room shares: round, big enough for a small finger, named for the ear.

They are real `QAbstractButton`s, so keyboard, screen reader and touch come with them; only the
paint is ours.
"""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QElapsedTimer, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QSizePolicy, QWidget

from aibook_desktop.ui import paper, theme
from aibook_desktop.ui.focus import shows_focus
from aibook_desktop.ui.motion import is_calm
from aibook_desktop.ui.pictograms import Pictogram, draw
from aibook_desktop.ui.sizes import BUTTON, WORDS, mm

PULSE_MS: Final = 33
LONGEST_TYPED: Final = 5000

FIELD_STYLE: Final = """
QLineEdit {{ background: palette(base); color: palette(text); border: 3px solid palette(mid);
  border-radius: {radius}px; padding: 0 {pad}px; }}
QLineEdit:focus {{ border-color: palette(link); }}
"""
"""Colours by their role in the palette, so that a field follows `theme.dress`."""


class KeyedButton(QAbstractButton):
    """A button that Enter presses as Space does; a key that is held presses it once."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter presses it as Space does."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()


class RoundButton(KeyedButton):
    """A paper disc with a sign on it; checked, it keeps the accent colour."""

    def __init__(
        self,
        sign: Pictogram,
        parent: QWidget | None = None,
        *,
        millimetres: float = BUTTON,
        colour: QColor = theme.PAPER,
        ink: QColor = theme.INK,
    ) -> None:
        super().__init__(parent)
        self._sign = sign
        self._colour = colour
        self._ink = ink
        self._side = mm(millimetres)
        self._clock = QElapsedTimer()
        self._pulse = QTimer(self)
        self._pulse.setInterval(PULSE_MS)
        self._pulse.timeout.connect(self.update)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(self._side, self._side)

    def name(self, words: str) -> None:
        """Say what it does, to a screen reader and to a resting mouse."""
        self.setAccessibleName(words)
        self.setToolTip(words)

    def show_sign(self, sign: Pictogram) -> None:
        """Change what is on it."""
        if sign is not self._sign:
            self._sign = sign
            self.update()

    def invite(self, *, inviting: bool) -> None:
        """Pulse, so that a child sees what can be done now."""
        if inviting:
            self._clock.start()
            self._pulse.start()
        else:
            self._pulse.stop()
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As many millimetres as asked for."""
        return QSize(self._side, self._side)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the disc, pressed a little deeper while held."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        margin = self.width() * 0.08
        disc = QRectF(self.rect()).adjusted(margin, margin, -margin, -margin)
        if not self.isEnabled():
            painter.setOpacity(0.38)
        if self._pulse.isActive() and not is_calm():
            margin *= 1.0 + 0.45 * math.sin(self._clock.elapsed() / 1000 * 4.0)
            disc = QRectF(self.rect()).adjusted(margin, margin, -margin, -margin)
        colour, ink = self._colours()
        sunk = 0.0 if self.isDown() else 1.0
        disc.translate(0, (1 - sunk) * margin * 0.3)
        paper.draw_card(painter, disc, disc.width() / 2, colour, depth=margin * (0.4 + 0.6 * sunk))
        inset = disc.width() * 0.235
        self.draw_sign(painter, disc.adjusted(inset, inset, -inset, -inset), ink)
        if shows_focus(self):
            paper.draw_focus(painter, disc, disc.width() / 2)
        painter.end()

    def draw_sign(self, painter: QPainter, box: QRectF, ink: QColor) -> None:
        """Draw what stands on the disc."""
        draw(painter, self._sign, box, ink)

    def _colours(self) -> tuple[QColor, QColor]:
        if self.isChecked():
            return theme.LEAF, theme.WHITE
        if self.underMouse() and self.isEnabled() and self._colour == theme.PAPER:
            return theme.SUN_PALE, self._ink
        return self._colour, self._ink


class WordButton(KeyedButton):
    """A pill with a short word, for switches that grown-ups read: language and level."""

    def __init__(self, text: str, parent: QWidget | None = None, *, height: float = 10.0) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(True)
        self._height = mm(height)
        self.setFont(theme.font(round(self._height * 0.42), bold=True))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Wide enough for the word, never narrower than a disc."""
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(max(self._height, words + round(self._height * 0.8)), self._height)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the pill, filled when chosen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.LEAF if self.isChecked() else theme.veiled(theme.PAPER, 0.85))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(theme.WHITE if self.isChecked() else theme.INK_SOFT)
        painter.setFont(self.font())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())
        if shows_focus(self):
            paper.draw_focus(painter, box, box.height() / 2)
        painter.end()


def words_label(millimetres: float, *, bold: bool = False, soft: bool = False) -> QLabel:
    """Make a line of words in the window's face."""
    label = QLabel()
    label.setFont(theme.title_font(mm(millimetres)) if bold else theme.font(mm(millimetres)))
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
    roles = QPalette.ColorRole
    label.setForegroundRole(roles.PlaceholderText if soft else roles.WindowText)
    return label


def text_field(parent: QWidget) -> QLineEdit:
    """Make a rounded box to type in, without a context menu (a kiosk has none)."""
    field = QLineEdit(parent)
    height = mm(15)
    field.setMaxLength(LONGEST_TYPED)
    field.setFont(theme.font(mm(WORDS)))
    field.setFixedHeight(height)
    field.setMinimumWidth(mm(60))
    field.setMaximumWidth(mm(150))
    field.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
    field.setStyleSheet(FIELD_STYLE.format(radius=height // 2 - 1, pad=height // 3))
    return field
