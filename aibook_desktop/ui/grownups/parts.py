"""What the pages of the grown-ups' area are built of: paper sheets, switches, choices, sliders.

Big, few and calm, so that a page reads like a card on a table and not like a form. They are real
Qt controls, so keyboard and screen reader come with them; only the paint is ours.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QScroller,
    QSizePolicy,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from aibook_desktop.settings.table import Value
from aibook_desktop.ui import paper, theme
from aibook_desktop.ui.controls import KeyedButton, WordButton, words_label
from aibook_desktop.ui.focus import shows_focus
from aibook_desktop.ui.sizes import GAP, SMALL_WORDS, WORDS, mm

CONTROL: Final = 12.0
"""Height of a switch, a choice or a slider in millimetres."""


SCROLL_STYLE: Final = """
QScrollBar:vertical {{ background: transparent; width: {wide}px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {colour}; border-radius: {round}px; min-height: 40px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
"""For the bar alone: what stands below a style sheet no longer follows the palette."""


class Sheet(QWidget):
    """A paper card that holds a layout."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(self.rect()).adjusted(6, 4, -6, -9)
        paper.draw_card(painter, card, mm(4), theme.PAPER, depth=6)
        painter.end()


class Row(Sheet):
    """A label and what it means at the left, a control at the right or, if it is wide, below."""

    def __init__(self, control: QWidget, *, wide: bool = False) -> None:
        super().__init__()
        self.control = control
        self._label = left_label(WORDS, bold=True)
        self._help = left_label(SMALL_WORDS, soft=True)
        words = QVBoxLayout()
        words.setSpacing(mm(0.5))
        words.addWidget(self._label)
        words.addWidget(self._help)
        whole: QHBoxLayout | QVBoxLayout = QVBoxLayout(self) if wide else QHBoxLayout(self)
        whole.setContentsMargins(mm(6), mm(3.5), mm(6), mm(4.5))
        whole.setSpacing(mm(2 if wide else GAP))
        whole.addLayout(words, 1)
        whole.addWidget(
            control, 0, Qt.AlignmentFlag.AlignLeft if wide else Qt.AlignmentFlag.AlignVCenter
        )

    def name(self, label: str, help_: str) -> None:
        """Say what it is."""
        self._label.setText(label)
        self._help.setText(help_)
        self._help.setVisible(bool(help_))
        self.control.setAccessibleName(label)
        self.control.setAccessibleDescription(help_)


class Switch(KeyedButton):
    """On or off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(mm(22), mm(CONTROL))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Twice as wide as high."""
        return QSize(mm(22), mm(CONTROL))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the groove and the knob."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        groove = QRectF(self.rect()).adjusted(5, 5, -5, -5)
        radius = groove.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.LEAF if self.isChecked() else theme.SCROLL)
        painter.drawRoundedRect(groove, radius, radius)
        x = groove.right() - radius if self.isChecked() else groove.left() + radius
        painter.setBrush(theme.WHITE)
        painter.drawEllipse(QPointF(x, groove.center().y()), radius * 0.8, radius * 0.8)
        if shows_focus(self):
            paper.draw_focus(painter, groove, radius)
        painter.end()


class Pill(WordButton):
    """A word to choose, with a rim so that it is seen on paper."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent, height=CONTROL)
        self.setFont(theme.font(mm(SMALL_WORDS), bold=True))
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the pill, filled when chosen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        if not self.isEnabled():
            painter.setOpacity(0.4)
        resting = theme.SUN_PALE if self.underMouse() or self.isDown() else theme.BOOK_PAPER
        painter.setPen(Qt.PenStyle.NoPen if self.isChecked() else theme.SCROLL)
        painter.setBrush(theme.LEAF if self.isChecked() else resting)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(theme.WHITE if self.isChecked() else theme.INK)
        painter.setFont(self.font())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())
        if shows_focus(self):
            paper.draw_focus(painter, box, box.height() / 2)
        painter.end()


class Choice(QWidget):
    """One of a few words, side by side or one below the other."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, stacked: bool = False) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._clicked)
        self._values: tuple[Value, ...] = ()
        self._row: QHBoxLayout | QVBoxLayout = QVBoxLayout(self) if stacked else QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(mm(1))

    def offer(self, options: tuple[tuple[Value, str], ...], value: Value) -> None:
        """Offer values with their words; `value` is the chosen one."""
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.setParent(None)
            button.deleteLater()
        self._values = tuple(each for each, _ in options)
        for index, (each, words) in enumerate(options):
            pill = Pill(words, self)
            pill.setChecked(each == value)
            self._group.addButton(pill, index)
            self._row.addWidget(pill)

    def pills(self) -> tuple[QAbstractButton, ...]:
        """The words in their order."""
        return tuple(self._group.buttons())

    @Slot(int)
    def _clicked(self, index: int) -> None:
        self.chosen.emit(self._values[index])


class Slide(QSlider):
    """A knob on a line, for how loud."""

    def __init__(self, lowest: int, highest: int, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(lowest, highest)
        self.setPageStep(10)
        self.setSingleStep(5)
        self.setFixedSize(mm(78), mm(CONTROL))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the line, how far it is filled, and the knob."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        knob, thick = self.height() * 0.36, self.height() * 0.2
        line = QRectF(knob, (self.height() - thick) / 2, self.width() - 2 * knob, thick)
        share = (self.value() - self.minimum()) / max(1, self.maximum() - self.minimum())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.SCROLL)
        painter.drawRoundedRect(line, thick / 2, thick / 2)
        painter.setBrush(theme.LEAF)
        filled = QRectF(line.left(), line.top(), line.width() * share, line.height())
        painter.drawRoundedRect(filled, thick / 2, thick / 2)
        place = QRectF(0, 0, 2 * knob, 2 * knob)
        place.moveCenter(QPointF(line.left() + line.width() * share, line.center().y()))
        paper.draw_card(painter, place.adjusted(3, 3, -3, -3), knob, theme.WHITE, depth=4)
        painter.setBrush(theme.LEAF)
        painter.drawEllipse(place.center(), knob * 0.42, knob * 0.42)
        if shows_focus(self):
            paper.draw_focus(painter, place, knob)
        painter.end()


class Scroll(QScrollArea):
    """A column of sheets that moves under a finger."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._dress()
        self.viewport().setAutoFillBackground(False)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        inside = QWidget(self)
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, mm(3), mm(2))
        self.column.setSpacing(mm(1.5))
        self.column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the colours."""
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
        super().changeEvent(event)

    def _dress(self) -> None:
        style = SCROLL_STYLE.format(colour=theme.SCROLL.name(), wide=mm(3), round=mm(1.5) - 1)
        if style != self.verticalScrollBar().styleSheet():
            self.verticalScrollBar().setStyleSheet(style)


def left_label(millimetres: float, *, bold: bool = False, soft: bool = False) -> QLabel:
    """Make a line of words that begins at the left."""
    label = words_label(millimetres, bold=bold, soft=soft)
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return label
