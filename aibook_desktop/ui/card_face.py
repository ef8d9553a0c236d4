"""What every small card with a picture paints alike: its window, and its word below."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from aibook_desktop.ui import paper, theme
from aibook_desktop.ui.pictograms import Pictogram, draw

_FILLED = 0.93
"""How much of its strip a word may take."""


def draw_window(
    painter: QPainter,
    window: QRectF,
    radius: float,
    image: QImage | None,
    instead: tuple[QColor, Pictogram, QColor],
) -> None:
    """Paint a picture, or a ground with a sign in a colour while there is none."""
    if image is not None:
        paper.draw_picture(painter, image, window, radius, opacity=painter.opacity())
        return
    ground, sign, colour = instead
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(window, radius, radius)
    draw_sign(painter, window, sign, colour)


def draw_sign(painter: QPainter, window: QRectF, sign: Pictogram, colour: QColor) -> None:
    """Paint a sign in the middle of a window, half as large."""
    side = min(window.width(), window.height()) * 0.5
    box = QRectF(0, 0, side, side)
    box.moveCenter(window.center())
    draw(painter, sign, box, colour)


def draw_word(painter: QPainter, strip: QRectF, word: str, colour: QColor) -> None:
    """Paint a word in its strip, smaller where it is long."""
    size = round(strip.height() * 0.57)
    painter.setFont(theme.font(size, bold=True))
    wide = painter.fontMetrics().horizontalAdvance(word)
    if wide > strip.width() * _FILLED:
        painter.setFont(theme.font(round(size * strip.width() * _FILLED / wide), bold=True))
    painter.setPen(colour)
    painter.drawText(strip, Qt.AlignmentFlag.AlignCenter, word)
