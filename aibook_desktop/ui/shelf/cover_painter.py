"""Paints one place of the shelf: the cover, its heart, and what a grown-up may do with it."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path
from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    QSizeF,
    Qt,
)
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from aibook_desktop.ui import paper, theme
from aibook_desktop.ui.focus import shows_focus
from aibook_desktop.ui.pencil import draw_sketch
from aibook_desktop.ui.pictograms import Pictogram, draw, paths
from aibook_desktop.ui.shelf.books import SPINE_ROLE
from aibook_desktop.ui.shelf.covers import ROUND, Covers, standing
from aibook_desktop.ui.shelf_desk import Spine
from aibook_desktop.ui.sizes import mm

PLANK: Final = 5.0
"""Millimetres of wood below each row."""
BADGE: Final = 13.0
LIFT: Final = 3
Index = QModelIndex | QPersistentModelIndex


class Deed(Enum):
    """What a tap on a place of the shelf asks for."""

    OPEN = auto()
    LOVE = auto()
    REMOVE = auto()
    RESTORE = auto()


class CoverPainter(QStyledItemDelegate):
    """Paints places of one size, each with a cover standing on the plank."""

    def __init__(self, covers: Covers, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._covers = covers
        self._cover = QSize()
        self._place = QSize()
        self._badges: dict[tuple[Pictogram, bool, float, int], QImage] = {}
        self._seconds = 0.0
        self._deed: Deed | None = None
        self.hurried: set[int] = set()
        """Rows whose covers were left for a later frame."""
        self.waiting: dict[Path, set[int]] = {}
        """Pictures that were not there when they were to be painted, and in which rows."""

    def fit(self, cover: QSize, place: QSize) -> None:
        """Take the size of a cover, and of the place that it stands in."""
        self._cover, self._place = cover, place

    def offer(self, deed: Deed | None) -> None:
        """Let a grown-up remove books, or anybody take them out of the bin; None for neither."""
        self._deed = deed

    def begin_frame(self, ratio: float, seconds: float) -> None:
        """A frame is painted; `seconds` is the time of the pencils."""
        self._covers.begin_frame(self._cover, ratio)
        self._seconds = seconds

    @property
    def complete(self) -> bool:
        """Whether every cover of the last frame was there."""
        return self._covers.complete

    def forget(self) -> None:
        """Paint everything anew, in the colours of now."""
        self._covers.forget()
        self._badges.clear()

    @property
    def usual_deed(self) -> Deed:
        """What Enter asks for."""
        return Deed.RESTORE if self._deed is Deed.RESTORE else Deed.OPEN

    def deed_at(self, box: QRectF, at: QPointF) -> Deed:
        """What a tap at a point of a place asks for."""
        if self._deed is Deed.RESTORE:
            return Deed.RESTORE
        cover = standing(self._above_plank(box), QSizeF(self._cover))
        if _corner(cover, right=True).contains(at):
            return Deed.LOVE
        if self._deed is Deed.REMOVE and _corner(cover, right=False).contains(at):
            return Deed.REMOVE
        return Deed.OPEN

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt's
        """One place for all."""
        return self._place

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cover; a book in the making has a pencil and its pages as dots."""
        spine = index.data(SPINE_ROLE)
        spine = spine if isinstance(spine, Spine) else None
        cover = standing(self._above_plank(QRectF(option.rect)), QSizeF(self._cover))
        if option.state & QStyle.StateFlag.State_MouseOver:
            cover.translate(0, -LIFT)
        painter.drawImage(cover.topLeft(), self._covers.cover(spine))
        if self._covers.hurried:
            self.hurried.add(index.row())
        if spine is not None and spine.cover is not None and not self._covers.had_picture:
            self.waiting.setdefault(spine.cover, set()).add(index.row())
        if spine is not None:
            self._paint_state(painter, cover, spine)
        if option.state & QStyle.StateFlag.State_HasFocus and shows_focus(option.widget):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paper.draw_focus(painter, cover, cover.width() * ROUND)

    def _above_plank(self, box: QRectF) -> QRectF:
        return box.adjusted(0, 0, 0, -mm(PLANK))

    def _paint_state(self, painter: QPainter, cover: QRectF, spine: Spine) -> None:
        if not spine.finished:
            self._paint_making(painter, cover, spine)
        if self._deed is Deed.RESTORE:
            corner = _corner(cover, right=True)
            self._paint_badge(painter, corner, Pictogram.AGAIN, chosen=True)
            return
        if spine.finished:
            self._paint_badge(
                painter, _corner(cover, right=True), Pictogram.THEME, chosen=spine.favourite
            )
        if self._deed is Deed.REMOVE:
            self._paint_badge(painter, _corner(cover, right=False), Pictogram.BIN, chosen=False)

    def _paint_making(self, painter: QPainter, cover: QRectF, spine: Spine) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        window = self._covers.window().translated(cover.topLeft())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.veiled(theme.BOOK_PAPER, 0.78))
        painter.drawRoundedRect(window, cover.width() * ROUND, cover.width() * ROUND)
        inset = window.width() * 0.16
        draw_sketch(painter, window.adjusted(inset, 0, -inset, -inset * 1.6), self._seconds, 1)
        if spine.planned:
            step = window.width() / (spine.planned + 1)
            size = min(step * 0.36, window.width() * 0.035)
            for page in range(spine.planned):
                done = page < spine.ready
                painter.setPen(Qt.PenStyle.NoPen if done else QPen(theme.INK_SOFT, 1.5))
                painter.setBrush(theme.LEAF if done else theme.PAPER)
                at = QPointF(window.left() + step * (page + 1), window.bottom() - size * 2.4)
                painter.drawEllipse(at, size, size)

    def _paint_badge(
        self, painter: QPainter, corner: QRectF, sign: Pictogram, *, chosen: bool
    ) -> None:
        ratio = painter.device().devicePixelRatio()
        key = (sign, chosen, ratio, round(corner.width()))
        if key not in self._badges:
            self._badges[key] = _badge(sign, round(corner.width()), ratio, chosen=chosen)
        painter.drawImage(corner.topLeft(), self._badges[key])


def _corner(cover: QRectF, *, right: bool) -> QRectF:
    side = mm(BADGE)
    left = cover.right() - side * 0.92 if right else cover.left() - side * 0.02
    return QRectF(round(left), round(cover.top() - side * 0.1), side, side)


def _badge(sign: Pictogram, side: int, ratio: float, *, chosen: bool) -> QImage:
    image = QImage(QSize(side, side) * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    disc = QRectF(side * 0.12, side * 0.1, side * 0.76, side * 0.76)
    paper.draw_shadow(painter, disc, disc.width() / 2, side * 0.05)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.PAPER)
    painter.drawEllipse(disc)
    inset = disc.width() * 0.24
    box = disc.adjusted(inset, inset * 1.05, -inset, -inset * 0.95)
    if sign is Pictogram.THEME:
        _draw_heart(painter, box, full=chosen)
    else:
        draw(painter, sign, box, theme.LEAF if chosen else theme.INK_SOFT)
    painter.end()
    return image


def _draw_heart(painter: QPainter, box: QRectF, *, full: bool) -> None:
    """Red where it is loved, else only its outline."""
    heart, _ = paths(Pictogram.THEME)
    painter.translate(box.topLeft())
    painter.scale(box.width() / 100, box.height() / 100)
    colour: QColor = theme.CORAL if full else theme.INK_SOFT
    painter.setBrush(colour if full else theme.PAPER)
    painter.setPen(QPen(colour, 9))
    painter.drawPath(heart)
