"""How a page looks while a slow illustrator is at it: soft at first, clearer with every step.

What an image model shows of itself half way is noise and hard colours. So it is made small, smaller
the earlier it is, and large again: what stays are soft patches of colour on the paper, and each
step brings more of the picture. One step melts into the next.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QElapsedTimer, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QRadialGradient

from aibook_desktop.ui import paper, theme

MELT_MS: Final = 600
LARGEST: Final = 512
"""A sketch is kept at most so wide (pixels)."""
_WORTH_SEEING: Final = 0.12
_COARSE: Final = 6
_FAINT: Final = 0.18
_FULL: Final = 0.95


class Preview:
    """The sketch of one page, if there is one."""

    def __init__(self) -> None:
        self._now = QImage()
        self._before = QImage()
        self._share = 0.0
        self._since = QElapsedTimer()

    @property
    def is_there(self) -> bool:
        """Whether there is something to be seen: at first the words of the page say more."""
        return not self._now.isNull() and self._share >= _WORTH_SEEING

    @property
    def is_melting(self) -> bool:
        """Whether it still changes from one step into the next."""
        return self._since.isValid() and self._since.elapsed() < MELT_MS + 100

    def take(self, data: bytes, share: float) -> None:
        """Take a picture (PNG or JPEG) that is `share` (0 to 1) finished; nonsense is ignored."""
        image = QImage.fromData(data)
        if image.isNull():
            return
        self._before, self._now, self._share = self._now, softened(image, share), share
        self._since.start()

    def clear(self) -> None:
        """Forget it."""
        self._now, self._before = QImage(), QImage()
        self._since.invalidate()

    def paint(self, painter: QPainter, window: QRectF, radius: float) -> None:
        """Paint it where the picture will be."""
        melted = min(1.0, self._since.elapsed() / MELT_MS) if self._since.isValid() else 1.0
        strength = _FAINT + (_FULL - _FAINT) * self._share
        if not self._before.isNull() and melted < 1.0:
            paper.draw_picture(painter, self._before, window, radius, opacity=strength)
        paper.draw_picture(painter, self._now, window, radius, opacity=strength * melted)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_vignette(window, self._share))
        painter.drawRoundedRect(window, radius, radius)


def softened(image: QImage, share: float) -> QImage:
    """Blur an image, the more the less of it is finished (`share`, 0 to 1)."""
    whole = min(LARGEST, max(image.width(), image.height()))
    few = max(_COARSE, min(whole, round(_COARSE + (whole - _COARSE) * share**2.5)))
    smooth = Qt.TransformationMode.SmoothTransformation
    keep = Qt.AspectRatioMode.KeepAspectRatio
    soft = image.convertToFormat(QImage.Format.Format_RGB32)
    size = few
    soft = soft.scaled(size, size, keep, smooth)
    while size < LARGEST // 2:  # in small steps, so that no squares are to be seen
        size = min(LARGEST // 2, size * 2)
        soft = soft.scaled(size, size, keep, smooth)
    return soft


def _vignette(window: QRectF, share: float) -> QBrush:
    """Paper that comes in from the edges, less of it the more is finished."""
    glow = QRadialGradient(window.center(), window.width() * 0.68)
    inner, outer = QColor(theme.PAPER), QColor(theme.PAPER)
    inner.setAlphaF(0.0)
    outer.setAlphaF(1.0 - share * share)
    glow.setColorAt(0.2 + 0.6 * share, inner)
    glow.setColorAt(1.0, outer)
    return QBrush(glow)
