"""The grown-ups' area: its pages behind signs at the left, one at a time, and the way back.

It goes back to the children by itself when nobody has touched anything for some minutes, because a
teacher is called away in the middle of everything.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.settings.table import Settings
from aibook_desktop.ui import paper, theme
from aibook_desktop.ui.controls import KeyedButton
from aibook_desktop.ui.focus import shows_focus
from aibook_desktop.ui.grownups.page import Page
from aibook_desktop.ui.grownups.parts import Scroll
from aibook_desktop.ui.pictograms import Pictogram, draw
from aibook_desktop.ui.sizes import EDGE, SMALL_WORDS, mm

ALONE_MS: Final = 5 * 60_000
RAIL: Final = 52.0
SCROLL_WIDTH: Final = 4.0
TAB: Final = 14.0
_TOUCHES: Final = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.TouchBegin,
        QEvent.Type.KeyPress,
        QEvent.Type.Wheel,
    }
)


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page, the name of its sentences, and its sign."""

    name: str
    sign: Pictogram
    page: Page


class Tab(KeyedButton):
    """A sign with a word; the chosen one lies on paper."""

    def __init__(self, sign: Pictogram, parent: QWidget, *, checkable: bool = True) -> None:
        super().__init__(parent)
        self._sign = sign
        self.setCheckable(checkable)
        self.setAutoExclusive(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the rail."""
        return QSize(mm(RAIL), mm(TAB))

    def name(self, words: str) -> None:
        """Say where it leads."""
        self.setText(words)
        self.setAccessibleName(words)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint sign and word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(self.rect()).adjusted(5, 3, -5, -6)
        radius = card.height() / 2
        if self.isChecked():
            paper.draw_card(painter, card, radius, theme.PAPER, depth=5)
        elif self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.veiled(theme.PAPER, 0.6))
            painter.drawRoundedRect(card, radius, radius)
        side = card.height() * 0.56
        box = QRectF(card.left() + radius * 0.8, card.center().y() - side / 2, side, side)
        draw(painter, self._sign, box, theme.CORAL_DEEP if self.isChecked() else theme.INK_SOFT)
        words = card.adjusted(box.right() - card.left() + mm(2.5), 0, -mm(1), 0)
        painter.setPen(theme.INK)
        painter.setFont(theme.font(mm(SMALL_WORDS), bold=True))
        painter.drawText(
            words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text()
        )
        if shows_focus(self):
            paper.draw_focus(painter, card, radius)
        painter.end()


class GrownupsRoom(QWidget):
    """`left` when the grown-up goes back to the children, or has gone without a word."""

    left = Signal()
    shelf_wanted = Signal()
    """To put books away, and back."""

    def __init__(self, leaves: tuple[Leaf, ...], language: Language) -> None:
        super().__init__()
        self._leaves = leaves
        self.language: Language = language
        self._stack = QStackedWidget(self)
        self._tabs = tuple(Tab(leaf.sign, self) for leaf in leaves)
        self._back = Tab(Pictogram.HOME, self, checkable=False)
        self._back.clicked.connect(self.left)
        self._shelf = Tab(Pictogram.SHELF, self, checkable=False)
        self._shelf.clicked.connect(self.shelf_wanted)
        self._alone = QTimer(self)
        self._alone.setSingleShot(True)
        self._alone.setInterval(ALONE_MS)
        self._alone.timeout.connect(self.left)
        self._signs = Scroll(self)
        self._signs.setFixedWidth(mm(RAIL + SCROLL_WIDTH))
        self._signs.column.setSpacing(mm(0.5))
        for leaf, tab in zip(leaves, self._tabs, strict=True):
            self._stack.addWidget(leaf.page)
            tab.clicked.connect(self._turn)
            self._signs.column.addWidget(tab)
        self._signs.column.addWidget(self._shelf)
        rail = QVBoxLayout()
        rail.setSpacing(mm(0.5))
        rail.addWidget(self._signs, 1)
        rail.addWidget(self._back)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(mm(EDGE) // 2, mm(5), mm(EDGE), mm(3))
        whole.setSpacing(mm(4))
        whole.addLayout(rail)
        whole.addWidget(self._stack, 1)
        self.speak(language)

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        self.language = language
        self._back.name(say("grownups.back", language))
        self._shelf.name(say("grownups.shelf", language))
        for leaf, tab in zip(self._leaves, self._tabs, strict=True):
            tab.name(say(f"grownups.{leaf.name}", language))
            about = say(f"grownups.{leaf.name}.about", language)
            leaf.page.headed(say(f"grownups.{leaf.name}.title", language), about)
            leaf.page.speak(language)

    @property
    def leaves(self) -> tuple[Leaf, ...]:
        """Its pages."""
        return self._leaves

    def enter(self) -> None:
        """A grown-up comes in: begin with the first page."""
        self._show(0)
        self._tabs[0].setFocus()

    def show_settings(self, settings: Settings) -> None:
        """The settings are these now."""
        for leaf in self._leaves:
            leaf.page.show_settings(settings)

    def turn_to(self, name: str) -> None:
        """Show a page by its name."""
        self._show(next(n for n, leaf in enumerate(self._leaves) if leaf.name == name))

    @Slot()
    def _turn(self) -> None:
        self._show(next(n for n, tab in enumerate(self._tabs) if tab is self.sender()))

    def _show(self, number: int) -> None:
        before = self._leaves[self._stack.currentIndex()].page
        self._tabs[number].setChecked(True)
        self._signs.ensureWidgetVisible(self._tabs[number])
        self._stack.setCurrentIndex(number)
        before.leave()
        self._leaves[number].page.enter()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape goes back to the children."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Begin to watch whether anybody is there."""
        self._alone.start()
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Whoever has gone watches nothing."""
        self._alone.stop()
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self._leaves[self._stack.currentIndex()].page.leave()
        super().hideEvent(event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Any touch or key says that somebody is there; let everything pass."""
        if event.type() in _TOUCHES:
            self._alone.start()
        return False
