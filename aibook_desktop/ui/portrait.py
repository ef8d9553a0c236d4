"""A round button with somebody's picture: who is making books now."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from aibook_desktop.ui import paper, theme
from aibook_desktop.ui.controls import RoundButton
from aibook_desktop.ui.faces import Faces
from aibook_desktop.ui.focus import shows_focus
from aibook_desktop.ui.pictograms import Pictogram
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.sizes import BUTTON


class Portrait(RoundButton):
    """Shows the picture of a hero, or a plain face for a guest ("")."""

    def __init__(
        self,
        pictures: Pictures,
        faces: Faces,
        parent: QWidget | None = None,
        *,
        millimetres: float = BUTTON,
    ) -> None:
        super().__init__(Pictogram.HERO, parent, millimetres=millimetres, ink=theme.INK_SOFT)
        self._pictures, self._faces = pictures, faces
        self._symbol = ""
        pictures.arrived.connect(self._arrived)
        faces.came.connect(self._came)

    @property
    def symbol(self) -> str:
        """Whose picture it shows."""
        return self._symbol

    def show_hero(self, symbol: str) -> None:
        """Show the picture of a hero; "" for a guest."""
        self._symbol = symbol
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the picture on the disc, or the disc with its sign."""
        path = self._faces.path("hero", self._symbol) if self._symbol else None
        margin = self.width() * 0.08
        disc = QRectF(self.rect()).adjusted(margin, margin, -margin, -margin)
        inner = disc.adjusted(margin * 0.8, margin * 0.8, -margin * 0.8, -margin * 0.8)
        image = self._pictures.get(path, inner.size().toSize()) if path else None
        if image is None:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        depth = margin * (0.4 if self.isDown() else 1.0)
        ground = theme.SUN_PALE if self.underMouse() else theme.PAPER
        paper.draw_card(painter, disc, disc.width() / 2, ground, depth=depth)
        paper.draw_picture(painter, image, inner, inner.width() / 2)
        if shows_focus(self):
            paper.draw_focus(painter, disc, disc.width() / 2)
        painter.end()

    @Slot(object)
    def _arrived(self, path: object) -> None:
        if path == self._faces.path("hero", self._symbol):
            self.update()

    @Slot(str, str)
    def _came(self, kind: str, symbol: str) -> None:
        if (kind, symbol) == ("hero", self._symbol):
            self.update()
