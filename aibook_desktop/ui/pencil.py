"""A pencil that sketches while a page is being drawn, so nobody waits at a still picture."""

from __future__ import annotations

import math
from functools import cache
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from aibook_desktop.ui import theme
from aibook_desktop.ui.pictograms import Pictogram, draw

CYCLE: Final = 3.6
"""Seconds for one sketch."""
POINTS: Final = 90


@cache
def sketch(variant: int) -> tuple[QPointF, ...]:
    """Return the line of a sketch in a box of 1 by 1: a hill, a sun, a round friend."""
    points: list[QPointF] = []
    for step in range(POINTS):
        along = step / (POINTS - 1)
        if along < 0.35:
            share = along / 0.35
            points.append(QPointF(0.06 + 0.88 * share, 0.78 - 0.16 * math.sin(share * math.pi * 2)))
        elif along < 0.65:
            turn = (along - 0.35) / 0.3 * math.tau
            x = 0.5 + (0.04 * variant - 0.08)
            points.append(QPointF(x + 0.19 * math.sin(turn), 0.47 - 0.19 * math.cos(turn)))
        elif along < 0.8:
            share = (along - 0.65) / 0.15
            points.append(QPointF(0.42 + 0.16 * share, 0.5 + 0.05 * math.sin(share * math.pi)))
        else:
            turn = (along - 0.8) / 0.2 * math.tau
            points.append(QPointF(0.82 + 0.08 * math.sin(turn), 0.2 - 0.08 * math.cos(turn)))
    return tuple(points)


def draw_sketch(painter: QPainter, box: QRectF, seconds: float, variant: int) -> None:
    """Draw as much of the sketch as the pencil has drawn by now, and the pencil."""
    points = sketch(variant % 4)
    moment = (seconds / CYCLE + variant * 0.13) % 1.0
    drawn = max(2, round(min(1.0, moment / 0.82) * len(points)))
    fading = 1.0 if moment < 0.9 else (1.0 - moment) / 0.1
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(theme.veiled(theme.INK_SOFT, 0.55 * fading), max(1.6, box.width() * 0.016))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    path = QPainterPath(_in(box, points[0]))
    for before, point in pairwise(points[:drawn]):
        if math.hypot(point.x() - before.x(), point.y() - before.y()) > 0.1:
            path.moveTo(_in(box, point))
        else:
            path.lineTo(_in(box, point))
    painter.drawPath(path)
    tip = _in(box, points[drawn - 1])
    side = box.width() * 0.2
    wobble = math.sin(seconds * 14) * side * 0.04
    at = QRectF(tip.x() + wobble - side * 0.06, tip.y() - side * 0.94, side, side)
    draw(painter, Pictogram.PENCIL, at, theme.CORAL)


def _in(box: QRectF, point: QPointF) -> QPointF:
    return QPointF(box.left() + point.x() * box.width(), box.top() + point.y() * box.height())
