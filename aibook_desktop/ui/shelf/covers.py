"""How a book looks that stands on the shelf: its picture, a label with its title, its pages.

A cover is composed once into an image; painting it again is one copy. While somebody scrolls, only
so many are composed in one frame, and the others stand as plain boards for the blink of an eye.
"""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from aibook_desktop.book.strings import say
from aibook_desktop.ui import paper, theme
from aibook_desktop.ui.pictograms import Pictogram, draw
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.shelf.labels import label
from aibook_desktop.ui.shelf_desk import Spine

KEPT_BYTES: Final = 48 * 1024 * 1024
A_FRAME: Final = 2
"""So many covers are composed while one frame is painted."""
LABEL_SHARE: Final = 0.28
ROUND: Final = 0.035
LETTERS: Final = 0.086
LEADING: Final = 1.2

_Key = tuple[str, str, Path | None, bool, int]


class Covers:
    """Composes covers of one size and keeps the recent ones."""

    def __init__(self, pictures: Pictures) -> None:
        self._pictures = pictures
        self._size, self._ratio = QSize(), 1.0
        self._kept: OrderedDict[_Key, QImage] = OrderedDict()
        self._boards: dict[int, QImage] = {}
        self._bytes = 0
        self._left = A_FRAME
        self.hurried = False
        """Whether the last cover was left for a later frame."""
        self.complete = True
        """Whether every cover of the frame was there."""
        self.had_picture = True
        """Whether the picture of the last cover was there, if it has one."""

    def begin_frame(self, size: QSize, ratio: float) -> None:
        """A frame is painted, with covers of a size in device-independent pixels."""
        if (size, ratio) != (self._size, self._ratio):
            self._size, self._ratio = size, ratio
            self.forget()
        self._left, self.complete = A_FRAME, True

    def forget(self) -> None:
        """Compose everything anew, in the colours of now."""
        self._kept.clear()
        self._boards.clear()
        self._bytes = 0

    def cover(self, spine: Spine | None) -> QImage:
        """Return a book's cover, or a plain board of its colour until it can be had."""
        self.hurried = False
        if spine is None:
            self.complete = False
            return self._board(0)
        picture = self._picture(spine)
        self.had_picture = picture is not None
        key = (spine.id, spine.title, spine.cover, picture is None, spine.planned)
        image = self._kept.get(key)
        if image is not None:
            self._kept.move_to_end(key)
            return image
        if self._left <= 0 or (picture is None and spine.cover is not None and spine.finished):
            self.hurried = picture is not None or spine.cover is None
            self.complete = False
            return self._board(_colour_of(spine))
        self._left -= 1
        return self._keep(key, self._composed(spine, picture))

    def window(self) -> QRectF:
        """Where the picture is within a cover."""
        width, height = self._size.width(), self._size.height()
        rim = width * 0.055
        label_height = height * LABEL_SHARE
        return QRectF(rim * 1.9, rim, width - rim * 3.2, height - label_height - rim * 1.4)

    def _picture(self, spine: Spine) -> QImage | None:
        if spine.cover is None:
            return None
        return self._pictures.get(spine.cover, (self.window().size() * self._ratio).toSize())

    def _keep(self, key: _Key, image: QImage) -> QImage:
        self._kept[key] = image
        self._bytes += image.sizeInBytes()
        while self._bytes > KEPT_BYTES and len(self._kept) > 1:
            _, oldest = self._kept.popitem(last=False)
            self._bytes -= oldest.sizeInBytes()
        return image

    def _board(self, colour: int) -> QImage:
        if colour not in self._boards:
            image = self._blank()
            painter = QPainter(image)
            self._draw_board(painter, _boards()[colour])
            painter.end()
            self._boards[colour] = image
        return self._boards[colour]

    def _blank(self) -> QImage:
        image = QImage(self._size * self._ratio, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(self._ratio)
        image.fill(Qt.GlobalColor.transparent)
        return image

    def _composed(self, spine: Spine, picture: QImage | None) -> QImage:
        image = QImage(self._board(_colour_of(spine)))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        window = self.window()
        radius = self._size.width() * ROUND
        if picture is not None:
            paper.draw_picture(painter, picture, window, radius)
        elif spine.finished:
            box = QRectF(0, 0, window.width() * 0.34, window.width() * 0.34)
            box.moveCenter(window.center())
            draw(painter, Pictogram.BOOK, box, theme.PAPER_EDGE)
        self._draw_title(painter, spine)
        painter.end()
        return image

    def _draw_board(self, painter: QPainter, colour: QColor) -> None:
        """The book without its picture: pages peep out at the right, the back is darker."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        width, height = float(self._size.width()), float(self._size.height())
        edge, radius = width * 0.02, width * ROUND
        shadow = QRectF(edge * 2, height * 0.02, width - edge * 2, height * 0.98)
        painter.setBrush(theme.veiled(theme.SHADOW, 0.16))
        painter.drawRoundedRect(shadow, radius, radius)
        painter.setBrush(theme.BOOK_PAPER)
        painter.drawRoundedRect(
            QRectF(edge, edge * 1.4, width - edge * 2, height - edge * 1.6), 3, 3
        )
        board = QPainterPath()
        board.addRoundedRect(QRectF(0, 0, width - edge * 2, height), radius, radius)
        painter.fillPath(board, colour)
        painter.setClipPath(board)
        painter.fillRect(QRectF(0, 0, width * 0.055, height), theme.veiled(theme.SHADOW, 0.28))
        painter.fillRect(
            QRectF(width * 0.055, 0, width * 0.014, height), theme.veiled(theme.WHITE, 0.25)
        )
        painter.setClipping(False)
        painter.setBrush(theme.BOOK_PAPER)
        painter.drawRoundedRect(self.window(), radius, radius)
        painter.drawRoundedRect(self._plate(), radius, radius)

    def _plate(self) -> QRectF:
        window = self.window()
        top = window.bottom() + self._size.width() * 0.03
        return QRectF(window.left(), top, window.width(), self._size.height() * 0.955 - top)

    def _draw_title(self, painter: QPainter, spine: Spine) -> None:
        plate = self._plate()
        title = spine.title or say("window.reader.untitled", spine.language)
        largest = round(self._size.height() * LETTERS)
        lines, size = label(title, round(plate.width() * 0.97), largest)
        painter.setFont(theme.title_font(size))
        painter.setPen(theme.INK)
        line_height = size * LEADING
        top = plate.center().y() - len(lines) * line_height / 2
        for number, line in enumerate(lines):
            row = QRectF(plate.left(), top + number * line_height, plate.width(), line_height)
            painter.drawText(row, Qt.AlignmentFlag.AlignCenter, line)


def _boards() -> tuple[QColor, ...]:
    return theme.BOARD, theme.LAKE, theme.LEAF, theme.BOARD_DARK, theme.SUN


def _colour_of(spine: Spine) -> int:
    return sum(spine.id.encode()) % len(_boards())


def standing(box: QRectF, cover: QSizeF) -> QRectF:
    """Where a cover stands within its place on the shelf: in the middle, on the plank."""
    left = box.left() + (box.width() - cover.width()) / 2
    return QRectF(round(left), round(box.bottom() - cover.height()), cover.width(), cover.height())
