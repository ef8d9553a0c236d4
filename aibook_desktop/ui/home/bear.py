"""The bear that listens: the talk button's face, cut from paper.

It shows by eyes and ears what the button is about, so that a child who knows no microphone
sees somebody to talk to. Lengths are shares of the head's radius, y grows downwards.
"""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from aibook_desktop.ui import paper, theme

_EARS: Final = ((-0.66, -0.7), (0.66, -0.7))
_EAR: Final = 0.36
_EYES: Final = ((-0.34, -0.16), (0.34, -0.16))
_EYE: Final = 0.115
_BLINK_EVERY: Final = 4.3
_BLINK: Final = 0.14
_UP: Final = (0.05, -0.05)


def draw_ears(
    painter: QPainter, centre: QPointF, radius: float, seconds: float, perk: float
) -> None:
    """Draw the ears, to lie under the head; `perk` (0 to 1) pricks them up and lets them twitch."""
    for side, (x, y) in zip((-1, 1), _EARS, strict=True):
        twitch = 0.03 * perk * math.sin(seconds * 9 + side)
        at = _at(centre, radius, x * (1 - 0.05 * perk), y - 0.07 * perk + twitch)
        size = radius * _EAR
        box = QRectF(at.x() - size, at.y() - size, 2 * size, 2 * size)
        paper.draw_card(painter, box, size, theme.BEAR, depth=radius * 0.06)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.BEAR_BLUSH)
        painter.drawEllipse(at, size * 0.55, size * 0.55)


def draw_face(
    painter: QPainter, centre: QPointF, radius: float, seconds: float, *, looks_up: bool
) -> None:
    """Draw eyes, cheeks, muzzle and a smile onto the head."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.veiled(theme.BEAR_BLUSH, 0.75))
    for x in (-0.6, 0.6):
        painter.drawEllipse(_at(centre, radius, x, 0.14), radius * 0.15, radius * 0.1)
    painter.setBrush(theme.BEAR_PALE)
    painter.drawEllipse(_at(centre, radius, 0, 0.27), radius * 0.4, radius * 0.31)
    _draw_eyes(painter, centre, radius, seconds, looks_up=looks_up)
    _draw_smile(painter, centre, radius)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.BEAR_INK)
    painter.drawEllipse(_at(centre, radius, 0, 0.11), radius * 0.13, radius * 0.09)
    painter.setBrush(theme.veiled(theme.WHITE, 0.7))
    painter.drawEllipse(_at(centre, radius, -0.03, 0.085), radius * 0.04, radius * 0.022)


def _draw_eyes(
    painter: QPainter, centre: QPointF, radius: float, seconds: float, *, looks_up: bool
) -> None:
    shut = (seconds + _BLINK_EVERY / 2) % _BLINK_EVERY < _BLINK and not looks_up
    dx, dy = _UP if looks_up else (0.0, 0.0)
    for x, y in _EYES:
        at = _at(centre, radius, x + dx, y + dy)
        if shut:
            painter.setPen(_pen(theme.BEAR_INK, radius * 0.05))
            painter.drawLine(at - QPointF(radius * 0.09, 0), at + QPointF(radius * 0.09, 0))
            painter.setPen(Qt.PenStyle.NoPen)
            continue
        painter.setBrush(theme.BEAR_INK)
        painter.drawEllipse(at, radius * _EYE, radius * _EYE * 1.12)
        painter.setBrush(theme.WHITE)
        glint = at + QPointF(radius * 0.04, -radius * 0.045)
        painter.drawEllipse(glint, radius * 0.038, radius * 0.038)


def _draw_smile(painter: QPainter, centre: QPointF, radius: float) -> None:
    smile = QPainterPath(_at(centre, radius, -0.17, 0.3))
    smile.quadTo(_at(centre, radius, -0.09, 0.43), _at(centre, radius, 0, 0.31))
    smile.quadTo(_at(centre, radius, 0.09, 0.43), _at(centre, radius, 0.17, 0.3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(theme.BEAR_INK, radius * 0.04))
    painter.drawPath(smile)


def _at(centre: QPointF, radius: float, x: float, y: float) -> QPointF:
    return QPointF(centre.x() + x * radius, centre.y() + y * radius)


def _pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen
