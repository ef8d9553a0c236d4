"""The title on a cover: two lines at most, no word broken, as large as that allows."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

from aibook_desktop.ui import theme

MOST_LINES: Final = 2
SMALLEST_SHARE: Final = 0.66
"""How much smaller than usual a long title may stand."""


@lru_cache(maxsize=512)
def label(title: str, width: int, largest: int) -> tuple[tuple[str, ...], int]:
    """Return the lines of a title and its type size in pixels.

    Where even small type is too large, whole words are left out behind an ellipsis.
    """
    smallest = round(largest * SMALLEST_SHARE)
    for size in range(largest, smallest - 1, -1):
        lines = _wrapped(title, QFontMetricsF(theme.title_font(size)), width)
        if len(lines) <= MOST_LINES and all(fits for _, fits in lines):
            return tuple(line for line, _ in lines), size
    metrics = QFontMetricsF(theme.title_font(smallest))
    lines = _wrapped(title, metrics, width)
    first = metrics.elidedText(lines[0][0], Qt.TextElideMode.ElideRight, width)
    if len(lines) == 1:
        return (first,), smallest
    return (first, _shortened([line for line, _ in lines[1:]], metrics, width)), smallest


def _wrapped(title: str, metrics: QFontMetricsF, width: int) -> list[tuple[str, bool]]:
    """Lines as full as they get, and whether each fits (a single word may not)."""
    lines: list[str] = []
    for word in title.split() or [title]:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return [(line, metrics.horizontalAdvance(line) <= width) for line in lines]


def _shortened(lines: list[str], metrics: QFontMetricsF, width: int) -> str:
    if len(lines) == 1:
        return metrics.elidedText(lines[0], Qt.TextElideMode.ElideRight, width)
    words = lines[0].split()
    while len(words) > 1 and metrics.horizontalAdvance(f"{' '.join(words)} …") > width:
        words.pop()
    return metrics.elidedText(f"{' '.join(words)} …", Qt.TextElideMode.ElideRight, width)
