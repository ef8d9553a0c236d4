"""Paints one face of a book: on the screen, or into an image for a turning page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPen

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.ui import paper, theme
from aibook_desktop.ui.lettering import draw_title
from aibook_desktop.ui.open_book import Leaf, OpenBook
from aibook_desktop.ui.pencil import draw_sketch
from aibook_desktop.ui.pictograms import Pictogram, draw
from aibook_desktop.ui.reader.spreads import Face, Side
from aibook_desktop.ui.reader.words import set_words

PictureOf = Callable[[Path, QSize], QImage | None]


@dataclass(slots=True)
class Ink:
    """What faces are painted from: the book, its pictures, the word being read, the time."""

    book: OpenBook
    picture_of: PictureOf
    language: Language = "ko"
    word: tuple[int, int] | None = None
    seconds: float = 0.0
    leaves: dict[int, Leaf] = field(init=False)

    def __post_init__(self) -> None:
        self.leaves = {leaf.number: leaf for leaf in self.book.leaves}

    def awaits(self, face: Face) -> bool:
        """Whether a pencil is still drawing what a face will show."""
        leaf = self.leaves.get(face.number)
        missing = leaf is not None and leaf.picture is None
        return face.side is Side.COMING or (face.side is Side.PICTURE and missing)


def paint_face(painter: QPainter, page: QRectF, face: Face, ink: Ink) -> None:
    """Paint a face so that it fills the page exactly."""
    match face.side:
        case Side.NOTHING:
            return
        case Side.COVER:
            _paint_cover(painter, page, ink)
        case Side.ENDPAPER:
            _paint_endpaper(painter, page)
        case Side.PICTURE:
            _paint_picture(painter, page, ink.leaves.get(face.number), ink)
        case Side.WORDS:
            _paint_words(painter, page, face.number, ink)
        case Side.THE_END:
            _paint_the_end(painter, page, ink)
        case Side.BACK:
            _paint_back(painter, page, ink)
        case Side.COMING:
            _paint_coming(painter, page, ink)


def paint_gutter(painter: QPainter, page: QRectF, *, left: bool) -> None:
    """Darken the paper towards the spine."""
    spine = page.right() if left else page.left()
    reach = page.width() * 0.09 * (-1 if left else 1)
    shade = QLinearGradient(spine, 0, spine + reach, 0)
    shade.setColorAt(0, theme.veiled(theme.SHADOW, 0.30))
    shade.setColorAt(0.25, theme.veiled(theme.SHADOW, 0.12))
    shade.setColorAt(1, theme.veiled(theme.SHADOW, 0.0))
    painter.fillRect(
        QRectF(QPointF(spine, page.top()), QPointF(spine + reach, page.bottom())), shade
    )


def _paint_paper(painter: QPainter, page: QRectF, colour: QColor = theme.BOOK_PAPER) -> None:
    painter.fillRect(page, colour)


def _paint_picture(painter: QPainter, page: QRectF, leaf: Leaf | None, ink: Ink) -> None:
    image = None
    if leaf is not None and leaf.picture is not None:
        image = ink.picture_of(leaf.picture, page.size().toSize())
    if image is not None:
        paper.draw_picture(painter, image, page, 0.0)
        return
    _paint_paper(painter, page)
    if leaf is None or leaf.picture is None:
        inset = page.width() * 0.2
        box = page.adjusted(inset, inset, -inset, -inset)
        draw_sketch(painter, box, ink.seconds, leaf.number if leaf else 0)


def _paint_words(painter: QPainter, page: QRectF, number: int, ink: Ink) -> None:
    _paint_paper(painter, page)
    leaf = ink.leaves.get(number)
    if leaf is None:
        return
    words = set_words(leaf.text, round(page.width()), round(page.height()), leaf.second)
    words.paint(painter, page, ink.word)
    painter.setPen(theme.INK_SOFT)
    painter.setFont(theme.font(round(page.height() * 0.03)))
    foot = QRectF(
        page.left(), page.bottom() - page.height() * 0.09, page.width(), page.height() * 0.05
    )
    painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, str(number))


def _paint_cover(painter: QPainter, page: QRectF, ink: Ink) -> None:
    _paint_paper(painter, page, theme.BOARD)
    rim = page.width() * 0.07
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.veiled(theme.SUN_PALE, 0.75), max(2.0, rim * 0.09)))
    frame = page.adjusted(rim * 0.5, rim * 0.5, -rim * 0.5, -rim * 0.5)
    painter.drawRoundedRect(frame, rim * 0.4, rim * 0.4)
    plate = QRectF(
        page.left() + rim, page.top() + rim, page.width() - 2 * rim, page.height() * 0.19
    )
    window = QRectF(plate.left(), plate.bottom() + rim * 0.6, plate.width(), 0)
    window.setBottom(page.bottom() - rim)
    first = ink.book.leaves[0] if ink.book.leaves else None
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.BOOK_PAPER)
    painter.drawRoundedRect(window, rim * 0.35, rim * 0.35)
    image = None
    if first is not None and first.picture is not None:
        image = ink.picture_of(first.picture, window.size().toSize())
    if image is not None:
        paper.draw_picture(painter, image, window, rim * 0.35)
    title = ink.book.title or say("window.reader.untitled", ink.language)
    draw_title(painter, plate, title, plate.height() * 0.46, theme.PAPER)
    band = QRectF(page.left(), page.top(), page.width() * 0.035, page.height())
    painter.fillRect(band, theme.veiled(theme.BOARD_DARK, 0.75))


def _paint_back(painter: QPainter, page: QRectF, ink: Ink) -> None:
    """A round window on the last picture, where the heroes wave goodbye."""
    _paint_paper(painter, page, theme.BOARD)
    rim = page.width() * 0.07
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.veiled(theme.SUN_PALE, 0.75), max(2.0, rim * 0.09)))
    frame = page.adjusted(rim * 0.5, rim * 0.5, -rim * 0.5, -rim * 0.5)
    painter.drawRoundedRect(frame, rim * 0.4, rim * 0.4)
    side = page.width() * 0.36
    medal = QRectF(page.center().x() - side / 2, page.top() + page.height() * 0.27, side, side)
    last = ink.book.leaves[-1].picture if ink.book.leaves else None
    image = ink.picture_of(last, medal.size().toSize()) if last is not None else None
    ring = side * 0.035
    paper.draw_card(painter, medal.adjusted(-ring, -ring, ring, ring), side / 2, theme.SUN_PALE)
    if image is not None:
        paper.draw_picture(painter, image, medal, side / 2)
    sign = page.width() * 0.07
    heart = QRectF(page.center().x() - sign / 2, medal.bottom() + sign, sign, sign)
    draw(painter, Pictogram.THEME, heart, theme.SUN_PALE)
    band = QRectF(page.right(), page.top(), -page.width() * 0.035, page.height()).normalized()
    painter.fillRect(band, theme.veiled(theme.BOARD_DARK, 0.75))


def _paint_endpaper(painter: QPainter, page: QRectF) -> None:
    _paint_paper(painter, page, theme.ENDPAPER)
    step = page.width() / 7
    side = step * 0.3
    colour = theme.veiled(theme.BOARD, 0.20)
    for row in range(7):
        for column in range(7):
            shift = 0.5 if row % 2 else 0.0
            x = page.left() + (column + 0.5 + shift) * step - side / 2
            if x + side < page.right():
                star = QRectF(x, page.top() + (row + 0.5) * step - side / 2, side, side)
                draw(painter, Pictogram.SURPRISE if row % 2 else Pictogram.THEME, star, colour)


def _paint_the_end(painter: QPainter, page: QRectF, ink: Ink) -> None:
    _paint_paper(painter, page)
    side = page.width() * 0.46
    medal = QRectF(page.center().x() - side / 2, page.top() + page.height() * 0.16, side, side)
    last = ink.book.leaves[-1].picture if ink.book.leaves else None
    image = ink.picture_of(last, medal.size().toSize()) if last is not None else None
    if image is not None:
        rim = side * 0.03
        paper.draw_card(painter, medal.adjusted(-rim, -rim, rim, rim), side / 2, theme.PAPER)
        paper.draw_picture(painter, image, medal, side / 2)
    words = QRectF(page.left(), medal.bottom(), page.width(), page.height() * 0.22)
    title = say("window.reader.the_end", ink.book.language)
    draw_title(painter, words, title, page.height() * 0.1, theme.INK)
    heart = QRectF(page.center().x() - side / 12, words.bottom(), side / 6, side / 6)
    draw(painter, Pictogram.THEME, heart, theme.CORAL)


def _paint_coming(painter: QPainter, page: QRectF, ink: Ink) -> None:
    _paint_paper(painter, page)
    inset = page.width() * 0.22
    draw_sketch(painter, page.adjusted(inset, inset * 0.8, -inset, -inset * 1.2), ink.seconds, 2)
    painter.setPen(theme.INK_SOFT)
    painter.setFont(theme.font(round(page.height() * 0.042)))
    line = QRectF(
        page.left(), page.bottom() - page.height() * 0.24, page.width(), page.height() * 0.1
    )
    painter.drawText(
        line, Qt.AlignmentFlag.AlignCenter, say("window.reader.being_made", ink.language)
    )
