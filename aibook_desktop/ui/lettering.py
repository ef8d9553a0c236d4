"""Titles on covers: as large as they fit, broken into lines of like length, never inside a word."""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations, pairwise
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from aibook_desktop.ui import theme

MOST_LINES: Final = 3
LEADING: Final = 1.22
SMALLEST: Final = 9.0


def draw_title(painter: QPainter, box: QRectF, title: str, largest: float, colour: QColor) -> None:
    """Draw a title centred in a box, at most `largest` pixels high."""
    lines, size = set_title(title, round(box.width()), round(box.height()), round(largest))
    painter.setFont(theme.title_font(round(size)))
    painter.setPen(colour)
    top = box.center().y() - len(lines) * size * LEADING / 2
    for index, line in enumerate(lines):
        row = QRectF(box.left(), top + index * size * LEADING, box.width(), size * LEADING)
        painter.drawText(row, Qt.AlignmentFlag.AlignCenter, line)


@lru_cache(maxsize=256)
def set_title(title: str, width: int, height: int, largest: int) -> tuple[tuple[str, ...], float]:
    """Return the lines of a title and the type size that shows it largest.

    A title that does not fit even at the smallest size is cut off with an ellipsis.
    """
    words = title.split()
    best: tuple[tuple[str, ...], float] = ((title,), 0.0)
    for count in range(1, min(MOST_LINES, len(words)) + 1):
        lines = min(_splits(words, count), key=_widest)
        size = min(largest, height / (count * LEADING), width / max(1e-6, _widest(lines)))
        if size > best[1] * 1.05:
            best = (lines, size)
    if best[1] >= SMALLEST:
        return best
    metrics = QFontMetricsF(theme.title_font(round(SMALLEST)))
    return (metrics.elidedText(title, Qt.TextElideMode.ElideRight, width),), SMALLEST


def _splits(words: list[str], lines: int) -> list[tuple[str, ...]]:
    if len(words) > 14:
        step = -(-len(words) // lines)
        return [tuple(" ".join(words[at : at + step]) for at in range(0, len(words), step))]
    splits = []
    for cuts in combinations(range(1, len(words)), lines - 1):
        edges = (0, *cuts, len(words))
        splits.append(tuple(" ".join(words[a:b]) for a, b in pairwise(edges)))
    return splits


def _widest(lines: tuple[str, ...]) -> float:
    """The width of the widest line at a type size of one pixel."""
    metrics = QFontMetricsF(theme.title_font(100))
    return max(metrics.horizontalAdvance(line) for line in lines) / 100
