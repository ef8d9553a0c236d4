"""Turning the leaf: the state of one turn, and its painting as foreshortened strips with shadows.

A turn always lies between a spread and the next one; going back is the same turn run backwards.
The two faces of the moving leaf are painted into images once, so a frame only draws strips (about
1 ms at 1920 x 1080 with the raster engine).
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QLinearGradient, QPainter

from aibook_desktop.ui import theme
from aibook_desktop.ui.reader.curl import Strip, strips


@dataclass(slots=True)
class Turn:
    """A leaf on its way from spread `before` to the next; `progress` 0 lies right, 1 lies left."""

    before: int
    front: QImage
    back: QImage
    progress: float = 0.0


def paint_turn(painter: QPainter, left: QRectF, right: QRectF, turn: Turn) -> None:
    """Paint the moving leaf over the two resting pages."""
    cut = strips(turn.progress)
    _paint_cast_shadow(painter, left, right, cut)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for strip in cut:
        _paint_strip(painter, right, strip, turn)


def _paint_strip(painter: QPainter, right: QRectF, strip: Strip, turn: Turn) -> None:
    """Paint a strip between whole pixels, so that no hairline shows between two."""
    image = turn.front if strip.front else turn.back
    near, far = right.left() + strip.near * right.width(), right.left() + strip.far * right.width()
    first, last = sorted((round(near), round(far)))
    if first == last:
        return
    grow = right.height() * strip.rise / 2
    box = QRectF(
        QPointF(first, round(right.top() - grow)), QPointF(last, round(right.bottom() + grow))
    )
    start = strip.inner if strip.front else 1.0 - strip.outer
    source = QRectF(
        start * image.width(), 0, (strip.outer - strip.inner) * image.width(), image.height()
    )
    painter.drawImage(box, image, source)
    if strip.shade > 0.01:
        painter.fillRect(box, theme.veiled(theme.SHADOW, strip.shade))


def _paint_cast_shadow(
    painter: QPainter, left: QRectF, right: QRectF, cut: tuple[Strip, ...]
) -> None:
    """Darken the resting page beside the free edge, more the higher the leaf stands."""
    edge = right.left() + cut[-1].far * right.width()
    depth = cut[-1].rise * 3.2
    leaning_right = cut[-1].far > 0
    page = right if leaning_right else left
    reach = right.width() * 0.30 * (1 if leaning_right else -1)
    end = min(page.right(), max(page.left(), edge + reach))
    shade = QLinearGradient(edge, 0, edge + reach, 0)
    shade.setColorAt(0, theme.veiled(theme.SHADOW, min(0.45, depth)))
    shade.setColorAt(1, theme.veiled(theme.SHADOW, 0.0))
    painter.fillRect(
        QRectF(QPointF(edge, page.top()), QPointF(end, page.bottom())).normalized(), shade
    )
