"""The words of a page, set like a picture book: large, airy, broken at words, lines of like length.

Qt breaks Hangul at spaces when told to wrap at words; anything longer than a line still has to fit,
hence the mode. The last line is balanced by narrowing the column as far as the number of lines
allows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QTextLayout, QTextOption

from aibook_desktop.ui import theme

LEADING: Final = 1.7
"""Line height as a multiple of the type size (Korean setting, 150-200 %)."""
LARGEST: Final = 0.068
SMALLEST: Final = 0.03
"""Type size as a share of the page's height."""
SHARE_OF_PAGE: Final = 0.80
SHARE_WITH_SECOND: Final = 0.48
"""How much of the page's height the words may take, alone and above a second text."""
SECOND_SIZE: Final = 0.62
SECOND_GAP: Final = 0.05
_WORD = re.compile(r"\S+")
_SENTENCE = re.compile(r"[^.!?…\n]*[.!?…\n]*[\"'”’」』)]*\s*")


@dataclass(frozen=True, slots=True)
class Said:
    """Words that a finger is on: the bounds of a word, or the page in its other language."""

    text: str
    start: int = 0
    end: int = 0
    second: bool = False


class SetWords:
    """A text set into a page of a size in pixels, with the place of every character.

    A second text stands beneath, smaller.
    """

    def __init__(self, text: str, width: float, height: float, second: str = "") -> None:
        self.text, self.second = text, second
        share = SHARE_WITH_SECOND if second else SHARE_OF_PAGE
        column = width * SHARE_OF_PAGE
        self._layout, self._size = _fit(text, column, height, share, LARGEST)
        self._leading = self._size * LEADING
        tall = self._layout.lineCount() * self._leading
        self._beneath: QTextLayout | None = None
        if second:
            largest = self._size / height * SECOND_SIZE
            rest = SHARE_OF_PAGE - tall / height - SECOND_GAP
            self._beneath, self._small = _fit(second, column, height, rest, largest)
            tall += height * SECOND_GAP + self._beneath.lineCount() * self._small * LEADING
        self._top = (height - tall) * 0.46
        self._left = (width - _widest(self._layout)) / 2
        self._width, self._height = width, height

    def paint(self, painter: QPainter, page: QRectF, word: tuple[int, int] | None) -> None:
        """Paint the words, with a band under the sentence and a mark under the word being read."""
        if word is not None:
            self._paint_band(painter, page, *sentence_at(self.text, word[0]), theme.SUN_PALE)
            self._paint_band(painter, page, *word, theme.SUN)
        painter.setPen(theme.INK)
        for index in range(self._layout.lineCount()):
            line = self._layout.lineAt(index)
            at = page.topLeft() + QPointF(self._left, self._line_top(index))
            line.draw(painter, at - line.position())
        if self._beneath is not None:
            painter.setPen(theme.INK_SOFT)
            box = self.second_box()
            for index in range(self._beneath.lineCount()):
                line = self._beneath.lineAt(index)
                down = index * self._small * LEADING
                line.draw(
                    painter, page.topLeft() + box.topLeft() + QPointF(0, down) - line.position()
                )

    def boxes(self, start: int, end: int) -> list[QRectF]:
        """Where the characters from `start` to before `end` stand, one box a line."""
        found = []
        for index in range(self._layout.lineCount()):
            line = self._layout.lineAt(index)
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            last -= len(self.text[first:last]) - len(self.text[first:last].rstrip())
            if first < last:
                left, right = _x_of(line, first), _x_of(line, last)
                top = self._line_top(index)
                found.append(
                    QRectF(self._left + left, top, right - left, line.height()).normalized()
                )
        return found

    def second_box(self) -> QRectF:
        """Where the second text stands; empty without one."""
        if self._beneath is None:
            return QRectF()
        top = self._line_top(self._layout.lineCount()) + self._height * SECOND_GAP
        wide = _widest(self._beneath)
        tall = self._beneath.lineCount() * self._small * LEADING
        return QRectF((self._width - wide) / 2, top, wide, tall)

    def said_at(self, place: QPointF) -> Said | None:
        """Return the words at a place of the page; a finger may miss a word by a little."""
        pad = self._size * 0.35
        for found in _WORD.finditer(self.text):
            for box in self.boxes(found.start(), found.end()):
                if box.adjusted(-pad * 0.5, -pad, pad * 0.5, pad).contains(place):
                    return Said(found.group(), found.start(), found.end())
        if self.second_box().adjusted(-pad, -pad, pad, pad).contains(place):
            return Said(self.second, second=True)
        return None

    def _line_top(self, index: int) -> float:
        return self._top + index * self._leading

    def _paint_band(
        self, painter: QPainter, page: QRectF, start: int, end: int, colour: object
    ) -> None:
        painter.setPen(theme.veiled(theme.WHITE, 0.0))
        painter.setBrush(colour)
        pad = self._size * 0.16
        for box in self.boxes(start, end):
            around = box.translated(page.topLeft()).adjusted(-pad, -pad * 0.5, pad, pad * 0.5)
            painter.drawRoundedRect(around, self._size * 0.25, self._size * 0.25)


@lru_cache(maxsize=48)
def set_words(text: str, width: int, height: int, second: str = "") -> SetWords:
    """Set a text, or take it from the last ones that were set."""
    return SetWords(text, width, height, second)


def sentence_at(text: str, place: int) -> tuple[int, int]:
    """Return the bounds of the sentence around a character."""
    for found in _SENTENCE.finditer(text):
        if found.start() <= place < found.end():
            return found.start(), found.end()
    return place, place


def _fit(
    text: str, width: float, height: float, share: float, largest: float
) -> tuple[QTextLayout, float]:
    size = height * largest
    while True:
        layout = _lay_out(text, size, width)
        if layout.lineCount() * size * LEADING <= height * share:
            break
        if size <= height * SMALLEST:
            break
        size *= 0.94
    return _balanced(text, size, width, layout), size


def _balanced(text: str, size: float, width: float, layout: QTextLayout) -> QTextLayout:
    lines = layout.lineCount()
    if lines < 2:
        return layout
    narrow, wide = width / 2, width
    for _ in range(6):
        middle = (narrow + wide) / 2
        tried = _lay_out(text, size, middle)
        if tried.lineCount() > lines or _widest(tried) > middle:
            narrow = middle
        else:
            wide, layout = middle, tried
    return layout


def _lay_out(text: str, size: float, width: float) -> QTextLayout:
    face = theme.font(round(size))
    layout = QTextLayout(text.replace("\n", "\u2028"), face)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    y = 0.0
    spacing = QFontMetricsF(face).height()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += spacing
    layout.endLayout()
    return layout


def _widest(layout: QTextLayout) -> float:
    return max(
        (layout.lineAt(index).naturalTextWidth() for index in range(layout.lineCount())),
        default=0.0,
    )


def _x_of(line: object, place: int) -> float:
    where = line.cursorToX(place)  # type: ignore[attr-defined]
    return float(where[0] if isinstance(where, tuple) else where)
