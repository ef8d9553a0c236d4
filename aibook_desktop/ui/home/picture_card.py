"""A picture card: one hero, place or theme that can be chosen without reading."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from aibook_desktop.ui import paper, theme
from aibook_desktop.ui.focus import shows_focus
from aibook_desktop.ui.pictograms import Pictogram, draw
from aibook_desktop.ui.pictures import Pictures

ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class PictureCard(QAbstractButton):
    """Shows its picture once there is one, and before that a colour and a sign."""

    picked = Signal(str)
    """Its symbol; "" for the surprise card."""

    def __init__(
        self,
        pictures: Pictures,
        sign: Pictogram,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._sign = sign
        self._symbol = ""
        self._word = ""
        self._path: Path | None = None
        self._guessed = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.clicked.connect(self._pick)
        pictures.arrived.connect(self._picture_arrived)

    @property
    def symbol(self) -> str:
        """What it stands for."""
        return self._symbol

    def show_card(
        self, symbol: str, word: str, path: Path | None, *, guessed: bool = False, title: str = ""
    ) -> None:
        """Stand for a symbol; `guessed` marks what the program chose itself."""
        self._symbol, self._word, self._path, self._guessed = symbol, word, path, guessed
        self.setAccessibleName(f"{title} {word}".strip())
        self.update()

    def show_picture(self, path: Path) -> None:
        """Take the picture that has just been drawn."""
        self._path = path
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Let the layout decide."""
        return QSize(120, 130)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the arrows to whoever arranges the cards."""
        if event.key() in ARROWS:
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _pick(self) -> None:
        self.picked.emit(self._symbol)

    @Slot(object)
    def _picture_arrived(self, path: Path) -> None:
        if path == self._path:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint a paper card: the picture above, the word below."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lift = 0 if self.isDown() else (-2 if self.underMouse() else 0)
        card = QRectF(self.rect()).adjusted(7, 6, -7, -10).translated(0, lift)
        radius = min(card.width(), card.height()) * theme.RADIUS
        depth = 3.0 if self.isDown() else 8.0
        paper.draw_card(painter, card, radius, theme.PAPER, depth=depth)
        strip = min(card.height() * 0.22, 60.0)
        rim = max(4.0, radius * 0.35)
        window = card.adjusted(rim, rim, -rim, -strip)
        self._paint_window(painter, window, radius * 0.75)
        self._paint_word(painter, QRectF(card.left(), window.bottom(), card.width(), strip))
        if self._guessed and self._symbol:
            side = window.width() * 0.24
            corner = QRectF(window.right() - side * 0.9, window.top() - side * 0.1, side, side)
            draw(painter, Pictogram.SURPRISE, corner, theme.SUN)
        if shows_focus(self):
            paper.draw_focus(painter, card, radius)
        painter.end()

    def _paint_window(self, painter: QPainter, window: QRectF, radius: float) -> None:
        image = None
        if self._path is not None:
            image = self._pictures.get(self._path, window.size().toSize())
        if image is not None:
            paper.draw_picture(painter, image, window, radius)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.ground_of(self._symbol) if self._symbol else theme.SUN_PALE)
        painter.drawRoundedRect(window, radius, radius)
        side = min(window.width(), window.height()) * 0.5
        box = QRectF(0, 0, side, side)
        box.moveCenter(window.center())
        colour = theme.veiled(theme.INK_SOFT, 0.45) if self._symbol else theme.SUN
        draw(painter, self._sign if self._symbol else Pictogram.SURPRISE, box, colour)

    def _paint_word(self, painter: QPainter, strip: QRectF) -> None:
        size = round(strip.height() * 0.58)
        face = theme.font(size, bold=True)
        painter.setFont(face)
        wide = painter.fontMetrics().horizontalAdvance(self._word)
        if wide > strip.width() * 0.92:
            painter.setFont(theme.font(round(size * strip.width() * 0.92 / wide), bold=True))
        painter.setPen(theme.INK)
        painter.drawText(strip, Qt.AlignmentFlag.AlignCenter, self._word)
