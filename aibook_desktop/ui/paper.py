"""Cut paper: soft shadows, cards, pictures with round corners, and the hills behind the rooms."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QTransform,
)

from aibook_desktop.ui import theme

SHADOW_STEPS: Final = 4
REACH: Final = 1.2
"""How far a shadow reaches, in depths."""
OUTLINE_WIDTH: Final = 3.0
NEARLY: Final = 0.02
"""A picture that differs less from its box is painted as it is."""
PEN_STYLE: Final = Qt.PenStyle


def draw_shadow(painter: QPainter, box: QRectF, radius: float, depth: float) -> None:
    """Lay a soft shadow under a rounded card; `depth` is how far it stands off, in pixels."""
    painter.setPen(PEN_STYLE.NoPen)
    painter.setBrush(theme.veiled(theme.SHADOW, 0.055))
    for step in range(SHADOW_STEPS, 0, -1):
        spread = depth * step / SHADOW_STEPS * 0.6
        grown = box.adjusted(-spread, -spread, spread, spread).translated(0, depth * 0.45)
        painter.drawRoundedRect(grown, radius + spread, radius + spread)


def draw_card(
    painter: QPainter, box: QRectF, radius: float, colour: QColor, *, depth: float = 6.0
) -> None:
    """Draw a paper card with its shadow, from an image kept for cards of this size."""
    ratio = painter.device().devicePixelRatio()
    width, height = round(box.width()), round(box.height())
    colours = colour.rgba(), theme.OUTLINE.rgba()
    image = _card(width, height, round(radius, 1), colours, round(depth, 1), ratio)
    reach = math.ceil(depth * REACH)
    painter.drawImage(QPointF(round(box.left()) - reach, round(box.top()) - reach), image)


@lru_cache(maxsize=96)
def _card(  # noqa: PLR0917 - a key of the cache
    width: int, height: int, radius: float, colours: tuple[int, int], depth: float, ratio: float
) -> QImage:
    reach = math.ceil(depth * REACH)
    whole = QSize(width + 2 * reach, height + 2 * reach) * ratio
    image = QImage(whole, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(reach, reach, width, height)
    draw_shadow(painter, box, radius, depth)
    fill, outline = (QColor.fromRgba(each) for each in colours)
    painter.setBrush(fill)
    painter.setPen(QPen(outline, OUTLINE_WIDTH) if outline.alpha() else PEN_STYLE.NoPen)
    painter.drawRoundedRect(box, radius, radius)
    painter.end()
    return image


def draw_picture(
    painter: QPainter, image: QImage, box: QRectF, radius: float, *, opacity: float = 1.0
) -> None:
    """Fill a rounded box with a picture, cropped to cover it."""
    scale = max(box.width() / image.width(), box.height() / image.height())
    fits = abs(scale - 1.0) < NEARLY
    scale = 1.0 if fits else scale
    left = box.center().x() - image.width() * scale / 2
    top = box.center().y() - image.height() * scale / 2
    if fits and radius <= 0:
        painter.setOpacity(opacity)
        painter.drawImage(QPointF(round(left), round(top)), image)
        painter.setOpacity(1.0)
        return
    shift = QTransform.fromTranslate(round(left), round(top))
    brush = QBrush(image)
    brush.setTransform(shift if fits else QTransform.fromScale(scale, scale) * shift)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=not fits)
    painter.setOpacity(painter.opacity() * opacity)
    painter.setPen(PEN_STYLE.NoPen)
    painter.setBrush(brush)
    painter.drawRoundedRect(box, radius, radius)
    painter.restore()


def draw_focus(painter: QPainter, box: QRectF, radius: float) -> None:
    """Draw the ring that shows where the keyboard is."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.WHITE, 7))
    painter.drawRoundedRect(box, radius, radius)
    painter.setPen(QPen(theme.FOCUS, 4))
    painter.drawRoundedRect(box, radius, radius)


def scenery(width: int, height: int) -> QImage:
    """Paint the backdrop of the rooms: a warm sky, a pale sun, three hills at the bottom edge."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    sky = QLinearGradient(0, 0, 0, height)
    sky.setColorAt(0, theme.SKY)
    sky.setColorAt(1, theme.SKY_LOW)
    painter.fillRect(0, 0, width, height, sky)
    painter.setPen(PEN_STYLE.NoPen)
    painter.setBrush(theme.veiled(theme.SUN_PALE, 0.75))
    painter.drawEllipse(QPointF(width * 0.84, height * 0.24), height * 0.13, height * 0.13)
    painter.setBrush(theme.veiled(theme.WHITE, 0.75))
    for x, y, size in ((0.13, 0.25, 0.07), (0.72, 0.13, 0.05), (0.93, 0.42, 0.06)):
        _draw_cloud(painter, width * x, height * y, height * size)
    hills = ((0.80, 0.05, theme.HILL_FAR), (0.87, 0.04, theme.HILL_NEAR))
    for index, (level, swing, colour) in enumerate((*hills, (0.94, 0.03, theme.HILL_FRONT))):
        hill = _hill(width, height, level, swing, index)
        painter.fillPath(hill.translated(0, -height * 0.008), theme.veiled(theme.SHADOW, 0.06))
        painter.fillPath(hill, colour)
    painter.end()
    return image


def _draw_cloud(painter: QPainter, x: float, y: float, size: float) -> None:
    for shift, lift, part in ((-1.0, 0.15, 0.55), (0.0, -0.1, 0.8), (1.0, 0.12, 0.6)):
        painter.drawEllipse(
            QPointF(x + shift * size, y + lift * size), size * part * 1.3, size * part
        )


def _hill(width: int, height: int, level: float, swing: float, index: int) -> QPainterPath:
    y, rise, part = height * level, height * swing, width / 4
    hill = QPainterPath(QPointF(0, y))
    for turn in range(4):
        lift = rise if (turn + index) % 2 else -rise
        start, end = turn * part, (turn + 1) * part
        hill.cubicTo(start + part * 0.4, y + lift, end - part * 0.4, y + lift, end, y)
    hill.lineTo(width, height)
    hill.lineTo(0, height)
    hill.closeSubpath()
    return hill
