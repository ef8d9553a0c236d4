"""Paints a turning leaf as foreshortened strips of two images, with its shades and shadows.

Everything is in device pixels, so that the flat parts of the leaf are copied and only the bend is
scaled: with the raster engine what costs is the number of strips and their rows, not their width.
Where one corner leads, the rows of the images are first shifted by whole pixels, which blurs
nothing.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QTransform,
)

from aibook_desktop.ui import theme
from aibook_desktop.ui.reader.curl import BEND_WIDTH, PERSPECTIVE, STEEPEST, Bend

Outline = tuple[list[QPointF], list[QPointF], list[QPointF]]
ROWS: Final = (0.0, 0.25, 0.5, 0.75, 1.0)
"""Shares of the page's height at which the free edge is looked at."""
STANDS_OFF: Final = 0.55
"""How far a shadow reaches, as a share of the paper's height above the page."""
LEAST_REACH: Final = 0.035
STEPS: Final = 10
"""In how many places along the bend light and rims are looked at."""
SHADOW_COLUMNS: Final = 128
RIM: Final = 1.6
BOARD_RIM: Final = 4.0
OVERLAP: Final = 0.75
"""How many pixels a strip reaches under the next, so that no hairline shows between them."""
MOST_BANDS: Final = 48
"""In how many bands what lies flat again leans at most."""
FARTHEST: Final = 16
"""How many pixels of the image that is at most, where the paper is seen edge on."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a leaf: as it lies, and a little softened for where it is bent.

    The bend is sampled without a filter, which takes a twentieth of the time; softened by a pixel
    before, it looks the same in motion.
    """

    sharp: QImage
    soft: QImage


@dataclass(frozen=True, slots=True)
class Sheet:
    """A leaf's two sides as images of the page's size, and which corner leads."""

    front: Side
    back: Side
    top_leads: bool = False
    over: tuple[bool, bool] = (True, True)
    """Whether there is paper under it on the left and on the right, which takes its shadow."""

    def share(self, row: float) -> float:
        """How much of the lag a row has; `row` is 0 at the top and 1 at the bottom."""
        return row if self.top_leads else 1.0 - row


class Leafing:
    """Paints leaves; keeps two images whose rows are shifted anew for each frame."""

    def __init__(self) -> None:
        self._shifted: dict[bool, QImage] = {}

    def paint(self, painter: QPainter, page: QRect, sheet: Sheet, bend: Bend) -> None:
        """Paint a leaf that is bound at the left edge of `page`, over what lies there."""
        turned = _Turned(page, sheet, bend, painter.worldTransform())
        _paint_flat(painter, turned)
        _paint_shadow_behind(painter, turned)
        self._paint_bent(painter, turned, front=True)
        _paint_shadow_before(painter, turned)
        self._paint_bent(painter, turned, front=False)

    def _paint_bent(self, painter: QPainter, turned: _Turned, *, front: bool) -> None:
        """Paint one side of what is bent, with its light and its rims."""
        path = turned.path(front=front)
        if not path:
            return
        bend = turned.bend
        side = turned.sheet.front if front else turned.sheet.back
        lying = path[-1] if bend.swung is not None else min(path[-1], bend.start + BEND_WIDTH)
        image = self._rows_shifted(turned, side.soft, path[0], lying, front=front)
        painter.save()
        for inner, outer in pairwise(bend.cuts()):
            shown = bend.seen(outer) > bend.seen(inner)
            if shown is front and outer <= lying + 1e-6 and not turned.lies_flat(outer):
                _paint_strip(painter, turned, image, inner, outer, front=front)
        painter.restore()
        if lying < path[-1]:
            _paint_lying(painter, turned, side.sharp, lying)
        shaded = tuple(min(s, lying) for s in path)
        _paint_shade(painter, turned, shaded, front=front)
        _paint_rims(painter, turned, turned.outline(path))

    def _rows_shifted(
        self, turned: _Turned, image: QImage, inner: float, outer: float, *, front: bool
    ) -> QImage:
        """Return one side between two places along `s`, rows shifted so that the bend is upright.

        It is the image itself where nothing leads.
        """
        lean, page = turned.lean, turned.page
        if abs(lean) * page.height() < 0.5:
            return image
        size = QSize(math.ceil(page.width() * (1.0 + STEEPEST)) + 2, page.height())
        shifted = self._shifted.get(front)
        if shifted is None or shifted.size() != size:
            shifted = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
            self._shifted[front] = shifted
        first, last = turned.columns(inner, outer, front=front)
        part = QRect(
            math.floor(first) - 1, 0, math.ceil(last - first) + 4 + FARTHEST, page.height()
        )
        shear = lean if front else -lean
        painter = QPainter(shifted)
        painter.setClipRect(part)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.fillRect(part, Qt.GlobalColor.transparent)
        painter.setTransform(
            QTransform(1.0, 0.0, shear, 1.0, max(0.0, -shear) * page.height(), 0.0)
        )
        painter.drawImage(0, 0, image)
        painter.end()
        return shifted


class _Turned:
    """One frame: the page's place, the leaf, its bend, and what follows from them."""

    __slots__ = ("base", "bend", "lean", "page", "sheet")

    def __init__(self, page: QRect, sheet: Sheet, bend: Bend, base: QTransform) -> None:
        self.page, self.sheet, self.bend, self.base = page, sheet, bend, base
        lean = bend.lag * page.width() / page.height()
        self.lean = -lean if sheet.top_leads else lean
        """By how many pixels a row lags more than the one below it."""

    def lies_flat(self, outer: float) -> bool:
        """Whether the strip that ends there lies flat on the right."""
        return self.bend.swung is None and outer <= self.bend.start + 1e-6

    def columns(self, inner: float, outer: float, *, front: bool) -> tuple[float, float]:
        """Where the paper between two places along `s` stands in an image with shifted rows."""
        width, lag = self.page.width(), self.bend.lag
        if front:
            return (inner + lag) * width, (outer + lag) * width
        return (1.0 - outer) * width, (1.0 - inner) * width

    def path(self, *, front: bool) -> tuple[float, ...]:
        """Places along `s` where a side of the bent paper is seen; none where it is not."""
        bend = self.bend
        low = bend.flat_end if front else max(bend.limb, -bend.lag)
        high = min(bend.limb, 1.0) if front else 1.0
        if bend.swung is not None:
            low, high = 0.0, 1.0 if front == (bend.swung < math.pi / 2) else 0.0
        steps = (n / STEPS for n in range(STEPS + 1))
        return tuple(low + (high - low) * n for n in steps) if high - low > 1e-3 else ()

    def at(self, s: float, row: float) -> QPointF:
        """Where a point of the leaf is seen; `s` is clamped to the paper of that row."""
        share = self.bend.lag * self.sheet.share(row)
        seen, rise = self.bend.look(min(s, 1.0 - share))
        page = self.page
        return QPointF(
            page.left() + (seen + share) * page.width(),
            page.top() + page.height() * (row + (row - 0.5) * rise),
        )

    def outline(self, path: tuple[float, ...]) -> Outline:
        """The upper rim, the free edge (or the end of the part) and the lower rim."""
        top = [self.at(s, 0.0) for s in path]
        bottom = [self.at(s, 1.0) for s in path]
        edge = [self.at(path[-1], row) for row in ROWS[1:-1]]
        return top, [top[-1], *edge, bottom[-1]], bottom


def softened(image: QImage) -> Side:
    """Return a side of a leaf from the image of its page."""
    soft = image.copy()
    painter = QPainter(soft)
    painter.setOpacity(0.5)
    painter.drawImage(1, 0, image)
    painter.setOpacity(0.33)
    painter.drawImage(0, 1, image)
    painter.end()
    return Side(image, soft)


def reach(page: QRect, sheet: Sheet, bend: Bend) -> QRect:
    """Return what a leaf and its shadows may cover beside what lies flat on the right."""
    turned = _Turned(page, sheet, bend, QTransform())
    highest = max(bend.height(s) for s in (bend.limb, 1.0, 1.0 - bend.lag))
    cast = (highest * STANDS_OFF + LEAST_REACH) * page.width() + 2
    xs = [turned.at(1.0, row).x() for row in ROWS] + [turned.at(bend.limb, row).x() for row in ROWS]
    xs.append(page.left() + bend.flat_end * page.width())
    grow = math.ceil(page.height() * PERSPECTIVE * max(0.0, highest) / 2) + 4
    left, right = math.floor(min(xs) - cast), math.ceil(max(xs) + cast)
    return QRect(left, page.top() - grow, right - left, page.height() + 2 * grow)


def _paint_strip(
    painter: QPainter, turned: _Turned, image: QImage, inner: float, outer: float, *, front: bool
) -> None:
    bend, page, lean = turned.bend, turned.page, turned.lean
    width = page.width()
    first, last = turned.columns(inner, outer, front=front)
    left, right = sorted((bend.seen(inner) * width, bend.seen(outer) * width))
    if right - left < 0.05 or last - first < 1e-6:
        return
    scale = (right - left) / (last - first)
    rise = bend.rise((inner + outer) / 2)
    last = min(float(image.width()), last + min(FARTHEST, OVERLAP / scale))
    x = page.left() + left + max(0.0, lean) * page.height()
    y = page.top() - page.height() * rise / 2
    painter.setWorldTransform(QTransform(scale, 0.0, -lean, 1.0 + rise, x, y) * turned.base)
    box = QRectF(0.0, 0.0, last - first, page.height())
    painter.drawImage(box, image, QRectF(first, 0.0, last - first, page.height()))


def _paint_lying(painter: QPainter, turned: _Turned, image: QImage, inner: float) -> None:
    """Paint the back of what lies flat again, from `inner` to the free edge.

    It leans by whole pixels, band by band: an image that is only stretched is painted several times
    as fast as one that leans.
    """
    page, height = turned.page, turned.page.height()
    bands = max(1, min(MOST_BANDS, math.ceil(abs(2.0 * turned.lean) * height)))
    cuts = [n / bands for n in range(bands + 1)]
    ends = [round(turned.at(1.0, row).y()) for row in cuts]
    for (row, after), (top, bottom) in zip(pairwise(cuts), pairwise(ends), strict=True):
        middle = (row + after) / 2
        columns = (1.0 - inner - turned.bend.lag * turned.sheet.share(middle)) * page.width()
        source = QRectF(0.0, row * height, columns, (after - row) * height)
        left, right = (round(turned.at(s, middle).x()) for s in (1.0, inner))
        painter.drawImage(QRectF(left, top, right - left, bottom - top), image, source)


def _paint_flat(painter: QPainter, turned: _Turned) -> None:
    """Copy what still lies flat on the right."""
    bend, page = turned.bend, turned.page
    if bend.swung is not None or bend.start <= 0.0:
        return
    painter.save()
    flat = QPainterPath()
    end = min(1.0, bend.start)
    far = [turned.at(end, row) for row in (0.0, 1.0)]
    flat.addPolygon(QPolygonF([page.topLeft().toPointF(), *far, page.bottomLeft().toPointF()]))
    flat.closeSubpath()
    painter.setClipPath(flat, Qt.ClipOperation.IntersectClip)
    painter.drawImage(page.topLeft(), turned.sheet.front.sharp)
    painter.restore()


def _paint_shade(
    painter: QPainter, turned: _Turned, path: tuple[float, ...], *, front: bool
) -> None:
    """Darken what leans away from the light and lighten where the bend shines."""
    bend = turned.bend
    begin, end = bend.seen(path[0]), bend.seen(path[-1])
    if abs(end - begin) < 1e-3:
        return
    gradient = QLinearGradient(begin, 0, end, 0)
    for s in path:
        share = (bend.seen(s) - begin) / (end - begin)
        gradient.setColorAt(min(1.0, max(0.0, share)), _light(bend.angle(s), front=front))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_slanted(gradient, turned))
    top, edge, bottom = turned.outline(path)
    painter.drawPolygon(QPolygonF([*top, *edge[1:-1], *reversed(bottom)]))


def _light(angle: float, *, front: bool) -> QColor:
    if front:
        return theme.veiled(theme.SHADOW, 0.42 * math.sin(angle) ** 1.5)
    back = math.pi - angle
    shine = 0.30 * math.exp(-(((back - 0.75) / 0.30) ** 2))
    dark = 0.40 * max(0.0, math.sin(back)) ** 3
    return theme.veiled(theme.WHITE, shine) if shine > dark else theme.veiled(theme.SHADOW, dark)


def _slanted(gradient: QLinearGradient, turned: _Turned) -> QBrush:
    """Let a gradient over page widths run across the page, leaning as the bend does."""
    page, lean = turned.page, turned.lean
    brush = QBrush(gradient)
    shift = max(0.0, lean) * page.height()
    width = float(page.width())
    across = QTransform(width, 0.0, 0.0, 1.0, page.left() + shift + lean * page.top(), 0.0)
    brush.setTransform(across * QTransform(1.0, 0.0, -lean, 1.0, 0.0, 0.0))
    return brush


def _paint_shadow_behind(painter: QPainter, turned: _Turned) -> None:
    """Lay a shadow on the page that the leaf uncovers."""
    if not turned.sheet.over[1]:
        return
    bend = turned.bend
    outermost = 1.0 if bend.swung is not None and bend.swung < math.pi / 2 else 0.0
    s = outermost if bend.swung is not None else bend.limb
    high = bend.height(min(1.0, bend.limb))
    _paint_cast(painter, turned, s, high * STANDS_OFF + LEAST_REACH, 0.46)


def _paint_shadow_before(painter: QPainter, turned: _Turned) -> None:
    """Lay a shadow on what the leaf will cover."""
    if turned.bend.angle(1.0) > math.pi / 2:
        stands = turned.bend.height(1.0) * STANDS_OFF + LEAST_REACH
        _paint_cast(painter, turned, 1.0, -stands, 0.40)


def _paint_cast(painter: QPainter, turned: _Turned, s: float, far: float, darkness: float) -> None:
    """Paint a shadow beside the line at `s`, `far` page widths to the right, within the book."""
    page = turned.page
    line = [turned.at(s, row) for row in ROWS]
    top, bottom = line[0], line[-1]
    lean = (bottom.x() - top.x()) / max(1.0, bottom.y() - top.y())
    faint = min(1.0, 0.35 + abs(far) * 2.5)
    shadow = _shadow(page.height(), theme.SHADOW.rgba())
    painter.save()
    left = page.width() if turned.sheet.over[0] else 0
    painter.setClipRect(page.adjusted(-left, 0, 0, 0), Qt.ClipOperation.IntersectClip)
    painter.setOpacity(darkness * faint)
    wide = far * page.width() / shadow.width()
    x = top.x() - lean * (top.y() - page.top())
    painter.setWorldTransform(QTransform(wide, 0.0, lean, 1.0, x, page.top()) * turned.base)
    painter.drawImage(0, 0, shadow)
    painter.restore()


@lru_cache(maxsize=4)
def _shadow(height: int, _colour: int) -> QImage:
    """A shadow that fades from left to right."""
    image = QImage(SHADOW_COLUMNS, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    gradient = QLinearGradient(0, 0, SHADOW_COLUMNS, 0)
    for at, share in ((0.0, 1.0), (0.25, 0.58), (0.55, 0.22), (1.0, 0.0)):
        gradient.setColorAt(at, theme.veiled(theme.SHADOW, share))
    painter = QPainter(image)
    painter.fillRect(image.rect(), gradient)
    painter.end()
    return image


def _paint_rims(painter: QPainter, turned: _Turned, outline: Outline) -> None:
    """Draw the rims of the paper, which also smooths the steps between the strips."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.PAPER_EDGE, RIM if turned.bend.swung is None else BOARD_RIM))
    for line in outline:
        painter.drawPolyline(line)
    painter.restore()
